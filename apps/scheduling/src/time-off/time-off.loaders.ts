import {
  accessOf,
  may,
  page,
  reachOf,
  Refusal,
  requireActing,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import type { ResourceRef } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import { mayAskFor, notePlace } from './time-off.commands.ts';
import { requestsToDecide, type TimeOff } from './time-off.store.ts';

/** Requests of staff about whose time off the viewer decides, the oldest first. */
export async function findToDecide(
  { database, keys }: Deps,
  viewer: Viewer,
  request: PageRequest,
): Promise<Connection<TimeOff>> {
  const acting = requireActing(viewer);
  const reach = reachOf(acting, 'timeoff.decide');
  if (!reach) throw new Refusal('FORBIDDEN', 'This needs the permission timeoff.decide.');
  const { organizationId } = acting;
  return page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: ({ createdAt, id }: TimeOff) => [createdAt.toISOString(), id] as const,
    fetch: (query) => database.read(accessOf(viewer), (tx) => requestsToDecide(tx, organizationId, reach, query)),
  });
}

/** The note of time off, for the person and for those who decide; nobody else reads it. */
export async function readNote(
  { database, vault }: Deps,
  viewer: Viewer,
  staff: ResourceRef,
  { organizationId, id, noteEnc }: TimeOff,
): Promise<string | null> {
  if (noteEnc === null) return null;
  const isOwn = viewer.acting !== null && mayAskFor(viewer.acting, staff);
  if (!isOwn && !may(viewer, 'timeoff.decide', staff)) return null;
  return database.read(accessOf(viewer), (tx) => vault.open(tx, organizationId, notePlace(id), noteEnc));
}
