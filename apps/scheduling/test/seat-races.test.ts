import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromId, newId, type Viewer } from '@openslot/service';
import { race } from '@openslot/testing';
import { bookAppointment } from '../src/appointment/booking.commands.ts';
import { cancelAppointment } from '../src/appointment/cancellation.commands.ts';
import { bearerToken } from '../src/bearer-token.ts';
import { cancelSession, changeSession } from '../src/class-session/class-session.commands.ts';
import type { Deps } from '../src/deps.ts';
import { releaseHold } from '../src/hold/hold.commands.ts';
import { cancelSeat } from '../src/seat/seat.commands.ts';
import { holdSeats } from '../src/seat/seat-hold.commands.ts';
import { deadlocksDuring, person } from './contenders.ts';
import { meeting, noMeeting } from './meeting.ts';
import { monday, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { miscounted, openStudio, plan, readSession, type Studio } from './studio.ts';

const writers = 64;

let scheduling: Scheduling;
let studio: Studio;
beforeAll(async () => {
  scheduling = await startScheduling(({ log }) => {
    log.level = 'silent';
    return { limits: { liveHoldsAtLeast: 10_000, anonymousDaySharePercent: 100 } };
  });
  studio = await openStudio(scheduling);
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));

let day = 1;
/** A session on a day of its own. */
const planned = (capacity: number) => {
  day += 1;
  return plan(studio, {
    startsAt: tokyo('11:00', new Date(Date.UTC(2027, 2, day)).toISOString().slice(0, 10)),
    capacity,
  });
};

const planner = (): Viewer => ({
  ...person(),
  acting: {
    ...{ organizationId: studio.organizationId, memberId: newId(), scope: null },
    permissions: new Set(['session.write']),
  },
});

const uuid = ({ id }: { id: string }) => fromId('cls', id) as string;
const hold = (deps: Deps, session: { id: string }, quantity = 1, viewer = person()) =>
  holdSeats(deps, viewer, {
    classSessionId: uuid(session),
    quantity,
    customerId: null,
    expectedPrice: null,
    idempotencyKey: randomUUID(),
  });
const tokenOf = (deps: Deps, held: object) => bearerToken(deps.keys.holdToken, held as never);
const book = (deps: Deps, viewer: Viewer, held: object, idempotencyKey: string = randomUUID()) =>
  bookAppointment(deps, viewer, {
    ...{ holdToken: tokenOf(deps, held), guest: null, note: null, acceptPolicy: true, idempotencyKey },
  });

const tally = (outcomes: readonly { __typename: string }[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(outcomes, ({ __typename }) => __typename)).map(([name, all]) => [name, all?.length]),
  );

/** How many more than there are places are held or booked at any one moment, looked at all the while. */
async function watched(session: { id: string }, work: () => Promise<void>): Promise<number> {
  let most = 0;
  let isOver = false;
  const look = async () => {
    while (!isOver) {
      const [row] = await scheduling.database.admin`
        select count(e.id)::int - s.capacity as over from scheduling.class_session s
          left join scheduling.seat e on e.session_id = s.id and e.status in ('HELD', 'BOOKED', 'ATTENDED', 'NO_SHOW')
         where s.id = ${uuid(session)} group by s.capacity`;
      most = Math.max(most, row?.['over'] as number);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const looking = look();
  await work().finally(() => (isOver = true));
  await looking;
  return most;
}

test(`${writers} want the last 20 places, five times: 20 have one, the others are told`, async () => {
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    for (let round = 0; round < 5; round += 1) {
      const session = await planned(20);
      const outcomes = await race(writers, () => hold(deps, session));

      expect(tally(outcomes)).toEqual({ Hold: 20, SessionFull: writers - 20 });
      expect(await miscounted(scheduling)).toEqual([]);
    }
  });

  expect(deadlocks).toBe(0);
});

test('parties take all of their places or none, and no place stays empty that a single one could have', async () => {
  const session = await planned(20);
  await deadlocksDuring(scheduling, async (deps) => {
    const outcomes = await race(writers, (n) => hold(deps, session, 1 + (n % 3)));
    const placed = outcomes.flatMap((outcome) => (outcome.__typename === 'Hold' ? [outcome.partySize] : []));

    expect(placed.reduce((sum, size) => sum + size, 0)).toBe(20);
  });
  expect(await miscounted(scheduling)).toEqual([]);
});

/** Time passes for this one alone. */
const letExpire = ({ id }: { id: string }) => scheduling.database.admin`
  with h as (update scheduling.hold set expires_at = expires_at - interval '1 hour' where id = ${id} returning id)
  update scheduling.seat s set expires_at = s.expires_at - interval '1 hour' from h where s.hold_id = h.id and s.status = 'HELD'`;

/** One writer of many: holds, then books, releases or lets it expire; gives up a place, or all. */
async function write(deps: Deps, session: { id: string }, nth: number): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    const viewer = person();
    const held = await hold(deps, session, 1 + ((nth + turn) % 3), viewer);
    if (held.__typename === 'Hold') await meetFate(deps, viewer, held, (nth * 7 + turn * 3) % 6);
  }
}

