/**
 * A second opinion, written to be seen through instead of fast: it walks minute by minute, takes every zone's rules
 * from Intl, and shares no line and no idea with the engine or its SQL.
 */
import type { StartsRequest } from './starts.ts';
import type { World, WorldStaff } from './world.ts';

const msPerMinute = 60_000;

/** Intl is slow and the trials ask for the same days again and again. */
function remembered<Answer>(
  answer: (zone: string, minute: number) => Answer,
): (zone: string, minute: number) => Answer {
  const zones = new Map<string, Map<number, Answer>>();
  return (zone, minute) => {
    const known = zones.get(zone) ?? new Map<number, Answer>();
    zones.set(zone, known);
    if (!known.has(minute)) known.set(minute, answer(zone, minute));
    return known.get(minute) as Answer;
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
  clocks.set(zone, clock);
  return clock;
}

/** The wall clock of a zone, as if it were UTC: minutes since 1970. */
const wallMinute = remembered((zone, minute): number => {
  const read = Object.fromEntries(
    clockOf(zone)
      .formatToParts(new Date(minute * msPerMinute))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute: past = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, past) / msPerMinute;
});

const offsetOf = (zone: string, minute: number) => wallMinute(zone, minute) - minute;

/** The first minute whose wall clock shows `wall`; where none does, the offset from before the gap is kept. */
export const minuteOfWall = remembered((zone, wall): number => {
  const offsets = new Set<number>();
  for (let hours = -50; hours <= 50; hours += 1) offsets.add(offsetOf(zone, wall + hours * 60));
  const showing = [...offsets].map((offset) => wall - offset).filter((minute) => wallMinute(zone, minute) === wall);
  if (showing.length > 0) return Math.min(...showing);
  let before = wall - 50 * 60;
  while (wallMinute(zone, before + 1) <= wall) before += 1;
  return wall - offsetOf(zone, before);
});

interface Window {
  readonly day: number;
  opens: number;
  closes: number;
}

const dayOfDate = (date: string) => Date.parse(`${date}T00:00:00Z`) / (1440 * msPerMinute);
const weekday = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;
const minuteOf = (instant: string) => Date.parse(instant) / msPerMinute;

function windowOf(zone: string, day: number, starts: number, ends: number): Window[] {
  const opens = minuteOfWall(zone, day * 1440 + starts);
  const closes = minuteOfWall(zone, day * 1440 + ends);
  return opens < closes ? [{ day, opens, closes }] : [];
}

/** Joins two windows of a day as long as any two overlap; touching is not overlapping. */
function joined(windows: readonly Window[]): Window[] {
  const all = windows.map((window) => ({ ...window }));
  for (let i = 0; i < all.length; i += 1) {
    for (let j = 0; j < all.length; j += 1) {
      const [one, other] = [all[i], all[j]];
      if (!one || !other || i === j || one.day !== other.day) continue;
      if (one.opens < other.closes && other.opens < one.closes) {
        one.opens = Math.min(one.opens, other.opens);
        one.closes = Math.max(one.closes, other.closes);
        all.splice(j, 1);
        return joined(all);
      }
    }
  }
  return all;
}

interface Person {
  readonly windows: readonly Window[];
  /** Minutes at work, and minutes that are somebody else's. */
  readonly works: ReadonlySet<number>;
  readonly taken: ReadonlySet<number>;
}

/** The location's openings as one set: their days do not matter, only where one ends and the next begins. */
export function openingsOf(world: World, days: readonly number[]): readonly Window[] {
  const all = days.flatMap((day) =>
    world.opening
      .filter((window) => window.day === weekday(day))
      .flatMap(({ starts, ends }) => windowOf(world.zone, day, starts, ends)),
  );
  return joined(all.map((window) => ({ ...window, day: 0 })));
}

export function daysAround(request: StartsRequest): readonly number[] {
  const first = Math.floor(minuteOf(request.from) / 1440) - 4;
  const last = Math.floor(minuteOf(request.to) / 1440) + 4;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function personOf(world: World, who: WorldStaff, days: readonly number[]): Person {
  const now = minuteOf(world.now);
  const openings = openingsOf(world, days);
  const worked = days.flatMap((day) => {
    const own = who.overrides.filter(({ date }) => dayOfDate(date) === day);
    const weekly = own.some(({ kind }) => kind === 'EXCEPTION')
      ? []
      : who.weekly.filter((window) => window.day === weekday(day));
    return [
      ...weekly.flatMap((window) => windowOf(world.zone, day, window.starts, window.ends)),
      ...own.flatMap(({ windows }) => windows.flatMap(([starts, ends]) => windowOf(world.zone, day, starts, ends))),
    ];
  });
  const windows = joined(worked).flatMap(({ day, opens, closes }) =>
    openings
      .map((opening) => ({ day, opens: Math.max(opens, opening.opens), closes: Math.min(closes, opening.closes) }))
      .filter((piece) => piece.opens < piece.closes),
  );
  const works = new Set<number>();
  for (const { opens, closes } of windows) for (let minute = opens; minute < closes; minute += 1) works.add(minute);
  const taken = new Set<number>();
  const take = (from: string, to: string) => {
    for (let minute = Math.floor(minuteOf(from)); minute < minuteOf(to); minute += 1) taken.add(minute);
  };
  for (const [from, to] of who.timeOff) take(from, to);
  for (const { from, to, expiresAt } of who.taken) if (!expiresAt || minuteOf(expiresAt) > now) take(from, to);
  return { windows, works, taken };
}

/** Every start that ought to be offered, in UTC. */
export function expectedStarts(world: World, request: StartsRequest): string[] {
  const days = daysAround(request);
  const people = world.staff.map((who) => personOf(world, who, days));
  const asked = request.segments.map(({ service, anyOf, noneOf = [], pauseBefore = 0 }) => {
    const { performers, ...one } = world.services[service] as World['services'][number];
    const able = performers.filter(({ staff }) => (anyOf?.includes(staff) ?? true) && !noneOf.includes(staff));
    return { ...one, pauseBefore, able };
  });

  const canDo = (index: number, end: number): boolean => {
    const segment = asked[index];
    if (!segment) return true;
    const start = end + segment.pauseBefore;
    return segment.able.some(({ staff, minutes }) => {
      const length = minutes ?? segment.minutes;
      const person = people[staff] as Person;
      for (let past = 0; past < length; past += 1) if (!person.works.has(start + past)) return false;
      for (let past = -segment.before; past < length + segment.after; past += 1) {
        const free = segment.processing && past < length && past >= segment.processing.start;
        if (free && past < (segment.processing?.start ?? 0) + (segment.processing?.minutes ?? 0)) continue;
        if (person.taken.has(start + past)) return false;
      }
      return canDo(index + 1, start + length);
    });
  };

  const grids = joined((asked[0]?.able ?? []).flatMap(({ staff }) => people[staff]?.windows ?? []));
  const now = minuteOf(world.now);
  const today = Math.floor(wallMinute(world.zone, Math.floor(now)) / 1440);
  const latest = minuteOfWall(world.zone, (today + world.windowDays + 1) * 1440);
  const starts: string[] = [];
  for (let minute = Math.ceil(minuteOf(request.from)); minute < minuteOf(request.to); minute += 1) {
    if (minute < now + world.leadMinutes || minute >= latest) continue;
    const onGrid = grids.some(
      ({ opens, closes }) => opens <= minute && minute < closes && (minute - opens) % world.interval === 0,
    );
    if (onGrid && canDo(0, minute)) starts.push(new Date(minute * msPerMinute).toISOString().replace('.000Z', 'Z'));
  }
  return starts;
}
