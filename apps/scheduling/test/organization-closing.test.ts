import { organizationClosing, organizationResumed } from '@openslot/events';
import { fromId, newId } from '@openslot/service';
import { fragile, type Fault, publishEvent } from '@openslot/testing';
import { book, hold, monday, openSalon, published, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { created } from './series/series.ts';
import { statusOf, wait } from './waiting.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return {
      database: fragile(database, fault, ({ door }) => door === 'worker'),
      limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 },
    };
  });
});
afterAll(() => scheduling.stop());
beforeEach(() => {
  Object.assign(fault, { at: 0, count: 0 });
});

/** A salon with three visits to come, one that is over, somebody who waits, and a hold. */
async function busy() {
  await scheduling.database.setClock(monday);
  const salon = await openSalon(scheduling, { settings: { checkInRequired: false } });
  const client = salon.customer(newId());
  const over = await book(client, salon, { startsAt: tokyo('10:00', '2027-03-02') });
  const coming = [];
  for (const day of ['04', '05', '08'])
    coming.push(await book(salon.customer(newId()), salon, { startsAt: tokyo('11:00', `2027-03-${day}`) }));
  await scheduling.database.setClock('2027-03-03T00:00:00.000Z');
  const entry = await wait(client, salon, '2027-03-05');
  const held = await hold(client, salon, { startsAt: tokyo('15:00', '2027-03-05') });
  await scheduling.settled();
  return { salon, over, coming, entry, held };
}

const tell = async (
  salon: Salon,
  contract: typeof organizationClosing | typeof organizationResumed,
  version: number,
) => {
  const about = { organizationId: salon.organizationId, id: salon.organizationId, version };
  if (contract === organizationClosing)
    await publishEvent(scheduling.deps.bus, organizationClosing, {
      ...about,
      data: { deletedAt: '2027-04-02T00:00:00.000Z' },
    });
  else await publishEvent(scheduling.deps.bus, organizationResumed, { ...about, data: {} });
  await scheduling.settled();
};

const visits = (salon: Salon) =>
  scheduling.database.admin`
    select id, status, cancelled_by, fee_minor::int as fee, version from scheduling.appointment
     where organization_id = ${salon.organizationId} order by starts_at`.then((rows) =>
    rows.map((row) => ({ ...row })),
  );

const holdsOf = async (salon: Salon) => {
  const rows = await scheduling.database.admin`
    select status from scheduling.hold where organization_id = ${salon.organizationId} and status <> 'BOOKED'`;
  return rows.map((row) => row['status']);
};

const cancelled = { status: 'CANCELLED', cancelled_by: 'SYSTEM', fee: 0 };

test('visits to come are cancelled free of charge, nobody waits, holds are free; what is over stays', async () => {
  const { salon, coming, over, entry } = await busy();
  const other = await busy();
  const before = await visits(other.salon);

  await tell(salon, organizationClosing, 2);

  const [past, ...rest] = await visits(salon);
  expect(past).toMatchObject({ id: fromId('apt', over.id), cancelled_by: null });
  expect(rest).toEqual(coming.map(({ id }) => ({ ...cancelled, id: fromId('apt', id), version: expect.any(Number) })));
  expect([await statusOf(scheduling, entry), await holdsOf(salon)]).toEqual(['WITHDRAWN', ['RELEASED']]);
  const told = (await published(scheduling, 'scheduling.appointment.cancelled.v1')).filter(({ subject }) =>
    coming.some(({ id }) => fromId('apt', id) === subject),
  );
  expect(told.map(({ data }) => [data.by, data.feeMinor])).toEqual([
    ['SYSTEM', 0],
    ['SYSTEM', 0],
    ['SYSTEM', 0],
  ]);
  expect([await visits(other.salon), await statusOf(scheduling, other.entry)]).toEqual([before, 'WAITING']);
});

test('series are over, and their visits cancelled with all others', async () => {
  const { salon } = await busy();
  const rule = { frequency: 'WEEKLY', count: 2 };
  const { series } = await created(salon.customer(newId()), salon, {
    ...{ acceptPolicy: true, startsAt: tokyo('17:00', '2027-03-10'), rule },
  });

  await tell(salon, organizationClosing, 2);
  await tell(salon, organizationClosing, 2);

  const [row] = await scheduling.database
    .admin`select status from scheduling.series where id = ${fromId('srs', series.id)}`;
  expect(row?.['status']).toBe('ENDED');
  const told = (await published(scheduling, 'scheduling.series.ended.v1')).filter(
    ({ subject }) => subject === fromId('srs', series.id),
  );
  expect(told).toHaveLength(1);
  expect((await visits(salon)).slice(-2)).toMatchObject([cancelled, cancelled]);
});

test('what was still booked from a page of before goes an hour later; nothing after it was reopened', async () => {
  const [first, second] = [await busy(), await busy()];
  for (const { salon } of [first, second]) await tell(salon, organizationClosing, 2);
  const late = { startsAt: tokyo('11:00', '2027-03-09') };
  for (const { salon } of [first, second]) await book(salon.customer(newId()), salon, late);
  await tell(second.salon, organizationResumed, 3);

  await scheduling.database.advanceClock({ minutes: 61 });
  await scheduling.settled();

  expect((await visits(first.salon)).at(-1)).toMatchObject(cancelled);
  expect((await visits(second.salon)).at(-1)).toMatchObject({ status: 'CONFIRMED' });
  const timers = await scheduling.database.admin`select from scheduling.due where kind = 'organization_closing'`;
  expect(timers).toHaveLength(0);
});

test.each((['before', 'after'] as const).flatMap((mode) => [1, 2, 3].map((at) => [at, mode] as const)))(
  'it ends the same when transaction %d is lost %s its commit',
  async (at, mode) => {
    const { salon, coming, entry } = await busy();
    Object.assign(fault, { at, mode, count: 0 });

    for (let turn = 0; turn < 3; turn += 1) {
      await tell(salon, organizationClosing, 2);
      await scheduling.database.advanceClock({ seconds: 70 });
    }
    await scheduling.settled();

    const [, ...rest] = await visits(salon);
    expect(fault.count).toBeGreaterThanOrEqual(at);
    expect(rest).toMatchObject(coming.map(() => cancelled));
    expect([await statusOf(scheduling, entry), await holdsOf(salon)]).toEqual(['WITHDRAWN', ['RELEASED']]);
  },
);
