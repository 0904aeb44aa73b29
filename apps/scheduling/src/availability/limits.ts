import type { Blocked } from './calendar.ts';
import { dateOfDay, localDay, type Offsets } from './local-time.ts';
import { normalize, type Pair, type Ranges } from './ranges.ts';

export type LimitSubject = 'RESOURCE' | 'LOCATION' | 'VARIATION' | 'CUSTOMER';
export type LimitPeriod = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** At most so many visits, or minutes of them, in each period; with what is used of it. */
export interface LimitUse {
  readonly subject: LimitSubject;
  readonly subjectId: string;
  readonly period: LimitPeriod;
  /** ISO: the day on which weeks begin. */
  readonly weekStart: number;
  readonly maxCount: number | null;
  readonly maxMinutes: number | null;
  /** By the first local date of the period. */
  readonly used: ReadonlyMap<string, Used>;
}

export interface Used {
  readonly count: number;
  readonly minutes: number;
}

/** Starts in a period in which there is no room left for this much more. */
export function refusedBy(
  limit: LimitUse,
  more: Used,
  offsets: Offsets,
  bounds: { readonly from: number; readonly to: number },
): Blocked {
  const full = [...periodsIn(limit, offsets, bounds)].filter(([start]) => {
    const used = limit.used.get(start) ?? { count: 0, minutes: 0 };
    return (
      (limit.maxCount !== null && used.count + more.count > limit.maxCount) ||
      (limit.maxMinutes !== null && used.minutes + more.minutes > limit.maxMinutes)
    );
  });
  return { reason: 'LIMIT_REACHED', ranges: normalize(full.flatMap(([, minutes]) => pairsOf(minutes))) };
}

/** The minutes of each period, by its first local date: a start belongs to the date that the clocks show at it. */
function periodsIn(
  { period, weekStart }: Pick<LimitUse, 'period' | 'weekStart'>,
  offsets: Offsets,
  { from, to }: { readonly from: number; readonly to: number },
): ReadonlyMap<string, Ranges> {
  const pieces: (readonly [start: string, piece: Pair])[] = [];
  for (let minute = from; minute < to;) {
    const day = localDay(offsets, minute);
    const end = Math.min(to, endOfDay(offsets, minute));
    pieces.push([periodStart(day, period, weekStart), [minute, end]]);
    minute = end;
  }
  const byStart = Map.groupBy(pieces, ([start]) => start);
  return new Map([...byStart].map(([start, own]) => [start, normalize(own.map(([, piece]) => piece))]));
}

/** Until when the clocks, as they go at this minute, show the same date. */
function endOfDay(offsets: Offsets, minute: number): number {
  const index = Math.max(
    0,
    offsets.findLastIndex(({ from }) => from <= minute),
  );
  const offset = offsets[index]?.offset ?? 0;
  const midnight = (Math.floor((minute + offset) / 1440) + 1) * 1440 - offset;
  return Math.min(midnight, offsets[index + 1]?.from ?? midnight);
}

/** The first local date of the period that a day lies in. */
export function periodStart(day: number, period: LimitPeriod, weekStart: number): string {
  const date = dateOfDay(day);
  switch (period) {
    case 'DAY':
      return date;
    // 1970 began on a Thursday.
    case 'WEEK':
      return dateOfDay(day - ((((day + 4 - weekStart) % 7) + 7) % 7));
    case 'MONTH':
      return `${date.slice(0, 7)}-01`;
    case 'YEAR':
      return `${date.slice(0, 4)}-01-01`;
  }
}

function pairsOf(ranges: Ranges): readonly Pair[] {
  return Array.from({ length: ranges.length / 2 }, (_, index) => [
    ranges[2 * index] as number,
    ranges[2 * index + 1] as number,
  ]);
}
