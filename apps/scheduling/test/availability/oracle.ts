/**
 * A second opinion, written to be seen through instead of fast: it walks minute by minute, takes every zone's rules
 * from Intl, and shares no line and no idea with the engine or its SQL.
 */
import { dateOfDay, dayOfDate, instantOf, minuteOf, minuteOfWall, wallMinute, weekday } from './oracle-clock.ts';
import { daysAround, joined, openingWindows, personOf, thingOf, type Resource, type Window } from './oracle-times.ts';
import type { StartsRequest } from './starts.ts';
import type { World, WorldLimit, WorldService } from './world.ts';

type Asked = StartsRequest['segments'][number];

/** People who do a segment together, and how long they take; nobody for a table. */
interface Crew {
  readonly members: readonly number[];
  readonly minutes: number;
}

interface Step {
  readonly service: WorldService;
  readonly asked: Asked;
  readonly crews: readonly Crew[];
}

const localDate = (zone: string, minute: number) => Math.floor(wallMinute(zone, Math.floor(minute)) / 1440);

/** Every start that ought to be offered, in UTC. */
export function expectedStarts(world: World, request: StartsRequest): string[] {
  const window = bookingWindow(world);
  const counted = world.window?.kind === 'OPEN_DAYS' ? { ...request, from: instantOf(window.from) } : request;
  const all = allStarts(world, minuteOf(counted.from) < minuteOf(request.from) ? counted : request, window);
  const open = withinOpenDays(world, all);
  return open.filter((start) => start >= minuteOf(request.from)).map(instantOf);
}

/** What an offered visit would take of a resource: by its place among the staff or the things, and minutes of a day. */
export interface Taking {
  readonly who: { readonly staff: number } | { readonly thing: number };
  readonly unit: number;
  readonly minutes: readonly (readonly [from: number, to: number])[];
  /** When it has to be there. */
  readonly present: readonly (readonly [from: number, to: number])[];
}

/** Tells of takings whether all of them are free and there. */
export function takingChecker(world: World, request: StartsRequest): (takings: readonly Taking[]) => boolean {
  const days = daysAround(request);
  const people = world.staff.map((_, index) => personOf(world, index, days));
  const things = (world.things ?? []).map((_, index) => thingOf(world, index, days));
  const every = (ranges: Taking['minutes'], holds: (minute: number) => boolean) =>
    ranges.every(([from, to]) => Array.from({ length: to - from }, (_, past) => from + past).every(holds));
  return (takings) =>
    takings.every(({ who, unit, minutes, present }) => {
      const resource = 'staff' in who ? people[who.staff] : things[who.thing];
      const taken = resource?.taken[unit - 1];
      if (!resource || !taken) return false;
      return every(minutes, (minute) => !taken.has(minute)) && every(present, (minute) => resource.open.has(minute));
    });
}

function allStarts(world: World, request: StartsRequest, window: { from: number; to: number }): number[] {
  const days = daysAround(request);
  const people = world.staff.map((_, index) => personOf(world, index, days));
  const things = (world.things ?? []).map((_, index) => thingOf(world, index, days));
  const steps = request.segments.map((asked): Step => {
    const service = world.services[asked.service] as WorldService;
    return { service, asked, crews: crewsOf(service, asked) };
  });
  const openings = openingWindows(world, days);
  const isInTime = (start: number) => {
    const around = openings.filter(({ opens, closes }) => opens <= start && start < closes);
    return around.length === 0 || around.some(({ last }) => start <= last);
  };
  const limits = limitsOf(world, steps);
  const canDo = (index: number, end: number, before: readonly Done[] = []): boolean => {
    const step = steps[index];
    if (!step) return limits(before);
    const start = end + (step.asked.pauseBefore ?? 0);
    return step.crews.some(
      (crew) =>
        crew.members.every((member) => isFree(people[member] as Resource, step.service, start, crew.minutes)) &&
        haveThings(world, things, step.service, start, crew.minutes, request.partySize ?? 1) &&
        canDo(index + 1, start + crew.minutes, [...before, { crew, start }]),
    );
  };
  const grids = gridOf(steps[0] as Step, people, joined(openings));
  const starts: number[] = [];
  for (let minute = Math.ceil(minuteOf(request.from)); minute < minuteOf(request.to); minute += 1) {
    if (minute < window.from || minute >= window.to || !isInTime(minute)) continue;
    const onGrid = grids.some(({ opens, closes }) => {
      const past = minute - opens - (world.offset ?? 0);
      return past >= 0 && minute < closes && past % world.interval === 0;
    });
    if (onGrid && canDo(0, minute)) starts.push(minute);
  }
  return starts;
}

