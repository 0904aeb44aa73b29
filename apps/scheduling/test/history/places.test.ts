import { randomUUID } from 'node:crypto';
import { openDatabase, sqlState } from '@openslot/database';
import { fromId, type Viewer } from '@openslot/service';
import { countDeadlocks } from '@openslot/testing';
import { bookAppointment } from '../../src/appointment/booking.commands.ts';
import { cancelAppointment } from '../../src/appointment/cancellation.commands.ts';
import { bearerToken } from '../../src/bearer-token.ts';
import type { Deps } from '../../src/deps.ts';
import { releaseHold } from '../../src/hold/hold.commands.ts';
import { cancelSeat } from '../../src/seat/seat.commands.ts';
import { holdSeats } from '../../src/seat/seat-hold.commands.ts';
import { randomFrom } from '../availability/random-worlds.ts';
import { monday } from '../salon.ts';
import { startScheduling } from '../scheduling.ts';
import { person } from '../contenders.ts';
import { meeting } from '../meeting.ts';
import { openStudio, plan } from '../studio.ts';
import type { Span } from './history.ts';
import { AnswerLost, losingAnswers } from './lost-answers.ts';
import { mostAtOnce, turnedForNothing, type Placed, type Turned } from './places.ts';

const span = (called: number, answered = called + 1): Span => ({ called, answered });
const had = (taken: Span, left: Span | null = null): Placed => ({ taken, left });

describe('the judge of places', () => {
  it.each([
    ['both at once', [had(span(1)), had(span(3))], 2],
    ['one after the other', [had(span(1), span(5)), had(span(8))], 1],
    ['perhaps one after the other: they cross', [had(span(1), span(5, 9)), had(span(6, 8))], 1],
    ['never for certain', [had(span(1, 6), span(5, 7))], 0],
  ])('counts what was certainly taken: %s', (_, placed, most) => {
    expect(mostAtOnce(placed)).toBe(most);
  });

  it.each([
    ['somebody has the last one', [had(span(1))], 1, 0],
    ['somebody is just giving it back', [had(span(1), span(2, 5))], 1, 0],
    ['it was free all the time', [had(span(1), span(2, 3))], 1, 1],
    ['two had it one after the other, and one wants two', [had(span(1), span(4, 5)), had(span(5, 6))], 2, 0],
  ])('finds wishes that were turned down for nothing: %s', (_, placed, wanted, count) => {
    expect(turnedForNothing(placed, [{ ...span(4, 6), wanted }], wanted === 2 ? 2 : 1)).toHaveLength(count);
  });
});

/** Somebody else had it for too long, and nothing was done. */
const lockTimeout = '55P03';
const capacity = 6;
const writers = 24;
const movesEach = 8;

interface Own {
  readonly viewer: Viewer;
  readonly held: { readonly id: string; readonly items: readonly { readonly seatId?: string }[] };
  places: Placed[];
  booked: { readonly appointmentId: string; version: number } | null;
}

