import type { Tx } from '@openslot/database';
import { freeTime, takeTime, tryTakeTime, type Owner } from '../allocation/allocation.store.ts';
import { stillToTake } from '../allocation/allocation.ts';
import { overrideLimits } from '../booking-limit/booking-limit.store.ts';
import { accessExpiresAt } from '../guest/guest-access.ts';
import { moveGuestAccess } from '../guest/guest-access.store.ts';
import { changeAppointment, watchForNoShow } from './appointment.store.ts';
import { endDecision } from '../visit-decision/visit-decision.store.ts';
import type { Segment } from './appointment.ts';
import { changesOf } from './changes.ts';
import { idsOf, timeOf, type Locked } from './change.loaders.ts';
import { record, type Doer } from './record.ts';
import { moveSegments } from './segment.store.ts';

/**
 * Moves a locked visit: first takes what is not its own yet, or throws (see `isTaken`), then lets go of the old time and
 * takes the new one as it is. By then all of it is its own, so nobody is waited for while others wait for what is given up.
 */
export async function moveVisit(
  tx: Tx,
  locked: Locked,
  moved: readonly Segment[],
  doer: Doer,
  reason: string | null = null,
): Promise<void> {
  const { appointment, at, segments } = locked;
  const missing = stillToTake(timeOf(moved), timeOf(segments));
  await Promise.all([
    takeTime(tx, appointment.organizationId, at, ownerOf(locked), missing),
    reason !== null && overrideLimits(tx),
    swap(tx, locked, moved, doer, reason),
  ]);
}

/** The same for a caller that goes on without it: false when somebody else has the time, and nothing was written. */
export async function tryMoveVisit(
  tx: Tx,
  locked: Locked,
  moved: readonly Segment[],
  doer: Doer,
  reason: string | null = null,
): Promise<boolean> {
  const { appointment, at, segments } = locked;
  const missing = stillToTake(timeOf(moved), timeOf(segments));
  const { organizationId } = appointment;
  if (missing.length > 0 && !(await tryTakeTime(tx, organizationId, at, ownerOf(locked), missing))) return false;
  await swap(tx, locked, moved, doer, reason);
  return true;
}

const ownerOf = ({ appointment, segments }: Locked): Owner => ({
  ...{ kind: 'SEGMENT', appointmentId: appointment.id, segmentIds: idsOf(segments), expiresAt: null },
});

async function swap(
  tx: Tx,
  locked: Locked,
  moved: readonly Segment[],
  doer: Doer,
  reason: string | null = null,
): Promise<void> {
  const { appointment, segments, at } = locked;
  const { organizationId } = appointment;
  const listMinor = moved.reduce((sum, segment) => sum + segment.listMinor, 0);
  const change = {
    startsAt: moved[0]?.startsAt ?? appointment.startsAt,
    endsAt: moved.at(-1)?.endsAt ?? appointment.endsAt,
    listMinor,
    rescheduleCount: appointment.rescheduleCount + (doer.kind === 'CUSTOMER' ? 1 : 0),
  };
  const after = { ...appointment, ...change, version: appointment.version + 1 };
  const changed = changesOf({ appointment, segments }, { appointment: after, segments: moved });
  await Promise.all([
    freeTime(tx, organizationId, idsOf(segments)),
    takeTime(tx, organizationId, at, ownerOf(locked), timeOf(moved)),
    changeAppointment(tx, after, change, { at, userId: doer.userId }),
    moveSegments(tx, organizationId, moved),
    endDecision(tx, organizationId, after.id),
    watchForNoShow(tx, after),
    moveGuestAccess(tx, after, accessExpiresAt(after.endsAt)),
    record(tx, doer, { from: appointment.status, after, segments: moved, at }, [
      { name: 'rescheduled', toStatus: appointment.status, changed, reason, previousStartsAt: appointment.startsAt },
    ]),
  ]);
}
