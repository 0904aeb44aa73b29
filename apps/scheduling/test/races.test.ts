import { randomUUID } from 'node:crypto';
import { workerAccess } from '@openslot/database';
import { toId, type Viewer } from '@openslot/service';
import { race } from '@openslot/testing';
import { rescheduleAppointment } from '../src/appointment/reschedule.commands.ts';
import { bookAppointment } from '../src/appointment/booking.commands.ts';
import { holdSlot, releaseHold } from '../src/hold/hold.commands.ts';
import { bearerToken } from '../src/bearer-token.ts';
import { holdSlotInput } from '../src/hold/hold.ts';
import { lockHold } from '../src/hold/hold.store.ts';
import { deadlocksDuring, person } from './contenders.ts';
import { meeting, noMeeting } from './meeting.ts';
import { hold, monday, mutate, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const rounds = 20;
const callers = 64;

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 1_000 }, policy: { rescheduleCutoffMinutes: 0 } });
});
afterAll(() => scheduling.stop());
afterEach(async () => {
  expect(await overlaps()).toBe(0);
  await scheduling.database.admin`delete from scheduling.allocation`;
});

const overlaps = async (): Promise<number> => {
  const [row] = await scheduling.database.admin`
    select count(*)::int as pairs from scheduling.allocation a
      join scheduling.allocation b on b.resource_id = a.resource_id and b.unit = a.unit and b.id > a.id and b.during && a.during`;
  return row?.['pairs'];
};

test('the checker sees a deadlock', async () => {
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    const ids = await Promise.all(
      ['15:00', '16:00'].map(async (time) => {
        const held = await holdSlot(deps, person(), wish(tokyo(time)));
        return (held as { id: string }).id;
      }),
    );
    const meeting = Promise.withResolvers<void>();
    let there = 0;
    const cross = (order: readonly string[]) =>
      deps.database.transaction(workerAccess(salon.organizationId), async (tx) => {
        await lockHold(tx, salon.organizationId, order[0] as string);
        there += 1;
        if (there === 2) meeting.resolve();
        await meeting.promise;
        await lockHold(tx, salon.organizationId, order[1] as string);
      });
    await Promise.all([cross(ids), cross(ids.toReversed())]);
  });

  expect(deadlocks).toBe(1);
});

const wish = (startsAt: string, segments: object[] = [{ variationId: salon.cut }]) =>
  holdSlotInput.parse({
    locationId: salon.location,
    startsAt: new Date(startsAt),
    segments,
    idempotencyKey: randomUUID(),
  });

const by = ({ id }: { id: string }) => ({ variationId: salon.cut, staff: { anyOf: [toId('stf', id)] } });
const tally = (outcomes: readonly { __typename: string }[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(outcomes, ({ __typename }) => __typename)).map(([name, all]) => [name, all?.length]),
  );

test(`${callers} callers want one slot, ${rounds} times: one has it, the others are told`, async () => {
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    for (let round = 0; round < rounds; round += 1) {
      const outcomes = await race(callers, () => holdSlot(deps, person(), wish(tokyo('11:00'), [by(salon.aoi)])));

      expect(tally(outcomes)).toEqual({ Hold: 1, SlotTaken: callers - 1 });
      const winner = outcomes.find((outcome) => outcome.__typename === 'Hold');
      const token = bearerToken(deps.keys.holdToken, winner as never);
      expect((await releaseHold(deps, person(), { holdToken: token })).__typename).toBe('HoldReleased');
    }
  });

  expect(deadlocks).toBe(0);
});

test('the same through GraphQL, and whoever is told gets the next start', async () => {
  const outcomes = await race(24, () =>
    hold(salon.customer(), salon, { startsAt: tokyo('11:00'), segments: [by(salon.aoi)] }),
  );

  expect(tally(outcomes)).toEqual({ Hold: 1, SlotTaken: 23 });
  const told = outcomes.filter((outcome) => outcome.__typename === 'SlotTaken');
  expect(new Set(told.map(({ nextStartsAt }) => nextStartsAt))).toEqual(new Set(['2027-03-01T12:00:00+09:00']));
});

