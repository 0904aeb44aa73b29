import { randomUUID } from 'node:crypto';
import { fromId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { monday, mutate, published, refused, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import {
  ask,
  attend,
  dateOf,
  freePlaces,
  miscounted,
  openStudio,
  plan,
  readVisit,
  seatsOf,
  type Studio,
} from './studio.ts';

let scheduling: Scheduling;
let studio: Studio;
let prepaid: Studio;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
  prepaid = await openStudio(scheduling, { deposit: { percent: 50 } });
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));
afterEach(async () => {
  await scheduling.settled();
  expect(await miscounted(scheduling)).toEqual([]);
});

let day = 1;
/** A session on a day of its own: eleven o'clock. */
const planned = async (wish: object = {}, at = studio) => {
  day += 1;
  return plan(at, { startsAt: tokyo('11:00', dateOf(day)), ...wish });
};
const feesOfVisit = async (id: string) => {
  const [row] = await scheduling.database.admin<{ minor: number }[]>`
    select fee_minor::int as minor from scheduling.appointment where id = ${fromId('apt', id)}`;
  return row?.minor;
};
const here = (time: string) => tokyo(time, dateOf(day));

describe('places are given up', () => {
  const giveUp = (client: GraphqlClient, seat: { id: string; version: number } | undefined) =>
    ask(client, 'cancelSeat', { seatId: seat?.id, version: seat?.version, idempotencyKey: randomUUID() });

  test('one alone, for its own fee; the last one cancels the visit', async () => {
    const session = await planned();
    const customer = studio.customer();
    const visit = await attend(customer, session.id, 2);
    await scheduling.database.setClock(here('09:00'));
    const [one, other] = seatsOf(visit);

    const { outcome } = await giveUp(customer, one);
    expect(outcome).toMatchObject({
      ...{
        __typename: 'SeatCancelled',
        fee: { amountMinor: 1_000 },
        seat: { status: 'CANCELLED', fee: { amountMinor: 1_000 } },
      },
      appointment: {
        status: 'CONFIRMED',
        version: 2,
        price: { amountMinor: 2_000 },
        segments: [{ seat: { id: other?.id } }],
      },
    });
    expect(await freePlaces(studio, session)).toBe(2);
    expect((await giveUp(customer, other)).outcome).toMatchObject({
      ...{ fee: { amountMinor: 1_000 }, appointment: { status: 'CANCELLED', version: 3 } },
    });
    expect(await freePlaces(studio, session)).toBe(3);
    await scheduling.settled();
    const told = (await published(scheduling, 'scheduling.seat.cancelled.v1')).filter(
      ({ data }) => data.sessionId === fromId('cls', session.id),
    );
    expect(told.map(({ data }) => data.feeMinor)).toEqual([1_000, 0]);
    const ended = (await published(scheduling, 'scheduling.appointment.cancelled.v1')).filter(
      ({ subject }) => subject === fromId('apt', visit.id),
    );
    // The first place's fee was told with it.
    expect(ended).toMatchObject([{ data: { feeMinor: 1_000, by: 'CUSTOMER' } }]);
    expect(await feesOfVisit(visit.id)).toBe(2_000);
    const visitTold = (await published(scheduling, 'scheduling.appointment.seat_cancelled.v1')).filter(
      ({ subject }) => subject === fromId('apt', visit.id),
    );
    expect(visitTold).toMatchObject([
      { data: { feeMinor: 1_000, by: 'CUSTOMER', partySize: 1, listMinor: 2_000, segments: [{}] } },
    ]);
  });

  test('all of them with the visit', async () => {
    const session = await planned();
    const customer = studio.customer();
    const { id, version } = await attend(customer, session.id, 3);
    await mutate(customer, 'cancelAppointment', { appointmentId: id, version, idempotencyKey: randomUUID() });

    expect(seatsOf(await readVisit(customer, id)).map(({ status }) => status)).toEqual([
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
    ]);
    expect(await freePlaces(studio, session)).toBe(3);
  });

  test('not past the cut-off, nor twice, nor by others', async () => {
    const session = await planned();
    const customer = studio.customer();
    const [one] = seatsOf(await attend(customer, session.id, 2));

    const stranger = await refused(scheduling, () => giveUp(studio.customer(), one));
    const nobody = await refused(scheduling, () => giveUp(studio.nobody(), one));
    const colleague = await refused(scheduling, () => giveUp(studio.member(['appointment.read']), one));
    expect(stranger.outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['seatId'] }] });
    expect([nobody.code, colleague.code]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    await giveUp(customer, one);
    const again = await refused(scheduling, () => giveUp(customer, { id: one?.id as string, version: 4 }));
    expect(again.outcome).toMatchObject({ __typename: 'WrongState', status: 'CANCELLED' });
    const late = studio.customer();
    const [last] = seatsOf(await attend(late, session.id, 1));
    await scheduling.database.setClock(here('10:30'));
    const { outcome } = await refused(scheduling, () => giveUp(late, last));
    expect(outcome).toMatchObject({
      __typename: 'OutsideCancellationWindow',
      until: expect.stringContaining('T10:00:00'),
    });
  });
});

