/**
 * When the rules of a time zone change, future visits, sessions and holds keep their local time, and get the instant that
 * it has now. Each moves in a transaction of its own, so that it may end at any point and run again: what has moved is no
 * longer found.
 */
import { now, serviceAccess, setTimer, workerAccess, type Tx } from '@openslot/database';
import { isTaken } from '../allocation/allocation.store.ts';
import { changeAppointment, lockAppointment, watchForNoShow } from '../appointment/appointment.store.ts';
import { idsOf, lockForChange } from '../appointment/change.loaders.ts';
import { record, theSystem } from '../appointment/record.ts';
import { moveSegments } from '../appointment/segment.store.ts';
import { followSoon } from '../class-session/follow.process.ts';
import { changeSession, lockSession } from '../class-session/class-session.store.ts';
import { tell } from '../class-session/record.ts';
import type { Deps } from '../deps.ts';
import { accessExpiresAt } from '../guest/guest-access.ts';
import { moveGuestAccess } from '../guest/guest-access.store.ts';
import { inOrderOfMoving, minutesToMove, movedBy, zoneRulesChanged, type Drifted } from './zone-rules.ts';
import { driftedTimes, forgetPlans, lockLiveHold, shiftTime, storeHold } from './zone-rules.store.ts';

export interface Rederived {
  /** What moved; in a dry run, what would be moved. */
  readonly moved: readonly Drifted[];
  /** What stays where it is, as somebody else has the time. */
  readonly conflicts: readonly Drifted[];
}

export interface RederiveOptions {
  /** One zone alone; null: all. */
  readonly zone: string | null;
  readonly dryRun: boolean;
  readonly progress?: (done: number, of: number) => void;
}

const movesPerNote = 100;

/** Moves all that drifted. What meets a conflict is tried again as long as others make room. */
export async function rederiveTimes(
  { database }: Pick<Deps, 'database'>,
  { zone, dryRun, progress }: RederiveOptions,
): Promise<Rederived> {
  const drifted = inOrderOfMoving(await database.read(serviceAccess, (tx) => driftedTimes(tx, zone)));
  if (dryRun) return { moved: drifted, conflicts: [] };
  if (drifted.length > 0) await database.transaction(serviceAccess, forgetPlans);
  const moved: Drifted[] = [];
  let left: readonly Drifted[] = drifted;
  for (let before = Infinity; left.length > 0 && left.length < before;) {
    before = left.length;
    const conflicts: Drifted[] = [];
    for (const [done, each] of left.entries()) {
      const outcome = await move(database, each);
      if (outcome === 'MOVED') moved.push(each);
      if (outcome === 'CONFLICT') conflicts.push(each);
      if ((done + 1) % movesPerNote === 0) progress?.(moved.length, drifted.length);
    }
    progress?.(moved.length, drifted.length);
    left = conflicts;
  }
  return { moved, conflicts: left };
}

/** What else refuses the time does so as the transaction ends. */
async function move(database: Deps['database'], drifted: Drifted): Promise<Outcome> {
  try {
    return await database.transaction(workerAccess(drifted.organizationId), (tx) => movers[drifted.kind](tx, drifted));
  } catch (error) {
    if (isTaken(error)) return 'CONFLICT';
    throw error;
  }
}

/** GONE: somebody else has changed it meanwhile. */
type Outcome = 'MOVED' | 'CONFLICT' | 'GONE';

const movers: Readonly<Record<Drifted['kind'], (tx: Tx, drifted: Drifted) => Promise<Outcome>>> = {
  VISIT: moveVisit,
  SESSION: moveSession,
  HOLD: moveHold,
};

const isStillThere = (row: { readonly startsAt: Date }, { startsAt }: Drifted): boolean =>
  row.startsAt.getTime() === startsAt.getTime();

const movable = ['PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED'];

async function moveVisit(tx: Tx, drifted: Drifted): Promise<Outcome> {
  const { organizationId, id } = drifted;
  const found = await lockAppointment(tx, organizationId, id);
  if (!found || !isStillThere(found, drifted) || !movable.includes(found.status)) return 'GONE';
  const { appointment, segments, at } = await lockForChange(tx, found);
  const minutes = minutesToMove(drifted);
  if (!(await shiftTime(tx, organizationId, idsOf(segments), { minutes, at }))) return 'CONFLICT';
  const moved = segments.map((segment) => ({
    ...segment,
    startsAt: movedBy(segment.startsAt, minutes),
    endsAt: movedBy(segment.endsAt, minutes),
  }));
  const change = { startsAt: movedBy(appointment.startsAt, minutes), endsAt: movedBy(appointment.endsAt, minutes) };
  const after = { ...appointment, ...change, version: appointment.version + 1 };
  await Promise.all([
    changeAppointment(tx, after, change, { at, userId: null }),
    moveSegments(tx, organizationId, moved),
    watchForNoShow(tx, after),
    moveGuestAccess(tx, after, accessExpiresAt(after.endsAt)),
    record(tx, theSystem(), { from: appointment.status, after, segments: moved, at }, [
      {
        ...{ name: 'rescheduled', toStatus: appointment.status, changed: ['startsAt', 'endsAt'] },
        ...{ reason: zoneRulesChanged, previousStartsAt: appointment.startsAt },
      },
    ]),
  ]);
  return 'MOVED';
}

/** Its visits follow by the session's own timer, as they do when it is moved by hand. */
async function moveSession(tx: Tx, drifted: Drifted): Promise<Outcome> {
  const { organizationId, id } = drifted;
  const [session, at] = await Promise.all([lockSession(tx, organizationId, id), now(tx)]);
  if (!session || !isStillThere(session, drifted) || session.status !== 'SCHEDULED') return 'GONE';
  const minutes = minutesToMove(drifted);
  if (!(await shiftTime(tx, organizationId, [id], { minutes, at }))) return 'CONFLICT';
  const after = {
    ...session,
    startsAt: movedBy(session.startsAt, minutes),
    endsAt: movedBy(session.endsAt, minutes),
  };
  const stored = await changeSession(tx, after, { at, userId: null });
  await setTimer(tx, { organizationId, kind: 'session_clock', subjectId: id, dueAt: stored.startsAt });
  await tell(tx, null, stored, { name: 'changed', changed: ['startsAt', 'endsAt'] });
  await followSoon(tx, stored, at);
  return 'MOVED';
}

async function moveHold(tx: Tx, drifted: Drifted): Promise<Outcome> {
  const { organizationId, id } = drifted;
  const at = await now(tx);
  const held = await lockLiveHold(tx, organizationId, id, at);
  if (!held || !isStillThere(held, drifted)) return 'GONE';
  const minutes = minutesToMove(drifted);
  if (!(await shiftTime(tx, organizationId, [id], { minutes, at }))) return 'CONFLICT';
  const moved = {
    startsAt: movedBy(held.startsAt, minutes),
    endsAt: movedBy(held.endsAt, minutes),
    items: held.items.map((item) => ({
      ...item,
      startsAt: item.startsAt + minutes,
      endsAt: item.endsAt + minutes,
    })),
  };
  await storeHold(tx, held, moved, at);
  return 'MOVED';
}