test('with a free choice of staff as many win as there are people', async () => {
  const outcomes = await race(32, () => hold(salon.customer(), salon, { startsAt: tokyo('11:00') }));

  expect(tally(outcomes)).toEqual({ Hold: 2, SlotTaken: 30 });
});

test('the checker catches a twin without the exclusion constraint', async () => {
  const { admin } = scheduling.database;
  // Two have been told that the time is free before either takes it.
  await admin.unsafe(`${meeting(2)}
    create function scheduling.meet_others() returns trigger language plpgsql as 'begin perform scheduling.meet(); return new; end';
    create trigger meet_others before insert on scheduling.allocation for each row execute function scheduling.meet_others();
    alter table scheduling.allocation drop constraint allocation_no_overlap;`);

  let doubled = 0;
  await deadlocksDuring(scheduling, async (deps) => {
    const outcomes = await race(callers, () => holdSlot(deps, person(), wish(tokyo('11:00'), [by(salon.aoi)])));
    doubled = tally(outcomes)['Hold'] ?? 0;
  });

  expect(doubled).toBeGreaterThan(1);
  expect(await overlaps()).toBeGreaterThan(0);
  await admin`delete from scheduling.allocation`;
  await admin.unsafe(
    `drop trigger meet_others on scheduling.allocation; drop function scheduling.meet_others(); ${noMeeting}`,
  );
  await admin`alter table scheduling.allocation add constraint allocation_no_overlap
    exclude using gist (organization_id with =, resource_id with =, unit with =, during with &&)`;
});

test('visits that need two people in either order take both or none, without a deadlock', async () => {
  const times = ['11:00', '11:15', '11:30', '12:00', '12:30', '13:00'];
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    for (let round = 0; round < 5; round += 1) {
      const outcomes = await race(48, (which) => {
        const order = which % 2 === 0 ? [by(salon.aoi), by(salon.ren)] : [by(salon.ren), by(salon.aoi)];
        return holdSlot(deps, person(), wish(tokyo(times[which % times.length] as string), order));
      });

      const holds = tally(outcomes)['Hold'] ?? 0;
      expect(tally(outcomes)).toEqual({ Hold: holds, SlotTaken: 48 - holds });
      const rows = await scheduling.database
        .admin`select hold_id, count(*)::int as n from scheduling.allocation group by 1`;
      expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: holds }, () => 2));
      expect(await overlaps()).toBe(0);
      await scheduling.database.admin`delete from scheduling.allocation`;
    }
  });

  expect(deadlocks).toBe(0);
});

test('expired holds are taken over by exactly one, in mixed orders, without a deadlock', async () => {
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    for (let round = 0; round < 5; round += 1) {
      for (const startsAt of [tokyo('11:00'), tokyo('13:00')]) {
        expect((await holdSlot(deps, person(), wish(startsAt, [by(salon.aoi), by(salon.ren)]))).__typename).toBe(
          'Hold',
        );
      }
      await scheduling.database.admin`update scheduling.allocation set expires_at = expires_at - interval '1 hour'`;
      await scheduling.database
        .admin`update scheduling.hold set expires_at = expires_at - interval '1 hour' where status = 'LIVE'`;

      const outcomes = await race(48, (which) => {
        const order = which % 2 === 0 ? [by(salon.aoi), by(salon.ren)] : [by(salon.ren), by(salon.aoi)];
        return holdSlot(deps, person(), wish(tokyo(which % 3 === 0 ? '13:00' : '11:00'), order));
      });

      const holds = tally(outcomes)['Hold'] ?? 0;
      expect(tally(outcomes)).toEqual({ Hold: holds, SlotTaken: 48 - holds });
      expect(holds).toBeGreaterThanOrEqual(1);
      expect(await overlaps()).toBe(0);
      await scheduling.database.admin`delete from scheduling.allocation`;
    }
  });

  expect(deadlocks).toBe(0);
});

