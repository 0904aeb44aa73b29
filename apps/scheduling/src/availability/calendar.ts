import type { Ranges } from './ranges.ts';

export type ResourceKind = 'STAFF' | 'ROOM' | 'CHAIR' | 'TABLE' | 'DEVICE' | 'POOL';

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
  readonly kind: ResourceKind;
  readonly windows: readonly DayWindow[];
  /** The windows without closures, for containment: a visit may run across the seam of two that touch. */
  readonly open: Ranges;
  /** What is taken, unit by unit; time off is in each. */
  readonly taken: readonly Ranges[];
  /** The same without time off. */
  readonly booked: readonly Ranges[];
  /** Time off and what other calendars say, alone. */
  readonly off: Ranges;
  /** When a calendar elsewhere might have something that nobody knows of. */
  readonly unknown: Ranges;
  /** Minutes taken by visits and holds, by local day. */
  readonly load: ReadonlyMap<number, number>;
}

/** Why a start is not offered. */
export type NotOfferedReason =
  /** The location is shut: by its hours, or by a closure. */
  | 'CLOSED'
  /** Nobody who could do it is at work long enough. */
  | 'OUTSIDE_HOURS'
  | 'TIME_OFF'
  /** Everybody who could do it is busy. */
  | 'TAKEN'
  /** No room, table or device of the kind that it needs is free. */
  | 'RESOURCE_TAKEN'
  | 'TOO_SOON'
  | 'TOO_FAR'
  | 'OFF_GRID'
  | 'LIMIT_REACHED'
  | 'CUSTOMER_BUSY'
  | 'PARTY_SIZE'
  | 'NOBODY_PERFORMS'
  | 'TOO_FAR_TO_TRAVEL'
  | 'PACING'
  | 'NOT_BOOKABLE'
  /** A calendar elsewhere has not answered, so nobody knows whether the person is free. */
  | 'CALENDAR_UNKNOWN';

/** Starts that a rule refuses: of the visit where it stands on a plan, of the segment where it stands on a candidate. */
export interface Blocked {
  readonly reason: NotOfferedReason;
  readonly ranges: Ranges;
}
