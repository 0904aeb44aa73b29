import { randomUUID } from 'node:crypto';
import { cardSetupSucceeded, paymentProcessing, type DataOf } from '@openslot/events';
import { fromId, newId, readPaymentToken, toId } from '@openslot/service';
import { publishEvent } from '@openslot/testing';
import { hold, monday, mutate, openSalon, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let prepaid: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  const settings = { maxLiveHolds: 50 };
  salon = await openSalon(scheduling, { settings, deposit: { kind: 'CARD_ON_FILE', percent: null } });
  prepaid = await openSalon(scheduling, { settings, deposit: { percent: 30 } });
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

let nth = 0;
const nextTime = () => {
  nth += 1;
  return tokyo(`${10 + (nth % 8)}:00`, `2027-03-${String(5 + Math.floor(nth / 8)).padStart(2, '0')}`);
};
const aoi = (at: Salon) => [{ variationId: at.cut, staff: { anyOf: [toId('stf', at.aoi.id)] } }];

async function waiting(at = salon, startsAt = nextTime()) {
  const person = at.customer();
  const held = await hold(person, at, { startsAt, segments: aoi(at) });
  const input = { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() };
  const { outcome } = await mutate(person, 'bookAppointment', input);
  return { ...outcome, id: outcome.appointment.id as string, person, held, input, startsAt };
}
type Waiting = Awaited<ReturnType<typeof waiting>>;

const about = ({ appointment }: Waiting) => ({
  appointmentId: fromId('apt', appointment.id) as string,
  customerId: fromId('cus', appointment.customer.id) as string,
});
/** Plays commerce: a card has been left. */
const leaveCard = (visit: Waiting, at = salon) =>
  publishEvent(scheduling.deps.bus, cardSetupSucceeded, {
    ...{ organizationId: at.organizationId, id: newId(), version: 1, data: about(visit) },
  });
/** Plays commerce: the provider has a payment in hand. */
const processing = (visit: Waiting, more: Partial<DataOf<typeof paymentProcessing>> = {}) =>
  publishEvent(scheduling.deps.bus, paymentProcessing, {
    ...{ organizationId: prepaid.organizationId, id: newId(), version: 2 },
    data: {
      ...{ ...about(visit), purpose: 'DEPOSIT', provider: 'SANDBOX', status: 'PROCESSING', amountMinor: 1_980 },
      ...{ refundedMinor: 0, currency: 'JPY', ...more },
    },
  });
const seen = async ({ person, id }: Waiting) => {
  const { status, version, history } = await read(person, id, 'status version history { edges { node { name } } }');
  return { status, version, history: history.edges.map(({ node }: { node: { name: string } }) => node.name).join(' ') };
};
const untilOf = async ({ id }: Waiting) => {
  const [row] = await scheduling.database.admin`
    select payment_deadline as deadline, (select json_agg(expires_at) from scheduling.allocation a where a.appointment_id = p.id) as allocated,
           (select due_at from scheduling.due d where d.subject_id = p.id and kind = 'payment_deadline') as timer
      from scheduling.appointment p where id = ${fromId('apt', id)}`;
  const allocated = row?.['allocated'] as (string | null)[] | null;
  return {
    deadline: row?.['deadline'] as Date,
    allocated: allocated && allocated.map((text) => text && new Date(text)),
    timer: row?.['timer'] as Date | null,
  };
};
const takenBySomebodyElse = ({ startsAt }: Waiting, at = salon) =>
  hold(at.customer(), at, { startsAt, segments: aoi(at) });

describe('where a card has to be left', () => {
  it('a booking waits for it, and nothing is to be paid', async () => {
    const visit = await waiting();

    expect(visit.held.deposit).toBeNull();
    expect(visit).toMatchObject({ paymentDue: null, appointment: { status: 'PENDING_PAYMENT' } });
    const { deadline, paymentToken } = visit.cardSetupDue;
    expect(new Date(deadline).getTime() - new Date(monday).getTime()).toBeGreaterThanOrEqual(15 * 60_000);
    expect(await readPaymentToken(scheduling.deps.paymentTokenSecret, paymentToken)).toEqual({
      ...{ ...about(visit), organizationId: salon.organizationId, businessId: salon.businessId },
      ...{ requirement: 'CARD_ON_FILE', amountMinor: 0, currency: 'JPY', deadline: new Date(deadline) },
    });
    expect(
      await read(visit.person, visit.id, 'paymentDue { deadline } cardSetupDue { deadline paymentToken }'),
    ).toEqual({
      ...{ paymentDue: null, cardSetupDue: visit.cardSetupDue },
    });
    expect(await untilOf(visit)).toEqual({
      deadline: new Date(deadline),
      allocated: [new Date(deadline)],
      timer: new Date(deadline),
    });
  });

  it('the card confirms it, once', async () => {
    const visit = await waiting();
    const event = await leaveCard(visit);
    await scheduling.settled();

    await refused(scheduling, async () => {
      await scheduling.deps.bus.publish([{ topic: cardSetupSucceeded.topic, envelope: event }], {
        slice: 'commerce',
        epoch: 1,
      });
      await scheduling.settled();
    });
    await leaveCard(visit);
    await scheduling.settled();

    expect(await seen(visit)).toEqual({ status: 'CONFIRMED', version: 2, history: 'booked confirmed' });
    expect(await untilOf(visit)).toMatchObject({ allocated: [null], timer: null });
    const again = await mutate(visit.person, 'bookAppointment', visit.input);
    expect(again.outcome).toMatchObject({ cardSetupDue: null, appointment: { status: 'CONFIRMED' } });
  });

  it('expires without one, and a late card takes the same time again', async () => {
    const visit = await waiting();
    await scheduling.database.advanceClock({ minutes: 15 });
    await scheduling.settled();
    expect((await seen(visit)).status).toBe('EXPIRED');

    await leaveCard(visit);
    await scheduling.settled();

    expect(await seen(visit)).toEqual({ status: 'CONFIRMED', version: 3, history: 'booked expired confirmed' });
    expect((await takenBySomebodyElse(visit)).__typename).toBe('SlotTaken');
  });

  it('a late card is let be when somebody else has the time', async () => {
    const [swept, unswept] = [await waiting(), await waiting()];
    await scheduling.database.admin`delete from scheduling.due where subject_id = ${fromId('apt', unswept.id)}`;
    await scheduling.database.advanceClock({ minutes: 15 });
    await scheduling.settled();
    for (const visit of [swept, unswept]) expect((await takenBySomebodyElse(visit)).__typename).toBe('Hold');

    for (const visit of [swept, unswept]) await leaveCard(visit);
    await scheduling.settled();

    for (const visit of [swept, unswept]) {
      expect(await seen(visit)).toEqual({ status: 'EXPIRED', version: 2, history: 'booked expired' });
    }
  });

  it('a card for a visit that waits for money confirms nothing', async () => {
    const visit = await waiting(prepaid);

    await refused(scheduling, async () => {
      await leaveCard(visit, prepaid);
      await scheduling.settled();
    }, ['inbox']);

    expect((await seen(visit)).status).toBe('PENDING_PAYMENT');
  });
});

describe('a payment that the provider has in hand', () => {
  it('is waited for ten minutes longer, once', async () => {
    const visit = await waiting(prepaid);
    const before = await untilOf(visit);
    const later = new Date(before.deadline.getTime() + 10 * 60_000);
    const event = await processing(visit);
    await scheduling.settled();
    expect(await untilOf(visit)).toEqual({ deadline: later, allocated: [later], timer: later });

    await refused(scheduling, async () => {
      await scheduling.deps.bus.publish([{ topic: paymentProcessing.topic, envelope: event }], {
        slice: 'commerce',
        epoch: 1,
      });
      await scheduling.settled();
    });
    await processing(visit);
    await scheduling.settled();

    expect(await untilOf(visit)).toEqual({ deadline: later, allocated: [later], timer: later });
    expect((await seen(visit)).version).toBe(1);
    await scheduling.database.advanceClock({ minutes: 16 });
    await scheduling.settled();
    expect((await seen(visit)).status).toBe('PENDING_PAYMENT');
    expect((await takenBySomebodyElse(visit, prepaid)).__typename).toBe('SlotTaken');
    await scheduling.database.advanceClock({ minutes: 10 });
    await scheduling.settled();
    expect(await seen(visit)).toEqual({ status: 'EXPIRED', version: 2, history: 'booked expired' });
  });

  it('is never waited for past the start', async () => {
    await scheduling.database.setClock(tokyo('09:40'));
    const visit = await waiting(prepaid, tokyo('10:00'));

    await processing(visit);
    await scheduling.settled();

    expect(await untilOf(visit)).toMatchObject({
      deadline: new Date(tokyo('10:00')),
      allocated: [new Date(tokyo('10:00'))],
    });
  });

  it.each([
    ['for another purpose', async (visit: Waiting) => processing(visit, { purpose: 'TIP' })],
    [
      'of a visit that is confirmed',
      async (visit: Waiting) => {
        await scheduling.database
          .admin`update scheduling.appointment set status = 'CONFIRMED' where id = ${fromId('apt', visit.id)}`;
        await processing(visit);
      },
    ],
    [
      'after the deadline',
      async (visit: Waiting) => {
        await scheduling.database.admin`delete from scheduling.due where subject_id = ${fromId('apt', visit.id)}`;
        await scheduling.database.advanceClock({ minutes: 15 });
        await processing(visit);
      },
    ],
  ])('changes nothing %s', async (_, happens) => {
    const visit = await waiting(prepaid);
    const { deadline } = await untilOf(visit);

    await happens(visit);
    await scheduling.settled();

    expect((await untilOf(visit)).deadline).toEqual(deadline);
  });
});
