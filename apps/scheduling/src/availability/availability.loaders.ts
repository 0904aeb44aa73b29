import { workerAccess } from '@openslot/database';
import { accessOf, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { AvailabilityInput, Bounds, Calendars, Offer, OfferedVisit, Place } from './availability.ts';
import { bookingWindow, placeFor, within } from './booking-window.ts';
import { refusalsIn, type Refusal } from './explanation.ts';
import { isBookable, knowsAll, longestVisit, namedStaff } from './offer.ts';
import { firstOffered, offeredVisits } from './offered-visit.ts';
import { loadKnownCalendars } from './calendar.store.ts';
import { findHome } from './home.loaders.ts';
import type { Known, Mark } from './known.ts';
import { byWhatIsKnown } from './known.loaders.ts';
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
  const { locationId, reschedules } = input;
  const home =
    reschedules === null
      ? await findHome(deps, viewer, locationId)
      : await database.read(accessOf(viewer), (tx) => findPlace(tx, locationId, reschedules));
  if (!home) return null;

  const variationIds = [...new Set(input.segments.map(({ variationId }) => variationId))];
  const personId = viewer.acting ? null : (viewer.person?.userId ?? null);
  return database.transaction(workerAccess(home.organizationId), async (tx) => {
    const planned = useGenericPlans(tx);
    const asking = byWhatIsKnown(tx, home, variationIds, async (known) => {
      const marks: Mark[] = [];
      const load = async (bounds: Bounds) => {
        const { calendars, mark } = await loadKnownCalendars(tx, home, known, {
          ...{ variationIds, resourceIds: namedStaff(input), exceptAppointmentId: reschedules },
          ...{ exceptHoldIds: input.holdIds ?? [], personId },
          from: knownFrom(known.place, bounds.from),
          to: bounds.to + longestVisit(known.offer, input),
        });
        marks.push(mark);
        return calendars;
      };
      return { answer: knowsAll(known.offer, input) ? await offeredIn(known, input, load) : null, marks };
    });
    const [answer] = await Promise.all([asking, planned]);
    return answer;
  });
}

/** What is offered, as of the moment at which what is taken was read. */
async function offeredIn(
  { place: known, offer }: Known,
  input: AvailabilityQuestion,
  load: (bounds: Bounds) => Promise<Calendars>,
): Promise<FoundAvailability> {
  const range = { from: minuteFrom(input.from), to: minuteFrom(input.to) };
  const isOpen = known.isOpenForBooking && isBookable(offer, input);
  const explains = input.explain === true && isInCalendars(input.from) && isInCalendars(input.to);
  // Since the place became known, which was today, some time may have passed: then a little too much is loaded.
  const expected = placeFor(known, input, offer);
  const wanted = within(input, bookingWindow(expected, known.now));
  const calendars = explains ? await load(range) : isOpen && wanted.from < wanted.to ? await load(wanted) : null;
  const place = { ...expected, now: calendars?.now ?? known.now };
  const window = bookingWindow(place, place.now);
  const asked = within(input, window);
  const visits = calendars && isOpen ? offeredVisits(place, input, offer, calendars, asked) : [];
  const refusals = explains && calendars ? refusalsIn(place, input, offer, calendars, range, mostRefusals) : [];
  const answer = { place, visits, offsets: calendars?.offsets ?? [], refusals };
  const later = laterBounds(asked, window);
  if (visits.length > 0 || !isOpen || later.from >= later.to) return { ...answer, next: null };
  const more = await load(later);
  return {
    ...answer,
    offsets: joined(answer.offsets, more.offsets),
    next: firstVisit(place, input, offer, more, laterBounds(asked, bookingWindow(place, more.now))),
  };
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
