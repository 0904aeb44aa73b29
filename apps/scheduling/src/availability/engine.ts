/**
 * The availability engine: pure, over whole minutes since 1970, the same for the query and inside the hold.
 *
 * Everything becomes ranges of possible *starts*. One person's possible starts of a segment follow from the open time
 * and from what is taken, with buffers (additive; they may reach outside the window). "Anybody" is the union of what
 * each can do alone, so two people's free time never adds up to one visit. Segments are joined from the last to the
 * first: a start is possible when the next segment can start as this one ends, after its pause; people may differ in
 * length. Only then the grid asks which of the possible starts it touches: taken time removes starts and never moves it.
 */
import {
  contains,
  firstEndingAfter,
  intersect,
  isClear,
  joinOverlapping,
  normalize,
  nothing,
  shift,
  subtract,
  union,
  type Pair,
  type Ranges,
} from './ranges.ts';

/** A window of one local day, cut by the location's opening hours. Windows that only touch stay apart: each has its grid. */
export interface DayWindow {
  /** Local date, in days since 1970. */
  readonly day: number;
  readonly opens: number;
  readonly closes: number;
}

/** What one resource's time looks like. */
export interface Calendar {
  readonly id: string;
  readonly windows: readonly DayWindow[];
  /** The windows, for containment: a visit may run across the seam of two that touch. */
  readonly open: Ranges;
  /** What is taken, unit by unit; time off is in each. */
  readonly taken: readonly Ranges[];
  /** The same without time off. */
  readonly booked: readonly Ranges[];
  /** Time off alone. */
  readonly off: Ranges;
  /** Minutes taken by visits and holds, by local day. */
  readonly load: ReadonlyMap<number, number>;
}

/** One person who could do one segment, as long as this person needs, at this person's price. */
export interface Candidate {
  readonly calendar: Calendar;
  readonly minutes: number;
  readonly priceMinor: number;
  /** Taken parts relative to the segment's start, buffers included: two or more when there is processing time. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly from: number;
  readonly to: number;
}

export interface Segment {
  readonly pauseBefore: number;
  readonly candidates: readonly Candidate[];
}

export interface Grid {
  readonly interval: number;
  /** Starts lie in [from, to). */
  readonly from: number;
  readonly to: number;
}