type Held = Extract<Awaited<ReturnType<typeof hold>>, { __typename: 'Hold' }>;

async function meetFate(deps: Deps, viewer: Viewer, held: Held, fate: number): Promise<void> {
  if (fate === 0) return void (await releaseHold(deps, viewer, { holdToken: tokenOf(deps, held) }));
  if (fate === 1) return void (await letExpire(held));
  const booked = await book(deps, viewer, held);
  if (booked.__typename !== 'AppointmentBooked') return;
  const { appointmentId } = booked;
  if (fate === 2) {
    const given = { appointmentId, version: 1, reason: null, override: null, idempotencyKey: randomUUID() };
    await cancelAppointment(deps, viewer, given);
  } else if (fate === 3) {
    const seatId = held.items[0]?.seatId as string;
    await cancelSeat(deps, viewer, { seatId, version: 3, reason: null, idempotencyKey: randomUUID() });
  }
}

test(`${writers} writers hold, book, release, expire, take over, give one up or all: never oversold, and all is sold`, async () => {
  const session = await planned(15);
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    const over = await watched(session, async () => {
      // One of every fate is certain: whether many who race get as far is luck.
      for (let fate = 0; fate < 6; fate += 1) {
        const viewer = person();
        const held = await hold(deps, session, 1 + (fate % 2), viewer);
        await meetFate(deps, viewer, held as Held, fate);
      }
      await race(writers, (nth) => write(deps, session, nth));
    });
    expect(over).toBe(0);
    await scheduling.settled();
    expect(await miscounted(scheduling)).toEqual([]);

    await scheduling.database.advanceClock({ minutes: 10 });
    await scheduling.settled();
    const { freePlaces } = await readSession(studio.planner, session.id);
    const outcomes = await race(writers, () => hold(deps, session));
    expect(tally(outcomes)['Hold'] ?? 0).toBe(freePlaces);
    const [row] = await scheduling.database.admin`
      select count(*) filter (where status = 'BOOKED')::int as booked, count(*) filter (where status = 'CANCELLED')::int as cancelled,
             count(*) filter (where status = 'EXPIRED')::int as expired from scheduling.seat where session_id = ${uuid(session)}`;
    expect(row?.['booked'] + freePlaces).toBe(15);
    expect(Math.min(row?.['cancelled'], row?.['expired'])).toBeGreaterThan(0);
  });

  expect(deadlocks).toBe(0);
});

