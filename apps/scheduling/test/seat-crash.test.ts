import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import { fragile, type Fault, settled, type GraphqlClient } from '@openslot/testing';
import { monday, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { ask, attend, holdSeats, miscounted, openStudio, plan, readSession, type Studio } from './studio.ts';
import { statusOf, toldOf, waitlistOf } from './waiting.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };

let scheduling: Scheduling;
let studio: Studio;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault), limits: { liveHoldsAtLeast: 1_000, anonymousDaySharePercent: 100 } };
  });
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
});
afterAll(() => scheduling.stop());
beforeEach(() => {
  Object.assign(fault, { at: 0, count: 0 });
  return scheduling.database.setClock(monday);
});

/** Everybody comes back: what failed is tried again, until nothing is left to do. */
async function recover(): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await settled(...scheduling.workers);
    await scheduling.database.advanceClock({ seconds: 70 });
  }
  await settled(...scheduling.workers);
}

/** The client sends the same request until it is answered. */
async function insist(client: GraphqlClient, mutation: string, input: object) {
  for (;;) {
    const outcome = await ask(client, mutation, input).then(
      (answer) => answer.outcome,
      () => null,
    );
    if (outcome) return outcome;
  }
}

let nth = 0;
const nextDay = () => {
  nth += 1;
  return new Date(Date.UTC(2027, 2, 1 + (nth % 50))).toISOString().slice(0, 10);
};
let hour = 0;
/** A session at a time of its own. */
const planned = (wish: object) => {
  hour += 1;
  return plan(studio, { startsAt: tokyo(`${11 + Math.floor(hour / 50)}:00`, nextDay()), minutes: 30, ...wish });
};

const modes = ['before', 'after'] as const;
const deaths = (steps: number) =>
  modes.flatMap((mode) => Array.from({ length: steps }, (_, index) => [index + 1, mode] as const));

describe('a place is held, booked and given up', () => {
  it.each(deaths(4))('the same when transaction %d is lost %s its commit', async (at, mode) => {
    const session = await planned({});
    const customer = studio.customer();
    await settled(...scheduling.workers);
    Object.assign(fault, { at, mode, count: 0 });

    const held = await insist(customer, 'holdSeats', {
      classSessionId: session.id,
      quantity: 2,
      idempotencyKey: randomUUID(),
    });
    const booking = { holdToken: held.token, acceptPolicy: true, idempotencyKey: randomUUID() };
    const booked = await insist(customer, 'bookAppointment', booking);
    const [{ seat }] = booked.appointment.segments;
    const given = await insist(customer, 'cancelSeat', {
      seatId: seat.id,
      version: seat.version,
      idempotencyKey: randomUUID(),
    });
    await recover();

    expect(fault.count).toBeGreaterThanOrEqual(at);
    expect(given.__typename).toBe('SeatCancelled');
    const [row] = await scheduling.database.admin`
      select (select string_agg(status, ' ' order by status) from scheduling.seat where session_id = ${fromId('cls', session.id)}) as seats,
             (select string_agg(type, ' ' order by type) from bus.event_log where topic = 'scheduling.seat.events'
               and payload->>'sessionId' = ${fromId('cls', session.id)}) as told,
             (select count(*)::int from scheduling.hold where items->0->>'sessionId' = ${fromId('cls', session.id)}) as holds`;
    expect(row).toEqual({
      ...{ seats: 'BOOKED CANCELLED', holds: 1 },
      told: 'scheduling.seat.booked.v1 scheduling.seat.booked.v1 scheduling.seat.cancelled.v1',
    });
    expect(await miscounted(scheduling)).toEqual([]);
  });
});

