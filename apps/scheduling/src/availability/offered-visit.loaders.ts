import type { Tx } from '@openslot/database';
import {
  bookingWindow,
  firstOffered,
  longestVisit,
  offeredVisit,
  type Bounds,
  type Calendars,
  type Offer,
  type OfferedVisit,
  type Place,
  type VisitRequest,
} from './availability.ts';
import { loadCalendars, loadOffer, useGenericPlans } from './availability.store.ts';
import { minuteFrom } from './local-time.ts';

/** What the engine says about one start, with what it said it from. */
export type Asked =
  | { readonly offered: OfferedVisit; readonly offer: Offer; readonly calendars: Calendars }
  | { readonly refused: 'OUTSIDE_WINDOW'; readonly window: Bounds }
  | { readonly refused: 'UNKNOWN_VARIATION'; readonly indexes: readonly number[] }
  | { readonly refused: 'NOT_FREE'; readonly nextStart: number | null; readonly calendars: Calendars };

/** A visit is rarely longer: its calendars are loaded before its length is known, to save a round trip. */
const usualMinutes = 720;
/** How far ahead of a start that cannot be had the next one is searched. */
const searchMinutes = 31 * 1440;

/** Whether the place takes bookings for that start at all, however far off it is. */
export function isInWindow(place: Place, startsAt: Date): boolean {
  const { from, to } = bookingWindow(place, place.now);
  const start = minuteFrom(startsAt);
  return from <= start && start < to;
}

/**
 * Asks the engine for the visit that starts exactly then, inside the transaction that is to take it. One round trip,
 * which begins with the call: statements built in the same tick before or after it travel along.
 */
export async function askForVisit(
  tx: Tx,
  place: Place,
  request: VisitRequest,
  startsAt: Date,
  exceptAppointmentId: string | null = null,
): Promise<Asked> {
  if (!isInWindow(place, startsAt)) return { refused: 'OUTSIDE_WINDOW', window: bookingWindow(place, place.now) };
  const start = minuteFrom(startsAt);

  const variationIds = [...new Set(request.segments.map(({ variationId }) => variationId))];
  const load = (from: number, to: number) =>
    loadCalendars(tx, place, { variationIds, resourceIds: null, from, to, exceptAppointmentId });
  const [, offer, usual] = await Promise.all([
    useGenericPlans(tx),
    loadOffer(tx, place, variationIds),
    load(start, start + usualMinutes),
  ]);
  const unknown = request.segments.flatMap(({ variationId }, index) => (offer.has(variationId) ? [] : [index]));
  if (unknown.length > 0) return { refused: 'UNKNOWN_VARIATION', indexes: unknown };

  const longest = longestVisit(offer, request);
  const calendars = longest <= usualMinutes ? usual : await load(start, start + longest);
  const found = offeredVisit(place, request, offer, calendars, startsAt);
  if (!('reason' in found)) return { offered: found, offer, calendars };
  if (found.reason === 'OUTSIDE_WINDOW') return { refused: 'OUTSIDE_WINDOW', window: found.window };
  if (found.nextStart !== null) return { refused: 'NOT_FREE', nextStart: found.nextStart, calendars };

  const later = { from: start + 1, to: Math.min(bookingWindow(place, place.now).to, start + searchMinutes) };
  const more = await load(later.from, later.to + longest);
  return { refused: 'NOT_FREE', nextStart: firstOffered(place, request, offer, more, later), calendars: more };
}
