import type { Bounds, Calendars, Place } from './availability.ts';
import { bookingWindow } from './booking-window.ts';
import { localDay } from './local-time.ts';

/**
 * Starts within the bounds and, where the booking window ends with the last of so many days that still have a start, up to
 * that day. Days are counted from today, whatever is asked for: the calendars have to be known from then on.
 */
export function withinOpenDays(
  place: Place,
  calendars: Calendars,
  bounds: Bounds,
  startsIn: (bounds: Bounds) => readonly number[],
): readonly number[] {
  if (!place.openDays) return startsIn(bounds);
  const { count, weekdaysOnly } = place.openDays;
  const counted = new Set<number>();
  const offered: number[] = [];
  for (const start of startsIn({ from: bookingWindow(place, calendars.now).from, to: bounds.to })) {
    const day = localDay(calendars.offsets, start);
    if (counted.size >= count && !counted.has(day)) break;
    if (!weekdaysOnly || isWeekday(day)) counted.add(day);
    if (start >= bounds.from) offered.push(start);
  }
  return offered;
}

/** From where calendars have to be known to tell what is offered from this minute on. */
export const knownFrom = (place: Place, minute: number): number =>
  place.openDays ? Math.min(minute, bookingWindow(place, place.now).from) : minute;

/** 1970 began on a Thursday. */
const isWeekday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5;
