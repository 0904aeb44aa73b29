import { dateOfDay, dayOfDate, minuteOf, minuteOfWall, weekday } from './oracle-clock.ts';
import type { StartsRequest } from './starts.ts';
import type { WeeklyWindow, World, WorldClosure, WorldStaff, WorldThing } from './world.ts';

/** Who is where when, minute by minute. */
export interface Resource {
  readonly windows: readonly Window[];
  /** Minutes in which it is there. */
  readonly open: ReadonlySet<number>;
  /** Minutes that are somebody else's, unit by unit. */
  readonly taken: readonly ReadonlySet<number>[];
}

export interface Window {
  readonly day: number;
  opens: number;
  closes: number;
}

function windowOf(zone: string, day: number, starts: number, ends: number): Window[] {
  const opens = minuteOfWall(zone, day * 1440 + starts);
  const closes = minuteOfWall(zone, day * 1440 + ends);
  return opens < closes ? [{ day, opens, closes }] : [];
}

/** Joins two windows of a day as long as any two overlap; touching is not overlapping. */
export function joined(windows: readonly Window[]): Window[] {
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

/** Monday, 1 January 1900: the cycle of four weeks is counted from there. */
const firstMonday = dayOfDate('1900-01-01');

function counts({ day: on, validFrom, validTo, weeks: [from, to] = [0, 4] }: WeeklyWindow, day: number): boolean {
  const date = dateOfDay(day);
  const week = Math.floor((day - firstMonday) / 7) % 4;
  const isValid = (!validFrom || validFrom <= date) && (!validTo || date <= validTo);
  return on === weekday(day) && isValid && from <= week && week < to;
}

export function daysAround(request: StartsRequest): readonly number[] {
  const first = Math.floor(minuteOf(request.from) / 1440) - 4;
  const last = Math.floor(minuteOf(request.to) / 1440) + 4;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

interface Opening extends Window {
  /** The last start of a visit. */
  readonly last: number;
}

/** The location's opening windows, each with its own last start. */
export const openingWindows = (world: World, days: readonly number[]): readonly Opening[] =>
  days.flatMap((day) =>
    world.opening
      .filter((window) => counts(window, day))
      .flatMap((window) =>
        windowOf(world.zone, day, window.starts, window.ends).map((found) => ({
          ...found,
          last: window.last === undefined ? found.closes : minuteOfWall(world.zone, day * 1440 + window.last),
        })),
      ),
  );

/** The location's openings as one set: their days do not matter, only where one ends and the next begins. */
export const openingsOf = (world: World, days: readonly number[]): readonly Window[] =>
  joined(openingWindows(world, days).map(({ opens, closes }) => ({ day: 0, opens, closes })));

/** The minutes of a closure, every year again where it is yearly. */
function closedMinutes({ from, to, yearly }: WorldClosure, zone: string): readonly (readonly [number, number])[] {
  if (from.length > 10) return [[Math.floor(minuteOf(from)), Math.ceil(minuteOf(to))]];
  const years = yearly ? Array.from({ length: 20 }, (_, index) => index) : [0];
  const later = (date: string, n: number) => `${Number(date.slice(0, 4)) + n}${date.slice(4)}`;
  return years.map((n) => [
    minuteOfWall(zone, dayOfDate(later(from, n)) * 1440),
    minuteOfWall(zone, (dayOfDate(later(to, n)) + 1) * 1440),
  ]);
}

/** Whether a minute lies in a closure that is the resource's business: its own, the place's, or the business's. */
function isClosed(world: World, who: { readonly staff?: number; readonly thing?: number }) {
  const own = (world.closures ?? []).filter(({ scope }) => {
    if (typeof scope === 'string') return true;
    return scope.staff.some((each) => each === who.staff) || scope.things.some((each) => each === who.thing);
  });
  const ranges = own.flatMap((closure) => closedMinutes(closure, world.zone));
  return (minute: number) => ranges.some(([from, to]) => from <= minute && minute < to);
}

const minutesOf = (windows: readonly Window[], isShut: (minute: number) => boolean): ReadonlySet<number> => {
  const minutes = new Set<number>();
  for (const { opens, closes } of windows) {
    for (let minute = opens; minute < closes; minute += 1) if (!isShut(minute)) minutes.add(minute);
  }
  return minutes;
};

/** The windows of its own hours, cut by the opening hours of the place. */
function ownWindows(world: World, who: WorldStaff | WorldThing, days: readonly number[]): readonly Window[] {
  const openings = openingsOf(world, days);
  const worked = days.flatMap((day) => {
    const date = dateOfDay(day);
    const zone = who.journeys?.find(({ from, to }) => from <= date && date <= to)?.zone ?? world.zone;
    const overrides = (who.overrides ?? []).filter((each) => each.date === date);
    const replaced = overrides.some(({ kind }) => kind === 'EXCEPTION');
    const weekly = replaced ? [] : (who.weekly ?? []).filter((window) => counts(window, day));
    return [
      ...weekly.flatMap((window) => windowOf(zone, day, window.starts, window.ends)),
      ...overrides.flatMap(({ windows }) => windows.flatMap(([starts, ends]) => windowOf(zone, day, starts, ends))),
    ];
  });
  return joined(worked).flatMap(({ day, opens, closes }) =>
    openings
      .map((opening) => ({ day, opens: Math.max(opens, opening.opens), closes: Math.min(closes, opening.closes) }))
      .filter((piece) => piece.opens < piece.closes),
  );
}

function takenOf(world: World, who: WorldStaff | WorldThing, units: number): readonly ReadonlySet<number>[] {
  const now = minuteOf(world.now);
  return Array.from({ length: units }, (_, index) => {
    const taken = new Set<number>();
    const take = (from: string, to: string) => {
      for (let minute = Math.floor(minuteOf(from)); minute < minuteOf(to); minute += 1) taken.add(minute);
    };
    for (const [from, to] of who.timeOff ?? []) take(from, to);
    for (const { from, to, expiresAt, ...more } of who.taken) {
      const unit = 'unit' in more ? more.unit : 1;
      if (unit === index + 1 && (!expiresAt || minuteOf(expiresAt) > now)) take(from, to);
    }
    return taken;
  });
}

export function personOf(world: World, staff: number, days: readonly number[]): Resource {
  const who = world.staff[staff] as WorldStaff;
  const windows = ownWindows(world, who, days);
  return { windows, open: minutesOf(windows, isClosed(world, { staff })), taken: takenOf(world, who, 1) };
}

/** Without hours of its own it is there while the place is open. */
export function thingOf(world: World, thing: number, days: readonly number[]): Resource {
  const which = (world.things ?? [])[thing] as WorldThing;
  const windows = which.weekly?.length ? ownWindows(world, which, days) : openingsOf(world, days);
  return { windows, open: minutesOf(windows, isClosed(world, { thing })), taken: takenOf(world, which, which.units) };
}
