import { project, projectEnd, type Tx } from '@openslot/database';
import type { DataOf, Envelope, businessState, locationState } from '@openslot/events';
import type { Scope } from '@openslot/service';
import { and, eq, inArray } from 'drizzle-orm';
import type { KnownPlaces } from './business.ts';
import { businessRef, locationRef } from './business.tables.ts';

export async function projectBusiness(tx: Tx, event: Envelope<DataOf<typeof businessState> | null>): Promise<void> {
  if (event.data === null) return projectEnd(tx, businessRef, event);
  const { noShowMonths = null, noShowPrepayFrom = null, noShowBlockFrom = null } = event.data.settings;
  const live = event.data.status !== 'ARCHIVED';
  await project(tx, businessRef, event, { live, noShowMonths, noShowPrepayFrom, noShowBlockFrom });
}

export async function projectLocation(tx: Tx, event: Envelope<DataOf<typeof locationState> | null>): Promise<void> {
  if (event.data === null) return projectEnd(tx, locationRef, event);
  const { businessId, status } = event.data;
  await project(tx, locationRef, event, { businessId, live: status !== 'ARCHIVED' });
}

/** Which of the places of these scopes the organization has. */
export async function knownPlaces(
  tx: Tx,
  organizationId: string,
  scopes: readonly (Scope | null)[],
): Promise<KnownPlaces> {
  const businesses = scopes.flatMap((scope) => scope?.businessIds ?? []);
  const locations = scopes.flatMap((scope) => scope?.locationIds ?? []);
  return {
    businessIds: businesses.length > 0 ? await liveBusinesses(tx, organizationId, businesses) : new Set(),
    businessOf: locations.length > 0 ? await liveLocations(tx, organizationId, locations) : new Map(),
  };
}

async function liveBusinesses(tx: Tx, organizationId: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ id: businessRef.id })
    .from(businessRef)
    .where(
      and(
        eq(businessRef.organizationId, organizationId),
        inArray(businessRef.id, [...ids]),
        eq(businessRef.live, true),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

async function liveLocations(tx: Tx, organizationId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: locationRef.id, businessId: locationRef.businessId })
    .from(locationRef)
    .where(
      and(
        eq(locationRef.organizationId, organizationId),
        inArray(locationRef.id, [...ids]),
        eq(locationRef.live, true),
      ),
    );
  return new Map(rows.map(({ id, businessId }) => [id, businessId]));
}
