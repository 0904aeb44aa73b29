/**
 * What many writers did to the time of some resources, and what can be said about it afterwards without asking the
 * database. Every call and every answer has a tick of one common counter: what happened lies somewhere between the two.
 */
export interface Span {
  readonly called: number;
  readonly answered: number;
}

/** One resource for some minutes. */
export interface Range {
  readonly resourceId: string;
  readonly from: number;
  readonly to: number;
}

/** Time that was somebody's, from an answer that gave it until a call that gave it back. */
export interface Possession {
  readonly owner: string;
  readonly ranges: readonly Range[];
  readonly taken: Span;
  /** Null: theirs to the end. */
  left: Span | null;
}

/** A wish that was answered with "taken". */
export interface Refusal extends Span {
  readonly owner: string;
  readonly wanted: readonly Range[];
}

export interface History {
  readonly possessions: readonly Possession[];
  readonly refusals: readonly Refusal[];
}

/** Possessions of different owners that certainly had the same minute at the same tick. */
export function soldTwice({ possessions }: History): readonly (readonly [Possession, Possession])[] {
  const found: [Possession, Possession][] = [];
  possessions.forEach((one, index) => {
    for (const other of possessions.slice(index + 1)) {
      if (one.owner === other.owner || !meet(one.ranges, other.ranges)) continue;
      if (begins(one) < ends(other) && begins(other) < ends(one)) found.push([one, other]);
    }
  });
  return found;
}

/** The stretch in which it was certainly theirs. */
const begins = ({ taken }: Possession): number => taken.answered;
const ends = ({ left }: Possession): number => left?.called ?? Infinity;

/** Refusals while nobody can have had what was wanted: free time that was not sold. */
export function refusedForNothing({ possessions, refusals }: History): readonly Refusal[] {
  return refusals.filter(
    (refusal) =>
      !possessions.some(
        (other) =>
          other.owner !== refusal.owner &&
          meet(other.ranges, refusal.wanted) &&
          other.taken.called < refusal.answered &&
          (other.left?.answered ?? Infinity) > refusal.called,
      ),
  );
}

export const meet = (ones: readonly Range[], others: readonly Range[]): boolean =>
  ones.some((one) =>
    others.some((other) => one.resourceId === other.resourceId && one.from < other.to && other.from < one.to),
  );
