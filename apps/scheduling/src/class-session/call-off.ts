import { now, type Tx } from '@openslot/database';
import { actorIdOf, type Viewer } from '@openslot/service';
import { freeTime } from '../allocation/allocation.store.ts';
import { endHeldSeats } from '../seat/seat.store.ts';
import { step } from './class-session.ts';
import { changeSession, type SessionRow } from './class-session.store.ts';
import { followSoon } from './follow.process.ts';
import { tell } from './record.ts';

/**
 * Calls a locked session off, for somebody or by itself: its time is free, and its visits are cancelled one by one, each
 * by itself. False where that is not possible any more.
 */
export async function callOff(
  tx: Tx,
  viewer: Viewer | null,
  session: SessionRow,
  cancelReason: string | null,
): Promise<boolean> {
  const status = step('cancel', session.status);
  if (!status) return false;
  const at = await now(tx);
  const after = { ...session, status, cancelReason, cancelsAt: null };
  const cancelled = await changeSession(tx, after, { at, userId: viewer && actorIdOf(viewer) });
  await Promise.all([
    freeTime(tx, session.organizationId, [session.id]),
    endHeldSeats(tx, cancelled, at),
    tell(tx, viewer, cancelled, { name: 'cancelled', reason: cancelReason }),
  ]);
  await followSoon(tx, cancelled, at);
  return true;
}