export interface Choice {
  readonly candidate: Candidate;
  /** Which unit of the resource is free: 1 … units. */
  readonly unit: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The parts that a segment takes of a person: with its buffers, without its processing time. */
export function takenParts(
  minutes: number,
  buffers: { readonly before: number; readonly after: number },
  processing: { readonly start: number; readonly minutes: number } | null,
): readonly Part[] {
  const [from, to] = [0 - buffers.before, minutes + buffers.after];
  const [freeFrom, freeTo] = processing
    ? [Math.min(processing.start, minutes), Math.min(processing.start + processing.minutes, minutes)]
    : [to, to];
  return [
    { from, to: freeFrom },
    { from: freeTo, to },
  ].filter((part) => part.from < part.to);
}

/** When a segment can start with this person, as far as this segment alone is concerned. */
export function possibleStarts({ calendar, minutes, parts }: Candidate, taken = calendar.taken): Ranges {
  const inside: [number, number][] = [];
  for (let i = 0; i < calendar.open.length; i += 2) {
    inside.push([calendar.open[i] as number, (calendar.open[i + 1] as number) - minutes + 1]);
  }
  const starts = normalize(inside);
  return taken.map((unit) => subtract(starts, blockedStarts(unit, parts))).reduce(union, nothing);
}

/** Starts at which one of the parts would meet taken time. */
function blockedStarts(taken: Ranges, parts: readonly Part[]): Ranges {
  const blocked: [number, number][] = [];
  for (let i = 0; i < taken.length; i += 2) {
    const [start, end] = [taken[i] as number, taken[i + 1] as number];
    for (const part of parts) blocked.push([start - part.to + 1, end - part.from]);
  }
  return normalize(blocked);
}

/** Per segment and candidate: the starts of that segment from which the rest of the visit can follow. */
export interface Reach {
  readonly segments: readonly Segment[];
  readonly starts: readonly (readonly Ranges[])[];
  /** Starts of the visit. */
  readonly visit: Ranges;
}

export function reachOf(segments: readonly Segment[], takenOf?: (calendar: Calendar) => readonly Ranges[]): Reach {
  const starts: Ranges[][] = [];
  let rest: Ranges | null = null;
  let pauseAfter = 0;
  for (const segment of segments.toReversed()) {
    const follow: Ranges | null = rest;
    const gap = pauseAfter;
    const own = segment.candidates.map((candidate): Ranges => {
      const alone = possibleStarts(candidate, takenOf?.(candidate.calendar));
      return follow ? intersect(alone, shift(follow, -(candidate.minutes + gap))) : alone;
    });
    starts.unshift(own);
    rest = own.reduce(union, nothing);
    pauseAfter = segment.pauseBefore;
  }
  return { segments, starts, visit: shift(rest ?? nothing, -pauseAfter) };
}

/** The windows that carry the grid: of each local day the union of the candidates' windows. */
export const gridWindows = (candidates: readonly Candidate[]): readonly DayWindow[] =>
  joinDayByDay(candidates.flatMap(({ calendar }) => calendar.windows));

/** Windows of one local day that overlap become one; those that only touch, and those of other days, stay apart. */
function joinDayByDay(windows: readonly DayWindow[]): readonly DayWindow[] {
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
    const to = Math.min(closes, grid.to);
    for (let i = firstEndingAfter(reach, Math.max(opens, grid.from)); i < reach.length; i += 2) {
      const low = Math.max(opens, grid.from, reach[i] as number);
      if (low >= to) break;
      const high = Math.min(to, reach[i + 1] as number);
      const first = opens + Math.ceil((low - opens) / grid.interval) * grid.interval;
      for (let start = first; start < high; start += grid.interval) found.add(start);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Who does what when the visit starts then. Among those who can, the one with the fewest minutes taken on that local
 * day, then the lower id: the same question always has the same answer, and work spreads evenly.
 */
export function choose(reach: Reach, start: number, day: number): readonly Choice[] {
  let startsAt = start;
  return reach.segments.map((segment, index) => {
    startsAt += segment.pauseBefore;
    const able = segment.candidates.filter((_, who) => contains(reach.starts[index]?.[who] ?? nothing, startsAt));
    const candidate = able.reduce((best, other) => (isBefore(other.calendar, best.calendar, day) ? other : best));
    const choice = { candidate, unit: freeUnit(candidate, startsAt), startsAt, endsAt: startsAt + candidate.minutes };
    startsAt = choice.endsAt;
    return choice;
  });
}

function isBefore(a: Calendar, b: Calendar, day: number): boolean {
  const difference = (a.load.get(day) ?? 0) - (b.load.get(day) ?? 0);
  return difference < 0 || (difference === 0 && a.id < b.id);
}

/** The lowest unit whose time is clear for all parts. */
function freeUnit({ calendar, parts }: Candidate, startsAt: number): number {
  const clear = (taken: Ranges) => parts.every((part) => isClear(taken, startsAt + part.from, startsAt + part.to));
  return calendar.taken.findIndex(clear) + 1;
}

export interface Occupation extends Part {
  /** Index of the segment that takes it. */
  readonly segment: number;
  readonly resourceId: string;
  readonly unit: number;
}

/**
 * What the visit takes, as ranges to allocate. Neighbouring segments of one person do not block each other: where their
 * buffers would overlap, the earlier one's ends as the later one starts, and the later one's begins where that ends.
 */
export function occupations(choices: readonly Choice[]): readonly Occupation[] {
  const result: Occupation[] = [];
  choices.forEach(({ candidate, unit, startsAt }, segment) => {
    const { id } = candidate.calendar;
    for (const part of candidate.parts) {
      let from = startsAt + part.from;
      const before = result.findLastIndex((other) => other.resourceId === id && other.unit === unit);
      const earlier = result[before];
      if (earlier && earlier.segment !== segment && earlier.to > from) {
        const meets = Math.min(earlier.to, startsAt);
        result[before] = { ...earlier, to: meets };
        from = meets;
      }
      const to = startsAt + part.to;
      if (from < to) result.push({ segment, resourceId: id, unit, from, to });
    }
  });
  return result;
}
