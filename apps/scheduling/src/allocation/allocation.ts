import { occupations, takenParts, type Calendar, type Occupation } from '../availability/engine.ts';

/** One service of a visit, as far as it occupies somebody's time. Minutes are those since 1970. */
export interface OccupyingSegment {
  readonly resourceId: string;
  readonly unit: number;
  readonly startsAt: number;
  readonly minutes: number;
  readonly buffers: { readonly before: number; readonly after: number };
  readonly processing: { readonly start: number; readonly minutes: number } | null;
}

/** What the segments of one visit take, in their order: the same ranges that the engine offered. */
export function occupationsOf(segments: readonly OccupyingSegment[]): readonly Occupation[] {
  return occupations(
    segments.map(({ resourceId, unit, startsAt, minutes, buffers, processing }) => ({
      candidate: {
        calendar: { ...emptyCalendar, id: resourceId },
        minutes,
        priceMinor: 0,
        parts: takenParts(minutes, buffers, processing),
      },
      unit,
      startsAt,
      endsAt: startsAt + minutes,
    })),
  );
}

const emptyCalendar: Omit<Calendar, 'id'> = { windows: [], open: [], taken: [], booked: [], off: [], load: new Map() };

/**
 * What of the wanted ranges is not held already: a visit that moves takes these first, then swaps. So it never lets go
 * of time that it may fail to replace, and never waits for anybody while others wait for what it is giving up.
 */
export function stillToTake(wanted: readonly Occupation[], held: readonly Occupation[]): readonly Occupation[] {
  return wanted.flatMap((range) => {
    const own = held
      .filter(({ resourceId, unit }) => resourceId === range.resourceId && unit === range.unit)
      .toSorted((a, b) => a.from - b.from);
    const missing: Occupation[] = [];
    let from = range.from;
    for (const other of own) {
      if (other.to <= from || other.from >= range.to) continue;
      if (other.from > from) missing.push({ ...range, from, to: other.from });
      from = other.to;
    }
    if (from < range.to) missing.push({ ...range, from });
    return missing;
  });
}