/** Lets writers hold, book, give back, give one up and let expire; what they were told is judged. */
async function judge(seed: number, broken: string | null) {
  const scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 10_000, anonymousDaySharePercent: 100 } });
  const { admin } = scheduling.database;
  const random = randomFrom(seed);
  const database = openDatabase({ url: scheduling.database.url(), slice: 'scheduling', connections: 16 });
  const deps: Deps = { ...scheduling.deps, database: losingAnswers(database, { random, lost: 0.1 }) };
  let tick = 0;
  const placed: Placed[] = [];
  const turned: Turned[] = [];
  const answered = async <Outcome extends { readonly __typename: string }>(ask: () => Promise<Outcome>) => {
    const called = (tick += 1);
    for (;;) {
      try {
        const outcome = await ask();
        return { outcome, called, answered: (tick += 1) };
      } catch (error) {
        // Whoever waited for too long asks again by the same key, too.
        if (!(error instanceof AnswerLost) && sqlState(error) !== lockTimeout) throw error;
      }
    }
  };
  const tokenOf = (own: Own) => bearerToken(deps.keys.holdToken, own.held as never);
  const giveBack = (own: Own, left: Span, places = own.places) => {
    for (const place of places) place.left = left;
    own.places = own.places.filter((place) => !places.includes(place));
  };
  const must = ({ __typename }: { readonly __typename: string }, ...names: readonly string[]) => {
    if (!names.includes(__typename)) throw new Error(`${__typename} instead of ${names.join(' or ')}`);
  };

  await scheduling.database.setClock(monday);
  const studio = await openStudio(scheduling, { policy: { cancelCutoffMinutes: 0 } });
  const session = await plan(studio, { capacity });
  const classSessionId = fromId('cls', session.id) as string;
  if (broken) await admin.unsafe(broken);

  const take = async (): Promise<Own | null> => {
    const viewer = person();
    const quantity = 1 + Math.floor(random() * 3);
    const input = { classSessionId, quantity, customerId: null, expectedPrice: null, idempotencyKey: randomUUID() };
    const { outcome, ...when } = await answered(() => holdSeats(deps, viewer, input));
    if (outcome.__typename !== 'Hold') {
      must(outcome, 'SessionFull');
      turned.push({ ...when, wanted: quantity });
      return null;
    }
    const places = outcome.items.map(() => had(when));
    placed.push(...places);
    return { viewer, held: outcome, places, booked: null };
  };
  const expire = async (own: Own) => {
    const called = (tick += 1);
    await admin`with h as (update scheduling.hold set expires_at = expires_at - interval '1 hour' where id = ${own.held.id} returning id)
      update scheduling.seat e set expires_at = e.expires_at - interval '1 hour' from h where e.hold_id = h.id and e.status = 'HELD'`;
    giveBack(own, { called, answered: (tick += 1) });
  };
  const change = async (own: Own, luck: number): Promise<void> => {
    if (own.booked === null) {
      if (luck > 0.8) return expire(own);
      if (luck > 0.6) {
        const { outcome, ...when } = await answered(() => releaseHold(deps, own.viewer, { holdToken: tokenOf(own) }));
        must(outcome, 'HoldReleased', 'HoldExpired');
        return giveBack(own, when);
      }
      const booking = {
        holdToken: tokenOf(own),
        guest: null,
        note: null,
        acceptPolicy: true,
        idempotencyKey: randomUUID(),
      };
      const { outcome } = await answered(() => bookAppointment(deps, own.viewer, booking));
      if (outcome.__typename !== 'AppointmentBooked')
        throw new Error(`a live hold cannot be booked: ${outcome.__typename}`);
      own.booked = { appointmentId: outcome.appointmentId, version: 1 };
      return;
    }
    const [first] = own.places;
    if (luck > 0.5 && own.places.length > 1 && first) {
      const seatId = own.held.items[own.held.items.length - own.places.length]?.seatId as string;
      const input = { seatId, version: 3, reason: null, idempotencyKey: randomUUID() };
      const { outcome, ...when } = await answered(() => cancelSeat(deps, own.viewer, input));
      must(outcome, 'SeatCancelled');
      own.booked.version += 1;
      return giveBack(own, when, [first]);
    }
    const input = { ...own.booked, reason: null, override: null, idempotencyKey: randomUUID() };
    const { outcome, ...when } = await answered(() => cancelAppointment(deps, own.viewer, input));
    must(outcome, 'AppointmentCancelled');
    giveBack(own, when);
  };
  const write = async () => {
    let own: Own | null = null;
    for (let move = 0; move < movesEach; move += 1) {
      if (own) await change(own, random());
      else own = await take();
      if (own?.places.length === 0) own = null;
    }
  };

  try {
    const before = await countDeadlocks(admin);
    await Promise.all(Array.from({ length: writers }, write));
    await database.close();
    const kept = placed.filter(({ left }) => left === null).length;
    const [rows] = await admin`
      select count(*)::int as count from scheduling.seat
       where session_id = ${classSessionId} and (status = 'BOOKED' or status = 'HELD' and expires_at > clock.now())`;
    let sold = 0;
    for (;;) {
      const input = {
        classSessionId,
        quantity: 1,
        customerId: null,
        expectedPrice: null,
        idempotencyKey: randomUUID(),
      };
      if ((await holdSeats(scheduling.deps, person(), input)).__typename !== 'Hold') break;
      sold += 1;
    }
    return {
      most: mostAtOnce(placed),
      turned: turned.length > 0,
      turnedForNothing: turnedForNothing(placed, turned, capacity).length,
      strayRows: rows?.['count'] - kept,
      unsold: capacity - kept - sold,
      deadlocks: (await countDeadlocks(admin)) - before,
    };
  } finally {
    await scheduling.stop();
  }
}

test.each([1, 2, 3])(
  `${writers} writers who lose answers: what they were told fits the places there are (seed %d)`,
  async (seed) => {
    const { most, ...judged } = await judge(seed, null);

    expect(judged).toEqual({ turned: true, turnedForNothing: 0, strayRows: 0, unsold: 0, deadlocks: 0 });
    expect(most).toBeLessThanOrEqual(capacity);
  },
);

test('a twin that counts rows instead of guarding a counter is caught', async () => {
  // Twelve count before anybody writes.
  const twin = await judge(
    4,
    `${meeting(12)}
     alter table scheduling.class_session drop constraint class_session_not_oversold;
     create or replace function scheduling.take_places(organization uuid, session uuid, at timestamptz, wanted int) returns boolean
     language plpgsql as $$
     declare
       fits constant boolean := (
         select count(e.id) + wanted <= s.capacity from scheduling.class_session s
           left join scheduling.seat e on e.organization_id = s.organization_id and e.session_id = s.id
            and (e.status = 'BOOKED' or e.status = 'HELD' and e.expires_at > at)
          where s.organization_id = organization and s.id = session group by s.capacity);
     begin
       return scheduling.meet() and fits;
     end $$;
     alter table scheduling.class_session drop constraint class_session_held_check;`,
  );

  expect(twin.most).toBeGreaterThan(capacity);
});
