import {
  accessOf,
  loaderById,
  page,
  requireHeld,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { CustomRole } from './role.ts';
import { rolesById, rolesPage } from './role.store.ts';

/** As far as the viewer's doors reach: the roles of the organizations where the person works. */
export const roleLoader = (deps: Deps, viewer: Viewer) =>
  loaderById<CustomRole>((ids) => deps.database.read(accessOf(viewer), (tx) => rolesById(tx, ids)));

export function rolePage(deps: Deps, viewer: Viewer, request: PageRequest): Promise<Connection<CustomRole>> {
  const { organizationId } = requireHeld(viewer, 'member.read');
  return page(request, {
    key: deps.cursorKey,
    defaultFirst: 50,
    keyOf: ({ id }: CustomRole): [id: string] => [id],
    fetch: (query) => deps.database.read(accessOf(viewer), (tx) => rolesPage(tx, organizationId, query)),
  });
}
