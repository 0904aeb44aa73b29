import type { Calendars, LocationCalendar } from './availability.ts';
import { daysAfter, type CalendarRange, type CalendarRow, type TakenRow } from './calendar-query.store.ts';
import type { Calendar, DayWindow } from './calendar.ts';
import { cutByOpening, joinDayByDay } from './grid.ts';
import type { Mark, OpenResource, Openings } from './known.ts';
import { localDay, type Offsets } from './local-time.ts';
import { joinOverlapping, normalize, nothing, subtract, union, type Pair, type Ranges } from './ranges.ts';

/** The local date after the last one loaded begins at 10:00 UTC on that last day at the earliest (UTC+14). */
const earliestMidnight = 600;

/** What the rules of a place go by; nothing where it has no such rules. */
export type Regarded = Pick<Calendars, 'limits' | 'pacing' | 'travel' | 'customerBusy' | 'picks'>;

/** The place itself is a row of its own. */
function placeRowOf<Row extends { readonly id: string | null }>(rows: readonly Row[]): Row {
  const place = rows.find((row) => row.id === null);
  if (!place) throw new Error('the location of these calendars is gone');
  return place;
}

export function markOf(rows: readonly TakenRow[]): Mark {
  const { changes, today } = placeRowOf(rows);
  return { changes, today: today ?? NaN };
}

export function openingsOf(rows: readonly CalendarRow[]): Openings {
  const place = placeRowOf(rows);
  if (!place.offsets) throw new Error('the location of these calendars is gone');
  const location = locationOf(place);
  const opening = joinOverlapping(location.windows.map(({ opens, closes }) => [opens, closes] as const));
  const resources = rows.filter((row) => row.id !== null);
  return {
    offsets: offsetsOf(place.offsets),
    location,
    resources: resources.map((row) => openResourceOf(row, location, opening)),
  };
}

export function calendarsOf(
  { offsets, location, resources }: Openings,
  rows: readonly TakenRow[],
  range: CalendarRange,
  regarded: Regarded,
): Calendars {
  const taken = new Map(rows.map((row) => [row.id, row]));
  return {
    now: new Date(Number(placeRowOf(rows).now_ms)),
    until: (Math.floor(range.to / 1440) + daysAfter) * 1440 + earliestMidnight,
    offsets,
    location,
    byResource: new Map(resources.map((each) => [each.id, calendarOf(each, taken.get(each.id), offsets)])),
    ...regarded,
  };
}

/** For so long nothing is offered of somebody whose calendar elsewhere has not answered. */
const unknownMinutes = 14 * 1440;

function locationOf(row: CalendarRow): LocationCalendar {
  const windows = windowsOf(row.windows);
  const closed = normalize(twos(row.closed));
  const open = normalize(windows.map(({ opens, closes }) => [opens, closes] as const));
  return {
    windows: joinDayByDay(windows),
    open: subtract(open, closed),
    closed,
    tooLate: startsTooLate(row.last_starts),
  };
}

/** After the last start of a window, unless another window takes visits then. */
function startsTooLate(packed: Buffer | null): Ranges {
  if (packed === null) return nothing;
  const windows = threes(packed);
  const late = windows.map(([, last, closes]) => [last + 1, closes] as const);
  const inTime = windows.map(([opens, last, closes]) => [opens, Math.min(last + 1, closes)] as const);
  return subtract(normalize(late), normalize(inTime));
}

function openResourceOf(row: CalendarRow, location: LocationCalendar, opening: readonly Pair[]): OpenResource {
  const windows = row.own_hours ? cutByOpening(windowsOf(row.windows), opening) : location.windows;
  const closed = union(location.closed, normalize(twos(row.closed)));
  return {
    ...{ id: row.id as string, kind: row.kind ?? 'STAFF', units: row.units ?? 1, windows },
    open: subtract(normalize(windows.map(({ opens, closes }) => [opens, closes] as const)), closed),
  };
}

function calendarOf(
  { id, kind, units, windows, open }: OpenResource,
  row: TakenRow | undefined,
  offsets: Offsets,
): Calendar {
  const off = normalize(twos(row?.off ?? null));
  const taken = threes(row?.taken ?? null);
  const booked = Array.from({ length: units }, (_, index) =>
    normalize(taken.filter(([unit]) => unit === index + 1).map(([, start, end]) => [start, end] as const)),
  );
  const load = new Map<number, number>();
  for (const [, start, end] of taken) {
    const day = localDay(offsets, start);
    load.set(day, (load.get(day) ?? 0) + end - start);
  }
  const since = row?.unknown_from ?? null;
  return {
    ...{ id, kind, windows, open },
    taken: booked.map((unit) => union(off, unit)),
    ...{ booked, off, load },
    unknown: since === null ? nothing : [since, since + unknownMinutes],
  };
}

const offsetsOf = (packed: Buffer): Offsets => twos(packed).map(([from, offset]) => ({ from, offset }));

/** Windows that a change of the clock leaves nothing of are none. */
const windowsOf = (packed: Buffer | null): readonly DayWindow[] =>
  threes(packed)
    .filter(([, opens, closes]) => opens < closes)
    .map(([day, opens, closes]) => ({ day, opens, closes }));

const threes = (packed: Buffer | null) => numbers(packed, 3) as readonly (readonly [number, number, number])[];

const twos = (packed: Buffer | null) => numbers(packed, 2) as readonly Pair[];

/** Reads what `scheduling.pack` wrote: rows of `width` whole numbers. */
function numbers(packed: Buffer | null, width: number): readonly (readonly number[])[] {
  if (packed === null) return [];
  const columns = Array.from({ length: width }, (_, column) => 4 * column);
  return Array.from({ length: packed.length / (4 * width) }, (_, row) =>
    columns.map((column) => packed.readInt32BE(4 * width * row + column)),
  );
}