test('one of two has a place whose hold has expired: who books it late, or who takes it over', async () => {
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    for (let round = 0; round < 10; round += 1) {
      const session = await planned(1);
      const [late, next] = [person(), person()];
      const held = await hold(deps, session, 1, late);
      await scheduling.database
        .admin`update scheduling.due set due_at = due_at + interval '1 day' where kind = 'hold_sweep'`;
      await scheduling.database.advanceClock({ minutes: 9, seconds: 59.9 });

      const [booked, taken] = await Promise.all([
        book(deps, late, held),
        new Promise((resolve) => setTimeout(resolve, 5 * round)).then(async () => {
          await scheduling.database.advanceClock({ seconds: 1 });
          return hold(deps, session, 1, next);
        }),
      ]);

      const winners = [booked.__typename === 'AppointmentBooked', taken.__typename === 'Hold'].filter(Boolean);
      expect(winners).toHaveLength(1);
      expect(await miscounted(scheduling)).toEqual([]);
    }
  });

  expect(deadlocks).toBe(0);
});

test('one hold that is booked many times at once is one visit', async () => {
  const session = await planned(3);
  await deadlocksDuring(scheduling, async (deps) => {
    const viewer = person();
    const held = await hold(deps, session, 2, viewer);
    const key = randomUUID();
    const outcomes = await race(16, () => book(deps, viewer, held, key));

    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  });
  expect(await readSession(studio.planner, session.id)).toMatchObject({ freePlaces: 1 });
});

test('a session that shrinks or is called off while many book: nobody is left in it who may not be', async () => {
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    for (let round = 0; round < 3; round += 1) {
      const session = await planned(20);
      const bookOne = async () => {
        const viewer = person();
        const held = await hold(deps, session, 1, viewer);
        return held.__typename === 'Hold' ? book(deps, viewer, held) : held;
      };
      const shrink = { capacity: 8, startsAt: null, minutes: null, staffMemberId: null, waitlistMax: null };
      await Promise.all([
        race(32, bookOne),
        changeSession(deps, planner(), {
          ...{ ...shrink, price: null, published: null, classSessionId: uuid(session), version: 1 },
        }),
      ]);
      expect(await miscounted(scheduling)).toEqual([]);

      const { version } = await readSession(studio.planner, session.id);
      await Promise.all([
        race(16, bookOne),
        cancelSession(deps, planner(), { classSessionId: uuid(session), version, reason: null }),
      ]);
      await scheduling.settled();
      const [row] = await scheduling.database.admin`
        select count(*) filter (where e.status in ('HELD', 'BOOKED'))::int as seats, count(distinct a.id) filter (where a.status <> 'CANCELLED')::int as visits
          from scheduling.seat e left join scheduling.appointment a on a.id = e.appointment_id where e.session_id = ${uuid(session)}`;
      expect(row).toEqual({ seats: 0, visits: 0 });
      expect(await miscounted(scheduling)).toEqual([]);
    }
  });

  expect(deadlocks).toBe(0);
});

test('the checker catches a twin that counts rows instead of guarding a counter', async () => {
  const { admin } = scheduling.database;
  const restore = readFileSync(join(__dirname, '../src/seat/seat.sql'), 'utf8');
  await admin`alter table scheduling.class_session drop constraint class_session_not_oversold`;
  // Eight count before anybody writes: each finds all of the four places free.
  await admin.unsafe(`${meeting(8)}
    create or replace function scheduling.take_places(organization uuid, session uuid, at timestamptz, wanted int) returns boolean
    language plpgsql as $$
    begin
      if (select count(*) from scheduling.seat e where e.organization_id = organization and e.session_id = session and e.status in ('HELD', 'BOOKED'))
           + wanted > (select capacity from scheduling.class_session s where s.organization_id = organization and s.id = session) then
        return false;
      end if;
      return scheduling.meet();
    end $$`);

  const session = await planned(4);
  let sold = 0;
  await deadlocksDuring(scheduling, async (deps) => {
    const outcomes = await race(writers, () => hold(deps, session));
    sold = tally(outcomes)['Hold'] ?? 0;
  });

  expect(sold).toBeGreaterThan(4);
  expect((await miscounted(scheduling)).map(({ are, capacity }) => [are[1], capacity])).toEqual([[sold, 4]]);
  await admin`delete from scheduling.seat where session_id = ${uuid(session)}`;
  await admin.unsafe(noMeeting + restore);
  await admin`alter table scheduling.class_session add constraint class_session_not_oversold check (taken + held <= capacity)`;
});
