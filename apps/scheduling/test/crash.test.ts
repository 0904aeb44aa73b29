import { randomUUID } from 'node:crypto';
import {
  cardSetupSucceeded,
  customerState,
  guestContactState,
  paymentProcessing,
  paymentSucceeded,
  type Contract,
} from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { fragile, type Fault, publishEvent, settled, type GraphqlClient } from '@openslot/testing';
import { guest, monday, mutate, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };

let scheduling: Scheduling;
const salons: Record<string, Salon> = {};
beforeAll(async () => {
  const limits = { liveHoldsAtLeast: 1_000, anonymousDaySharePercent: 100 };
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault), limits };
  });
  await scheduling.database.setClock(monday);
  const settings = { checkInRequired: false };
  salons['plain'] = await openSalon(scheduling, { settings: { ...settings, autoNoShowMinutes: 30 } });
  salons['asking'] = await openSalon(scheduling, {
    settings: { ...settings, approval: 'ALWAYS' },
    deposit: { percent: 30 },
  });
  salons['card'] = await openSalon(scheduling, { settings, deposit: { kind: 'CARD_ON_FILE', percent: null } });
  salons['deposit'] = await openSalon(scheduling, { settings, deposit: { percent: 30 } });
});
afterAll(() => scheduling.stop());
beforeEach(() => {
  Object.assign(fault, { at: 0, count: 0 });
  return scheduling.database.setClock(monday);
});

/** Everybody comes back: what failed is tried again, until nothing is left to do. */
async function recover(): Promise<void> {
  await settled(...scheduling.workers);
  await scheduling.database.advanceClock({ seconds: 70 });
  await settled(...scheduling.workers);
}

/** The client sends the same request until it is answered. */
async function insist(client: GraphqlClient, mutation: string, input: object) {
  for (;;) {
    const { outcome } = await mutate(client, mutation, input);
    if (outcome) return outcome;
  }
}

let nth = 0;
const nextTime = () => {
  nth += 1;
  return tokyo(`${10 + (nth % 8)}:00`, `2027-03-${String(4 + Math.floor(nth / 8)).padStart(2, '0')}`);
};

const holding = `mutation ($input: HoldSlotInput!) { outcome: holdSlot(input: $input) { __typename ... on Hold { token } } }`;
async function bookAt(salon: Salon, client: GraphqlClient, more: object = {}) {
  const startsAt = nextTime();
  const segments = [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
  const wish = { locationId: salon.location, startsAt, segments, idempotencyKey: randomUUID() };
  let held: { token: string } | undefined;
  while (!held) held = (await client(holding, { input: wish })).data?.outcome;
  const input = { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID(), ...more };
  const outcome = await insist(client, 'bookAppointment', input);
  expect(outcome.__typename).toBe('AppointmentBooked');
  return { ...outcome, salon, client, startsAt } as {
    appointment: { id: string; customer: { id: string } };
    guestToken: string | null;
  } & {
    salon: Salon;
    client: GraphqlClient;
    startsAt: string;
  };
}
type Booked = Awaited<ReturnType<typeof bookAt>>;

const about = ({ appointment }: Booked) => ({
  appointmentId: fromId('apt', appointment.id) as string,
  customerId: fromId('cus', appointment.customer.id) as string,
});
const tell = <Data>(contract: Contract<Data>, { salon }: Booked, id: string, data: Data) =>
  publishEvent(scheduling.deps.bus, contract, { organizationId: salon.organizationId, id, version: 1, data });
const payment = (visit: Booked, status: 'PROCESSING' | 'SUCCEEDED') => ({
  ...{ ...about(visit), purpose: 'DEPOSIT' as const, provider: 'SANDBOX' as const, status, amountMinor: 1_980 },
  ...{ refundedMinor: 0, currency: 'JPY' },
});

/** What is left of one visit: its state, what was told of it, what it occupies and waits for. */
async function left({ appointment }: Booked) {
  const id = fromId('apt', appointment.id);
  const [row] = await scheduling.database.admin`
    select status, version,
           (select string_agg(split_part(type, '.', 3), ' ' order by position) from bus.event_log
             where aggregateid = ${id} and topic = 'scheduling.appointment.events') as told,
           (select string_agg(action, ' ' order by version) from scheduling.appointment_history where appointment_id = ${id}) as history,
           (select aggregate_version::int from bus.state_log where topic = 'scheduling.appointment.state' and key = ${id}) as state,
           (select count(*)::int from scheduling.allocation where appointment_id = ${id}) as occupied,
           (select string_agg(kind, ' ' order by kind) from scheduling.due where subject_id = ${id}) as timers
      from scheduling.appointment where id = ${id}`;
  return row;
}

const modes = ['before', 'after'] as const;
const deaths = (steps: number) =>
  modes.flatMap((mode) => Array.from({ length: steps }, (_, index) => [index + 1, mode] as const));
/** The last transaction that died must have been one of these. Events that come together share one: so many there are surely. */
const diedBy = (surely: number) => expect(fault.count).toBeGreaterThanOrEqual(Math.min(fault.at, surely));

describe('a guest books, and identity takes the contact data over', () => {
  it.each(deaths(5))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    const salon = salons['plain'] as Salon;
    Object.assign(fault, { at, mode, count: 0 });

    const visit = await bookAt(salon, salon.nobody(), { guest });
    await recover();
    await tell(customerState, visit, about(visit).customerId, { userId: null, mergedIntoId: null, live: true });
    await recover();

    diedBy(4);
    const { appointmentId, customerId } = about(visit);
    expect(await left(visit)).toEqual({
      ...{ status: 'CONFIRMED', version: 1, told: 'booked', history: 'booked', state: 1, occupied: 1 },
      timers: 'auto_no_show',
    });
    const [row] = await scheduling.database.admin`
      select (select count(*)::int from scheduling.appointment where customer_id = ${customerId}) as visits,
             (select count(*)::int from scheduling.guest_access where appointment_id = ${appointmentId}) as tokens,
             (select version from scheduling.customer_ref where id = ${customerId}) as customer,
             (select count(*)::int from scheduling.guest_contact where customer_id = ${customerId}) as contacts,
             (select count(*)::int from scheduling.due where subject_id = ${customerId}) as timers,
             (select payload from bus.state_log where topic = ${guestContactState.topic} and key = ${customerId}) as told`;
    expect(row).toEqual({ visits: 1, tokens: 1, customer: 1, contacts: 0, timers: 0, told: null });
  });

  it.each(deaths(5))('and after a day when nobody does: %d is lost %s', async (at, mode) => {
    const salon = salons['plain'] as Salon;
    Object.assign(fault, { at, mode, count: 0 });

    const visit = await bookAt(salon, salon.nobody(), { guest });
    await scheduling.database.advanceClock({ hours: 24 });
    await recover();

    diedBy(4);
    const { customerId } = about(visit);
    const [row] = await scheduling.database.admin`
      select (select count(*)::int from scheduling.guest_contact where customer_id = ${customerId}) as contacts,
             (select count(*)::int from scheduling.due where subject_id = ${customerId}) as timers,
             (select payload from bus.state_log where topic = ${guestContactState.topic} and key = ${customerId}) as told`;
    expect(row).toEqual({ contacts: 0, timers: 0, told: null });
  });
});

