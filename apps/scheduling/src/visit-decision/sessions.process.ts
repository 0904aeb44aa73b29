/**
 * Sessions to come at a place that is gone. Nobody can have places in them any more, as nothing is to be had there; each
 * is called off with its visits, free of charge, when the visits are: a week later, at the latest at its start.
 *
 *   the place is gone      → each session knows until when, and has a timer
 *   it is there again      → they take place, but for those that were called off meanwhile
 */
import { now, setTimer, type Due, type Tx } from '@openslot/database';
import { callOff } from '../class-session/call-off.ts';
import { lockSession } from '../class-session/class-session.store.ts';
import { cancelsAt, type Gone } from './visit-decision.ts';
import { endSession, sessionsToEnd } from './sessions.store.ts';

const kind = 'session_decision';
const atOnce = 50;

/** Has some of the sessions to come called off later; false: there were none. */
export async function endSessionsLater(tx: Tx, organizationId: string, gone: Gone): Promise<boolean> {
  const [sessions, at] = [await sessionsToEnd(tx, organizationId, gone, atOnce), await now(tx)];
  for (const { id, startsAt } of sessions) {
    const dueAt = cancelsAt(gone, startsAt, at) ?? startsAt;
    await endSession(tx, organizationId, id, dueAt);
    await setTimer(tx, { organizationId, kind, subjectId: id, dueAt });
  }
  return sessions.length > 0;
}

export const goneSessionTimers = { [kind]: end };

async function end(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  if (organizationId === null) throw new Error('sessions belong to an organization');
  const [session, at] = [await lockSession(tx, organizationId, subjectId), await now(tx)];
  if (!session?.cancelsAt || at < session.cancelsAt) return;
  await callOff(tx, null, session, null);
}
