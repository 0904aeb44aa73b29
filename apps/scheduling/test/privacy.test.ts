import { randomUUID } from 'node:crypto';
import { newExportKey, unpacked } from '@openslot/database';
import { customerErased, customerState, privacyDone, privacyRequested } from '@openslot/events';
import { fromId, newId } from '@openslot/service';
import { fragile, type Fault, publishEvent, publishState, settled } from '@openslot/testing';
import { bookAsGuest, exchange, hold, monday, mutate, openSalon, published, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { statusOf, wait } from './waiting.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return {
      database: fragile(database, fault),
      limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 },
    };
  });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { checkInRequired: false } });
});
afterAll(() => scheduling.stop());
beforeEach(() => {
  Object.assign(fault, { at: 0, count: 0 });
  return scheduling.database.setClock(monday);
});

let day = 3;
/** A customer with a visit to come, with a note, one that is over, a wish and a live hold. */
async function regular() {
  const userId = newId();
  const client = salon.customer(userId);
  day += 2;
  const date = `2027-03-${String(day).padStart(2, '0')}`;
  const bookAt = async (time: string) => {
    const held = await hold(client, salon, { startsAt: tokyo(time, date) });
    const input = {
      holdToken: held.token,
      acceptPolicy: true,
      note: 'Taro, allergic to mint',
      idempotencyKey: randomUUID(),
    };
    const { outcome, code } = await mutate(client, 'bookAppointment', input);
    if (outcome?.__typename !== 'AppointmentBooked') throw new Error(`not booked: ${JSON.stringify(outcome)} ${code}`);
    return outcome.appointment;
  };
  const past = await bookAt('10:00');
  const cancelled = await mutate(client, 'cancelAppointment', {
    ...{ appointmentId: past.id, version: past.version, reason: 'Taro is ill', idempotencyKey: randomUUID() },
  });
  expect(cancelled.outcome.__typename).toBe('AppointmentCancelled');
  const coming = await bookAt('12:00');
  const customerId = fromId('cus', coming.customer.id) ?? '';
  await publishState(scheduling.deps.bus, customerState, {
    ...{ organizationId: salon.organizationId, id: customerId, version: 1 },
    data: { userId, mergedIntoId: null, live: true },
  });
  const entry = await wait(client, salon, date);
  const held = await hold(client, salon, { startsAt: tokyo('15:00', date) });
  await scheduling.settled();
  return { userId, client, customerId, past, coming, entry, held, date };
}

const ask = async (customerId: string, kind: 'EXPORT' | 'ERASURE', sealFor: string | null = null) => {
  const id = newId();
  const about = { organizationId: salon.organizationId, id, version: 1 };
  await publishEvent(scheduling.deps.bus, privacyRequested, {
    ...about,
    data: { kind, customerIds: [customerId], sealFor, reviewTexts: false },
  });
  await scheduling.settled();
  return id;
};

const partOf = async (requestId: string) => {
  const [row] = await scheduling.database.admin<{ payload: { sealed: string } | null; version: number }[]>`
    select payload, aggregate_version as version from bus.state_log where topic = 'scheduling.privacy-part.state' and key = ${requestId}`;
  return row;
};

/** Every row of the slice that still holds one of the words, or a sealed text of the customer. */
async function traces(customerId: string): Promise<unknown> {
  const { admin } = scheduling.database;
  const [row] = await admin`
    select (select count(*)::int from scheduling.appointment where customer_id = ${customerId} and (customer_note_enc is not null or cancel_reason is not null)) as texts,
           (select count(*)::int from scheduling.appointment_history where customer_id = ${customerId} and reason is not null) as reasons,
           (select count(*)::int from scheduling.guest_access where customer_id = ${customerId} and revoked_at is null) as tokens,
           (select count(*)::int from scheduling.guest_contact where customer_id = ${customerId}) as contacts,
           (select count(*)::int from scheduling.hold where customer_id = ${customerId} and status = 'LIVE') as holds,
           (select count(*)::int from scheduling.customer_ref where id = ${customerId} and (live or user_id is not null)) as records`;
  return row;
}
const nothing = { texts: 0, reasons: 0, tokens: 0, contacts: 0, holds: 0, records: 0 };

const statusOfVisit = async ({ id }: { id: string }) => {
  const [row] = await scheduling.database.admin`
    select status, cancelled_by, fee_minor::int as fee from scheduling.appointment where id = ${fromId('apt', id)}`;
  return row;
};

