/**
 * What follows a session that was changed or called off, in transactions of their own: who waits for a place, then the
 * visits, some at a time. A visit is locked before its session everywhere, so the command that has the session locked
 * leaves them to a timer. It looks for what is not as the session is: running twice changes nothing.
 */
import { now, setTimer, type Due, type Tx } from '@openslot/database';
import { changeAppointment, watchForNoShow } from '../appointment/appointment.store.ts';
import { writeCancellation } from '../appointment/cancellation.commands.ts';
import { lockById, type Locked } from '../appointment/change.loaders.ts';
import { decide } from '../appointment/life-cycle.ts';
import { changesOf } from '../appointment/changes.ts';
import { record, theSystem } from '../appointment/record.ts';
import { moveSegments } from '../appointment/segment.store.ts';
import { accessExpiresAt } from '../guest/guest-access.ts';
import { moveGuestAccess } from '../guest/guest-access.store.ts';
import { newId } from '@openslot/service';
import { endWaiting, moveWaiting } from '../seat/seat-waitlist.ts';
import { readSession, visitsBehind, type SessionRow } from './class-session.store.ts';

/** Has everybody follow a session that was just changed or called off. */
export const followSoon = (tx: Tx, { organizationId, id }: SessionRow, at: Date): Promise<void> =>
  setTimer(tx, { organizationId, kind: 'session_follow', subjectId: newId(), dueAt: at, payload: { sessionId: id } });

const visitsAtOnce = 50;

export async function follow(tx: Tx, { organizationId, payload, subjectId }: Due): Promise<void> {
  if (organizationId === null) return;
  const sessionId = String(payload['sessionId']);
  const [session, at] = await Promise.all([readSession(tx, organizationId, sessionId), now(tx)]);
  if (!session) return;
  if (session.status === 'CANCELLED') await endWaiting(tx, session, at);
  else await moveWaiting(tx, session, at);

  const ids = await visitsBehind(tx, session, visitsAtOnce);
  const visits: Locked[] = [];
  for (const id of ids) visits.push(await lockById(tx, organizationId, id));
  for (const visit of visits) await bringAlong(tx, session, visit);
  if (ids.length === visitsAtOnce) {
    await setTimer(tx, { organizationId, kind: 'session_follow', subjectId, dueAt: at, payload: { sessionId } });
  }
}

async function bringAlong(tx: Tx, session: SessionRow, locked: Locked): Promise<void> {
  const { appointment, rules, at } = locked;
  if (session.status !== 'CANCELLED') return move(tx, session, locked);
  if (!decide('cancel', appointment, { at, by: 'SYSTEM', rules })) return;
  await writeCancellation(tx, theSystem(), locked, { reason: session.cancelReason, feeMinor: 0 });
}

/** The visit is at the session's time now, with who gives it; what is due by then stays due by then. */
async function move(tx: Tx, session: SessionRow, { appointment, segments, at }: Locked): Promise<void> {
  const { startsAt, endsAt } = session;
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const moved = segments.map((segment) =>
    segment.sessionId === session.id ? { ...segment, startsAt, endsAt, minutes, resourceId: session.staffId } : segment,
  );
  const after = { ...appointment, startsAt, endsAt, version: appointment.version + 1 };
  await Promise.all([
    changeAppointment(tx, after, { startsAt, endsAt }, { at, userId: null }),
    moveSegments(tx, appointment.organizationId, moved),
    watchForNoShow(tx, after),
    moveGuestAccess(tx, after, accessExpiresAt(endsAt)),
    record(tx, theSystem(), { from: appointment.status, after, segments: moved, at }, [
      {
        ...{ name: 'rescheduled', toStatus: appointment.status },
        changed: changesOf({ appointment, segments }, { appointment: after, segments: moved }),
        previousStartsAt: appointment.startsAt,
      },
    ]),
  ]);
}