test('one caller cannot hold more than allowed by asking at once', async () => {
  const strict = await openSalon(scheduling, { settings: { maxLiveHolds: 3 } });
  const viewer = person();
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    const outcomes = await race(12, (which) =>
      holdSlot(
        deps,
        viewer,
        holdSlotInput.parse({
          ...{ locationId: strict.location, idempotencyKey: randomUUID(), segments: [{ variationId: strict.cut }] },
          startsAt: new Date(tokyo(`${10 + (which % 6)}:00`)),
        }),
      ),
    );

    const { Hold, TooManyHolds, ...others } = tally(outcomes);
    expect(Hold).toBe(3);
    expect(TooManyHolds).toBe(9);
    expect(others).toEqual({});
  });

  expect(deadlocks).toBe(0);
});

test('one hold is booked once, however many try', async () => {
  const viewer = person();
  await deadlocksDuring(scheduling, async (deps) => {
    const held = await holdSlot(deps, viewer, wish(tokyo('11:00')));
    const token = bearerToken(deps.keys.holdToken, held as never);
    const outcomes = await race(12, () =>
      bookAppointment(deps, viewer, {
        holdToken: token,
        guest: null,
        note: null,
        acceptPolicy: true,
        idempotencyKey: randomUUID(),
      }),
    );

    expect(tally(outcomes)).toEqual({ AppointmentBooked: 1, HoldExpired: 11 });
  });
  const rows = await scheduling.database.admin`select owner_kind, expires_at from scheduling.allocation`;
  expect([...rows]).toEqual([{ owner_kind: 'SEGMENT', expires_at: null }]);
});

test('first bookings of one person at once meet one customer', async () => {
  const client = salon.customer();
  const held = await Promise.all(
    ['10:00', '11:00', '12:00', '13:00'].map((time) => hold(client, salon, { startsAt: tokyo(time, '2027-03-05') })),
  );
  const booked = await race(4, (which) =>
    mutate(client, 'bookAppointment', {
      holdToken: held[which].token,
      acceptPolicy: true,
      idempotencyKey: randomUUID(),
    }),
  );

  expect(new Set(booked.map(({ outcome }) => outcome.appointment.customer.id)).size).toBe(1);
});

test('two visits swap their times against each other: never both, never half, never a deadlock', async () => {
  const deadlocks = await deadlocksDuring(scheduling, async (deps) => {
    const viewers = [person(), person(), person(), person()];
    const times = ['10:00', '11:00', '12:00', '13:00'];
    const booked: string[] = [];
    for (const [index, viewer] of viewers.entries()) {
      const held = await holdSlot(deps, viewer, wish(tokyo(times[index] as string, '2027-03-08'), [by(salon.aoi)]));
      const outcome = await bookAppointment(deps, viewer, {
        ...{ holdToken: bearerToken(deps.keys.holdToken, held as never), guest: null, note: null },
        ...{ acceptPolicy: true, idempotencyKey: randomUUID() },
      });
      booked.push((outcome as { appointmentId: string }).appointmentId);
    }
    for (let round = 0; round < 10; round += 1) {
      const versions = await scheduling.database.admin<{ id: string; version: number }[]>`
        select id, version from scheduling.appointment where id = any (${booked})`;
      await scheduling.database.admin`update scheduling.appointment set reschedule_count = 0`;
      const outcomes = await race(8, (which) => {
        const index = which % 4;
        const version = versions.find(({ id }) => id === booked[index])?.version as number;
        const startsAt = new Date(tokyo(`${10 + ((index + 1 + round) % 5)}:${which < 4 ? '00' : '30'}`, '2027-03-08'));
        return rescheduleAppointment(deps, viewers[index] as Viewer, {
          ...{ appointmentId: booked[index] as string, version, startsAt, staff: null, override: null },
          idempotencyKey: randomUUID(),
        });
      });

      const unexpected = outcomes.filter(
        ({ __typename }) => !['AppointmentRescheduled', 'SlotTaken', 'VersionConflict'].includes(__typename),
      );
      expect(unexpected).toEqual([]);
      expect(await overlaps()).toBe(0);
      const rows = await scheduling.database.admin`
        select count(*)::int as n from scheduling.allocation a join scheduling.segment s on s.id = a.owner_id and s.starts_at = a.starts_at
         where a.appointment_id = any (${booked})`;
      expect(rows[0]?.['n']).toBe(4);
    }
  });

  expect(deadlocks).toBe(0);
});
