import type { StartsRequest } from './starts.ts';
import type { WeeklyWindow, World, WorldStaff } from './world.ts';

/** A fact of `cases.json`: its conventions stand in that file. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly input: CaseInput;
  readonly expected: { readonly starts?: readonly string[]; readonly conflict?: boolean };
}

interface Range {
  readonly start: string;
  readonly end: string;
}
interface Weekly {
  readonly days: readonly number[];
  readonly start: string;
  readonly end: string;
}
interface Override {
  readonly date: string;
  readonly windows: readonly { readonly start: string; readonly end: string }[];
}
interface Host {
  readonly id: string;
  readonly time_zone: string;
  readonly weekly: readonly Weekly[];
  readonly overrides?: readonly Override[];
  readonly time_off_dates?: readonly string[];
  readonly external_busy?: readonly Range[];
  readonly bookings?: readonly (Range & { status: string; buffer_before_min?: number; buffer_after_min?: number })[];
  readonly holds?: readonly (Range & { owner?: string; expires_at?: string })[];
  readonly fixed?: boolean;
  readonly role?: string;
  readonly temporary_time_zones?: unknown;
}
interface Service {
  readonly duration_min: number;
  readonly interval_min: number;
  readonly offset_min?: number;
  readonly min_notice_min?: number;
  readonly buffer_before_min?: number;
  readonly buffer_after_min?: number;
}
interface CaseInput {
  readonly now?: string;
  readonly query?: { readonly from: string; readonly to: string };
  readonly location_time_zone?: string;
  readonly service?: Service;
  readonly hosts?: readonly Host[];
  readonly assignment?: string;
  readonly blocking_statuses?: readonly string[];
  readonly booking_window?: {
    readonly type: string;
    readonly days?: number;
    readonly count?: string;
    time_zone: string;
  };
  readonly limits?: unknown;
  readonly requester?: string;
  readonly temporary_time_zones?: unknown;
  readonly restriction?: { time_zone: string; weekly?: readonly Weekly[]; overrides?: readonly Override[] };
  readonly free_ranges?: readonly Range[];
  readonly duration_min?: number;
  readonly interval_min?: number;
  readonly min_notice_min?: number;
  readonly busy?: readonly Range[] | Readonly<Record<string, readonly Range[]>>;
  readonly candidate?: Range;
  readonly free?: Readonly<Record<string, readonly Range[]>>;
  readonly search?: { readonly from: string; readonly to: string };
  readonly segments?: readonly CaseSegment[];
}
interface CaseSegment {
  readonly duration_min: number;
  readonly resources: readonly string[];
  readonly gap_before_min?: number;
  readonly busy_parts?: readonly { readonly from_min: number; readonly to_min: number }[];
}

export interface Runnable {
  readonly world: World;
  readonly request: StartsRequest;
}

/** What a case expects, from the starts that were found: two ranges conflict where the one is not offered. */
export const answerOf = ({ kind }: Case, starts: readonly string[]): Case['expected'] =>
  kind === 'conflict' ? { conflict: starts.length === 0 } : { starts };

const kinds = ['availability', 'slots-from-free-ranges', 'multi-segment', 'conflict'];

/** Why a case asks for something that cannot be set up yet; null when it can be run. */
export function leftOutBecause({ kind, input }: Case): string | null {
  if (!kinds.includes(kind)) return `there is no ${kind} yet`;
  const hosts = input.hosts ?? [];
  const zones = new Set([input.location_time_zone, ...hosts.map((host) => host.time_zone)]);
  if (input.restriction) zones.add(input.restriction.time_zone);
  const reasons: readonly (readonly [boolean, string])[] = [
    [input.limits !== undefined, 'there are no limits per day, week, month or year yet'],
    [input.assignment === 'all', 'a segment has one staff member, not several'],
    [hosts.some((host) => host.fixed || host.role === 'resource'), 'a segment needs no rooms or devices yet'],
    [(input.service?.offset_min ?? 0) !== 0, 'the grid has no offset'],
    [zones.size > 1, 'hours are in the zone of their location'],
    [Boolean(input.temporary_time_zones) || hosts.some((host) => host.temporary_time_zones), 'nobody travels yet'],
    [Boolean(input.restriction?.overrides), 'opening hours have no overrides yet'],
    [!isRolling(input), 'the booking window is a number of days from today'],
    [
      hosts.some((host) => host.holds?.some(({ owner }) => owner !== undefined && owner === input.requester)),
      'a hold is its token’s, not a person’s',
    ],
    [
      (input.segments ?? []).some(({ resources }) => resources.length !== 1),
      'a segment has one staff member, not several',
    ],
    [
      (input.segments ?? []).some(({ busy_parts: parts }) => (parts?.length ?? 0) > 2),
      'processing time is one part of a segment',
    ],
  ];
  return reasons.find(([applies]) => applies)?.[1] ?? null;
}

