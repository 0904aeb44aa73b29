/**
 * The availability engine: pure, over whole minutes since 1970, the same for the query and inside the hold.
 *
 * Everything becomes ranges of possible *starts*. One person's possible starts of a segment follow from the open time
 * and from what is taken, with buffers (additive; they may reach outside the window). "Anybody" is the union of what
 * each can do alone, so two people's free time never adds up to one visit; "together" is the intersection. What else a
 * segment needs – rooms, tables, devices – narrows it further. Segments are joined from the last to the first: a start is
 * possible when the next segment can start as this one ends, after its pause; people may differ in length. Only then the
 * grid asks which of the possible starts it touches: taken time removes starts and never moves it.
 */
import type { Blocked, Calendar, ResourceKind } from './calendar.ts';
import type { Part } from './parts.ts';
import { atLeast, intersect, normalize, nothing, shift, subtract, union, type Ranges } from './ranges.ts';

/** One way to do a segment: its people, as long as they need, at their price. */
export interface Candidate {
  /** Everybody who takes part, the one who leads first; nobody for a table or a rental. */
  readonly staff: readonly Calendar[];
  readonly minutes: number;
  readonly priceMinor: number;
  /** Taken of each of the staff, relative to the segment's start, buffers included: two or more with processing time. */
  readonly parts: readonly Part[];
  /** Relative to the segment's start: when each of the staff has to be at work. */
  readonly inside: readonly Part[];
  /** What it needs beside its staff. */
  readonly needs: readonly Need[];
  /** Starts of the segment that a rule refuses to these people. */
  readonly blocked: readonly Blocked[];
  /** Of who leads: the share of what is chosen, and the rank; as everybody's when absent. */
  readonly weight?: number;
  readonly priority?: number;
}

/** So many of these, each for these parts of the segment. */
export interface Need {
  readonly quantity: number;
  /** What would do, the best first. */
  readonly options: readonly Option[];
  readonly parts: readonly Part[];
  readonly inside: readonly Part[];
}

/** A room, or tables that are joined: all of it is taken. */
export interface Option {
  readonly id: string;
  readonly calendars: readonly Calendar[];
}

export interface Segment {
  readonly pauseBefore: number;
  readonly candidates: readonly Candidate[];
}

/** Which of a calendar's times count as taken, unit by unit: other answers than its own explain a refusal. */
export type TakenOf = (calendar: Calendar) => readonly Ranges[];

const allTaken: TakenOf = ({ taken }) => taken;

/** The parts of a segment that lie within it: a resource has to be open then. Buffers may reach outside. */
export const insideOf = (parts: readonly Part[], minutes: number): readonly Part[] =>
  parts
    .map(({ from, to }) => ({ from: Math.max(from, 0), to: Math.min(to, minutes) }))
    .filter(({ from, to }) => from < to);

/** When a segment can start with this one resource, as far as that alone is concerned; unit by unit. */
export function startsByUnit(
  calendar: Calendar,
  { parts, inside }: Pick<Need, 'parts' | 'inside'>,
  takenOf: TakenOf = allTaken,
): readonly Ranges[] {
  const open = inside.map((part) => startsWithin(calendar.open, part)).reduce(intersectAll, null);
  return takenOf(calendar).map((unit) => {
    const blocked = blockedStarts(unit, parts);
    return open === null ? nothing : subtract(open, blocked);
  });
}

const intersectAll = (all: Ranges | null, one: Ranges): Ranges => (all === null ? one : intersect(all, one));

/** Starts whose part lies in the ranges. */
function startsWithin(ranges: Ranges, { from, to }: Part): Ranges {
  const starts: [number, number][] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    starts.push([(ranges[i] as number) - from, (ranges[i + 1] as number) - to + 1]);
  }
  return normalize(starts);
}

/** Starts at which one of the parts would meet taken time. */
export function blockedStarts(taken: Ranges, parts: readonly Part[]): Ranges {
  const blocked: [number, number][] = [];
  for (let i = 0; i < taken.length; i += 2) {
    const [start, end] = [taken[i] as number, taken[i + 1] as number];
    for (const part of parts) blocked.push([start - part.to + 1, end - part.from]);
  }
  return normalize(blocked);
}

