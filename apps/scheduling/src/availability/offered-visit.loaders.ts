import type { Tx } from '@openslot/database';
import type { Bounds, Calendars, Home, Offer, OfferedVisit, Place, VisitRequest } from './availability.ts';
import { bookingWindow, placeFor } from './booking-window.ts';
import type { NotOfferedReason } from './calendar.ts';
import { reasonsOf } from './explanation.ts';
import { longestVisit, namedStaff, unknownAddOns } from './offer.ts';
import { firstOffered, offeredVisit } from './offered-visit.ts';
import { loadCalendars, loadKnownCalendars } from './calendar.store.ts';
import type { CalendarRange } from './calendar-query.store.ts';
import type { Mark } from './known.ts';
import { byWhatIsKnown } from './known.loaders.ts';
import { loadOffer } from './offer.store.ts';
import { useGenericPlans } from './place.store.ts';
import { takeTurnTravelling } from '../travel/travel.store.ts';
import { minuteFrom } from './local-time.ts';
import { knownFrom } from './open-days.ts';

/** What the engine says about one start, with what it said it from. */
export type Asked =
  | { readonly offered: OfferedVisit; readonly offer: Offer; readonly calendars: Calendars }
  | { readonly refused: 'UNPUBLISHED' }
  | { readonly refused: 'OUTSIDE_WINDOW'; readonly window: Bounds }
  | {
      readonly refused: 'UNKNOWN_VARIATION';
      readonly indexes: readonly number[];
      /** Extras that the services do not have: by segment and place. */
      readonly addOns: readonly (readonly [segment: number, nth: number])[];
    }
  | {
      readonly refused: 'NOT_FREE';
      readonly reason: NotOfferedReason;
      readonly nextStart: number | null;
      readonly calendars: Calendars;
    };

/** A visit is rarely longer: its calendars are loaded before its length is known, to save a round trip. */
const usualMinutes = 720;
/** How far ahead of a start that cannot be had the next one is searched. */
const searchMinutes = 31 * 1440;

/** Years for which calendars can be asked at all; no booking window reaches beyond them. */
export const isInCalendars = (startsAt: Date): boolean =>
  startsAt.getUTCFullYear() >= 2000 && startsAt.getUTCFullYear() < 3000;

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
  const load = (from: number, to: number) =>
    loadCalendars(tx, place, rangeOf(request, { from, to }, { exceptAppointmentId }));
  if (!isInCalendars(startsAt)) return answerTo(request, startsAt, { place, offer: new Map(), usual: null, load });
  const start = minuteFrom(startsAt);
  const [, , offer, usual] = await Promise.all([
    takeTurnTravelling(tx, place),
    useGenericPlans(tx),
    loadOffer(tx, place, variationIdsOf(request)),
    load(start, start + usualMinutes),
  ]);
  return answerTo(request, startsAt, { place, offer, usual, load });
}

/** The same of a place that may be known already, with the place; null: it is not published. Where plans are generic. */
export async function askForKnownVisit(
  tx: Tx,
  home: Home,
  request: VisitRequest,
  startsAt: Date,
  personId: string | null,
): Promise<{ readonly place: Place; readonly asked: Asked } | null> {
  return byWhatIsKnown(tx, home, variationIdsOf(request), async (known) => {
    const turn = known.rules.hasArea && takeTurnTravelling(tx, home);
    const marks: Mark[] = [];
    const load = async (from: number, to: number) => {
      const loaded = await loadKnownCalendars(tx, home, known, rangeOf(request, { from, to }, { personId }));
      marks.push(loaded.mark);
      return loaded.calendars;
    };
    const start = minuteFrom(startsAt);
    const [usual] = await Promise.all([isInCalendars(startsAt) ? load(start, start + usualMinutes) : null, turn]);
    const place = { ...known.place, now: usual?.now ?? known.place.now };
    return {
      answer: { place, asked: await answerTo(request, startsAt, { place, offer: known.offer, usual, load }) },
      marks,
    };
  });
}

/** Which visit gives up its time for it, and who asks, unless its customer does. */
interface Concerned {
  readonly exceptAppointmentId?: string | null;
  readonly personId?: string | null;
}

const variationIdsOf = (request: VisitRequest): readonly string[] => [
  ...new Set(request.segments.map(({ variationId }) => variationId)),
];

const rangeOf = (
  request: VisitRequest,
  bounds: Bounds,
  { exceptAppointmentId = null, personId = null }: Concerned,
): CalendarRange => ({
  ...{ variationIds: variationIdsOf(request), resourceIds: namedStaff(request) },
  ...{ ...bounds, exceptAppointmentId, personId },
});

interface Known {
  readonly place: Place;
  readonly offer: Offer;
  /** Null: for that day calendars cannot be asked at all. */
  readonly usual: Calendars | null;
  readonly load: (from: number, to: number) => Promise<Calendars>;
}

async function answerTo(
  request: VisitRequest,
  startsAt: Date,
  { place: arrived, offer, usual, load }: Known,
): Promise<Asked> {
  if (!usual || !isInWindow(arrived, startsAt)) {
    return { refused: 'OUTSIDE_WINDOW', window: bookingWindow(arrived, arrived.now) };
  }
  const start = minuteFrom(startsAt);
  const place = placeFor(arrived, request, offer);
  const unknown = request.segments.flatMap(({ variationId }, index) => (offer.has(variationId) ? [] : [index]));
  const addOns = unknownAddOns(offer, request);
  if (unknown.length + addOns.length > 0) return { refused: 'UNKNOWN_VARIATION', indexes: unknown, addOns };

  const longest = longestVisit(offer, request);
  const from = knownFrom(place, start);
  const calendars = longest <= usualMinutes && from === start ? usual : await load(from, start + longest);
  const found = offeredVisit(place, request, offer, calendars, startsAt);
  if (!('reason' in found)) return { offered: found, offer, calendars };
  if (found.reason === 'OUTSIDE_WINDOW') return { refused: 'OUTSIDE_WINDOW', window: found.window };
  const reason = reasonsOf(place, request, offer, calendars)(startsAt.getTime() / 60_000);
  if (found.nextStart !== null) return { refused: 'NOT_FREE', reason, nextStart: found.nextStart, calendars };

  const later = { from: start + 1, to: Math.min(bookingWindow(place, place.now).to, start + searchMinutes) };
  const more = await load(knownFrom(place, later.from), later.to + longest);
  const nextStart = firstOffered(place, request, offer, more, later);
  return { refused: 'NOT_FREE', reason, nextStart, calendars: more };
}
