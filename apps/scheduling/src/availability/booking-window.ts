import type { Bounds, Place } from './availability.ts';
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
