import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { locations } from '../location/location.tables.ts';
import { keyTable, uuids, type Key } from '../slice.tables.ts';
import { variations } from '../variation/variation.tables.ts';
import type { Performed, Resource } from './resource.ts';
import { resources, staffVariations } from './resource.tables.ts';

const columns = {
  organizationId: resources.organizationId,
  id: resources.id,
  businessId: resources.businessId,
  locationId: resources.locationId,
  kind: resources.kind,
  name: resources.name,
  capacity: resources.capacity,
  memberId: resources.memberId,
  typeId: resources.typeId,
  seatsMin: resources.seatsMin,
  seatsMax: resources.seatsMax,
  maxSpareSeats: resources.maxSpareSeats,
  bookable: resources.bookable,
  published: resources.published,
  version: resources.version,
  deletedAt: resources.deletedAt,
};

const live = isNull(resources.deletedAt);

// Reading ------------------------------------------------------------------------------------------------------------

/** Retired ones too: visits of the past name them, and members still see them. */
export const resourcesById = (tx: Tx, ids: readonly string[]): PromiseLike<Resource[]> =>
  tx
    .select(columns)
    .from(resources)
    .where(sql`${resources.id} = any (${uuids(ids)})`);

/** Staff and everything else of these businesses. */
export const resourcesOfBusinesses = (tx: Tx, keys: readonly Key[]): PromiseLike<Resource[]> =>
  tx
    .select(columns)
    .from(resources)
    .innerJoin(
      keyTable(keys),
      and(eq(resources.organizationId, sql`key.organization_id`), eq(resources.businessId, sql`key.id`)),
    )
    .where(live)
    .orderBy(asc(resources.id));

/** Who works at these locations: there, or at every location of the business. */
export const staffOfLocations = (tx: Tx, keys: readonly Key[]): PromiseLike<(Resource & { workplaceId: string })[]> =>
  tx
    .select({ ...columns, workplaceId: locations.id })
    .from(locations)
    .innerJoin(
      keyTable(keys),
      and(eq(locations.organizationId, sql`key.organization_id`), eq(locations.id, sql`key.id`)),
    )
    .innerJoin(
      resources,
      and(
        eq(resources.organizationId, locations.organizationId),
        eq(resources.businessId, locations.businessId),
        eq(resources.kind, 'STAFF'),
        or(isNull(resources.locationId), eq(resources.locationId, locations.id)),
      ),
    )
    .where(live)
    .orderBy(asc(resources.id));

/** Who performs these variations. */
export const staffOfVariations = (tx: Tx, keys: readonly Key[]): PromiseLike<(Resource & { variationId: string })[]> =>
  tx
    .select({ ...columns, variationId: staffVariations.variationId })
    .from(staffVariations)
    .innerJoin(
      keyTable(keys),
      and(eq(staffVariations.organizationId, sql`key.organization_id`), eq(staffVariations.variationId, sql`key.id`)),
    )
    .innerJoin(
      resources,
      and(eq(resources.organizationId, staffVariations.organizationId), eq(resources.id, staffVariations.resourceId)),
    )
    .where(and(staffVariations.isActive, live))
    .orderBy(asc(resources.id));

export interface PerformedVariation extends Performed {
  readonly resourceId: string;
  /** The variation's own. */
  readonly listPriceMinor: number;
  readonly listDurationMinutes: number;
  readonly currency: string;
}

/** What these staff members perform, with the variation's own price and length beside theirs. */
export const performedBy = (tx: Tx, keys: readonly Key[]): PromiseLike<PerformedVariation[]> =>
  tx
    .select({
      resourceId: staffVariations.resourceId,
      variationId: staffVariations.variationId,
      priceMinor: staffVariations.priceMinor,
      durationMinutes: staffVariations.durationMinutes,
      weight: staffVariations.weight,
      priority: staffVariations.priority,
      listPriceMinor: variations.priceMinor,
      listDurationMinutes: variations.durationMinutes,
      currency: variations.currency,
    })
    .from(staffVariations)
    .innerJoin(
      keyTable(keys),
      and(eq(staffVariations.organizationId, sql`key.organization_id`), eq(staffVariations.resourceId, sql`key.id`)),
    )
    .innerJoin(
      variations,
      and(
        eq(variations.organizationId, staffVariations.organizationId),
        eq(variations.id, staffVariations.variationId),
      ),
    )
    .where(eq(staffVariations.isActive, true))
    .orderBy(asc(staffVariations.variationId));