function crewsOf(service: WorldService, { anyOf, noneOf = [], allOf = [] }: Asked): readonly Crew[] {
  if (service.kind === 'TABLE') return [{ members: [], minutes: service.minutes }];
  const lengthOf = (member: number) => service.performers.find(({ staff }) => staff === member)?.minutes;
  const able = service.performers.map(({ staff }) => staff);
  if (allOf.some((member) => !able.includes(member) || noneOf.includes(member))) return [];
  const chosen =
    allOf.length > 0 && !anyOf
      ? [[]]
      : able
          .filter((member) => (anyOf?.includes(member) ?? true) && !noneOf.includes(member) && !allOf.includes(member))
          .map((member) => [member]);
  return chosen.map((one) => {
    const members = [...one, ...allOf];
    return { members, minutes: Math.max(...members.map((member) => lengthOf(member) ?? service.minutes)) };
  });
}

/** Whether somebody is at work throughout, and free but for processing time. */
function isFree({ open, taken }: Resource, service: WorldService, start: number, length: number): boolean {
  for (let past = 0; past < length; past += 1) if (!open.has(start + past)) return false;
  for (let past = -service.before; past < length + service.after; past += 1) {
    const { processing } = service;
    const waits = processing && past < length && past >= processing.start;
    if (waits && past < processing.start + processing.minutes) continue;
    if (taken[0]?.has(start + past)) return false;
  }
  return true;
}

/** Tries every way to give the segment the things it needs, none of them twice. */
function haveThings(
  world: World,
  things: readonly Resource[],
  service: WorldService,
  start: number,
  length: number,
  party: number,
): boolean {
  const isThing = (index: number, unit: number, minutes: readonly number[], present: readonly number[]) => {
    const thing = things[index] as Resource;
    return (
      present.every((past) => thing.open.has(start + past)) &&
      minutes.every((past) => !thing.taken[unit]?.has(start + past))
    );
  };
  const unitsOf = (index: number) => Array.from({ length: world.things?.[index]?.units ?? 0 }, (_, unit) => unit);
  const asks: (readonly Way[])[] = (service.needs ?? []).flatMap(({ quantity, phase, of }) => {
    const minutes = minutesOf(service, phase, length);
    const present = minutes.filter((past) => past >= 0 && past < length);
    const ways = things.flatMap((_, index) => {
      const fits = 'thing' in of ? of.thing === index : world.things?.[index]?.type === of.type;
      return fits ? unitsOf(index).map((unit) => [[index, unit] as const]) : [];
    });
    if (minutes.length === 0) return [];
    return Array.from({ length: quantity }, () =>
      ways.filter((way) => way.every(([index, unit]) => isThing(index, unit, minutes, present))),
    );
  });
  if (service.kind === 'TABLE') {
    const minutes = minutesOf(service, 'WHOLE', length);
    asks.push(
      tablesFor(world, party).flatMap((members) =>
        waysOf(members.map(unitsOf), members).filter((way) =>
          way.every(([index, unit]) => isThing(index, unit, minutes, [0])),
        ),
      ),
    );
  }
  const place = (nth: number, used: readonly string[]): boolean => {
    const ways = asks[nth];
    if (!ways) return true;
    return ways.some((way) => {
      const names = way.map(([index, unit]) => `${index}/${unit}`);
      return !names.some((name) => used.includes(name)) && place(nth + 1, [...used, ...names]);
    });
  };
  return place(0, []);
}

type Way = readonly (readonly [thing: number, unit: number])[];

/** One unit of each member, in every combination. */
const waysOf = (
  [first, ...others]: readonly (readonly number[])[],
  [member, ...rest]: readonly number[],
): readonly Way[] =>
  first === undefined || member === undefined
    ? [[]]
    : first.flatMap((unit) => waysOf(others, rest).map((way) => [[member, unit] as const, ...way]));

/** Tables, and joined ones, for a party of that size. */
function tablesFor(world: World, party: number): readonly (readonly number[])[] {
  const fits = (seats: { min: number; max: number; spare: number | null } | undefined) =>
    seats && seats.min <= party && party <= seats.max && (seats.spare === null || seats.max - party <= seats.spare);
  const single = (world.things ?? []).flatMap(({ kind, seats }, index) =>
    kind === 'TABLE' && fits(seats) ? [[index]] : [],
  );
  return [...single, ...(world.groups ?? []).flatMap((group) => (fits(group) ? [group.members] : []))];
}

/** The minutes of a phase, counted from the start of the segment. */
function minutesOf({ before, after, processing }: WorldService, phase: string, length: number): readonly number[] {
  const minutes: number[] = [];
  for (let past = -before; past < length + after; past += 1) {
    const inside = past >= 0 && past < length;
    const waits = inside && processing && past >= processing.start && past < processing.start + processing.minutes;
    if (phase === 'WHOLE' || (phase === 'SERVICE' && inside && !waits) || (phase === 'PROCESSING' && waits))
      minutes.push(past);
  }
  return minutes;
}

