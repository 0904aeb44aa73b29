import {
  accessOf,
  loaderById,
  page,
  requireActing,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import { now } from '@openslot/database';
import type { LocationRef, ResourceRef } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import type { ClosuresFilter } from './closure.ts';
import { findBusiness, searchClosures, type Closure, type ClosureSearch, type ListedClosure } from './closure.store.ts';
import { openingsOf, type Opening } from '../open-time/open-time.store.ts';

/** Whether locations are open, and when next; an unknown location and one that is not open to this viewer has none. */
export const openingLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<Opening>((ids) => database.read(accessOf(viewer), (tx) => openingsOf(tx, ids)));

/** The closures of a business of the acting organization, for its members; null: it has no such business. */
export async function findClosures(
  deps: Deps,
  viewer: Viewer,
  { businessId, from }: ClosuresFilter,
  request: PageRequest,
): Promise<Connection<Closure> | null> {
  const { organizationId } = requireActing(viewer);
  const business = await deps.database.read(accessOf(viewer), (tx) => findBusiness(tx, organizationId, businessId));
  if (!business) return null;
  return pageOf(deps, viewer, { ...everything, organizationId, businessId, from: from ?? null }, request);
}

/** The closures by which a location is shut, from a date on, through the viewer's doors. */
export async function findClosuresOf(
  deps: Deps,
  viewer: Viewer,
  { organizationId, businessId, id: locationId }: LocationRef,
  { from, ...request }: PageRequest & { from?: string | null },
): Promise<Connection<Closure>> {
  const since = from ?? (await today(deps, viewer));
  return pageOf(deps, viewer, { ...everything, organizationId, businessId, locationId, from: since }, request);
}

/** The closures of a room, chair, table or device alone, from a date on. */
export async function findClosuresOfThing(
  deps: Deps,
  viewer: Viewer,
  { organizationId, businessId, id: resourceId }: ResourceRef,
  { from, ...request }: PageRequest & { from?: string | null },
): Promise<Connection<Closure>> {
  const since = from ?? (await today(deps, viewer));
  return pageOf(deps, viewer, { ...everything, organizationId, businessId, resourceId, from: since }, request);
}

const everything = { locationId: null, resourceId: null };

const today = async ({ database }: Deps, viewer: Viewer): Promise<string> =>
  (await database.read(accessOf(viewer), now)).toISOString().slice(0, 10);

const pageOf = ({ database, keys }: Deps, viewer: Viewer, search: ClosureSearch, request: PageRequest) =>
  page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: ({ firstDate, id }: ListedClosure) => [firstDate, id] as const,
    fetch: (query) => database.read(accessOf(viewer), (tx) => searchClosures(tx, search, query)),
  });
