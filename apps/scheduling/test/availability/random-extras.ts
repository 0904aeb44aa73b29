import type { StartsRequest } from './starts.ts';
import type { WeeklyWindow, World, WorldClosure, WorldLimit, WorldNeed, WorldService, WorldThing } from './world.ts';

export interface Around {
  /** A stream of its own, so that a seed keeps its world. */
  readonly random: () => number;
  readonly zones: readonly string[];
  /** The clock change, in milliseconds. */
  readonly change: number;
  weekly(): WeeklyWindow[];
}

const turns: readonly (readonly [from: number, to: number])[] = [
  [0, 2],
  [1, 3],
  [2, 4],
  [0, 3],
];

/**
 * The same world with some more rules: rooms, tables, people together, journeys, closures, hours for a while, limits,
 * offsets and other booking windows.
 */
export function withMore(
  { world, request }: { readonly world: World; readonly request: StartsRequest },
  { random, zones, change, weekly }: Around,
): { readonly world: World; readonly request: StartsRequest } {
  const below = (n: number) => Math.floor(random() * n);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const chance = (p: number) => random() < p;
  const at = (minutes: number) => new Date(change + minutes * 60_000).toISOString();
  const date = (days: number) => at(days * 1440).slice(0, 10);
  const dates = (most: number) => {
    const from = below(6) - 3;
    return { from: date(from), to: date(from + below(most)) };
  };
  const range = () => {
    const from = -1440 * 2 + below(1440 * 6);
    return { from: at(from), to: at(from + 1 + below(200)) };
  };
  const forAWhile = (windows: readonly WeeklyWindow[]): readonly WeeklyWindow[] =>
    windows.map((each) => ({
      ...each,
      ...(chance(0.3) ? { validFrom: date(below(5) - 3) } : {}),
      ...(chance(0.3) ? { validTo: date(below(5) + 2) } : {}),
    }));
  /** Only people take turns in four weeks. */
  const inTurns = (windows: readonly WeeklyWindow[]): readonly WeeklyWindow[] =>
    windows.map((each) => ({ ...each, ...(chance(0.3) ? { weeks: pick(turns) } : {}) }));
  const lastStarts = (windows: readonly WeeklyWindow[]): readonly WeeklyWindow[] =>
    windows.map((each) => (chance(0.6) ? { ...each, last: each.starts + below(each.ends - each.starts) } : each));

  const isTable = chance(0.12);
  const things: readonly WorldThing[] = Array.from({ length: isTable || chance(0.5) ? 1 + below(3) : 0 }, () => ({
    ...{ kind: isTable ? ('TABLE' as const) : pick(['ROOM', 'DEVICE'] as const), units: isTable ? 1 : 1 + below(2) },
    type: below(2),
    weekly: chance(0.3) ? weekly() : null,
    timeOff: [],
    taken: Array.from({ length: below(4) }, () => ({
      ...range(),
      ...{ unit: isTable ? 1 : 1 + below(2) },
      ...(chance(0.2) ? { expiresAt: at(pick([-6_000, 0, 1_440])) } : {}),
    })),
    ...(isTable ? { seats: seats() } : {}),
  }));
  function seats() {
    const min = 1 + below(3);
    return { min, max: min + below(4), spare: chance(0.4) ? below(3) : null };
  }
  const need = (): WorldNeed => ({
    ...{ quantity: 1 + below(2), phase: pick(['WHOLE', 'WHOLE', 'SERVICE', 'PROCESSING'] as const) },
    of: chance(0.6) ? { type: below(2) } : { thing: below(things.length) },
  });
  const withNeeds = (service: WorldService): WorldService =>
    things.length > 0 && !isTable && chance(0.6)
      ? { ...service, needs: Array.from({ length: 1 + below(2) }, need) }
      : service;
  const closure = (): WorldClosure => ({
    scope: pick([
      'LOCATION',
      'BUSINESS',
      { staff: [below(world.staff.length)], things: things.length > 0 ? [below(things.length)] : [] },
    ] as const),
    ...(chance(0.5) ? dates(3) : range()),
  });
  const yearly = (each: WorldClosure): WorldClosure =>
    each.from.length === 10 && !each.from.endsWith('02-29') && !each.to.endsWith('02-29') && chance(0.4)
      ? { ...each, from: aYearBefore(each.from), to: aYearBefore(each.to), yearly: true }
      : each;
  const hasLimits = chance(0.25);
  const limit = (): WorldLimit => ({
    subject: pick(['RESOURCE', 'LOCATION', 'VARIATION'] as const),
    period: pick(['DAY', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const),
    weekStart: 1 + below(7),
    ...(chance(0.6) ? { maxCount: 1 + below(4) } : { maxMinutes: 30 * (1 + below(12)) }),
  });
  const staff: World['staff'] = world.staff.map((who) => ({
    ...who,
    weekly: chance(0.2) ? inTurns(forAWhile(who.weekly)) : who.weekly,
    journeys: chance(0.2) ? [{ ...dates(4), zone: pick(zones) }] : [],
    visits: hasLimits ? Array.from({ length: below(4) }, range) : [],
  }));
  const kind = chance(0.5) ? undefined : pick(['OPEN_DAYS', 'FIXED'] as const);
  const hasWindow = world.windowDays < 10 && chance(0.5);
  return {
    world: {
      ...world,
      ...{ offset: chance(0.2) ? pick([3, 5, 10, 25]) : 0, staff, things },
      ...(hasWindow && kind === 'OPEN_DAYS' ? { now: daysBefore(world.now, below(4)) } : {}),
      ...(hasWindow ? { window: { ...(kind ? { kind } : {}), weekdaysOnly: chance(0.4), ...dates(4) } } : {}),
      opening: chance(0.15) ? lastStarts(world.opening) : chance(0.15) ? forAWhile(world.opening) : world.opening,
      closures: chance(0.3) ? Array.from({ length: 1 + below(2) }, () => yearly(closure())) : [],
      groups: isTable && things.length > 1 ? [{ ...seats(), members: [0, 1] }] : [],
      ...(hasLimits ? { limits: Array.from({ length: 1 + below(2) }, limit) } : {}),
      services: world.services.map((service): WorldService =>
        isTable ? { ...service, kind: 'TABLE', party: [1, 20], performers: [], processing: null } : withNeeds(service),
      ),
    },
    request: {
      ...request,
      ...(isTable ? { partySize: 1 + below(6) } : {}),
      segments: request.segments.map((segment) => {
        if (isTable || chance(0.7)) return segment;
        const all = world.staff.map((_, who) => who).filter((who) => who === 0 || chance(0.7));
        return chance(0.5) ? { ...segment, allOf: all } : { ...segment, allOf: [0], anyOf: all };
      }),
    },
  };
  function daysBefore(instant: string, days: number) {
    return new Date(Date.parse(instant) - days * 86_400_000).toISOString();
  }
  function aYearBefore(day: string) {
    return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  }
}
