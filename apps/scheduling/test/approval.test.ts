import { randomUUID } from 'node:crypto';
import { paymentSucceeded } from '@openslot/events';
import { fromId, newId, readPaymentToken, toId } from '@openslot/service';
import { publishEvent, type GraphqlClient } from '@openslot/testing';
import {
  book,
  bookAsGuest,
  hold,
  monday,
  mutate,
  openSalon,
  published,
  read,
  refused,
  tokyo,
  type Salon,
} from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let prepaid: Salon;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  const settings = { approval: 'ALWAYS' as const, approvalHours: 24, checkInRequired: false };
  salon = await openSalon(scheduling, { settings });
  prepaid = await openSalon(scheduling, { settings, deposit: { percent: 30 } });
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

let nth = 0;
/** A time that nobody has had yet. */
const nextTime = () => {
  nth += 1;
  return tokyo(`${10 + (nth % 8)}:00`, `2027-03-${String(5 + Math.floor(nth / 8)).padStart(2, '0')}`);
};
const aoi = (at: Salon) => [{ variationId: at.cut, staff: { anyOf: [toId('stf', at.aoi.id)] } }];
const ask = (at = salon, startsAt = nextTime(), client = at.customer()) =>
  book(client, at, { startsAt, segments: aoi(at) }).then((visit) => ({ ...visit, client, startsAt }));
const decider = (at: Salon) => at.member(['appointment.read', 'appointment.decide']);
const decide = ({ id, version }: { id: string; version: number }, approve: boolean, at = salon, reason?: string) =>
  mutate(decider(at), 'decideAppointment', { appointmentId: id, version, approve, ...(reason && { reason }) });

const seen = async (client: GraphqlClient, id: string) => {
  const { status, version, history } = await read(client, id, 'status version history { edges { node { name } } }');
  return { status, version, history: history.edges.map(({ node }: { node: { name: string } }) => node.name).join(' ') };
};
const rowOf = async ({ id }: { id: string }) => {
  const [row] = await scheduling.database.admin`
    select approval_deadline, payment_deadline,
           (select json_agg(expires_at) from scheduling.allocation a where a.appointment_id = p.id) as until,
           (select array_agg(kind order by kind) from scheduling.due d where d.subject_id = p.id) as timers
      from scheduling.appointment p where id = ${fromId('apt', id)}`;
  return { ...row, until: dates(row?.['until']) } as Record<'approval_deadline' | 'payment_deadline', Date> & {
    until: (Date | null)[] | null;
    timers: string[] | null;
  };
};
const dates = (texts: (string | null)[] | null) => texts && texts.map((text) => text && new Date(text));
const minutes = (from: string, count: number) => new Date(new Date(from).getTime() + count * 60_000);
const takenBySomebodyElse = (startsAt: string, at = salon) => hold(at.customer(), at, { startsAt, segments: aoi(at) });

