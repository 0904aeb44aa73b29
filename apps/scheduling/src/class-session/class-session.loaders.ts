import { accessOf, loaderById, page, type Connection, type PageRequest, type Viewer } from '@openslot/service';
import type { Tx } from '@openslot/database';
import type { Deps } from '../deps.ts';
import type { SessionFilter } from './class-session.ts';
import {
  findSessions,
  organizationOfBusiness,
  organizationOfVariation,
  searchSessions,
  type Listed,
  type SessionView,
} from './class-session.store.ts';

/** Sessions that the viewer may see: published ones, and those of the acting organization. */
export const sessionLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<SessionView>((ids) => database.read(accessOf(viewer), (tx) => findSessions(tx, ids)));

const startAndId = ({ startsAt, id }: SessionView) => [startsAt.toISOString(), id] as const;

/** The sessions of a business, as far as the viewer sees them. */
export const sessionsOfBusiness = (
  deps: Deps,
  viewer: Viewer,
  businessId: string,
  filter: SessionFilter,
  request: PageRequest,
) =>
  listed(deps, viewer, filter, request, async (tx) => {
    const organizationId = await organizationOfBusiness(tx, businessId);
    return organizationId === null ? null : { organizationId, businessId };
  });

/** The sessions of a variation, as far as the viewer sees them. */
export const sessionsOfVariation = (
  deps: Deps,
  viewer: Viewer,
  variationId: string,
  filter: SessionFilter,
  request: PageRequest,
) =>
  listed(deps, viewer, filter, request, async (tx) => {
    const organizationId = await organizationOfVariation(tx, variationId);
    return organizationId === null ? null : { organizationId, variationId };
  });

async function listed(
  { database, keys }: Deps,
  viewer: Viewer,
  filter: SessionFilter,
  request: PageRequest,
  whose: (tx: Tx) => Promise<Listed | null>,
): Promise<Connection<SessionView>> {
  const found = await database.read(accessOf(viewer), whose);
  return page(request, {
    key: keys.cursor,
    keyOf: startAndId,
    fetch: async (query) =>
      found === null ? [] : database.read(accessOf(viewer), (tx) => searchSessions(tx, found, filter, query)),
  });
}
