import { randomUUID } from 'node:crypto';
import { openDatabase } from '@openslot/database';
import { fromId, newId, toId, type Viewer } from '@openslot/service';
import { countDeadlocks, race } from '@openslot/testing';
import { bookAppointment } from '../../src/appointment/booking.commands.ts';
import { cancelAppointment } from '../../src/appointment/cancellation.commands.ts';
import { bearerToken } from '../../src/bearer-token.ts';
import { setBookingLimit } from '../../src/booking-limit/booking-limit.commands.ts';
import type { Deps } from '../../src/deps.ts';
import { holdSlot, releaseHold } from '../../src/hold/hold.commands.ts';
import { holdSlotInput } from '../../src/hold/hold.ts';
import { randomFrom } from '../availability/random-worlds.ts';
import { person } from '../contenders.ts';
import { monday, openSalon, tokyo, type Salon } from '../salon.ts';
import { startScheduling, type Scheduling } from '../scheduling.ts';
import type { Span } from './history.ts';

/** What is rented or done, how many at once, and how many visits a day has room for. */
const bikes = 2;
const rooms = 1;
export const limit = 5;
const days = ['2027-03-10', '2027-03-11'];
const hours = [10, 11, 12, 13];

export interface PoolRun {
  readonly seed: number;
  readonly writers: number;
  readonly movesEach: number;
  /** SQL by which the database is broken before. */
  readonly broken?: string;
}

export interface PoolJudgement {
  /** More had a bike or the room at one time than there are. */
  readonly oversold: number;
  /** More visits of a day than its limit. */
  readonly overLimit: number;
  /** What could not be sold afterwards of what the limit left. */
  readonly unsold: number;
  /** Counters that were wrong. */
  readonly miscounted: number;
  readonly deadlocks: number;
  readonly failures: number;
}

/** A time of a day that was somebody's, from an answer that gave it until a call that gave it back. */
interface Had {
  readonly what: string;
  readonly day: string;
  readonly taken: Span;
  left: Span | null;
}

interface Wish {
  readonly kind: 'ride' | 'spa';
  readonly day: string;
  readonly hour: number;
}

interface Own {
  readonly had: Had;
  readonly id: string;
  readonly token: string;
  booked: string | null;
}

/** The most that certainly had it at once. */
export function mostAtOnce(all: readonly Had[]): number {
  const begins = ({ taken }: Had) => taken.answered;
  const ends = ({ left }: Had) => left?.called ?? Infinity;
  return Math.max(
    0,
    ...all.map((one) => all.filter((other) => begins(other) <= begins(one) && begins(one) < ends(other)).length),
  );
}

const over = (all: readonly Had[], by: (had: Had) => string, mostOf: (key: string) => number): number =>
  [...Map.groupBy(all, by)].filter(([key, own]) => mostAtOnce(own) > mostOf(key)).length;

/** Lets writers loose on two bikes, one room and a limit of each day, and judges what they were told. */
export async function judgePools({ seed, writers, movesEach, broken }: PoolRun): Promise<PoolJudgement> {
  const scheduling = await startScheduling();
  const { admin } = scheduling.database;
  const database = openDatabase({ url: scheduling.database.url(), slice: 'scheduling', connections: 16 });
  const deps = { ...scheduling.deps, database };
  let isOpen = true;
  try {
    await scheduling.database.setClock(monday);
    const place = await furnish(scheduling);
    if (broken) await admin.unsafe(broken);
    const deadlocks = await countDeadlocks(admin);
    const random = randomFrom(seed);
    const story: Story = { had: [], failures: 0, tick: 0 };
    await race(writers, () =>
      write(scheduling, deps, place, { random, movesEach }, story).catch(() => (story.failures += 1)),
    );
    for (const day of days) {
      for (const hour of hours) {
        for (const kind of ['ride', 'ride', 'spa'] as const)
          await take(deps, person(), place, { kind, day, hour }, story);
      }
    }
    const counters = await admin<{ n: number; used: number }[]>`
      select u.n, c.used_count as used from scheduling.limit_counter c
       cross join lateral (
         select (select count(*) from scheduling.appointment a
                  where a.organization_id = c.organization_id and a.local_date = c.period_start and a.status <> 'CANCELLED')::int
              + (select count(*) from scheduling.hold h
                  where h.organization_id = c.organization_id and h.local_start::date = c.period_start and h.status = 'LIVE' and h.expires_at > clock.now())::int
              + (select count(*) from scheduling.limit_use x
                  where x.organization_id = c.organization_id and x.period_start = c.period_start and x.expires_at <= clock.now())::int as n) u`;
    const sold = [
      ...Map.groupBy(
        story.had.filter(({ left }) => left === null),
        ({ day }) => day,
      ).values(),
    ];
    await database.close();
    isOpen = false;
    return {
      oversold: over(
        story.had,
        ({ what }) => what,
        (what) => (what.startsWith('ride') ? bikes : rooms),
      ),
      overLimit: over(
        story.had,
        ({ day }) => day,
        () => limit,
      ),
      unsold: days.length * limit - sold.reduce((sum, own) => sum + Math.min(limit, own.length), 0),
      miscounted: counters.filter(({ n, used }) => n !== used).length,
      deadlocks: (await countDeadlocks(admin)) - deadlocks,
      failures: story.failures,
    };
  } finally {
    if (isOpen) await database.close();
    await scheduling.stop();
  }
}