describe('a booking that waits for the business', () => {
  it('occupies its time until the deadline, and owes nothing yet', async () => {
    const person = prepaid.customer();
    const startsAt = tokyo('11:00', '2027-03-20');
    const { token } = await hold(person, prepaid, { startsAt, segments: aoi(prepaid) });

    const { outcome } = await mutate(person, 'bookAppointment', {
      ...{ holdToken: token, acceptPolicy: true, idempotencyKey: randomUUID() },
    });

    expect(outcome).toMatchObject({
      paymentDue: null,
      cardSetupDue: null,
      appointment: { status: 'PENDING_APPROVAL' },
    });
    const row = await rowOf(outcome.appointment);
    expect(row).toMatchObject({ payment_deadline: null, timers: ['approval_deadline'] });
    expect(row.until).toEqual([row.approval_deadline]);
    expect(row.approval_deadline.getTime() - minutes(monday, 24 * 60).getTime()).toBeLessThan(60_000);
    expect((await takenBySomebodyElse(startsAt, prepaid)).__typename).toBe('SlotTaken');
    expect(
      (await read(person, outcome.appointment.id, 'cancellation { possible feeNow { amountMinor } }')).cancellation,
    ).toEqual({
      ...{ possible: true, feeNow: { amountMinor: 0 } },
    });
  });

  it('never waits past its start', async () => {
    const visit = await ask(salon, tokyo('10:00'));

    expect(await rowOf(visit)).toMatchObject({ approval_deadline: new Date(visit.startsAt) });
  });

  it('is confirmed by an approval, for good', async () => {
    const visit = await ask();

    const { outcome } = await decide(visit, true);

    expect(outcome).toMatchObject({
      __typename: 'AppointmentChanged',
      appointment: { status: 'CONFIRMED', version: 2 },
    });
    expect(await seen(visit.client, visit.id)).toEqual({ status: 'CONFIRMED', version: 2, history: 'booked approved' });
    expect(await rowOf(visit)).toMatchObject({ until: [null], timers: null });
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.appointment.approved.v1')).at(-1)).toMatchObject({
      ...{ subject: fromId('apt', visit.id), aggregateversion: 2, data: { status: 'CONFIRMED' } },
    });
    await scheduling.database.advanceClock({ hours: 25 });
    await scheduling.settled();
    expect((await seen(visit.client, visit.id)).status).toBe('CONFIRMED');
  });

  it('is declined with a reason, and its time is free', async () => {
    const visit = await ask();

    const { outcome } = await decide(visit, false, salon, 'The chair is broken.');

    expect(outcome.appointment).toMatchObject({ status: 'DECLINED', version: 2 });
    expect(await read(visit.client, visit.id, 'history { edges { node { name actor reason } } }')).toEqual({
      history: {
        edges: [
          { node: { name: 'booked', actor: 'CUSTOMER', reason: null } },
          { node: { name: 'declined', actor: 'STAFF', reason: 'The chair is broken.' } },
        ],
      },
    });
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.appointment.declined.v1')).at(-1)).toMatchObject({
      ...{ subject: fromId('apt', visit.id), data: { status: 'DECLINED', reason: 'The chair is broken.' } },
    });
    expect(await rowOf(visit)).toMatchObject({ until: null, timers: null });
    expect((await takenBySomebodyElse(visit.startsAt)).__typename).toBe('Hold');
  });

  it('expires when nobody decides, and its time is free', async () => {
    const visit = await ask();
    await scheduling.database.advanceClock({ hours: 23, minutes: 59 });
    await scheduling.settled();
    expect((await seen(visit.client, visit.id)).status).toBe('PENDING_APPROVAL');

    await scheduling.database.advanceClock({ minutes: 1 });
    await scheduling.settled();

    expect(await seen(visit.client, visit.id)).toEqual({ status: 'EXPIRED', version: 2, history: 'booked expired' });
    expect(await rowOf(visit)).toMatchObject({ until: null, timers: null });
    expect((await takenBySomebodyElse(visit.startsAt)).__typename).toBe('Hold');
  });

  it('cannot be approved once the deadline is over, though no timer has come', async () => {
    const visit = await ask();
    await scheduling.database.admin`delete from scheduling.due where subject_id = ${fromId('apt', visit.id)}`;
    await scheduling.database.advanceClock({ hours: 24 });

    const { outcome } = await refused(scheduling, () => decide(visit, true));

    expect(outcome).toMatchObject({ __typename: 'WrongState', status: 'PENDING_APPROVAL' });
    expect((await decide(visit, false)).outcome.appointment.status).toBe('DECLINED');
  });

  it('is decided once, of the version that was looked at', async () => {
    const visit = await ask();
    const stale = await refused(scheduling, () => decide({ ...visit, version: 2 }, true));
    await decide(visit, true);
    const [again, late] = await refused(scheduling, () =>
      Promise.all([decide({ ...visit, version: 2 }, true), decide({ ...visit, version: 2 }, false)]),
    );

    expect(stale.outcome).toMatchObject({ __typename: 'VersionConflict', currentVersion: 1 });
    expect(again?.outcome).toMatchObject({ __typename: 'WrongState', status: 'CONFIRMED' });
    expect(late?.outcome).toMatchObject({ __typename: 'WrongState', status: 'CONFIRMED' });
  });

  it('is given up by its customer for nothing', async () => {
    const visit = await ask();

    const { outcome } = await mutate(visit.client, 'cancelAppointment', {
      ...{ appointmentId: visit.id, version: 1, idempotencyKey: randomUUID() },
    });

    expect(outcome).toMatchObject({
      __typename: 'AppointmentCancelled',
      fee: null,
      appointment: { status: 'CANCELLED' },
    });
    expect(await rowOf(visit)).toMatchObject({ until: null, timers: null });
  });

  it('cannot be moved, nor begun', async () => {
    const visit = await ask();
    const moved = await refused(scheduling, () =>
      mutate(visit.client, 'rescheduleAppointment', {
        ...{ appointmentId: visit.id, version: 1, startsAt: nextTime(), idempotencyKey: randomUUID() },
      }),
    );
    const begun = await refused(scheduling, () =>
      mutate(salon.member(['appointment.read', 'appointment.write']), 'checkInAppointment', {
        appointmentId: visit.id,
        version: 1,
      }),
    );

    expect(moved.outcome).toMatchObject({ __typename: 'WrongState', status: 'PENDING_APPROVAL' });
    expect(begun.outcome).toMatchObject({ __typename: 'WrongState', status: 'PENDING_APPROVAL' });
  });
});

