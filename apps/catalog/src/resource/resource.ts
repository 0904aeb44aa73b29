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
  /** Share of the visits of customers without a wish, against the others' weights. */
  readonly weight: number;
  /** Higher before lower, where the business chooses by priority. */
  readonly priority: number;
}

/** What a table seats. */
export interface Seats {
  readonly seatsMin: number | null;
  readonly seatsMax: number | null;
}

interface FieldProblem {
  readonly path: string[];
  readonly problem: string;
}

/** The field that makes a table impossible, with its problem; null when it holds. */
export function seatsProblem({ seatsMin, seatsMax }: Seats): FieldProblem | null {
  const impossible = seatsMin !== null && seatsMax !== null && seatsMax < seatsMin;
  return impossible ? { path: ['seatsMax'], problem: 'party_range' } : null;
}

export interface Resource extends Seats {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly locationId: string | null;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly capacity: number;
  readonly memberId: string | null;
  readonly typeId: string | null;
  readonly maxSpareSeats: number | null;
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
  typeId: resource.typeId,
  seatsMin: resource.seatsMin,
  seatsMax: resource.seatsMax,
  maxSpareSeats: resource.maxSpareSeats,
  performs: performs.map(({ variationId, priceMinor, durationMinutes: minutes, weight, priority }) => ({
    variationId,
    priceMinor,
    durationMinutes: minutes,
    weight,
    priority,
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

const count = z.int().min(1).max(500);
const spareSeats = z.int().min(0).max(500);

export const addResourceInput = z
  .object({
    businessId: idOf('biz'),
    locationId: idOf('loc').nullish(),
    kind: z.enum(['ROOM', 'CHAIR', 'TABLE', 'DEVICE']),
    name,
    units: count.nullish(),
    typeId: idOf('rty').nullish(),
    seatsMin: count.nullish(),
    seatsMax: count.nullish(),
    maxSpareSeats: spareSeats.nullish(),
  })
  .superRefine((input, context) => {
    for (const { path, problem } of tableProblems(input)) context.addIssue({ code: 'custom', message: problem, path });
  });
export type AddResource = z.infer<typeof addResourceInput>;

export const changeResourceInput = z.object({
  resourceId: idOf('res'),
  version: z.int(),
  name: name.nullish(),
  units: count.nullish(),
  bookable: z.boolean().nullish(),
  /** Null takes it away; left out, it stays. So with the limit of spare seats. */
  typeId: idOf('rty').nullish(),
  seatsMin: count.nullish(),
  seatsMax: count.nullish(),
  maxSpareSeats: spareSeats.nullish(),
});
export type ChangeResource = z.infer<typeof changeResourceInput>;

interface TableTerms {
  readonly kind: ResourceKind;
  readonly seatsMin?: number | null | undefined;
  readonly seatsMax?: number | null | undefined;
  readonly maxSpareSeats?: number | null | undefined;
}

/** Only tables have seats, and how many may stay empty says something only where it is known how many there are. */
export function tableProblems({ kind, seatsMin, seatsMax, maxSpareSeats }: TableTerms): readonly FieldProblem[] {
  const given = Object.entries({ seatsMin, seatsMax, maxSpareSeats }).flatMap(([field, value]) =>
    value == null ? [] : [field],
  );
  if (kind !== 'TABLE') return given.map((field) => ({ path: [field], problem: 'not_with_this_kind' }));
  if (given.length > 0 && seatsMax == null) return [{ path: ['seatsMax'], problem: 'required' }];
  const problem = seatsProblem({ seatsMin: seatsMin ?? null, seatsMax: seatsMax ?? null });
  return problem ? [problem] : [];
}

/** The smallest party of a table is one person when nothing else is said. */
export const seatsOf = ({ seatsMin, seatsMax, maxSpareSeats }: Omit<TableTerms, 'kind'>) => ({
  seatsMin: seatsMax == null ? null : (seatsMin ?? 1),
  seatsMax: seatsMax ?? null,
  maxSpareSeats: maxSpareSeats ?? null,
});

export const setPerformedInput = z.object({
  staffMemberId: idOf('stf'),
  version: z.int(),
  performs: z
    .array(
      z.object({
        variationId: idOf('var'),
        price: price.nullish(),
        durationMinutes: durationMinutes.nullish(),
        weight: z.int().min(1).max(10_000).nullish(),
        priority: z.int().min(0).max(1_000).nullish(),
      }),
    )
    .max(500)
    .superRefine((performs, context) => {
      performs.forEach(({ variationId }, place) => {
        if (performs.findIndex((other) => other.variationId === variationId) < place)
          context.addIssue({ code: 'custom', message: 'variation_twice', path: [place, 'variationId'] });
      });
    }),
});
export type SetPerformed = z.infer<typeof setPerformedInput>;
