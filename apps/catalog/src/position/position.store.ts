import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, eq, sql } from 'drizzle-orm';
import { locations } from '../location/location.tables.ts';
import { resources } from '../resource/resource.tables.ts';
import { uuids, type Key } from '../slice.tables.ts';
import type { LatestPosition, Position } from './position.ts';
import { latestPositions, positions } from './position.tables.ts';

const columns = {
  locationId: latestPositions.locationId,
  at: latestPositions.at,
  latitude: latestPositions.latitude,
  longitude: latestPositions.longitude,
  accuracyMeters: latestPositions.accuracyMeters,
  shownAt: latestPositions.shownAt,
  shownLatitude: latestPositions.shownLatitude,
  shownLongitude: latestPositions.shownLongitude,
};

/** Where these locations are, as far as the viewer's doors show it. */
export const latestPositionsOf = (tx: Tx, keys: readonly Key[]): PromiseLike<LatestPosition[]> =>
  tx
    .select(columns)
    .from(latestPositions)
    .where(
      and(
        sql`${latestPositions.organizationId} = any (${uuids(keys.map(({ organizationId }) => organizationId))})`,
        sql`${latestPositions.locationId} = any (${uuids(keys.map(({ id }) => id))})`,
      ),
    );

export interface Reported extends Position {
  readonly speedKmh: number | null;
}

export async function insertPositions(
  tx: Tx,
  { organizationId, id: locationId }: Key,
  reported: readonly Reported[],
  source: 'MEMBER' | 'API_KEY',
): Promise<void> {
  await tx
    .insert(positions)
    .values(reported.map((position) => ({ ...position, organizationId, locationId, source, id: newId() })));
}

/** Keeps the latest position; an older one changes nothing. Null then, else what there is now. */
export async function keepLatest(
  tx: Tx,
  { organizationId, id: locationId }: Key,
  { at, latitude, longitude, accuracyMeters }: Position,
  published: boolean,
): Promise<LatestPosition | null> {
  const shown = { shownAt: at, shownLatitude: latitude, shownLongitude: longitude };
  const [kept] = await tx
    .insert(latestPositions)
    .values({ organizationId, locationId, at, latitude, longitude, accuracyMeters, ...shown, published })
    .onConflictDoUpdate({
      target: [latestPositions.organizationId, latestPositions.locationId],
      set: { at, latitude, longitude, accuracyMeters },
      setWhere: sql`${latestPositions.at} < ${at.toISOString()}::timestamptz`,
    })
    .returning(columns);
  return kept ?? null;
}

/** The search finds the location where it is now. To be called under the business's lock. */
export async function showLatest(tx: Tx, { organizationId, id: locationId }: Key): Promise<void> {
  await tx
    .update(latestPositions)
    .set({
      shownAt: sql`${latestPositions.at}`,
      shownLatitude: sql`${latestPositions.latitude}`,
      shownLongitude: sql`${latestPositions.longitude}`,
    })
    .where(and(eq(latestPositions.organizationId, organizationId), eq(latestPositions.locationId, locationId)));
  await tx.execute(sql`select catalog.index_location(${organizationId}, ${locationId})`);
}

/** Everybody sees where a published location is while its switch is on. */
export async function publishPosition(tx: Tx, { organizationId, id: locationId }: Key): Promise<void> {
  await tx
    .update(latestPositions)
    .set({ published: sql`${locations.published} and ${locations.openSwitch}` })
    .from(locations)
    .where(
      and(
        eq(latestPositions.organizationId, organizationId),
        eq(latestPositions.locationId, locationId),
        eq(locations.organizationId, latestPositions.organizationId),
        eq(locations.id, latestPositions.locationId),
      ),
    );
}

/** Whether a member is on the staff of a location. */
export async function worksAt(
  tx: Tx,
  { organizationId, id, businessId }: Key & { readonly businessId: string },
  memberId: string,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: resources.id })
    .from(resources)
    .where(
      and(
        eq(resources.organizationId, organizationId),
        eq(resources.memberId, memberId),
        eq(resources.businessId, businessId),
        sql`coalesce(${resources.locationId}, ${id}) = ${id}`,
        sql`${resources.deletedAt} is null`,
      ),
    );
  return row !== undefined;
}
