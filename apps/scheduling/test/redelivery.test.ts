import { randomUUID } from 'node:crypto';
import { workerAccess, type Consumer } from '@openslot/database';
import {
  cardSetupSucceeded,
  customerState,
  paymentProcessing,
  paymentSucceeded,
  type Envelope,
} from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishEvent, publishState } from '@openslot/testing';
import { appointmentPayments } from '../src/appointment/appointment.consumers.ts';
import { appointmentTimers } from '../src/appointment/appointment.timers.ts';
import { customerProjection } from '../src/customer/customer.consumers.ts';
import { guestContacts } from '../src/guest/contact.consumers.ts';
import { contactTimers } from '../src/guest/contact.timers.ts';
import { bookAsGuest, hold, monday, mutate, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
const salons: Record<string, Salon> = {};
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  const settings = { autoNoShowMinutes: 30 };
  salons['plain'] = await openSalon(scheduling, { settings });
  salons['asking'] = await openSalon(scheduling, { settings: { ...settings, approval: 'ALWAYS' } });
  salons['card'] = await openSalon(scheduling, { settings, deposit: { kind: 'CARD_ON_FILE', percent: null } });
  salons['deposit'] = await openSalon(scheduling, { settings, deposit: { percent: 30 } });
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

/** Gives an event to a consumer past its inbox, as if the inbox had forgotten it. */
const again = (consumer: Consumer, event: Envelope): Promise<unknown> =>
  scheduling.deps.database.transaction(workerAccess(event.organizationid!), (tx) =>
    consumer.handlers.get(event.type)!.handle(tx, event),
  );

type Kind = keyof typeof appointmentTimers | keyof typeof contactTimers;
/** Runs a timer that has run before. */
const due = (kind: Kind, salon: Salon, subjectId: string): Promise<void> =>
  scheduling.deps.database.transaction(workerAccess(salon.organizationId), (tx) =>
    ({ ...appointmentTimers, ...contactTimers })[kind](tx, {
      ...{ organizationId: salon.organizationId, kind, subjectId, payload: {}, attempts: 0 },
    }),
  );

let day = 4;
async function visitIn(kind: string) {
  day += 1;
  const salon = salons[kind] as Salon;
  const person = salon.customer();
  const startsAt = tokyo('11:00', `2027-03-${String(day).padStart(2, '0')}`);
  const held = await hold(person, salon, { startsAt });
  const input = { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() };
  const { outcome } = await mutate(person, 'bookAppointment', input);
  const { id, customer } = outcome.appointment;
  return {
    ...{ salon, startsAt, organizationId: salon.organizationId, apiId: id as string },
    ...{ appointmentId: fromId('apt', id) as string, customerId: fromId('cus', customer.id) as string },
  };
}
const statusOf = async (id: string) => {
  const [row] = await scheduling.database.admin`select status, version from scheduling.appointment where id = ${id}`;
  return `${row?.['status']} ${row?.['version']}`;
};

test.each([
  ['a payment', 'deposit', paymentSucceeded, 'SUCCEEDED', 'CONFIRMED 2'],
  ['a payment in hand', 'deposit', paymentProcessing, 'PROCESSING', 'PENDING_PAYMENT 1'],
] as const)('%s counts once', async (_, kind, contract, status, expected) => {
  const { organizationId, appointmentId, customerId } = await visitIn(kind);
  const event = await publishEvent(scheduling.deps.bus, contract, {
    ...{ organizationId, id: newId(), version: 2 },
    data: {
      ...{ appointmentId, customerId, purpose: 'DEPOSIT', provider: 'SANDBOX', status, amountMinor: 1_980 },
      ...{ refundedMinor: 0, currency: 'JPY' },
    },
  });
  await scheduling.settled();

  await refused(scheduling, () => again(appointmentPayments, event));

  expect(await statusOf(appointmentId)).toBe(expected);
});

test('a card counts once', async () => {
  const { organizationId, appointmentId, customerId } = await visitIn('card');
  const event = await publishEvent(scheduling.deps.bus, cardSetupSucceeded, {
    ...{ organizationId, id: newId(), version: 1, data: { appointmentId, customerId } },
  });
  await scheduling.settled();

  await refused(scheduling, () => again(appointmentPayments, event));

  expect(await statusOf(appointmentId)).toBe('CONFIRMED 2');
});

test('a merge moves visits once, and never back', async () => {
  const { appointment } = await bookAsGuest(scheduling, salons['plain'] as Salon, {
    startsAt: tokyo('15:00', '2027-03-05'),
  });
  const { organizationId } = salons['plain'] as Salon;
  const [from, to] = [fromId('cus', appointment.customer.id) as string, newId()];
  const event = await publishState(scheduling.deps.bus, customerState, {
    ...{ organizationId, id: from, version: 1, data: { userId: null, mergedIntoId: to, live: false } },
  });
  await scheduling.settled();

  await refused(scheduling, async () => {
    await again(customerProjection, event);
    await again(guestContacts, event);
    await due('guest_contact_cleanup', salons['plain'] as Salon, from);
  });

  const [row] = await scheduling.database.admin`
    select p.customer_id as visit, s.customer_id as segment, h.customer_id as history from scheduling.appointment p
      join scheduling.segment s on s.appointment_id = p.id join scheduling.appointment_history h on h.appointment_id = p.id
     where p.id = ${fromId('apt', appointment.id)}`;
  expect(row).toEqual({ visit: to, segment: to, history: from });
});

test.each([
  ['approval_deadline', 'asking', { hours: 24 }, 'EXPIRED 2'],
  ['payment_deadline', 'deposit', { minutes: 15 }, 'EXPIRED 2'],
  ['payment_deadline', 'card', { minutes: 15 }, 'EXPIRED 2'],
] as const)('the timer %s of a visit runs twice, and has run once', async (timer, kind, by, expected) => {
  const { salon, appointmentId } = await visitIn(kind);
  await scheduling.database.advanceClock(by);
  await scheduling.settled();

  await refused(scheduling, () => due(timer, salon, appointmentId));

  expect(await statusOf(appointmentId)).toBe(expected);
});

test('the end of a visit to which nobody came runs twice, and has run once', async () => {
  const { salon, appointmentId, startsAt } = await visitIn('plain');
  await scheduling.database.setClock(new Date(new Date(startsAt).getTime() + 30 * 60_000));
  await scheduling.settled();

  await refused(scheduling, () => due('auto_no_show', salon, appointmentId));

  expect(await statusOf(appointmentId)).toBe('NO_SHOW 2');
});

test('a timer that comes for a visit that does not wait any more changes nothing', async () => {
  const { salon, appointmentId, apiId } = await visitIn('asking');
  await mutate(salon.member(['appointment.read', 'appointment.decide']), 'decideAppointment', {
    ...{ appointmentId: apiId, version: 1, approve: true },
  });
  await scheduling.database.advanceClock({ hours: 24 });

  await refused(scheduling, () => due('approval_deadline', salon, appointmentId));

  expect(await statusOf(appointmentId)).toBe('CONFIRMED 2');
  expect(toId('apt', appointmentId)).toBe(apiId);
});
