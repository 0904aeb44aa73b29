import { now as clockNow } from '@openslot/database';
import { requireSignedIn, toId, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { byPerson } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { endSessions } from './ending.ts';
import { personAccess } from './session.commands.ts';
import type { AuthLevel } from './session.ts';
import { sessionsOf } from './session.store.ts';

/** A session as its person sees it. */
export interface SessionView {
  readonly id: string;
  readonly client: string | null;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly signedInBy: AuthLevel;
  readonly isCurrent: boolean;
}

const atMost = 100;

export async function ownSessions(deps: Deps, viewer: Viewer): Promise<SessionView[]> {
  const { userId, sessionId } = requireSignedIn(viewer);
  const rows = await deps.database.transaction(personAccess(userId), async (tx) =>
    sessionsOf(tx, userId, await clockNow(tx), atMost),
  );
  return rows.map(({ id, clientLabel, createdAt, authLevel, ...times }) => ({
    ...{ id, client: clientLabel, startedAt: createdAt, signedInBy: authLevel, isCurrent: id === sessionId },
    lastSeenAt: times.lastSeenAt,
    expiresAt: times.expiresAt,
  }));
}

export interface SessionRevoked {
  readonly __typename: 'SessionRevoked';
  readonly sessionId: string;
}

/** Another person's session, one that is over, and one that never was are the same to whoever asks. */
export async function revokeOwnSession(
  deps: Deps,
  viewer: Viewer,
  { sessionId: only }: { sessionId: string },
): Promise<SessionRevoked | InvalidInput> {
  const { userId } = requireSignedIn(viewer);
  const ended = await deps.database.transaction(personAccess(userId), async (tx) =>
    endSessions(tx, { userId, reason: 'REVOKED', only, by: byPerson(userId), now: await clockNow(tx) }),
  );
  return ended > 0 ? { __typename: 'SessionRevoked', sessionId: toId('uss', only) } : unknownId('sessionId');
}
