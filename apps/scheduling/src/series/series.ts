import type { SegmentRequest } from '../availability/availability.ts';

export type SeriesStatus = 'ACTIVE' | 'ENDED';

/** What becomes of occurrences whose time is not free: nothing is booked at all; those are left out; the nearest start. */
export type OnConflict = 'FAIL_ALL' | 'SKIP' | 'NEAREST';

/** MOVED: booked at another time than the rule says. */
export type OccurrenceOutcome = 'BOOKED' | 'CONFLICT' | 'SKIPPED' | 'MOVED' | 'CANCELLED';

export type OccurrenceProblem = 'NOT_FREE' | 'OUTSIDE_WINDOW' | 'TOO_LATE' | 'WRONG_STATE' | 'PAST' | 'CHANGED';

/** What every visit of a series is. */
export interface SeriesTemplate {
  readonly segments: readonly SegmentRequest[];
  readonly partySize: number;
}
