import { now, openDatabase, publicAccess, type Database } from '@openslot/database';
import { testDatabase, type TestDatabase } from '@openslot/testing';
import { sql } from 'drizzle-orm';

let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await testDatabase('engagement');
  database = openDatabase({ url: home.url(), slice: 'engagement' });
});
afterAll(async () => {
  await database.close();
  await home.close();
});

/** Casablanca and Edmonton are left out: the time zone databases of Node and PostgreSQL disagree about them. */
const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Havana',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Dublin',
  'Africa/Cairo',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Beirut',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
];
const [from, to] = [Date.UTC(2010, 0, 1), Date.UTC(2031, 0, 1)];
const minute = 60_000;
const hour = 60 * minute;

/** mulberry32: small, and good enough to choose test cases. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The reference knows a zone only through Intl: how a wall clock there reads at an instant. */
function wallClock(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour: h = 0, minute: m = 0, second: s = 0 } = part;
    return Date.UTC(year, month - 1, day, h, m, s);
  };
}

/** When the zone's offset changes, to the minute. */
function changes(wall: (instant: number) => number): number[] {
  const offset = (instant: number) => wall(instant) - instant;
  const found: number[] = [];
  let before = offset(from);
  for (let day = from; day < to; day += 24 * hour) {
    const after = offset(day + 24 * hour);
    if (after !== before) found.push(changeWithin(offset, day));
    before = after;
  }
  return found;
}

function changeWithin(offset: (instant: number) => number, day: number): number {
  let [low, high] = [day, day + 24 * hour];
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (offset(middle) === offset(low)) low = middle;
    else high = middle;
  }
  return high;
}

const changesOf = new Map(zones.map((zone) => [zone, changes(wallClock(zone))]));

/** In a gap the offset before it, in a fold the first occurrence: tried over the offsets around, earliest first. */
function expected(wall: (instant: number) => number, local: number): number {
  const before = wall(local - 48 * hour) - (local - 48 * hour);
  const offsets = [...new Set([-26, -12, 0, 12, 26].map((h) => wall(local + h * hour) - (local + h * hour)))];
  const instants = offsets.map((offset) => local - offset).filter((instant) => wall(instant) === local);
  return instants.length > 0 ? Math.min(...instants) : local - before;
}

const asLocal = (local: number) => new Date(local).toISOString().slice(0, 19);

describe('clock.instant', () => {
  const seed = Number(process.env['OPENSLOT_SEED'] ?? 20_260_301);
  const localTimes = (zone: string, wall: (instant: number) => number): number[] => {
    const next = random(seed);
    const around = (changesOf.get(zone) ?? []).flatMap((change) =>
      Array.from({ length: 24 }, () => wall(change) + Math.round((next() - 0.5) * 6 * 60) * minute),
    );
    const anywhere = Array.from({ length: 200 }, () => from + Math.floor((next() * (to - from)) / minute) * minute);
    return [...around, ...anywhere];
  };

  test.each(zones)(`is what the wall clock says in %s (seed ${seed})`, async (zone) => {
    const wall = wallClock(zone);
    const locals = localTimes(zone, wall);

    const rows = await home.admin<{ ms: string }[]>`
      select (extract(epoch from clock.instant(l::timestamp, ${zone})) * 1000)::bigint as ms
        from unnest(${locals.map(asLocal)}::text[]) with ordinality x(l, n) order by n`;

    const wrong = locals
      .map((local, n) => ({ local: asLocal(local), said: Number(rows[n]?.ms), meant: expected(wall, local) }))
      .filter(({ said, meant }) => said !== meant);
    expect(wrong).toEqual([]);
  });

  test('the twin that asks AT TIME ZONE is caught in the fold', async () => {
    const rows = await home.admin<{ ours: Date; bare: Date }[]>`
      select clock.instant(l, z) as ours, l at time zone z as bare
        from (values (timestamp '2026-11-01 01:30', 'America/New_York')) x(l, z)`;

    expect(rows[0]).toEqual({ ours: new Date('2026-11-01T05:30:00Z'), bare: new Date('2026-11-01T06:30:00Z') });
  });

  test.each(zones)('clock.days and clock.minute say the same, minute for minute, in %s', async (zone) => {
    const [row] = await home.admin<{ asked: number; wrong: number; slow: number }[]>`
      with d as materialized (
        select d.* from unnest(${(changesOf.get(zone) ?? []).map((change) => asLocal(change).slice(0, 10))}::date[]) c,
               clock.days(${zone}, c - 2, c + 2) d),
      asked as (
        select clock.minute(d.base, d.day, m, d.off, ${zone}) as said, d.off,
               (extract(epoch from clock.instant(d.day + m * interval '1 minute', ${zone})) / 60)::int as meant
          from d, generate_series(0, 2880, 30) m)
      select count(*)::int as asked, count(*) filter (where said <> meant)::int as wrong, count(*) filter (where off is null)::int as slow
        from asked`;

    expect(row?.wrong).toBe(0);
  });
});

describe('clock.now', () => {
  test('is one clock for SQL and TypeScript, in milliseconds', async () => {
    const seen = await database.transaction(publicAccess, async (tx) => {
      const before = await now(tx);
      const [row] = await tx.execute<{ ms: number }>(sql`select extract(epoch from clock.now())::float8 * 1000 as ms`);
      return { before: before.getTime(), then: row?.ms ?? 0 };
    });

    expect(seen.then - seen.before).toBeGreaterThanOrEqual(0);
    expect(seen.then - seen.before).toBeLessThan(2_000);
    expect(Number.isInteger(Math.round(seen.then * 1_000) / 1_000)).toBe(true);
  });

  test('moves for everybody in a marked database, and for one transaction by app.clock', async () => {
    await home.setClock('2027-05-01T00:00:00Z');
    await home.advanceClock({ days: 1, hours: 2, minutes: 3 });
    expect((await database.read(publicAccess, now)).toISOString()).toMatch(/^2027-05-02T02:03:0/);

    const past = await database.transaction(publicAccess, async (tx) => {
      await tx.execute(sql`select set_config('app.clock', '2020-02-02T02:02:02.222Z', true)`);
      return now(tx);
    });

    expect(past.toISOString()).toBe('2020-02-02T02:02:02.222Z');
    expect((await database.read(publicAccess, now)).toISOString()).toMatch(/^2027-05-02/);
  });

  test('the service cannot move it', async () => {
    const moved = database.transaction(publicAccess, (tx) => tx.execute(sql`update clock.shift set moved = '1 day'`));

    await expect(moved).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
