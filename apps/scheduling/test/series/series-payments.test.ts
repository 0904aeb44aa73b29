import { fromId, newId, readPaymentToken, toId } from '@openslot/service';
import { cardSetupSucceeded, paymentSucceeded } from '@openslot/events';
import { fragile, publishEvent, type Fault, type GraphqlClient } from '@openslot/testing';
import { monday, mutate, openSalon, published, tokyo, type Salon, type SalonOptions } from '../salon.ts';
import { startScheduling, type Scheduling } from '../scheduling.ts';
import { created } from './series.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
let salon: Salon;
let client: GraphqlClient;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault, ({ door }) => door === 'worker') };
  });
});
afterAll(() => scheduling.stop());
const open = async (options: SalonOptions = { deposit: { percent: 30 } }) => {
  Object.assign(fault, { at: 0, count: 0 });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { bookingWindowDays: 90 }, ...options });
  client = salon.customer();
};
beforeEach(() => open());

/** Three weeks in a row: the first visit in a week and three days. */
const weekly = () =>
  created(client, salon, {
    ...{ acceptPolicy: true, startsAt: tokyo('10:00', '2027-03-11'), rule: { frequency: 'WEEKLY', count: 3 } },
  });
const visits = async (series: { id: string }) => {
  const rows = await scheduling.database.admin<
    { id: string; status: string; deadline: Date | null; deposit: number }[]
  >`
    select a.id, a.status, a.payment_deadline as deadline, a.deposit_minor::int as deposit from scheduling.appointment a
     where a.series_id = ${fromId('srs', series.id)} order by a.starts_at`;
  return rows.map((row) => ({ ...row }));
};
const statuses = async (series: { id: string }) => (await visits(series)).map(({ status }) => status);
const statusOf = async ({ id }: { id: string }) => {
  const [row] = await scheduling.database.admin`select status from scheduling.series where id = ${fromId('srs', id)}`;
  return row?.['status'];
};
const pay = async (visit: { id: string } | undefined) => {
  const event = {
    ...{ organizationId: salon.organizationId, id: newId(), version: 2 },
    data: {
      ...{ appointmentId: visit?.id as string, customerId: newId(), purpose: 'DEPOSIT' as const },
      ...{ method: 'CARD' as const, provider: 'SANDBOX' as const, status: 'SUCCEEDED' as const },
      ...{ amountMinor: 1_980, refundedMinor: 0, currency: 'JPY' },
    },
  };
  await publishEvent(scheduling.deps.bus, paymentSucceeded, event as never);
  await scheduling.settled();
};
const at = async (instant: string) => {
  await scheduling.database.setClock(instant);
  await scheduling.settled();
};
const taken = async () => {
  const [row] = await scheduling.database.admin`
    select count(*)::int as n from scheduling.allocation where organization_id = ${salon.organizationId}`;
  return row?.['n'];
};
const due = async (visit: { id: string } | undefined) => {
  const { data } = await client(
    `query ($id: ID!) { appointment(id: $id) { paymentDue { amount { amountMinor } deadline paymentToken } } }`,
    { id: visit?.id },
  );
  return data.appointment.paymentDue;
};

test('each visit has its own deadline: the first as any other, each later one seven days before it begins', async () => {
  const { series, answers } = await weekly();

  const deadlines = (await visits(series)).map(({ status, deposit, deadline }) => ({
    ...{ status, deposit },
    at: deadline?.toISOString().slice(0, 16),
  }));
  const waits = { status: 'PENDING_PAYMENT', deposit: 1_980 };
  expect(deadlines).toEqual([
    { ...waits, at: '2027-03-01T00:15' },
    { ...waits, at: '2027-03-11T01:00' },
    { ...waits, at: '2027-03-18T01:00' },
  ]);
  const [, second] = answers.map(({ appointment }: { appointment: { id: string } }) => appointment);
  const asked = await due(second);
  expect(asked).toMatchObject({ amount: { amountMinor: 1_980 }, deadline: '2027-03-11T10:00:00+09:00' });
  expect(await readPaymentToken(scheduling.deps.paymentTokenSecret, asked.paymentToken)).toMatchObject({
    ...{ appointmentId: fromId('apt', second?.id as string), amountMinor: 1_980, requirement: 'DEPOSIT' },
  });
  expect(await taken()).toBe(3);
});

test('what is paid counts, each by itself; what is not in time expires alone', async () => {
  const { series } = await weekly();
  const [first, second] = await visits(series);

  await pay(first);
  expect(await statuses(series)).toEqual(['CONFIRMED', 'PENDING_PAYMENT', 'PENDING_PAYMENT']);
  await at('2027-03-05T00:00:00.000Z');
  await pay(second);
  await at('2027-03-18T01:01:00.000Z');

  expect(await statuses(series)).toEqual(['CONFIRMED', 'CONFIRMED', 'EXPIRED']);
  expect(await statusOf(series)).toBe('ACTIVE');
});

test('when nothing is paid in time, all of it expires, and the series is over', async () => {
  const { series } = await weekly();

  await at('2027-03-01T00:16:00.000Z');
  await at('2027-03-01T00:17:00.000Z');

  expect(await statuses(series)).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED']);
  expect([await statusOf(series), await taken()]).toEqual(['ENDED', 0]);
  const ids = (await visits(series)).map(({ id }) => id);
  const told = (await published(scheduling, 'scheduling.appointment.expired.v1')).filter(({ subject }) =>
    ids.includes(subject),
  );
  expect(told).toHaveLength(3);
  const timers = await scheduling.database.admin`
    select kind from scheduling.due where organization_id = ${salon.organizationId} and kind in ('payment_deadline', 'series_unpaid')`;
  expect(timers).toHaveLength(0);
});

