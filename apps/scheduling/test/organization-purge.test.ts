import { workerAccess } from '@openslot/database';
import { organizationDeleted } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { fragile, type Fault, publishEvent, settled } from '@openslot/testing';
import { purgeRows } from '../src/organization/purge.store.ts';
import { book, hold, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { wait } from './waiting.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
let ending: Salon | undefined;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault, ({ organizationId }) => organizationId === ending?.organizationId) };
  });
});
afterAll(() => scheduling.stop());
beforeEach(() => {
  ending = undefined;
  Object.assign(fault, { at: 0, count: 0 });
});

/** A salon with visits, a wish, a hold, a closure and a limit. */
async function busy(): Promise<Salon> {
  await scheduling.database.setClock(monday);
  const salon = await openSalon(scheduling);
  for (const time of ['10:00', '12:00'])
    await book(salon.customer(newId()), salon, { startsAt: tokyo(time, '2027-03-02') });
  await hold(salon.nobody(), salon, { startsAt: tokyo('15:00', '2027-03-02') });
  await wait(salon.customer(newId()), salon, '2027-03-05');
  const manager = salon.member(['hours.write', 'business.configure']);
  await manager(`mutation ($input: AddClosureInput!) { addClosure(input: $input) { __typename } }`, {
    input: { locationId: salon.location, startsOn: '2027-03-20', endsOn: '2027-03-20' },
  });
  await manager(`mutation ($input: SetBookingLimitInput!) { setBookingLimit(input: $input) { __typename } }`, {
    input: { businessId: toId('biz', salon.businessId), subject: 'LOCATION', period: 'DAY', maxCount: 10 },
  });
  await scheduling.settled();
  return salon;
}

/** How many rows of an organization each table has; those without any are left out. */
async function rowsOf({ organizationId }: Salon): Promise<Record<string, number>> {
  const { admin } = scheduling.database;
  const tables = await admin<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
     where c.relnamespace = 'scheduling'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname not in ('outbox', 'inbox', 'dead_letter', 'idempotency_key', 'data_key')`;
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await admin<{ n: number }[]>`
        select count(*)::int as n from ${admin(`scheduling.${name}`)} where organization_id = ${organizationId}`;
      return [name, row?.n ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
}

async function endIt(salon: Salon): Promise<void> {
  const { organizationId } = salon;
  await publishEvent(scheduling.deps.bus, organizationDeleted, {
    organizationId,
    id: organizationId,
    version: 9,
    data: {},
  });
  await settled(...scheduling.workers);
}

test('every table of the slice lets go of an organization', async () => {
  const granted = await scheduling.database.admin`
    select t.name from scheduling.organizations_tables() t
     where not has_table_privilege('scheduling_worker', format('scheduling.%I', t.name), 'select, delete')
        or not exists (select from pg_policy p where p.polrelid = format('scheduling.%I', t.name)::regclass and p.polname = 'removal')`;

  expect([...granted]).toEqual([]);
});

test('a deleted organization is gone a day later, and nobody else', async () => {
  const [salon, neighbour] = [await busy(), await busy()];
  const before = await rowsOf(salon);
  expect(before).toMatchObject({
    appointment: 2,
    segment: 2,
    appointment_history: 2,
    waitlist_entry: 1,
    closure: 1,
    booking_limit: 1,
  });
  const kept = await rowsOf(neighbour);

  await endIt(salon);
  expect(await rowsOf(salon)).toEqual({ ...before, due: (before['due'] ?? 0) + 1 });
  await scheduling.database.advanceClock({ hours: 24 });
  await settled(...scheduling.workers);
  expect(await rowsOf(salon)).toEqual({ due: 1 });
  expect(Object.keys(await rowsOf(neighbour)).sort()).toEqual(
    expect.arrayContaining(Object.keys(kept).filter((name) => name !== 'hold')),
  );
  await salon.catalog.business();
  await scheduling.settled();
  expect(await rowsOf(salon)).toMatchObject({ business_ref: 1 });
  await scheduling.database.advanceClock({ hours: 7 * 24 + 1 });
  await settled(...scheduling.workers);
  expect(await rowsOf(salon)).toEqual({});
});

test.each((['before', 'after'] as const).flatMap((mode) => [3].map((at) => [at, mode] as const)))(
  'it ends the same when transaction %d is lost %s its commit',
  async (at, mode) => {
    const salon = await busy();
    ending = salon;
    Object.assign(fault, { at, mode, count: 0 });

    await endIt(salon);
    await scheduling.database.advanceClock({ seconds: 70 });
    await settled(...scheduling.workers);
    for (let turn = 0; turn < 2; turn += 1) {
      await scheduling.database.advanceClock({ hours: 24 });
      await settled(...scheduling.workers);
    }

    expect(fault.count).toBeGreaterThanOrEqual(at);
    expect(await rowsOf(salon)).toEqual({ due: 1 });
  },
);

test('another organization’s work removes nothing', async () => {
  const salon = await busy();
  const before = await rowsOf(salon);
  const foreign = scheduling.deps.database.transaction(workerAccess(newId()), (tx) =>
    purgeRows(tx, salon.organizationId, 10),
  );

  await expect(foreign).rejects.toMatchObject({ cause: { code: '42501' } });
  expect(await rowsOf(salon)).toEqual(before);
});