test('erasing cancels what is to come free of charge, gives up wishes and holds, and empties what was written', async () => {
  const { customerId, coming, past, entry } = await regular();
  expect(await traces(customerId)).toMatchObject({ texts: 2, reasons: 1, records: 1 });

  const requestId = await ask(customerId, 'ERASURE');

  expect(await traces(customerId)).toEqual(nothing);
  expect(await statusOfVisit(coming)).toEqual({ status: 'CANCELLED', cancelled_by: 'SYSTEM', fee: 0 });
  expect(await statusOfVisit(past)).toMatchObject({ status: 'CANCELLED', cancelled_by: 'CUSTOMER' });
  expect(await statusOf(scheduling, entry)).toBe('WITHDRAWN');
  const told = (await published(scheduling, 'scheduling.appointment.cancelled.v1')).filter(
    ({ subject }) => subject === fromId('apt', coming.id),
  );
  expect(told.map(({ data }) => [data.by, data.feeMinor, data.reason])).toEqual([['SYSTEM', 0, null]]);
  expect(await partOf(requestId)).toEqual({ payload: { kind: 'ERASURE', rows: 0, sealed: null }, version: 1 });
  const free = await hold(salon.nobody(), salon, { startsAt: coming.startsAt });
  expect(free.__typename).toBe('Hold');
});

test('what happens twice, or again after a restore, changes nothing more', async () => {
  const { customerId, coming } = await regular();
  await ask(customerId, 'ERASURE');
  const { admin } = scheduling.database;
  const row = () => admin`select version, status from scheduling.appointment where id = ${fromId('apt', coming.id)}`;
  const before = await row();

  await ask(customerId, 'ERASURE');
  await publishEvent(scheduling.deps.bus, customerErased, {
    ...{ organizationId: salon.organizationId, id: customerId, version: 5, data: { reviewTexts: false } },
  });
  await scheduling.settled();

  expect(await row()).toEqual(before);
  expect(await traces(customerId)).toEqual(nothing);
});

test('a guest who is erased has no token any more, and no contact is on its way', async () => {
  const booked = await bookAsGuest(scheduling, salon, { startsAt: tokyo('10:00', '2027-03-29') });
  const customerId = fromId('cus', booked.appointment.customer.id) ?? '';
  expect(await traces(customerId)).toMatchObject({ tokens: 1, contacts: 1 });

  await ask(customerId, 'ERASURE');

  expect(await traces(customerId)).toEqual(nothing);
  expect((await exchange(scheduling, booked.guestToken)).status).toBe(401);
  const { admin } = scheduling.database;
  expect(
    await admin`select payload from bus.state_log where topic = 'scheduling.guest-contact.state' and key = ${customerId}`,
  ).toEqual([{ payload: null }]);
});

test('an export tells visits with their notes, their history and wishes, for the key of the request alone', async () => {
  const { customerId, coming, past } = await regular();
  const box = newExportKey();

  const requestId = await ask(customerId, 'EXPORT', box.publicKey);

  const sealed = (await partOf(requestId))?.payload?.sealed ?? '';
  const opened = unpacked(box.privateKey, sealed);
  expect(opened['visits']).toMatchObject([
    { number: past.number, note: 'Taro, allergic to mint', cancelReason: 'Taro is ill', status: 'CANCELLED' },
    { number: coming.number, note: 'Taro, allergic to mint', status: 'CONFIRMED' },
  ]);
  expect(opened['history']).toMatchObject([{ action: 'booked' }, { action: 'cancelled' }, { action: 'booked' }]);
  expect(opened['waitlist']).toMatchObject([{ status: 'WAITING' }]);
  expect(sealed).not.toContain(Buffer.from('Taro').toString('base64').slice(0, 5));
  expect(await statusOfVisit(coming)).toMatchObject({ status: 'CONFIRMED' });

  await publishEvent(scheduling.deps.bus, privacyDone, {
    ...{ organizationId: salon.organizationId, id: requestId, version: 2, data: { kind: 'EXPORT' } },
  });
  await scheduling.settled();
  expect(await partOf(requestId)).toEqual({ payload: null, version: 2 });
});

test.each([1, 2, 3].flatMap((at) => (['before', 'after'] as const).map((mode) => [at, mode] as const)))(
  'an erasure ends the same when transaction %d is lost %s its commit',
  async (at, mode) => {
    const { customerId, coming } = await regular();
    Object.assign(fault, { at, mode, count: 0 });

    const requestId = await ask(customerId, 'ERASURE');
    await scheduling.database.advanceClock({ seconds: 70 });
    await settled(...scheduling.workers);

    expect(await traces(customerId)).toEqual(nothing);
    expect(await statusOfVisit(coming)).toEqual({ status: 'CANCELLED', cancelled_by: 'SYSTEM', fee: 0 });
    expect(await partOf(requestId)).toMatchObject({ version: 1 });
    const told = (await published(scheduling, 'scheduling.appointment.cancelled.v1')).filter(
      ({ subject }) => subject === fromId('apt', coming.id),
    );
    expect(told).toHaveLength(1);
  },
);
