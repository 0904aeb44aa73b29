import { idOf } from '@openslot/service';
import { z } from 'zod';
import { catalogue } from '../member/permission.ts';
import { emailAddress, line } from '../user/user.ts';

export const platformRoles = ['PLATFORM_ADMIN', 'PLATFORM_SUPPORT'] as const;
export type PlatformRole = (typeof platformRoles)[number];

/** What whoever looks into an organization may do there: read. */
export const lookPermissions: readonly string[] = catalogue
  .map(({ code }) => code)
  .filter((code) => code.endsWith('.read'))
  .toSorted();

/** A look ends with its access token. */
export const lookLifetime = 10 * 60_000;

export const lookRole = (role: PlatformRole): 'ADMIN' | 'SUPPORT' => (role === 'PLATFORM_ADMIN' ? 'ADMIN' : 'SUPPORT');

const reason = line(500);

export const lookIntoInput = z.object({ organizationId: idOf('org'), reason });
export type LookInto = z.infer<typeof lookIntoInput>;

export const appointInput = z.object({ email: emailAddress, role: z.enum(platformRoles), reason });
export type Appoint = z.infer<typeof appointInput>;

export const dismissInput = z.object({ email: emailAddress, reason });
export type Dismiss = z.infer<typeof dismissInput>;

/** Of the nouns that are deleted softly first, by the prefix of their ids. */
const deletable = ['cus', 'rol', 'usr'] as const;
export type Deletable = (typeof deletable)[number];

export const hardDeleteInput = z.object({
  id: z.string().transform((id, context) => {
    const kind = deletable.find((prefix) => id.startsWith(`${prefix}_`));
    const uuid = kind && idOf(kind).safeParse(id).data;
    if (kind && uuid) return { kind, uuid };
    context.addIssue({ code: 'custom', message: 'wrong_kind_of_id' });
    return z.NEVER;
  }),
  reason,
});
export type HardDelete = z.infer<typeof hardDeleteInput>;
