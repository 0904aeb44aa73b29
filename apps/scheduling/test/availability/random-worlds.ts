import { withMore } from './random-extras.ts';
import type { StartsRequest } from './starts.ts';
import type { WeeklyWindow, World, WorldStaff } from './world.ts';

/** Zones with days on which something happens to their clocks, and one that never changes. */
export const zones: readonly (readonly [zone: string, days: readonly string[]])[] = [
  ['America/New_York', ['2025-03-09', '2025-11-02']],
  ['Europe/London', ['2025-03-30', '2025-10-26']],
  ['Australia/Lord_Howe', ['2025-04-06', '2025-10-05']],
  ['America/Sao_Paulo', ['2018-02-18', '2018-11-04']],
  ['America/Havana', ['2025-03-09', '2025-11-02']],
  ['America/St_Johns', ['2010-03-14', '2010-11-07']],
  ['Antarctica/Troll', ['2025-03-30', '2025-10-26']],
  ['Pacific/Apia', ['2011-12-30', '2011-09-24']],
  ['Asia/Kathmandu', ['2025-06-15']],
  ['Asia/Tokyo', ['2025-06-15']],
];

/** mulberry32: small, and without the short periods of a linear congruence in doubles. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Trial {
  readonly world: World;
  readonly request: StartsRequest;
}

/** A world around a clock change, and a question about it; the same for the same seed. */
export function randomTrial(seed: number, only?: string): Trial {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const chance = (p: number) => random() < p;
  const [zone, changes] = only ? (zones.find(([name]) => name === only) ?? zones[0]!) : pick(zones);
  const change = Date.parse(`${pick(changes)}T00:00:00Z`);
  const at = (minutes: number) => new Date(change + minutes * 60_000).toISOString();

  const window = (): readonly [number, number] => {
    const [step, start] = [pick([1, 5, 15, 30]), below(chance(0.2) ? 1440 : 1200)];
    const starts = Math.floor(start / step) * step;
    return [starts, Math.min(2880, starts + step * (1 + below(Math.ceil((chance(0.15) ? 1800 : 600) / step))))];
  };
  const weekly = (): WeeklyWindow[] => {
    const own = Array.from({ length: 1 + below(3) }, window);
    if (chance(0.3) && own[0]) own.push([own[0][1], Math.min(2880, own[0][1] + 60 + below(300))]);
    return [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
      chance(0.85) ? own.filter(([s, e]) => s < e).map(([starts, ends]) => ({ day, starts, ends })) : [],
    );
  };
  const ranges = (most: number) =>
    Array.from({ length: below(most + 1) }, () => {
      const from = -1440 * 2 + below(1440 * 6);
      return [from, from + 1 + below(chance(0.2) ? 900 : 150)] as const;
    });
  const staff: WorldStaff[] = Array.from({ length: 1 + below(3) }, () => ({
    weekly: weekly(),
    overrides: Array.from({ length: chance(0.4) ? 1 + below(2) : 0 }, (_, index) => ({
      date: at((index + below(2)) * 1440).slice(0, 10),
      kind: pick(['EXCEPTION', 'EXTRA'] as const),
      windows: chance(0.2) ? [window()] : [window(), window()],
    })).filter(
      ({ date, kind }, index, all) => all.findIndex((other) => other.date === date && other.kind === kind) === index,
    ),
    timeOff: chance(0.3) ? ranges(1).map(([from, to]) => [at(from), at(to)] as const) : [],
    taken: ranges(6).map(([from, to]) => ({
      ...{ from: at(from), to: at(to) },
      ...(chance(0.3) ? { expiresAt: at(pick([-6_000, -1_440, 0, 1_440])) } : {}),
    })),
  }));
  const services = Array.from({ length: 1 + below(3) }, () => {
    const minutes = 5 * (1 + below(24));
    const processing = chance(0.3) && minutes >= 15 ? { start: 5, minutes: 5 * (1 + below(minutes / 5 - 2)) } : null;
    const performers = staff
      .map((_, who) => ({ staff: who, minutes: chance(0.2) ? 5 * (1 + below(24)) : null }))
      .filter(() => chance(0.8));
    const buffer = () => (chance(0.4) ? 5 * below(5) : 0);
    return { minutes, processing, before: buffer(), after: buffer(), performers };
  });
  const [from, length] = [-1440 + below(1440 * 2), 60 + below(1440 * 3)];
  const limited = chance(0.5);
  const trial: Trial = {
    world: {
      ...{ zone, interval: pick([5, 10, 15, 20, 30, 45, 60, 90]), leadMinutes: pick([0, 0, 30, 120, 1_440]) },
      now: at(limited ? from - 600 + below(900) : -40_000),
      windowDays: limited ? below(5) : 365,
      opening: chance(0.5) ? [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, starts: 0, ends: 2880 })) : weekly(),
      staff,
      services,
    },
    request: {
      ...{ from: at(from), to: at(from + length) },
      segments: Array.from({ length: chance(0.5) ? 1 : 1 + below(3) }, (_, index) => ({
        service: below(services.length),
        ...(chance(0.2) ? { anyOf: [below(staff.length)] } : {}),
        ...(chance(0.1) ? { noneOf: [below(staff.length)] } : {}),
        pauseBefore: index > 0 && chance(0.4) ? 5 * below(13) : 0,
      })),
    },
  };
  return withMore(trial, {
    ...{ random: randomFrom(seed ^ 0x5f3759df), zones: zones.map(([name]) => name) },
    ...{ change, weekly },
  });
}
