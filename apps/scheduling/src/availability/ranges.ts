/**
 * Sets of whole minutes as flat lists [s0, e0, s1, e1, …]: sorted, disjoint, not touching, half-open. A minute is one
 * since 1970; every operation is one linear sweep.
 */
export type Ranges = readonly number[];

export const nothing: Ranges = [];

/** A range on its own: [start, end). */
export type Pair = readonly [start: number, end: number];

/** Pairs in any order, overlapping or empty, as ranges: what overlaps or touches becomes one. */
export function normalize(pairs: readonly Pair[]): Ranges {
  const sorted = pairs.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0]);
  const result: number[] = [];
  for (const [start, end] of sorted) append(result, start, end);
  return result;
}

/** Pairs in order, with those that overlap as one; what only touches stays apart. */
export function joinOverlapping(pairs: readonly Pair[]): readonly Pair[] {
  const joined: Pair[] = [];
  for (const [start, end] of pairs.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

export function union(a: Ranges, b: Ranges): Ranges {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const result: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (j >= b.length || (i < a.length && at(a, i) <= at(b, j))) {
      append(result, at(a, i), at(a, i + 1));
      i += 2;
    } else {
      append(result, at(b, j), at(b, j + 1));
      j += 2;
    }
  }
  return result;
}

export function intersect(a: Ranges, b: Ranges): Ranges {
  const result: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const start = Math.max(at(a, i), at(b, j));
    const end = Math.min(at(a, i + 1), at(b, j + 1));
    if (start < end) result.push(start, end);
    if (at(a, i + 1) < at(b, j + 1)) i += 2;
    else j += 2;
  }
  return result;
}

export function subtract(a: Ranges, b: Ranges): Ranges {
  const result: number[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    let start = at(a, i);
    const end = at(a, i + 1);
    while (j < b.length && at(b, j + 1) <= start) j += 2;
    for (let k = j; k < b.length && at(b, k) < end; k += 2) {
      if (at(b, k) > start) result.push(start, at(b, k));
      start = Math.max(start, at(b, k + 1));
    }
    if (start < end) result.push(start, end);
  }
  return result;
}

/** What at least so many of the sets have in common. */
export function atLeast(count: number, sets: readonly Ranges[]): Ranges {
  if (count <= 1) return sets.reduce(union, nothing);
  if (sets.length < count) return nothing;
  const edges = sets
    .flatMap((set) => set.map((minute, index) => ({ minute, by: index % 2 === 0 ? 1 : -1 })))
    .sort((a, b) => a.minute - b.minute || b.by - a.by);
  const result: number[] = [];
  let depth = 0;
  let from = 0;
  for (const { minute, by } of edges) {
    const before = depth;
    depth += by;
    if (before < count && depth >= count) from = minute;
    else if (before >= count && depth < count && from < minute) append(result, from, minute);
  }
  return result;
}

export const shift = (ranges: Ranges, by: number): Ranges => (by === 0 ? ranges : ranges.map((edge) => edge + by));

/** Index of the first range that ends after `minute`; the number of edges when there is none. */
export function firstEndingAfter(ranges: Ranges, minute: number): number {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(ranges, 2 * middle + 1) > minute) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}

export function contains(ranges: Ranges, minute: number): boolean {
  const index = firstEndingAfter(ranges, minute);
  return index < ranges.length && at(ranges, index) <= minute;
}

/** True when every minute of [start, end) lies in one of the ranges. */
export function covers(ranges: Ranges, start: number, end: number): boolean {
  const index = firstEndingAfter(ranges, start);
  return index < ranges.length && at(ranges, index) <= start && end <= at(ranges, index + 1);
}

/** True when no minute of [start, end) lies in the ranges. */
export function isClear(ranges: Ranges, start: number, end: number): boolean {
  const index = firstEndingAfter(ranges, start);
  return index >= ranges.length || at(ranges, index) >= end;
}

function append(result: number[], start: number, end: number): void {
  const last = result.length - 1;
  if (last > 0 && start <= at(result, last)) result[last] = Math.max(at(result, last), end);
  else result.push(start, end);
}

const at = (edges: readonly number[], index: number): number => edges[index] as number;