describe('who came is noted, place by place', () => {
  const mark = (seat: { id: string; version: number } | undefined, attended: boolean, client = studio.planner) =>
    ask(client, 'markSeat', { seatId: seat?.id, version: seat?.version, attended });

  test('the first who comes checks the visit in; one who does not is a no-show of its own', async () => {
    const session = await planned();
    const customer = studio.customer();
    const visit = await attend(customer, session.id, 2);
    const [one, other] = seatsOf(visit);
    await scheduling.database.setClock(here('11:20'));

    expect((await mark(one, true)).outcome).toMatchObject({
      seat: { status: 'ATTENDED' },
      appointment: { status: 'CHECKED_IN' },
    });
    expect((await mark(other, false)).outcome).toMatchObject({
      ...{ seat: { status: 'NO_SHOW', fee: { amountMinor: 2_000 } }, appointment: { status: 'CHECKED_IN' } },
    });
    const { version } = await readVisit(customer, visit.id);
    await mutate(studio.planner, 'completeAppointment', { appointmentId: visit.id, version });
    expect(
      seatsOf(await readVisit(customer, visit.id))
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['ATTENDED', 'NO_SHOW']);
    expect(await readVisit(customer, visit.id)).toMatchObject({ status: 'COMPLETED', price: { amountMinor: 2_000 } });
    expect(await feesOfVisit(visit.id)).toBe(2_000);
    await scheduling.settled();
    const ended = (await published(scheduling, 'scheduling.appointment.completed.v1')).filter(
      ({ subject }) => subject === fromId('apt', visit.id),
    );
    expect(ended).toMatchObject([
      {
        data: {
          ...{ listMinor: 2_000, depositMinor: 0, partySize: 2 },
          segments: expect.arrayContaining([
            expect.objectContaining({ listMinor: 2_000 }),
            expect.objectContaining({ listMinor: 0 }),
          ]),
          missed: [{ seatId: fromId('sea', other?.id as string), feeMinor: 2_000, depositMinor: 0 }],
        },
      },
    ]);
  });

  test('where nobody comes, so is the visit; and undone it is as it was', async () => {
    const session = await planned();
    const customer = studio.customer();
    const visit = await attend(customer, session.id, 1);
    await scheduling.database.setClock(here('11:20'));

    expect((await mark(seatsOf(visit)[0], false)).outcome).toMatchObject({ appointment: { status: 'NO_SHOW' } });
    const { version } = await readVisit(customer, visit.id);
    await mutate(studio.planner, 'undoNoShow', { appointmentId: visit.id, version });
    expect(await readVisit(customer, visit.id)).toMatchObject({
      status: 'CONFIRMED',
      segments: [{ seat: { status: 'BOOKED' } }],
    });
  });

  test('only at the desk, and not before its time', async () => {
    const session = await planned();
    const customer = studio.customer();
    const [seat] = seatsOf(await attend(customer, session.id, 1));

    const early = await refused(scheduling, () => mark(seat, false));
    const own = await refused(scheduling, () => mark(seat, true, customer));
    const nobody = await refused(scheduling, () => mark(seat, true, studio.nobody()));
    const reader = await refused(scheduling, () => mark(seat, true, studio.member(['appointment.read'])));
    const elsewhere = await refused(scheduling, () =>
      mark(seat, true, prepaid.member(['appointment.read', 'appointment.write'])),
    );
    const stale = await refused(scheduling, () => mark({ id: seat?.id as string, version: 9 }, true));
    expect(early.outcome).toMatchObject({ __typename: 'WrongState', status: 'BOOKED' });
    expect([own.code, nobody.code, reader.code]).toEqual(['FORBIDDEN', 'UNAUTHENTICATED', 'FORBIDDEN']);
    expect(elsewhere.outcome).toMatchObject({ __typename: 'InvalidInput' });
    expect(stale.outcome).toMatchObject({ __typename: 'VersionConflict' });
  });
});
