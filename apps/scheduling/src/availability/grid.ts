import type { Calendar, DayWindow } from './calendar.ts';
import { firstEndingAfter, joinOverlapping, type Pair, type Ranges } from './ranges.ts';

export interface Grid {
  readonly interval: number;
  /** Minutes between an opening and the first start. */
  readonly offset: number;
  /** Starts lie in [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The windows of people of whom any may do it: of each local day the union. */
export const windowsOfAny = (calendars: readonly Calendar[]): readonly DayWindow[] =>
  joinDayByDay(calendars.flatMap(({ windows }) => windows));

/** The windows of people who do it together: when all are at work, each of its local day as the first one counts it. */
export const windowsOfAll = ([first, ...others]: readonly Calendar[]): readonly DayWindow[] =>
  others.reduce(
    (shared, { windows }) =>
      shared.flatMap(({ day, opens, closes }) =>
        windows
          .map((other) => ({ day, opens: Math.max(opens, other.opens), closes: Math.min(closes, other.closes) }))
          .filter((both) => both.opens < both.closes),
      ),
    first?.windows ?? [],
  );

/** Windows of one local day that overlap become one; those that only touch, and those of other days, stay apart. */
export function joinDayByDay(windows: readonly DayWindow[]): readonly DayWindow[] {
  const days = Map.groupBy(windows, ({ day }) => day);
  return [...days].flatMap(([day, own]) =>
    joinOverlapping(own.map(({ opens, closes }) => [opens, closes] as const)).map(([opens, closes]) => ({
      day,
      opens,
      closes,
    })),
  );
}

/**
 * A resource's windows, cut by the location's opening hours (in order, and disjoint; two that touch cut two windows).
 * Each window looks for its openings anew: around a skipped date two local days share minutes, so windows in order of
 * their days are not always in order of time.
 */
export function cutByOpening(windows: readonly DayWindow[], opening: readonly Pair[]): readonly DayWindow[] {
  const cut: DayWindow[] = [];
  for (const { day, opens, closes } of joinDayByDay(windows)) {
    for (let i = firstClosingAfter(opening, opens); i < opening.length; i += 1) {
      const [from, to] = opening[i] as Pair;
      if (from >= closes) break;
      cut.push({ day, opens: Math.max(opens, from), closes: Math.min(closes, to) });
    }
  }
  return cut;
}

function firstClosingAfter(opening: readonly Pair[], minute: number): number {
  let low = 0;
  let high = opening.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((opening[middle] as Pair)[1] > minute) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The starts on the grid that the visit can reach, in order. Two local days may share minutes, but no start twice. */
export function startsOnGrid(windows: readonly DayWindow[], reach: Ranges, grid: Grid): readonly number[] {
  const found = new Set<number>();
  for (const { opens, closes } of windows) {
    const [first, to] = [opens + grid.offset, Math.min(closes, grid.to)];
    for (let i = firstEndingAfter(reach, Math.max(first, grid.from)); i < reach.length; i += 2) {
      const low = Math.max(first, grid.from, reach[i] as number);
      if (low >= to) break;
      const high = Math.min(to, reach[i + 1] as number);
      const next = first + Math.ceil((low - first) / grid.interval) * grid.interval;
      for (let start = next; start < high; start += grid.interval) found.add(start);
    }
  }
  return [...found].sort((a, b) => a - b);
}
