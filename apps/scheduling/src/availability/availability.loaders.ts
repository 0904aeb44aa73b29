import { workerAccess } from '@openslot/database';
import { accessOf, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { AvailabilityInput, Bounds, Calendars, Offer, OfferedVisit, Place } from './availability.ts';
import { bookingWindow, placeFor, within } from './booking-window.ts';
import { refusalsIn, type Refusal } from './explanation.ts';
import { isBookable, knowsAll, longestVisit, namedStaff } from './offer.ts';
import { firstOffered, offeredVisits } from './offered-visit.ts';
import { loadCalendars } from './calendar.store.ts';
import { loadOffer } from './offer.store.ts';
import { isInCalendars } from './offered-visit.loaders.ts';
import { findPlace, useGenericPlans } from './place.store.ts';
import { minuteFrom, type Offsets } from './local-time.ts';
import type { VisitPlace } from '../travel/travel.ts';
import { knownFrom } from './open-days.ts';

export interface FoundAvailability {
  readonly place: Place;
  readonly visits: readonly OfferedVisit[];
  readonly offsets: Offsets;
  /** Only when nothing is offered in the range: the first visit after it. */
  readonly next: OfferedVisit | null;
  /** Only when asked for. */
  readonly refusals: readonly Refusal[];
}

/** How far ahead of the asked range the next free start is searched. */
const searchMinutes = 366 * 1440;
const mostRefusals = 500;

/** What is asked, and holds of the caller whose time does not count. */
export type AvailabilityQuestion = Omit<AvailabilityInput, 'explain' | 'place'> & {
  readonly explain?: boolean;
  readonly place?: VisitPlace;
  readonly holdIds?: readonly string[];
};

/**
 * What is offered at a published location; null when the place, a variation or the appointment to move is unknown to
 * this viewer. The same few statements whatever the number of staff.
 */
export async function findAvailability(
  deps: Pick<Deps, 'database'>,
  viewer: Viewer,
  input: AvailabilityQuestion,
): Promise<FoundAvailability | null> {
  const { database } = deps;
  const found = await database.read(accessOf(viewer), (tx) => findPlace(tx, input.locationId, input.reschedules));
  if (!found) return null;

  return database.transaction(workerAccess(found.organizationId), async (tx) => {
    const variationIds = [...new Set(input.segments.map(({ variationId }) => variationId))];
    const [, offer] = await Promise.all([useGenericPlans(tx), loadOffer(tx, found, variationIds)]);
    if (!knowsAll(offer, input)) return null;
    const place = placeFor(found, input, offer);
    const load = (bounds: Bounds) =>
      loadCalendars(tx, place, {
        ...{ variationIds, resourceIds: namedStaff(input), exceptAppointmentId: input.reschedules },
        exceptHoldIds: input.holdIds ?? [],
        personId: viewer.acting ? null : (viewer.person?.userId ?? null),
        from: knownFrom(place, bounds.from),
        to: bounds.to + longestVisit(offer, input),
      });
    const range = { from: minuteFrom(input.from), to: minuteFrom(input.to) };
    const window = bookingWindow(place, place.now);
    const asked = within(input, window);
    const isOpen = place.isOpenForBooking && isBookable(offer, input);
    const explains = input.explain === true && isInCalendars(input.from) && isInCalendars(input.to);
    const calendars = explains ? await load(range) : isOpen && asked.from < asked.to ? await load(asked) : null;
    const visits = calendars && isOpen ? offeredVisits(place, input, offer, calendars, asked) : [];
    const refusals = explains && calendars ? refusalsIn(place, input, offer, calendars, range, mostRefusals) : [];
    const answer = { place, visits, offsets: calendars?.offsets ?? [], refusals };
    const later = laterBounds(asked, window);
    if (visits.length > 0 || !isOpen || later.from >= later.to) return { ...answer, next: null };
    const more = await load(later);
    return {
      ...answer,
      offsets: joined(answer.offsets, more.offsets),
      next: firstVisit(place, input, offer, more, later),
    };
  });
}

/** After the asked range, or from now where that is past; within a year and the booking window. */
function laterBounds(asked: Bounds, window: Bounds): Bounds {
  const from = Math.max(asked.to, window.from);
  return { from, to: Math.min(window.to, from + searchMinutes) };
}

/** The changes of one zone in two ranges of time, the second of which ends later. */
const joined = (some: Offsets, later: Offsets): Offsets => [...some, ...later].toSorted((a, b) => a.from - b.from);

function firstVisit(
  place: Place,
  input: AvailabilityQuestion,
  offer: Offer,
  calendars: Calendars,
  bounds: Bounds,
): OfferedVisit | null {
  const start = firstOffered(place, input, offer, calendars, bounds);
  if (start === null) return null;
  return offeredVisits(place, input, offer, calendars, { from: start, to: start + 1 })[0] ?? null;
}
