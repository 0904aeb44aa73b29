import { openDatabase, workerAccess, type Database } from '@openslot/database';
import type { TransactionSql } from 'postgres';
import { inTurns, quantile, testDatabase, timed, type Bench, type Figure, type TestDatabase } from '@openslot/testing';
import { findAvailability } from '../src/availability/availability.loaders.ts';
import { calendarQuery } from '../src/availability/calendar-query.store.ts';
import { useGenericPlans } from '../src/availability/place.store.ts';
import { nobody } from './availability/starts.ts';
import { writeWorld, type World, type WorldIds } from './availability/world.ts';

/** How many allocations there are: of the business that is asked, and of others like it. */
const sizes = (process.env['SEARCH_ALLOCATIONS'] ?? '1000,100000,5000000').split(',').map(Number);
const staffOfEach = 20;
const allocationsOfEach = 50;
const perBusiness = staffOfEach * allocationsOfEach;
const businessesAtOnce = 100;
const searches = 120;
const days = 30;

/** Monday; the search begins a day later. */
const now = '2027-03-01T00:00:00Z';
const firstDay = Date.parse(now) + 86_400_000;

export const bench: Bench = {
  title: `a search over ${days} days under row-level security: statements and engine, beside the bare statement that asks for all calendars`,
  needsDatabase: true,
  async run(progress) {
    const ours = await testDatabase('scheduling');
    const database = openDatabase({ url: ours.url(), slice: 'scheduling', connections: 2 });
    try {
      const ids = await writeBusiness(ours);
      const figures: Figure[] = [];
      const p50 = new Map<string, number>();
      let filled = perBusiness;
      for (const size of sizes) {
        filled = await fill(ours, filled, size, progress);
        progress(`searching among ${written(size)}`);
        for (const staff of [1, staffOfEach]) {
          const measured = await measure(ours, database, ids, staff);
          p50.set(`${staff} ${size}`, quantile(measured.search, 0.5));
          figures.push(...figuresOf(measured, staff, size));
        }
      }
      return [...figures, ...ratios(p50)];
    } finally {
      await database.close();
      await ours.close();
    }
  },
};

const written = (size: number): string =>
  size >= 1_000_000 ? `${size / 1_000_000}M` : size >= 1_000 ? `${size / 1_000}k` : String(size);

/** Twenty people who work from 9 to 18 and take breaks, and two services. */
async function writeBusiness(ours: TestDatabase): Promise<WorldIds> {
  await ours.admin.unsafe(`
    create table clock.frozen (at timestamptz not null);
    insert into clock.frozen values (now());
    grant select on clock.frozen to public;
    create or replace function clock.now() returns timestamptz language sql volatile parallel safe return (select at from clock.frozen)`);
  const weekly = [1, 2, 3, 4, 5, 6].map((day) => ({ day, starts: 540, ends: 1080 }));
  const world: World = {
    ...{ zone: 'Europe/London', now, interval: 15, leadMinutes: 0, windowDays: 365 },
    opening: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, starts: 480, ends: 1200 })),
    staff: Array.from({ length: staffOfEach }, (_, who) => ({
      ...{ weekly, timeOff: [] },
      overrides: [{ date: '2027-03-10', kind: 'EXCEPTION' as const, windows: [[600, 900] as const] }],
      taken: Array.from({ length: allocationsOfEach }, (__, nth) => {
        const from = firstDay + (Math.floor((nth * 3) / 5) * 1440 + 540 + ((nth * 97 + who * 31) % 8) * 60) * 60_000;
        return { from: new Date(from + nth).toISOString(), to: new Date(from + 45 * 60_000).toISOString() };
      }).filter(
        ({ from }, nth, all) => all.findIndex((other) => other.from.slice(0, 13) === from.slice(0, 13)) === nth,
      ),
    })),
    services: [
      {
        ...{ minutes: 60, before: 0, after: 10, processing: null },
        performers: Array.from({ length: staffOfEach }, (_, staff) => ({ staff, minutes: null })),
      },
    ],
  };
  return writeWorld(ours, world);
}

/** More businesses of that size, in an order that spreads them over the index as time would. */
async function fill(
  { admin }: TestDatabase,
  filled: number,
  size: number,
  progress: (what: string) => void,
): Promise<number> {
  let begun = filled;
  const fillOn = async (): Promise<void> => {
    while (begun < size) {
      const businesses = Math.min(businessesAtOnce, Math.ceil((size - begun) / perBusiness));
      begun += businesses * perBusiness;
      await admin.begin((tx) => fillBusinesses(tx, businesses));
      progress(`up to ${written(Math.min(begun, size))} of ${written(size)} allocations`);
    }
  };
  await Promise.all([fillOn(), fillOn()]);
  await admin.unsafe('vacuum analyze');
  return begun;
}

