import { randomUUID } from 'node:crypto';
import { startTimers, type Worker } from '@openslot/database';
import { fromId, newId, toId } from '@openslot/service';
import { race, settled } from '@openslot/testing';
import { waitlistTimers } from '../src/waitlist/waitlist.process.ts';
import { book, hold, monday, mutate, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { cancel, offersOf, statusOf, wait, waitlistAsk, waitlistOf, wishFor } from './waiting.ts';

let scheduling: Scheduling;
let salon: Salon;
let others: readonly Worker[];
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 100 } });
  // As in further replicas: who asks the line is one of several.
  const { database, log } = scheduling.deps;
  const handlers = waitlistTimers(scheduling.deps);
  others = [1, 2].map(() => startTimers({ database, slice: 'scheduling', handlers, log }));
});
afterAll(async () => {
  for (const worker of others) await worker.stop();
  await scheduling.stop();
});
const quiet = () => settled(...scheduling.workers, ...others);

const day = (n: number) => `2027-03-${String(n).padStart(2, '0')}`;
const by = ({ id }: { id: string }) => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', id)] } }];
const rounds = [1, 2, 3];

/** Several in line on a day, in order. */
async function line(date: string, length: number) {
  const waiting = [];
  for (let n = 0; n < length; n += 1) {
    const userId = newId();
    waiting.push({ userId, entry: await wait(salon.customer(userId), salon, date) });
  }
  return waiting;
}

/** Nobody's time is taken twice, nobody has two offers, and what is offered is what is held. */
async function isSound(): Promise<void> {
  const [row] = await scheduling.database.admin`
    select (select count(*)::int from scheduling.allocation a join scheduling.allocation b
              on b.resource_id = a.resource_id and b.unit = a.unit and b.id > a.id and b.during && a.during) as overlaps,
           (select count(*)::int from scheduling.waitlist_entry e where (e.status = 'OFFERED') <> exists (
              select from scheduling.waitlist_offer o join scheduling.hold h on h.id = o.hold_id
               where o.entry_id = e.id and o.status = 'SENT' and h.status = 'LIVE')) as torn,
           (select count(*)::int from scheduling.waitlist_offer o join scheduling.waitlist_entry e on e.id = o.entry_id
             where o.status = 'SENT' and e.status <> 'OFFERED') as forgotten`;
  expect(row).toEqual({ overlaps: 0, torn: 0, forgotten: 0 });
}

test.each(rounds)('two cancellations at once are offered to two, one each (%d)', async (round) => {
  const date = day(1 + round);
  const person = salon.customer();
  const visits = await Promise.all(
    [salon.aoi, salon.ren].map((staff) => book(person, salon, { startsAt: tokyo('12:00', date), segments: by(staff) })),
  );
  const waiting = await line(date, 3);

  await race(2, (n) => cancel(person, visits[n] as { id: string; version: number }));
  await quiet();

  const offers = await Promise.all(waiting.map(({ entry }) => offersOf(scheduling, entry)));
  const start = tokyo('12:00', date).slice(0, 16);
  expect(offers).toEqual([[`SENT ${start} LIVE`], [`SENT ${start} LIVE`], []]);
  await isSound();
});

test.each(rounds)(
  'somebody who takes the freed time online leaves nothing to offer, or comes too late (%d)',
  async (round) => {
    const date = day(7 + round);
    const person = salon.customer();
    const visit = await book(person, salon, { startsAt: tokyo('12:00', date), segments: by(salon.aoi) });
    const [first] = await line(date, 1);

    await cancel(person, visit);
    const rivals = await race(8, () =>
      hold(salon.customer(), salon, { startsAt: tokyo('12:00', date), segments: by(salon.aoi) }),
    );
    await quiet();

    const won = rivals.filter(({ __typename }) => __typename === 'Hold').length;
    const offered = (await offersOf(scheduling, first!.entry)).length;
    expect(won).toBeLessThanOrEqual(1);
    expect(won + offered).toBeGreaterThanOrEqual(1);
    await isSound();
  },
);

test.each(rounds)('the offer is booked, left and given back at once: one of them counts (%d)', async (round) => {
  const date = day(13 + round);
  const person = salon.customer();
  const visit = await book(person, salon, { startsAt: tokyo('12:00', date), segments: by(salon.aoi) });
  const [first, second] = await line(date, 2);
  await cancel(person, visit);
  await quiet();
  const client = salon.customer(first!.userId);
  const [{ offer }] = await waitlistOf(client, first!.userId);
  const key = randomUUID();

  const [booked, declined, left, released] = await Promise.all([
    mutate(client, 'bookAppointment', { holdToken: offer.hold.token, acceptPolicy: true, idempotencyKey: key }),
    waitlistAsk(client, 'declineWaitlistOffer', { offerId: offer.id }),
    waitlistAsk(client, 'leaveWaitlist', { entryId: first!.entry.id }),
    mutate(client, 'releaseHold', { holdToken: offer.hold.token }),
  ]);
  await quiet();

  const isBooked = booked.outcome.__typename === 'AppointmentBooked';
  const isLeft = left.outcome.__typename === 'WaitlistLeft';
  expect(isBooked && isLeft).toBe(false);
  expect(isBooked ? [declined.outcome.__typename, released.outcome.__typename] : null).toEqual(
    isBooked ? ['HoldExpired', 'HoldExpired'] : null,
  );
  expect(await statusOf(scheduling, first!.entry)).toBe(isBooked ? 'FILLED' : isLeft ? 'WITHDRAWN' : 'WAITING');
  expect(await statusOf(scheduling, second!.entry)).toBe(isBooked ? 'WAITING' : 'OFFERED');
  await isSound();
});

test.each(rounds)(
  'who books without the offer while it is made is filled, and the next is asked (%d)',
  async (round) => {
    const date = day(19 + round);
    const person = salon.customer();
    const visit = await book(person, salon, { startsAt: tokyo('12:00', date), segments: by(salon.aoi) });
    const [first, second] = await line(date, 2);
    const client = salon.customer(first!.userId);
    await quiet();

    await Promise.all([cancel(person, visit), book(client, salon, { startsAt: tokyo('16:00', date) })]);
    await quiet();

    expect(await statusOf(scheduling, first!.entry)).toBe('FILLED');
    expect(await offersOf(scheduling, second!.entry)).toEqual([`SENT ${tokyo('12:00', date).slice(0, 16)} LIVE`]);
    await isSound();
  },
);

test('somebody who joins eight times at once is in line once', async () => {
  const client = salon.customer();
  const joined = await race(8, () => waitlistAsk(client, 'joinWaitlist', wishFor(salon, day(26))));

  const names = joined.map(({ outcome }) => outcome.__typename).sort();
  expect(names).toEqual([...Array.from({ length: 7 }, () => 'AlreadyWaiting'), 'WaitlistJoined']);
  expect(new Set(joined.map(({ outcome }) => fromId('wle', outcome.entry.id))).size).toBe(1);
});
