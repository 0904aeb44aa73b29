import { accessOf, fromId, loaderById, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { locationsByIds, resourcesByIds, type ResourceRef } from './catalog.store.ts';

export const locationLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById((ids) => database.read(accessOf(viewer), (tx) => locationsByIds(tx, ids)));

export const resourceLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById((ids) => database.read(accessOf(viewer), (tx) => resourcesByIds(tx, ids)));

type ResourceLoader = ReturnType<typeof resourceLoader>;

/** As whom something is looked for. */
interface Asker {
  readonly loaders: { readonly resource: ResourceLoader };
  readonly viewer: Viewer;
}

/** A staff member of the organization that the viewer acts for; null for everybody else's. */
export const colleague = (staffMemberId: string, asker: Asker): Promise<ResourceRef | null> =>
  ofActing(fromId('stf', staffMemberId), asker);

/** A room, chair, table or device of the organization that the viewer acts for; null for everybody else's. */
export const ownThing = (resourceId: string, asker: Asker): Promise<ResourceRef | null> =>
  ofActing(fromId('res', resourceId), asker);

async function ofActing(uuid: string | null, { loaders, viewer }: Asker): Promise<ResourceRef | null> {
  const found = uuid && viewer.acting ? await loaders.resource.load(uuid) : null;
  return found && found.organizationId === viewer.acting?.organizationId ? found : null;
}
