import type { Case, CaseInput, CaseSegment, Host, Journey, Override, Range, TableTime, Weekly } from './case.ts';
import type { StartsRequest } from './starts.ts';
import type { WeeklyWindow, World, WorldService, WorldStaff, WorldThing } from './world.ts';

/** A case as a world of ours, and what to ask of it. */
export interface Runnable {
  readonly world: World;
  readonly request: StartsRequest;
}

export function worldOf({ kind, input }: Case): Runnable {
  switch (kind) {
    case 'availability':
      return availability(input);
    case 'slots-from-free-ranges':
      return freeRanges(input);
    case 'multi-segment':
      return multiSegment(input);
    case 'conflict':
      return conflict(input);
    case 'ranges-from-rules':
      return rules(input);
    case 'tables':
      return tables(input);
    default:
      throw new Error(`no such kind: ${kind}`);
  }
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** Two days long each, so that they are one opening without seams. */
const alwaysOpen: readonly WeeklyWindow[] = everyDay.map((day) => ({ day, starts: 0, ends: 2880 }));
const longAgo = '2000-01-01T00:00:00Z';
const noLimit = { leadMinutes: 0, windowDays: 36_500 };
const idle: WorldStaff = { weekly: [], overrides: [], timeOff: [], taken: [] };
const plain = { before: 0, after: 0, processing: null };

function availability(input: CaseInput): Runnable {
  const { service, query, hosts = [], restriction, limits, blocking_statuses: blocking = ['CONFIRMED'] } = input;
  if (!service || !query) throw new Error('a case of availability has a service and a query');
  const zone = zoneOf(input);
  const people = hosts.some(({ role }) => role !== 'resource')
    ? hosts.filter(({ role }) => role !== 'resource')
    : hosts;
  const others = hosts.filter((host) => !people.includes(host));
  const before = (period: { readonly already_used?: number }) => period.already_used ?? 0;
  return {
    world: {
      ...noLimit,
      ...{ zone, now: input.now ?? query.from, interval: service.interval_min, offset: service.offset_min ?? 0 },
      leadMinutes: service.min_notice_min ?? 0,
      ...bookingWindowOf(input),
      opening: restriction ? openingOf(restriction) : alwaysOpen,
      staff: people.map((host) => staffOf(host, zone, blocking, input)),
      things: others.map((host, index) => ({
        ...staffOf(host, zone, blocking, input),
        ...{ kind: 'ROOM' as const, units: 1, type: host.fixed || input.assignment === 'all' ? index + 1 : 0 },
      })),
      ...(limits && {
        limits: limits.map((limit) => ({
          subject: limit.per_host ? ('RESOURCE' as const) : ('LOCATION' as const),
          period: limit.period.toUpperCase() as 'DAY',
          weekStart: limit.week_start ?? 1,
          ...(limit.max_bookings === undefined ? {} : { maxCount: limit.max_bookings }),
          ...(limit.max_minutes === undefined ? {} : { maxMinutes: limit.max_minutes }),
          before: before(limit),
        })),
      }),
      services: [
        {
          ...{ minutes: service.duration_min, processing: null },
          ...{ before: service.buffer_before_min ?? 0, after: service.buffer_after_min ?? 0 },
          performers: people.map((_, staff) => ({ staff, minutes: null })),
          needs: needsOf(input, others),
        },
      ],
    },
    request: {
      ...query,
      segments: [{ service: 0, ...whoOf(input, people) }],
      ...(input.requester === undefined ? {} : { requester: input.requester }),
    },
  };
}

/** The place is where its opening hours, its booking window and its limits are read. */
function zoneOf({ restriction, booking_window: window, limits, location_time_zone: location, hosts = [] }: CaseInput) {
  const limited = limits?.find(({ time_zone: zone }) => zone !== undefined)?.time_zone;
  return restriction?.time_zone ?? window?.time_zone ?? limited ?? location ?? hosts[0]?.time_zone ?? 'UTC';
}

function whoOf({ assignment }: CaseInput, people: readonly Host[]): Partial<StartsRequest['segments'][number]> {
  const all = people.map((_, index) => index);
  if (assignment === 'all') return { allOf: all };
  const fixed = all.filter((index) => people[index]?.fixed);
  if (fixed.length === 0) return {};
  const free = all.filter((index) => !fixed.includes(index));
  return free.length === 0 ? { allOf: fixed } : { allOf: fixed, anyOf: free };
}

/** Each that must take part, and one of the others. */
function needsOf({ assignment }: CaseInput, things: readonly Host[]): NonNullable<WorldService['needs']> {
  const need = { quantity: 1, phase: 'WHOLE' as const };
  const all = things.flatMap((host, thing) => (host.fixed || assignment === 'all' ? [{ ...need, of: { thing } }] : []));
  return all.length === things.length ? all : [...all, { ...need, of: { type: 0 } }];
}

function bookingWindowOf({ booking_window: window }: CaseInput): Partial<Pick<World, 'window' | 'windowDays'>> {
  if (!window) return {};
  const { type, days = 0, from_date: from, to_date: to } = window;
  const weekdaysOnly = window.count === 'business';
  if (type === 'range') {
    return { window: { kind: 'FIXED', ...(from ? { from } : {}), ...(to ? { to } : {}) } };
  }
  return { windowDays: days, window: { ...(type === 'rolling-window' ? { kind: 'OPEN_DAYS' } : {}), weekdaysOnly } };
}

/** Opening hours have no overrides: the weekly ones pause on such a date, and others count for it alone. */
function openingOf({ weekly = [], overrides = [] }: NonNullable<CaseInput['restriction']>): readonly WeeklyWindow[] {
  const dates = [...new Set(overrides.map(({ date }) => date))].sort();
  const starts = [undefined, ...dates.map((date) => dateAfter(date, 1))];
  const ends = [...dates.map((date) => dateAfter(date, -1)), undefined];
  const between = starts.flatMap((validFrom, index) => {
    const validTo = ends[index];
    if (validFrom && validTo && validFrom > validTo) return [];
    return weeklyOf(weekly).map((window) => ({
      ...window,
      ...(validFrom ? { validFrom } : {}),
      ...(validTo ? { validTo } : {}),
    }));
  });
  const days = overrides.flatMap(({ date, windows }) =>
    windowsOf(windows).map(([opens, closes]) => ({
      ...{ day: weekdayOf(date), starts: opens, ends: closes, validFrom: date, validTo: date },
    })),
  );
  return [...between, ...days];
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function staffOf(host: Host, zone: string, blocking: readonly string[], input: CaseInput): WorldStaff {
  const booked = (host.bookings ?? []).filter(({ status }) => blocking.includes(status ?? 'CONFIRMED'));
  const held = (host.holds ?? []).map(({ start: from, end: to, expires_at: expiresAt, owner }) => ({
    ...{ from, to },
    ...(expiresAt ? { expiresAt } : {}),
    ...(owner === undefined ? {} : { owner }),
  }));
  return {
    weekly: weeklyOf(host.weekly),
    overrides: overridesOf(host.overrides, host.time_off_dates),
    timeOff: [],
    journeys: journeysOf(host.time_zone, zone, [
      ...(host.temporary_time_zones ?? []),
      ...(input.temporary_time_zones ?? []),
    ]),
    taken: [
      ...(host.external_busy ?? []).map(({ start: from, end: to }) => ({ from, to })),
      ...booked.map(({ start, end, buffer_before_min: before = 0, buffer_after_min: after = 0 }) => ({
        from: moved(start, -before),
        to: moved(end, after),
      })),
      ...held,
    ].filter(({ from, to }) => Date.parse(from) < Date.parse(to)),
    visits: input.limits ? booked.map(({ start: from, end: to }) => ({ from, to })) : [],
  };
}

/** Wherever the own zone is not the place's, one is on a journey. */
function journeysOf(own: string, place: string, journeys: readonly Journey[]): NonNullable<WorldStaff['journeys']> {
  const sorted = journeys.toSorted((a, b) => (a.from_date < b.from_date ? -1 : 1));
  const away = sorted.map(({ from_date: from, to_date: to = never, time_zone: zone }) => ({ from, to, zone }));
  const starts = [longBefore, ...away.map(({ to }) => dateAfter(to, 1))];
  const ends = [...away.map(({ from }) => dateAfter(from, -1)), never];
  const home = starts
    .map((from, index) => ({ from, to: ends[index] as string, zone: own }))
    .filter(({ from, to }) => from <= to);
  return [...away, ...home].filter(({ zone }) => zone !== place);
}

const [longBefore, never] = ['1900-01-01', '2900-12-31'];

/** A date off stays off, whatever else is said of it. */
function overridesOf(overrides: readonly Override[] = [], off: readonly string[] = []): WorldStaff['overrides'] {
  const dates = Map.groupBy(overrides, ({ date }) => date);
  const others = [...dates].filter(([date]) => !off.includes(date));
  return [
    ...others.map(([date, own]) => ({ date, windows: own.flatMap(({ windows }) => windowsOf(windows)) })),
    ...[...new Set(off)].map((date) => ({ date, windows: [] })),
  ].map((each) => ({ ...each, kind: 'EXCEPTION' as const }));
}

const windowsOf = (windows: Override['windows']) =>
  windows.map(({ start, end }) => [wall(start), wall(end)] as const).filter(([start, end]) => start < end);

const weeklyOf = (weekly: readonly Weekly[]): readonly WeeklyWindow[] =>
  weekly
    .flatMap(({ days, start, end }) => days.map((day) => ({ day, starts: wall(start), ends: wall(end) })))
    .filter(({ starts, ends }) => starts < ends);

function rules(input: CaseInput): Runnable {
  const { query, time_zone: zone = 'UTC', weekly = [], overrides, time_off_dates: off } = input;
  if (!query) throw new Error('a case of ranges has a query');
  return {
    world: {
      ...{ ...noLimit, zone, now: longAgo, interval: 15, opening: alwaysOpen },
      staff: [
        {
          ...idle,
          weekly: weeklyOf(weekly),
          overrides: overridesOf(overrides, off),
          journeys: journeysOf(zone, zone, input.temporary_time_zones ?? []),
        },
      ],
      services: [{ ...plain, minutes: 1, performers: [{ staff: 0, minutes: null }] }],
    },
    request: { ...query, segments: [{ service: 0 }] },
  };
}

const usualInterval = 30;

function tables(input: CaseInput): Runnable {
  const { open, close, duration_min: minutes = 0, interval_min: interval = 0, party = 1, groups = [] } = input;
  if (!open || !close) throw new Error('a case of tables has opening hours');
  const { tables: all = [], max_spare_seats: spare = null, blocking_statuses: blocking = ['CONFIRMED'] } = input;
  const midnight = Math.floor(minuteOf(open) / 1440) * 1440;
  const date = open.slice(0, 10);
  const times = [
    ...(input.bookings ?? []).filter(({ status = 'CONFIRMED' }) => blocking.includes(status)),
    ...(input.holds ?? []),
  ];
  const isOn = (id: string, { tables: on }: TableTime) =>
    on.some((name) => name === id || groups.some((group) => group.id === name && group.members.includes(id)));
  return {
    world: {
      ...{ ...noLimit, zone: 'UTC', now: input.now ?? longAgo, interval: interval > 0 ? interval : usualInterval },
      opening: [
        {
          ...{ day: weekdayOf(date), starts: minuteOf(open) - midnight, ends: minuteOf(close) - midnight },
          ...{ validFrom: date, validTo: date },
        },
      ],
      staff: [],
      things: all.map(({ id, seats, min_party: min = 1 }): WorldThing => ({
        ...{ kind: 'TABLE', units: 1, type: 0, weekly: null, seats: { min, max: seats, spare } },
        taken: times
          .filter((time) => isOn(id, time))
          .map(({ start, end, expires_at: expiresAt, owner }) => ({
            ...{ from: start, to: end ?? moved(start, minutes) },
            ...(expiresAt ? { expiresAt } : {}),
            ...(owner === undefined ? {} : { owner }),
          })),
      })),
      groups: groups.map(({ members, seats, min_party: min = 1 }) => ({
        members: members.map((member) => all.findIndex(({ id }) => id === member)),
        ...{ min, max: seats, spare },
      })),
      services: [{ ...plain, minutes, kind: 'TABLE', party: [1, 500], performers: [] }],
    },
    request: {
      ...{ from: open, to: close, segments: [{ service: 0 }], partySize: party, explain: true },
      ...(input.requester === undefined ? {} : { requester: input.requester }),
    },
  };
}

function freeRanges(input: CaseInput): Runnable {
  const { free_ranges: free = [], duration_min: minutes = 0, interval_min: interval = 0, now = longAgo } = input;
  const edges = free.flatMap(({ start, end }) => [start, end]).sort();
  return {
    world: {
      ...{ ...noLimit, zone: 'UTC', now, interval, leadMinutes: input.min_notice_min ?? 0, opening: alwaysOpen },
      staff: [{ ...idle, overrides: datesOf(free) }],
      services: [{ ...plain, minutes, performers: [{ staff: 0, minutes: null }] }],
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
  const pieces = segments.flatMap(piecesOf);
  return {
    world: {
      ...{ ...noLimit, zone: 'UTC', now: input.now ?? longAgo, interval, opening: alwaysOpen },
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
      services: pieces.map(({ minutes, processing, resources }) => ({
        ...{ minutes, before: 0, after: 0, processing },
        performers: resources.map((name) => ({ staff: names.indexOf(name), minutes: null })),
      })),
    },
    request: {
      ...search,
      segments: pieces.map(({ pauseBefore, resources }, service) => ({
        ...{ service, pauseBefore, allOf: resources.map((name) => names.indexOf(name)) },
      })),
    },
  };
}

/** A segment has one time in which its people are free; one with several is as many in a row. */
function piecesOf({ duration_min: minutes, gap_before_min: gap = 0, busy_parts: parts, resources }: CaseSegment) {
  const sorted = (parts ?? [{ from_min: 0, to_min: minutes }]).toSorted((a, b) => a.from_min - b.from_min);
  const gaps: { from: number; to: number }[] = [];
  let at = 0;
  for (const { from_min: from, to_min: to } of [...sorted, { from_min: minutes, to_min: minutes }]) {
    if (from > at) gaps.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  const cuts = [0, ...gaps.slice(1).map(({ from }) => from), minutes];
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] as number;
    const free = gaps[index];
    return {
      ...{ resources, minutes: end - start, pauseBefore: index === 0 ? gap : 0 },
      processing: free ? { start: free.from - start, minutes: free.to - free.from } : null,
    };
  });
}

function conflict({ busy = [], candidate }: CaseInput): Runnable {
  if (!candidate) throw new Error('a case of conflict has a candidate');
  const minutes = minuteOf(candidate.end) - minuteOf(candidate.start);
  return {
    world: {
      ...{ ...noLimit, zone: 'UTC', now: longAgo, interval: 1, opening: alwaysOpen },
      staff: [
        {
          ...idle,
          weekly: alwaysOpen,
          taken: (busy as readonly Range[]).map(({ start: from, end: to }) => ({ from, to })),
        },
      ],
      services: [{ ...plain, minutes, performers: [{ staff: 0, minutes: null }] }],
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
