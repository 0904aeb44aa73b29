import type { Span } from './history.ts';

/** One place in a session that was somebody's, from an answer that gave it until a call that gave it back. */
export interface Placed {
  readonly taken: Span;
  /** Null: theirs to the end. */
  left: Span | null;
}

/** A wish that was answered with "full". */
export interface Turned extends Span {
  readonly wanted: number;
}

/** The most places that certainly were somebody's at one tick: never more than there are. */
export function mostAtOnce(placed: readonly Placed[]): number {
  const certain = placed.filter(({ taken, left }) => taken.answered < (left?.called ?? Infinity));
  return Math.max(
    0,
    ...certain.map(({ taken: { answered: tick } }) => {
      const had = certain.filter(({ taken, left }) => taken.answered <= tick && tick < (left?.called ?? Infinity));
      return had.length;
    }),
  );
}

/** Wishes that were turned down while, however the calls fell, there were so many places all the time. */
export const turnedForNothing = (
  placed: readonly Placed[],
  turned: readonly Turned[],
  capacity: number,
): readonly Turned[] =>
  turned.filter(({ called, answered, wanted }) => {
    const perhaps = placed.filter(
      ({ taken, left }) => taken.called < answered && (left?.answered ?? Infinity) > called,
    );
    const ticks = [called, ...perhaps.map(({ taken }) => Math.max(called, taken.called))];
    const most = Math.max(
      ...ticks.map(
        (tick) =>
          perhaps.filter(({ taken, left }) => taken.called <= tick && (left?.answered ?? Infinity) > tick).length,
      ),
    );
    return most + wanted <= capacity;
  });
