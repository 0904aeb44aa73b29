import type { DataOf, resourceGroupState } from '@openslot/events';
import { idOf } from '@openslot/service';
import { z } from 'zod';
import { seatsProblem } from '../resource/resource.ts';

export interface ResourceGroupTerms {
  readonly name: string;
  readonly seatsMin: number;
  readonly seatsMax: number;
  /** Null: any number. */
  readonly maxSpareSeats: number | null;
  readonly rank: number;
}

/** Joined tables: booked as one, and free when all of them are. */
export interface ResourceGroup extends ResourceGroupTerms {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly locationId: string;
  readonly resourceIds: readonly string[];
  readonly version: number;
  readonly deletedAt: Date | null;
}

/** What other slices know of joined tables. */
export const resourceGroupStateOf = (group: ResourceGroup): DataOf<typeof resourceGroupState> => ({
  businessId: group.businessId,
  locationId: group.locationId,
  name: group.name,
  resourceIds: [...group.resourceIds],
  seatsMin: group.seatsMin,
  seatsMax: group.seatsMax,
  maxSpareSeats: group.maxSpareSeats,
  rank: group.rank,
  live: group.deletedAt === null,
});

const name = z.string().trim().min(1).max(120);
const seats = z.int().min(1).max(500);
const spareSeats = z.int().min(0).max(500);
const rank = z.int().min(0).max(10_000);
const tables = z
  .array(idOf('res'))
  .min(2)
  .max(20)
  .superRefine((ids, context) => {
    ids.forEach((id, place) => {
      if (ids.indexOf(id) < place) context.addIssue({ code: 'custom', message: 'resource_twice', path: [place] });
    });
  });

export const addResourceGroupInput = z
  .object({
    businessId: idOf('biz'),
    locationId: idOf('loc'),
    name,
    resourceIds: tables,
    seatsMin: seats.nullish(),
    seatsMax: seats,
    maxSpareSeats: spareSeats.nullish(),
    rank: rank.nullish(),
  })
  .superRefine((input, context) => {
    const problem = seatsProblem({ seatsMin: input.seatsMin ?? 1, seatsMax: input.seatsMax });
    if (problem) context.addIssue({ code: 'custom', message: problem.problem, path: problem.path });
  });
export type AddResourceGroup = z.infer<typeof addResourceGroupInput>;

export const changeResourceGroupInput = z.object({
  resourceGroupId: idOf('rgr'),
  version: z.int(),
  name: name.nullish(),
  resourceIds: tables.nullish(),
  seatsMin: seats.nullish(),
  seatsMax: seats.nullish(),
  /** Null takes the limit away; left out, it stays. */
  maxSpareSeats: spareSeats.nullish(),
  rank: rank.nullish(),
});
export type ChangeResourceGroup = z.infer<typeof changeResourceGroupInput>;

export const archiveResourceGroupInput = z.object({ resourceGroupId: idOf('rgr'), version: z.int() });
export type ArchiveResourceGroup = z.infer<typeof archiveResourceGroupInput>;
