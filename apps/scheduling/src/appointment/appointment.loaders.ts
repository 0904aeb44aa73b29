import { now, workerAccess } from '@openslot/database';
import DataLoader from 'dataloader';
import {
  accessOf,
  loaderById,
  page,
  Refusal,
  reachOf,
  requireActing,
  requireHeld,
  type Connection,
  type PageQuery,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import { findVisitsAnywhere, ownVisitsAnywhere, searchVisitsAnywhere } from '../archive/visits.store.ts';
import type { Deps } from '../deps.ts';
import { canRead, requireAny } from './access.ts';
import { restorableSince } from './life-cycle.ts';
import type { AppointmentFilter, OwnAppointmentFilter } from './visit-list.ts';
import { searchEnteredInError } from './visit-list.store.ts';
import { type AppointmentView } from './appointment-view.store.ts';
import { historiesOf, historyOfActor, type HistoryKey, type HistoryView } from './history.store.ts';
import { segmentsOf, type SegmentView } from './segment.store.ts';

/** Appointments that the viewer may read, however they are reached. */
export const appointmentLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<AppointmentView>(async (ids) => {
    const memberId = viewer.acting?.memberId ?? null;
    const rows = await findVisitsAnywhere((question) => database.read(accessOf(viewer), question), ids, memberId);
    return rows.filter((row) => canRead(viewer, row));
  });

/** The segments of appointments that the viewer has been shown. */
export const segmentsLoader = ({ database }: Deps, viewer: Viewer) =>
  new DataLoader<AppointmentView, readonly SegmentView[], string>(
    async (visits) => {
      const inCalendar = visits.filter(({ archivedSegments }) => !archivedSegments);
      const rows =
        inCalendar.length === 0 ? [] : await database.read(accessOf(viewer), (tx) => segmentsOf(tx, inCalendar));
      const byVisit = Map.groupBy(rows, ({ appointmentId }) => appointmentId);
      return visits.map(({ id, archivedSegments }) => archivedSegments ?? byVisit.get(id) ?? []);
    },
    { cacheKeyFn: ({ id, version }) => `${id} ${version}` },
  );

/** The day view and its like: appointments of the acting organization, as far as the member may see. */
export async function findVisits(
  { database, keys }: Deps,
  viewer: Viewer,
  filter: AppointmentFilter,
  request: PageRequest,
): Promise<Connection<AppointmentView>> {
  const acting = requireActing(viewer);
  requireAny(acting, 'appointment.read');
  const { organizationId, memberId } = acting;
  const [all, own] = [reachOf(acting, 'appointment.read'), reachOf(acting, 'appointment.read.own')];
  const sight = { organizationId, memberId, all, own };
  return page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: filter.order === 'START' ? startAndId : creationAndId,
    fetch: (query) =>
      searchVisitsAnywhere((question) => database.read(accessOf(viewer), question), sight, filter, query),
  });
}

/** What was entered in error and can still be restored, as far as the member may do that. */
export async function findEnteredInError(
  { database, keys }: Deps,
  viewer: Viewer,
  request: PageRequest,
): Promise<Connection<AppointmentView>> {
  const acting = requireActing(viewer);
  requireAny(acting, 'appointment.override');
  const { organizationId, memberId } = acting;
  const [all, own] = [reachOf(acting, 'appointment.override'), reachOf(acting, 'appointment.override.own')];
  const since = restorableSince(await database.read(accessOf(viewer), now));
  return page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: ({ deletedAt, id }) => [deletedAt?.toISOString() ?? '', id] as const,
    fetch: (query) =>
      database.read(accessOf(viewer), (tx) =>
        searchEnteredInError(tx, { organizationId, memberId, all, own }, since, query),
      ),
  });
}

/** The person's own appointments, in every organization. */
export async function findOwnVisits(
  { database, keys }: Deps,
  viewer: Viewer,
  filter: OwnAppointmentFilter,
  request: PageRequest,
): Promise<Connection<AppointmentView>> {
  return page(request, {
    key: keys.cursor,
    keyOf: startAndId,
    fetch: (query) => ownVisitsAnywhere((question) => database.read(accessOf(viewer), question), filter, query),
  });
}

const creationAndId = ({ createdAt, id }: AppointmentView) => [createdAt.toISOString(), id] as const;
const startAndId = ({ startsAt, id }: AppointmentView) => [startsAt.toISOString(), id] as const;

/**
 * What happened to visits that the viewer has been shown: those that are asked for the same page share a statement. Their
 * history keeps the customer under whom it was written, so that the door of the one to whom they belong after a merge
 * does not show it.
 */
export function historyLoader({ database }: Deps, viewer: Viewer) {
  const pages = new Map<string, DataLoader<AppointmentView, readonly HistoryView[], string>>();
  const load = async (visits: readonly AppointmentView[], query: PageQuery<HistoryKey>) => {
    const doors = Map.groupBy(visits, ({ isOwn, organizationId }) => (isOwn ? organizationId : null));
    const entries = [...doors].map(([organizationId, some]) => {
      const access = organizationId === null ? accessOf(viewer) : workerAccess(organizationId);
      return database.read(access, (tx) => historiesOf(tx, some, query));
    });
    return Map.groupBy((await Promise.all(entries)).flat(), ({ appointmentId }) => appointmentId);
  };
  return (query: PageQuery<HistoryKey>) => {
    const name = JSON.stringify(query);
    const known =
      pages.get(name) ??
      new DataLoader<AppointmentView, readonly HistoryView[], string>(
        async (visits) => {
          const byVisit = await load(visits, query);
          return visits.map(({ id }) => byVisit.get(id) ?? []);
        },
        { cacheKeyFn: ({ id, version }) => `${id} ${version}` },
      );
    pages.set(name, known);
    return known;
  };
}

/** What somebody did to visits that the viewer may read. */
export async function findEventsOf(
  { database, keys }: Deps,
  viewer: Viewer,
  actorId: string,
  visits: ReturnType<typeof appointmentLoader>,
  request: PageRequest,
): Promise<Connection<HistoryView>> {
  requireActing(viewer);
  const { organizationId } = requireHeld(viewer, 'appointment.read');
  const found = await page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: ({ createdAt, id }: HistoryView) => [createdAt.toISOString(), id] as const,
    fetch: (query) => database.read(accessOf(viewer), (tx) => historyOfActor(tx, { organizationId, actorId }, query)),
  });
  const seen = await Promise.all(found.edges.map(({ node }) => visits.load(node.appointmentId)));
  return { ...found, edges: found.edges.filter((_, index) => seen[index]) };
}

export const historyKey = ({ createdAt, version }: HistoryView): HistoryKey => [createdAt.toISOString(), version];

/** For a command's answer: the appointment as it is now, not as it was loaded before the command. */
export async function changed(loader: ReturnType<typeof appointmentLoader>, id: string): Promise<AppointmentView> {
  const visit = await loader.clear(id).load(id);
  if (!visit) throw new Refusal('FORBIDDEN', 'It is done, but you may not see it.');
  return visit;
}