interface Story {
  readonly had: Had[];
  failures: number;
  tick: number;
}

interface Pools extends Pick<Salon, 'location'> {
  readonly ride: string;
  readonly spa: string;
}

/** Bikes are rented and need nobody; a treatment takes the one room and any of the staff. */
async function furnish(scheduling: Scheduling): Promise<Pools> {
  const salon = await openSalon(scheduling, {
    ...{ settings: { maxLiveHolds: 1_000 }, policy: { cancelCutoffMinutes: 0 } },
  });
  const { catalog, locationId, businessId, organizationId } = salon;
  const need = (given: object) =>
    ({ id: newId(), typeId: null, resourceId: null, quantity: 1, phase: 'WHOLE', ...given }) as never;
  const bike = await catalog.thing({ kind: 'DEVICE', units: bikes, locationId });
  const typeId = newId();
  await catalog.thing({ typeId, locationId });
  const rental = await catalog.service({ kind: 'RENTAL', requirements: [need({ resourceId: bike })] });
  const treatment = await catalog.service({ requirements: [need({ typeId })] });
  const [ride, spa] = [await catalog.variation(rental), await catalog.variation(treatment)];
  for (const { id, memberId } of [salon.aoi, salon.ren]) {
    await catalog.staff([fromId('var', salon.cut) as string, spa], { memberId }, id);
  }
  await scheduling.settled();
  const manager: Viewer = {
    ...person(),
    acting: { organizationId, memberId: newId(), permissions: new Set(['hours.write']), scope: null } as never,
  };
  await setBookingLimit(scheduling.deps, manager, {
    ...{
      businessId,
      subject: 'LOCATION',
      subjectId: null,
      field: 'locationId',
      period: 'DAY',
      weekStart: 1,
      maxCount: limit,
      maxMinutes: null,
    },
  });
  return { location: salon.location, ride: toId('var', ride), spa: toId('var', spa) };
}

async function write(
  scheduling: Scheduling,
  deps: Deps,
  pools: Pools,
  { random, movesEach }: { readonly random: () => number; readonly movesEach: number },
  story: Story,
): Promise<void> {
  const viewer = person();
  let own: Own | null = null;
  for (let move = 0; move < movesEach; move += 1) {
    const any = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)] as Thing;
    if (own) own = await change(scheduling, deps, viewer, own, random(), story);
    else
      own = await take(
        deps,
        viewer,
        pools,
        { kind: any(['ride', 'ride', 'spa']), day: any(days), hour: any(hours) },
        story,
      );
  }
}

async function take(deps: Deps, viewer: Viewer, pools: Pools, wish: Wish, story: Story): Promise<Own | null> {
  const { kind, day, hour } = wish;
  const called = (story.tick += 1);
  const input = holdSlotInput.parse({
    ...{ locationId: pools.location, startsAt: new Date(tokyo(`${hour}:00`, day)), idempotencyKey: randomUUID() },
    segments: [{ variationId: pools[kind] }],
  });
  const held = await holdSlot(deps, viewer, input);
  if (held.__typename === 'SlotTaken') return null;
  if (held.__typename !== 'Hold') throw new Error(`${held.__typename} instead of a hold`);
  const had: Had = { what: `${kind} ${day} ${hour}`, day, taken: { called, answered: (story.tick += 1) }, left: null };
  story.had.push(had);
  return { had, id: held.id, token: bearerToken(deps.keys.holdToken, held), booked: null };
}

/** Books, gives back, cancels or lets expire; answers what is left. */
async function change(
  { database: { admin } }: Scheduling,
  deps: Deps,
  viewer: Viewer,
  own: Own,
  luck: number,
  story: Story,
): Promise<Own | null> {
  if (!own.booked && luck < 0.4) {
    const input = { holdToken: own.token, guest: null, note: null, acceptPolicy: true, idempotencyKey: randomUUID() };
    const booked = await bookAppointment(deps, viewer, input);
    if (booked.__typename !== 'AppointmentBooked') throw new Error(`${booked.__typename} instead of a visit`);
    return { ...own, booked: booked.appointmentId };
  }
  const called = (story.tick += 1);
  own.had.left = { called, answered: Infinity };
  if (own.booked) {
    const input = { appointmentId: own.booked, version: 1, reason: null, override: null, idempotencyKey: randomUUID() };
    const { __typename } = await cancelAppointment(deps, viewer, input);
    if (__typename !== 'AppointmentCancelled') throw new Error(`${__typename} instead of a cancellation`);
  } else if (luck < 0.7) {
    await releaseHold(deps, viewer, { holdToken: own.token });
  } else {
    // Time passes for this one.
    await admin`
      with h as (update scheduling.hold set expires_at = expires_at - interval '1 hour' where id = ${own.id} returning id),
      u as (update scheduling.limit_use u set expires_at = u.expires_at - interval '1 hour' from h where u.owner_id = h.id)
      update scheduling.allocation a set expires_at = a.expires_at - interval '1 hour' from h where a.hold_id = h.id`;
  }
  return null;
}
