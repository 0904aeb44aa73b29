import type { DataOf, resourceState } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import { durationMinutes, price } from '../variation/variation.ts';

export type ResourceKind = 'STAFF' | 'ROOM' | 'CHAIR' | 'TABLE' | 'DEVICE' | 'POOL';

/** One variation that a staff member performs; null price and length are the variation's own. */
export interface Performed {
  readonly variationId: string;
  readonly priceMinor: number | null;
  readonly durationMinutes: number | null;
}

export interface Resource {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly locationId: string | null;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly capacity: number;
  readonly memberId: string | null;
  readonly bookable: boolean;
  readonly published: boolean;
  readonly version: number;
  readonly deletedAt: Date | null;
}

/** What other slices know of a resource. */
export const resourceStateOf = (resource: Resource, performs: readonly Performed[]): DataOf<typeof resourceState> => ({
  businessId: resource.businessId,
  locationId: resource.locationId,
  kind: resource.kind,
  name: resource.name,
  units: resource.capacity,
  memberId: resource.memberId,
  bookable: resource.bookable,
  published: resource.published,
  live: resource.deletedAt === null,
  performs: performs.map(({ variationId, priceMinor, durationMinutes: minutes }) => ({
    variationId,
    priceMinor,
    durationMinutes: minutes,
  })),
});

const name = z.string().trim().min(1).max(120);

export const addStaffMemberInput = z.object({
  businessId: idOf('biz'),
  locationId: idOf('loc').nullish(),
  memberId: idOf('mem').nullish(),
  name,
});
export type AddStaffMember = z.infer<typeof addStaffMemberInput>;

export const addResourceInput = z.object({
  businessId: idOf('biz'),
  locationId: idOf('loc').nullish(),
  kind: z.enum(['ROOM', 'CHAIR', 'TABLE', 'DEVICE']),
  name,
  units: z.int().min(1).max(500).nullish(),
});
export type AddResource = z.infer<typeof addResourceInput>;

export const setPerformedInput = z.object({
  staffMemberId: idOf('stf'),
  version: z.int(),
  performs: z
    .array(z.object({ variationId: idOf('var'), price: price.nullish(), durationMinutes: durationMinutes.nullish() }))
    .max(500)
    .superRefine((performs, context) => {
      performs.forEach(({ variationId }, place) => {
        if (performs.findIndex((other) => other.variationId === variationId) < place)
          context.addIssue({ code: 'custom', message: 'variation_twice', path: [place, 'variationId'] });
      });
    }),
});
export type SetPerformed = z.infer<typeof setPerformedInput>;