/** Nothing checks what they refer to, which is made right before. */
async function fillBusinesses(tx: TransactionSql, businesses: number): Promise<void> {
  await tx`set local session_replication_role = replica`;
  await tx`set local synchronous_commit = off`;
  await tx`
    create temporary table filling on commit drop as
    select uuidv7() as organization_id, uuidv7() as id, o.nth as organization from generate_series(1, ${businesses}::int) o (nth), generate_series(1, ${staffOfEach}::int) s`;
  await tx`update filling f set organization_id = g.id from (select organization, min(organization_id::text)::uuid as id from filling group by organization) g where g.organization = f.organization`;
  await tx`
    insert into scheduling.resource_ref (organization_id, id, business_id, kind, units, bookable, published, live, version, state_at)
    select f.organization_id, f.id, f.organization_id, 'STAFF', 1, true, true, true, 1, now() from filling f`;
  await tx`
    insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id)
    select f.organization_id, uuidv7(), f.id, 1, tstzrange(t.at, t.at + interval '45 minutes'), 'BLOCK', uuidv7()
      from filling f, generate_series(0, ${allocationsOfEach - 1}::int) n (nth)
     cross join lateral (select ${new Date(firstDay).toISOString()}::timestamptz + make_interval(days => n.nth * 3 / 5, hours => 9 + n.nth % 5 * 2) as at) t`;
}

interface Measured {
  readonly search: readonly number[];
  /** Right after something of the business has changed. */
  readonly changed: readonly number[];
  readonly bare: readonly number[];
}

async function measure({ admin }: TestDatabase, database: Database, ids: WorldIds, staff: number): Promise<Measured> {
  const ms: Record<keyof Measured, number[]> = { search: [], changed: [], bare: [] };
  const anyOf = ids.staff.slice(0, staff);
  const variationId = ids.variations[0] as string;
  const [from, to] = [new Date(firstDay), new Date(firstDay + days * 86_400_000)];
  const search = () =>
    findAvailability({ database }, nobody, {
      ...{ locationId: ids.location, from, to, partySize: 1, reschedules: null },
      segments: [{ variationId, staff: { anyOf, noneOf: [] }, pauseBefore: 0 }],
    });
  const home = { organizationId: ids.organization, businessId: ids.business, locationId: ids.location };
  const range = {
    ...{ variationIds: [variationId], resourceIds: anyOf, exceptAppointmentId: null },
    ...{ from: from.getTime() / 60_000, to: to.getTime() / 60_000 + 60 },
  };
  const found = await search();
  if (!found || found.visits.length === 0) throw new Error('nothing is offered');
  await database.transaction(workerAccess(ids.organization), async (tx) => {
    await useGenericPlans(tx);
    const bare = () => tx.execute(calendarQuery(home, range));
    const change = () => admin`update scheduling.location_ref set version = version where id = ${ids.location}`;
    const one =
      (name: keyof Measured, work: () => Promise<unknown>, before = async (): Promise<unknown> => null) =>
      async () => {
        await before();
        const took = await timed(work);
        ms[name].push(took);
        return took;
      };
    const variants = {
      search: one('search', search),
      bare: one('bare', bare),
      changed: one('changed', search, change),
    };
    await inTurns(20, variants);
    for (const each of Object.values(ms)) each.length = 0;
    await inTurns(searches, { search: variants.search, bare: variants.bare });
    await inTurns(searches / 3, { changed: variants.changed });
  });
  return ms;
}

function figuresOf({ search, changed, bare }: Measured, staff: number, size: number): readonly Figure[] {
  const name = `${staff === 1 ? '1 person' : `${staff} people`}, ${written(size)}`;
  const goal = staff === 1 ? 2 : 6;
  return [
    { name: `${name}: search, p50`, value: quantile(search, 0.5), unit: 'ms', atMost: goal },
    { name: `${name}: search, p95`, value: quantile(search, 0.95), unit: 'ms' },
    { name: `${name}: search right after a change, p50`, value: quantile(changed, 0.5), unit: 'ms' },
    { name: `${name}: the bare statement, p50`, value: quantile(bare, 0.5), unit: 'ms' },
    {
      name: `${name}: search against the bare statement`,
      value: quantile(search, 0.5) / quantile(bare, 0.5),
      unit: '',
    },
  ];
}

/** How much slower the fullest is than the emptiest. */
function ratios(p50: ReadonlyMap<string, number>): readonly Figure[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return [1, staffOfEach].map((staff) => ({
    name: `${staff === 1 ? '1 person' : `${staff} people`}: ${written(most)} against ${written(least)}`,
    value: (p50.get(`${staff} ${most}`) ?? NaN) / (p50.get(`${staff} ${least}`) ?? NaN),
    unit: '',
    atMost: 1.3,
  }));
}