test.each((['before', 'after'] as const).flatMap((mode) => [1, 2].map((nth) => [nth, mode] as const)))(
  'it ends the same when transaction %d is lost %s its commit',
  async (nth, mode) => {
    const { series } = await weekly();
    await scheduling.settled();
    await scheduling.database.setClock('2027-03-01T00:16:00.000Z');
    Object.assign(fault, { at: nth, mode, count: 0 });

    for (let turn = 0; turn < 3; turn += 1) {
      await scheduling.settled();
      await scheduling.database.advanceClock({ seconds: 70 });
    }
    await scheduling.settled();

    expect(fault.count).toBeGreaterThanOrEqual(nth);
    expect(await statuses(series)).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED']);
    expect(await statusOf(series)).toBe('ENDED');
  },
);

test('approved first, it is paid within a day, or until seven days before it begins', async () => {
  await open({ deposit: { percent: 30 }, settings: { approval: 'ALWAYS', bookingWindowDays: 90, approvalHours: 48 } });
  const { series } = await weekly();
  expect(await statuses(series)).toEqual(['PENDING_APPROVAL', 'PENDING_APPROVAL', 'PENDING_APPROVAL']);

  for (const visit of series.occurrences.map(
    ({ appointment }: { appointment: { id: string; version: number } }) => appointment,
  )) {
    await mutate(salon.member(['appointment.read', 'appointment.decide']), 'decideAppointment', {
      ...{ appointmentId: visit.id, version: visit.version, approve: true },
    });
  }

  expect((await visits(series)).map(({ status, deadline }) => [status, deadline?.toISOString().slice(0, 16)])).toEqual([
    ['PENDING_PAYMENT', '2027-03-04T01:00'],
    ['PENDING_PAYMENT', '2027-03-11T01:00'],
    ['PENDING_PAYMENT', '2027-03-18T01:00'],
  ]);
});

describe('where each visit needs a card', () => {
  const leaveCard = async (visit: { id: string } | undefined) => {
    await publishEvent(scheduling.deps.bus, cardSetupSucceeded, {
      ...{ organizationId: salon.organizationId, id: newId(), version: 2 },
      data: { appointmentId: visit?.id as string, customerId: newId() },
    });
    await scheduling.settled();
  };
  const asked = async (visit: { id: string } | undefined) => {
    const { data } = await client(
      `query ($id: ID!) { appointment(id: $id) { paymentDue { deadline } cardSetupDue { deadline paymentToken } } }`,
      { id: visit?.id && toId('apt', visit.id) },
    );
    return data.appointment;
  };
  beforeEach(() => open({ deposit: { kind: 'CARD_ON_FILE', percent: null } }));

  test('each is asked for by itself, with nothing to pay: the first at once, later ones until seven days before', async () => {
    const { series } = await weekly();

    const all = await visits(series);
    expect(all.map(({ status, deposit, deadline }) => [status, deposit, deadline?.toISOString().slice(0, 16)])).toEqual(
      [
        ['PENDING_PAYMENT', 0, '2027-03-01T00:15'],
        ['PENDING_PAYMENT', 0, '2027-03-11T01:00'],
        ['PENDING_PAYMENT', 0, '2027-03-18T01:00'],
      ],
    );
    const { paymentDue, cardSetupDue } = await asked(all[1]);
    expect([paymentDue, cardSetupDue.deadline]).toEqual([null, '2027-03-11T10:00:00+09:00']);
    expect(await readPaymentToken(scheduling.deps.paymentTokenSecret, cardSetupDue.paymentToken)).toMatchObject({
      ...{ appointmentId: all[1]?.id, amountMinor: 0, requirement: 'CARD_ON_FILE' },
    });
    expect(await taken()).toBe(3);
  });

  test('a card confirms its visit, once; what gets none in time expires alone', async () => {
    const { series } = await weekly();
    const [first, second, third] = await visits(series);

    await leaveCard(first);
    await leaveCard(first);
    expect(await statuses(series)).toEqual(['CONFIRMED', 'PENDING_PAYMENT', 'PENDING_PAYMENT']);
    expect(await asked(first)).toEqual({ paymentDue: null, cardSetupDue: null });
    await at('2027-03-05T00:00:00.000Z');
    await leaveCard(second);
    await at('2027-03-18T01:01:00.000Z');

    expect(await statuses(series)).toEqual(['CONFIRMED', 'CONFIRMED', 'EXPIRED']);
    expect([await statusOf(series), await taken()]).toEqual(['ACTIVE', 2]);
    await leaveCard(third);
    expect(await statuses(series)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
  });

  test('when none is left in time, all of it expires, and the series is over', async () => {
    const { series } = await weekly();

    await at('2027-03-01T00:16:00.000Z');
    await at('2027-03-01T00:17:00.000Z');

    expect(await statuses(series)).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED']);
    expect([await statusOf(series), await taken()]).toEqual(['ENDED', 0]);
  });

  test('what the staff book needs none', async () => {
    const { series: own } = await weekly();
    const customer = (await client(`query ($id: ID!) { series(id: $id) { customer { id } } }`, { id: own.id })).data;
    const { series } = await created(salon.member(['appointment.read', 'appointment.write']), salon, {
      ...{ acceptPolicy: true, startsAt: tokyo('12:00', '2027-03-11'), rule: { frequency: 'WEEKLY', count: 2 } },
      customerId: customer.series.customer.id,
    });
    expect(await statuses(series)).toEqual(['CONFIRMED', 'CONFIRMED']);
  });
});