describe('a booking waits for the business, then for its payment, which comes late', () => {
  it.each(deaths(7))('ends the same when transaction %d is lost %s its commit', async (at, mode) => {
    const salon = salons['asking'] as Salon;
    Object.assign(fault, { at, mode, count: 0 });

    const visit = await bookAt(salon, salon.customer());
    const input = { appointmentId: visit.appointment.id, version: 1, approve: true };
    await insist(salon.member(['appointment.read', 'appointment.decide']), 'decideAppointment', input);
    await scheduling.database.advanceClock({ hours: 24 });
    await recover();
    await tell(paymentSucceeded, visit, newId(), payment(visit, 'SUCCEEDED'));
    await recover();

    diedBy(6);
    expect(await left(visit)).toEqual({
      ...{ status: 'CONFIRMED', version: 4, told: 'booked approved expired confirmed', state: 4, occupied: 1 },
      ...{ history: 'booked approved expired confirmed', timers: null },
    });
  });

  it.each(deaths(6))('and when nobody decides: %d is lost %s', async (at, mode) => {
    const salon = salons['asking'] as Salon;
    Object.assign(fault, { at, mode, count: 0 });

    const visit = await bookAt(salon, salon.customer());
    await scheduling.database.advanceClock({ hours: 24 });
    await recover();

    diedBy(5);
    expect(await left(visit)).toEqual({
      ...{ status: 'EXPIRED', version: 2, told: 'booked expired', history: 'booked expired', state: 2, occupied: 0 },
      timers: null,
    });
  });
});

test.each(deaths(4))(
  'a card that is left confirms, whichever transaction is lost: %d, %s its commit',
  async (at, mode) => {
    const salon = salons['card'] as Salon;
    Object.assign(fault, { at, mode, count: 0 });

    const visit = await bookAt(salon, salon.customer());
    await tell(cardSetupSucceeded, visit, newId(), about(visit));
    await recover();

    diedBy(3);
    expect(await left(visit)).toEqual({
      ...{
        status: 'CONFIRMED',
        version: 2,
        told: 'booked confirmed',
        history: 'booked confirmed',
        state: 2,
        occupied: 1,
      },
      timers: null,
    });
  },
);

test.each(deaths(7))('a payment in hand is waited for once, whichever is lost: %d, %s its commit', async (at, mode) => {
  const salon = salons['deposit'] as Salon;
  Object.assign(fault, { at, mode, count: 0 });

  const visit = await bookAt(salon, salon.customer());
  await tell(paymentProcessing, visit, newId(), payment(visit, 'PROCESSING'));
  await settled(...scheduling.workers);
  const [row] = await scheduling.database.admin`
    select payment_deadline - created_at as patience from scheduling.appointment where id = ${about(visit).appointmentId}`;
  await scheduling.database.advanceClock({ minutes: 26 });
  await recover();

  diedBy(6);
  expect(row?.['patience']).toBe('00:25:00');
  expect(await left(visit)).toEqual({
    ...{ status: 'EXPIRED', version: 2, told: 'booked expired', history: 'booked expired', state: 2, occupied: 0 },
    timers: null,
  });
});

test.each(deaths(6))('nobody comes, whichever transaction is lost: %d, %s its commit', async (at, mode) => {
  const salon = salons['plain'] as Salon;
  Object.assign(fault, { at, mode, count: 0 });

  const visit = await bookAt(salon, salon.customer());
  await scheduling.database.setClock(new Date(new Date(visit.startsAt).getTime() + 30 * 60_000));
  await recover();

  diedBy(5);
  expect(await left(visit)).toEqual({
    ...{ status: 'NO_SHOW', version: 2, told: 'booked no_show', history: 'booked no_show', state: 2, occupied: 0 },
    timers: null,
  });
});
