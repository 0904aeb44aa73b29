import type { Findings } from './fuzz.ts';

/** Fewer say nothing about a median. */
const enough = 20;
/** Beyond this one could tell from far away, by asking often. */
const factor = 2;
/** What a network hides in any case. */
const noticeableMs = 4;

/** The questions that are answered in another class of time for foreign ids than for unknown ones. */
export function timingClasses(times: Findings['times']): string[] {
  return [...times].flatMap(([question, { foreign, unknown }]) => {
    if (foreign.length < enough || unknown.length < enough) return [];
    const [theirs, nobodys] = [median(foreign), median(unknown)];
    const apart = Math.max(theirs, nobodys) > factor * Math.min(theirs, nobodys);
    if (!apart || Math.abs(theirs - nobodys) < noticeableMs) return [];
    return [`${question}: ${theirs.toFixed(1)} ms for foreign ids, ${nobodys.toFixed(1)} ms for unknown ones`];
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