describe('a session is called off', () => {
  it.each(deaths(3))('with all of its visits, and those who wait, when transaction %d is lost %s', async (at, mode) => {
    const session = await planned({ capacity: 2, waitlistMax: 1 });
    const visits = await Promise.all(
      [studio.customer(), studio.customer()].map((client) => attend(client, session.id)),
    );
    const waiting = (await ask(studio.customer(), 'joinSessionWaitlist', { classSessionId: session.id })).outcome;
    await settled(...scheduling.workers);
    Object.assign(fault, { at, mode, count: 0 });

    const input = { classSessionId: session.id, version: 1, reason: 'Storm' };
    const outcome = await insist(studio.planner, 'cancelSession', input);
    await recover();

    // Without a key of the request, a lost answer is asked again, and told that it is done.
    expect(outcome.__typename).toMatch(/SessionCancelled|VersionConflict/);
    expect(fault.count).toBeGreaterThanOrEqual(at);
    const rows = await scheduling.database.admin`
      select status, cancelled_by as by, fee_minor as fee, version from scheduling.appointment where id in ${scheduling.database.admin(visits.map(({ id }) => fromId('apt', id) as string))}`;
    expect(rows).toEqual(
      Array.from({ length: 2 }, () => ({ status: 'CANCELLED', by: 'SYSTEM', fee: '0', version: 2 })),
    );
    expect(await statusOf(scheduling, waiting.entry)).toBe('EXPIRED');
    expect(await toldOf(scheduling, waiting.entry)).toEqual(['joined 1', 'expired 2']);
    expect(await readSession(studio.planner, session.id)).toMatchObject({ status: 'CANCELLED', freePlaces: 2 });
    expect(await miscounted(scheduling)).toEqual([]);
  });
});

describe('a place comes free for somebody who waits', () => {
  it.each(deaths(8))(
    'the first leaves it alone, the second books it, when transaction %d is lost %s',
    async (at, mode) => {
      const session = await planned({ capacity: 1, waitlistMax: 2 });
      const holder = studio.customer();
      const visit = await attend(holder, session.id);
      const [firstId, secondId] = [newId(), newId()];
      const join = async (userId: string) =>
        (await ask(studio.customer(userId), 'joinSessionWaitlist', { classSessionId: session.id })).outcome.entry;
      const [first, second] = [await join(firstId), await join(secondId)];
      await settled(...scheduling.workers);
      Object.assign(fault, { at, mode, count: 0 });

      await insist(holder, 'cancelAppointment', { appointmentId: visit.id, version: 1, idempotencyKey: randomUUID() });
      await recover();
      await scheduling.database.advanceClock({ minutes: 30 });
      await recover();
      const [{ offer }] = await waitlistOf(studio.customer(secondId), secondId);
      const booking = { holdToken: offer.hold.token, acceptPolicy: true, idempotencyKey: randomUUID() };
      await insist(studio.customer(secondId), 'bookAppointment', booking);
      await recover();

      const transactions = fault.count;
      fault.at = 0;
      expect(transactions).toBeGreaterThanOrEqual(at);
      expect(await toldOf(scheduling, first)).toEqual(['joined 1', 'offered 2']);
      expect(await toldOf(scheduling, second)).toEqual(['joined 1', 'offered 2', 'filled 3']);
      expect(await holdSeats(studio.customer(), session.id)).toMatchObject({ __typename: 'SessionFull' });
      expect(await miscounted(scheduling)).toEqual([]);
    },
  );
});

describe('a session moves', () => {
  it.each(deaths(3))('and its visit follows once, when transaction %d is lost %s', async (at, mode) => {
    const session = await planned({});
    const customer = studio.customer();
    const visit = await attend(customer, session.id);
    await settled(...scheduling.workers);
    Object.assign(fault, { at, mode, count: 0 });

    const startsAt = new Date(new Date(session.startsAt).getTime() + 6 * 3_600_000).toISOString();
    const input = { classSessionId: session.id, version: 1, startsAt, staffMemberId: toId('stf', studio.ren.id) };
    await insist(studio.planner, 'changeSession', input);
    await recover();

    expect(fault.count).toBeGreaterThanOrEqual(at);
    const [row] = await scheduling.database.admin`
      select a.version, a.starts_at, g.resource_id, (select count(*)::int from bus.event_log
               where aggregateid = ${fromId('apt', visit.id)} and type = 'scheduling.appointment.rescheduled.v1') as told
        from scheduling.appointment a join scheduling.segment g on g.appointment_id = a.id where a.id = ${fromId('apt', visit.id)}`;
    expect(row).toEqual({ version: 2, starts_at: new Date(startsAt), resource_id: studio.ren.id, told: 1 });
    expect(await miscounted(scheduling)).toEqual([]);
  });
});