describe('an approval where something is due in advance', () => {
  it('gives the customer a day to pay, and shows what is due to the customer alone', async () => {
    const visit = await ask(prepaid);
    await decide(visit, true, prepaid);

    const fields =
      'status paymentDue { amount { amountMinor currency } plusTax deadline paymentToken } cardSetupDue { deadline }';
    const { status, paymentDue, cardSetupDue } = await read(visit.client, visit.id, fields);
    const row = await rowOf(visit);

    expect({ status, cardSetupDue }).toEqual({ status: 'PENDING_PAYMENT', cardSetupDue: null });
    expect(paymentDue).toMatchObject({ amount: { amountMinor: 1_980, currency: 'JPY' }, plusTax: false });
    expect(new Date(paymentDue.deadline)).toEqual(row.payment_deadline);
    expect(row).toMatchObject({ until: [row.payment_deadline], timers: ['payment_deadline'] });
    expect(row.payment_deadline.getTime() - minutes(monday, 24 * 60).getTime()).toBeLessThan(60_000);
    expect(await readPaymentToken(scheduling.deps.paymentTokenSecret, paymentDue.paymentToken)).toMatchObject({
      ...{ appointmentId: fromId('apt', visit.id), requirement: 'DEPOSIT', amountMinor: 1_980 },
    });
    expect((await read(decider(prepaid), visit.id, fields)).paymentDue).toBeNull();
  });

  it('never waits past the start', async () => {
    const visit = await ask(prepaid, tokyo('18:00'));
    await scheduling.database.setClock(tokyo('12:00'));

    await decide(visit, true, prepaid);

    expect(await rowOf(visit)).toMatchObject({
      payment_deadline: new Date(visit.startsAt),
      until: [new Date(visit.startsAt)],
    });
  });

  it('shows a guest what is due by the token', async () => {
    const { appointment, client } = await bookAsGuest(scheduling, prepaid, { startsAt: nextTime() });
    expect(await read(client, appointment.id, 'status paymentDue { deadline }')).toEqual({
      status: 'PENDING_APPROVAL',
      paymentDue: null,
    });

    await decide(appointment, true, prepaid);

    expect(await read(client, appointment.id, 'status paymentDue { amount { amountMinor } }')).toEqual({
      ...{ status: 'PENDING_PAYMENT', paymentDue: { amount: { amountMinor: 1_980 } } },
    });
  });

  const pay = (visit: { id: string; customer: { id: string } }) =>
    publishEvent(scheduling.deps.bus, paymentSucceeded, {
      ...{ organizationId: prepaid.organizationId, id: newId(), version: 2 },
      data: {
        ...{ appointmentId: fromId('apt', visit.id) as string, customerId: fromId('cus', visit.customer.id) as string },
        ...{ purpose: 'DEPOSIT', provider: 'SANDBOX', status: 'SUCCEEDED', amountMinor: 1_980, refundedMinor: 0 },
        ...{ currency: 'JPY' },
      },
    });

  it('is confirmed by the payment, in time or late', async () => {
    const [inTime, late] = [await ask(prepaid), await ask(prepaid)];
    for (const visit of [inTime, late]) await decide(visit, true, prepaid);
    await pay(inTime);
    await scheduling.settled();
    await scheduling.database.advanceClock({ hours: 24 });
    await scheduling.settled();
    expect((await seen(late.client, late.id)).status).toBe('EXPIRED');

    await pay(late);
    await scheduling.settled();

    expect(await seen(inTime.client, inTime.id)).toEqual({
      status: 'CONFIRMED',
      version: 3,
      history: 'booked approved confirmed',
    });
    expect(await seen(late.client, late.id)).toEqual({
      status: 'CONFIRMED',
      version: 4,
      history: 'booked approved expired confirmed',
    });
    expect(await rowOf(late)).toMatchObject({ until: [null] });
  });

  it('is not replaced by a payment: what nobody approved cannot be paid', async () => {
    const [waiting, expired] = [await ask(prepaid), await ask(prepaid)];
    await scheduling.database.admin`
      update scheduling.appointment set approval_deadline = clock.now() where id = ${fromId('apt', expired.id)}`;
    await scheduling.database.admin`
      update scheduling.due set due_at = clock.now() where subject_id = ${fromId('apt', expired.id)}`;
    await scheduling.settled();

    for (const visit of [waiting, expired]) await pay(visit);
    await scheduling.settled();

    expect(await seen(waiting.client, waiting.id)).toEqual({
      ...{ status: 'PENDING_APPROVAL', version: 2, history: 'booked payment_unusable' },
    });
    expect(await seen(expired.client, expired.id)).toEqual({
      ...{ status: 'EXPIRED', version: 3, history: 'booked expired payment_unusable' },
    });
  });
});