export async function resourceOf(tx: Tx, organizationId: string, id: string): Promise<Resource | null> {
  const [row] = await tx
    .select(columns)
    .from(resources)
    .where(and(eq(resources.organizationId, organizationId), eq(resources.id, id)));
  return row ?? null;
}

/** The live staff member of a business that is this member. */
export async function staffMemberOf(tx: Tx, business: Key, memberId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: resources.id })
    .from(resources)
    .where(
      and(
        eq(resources.organizationId, business.organizationId),
        eq(resources.memberId, memberId),
        eq(resources.businessId, business.id),
        live,
      ),
    );
  return row?.id ?? null;
}

/** Live staff members, of all businesses, that are this member. */
export const staffOfMember = (tx: Tx, organizationId: string, memberId: string): PromiseLike<Resource[]> =>
  tx
    .select(columns)
    .from(resources)
    .where(and(eq(resources.organizationId, organizationId), eq(resources.memberId, memberId), live))
    .orderBy(asc(resources.id));

// Changing -----------------------------------------------------------------------------------------------------------

export type NewResource = Omit<Resource, 'version' | 'deletedAt' | 'bookable'> & { readonly createdBy: string };

export async function insertResource(tx: Tx, resource: NewResource): Promise<void> {
  await tx.insert(resources).values({ ...resource, updatedBy: resource.createdBy });
}

const raised = (actor: string | null) => ({
  version: sql`${resources.version} + 1`,
  updatedAt: sql`clock.now()`,
  updatedBy: actor,
});

const theSame = (resource: Resource) =>
  and(
    eq(resources.organizationId, resource.organizationId),
    eq(resources.id, resource.id),
    eq(resources.version, resource.version),
    isNull(resources.deletedAt),
  );

/** Changes a thing under its business's lock. */
export async function updateResource(
  tx: Tx,
  resource: Resource,
  terms: Pick<Resource, 'name' | 'capacity' | 'bookable' | 'typeId' | 'seatsMin' | 'seatsMax' | 'maxSpareSeats'>,
  actor: string,
): Promise<void> {
  await tx
    .update(resources)
    .set({ ...terms, ...raised(actor) })
    .where(theSame(resource));
}

/** Replaces all that a staff member performs. What a person performs is part of the person: the version rises. */
export async function replacePerformed(
  tx: Tx,
  resource: Resource,
  performs: readonly (Performed & { published: boolean })[],
  actor: string,
): Promise<void> {
  await tx.update(resources).set(raised(actor)).where(theSame(resource));
  await tx
    .delete(staffVariations)
    .where(
      and(eq(staffVariations.organizationId, resource.organizationId), eq(staffVariations.resourceId, resource.id)),
    );
  const rows = performs.map((performed) => ({
    ...performed,
    organizationId: resource.organizationId,
    resourceId: resource.id,
  }));
  if (rows.length > 0) await tx.insert(staffVariations).values(rows);
}

/** Nobody performs an archived variation. Answers who did, with raised versions. */
export async function forgetVariation(
  tx: Tx,
  organizationId: string,
  variationId: string,
  actor: string,
): Promise<string[]> {
  const performers = await tx
    .delete(staffVariations)
    .where(and(eq(staffVariations.organizationId, organizationId), eq(staffVariations.variationId, variationId)))
    .returning({ id: staffVariations.resourceId });
  const ids = performers.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx
    .update(resources)
    .set(raised(actor))
    .where(and(eq(resources.organizationId, organizationId), sql`${resources.id} = any (${uuids(ids)})`));
  return ids;
}

/** Takes a staff member off the staff for good, under the business's lock. */
export async function markRetired(tx: Tx, resource: Resource, actor: string | null): Promise<void> {
  await tx
    .update(resources)
    .set({ bookable: false, published: false, deletedAt: sql`clock.now()`, ...raised(actor) })
    .where(theSame(resource));
}
