import type { Bounds, Offer, Place, VisitRequest } from './availability.ts';
import { minuteFrom } from './local-time.ts';

/** From the lead time to the end of the booking window. */
export function bookingWindow(place: Place, now: Date): Bounds {
  const soonest = minuteFrom(new Date(now.getTime() + place.leadTimeMinutes * 60_000));
  return { from: Math.max(soonest, place.earliest), to: place.latest };
}

export const within = (range: { from: Date; to: Date }, window: Bounds): Bounds => ({
  from: Math.max(minuteFrom(range.from), window.from),
  to: Math.min(minuteFrom(range.to), window.to),
});

/** The place as it takes bookings of that visit: what its services say of lead time and booking window, where stricter. */
export function placeFor(place: Place, request: VisitRequest, offer: Offer): Place {
  const asked = request.segments.flatMap(({ variationId }) => offer.get(variationId) ?? []);
  const leads = asked.flatMap(({ leadTimeMinutes }) => leadTimeMinutes ?? []);
  const lasts = asked.flatMap(({ latest }) => latest ?? []);
  return {
    ...place,
    leadTimeMinutes: Math.max(place.leadTimeMinutes, ...leads),
    latest: Math.min(place.latest, ...lasts),
  };
}

/** Staff plan for longer than customers may book online: as far as calendars reach, and from now on. */
export const withoutWindow = (place: Place): Place => ({
  ...place,
  ...{ earliest: 0, latest: minuteFrom(place.now) + furthestMinutes, openDays: null },
});

const furthestMinutes = 20 * 366 * 1440;
