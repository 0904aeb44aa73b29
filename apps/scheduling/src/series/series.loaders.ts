import type { Tx } from '@openslot/database';
import {
  accessOf,
  loaderById,
  may,
  page,
  reachOf,
  Refusal,
  requireActing,
  type Connection,
  type PageRequest,
  type Viewer,
} from '@openslot/service';
import DataLoader from 'dataloader';
import type { Offer, OfferedVisit, Place, VisitRequest } from '../availability/availability.ts';
import { loadCalendars } from '../availability/calendar.store.ts';
import { useGenericPlans } from '../availability/place.store.ts';
import { bookingWindow, within } from '../availability/booking-window.ts';
import { instantOf, minuteFrom } from '../availability/local-time.ts';
import { longestVisit, namedStaff } from '../availability/offer.ts';
import { firstOffered, offeredVisit, offeredVisits } from '../availability/offered-visit.ts';
import { isInCalendars } from '../availability/offered-visit.loaders.ts';
import { knownFrom } from '../availability/open-days.ts';
import type { Deps } from '../deps.ts';
import {
  findSeries,
  occurrencesOf,
  ownSeries,
  seriesOfCustomer,
  type OccurrenceView,
  type PlannedTime,
  type SeriesView,
} from './series.store.ts';

/** A visit for one occurrence, or why there is none and when the next one could start. */
export type Found =
  | { readonly visit: OfferedVisit; readonly moved: boolean }
  | { readonly problem: 'NOT_FREE' | 'OUTSIDE_WINDOW'; readonly nextStartsAt: Date | null };

export interface Search {
  readonly place: Place;
  readonly offer: Offer;
  /** Where the time is not free: the nearest start of the same local day. */
  readonly nearest: boolean;
  readonly exceptAppointmentId: string | null;
  readonly customerId: string;
}

/** How far ahead of a start that cannot be had the next one is searched. */
const searchMinutes = 31 * 1440;

/** Asks the engine for the visit of one occurrence, in the transaction that is to take it. */
export async function findVisit(tx: Tx, search: Search, request: VisitRequest, time: PlannedTime): Promise<Found> {
  const { place, offer } = search;
  const { startsAt, day } = time;
  if (!isInCalendars(startsAt)) return { problem: 'OUTSIDE_WINDOW', nextStartsAt: null };
  const longest = longestVisit(offer, request);
  const variationIds = [...new Set(request.segments.map(({ variationId }) => variationId))];
  const who = { exceptAppointmentId: search.exceptAppointmentId, customerId: search.customerId };
  const load = (from: number, to: number) =>
    loadCalendars(tx, place, { variationIds, resourceIds: namedStaff(request), from, to, ...who });
  const [, calendars] = await Promise.all([
    useGenericPlans(tx),
    load(knownFrom(place, minuteFrom(day.from)), minuteFrom(day.to) + longest),
  ]);
  const found = offeredVisit(place, request, offer, calendars, startsAt);
  if (!('reason' in found)) return { visit: found, moved: false };
  if (found.reason === 'OUTSIDE_WINDOW') return { problem: 'OUTSIDE_WINDOW', nextStartsAt: null };
  if (search.nearest) {
    const bounds = within(day, bookingWindow(place, calendars.now));
    const visit = nearestTo(minuteFrom(startsAt), offeredVisits(place, request, offer, calendars, bounds));
    const chosen = visit && offeredVisit(place, request, offer, calendars, instantOf(visit.startsAt));
    if (chosen && !('reason' in chosen)) return { visit: chosen, moved: true };
  }
  if (found.nextStart !== null) return { problem: 'NOT_FREE', nextStartsAt: instantOf(found.nextStart) };
  const start = minuteFrom(startsAt);
  const later = { from: start + 1, to: Math.min(bookingWindow(place, calendars.now).to, start + searchMinutes) };
  const more = await load(knownFrom(place, later.from), later.to + longest);
  const next = place.isOpenForBooking ? firstOffered(place, request, offer, more, later) : null;
  return { problem: 'NOT_FREE', nextStartsAt: next === null ? null : instantOf(next) };
}

/** Of two that are as near the earlier one. */
function nearestTo(start: number, visits: readonly OfferedVisit[]): OfferedVisit | null {
  const distance = (visit: OfferedVisit) => Math.abs(visit.startsAt - start);
  return visits.toSorted((a, b) => distance(a) - distance(b) || a.startsAt - b.startsAt)[0] ?? null;
}

/** Whether a series is the viewer's business: the own, or as a member who reads the visits there. */
export const mayRead = (viewer: Viewer, series: SeriesView): boolean =>
  series.isOwn || may(viewer, 'appointment.read', series);

/**
 * As whom the viewer changes a series: as staff where the acting organization lets it, else as its customer. Null: it is
 * none of the viewer's business, and is answered as unknown. A member who lacks the permission is told so.
 */
export function changesAs(viewer: Viewer, series: SeriesView): 'STAFF' | 'CUSTOMER' | null {
  if (may(viewer, 'appointment.write', series)) return 'STAFF';
  if (series.isOwn) return 'CUSTOMER';
  if (viewer.acting?.organizationId !== series.organizationId) return null;
  throw new Refusal('FORBIDDEN', 'This needs the permission appointment.write here.');
}

/** Series that the viewer may see, however they are reached. */
export const seriesLoader = ({ database }: Deps, viewer: Viewer) =>
  loaderById<SeriesView>(async (ids) => {
    const rows = await database.read(accessOf(viewer), (tx) => findSeries(tx, ids));
    return rows.filter((row) => mayRead(viewer, row));
  });

/** The occurrences of series that the viewer has been shown. */
export const occurrencesLoader = ({ database }: Deps, viewer: Viewer) =>
  new DataLoader<SeriesView, readonly OccurrenceView[], string>(
    async (some) => {
      const rows = await database.read(accessOf(viewer), (tx) => occurrencesOf(tx, some));
      const bySeries = Map.groupBy(rows, ({ seriesId }) => seriesId);
      return some.map(({ id }) => bySeries.get(id) ?? []);
    },
    { cacheKeyFn: ({ id, version }) => `${id} ${version}` },
  );

const createdAndId = ({ createdAt, id }: SeriesView) => [createdAt.toISOString(), id] as const;

/** The person's own series, in every organization. */
export const findOwnSeries = ({ database, keys }: Deps, viewer: Viewer, request: PageRequest) =>
  page(request, {
    key: keys.cursor,
    keyOf: createdAndId,
    fetch: (query) => database.read(accessOf(viewer), (tx) => ownSeries(tx, query)),
  });

/** A customer's series where the member reads visits. */
export async function findCustomersSeries(
  { database, keys }: Deps,
  viewer: Viewer,
  customerId: string,
  request: PageRequest,
): Promise<Connection<SeriesView>> {
  const acting = requireActing(viewer);
  const reach = reachOf(acting, 'appointment.read');
  if (!reach) throw new Refusal('FORBIDDEN', 'This needs the permission appointment.read.');
  const whose = { organizationId: acting.organizationId, customerId, reach };
  return page(request, {
    key: keys.cursor,
    keyOf: createdAndId,
    fetch: (query) => database.read(accessOf(viewer), (tx) => seriesOfCustomer(tx, whose, query)),
  });
}