describe('where waiting does not occupy the time', () => {
  let open: Salon;
  beforeAll(async () => {
    open = await openSalon(scheduling, { settings: { approval: 'ALWAYS', pendingBlocks: false } });
  });

  it('two may ask for it; the first to be approved has it, and the other goes on waiting', async () => {
    const startsAt = tokyo('11:00', '2027-03-10');
    const [one, two] = [await ask(open, startsAt), await ask(open, startsAt)];
    expect([(await rowOf(one)).until, (await rowOf(two)).until]).toEqual([null, null]);

    const first = await decide(two, true, open);
    const second = await refused(scheduling, () => decide(one, true, open));

    expect(first.outcome.appointment.status).toBe('CONFIRMED');
    expect(await rowOf(two)).toMatchObject({ until: [null] });
    expect(second.outcome).toEqual({
      ...{ __typename: 'SlotTaken', message: 'This time is no longer free.', nextStartsAt: null },
    });
    expect((await seen(one.client, one.id)).status).toBe('PENDING_APPROVAL');
    await mutate(two.client, 'cancelAppointment', { appointmentId: two.id, version: 2, idempotencyKey: randomUUID() });
    expect((await decide(one, true, open)).outcome.appointment.status).toBe('CONFIRMED');
  });

  it('expires like any other', async () => {
    const visit = await ask(open, tokyo('13:00', '2027-03-10'));
    await scheduling.database.advanceClock({ hours: 24 });
    await scheduling.settled();

    expect((await seen(visit.client, visit.id)).status).toBe('EXPIRED');
  });
});

describe('where only new customers are asked for', () => {
  let familiar: Salon;
  beforeAll(async () => {
    familiar = await openSalon(scheduling, { settings: { approval: 'NEW_CUSTOMERS', checkInRequired: false } });
  });

  it('somebody who has been there does not wait', async () => {
    const person = familiar.customer();
    const desk = familiar.member(['appointment.read', 'appointment.write']);
    const first = await ask(familiar, tokyo('10:00', '2027-03-02'), person);
    await decide(first, true, familiar);
    const second = await ask(familiar, tokyo('11:00', '2027-03-02'), person);
    expect([first.status, second.status]).toEqual(['PENDING_APPROVAL', 'PENDING_APPROVAL']);
    const begun = await mutate(desk, 'startAppointment', { appointmentId: first.id, version: 2 });
    await mutate(desk, 'completeAppointment', { appointmentId: first.id, version: begun.outcome.appointment.version });

    const third = await ask(familiar, tokyo('12:00', '2027-03-02'), person);

    expect(third.status).toBe('CONFIRMED');
    const stranger = await bookAsGuest(scheduling, familiar, { startsAt: tokyo('13:00', '2027-03-02') });
    expect(stranger.appointment.status).toBe('PENDING_APPROVAL');
  });
});