/** The windows that carry the grid: the place's for tables; of one who must, or of any who may, do the first segment. */
function gridOf(
  { service, asked, crews }: Step,
  people: readonly Resource[],
  openings: readonly Window[],
): readonly Window[] {
  if (service.kind === 'TABLE') return openings;
  const windowsOf = (member: number) => people[member]?.windows ?? [];
  if (!asked.anyOf && asked.allOf?.length) {
    return (crews[0]?.members ?? []).map(windowsOf).reduce(
      (shared, windows) =>
        shared.flatMap((one) =>
          windows
            .map((other) => ({
              ...one,
              opens: Math.max(one.opens, other.opens),
              closes: Math.min(one.closes, other.closes),
            }))
            .filter(({ opens, closes }) => opens < closes),
        ),
      windowsOf(crews[0]?.members[0] ?? -1),
    );
  }
  return joined([...new Set(crews.flatMap(({ members }) => members))].flatMap(windowsOf));
}

/** A segment, as its crew would do it. */
interface Done {
  readonly crew: Crew;
  readonly start: number;
}

/** Whether limits leave room for a visit, as its crews would do it. */
function limitsOf(world: World, steps: readonly Step[]) {
  const visits = world.staff.flatMap(({ visits: own = [] }, who) =>
    own.map(({ from, to }) => ({ who, start: minuteOf(from), minutes: minuteOf(to) - minuteOf(from) })),
  );
  const periodOf = ({ period, weekStart = 1 }: WorldLimit, minute: number): string => {
    const day = localDate(world.zone, minute);
    let first = day;
    if (period === 'WEEK') while (weekday(first) !== weekStart) first -= 1;
    return period === 'MONTH'
      ? dateOfDay(day).slice(0, 7)
      : period === 'YEAR'
        ? dateOfDay(day).slice(0, 4)
        : String(first);
  };
  return (done: readonly Done[]): boolean =>
    (world.limits ?? []).every((limit) => {
      const fits = (
        parts: readonly { readonly start: number; readonly minutes: number; readonly count: number }[],
        used: typeof visits,
      ) =>
        parts.every(({ start }) => {
          const isThen = (each: { readonly start: number }) => periodOf(limit, each.start) === periodOf(limit, start);
          const [then, more] = [used.filter(isThen), parts.filter(isThen)];
          const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
          return (
            then.length + total(more.map(({ count }) => count)) <= (limit.maxCount ?? Infinity) &&
            total([...then, ...more].map(({ minutes }) => minutes)) <= (limit.maxMinutes ?? Infinity)
          );
        });
      const first = done[0]?.start ?? 0;
      if (limit.subject === 'RESOURCE') {
        return world.staff.every((_, who) => {
          const own = done.filter(({ crew }) => crew.members.includes(who));
          const once = own.map(({ crew, start }, nth) => {
            const isFirst = own.findIndex((each) => periodOf(limit, each.start) === periodOf(limit, start)) === nth;
            return { start, minutes: crew.minutes, count: isFirst ? 1 : 0 };
          });
          return fits(
            once,
            visits.filter((visit) => visit.who === who),
          );
        });
      }
      if (limit.subject === 'VARIATION') {
        return [...new Set(steps.map(({ asked }) => asked.service))].every((service) => {
          const own = done.filter((_, nth) => steps[nth]?.asked.service === service);
          return fits(
            own.map(({ crew, start }) => ({ start, minutes: crew.minutes, count: 1 })),
            service === 0 ? visits : [],
          );
        });
      }
      const whole = done.reduce((sum, { crew }) => sum + crew.minutes, 0);
      return fits([{ start: first, minutes: whole, count: 1 }], visits);
    });
}

function bookingWindow({ zone, now, leadMinutes, windowDays, window = {} }: World): { from: number; to: number } {
  const today = localDate(zone, minuteOf(now));
  const midnight = (day: number) => minuteOfWall(zone, day * 1440);
  const soonest = minuteOf(now) + leadMinutes;
  if (window.kind === 'OPEN_DAYS') return { from: soonest, to: midnight(today + 367) };
  if (window.kind === 'FIXED') {
    const last = window.to ? dayOfDate(window.to) : today + windowDays;
    return {
      from: window.from ? Math.max(soonest, midnight(dayOfDate(window.from))) : soonest,
      to: midnight(last + 1),
    };
  }
  let last = today;
  for (let left = windowDays; left > 0;) {
    last += 1;
    if (!window.weekdaysOnly || weekday(last) < 6) left -= 1;
  }
  return { from: soonest, to: midnight(last + 1) };
}

/** Up to the last of so many days that have a start. */
function withinOpenDays({ zone, window, windowDays }: World, starts: readonly number[]): readonly number[] {
  if (window?.kind !== 'OPEN_DAYS') return starts;
  const counts = (day: number) => !window.weekdaysOnly || weekday(day) < 6;
  const days = [...new Set(starts.map((start) => localDate(zone, start)))].filter(counts).slice(0, windowDays);
  const before = (start: number) => days.filter((day) => day < localDate(zone, start)).length;
  return starts.filter((start) => before(start) < windowDays);
}
