import { accessOf, fromId, loaderById, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { locationsByIds, resourcesByIds, type ResourceRef } from './catalog.store.ts';

export const locationLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById((ids) => database.read(accessOf(viewer), (tx) => locationsByIds(tx, ids)));

export const resourceLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById((ids) => database.read(accessOf(viewer), (tx) => resourcesByIds(tx, ids)));

type ResourceLoader = ReturnType<typeof resourceLoader>;

/** A staff member of the organization that the viewer acts for; null for everybody else's. */
export async function colleague(
  staffMemberId: string,
  { loaders, viewer }: { loaders: { resource: ResourceLoader }; viewer: Viewer },
): Promise<ResourceRef | null> {
  const uuid = fromId('stf', staffMemberId);
  const staff = uuid && viewer.acting ? await loaders.resource.load(uuid) : null;
  return staff && staff.organizationId === viewer.acting?.organizationId ? staff : null;
}