function isRolling({ booking_window: window, location_time_zone: zone }: CaseInput): boolean {
  return !window || (window.type === 'rolling' && window.count !== 'business' && window.time_zone === zone);
}

export function worldOf(given: Case): Runnable {
  switch (given.kind) {
    case 'availability':
      return availability(given.input);
    case 'slots-from-free-ranges':
      return freeRanges(given.input);
    case 'multi-segment':
      return multiSegment(given.input);
    case 'conflict':
      return conflict(given.input);
    default:
      throw new Error(`no such kind: ${given.kind}`);
  }
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** Two days long each, so that they are one opening without seams. */
const alwaysOpen: readonly WeeklyWindow[] = everyDay.map((day) => ({ day, starts: 0, ends: 2880 }));
const noLimit = { leadMinutes: 0, windowDays: 36_500 };
const idle: WorldStaff = { weekly: [], overrides: [], timeOff: [], taken: [] };

function availability(input: CaseInput): Runnable {
  const { service, query, hosts = [], restriction, blocking_statuses: blocking = ['CONFIRMED'] } = input;
  if (!service || !query) throw new Error('a case of availability has a service and a query');
  return {
    world: {
      ...noLimit,
      ...{ zone: input.location_time_zone ?? 'UTC', now: input.now ?? query.from, interval: service.interval_min },
      leadMinutes: service.min_notice_min ?? 0,
      windowDays: input.booking_window?.days ?? noLimit.windowDays,
      opening: restriction ? weeklyOf(restriction.weekly ?? []) : alwaysOpen,
      staff: hosts.map((host) => staffOf(host, blocking)),
      services: [
        {
          ...{ minutes: service.duration_min, processing: null },
          ...{ before: service.buffer_before_min ?? 0, after: service.buffer_after_min ?? 0 },
          performers: hosts.map((_, staff) => ({ staff, minutes: null })),
        },
      ],
    },
    request: { ...query, segments: [{ service: 0 }] },
  };
}

function staffOf(host: Host, blocking: readonly string[]): WorldStaff {
  const off = host.time_off_dates ?? [];
  const overrides = [
    ...(host.overrides ?? []).filter(({ date }) => !off.includes(date)),
    ...off.map((date) => ({ date, windows: [] })),
  ];
  const booked = (host.bookings ?? [])
    .filter(({ status }) => blocking.includes(status))
    .map(({ start, end, buffer_before_min: before = 0, buffer_after_min: after = 0 }) => ({
      from: moved(start, -before),
      to: moved(end, after),
    }));
  const held = (host.holds ?? []).map(({ start: from, end: to, expires_at: expiresAt }) => ({
    ...{ from, to },
    ...(expiresAt ? { expiresAt } : {}),
  }));
  return {
    weekly: weeklyOf(host.weekly),
    overrides: overrides.map(({ date, windows }) => ({
      ...{ date, kind: 'EXCEPTION' as const },
      windows: windows.map(({ start, end }) => [wall(start), wall(end)] as const).filter(([start, end]) => start < end),
    })),
    timeOff: [],
    taken: [...(host.external_busy ?? []).map(({ start: from, end: to }) => ({ from, to })), ...booked, ...held].filter(
      ({ from, to }) => from < to,
    ),
  };
}

const weeklyOf = (weekly: readonly Weekly[]): readonly WeeklyWindow[] =>
  weekly
    .flatMap(({ days, start, end }) => days.map((day) => ({ day, starts: wall(start), ends: wall(end) })))
    .filter(({ starts, ends }) => starts < ends);

function freeRanges(input: CaseInput): Runnable {
  const {
    free_ranges: free = [],
    duration_min: minutes = 0,
    interval_min: interval = 0,
    now = '2000-01-01T00:00:00Z',
  } = input;
  const edges = free.flatMap(({ start, end }) => [start, end]).sort();
  return {
    world: {
      ...{ ...noLimit, zone: 'UTC', now, interval, leadMinutes: input.min_notice_min ?? 0, opening: alwaysOpen },
      staff: [{ ...idle, overrides: datesOf(free) }],
      services: [{ minutes, before: 0, after: 0, processing: null, performers: [{ staff: 0, minutes: null }] }],
    },
    request: { from: edges[0] ?? now, to: edges.at(-1) ?? moved(now, 1440), segments: [{ service: 0 }] },
  };
}

/** Each resource's window opens with the search, which carries the grid; what is not free in it is taken. */
function multiSegment(input: CaseInput): Runnable {
  const { search, free = {}, busy = {}, segments = [], interval_min: interval = 0 } = input;
  if (!search) throw new Error('a case of several segments has a search');
  const names = [...new Set([...Object.keys(free), ...segments.flatMap(({ resources }) => resources)])];
  const end = moved(search.to, 1440);
  return {
    world: {
      ...{ ...noLimit, zone: 'UTC', now: '2000-01-01T00:00:00Z', interval, opening: alwaysOpen },
      staff: names.map((name) => ({
        ...{ ...idle, overrides: datesOf([{ start: search.from, end }]) },
        taken: [
          ...between(free[name] ?? [], search.from, end),
          ...((busy as Readonly<Record<string, readonly Range[]>>)[name] ?? []).map(({ start: from, end: to }) => ({
            from,
            to,
          })),
        ],
      })),
      services: segments.map(({ duration_min: minutes, resources, busy_parts: parts }) => ({
        ...{ minutes, before: 0, after: 0, processing: processingOf(minutes, parts) },
        performers: resources.map((name) => ({ staff: names.indexOf(name), minutes: null })),
      })),
    },
    request: {
      ...search,
      segments: segments.map(({ gap_before_min: pauseBefore = 0 }, service) => ({ service, pauseBefore })),
    },
  };
}

function processingOf(minutes: number, parts: CaseSegment['busy_parts']): World['services'][number]['processing'] {
  if (!parts) return null;
  const [first, second = { from_min: minutes, to_min: minutes }] = parts;
  const start = first?.from_min === 0 ? first.to_min : 0;
  const end = first?.from_min === 0 ? second.from_min : (first?.from_min ?? minutes);
  return { start, minutes: end - start };
}

function conflict({ busy = [], candidate }: CaseInput): Runnable {
  if (!candidate) throw new Error('a case of conflict has a candidate');
  const minutes = minuteOf(candidate.end) - minuteOf(candidate.start);
  return {
    world: {
      ...{ ...noLimit, zone: 'UTC', now: '2000-01-01T00:00:00Z', interval: 1, opening: alwaysOpen },
      staff: [
        {
          ...idle,
          weekly: alwaysOpen,
          taken: (busy as readonly Range[]).map(({ start: from, end: to }) => ({ from, to })),
        },
      ],
      services: [{ minutes, before: 0, after: 0, processing: null, performers: [{ staff: 0, minutes: null }] }],
    },
    request: { from: candidate.start, to: moved(candidate.start, 1), segments: [{ service: 0 }] },
  };
}

/** Windows of single dates in UTC: whole minutes, and none that is empty. */
function datesOf(ranges: readonly Range[]): WorldStaff['overrides'] {
  const windows = ranges.map(({ start, end }) => {
    const day = Math.floor(minuteOf(start) / 1440);
    return { day, window: [Math.ceil(minuteOf(start)) - day * 1440, Math.floor(minuteOf(end)) - day * 1440] as const };
  });
  const days = Map.groupBy(
    windows.filter(({ window }) => window[0] < window[1]),
    ({ day }) => day,
  );
  return [...days].map(([day, own]) => ({
    date: new Date(day * 86_400_000).toISOString().slice(0, 10),
    kind: 'EXCEPTION' as const,
    windows: own.map(({ window }) => window),
  }));
}

function between(free: readonly Range[], from: string, to: string): WorldStaff['taken'] {
  const sorted = free.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const starts = [...sorted.map(({ start }) => start), to];
  const ends = [from, ...sorted.map(({ end }) => end)];
  return ends.map((end, index) => ({ from: end, to: starts[index] as string })).filter((gap) => gap.from < gap.to);
}

const minuteOf = (instant: string) => new Date(instant).getTime() / 60_000;
const moved = (instant: string, minutes: number) =>
  new Date(new Date(instant).getTime() + minutes * 60_000).toISOString();
const wall = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
