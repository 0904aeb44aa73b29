/** Visits wherever they are: in the calendar, or among those that ended long ago. */
import type { Tx } from '@openslot/database';
import { findAppointments, ownAppointments, type AppointmentView } from '../appointment/appointment-view.store.ts';
import type { OwnAppointmentFilter } from '../appointment/visit-list.ts';
import {
  searchAppointments,
  type AppointmentOrder,
  type AppointmentSearch,
  type ListPage,
  type Sight,
} from '../appointment/visit-list.store.ts';
import { isOutOfArchive } from './archive.ts';
import { findArchived, ownArchived, searchArchived } from './archived-visit.store.ts';

/** Asks one question under the viewer's doors. */
type Read = <Answer>(question: (tx: Tx) => Promise<Answer>) => Promise<Answer>;

/** By id alone. The archive is asked only for what the calendar does not have. */
export async function findVisitsAnywhere(
  read: Read,
  ids: readonly string[],
  memberId: string | null,
): Promise<AppointmentView[]> {
  const found = await read((tx) => findAppointments(tx, ids, memberId));
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.filter((id) => !known.has(id));
  return missing.length === 0 ? found : [...found, ...(await read((tx) => findArchived(tx, missing, memberId)))];
}

/** A page of the person's own visits goes on in the archive, unless all on it are too recent to be older ones' neighbours. */
export async function ownVisitsAnywhere(
  read: Read,
  filter: OwnAppointmentFilter,
  page: ListPage,
): Promise<AppointmentView[]> {
  const found = await read((tx) => ownAppointments(tx, filter, page));
  const last = found.at(-1);
  if (filter.upcoming === true || (found.length === page.limit && last && isOutOfArchive(last))) return found;
  return pageOf([...found, ...(await read((tx) => ownArchived(tx, filter.status, page)))], latestFirst, page);
}

/** The staff's lists; those of one customer go on in the archive. */
export async function searchVisitsAnywhere(
  read: Read,
  sight: Sight,
  search: AppointmentSearch,
  page: ListPage,
): Promise<AppointmentView[]> {
  const found = await read((tx) => searchAppointments(tx, sight, search, page));
  if (search.customerId === null) return found;
  return pageOf(
    [...found, ...(await read((tx) => searchArchived(tx, sight, search, page)))],
    orders[search.order],
    page,
  );
}

type Order = (one: AppointmentView, other: AppointmentView) => number;

const byId: Order = (one, other) => (one.id < other.id ? -1 : 1);
const earliestFirst: Order = (one, other) => one.startsAt.getTime() - other.startsAt.getTime() || byId(one, other);
const latestFirst: Order = (one, other) => earliestFirst(other, one);
const newestFirst: Order = (one, other) => other.createdAt.getTime() - one.createdAt.getTime() || byId(other, one);
const orders: Record<AppointmentOrder, Order> = { START: earliestFirst, NEWEST: newestFirst };

const pageOf = (visits: readonly AppointmentView[], order: Order, { limit }: ListPage): AppointmentView[] =>
  visits.toSorted(order).slice(0, limit);
