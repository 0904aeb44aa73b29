import type { AppointmentStatus } from '../appointment/appointment.ts';
import { joinOverlapping, type Pair } from '../availability/ranges.ts';
import type { TravelSchedule } from '../travel-schedule/travel-schedule.store.ts';

export type EntryKind = 'VISIT' | 'SESSION' | 'HOLD' | 'ELSEWHERE' | 'TIME_OFF' | 'CLOSURE' | 'CALENDAR' | 'BLOCK';

/** Something that takes time of a staff member or a thing, to be written on the wall of a zone. */
export interface Entry {
  readonly resourceId: string;
  readonly kind: EntryKind;
  readonly unit: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly status: AppointmentStatus | null;
  readonly appointmentId: string | null;
  readonly variationId: string | null;
  readonly sessionId: string | null;
  readonly expiresAt: Date | null;
}

/** From one instant to another, with the offsets of the zone then. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** When somebody works, or something can be had, at a place. */
export interface Window extends Span {
  readonly resourceId: string;
  readonly locationId: string;
}

export interface Thing {
  readonly id: string;
  /** It has hours of its own; without any it is open while the place is. */
  readonly hasHours: boolean;
}

export interface Lane {
  readonly resourceId: string;
  readonly isStaff: boolean;
  readonly windows: readonly Span[];
  readonly entries: readonly Entry[];
}

/** The day itself, by the clock of the place. */
export interface LocalDay extends Span {
  readonly organizationId: string;
  readonly businessId: string;
  readonly locationId: string;
  readonly timeZone: string;
  readonly date: string;
}

export interface DayBoard extends LocalDay {
  readonly open: readonly Span[];
  readonly lanes: readonly Lane[];
}

export interface Agenda {
  readonly resourceId: string;
  readonly windows: readonly Window[];
  readonly entries: readonly Entry[];
  readonly travelSchedules: readonly TravelSchedule[];
}

export const longestAgendaDays = 32;

/** What a board is made of. */
export interface Found {
  readonly things: readonly Thing[];
  readonly open: readonly Span[];
  readonly windows: readonly Window[];
  readonly entries: readonly Entry[];
}

/** Staff who work there or have something to do there, then things; an absence alone is no reason to be on the board. */
export function lanesOf({ things, open, windows, entries }: Found): readonly Lane[] {
  const byThing = new Map(things.map((thing) => [thing.id, thing]));
  const staff = [...windows, ...entries.filter(isWork)].flatMap(({ resourceId }) =>
    byThing.has(resourceId) ? [] : [resourceId],
  );
  const lane = (resourceId: string, thing: Thing | undefined): Lane => ({
    ...{ resourceId, isStaff: thing === undefined },
    windows: thing?.hasHours === false ? open : joined(windows.filter((window) => window.resourceId === resourceId)),
    entries: inOrder(entries.filter((entry) => entry.resourceId === resourceId)),
  });
  return [
    ...[...new Set(staff)].sort().map((id) => lane(id, undefined)),
    ...things.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((thing) => lane(thing.id, thing)),
  ];
}

const isWork = ({ kind }: Entry): boolean => kind === 'VISIT' || kind === 'SESSION';

/** By their start, then their end; what begins and ends together stays as it was found. */
export const inOrder = <Some extends Span>(spans: readonly Some[]): readonly Some[] =>
  spans.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime());

/** Windows that overlap are one, as for the engine; those that only touch are not. */
function joined(windows: readonly Window[]): readonly Span[] {
  const pairs = windows.map(({ startsAt, endsAt }): Pair => [startsAt.getTime(), endsAt.getTime()]);
  const starts = new Map(windows.map(({ startsAt, startOffset }) => [startsAt.getTime(), startOffset]));
  const ends = new Map(windows.map(({ endsAt, endOffset }) => [endsAt.getTime(), endOffset]));
  return joinOverlapping(pairs).map(([start, end]) => ({
    ...{ startsAt: new Date(start), endsAt: new Date(end) },
    ...{ startOffset: starts.get(start) ?? 0, endOffset: ends.get(end) ?? 0 },
  }));
}

/** Visits that last longer than a day are found by what they occupy: of those found twice, the one by its segments stays. */
export function withoutTwins(visits: readonly Entry[], occupied: readonly Entry[]): readonly Entry[] {
  const known = new Set(visits.map(({ appointmentId }) => appointmentId));
  return [...visits, ...occupied.filter(({ kind, appointmentId }) => kind !== 'VISIT' || !known.has(appointmentId))];
}
