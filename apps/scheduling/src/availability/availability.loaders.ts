import { workerAccess } from '@openslot/database';
import { accessOf, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { AvailabilityInput, Bounds, Calendars, Offer, OfferedVisit, Place } from './availability.ts';
import { bookingWindow, placeFor, within } from './booking-window.ts';
import { isBookable, knowsAll, longestVisit, namedStaff } from './offer.ts';
import { firstOffered, offeredVisits } from './offered-visit.ts';
import { loadCalendars } from './calendar.store.ts';
import { loadOffer } from './offer.store.ts';
import { findPlace, useGenericPlans } from './place.store.ts';
import { dateOfDay, localDay, type Offsets } from './local-time.ts';
import { knownFrom } from './open-days.ts';

export interface FoundAvailability {
  readonly place: Place;
  readonly visits: readonly OfferedVisit[];
  readonly offsets: Offsets;
  readonly nextFreeDate: string | null;
}

/** How far ahead of the asked range the next free date is searched. */
const searchMinutes = 366 * 1440;

/**
 * What is offered at a published location; null when the place, a variation or the appointment to move is unknown to
 * this viewer. The same few statements whatever the number of staff.
 */
export async function findAvailability(
  deps: Pick<Deps, 'database'>,
  viewer: Viewer,
  input: AvailabilityInput,
): Promise<FoundAvailability | null> {
  const { database } = deps;
  const place = await database.read(accessOf(viewer), (tx) => findPlace(tx, input.locationId, input.reschedules));
  if (!place) return null;

  return database.transaction(workerAccess(place.organizationId), async (tx) => {
    const variationIds = [...new Set(input.segments.map(({ variationId }) => variationId))];
    const [, offer] = await Promise.all([useGenericPlans(tx), loadOffer(tx, place, variationIds)]);
    if (!knowsAll(offer, input)) return null;
    const nothing = { place, visits: [], offsets: [], nextFreeDate: null };
    const narrow = placeFor(place, input, offer);
    if (!place.isOpenForBooking || !isBookable(offer, input)) return nothing;

    const load = (bounds: Bounds) =>
      loadCalendars(tx, place, {
        variationIds,
        resourceIds: namedStaff(input),
        from: knownFrom(narrow, bounds.from),
        to: bounds.to + longestVisit(offer, input),
        exceptAppointmentId: input.reschedules,
      });
    const window = bookingWindow(narrow, place.now);
    const asked = within(input, window);
    if (asked.from < asked.to) {
      const calendars = await load(asked);
      const visits = offeredVisits(narrow, input, offer, calendars, asked);
      if (visits.length > 0) return { place, visits, offsets: calendars.offsets, nextFreeDate: null };
    }
    const later = laterBounds(asked, window);
    if (later.from >= later.to) return nothing;
    return { ...nothing, nextFreeDate: nextFreeDate(narrow, input, offer, await load(later), later) };
  });
}

/** After the asked range, or from now where that is past; within a year and the booking window. */
function laterBounds(asked: Bounds, window: Bounds): Bounds {
  const from = Math.max(asked.to, window.from);
  return { from, to: Math.min(window.to, from + searchMinutes) };
}

function nextFreeDate(
  place: Place,
  input: AvailabilityInput,
  offer: Offer,
  calendars: Calendars,
  bounds: Bounds,
): string | null {
  const start = firstOffered(place, input, offer, calendars, bounds);
  return start === null ? null : dateOfDay(localDay(calendars.offsets, start));
}
