import type { Tx } from '@openslot/database';
import { and, eq, inArray, ne, type SQL } from 'drizzle-orm';
import { locationRef, resourceRef } from './catalog.tables.ts';

export type LocationRef = typeof locationRef.$inferSelect;
export type ResourceRef = typeof resourceRef.$inferSelect;

/** Locations that the viewer's doors show, by id alone. */
export const locationsByIds = (tx: Tx, ids: readonly string[]): Promise<LocationRef[]> =>
  tx
    .select()
    .from(locationRef)
    .where(inArray(locationRef.id, [...ids]));

/** Resources that the viewer's doors show, by id alone. */
export const resourcesByIds = (tx: Tx, ids: readonly string[]): Promise<ResourceRef[]> =>
  tx
    .select()
    .from(resourceRef)
    .where(inArray(resourceRef.id, [...ids]));

/** A live location of the organization. */
export async function findLocation(tx: Tx, organizationId: string, id: string): Promise<LocationRef | null> {
  const [row] = await tx
    .select()
    .from(locationRef)
    .where(and(eq(locationRef.organizationId, organizationId), eq(locationRef.id, id), eq(locationRef.live, true)));
  return row ?? null;
}

/** The country of a location; null where it is not known yet. */
export async function findCountry(tx: Tx, organizationId: string, locationId: string): Promise<string | null> {
  const [row] = await tx
    .select({ country: locationRef.country })
    .from(locationRef)
    .where(and(eq(locationRef.organizationId, organizationId), eq(locationRef.id, locationId)));
  return row?.country ?? null;
}

/** A live staff member of the organization. */
export const findStaff = (tx: Tx, organizationId: string, id: string): Promise<ResourceRef | null> =>
  findResource(tx, organizationId, id, eq(resourceRef.kind, 'STAFF'));

/** A live room, chair, table or device of the organization. */
export const findThing = (tx: Tx, organizationId: string, id: string): Promise<ResourceRef | null> =>
  findResource(tx, organizationId, id, ne(resourceRef.kind, 'STAFF'));

async function findResource(tx: Tx, organizationId: string, id: string, ofKind: SQL): Promise<ResourceRef | null> {
  const [row] = await tx
    .select()
    .from(resourceRef)
    .where(
      and(
        ...[eq(resourceRef.organizationId, organizationId), eq(resourceRef.id, id), eq(resourceRef.live, true)],
        ofKind,
      ),
    );
  return row ?? null;
}

/** Makes all who change one location's rules of time take turns. */
export async function lockLocation(tx: Tx, organizationId: string, id: string): Promise<LocationRef | null> {
  const [row] = await tx
    .select()
    .from(locationRef)
    .where(and(eq(locationRef.organizationId, organizationId), eq(locationRef.id, id)))
    .for('no key update');
  return row ?? null;
}

/** Makes all who change one resource's rules of time take turns. */
export async function lockResource(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx
    .select({ id: resourceRef.id })
    .from(resourceRef)
    .where(and(eq(resourceRef.organizationId, organizationId), eq(resourceRef.id, id)))
    .for('no key update');
}