/** When all that is needed is free. */
function needStarts(need: Need, takenOf: TakenOf): Ranges {
  const ways = need.options.flatMap(({ calendars }): readonly Ranges[] => {
    const each = calendars.map((calendar) => startsByUnit(calendar, need, takenOf));
    return each.length === 1
      ? (each[0] as readonly Ranges[])
      : [each.map(anyUnit).reduce(intersectAll, null) ?? nothing];
  });
  return atLeast(need.quantity, ways);
}

const anyUnit = (units: readonly Ranges[]): Ranges => units.reduce(union, nothing);

/** How far a search goes: what counts as taken, and whether rules refuse starts. */
export interface Strictness {
  readonly takenOf?: TakenOf;
  readonly obeysRules?: boolean;
}

/** When a segment can start with these people, as far as this segment alone is concerned. */
export function possibleStarts(
  candidate: Candidate,
  { takenOf = allTaken, obeysRules = true }: Strictness = {},
  startsOfNeed: (need: Need) => Ranges = (need) => needStarts(need, takenOf),
): Ranges {
  const limits = [
    ...candidate.staff.map((calendar) => anyUnit(startsByUnit(calendar, candidate, takenOf))),
    ...candidate.needs.map(startsOfNeed),
  ];
  const starts = limits.reduce(intersectAll, null) ?? nothing;
  return obeysRules ? candidate.blocked.reduce((left, { ranges }) => subtract(left, ranges), starts) : starts;
}

/** Per segment and candidate: the starts of that segment from which the rest of the visit can follow. */
export interface Reach {
  readonly segments: readonly Segment[];
  readonly starts: readonly (readonly Ranges[])[];
  /** Starts of the visit. */
  readonly visit: Ranges;
}

export function reachOf(
  segments: readonly Segment[],
  blocked: readonly Blocked[] = [],
  strictness: Strictness = {},
): Reach {
  const { takenOf = allTaken, obeysRules = true } = strictness;
  const known = new Map<Need, Ranges>();
  const startsOfNeed = (need: Need): Ranges => {
    const starts = known.get(need) ?? needStarts(need, takenOf);
    known.set(need, starts);
    return starts;
  };
  const starts: Ranges[][] = [];
  let rest: Ranges | null = null;
  let pauseAfter = 0;
  for (const segment of segments.toReversed()) {
    const follow: Ranges | null = rest;
    const gap = pauseAfter;
    const own = segment.candidates.map((candidate): Ranges => {
      const alone = possibleStarts(candidate, strictness, startsOfNeed);
      return follow ? intersect(alone, shift(follow, -(candidate.minutes + gap))) : alone;
    });
    starts.unshift(own);
    rest = own.reduce(union, nothing);
    pauseAfter = segment.pauseBefore;
  }
  const visit = shift(rest ?? nothing, -pauseAfter);
  return {
    segments,
    starts,
    visit: obeysRules ? blocked.reduce((left, { ranges }) => subtract(left, ranges), visit) : visit,
  };
}

/** One unit of a resource that a segment takes. */
export interface UsedResource {
  readonly resourceId: string;
  /** 1 … units. */
  readonly unit: number;
  readonly kind: ResourceKind;
  /** Relative to the segment's start, buffers included. */
  readonly parts: readonly Part[];
}

/** What one segment takes, from when on. */
export interface Use {
  readonly startsAt: number;
  readonly resources: readonly Pick<UsedResource, 'resourceId' | 'unit' | 'parts'>[];
}

export interface Occupation extends Part {
  /** Index of the segment that takes it. */
  readonly segment: number;
  readonly resourceId: string;
  readonly unit: number;
}

/**
 * What the visit takes, as ranges to allocate. Neighbouring segments on one resource do not block each other: where their
 * buffers would overlap, the earlier one's ends as the later one starts, and the later one's begins where that ends.
 */
export function occupations(uses: readonly Use[]): readonly Occupation[] {
  const result: Occupation[] = [];
  uses.forEach(({ startsAt, resources }, segment) => {
    for (const { resourceId, unit, parts } of resources) {
      for (const part of parts) {
        let from = startsAt + part.from;
        const before = result.findLastIndex((other) => other.resourceId === resourceId && other.unit === unit);
        const earlier = result[before];
        if (earlier && earlier.segment !== segment && earlier.to > from) {
          const meets = Math.min(earlier.to, startsAt);
          result[before] = { ...earlier, to: meets };
          from = meets;
        }
        const to = startsAt + part.to;
        if (from < to) result.push({ segment, resourceId, unit, from, to });
      }
    }
  });
  return result;
}
