import { accessOf, may, type Viewer } from '@openslot/service';
import type { LocationRef, ResourceRef } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import { connectionsOf, type ConnectionRow } from './connection.store.ts';
import { feedsOf, ownFeeds, type FeedRow } from './feed.store.ts';
import { mayConnect } from './owner.ts';

/** The feeds of a person at work, for those who may make them. */
export const feedsOfStaff = async (
  { database }: Deps,
  viewer: Viewer,
  staff: ResourceRef | null,
): Promise<FeedRow[] | null> =>
  staff && mayConnect(viewer, staff)
    ? database.read(accessOf(viewer), (tx) => feedsOf(tx, staff.organizationId, staff.id))
    : null;

/** The feeds of a place, for those who may make them. */
export async function feedsOfLocation(
  { database }: Deps,
  viewer: Viewer,
  location: LocationRef | null,
): Promise<FeedRow[] | null> {
  if (!location || !may(viewer, 'appointment.read', { ...location, locationId: location.id })) return null;
  return database.read(accessOf(viewer), (tx) => feedsOf(tx, location.organizationId, location.id));
}

export const findOwnFeeds = ({ database }: Deps, viewer: Viewer): Promise<FeedRow[]> =>
  database.read(accessOf(viewer), ownFeeds);

/** The connected calendars of a person at work, for those who may connect them. */
export const connectionsOfStaff = async (
  { database }: Deps,
  viewer: Viewer,
  staff: ResourceRef | null,
): Promise<ConnectionRow[] | null> =>
  staff && mayConnect(viewer, staff)
    ? database.read(accessOf(viewer), (tx) => connectionsOf(tx, staff.organizationId, staff.id))
    : null;
