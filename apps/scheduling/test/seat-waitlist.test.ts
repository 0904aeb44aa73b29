import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { monday, mutate, refused, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import {
  ask,
  attend,
  bookSeats,
  dateOf,
  freePlaces,
  holdSeats,
  miscounted,
  openStudio,
  plan,
  type Studio,
} from './studio.ts';
import { offersOf, statusOf, toldOf, waitlistAsk, waitlistOf } from './waiting.ts';

let scheduling: Scheduling;
let studio: Studio;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
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
const here = (time: string) => tokyo(time, dateOf(day));

describe('whoever waits for a full session', () => {
  const join = (client: GraphqlClient, session: { id: string }, more: object = {}) =>
    ask(client, 'joinSessionWaitlist', { classSessionId: session.id, ...more });
  const fullSession = async (capacity = 1, waitlistMax = 2) => {
    const session = await planned({ capacity, waitlistMax });
    const holder = studio.customer();
    const visit = await attend(holder, session.id, capacity);
    return { session, holder, visit };
  };

  test('is offered the place that comes free, first come first, and books it', async () => {
    const { session, holder, visit } = await fullSession();
    const [firstId, secondId] = [newId(), newId()];
    const first = (await join(studio.customer(firstId), session)).outcome;
    const second = (await join(studio.customer(secondId), session)).outcome;
    expect(first).toMatchObject({
      __typename: 'WaitlistJoined',
      entry: { status: 'WAITING', partySize: 1, session: { id: session.id } },
    });
    await mutate(holder, 'cancelAppointment', { appointmentId: visit.id, version: 1, idempotencyKey: randomUUID() });
    await scheduling.settled();

    expect(await holdSeats(studio.customer(), session.id)).toMatchObject({ __typename: 'SessionFull' });
    const [{ offer }] = await waitlistOf(studio.customer(firstId), firstId);
    expect(offer).toMatchObject({ startsAt: session.startsAt, expiresAt: expect.stringContaining('T09:30:00') });
    expect([await statusOf(scheduling, first.entry), await statusOf(scheduling, second.entry)]).toEqual([
      'OFFERED',
      'WAITING',
    ]);

    expect(await bookSeats(studio.customer(firstId), offer.hold.token)).toMatchObject({
      appointment: { status: 'CONFIRMED' },
    });
    await scheduling.settled();
    expect(await statusOf(scheduling, first.entry)).toBe('FILLED');
    expect(await toldOf(scheduling, first.entry)).toEqual(['joined 1', 'offered 2', 'filled 3']);
  });

  test('loses it to the next when the offer ends', async () => {
    const { session, holder, visit } = await fullSession();
    const [firstId, secondId] = [newId(), newId()];
    const first = (await join(studio.customer(firstId), session)).outcome;
    const second = (await join(studio.customer(secondId), session)).outcome;
    await mutate(holder, 'cancelAppointment', { appointmentId: visit.id, version: 1, idempotencyKey: randomUUID() });
    await scheduling.settled();
    await scheduling.database.advanceClock({ minutes: 30 });
    await scheduling.settled();

    expect([await statusOf(scheduling, first.entry), await statusOf(scheduling, second.entry)]).toEqual([
      'WAITING',
      'OFFERED',
    ]);
    const [{ offer }] = await waitlistOf(studio.customer(secondId), secondId);
    await waitlistAsk(studio.customer(secondId), 'declineWaitlistOffer', { offerId: offer.id });
    await scheduling.settled();
    expect(await offersOf(scheduling, first.entry)).toHaveLength(1);
    expect(await freePlaces(studio, session)).toBe(1);
  });

  test('a party waits for as many; more places come with a larger room', async () => {
    const { session } = await fullSession(1, 3);
    const pair = (await join(studio.customer(), session, { quantity: 2 })).outcome;
    const single = (await join(studio.customer(), session)).outcome;
    await ask(studio.planner, 'changeSession', { classSessionId: session.id, version: 1, capacity: 2 });
    await scheduling.settled();

    expect([await statusOf(scheduling, pair.entry), await statusOf(scheduling, single.entry)]).toEqual([
      'WAITING',
      'OFFERED',
    ]);
  });

  test('follows a session that moves, and is let go when it is called off', async () => {
    const { session } = await fullSession();
    const { entry } = (await join(studio.customer(), session)).outcome;
    await ask(studio.planner, 'changeSession', { classSessionId: session.id, version: 1, startsAt: here('15:00') });
    await scheduling.settled();
    const [row] = await scheduling.database
      .admin`select starts_from from scheduling.waitlist_entry where id = ${fromId('wle', entry.id)}`;
    expect(row?.['starts_from']).toEqual(new Date(here('15:00')));
    await ask(studio.planner, 'cancelSession', { classSessionId: session.id, version: 2 });
    await scheduling.settled();
    expect(await statusOf(scheduling, entry)).toBe('EXPIRED');
  });

  test('does so once, while there is nothing free, and only as many as may', async () => {
    const { session } = await fullSession();
    const customer = studio.customer();
    const { entry } = (await join(customer, session)).outcome;
    const open = await planned({ waitlistMax: 1 });

    const again = await refused(scheduling, () => join(customer, session));
    const free = await refused(scheduling, () => join(studio.customer(), open));
    await join(studio.customer(), session);
    const third = await refused(scheduling, () => join(studio.customer(), session));
    const nobody = await refused(scheduling, () => join(studio.nobody(), session));
    const forOthers = await refused(scheduling, () =>
      join(studio.customer(), session, { customerId: toId('cus', newId()) }),
    );
    expect(again.outcome).toMatchObject({ __typename: 'AlreadyWaiting', entry: { id: entry.id } });
    expect(free.outcome).toMatchObject({ __typename: 'PlacesFree', freePlaces: 3 });
    expect(third.outcome).toMatchObject({ __typename: 'WaitlistFull' });
    expect([nobody.code, forOthers.code]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
  });
});
