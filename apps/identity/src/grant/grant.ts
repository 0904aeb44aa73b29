import { idOf } from '@openslot/service';
import { z } from 'zod';
import { isPermission } from '../member/permission.ts';
import { line } from '../user/user.ts';

export const grantEffects = ['ALLOW', 'DENY'] as const;
export type GrantEffect = (typeof grantEffects)[number];

export const grantPermissionInput = z
  .object({
    membershipId: idOf('mem'),
    permission: z.string().refine(isPermission, 'unknown_permission'),
    effect: z.enum(grantEffects),
    businessId: idOf('biz').nullish(),
    locationId: idOf('loc').nullish(),
    reason: line(500),
    expiresAt: z.date().nullish(),
  })
  .refine(({ businessId, locationId }) => !(businessId && locationId), { path: ['locationId'], message: 'one_place' })
  // Whoever is denied all rows has no own ones either; there is nothing that a denial of own rows alone could mean.
  .refine(({ effect, permission }) => !(effect === 'DENY' && permission.endsWith('.own')), {
    path: ['permission'],
    message: 'deny_the_whole',
  })
  .transform(({ businessId, locationId, ...input }) => ({
    ...input,
    expiresAt: input.expiresAt ?? null,
    scope:
      businessId || locationId
        ? { businessIds: businessId ? [businessId] : [], locationIds: locationId ? [locationId] : [] }
        : null,
  }));
export type GrantPermission = z.infer<typeof grantPermissionInput>;

export const removeGrantInput = z.object({ grantId: idOf('grt') });
export type RemoveGrant = z.infer<typeof removeGrantInput>;
