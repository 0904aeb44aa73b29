import { accessOf, page, reachOf, type Connection, type PageRequest, type Reach, type Viewer } from '@openslot/service';
import type { AppointmentView } from '../appointment/appointment-view.store.ts';
import type { AppointmentStatus } from '../appointment/appointment.ts';
import { searchVisitsAnywhere } from '../archive/visits.store.ts';
import { feedsOf, type FeedRow } from '../calendar/feed.store.ts';
import type { Deps } from '../deps.ts';
import { seriesOfCustomer, type SeriesView } from '../series/series.store.ts';
import { entriesOfCustomer, type EntryView } from '../waitlist/waitlist.store.ts';
import { organizationOfOwn } from './customer.store.ts';

const everywhere: Reach = { scope: null, except: null };

/** Where the viewer may look for what a customer has: as that customer, or as a member with a permission; null: nowhere. */
async function reachTo({ database }: Deps, viewer: Viewer, customerId: string, permission: string | null) {
  const { person, acting } = viewer;
  const own =
    person && (await database.read(accessOf(viewer), (tx) => organizationOfOwn(tx, person.userId, customerId)));
  if (own) return { organizationId: own, customerId, reach: everywhere };
  const reach = acting && permission !== null ? reachOf(acting, permission) : null;
  return acting && reach ? { organizationId: acting.organizationId, customerId, reach } : null;
}

/** The visits of a customer, as they were booked, the latest first. */
export async function visitsOf(
  deps: Deps,
  viewer: Viewer,
  customerId: string,
  { status, ...request }: PageRequest & { status?: readonly AppointmentStatus[] | null },
): Promise<Connection<AppointmentView> | null> {
  const found = await reachTo(deps, viewer, customerId, 'appointment.read');
  if (!found) return null;
  const sight = { organizationId: found.organizationId, memberId: null, all: found.reach, own: null };
  const search = { ...anything, customerId, status: status ?? null };
  return page(request, {
    key: deps.keys.cursor,
    keyOf: createdAndId,
    fetch: (query) =>
      searchVisitsAnywhere((question) => deps.database.read(accessOf(viewer), question), sight, search, query),
  });
}

const anything = {
  ...{ businessId: null, locationId: null, date: null, from: null, to: null, staffMemberId: null, resourceId: null },
  ...{ serviceId: null, number: null, externalId: null, order: 'NEWEST' as const },
};

export async function entriesOf(
  deps: Deps,
  viewer: Viewer,
  customerId: string,
  request: PageRequest,
): Promise<Connection<EntryView> | null> {
  const found = await reachTo(deps, viewer, customerId, 'waitlist.manage');
  if (!found) return null;
  return page(request, {
    key: deps.keys.cursor,
    keyOf: createdAndId,
    fetch: (query) => deps.database.read(accessOf(viewer), (tx) => entriesOfCustomer(tx, found, query)),
  });
}

export async function seriesOf(
  deps: Deps,
  viewer: Viewer,
  customerId: string,
  request: PageRequest,
): Promise<Connection<SeriesView> | null> {
  const found = await reachTo(deps, viewer, customerId, 'appointment.read');
  if (!found) return null;
  return page(request, {
    key: deps.keys.cursor,
    keyOf: createdAndId,
    fetch: (query) => deps.database.read(accessOf(viewer), (tx) => seriesOfCustomer(tx, found, query)),
  });
}

/** A feed of a customer is that customer's alone. */
export async function feedsOfCustomer(deps: Deps, viewer: Viewer, customerId: string): Promise<FeedRow[] | null> {
  const found = await reachTo(deps, viewer, customerId, null);
  return found && deps.database.read(accessOf(viewer), (tx) => feedsOf(tx, found.organizationId, customerId));
}

const createdAndId = ({ createdAt, id }: { readonly createdAt: Date; readonly id: string }) =>
  [createdAt.toISOString(), id] as const;
