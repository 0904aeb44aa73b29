import { emit, type Tx } from '@openslot/database';
import { sessionRevoked } from '@openslot/events';
import type { Actor } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { revoke } from '../revocation/revocation.commands.ts';
import type { RevokeReason } from './session.ts';
import { revokeSessionsOf } from './session.store.ts';

interface Ending {
  readonly userId: string;
  readonly reason: RevokeReason;
  /** One session alone; all of the person's when absent. */
  readonly only?: string;
  /** The one that goes on. */
  readonly except?: string;
  readonly by: Actor;
  readonly now: Date;
}

/** Ends live sessions of a person, with their access tokens, and says so. Answers how many ended. */
export async function endSessions(tx: Tx, { userId, reason, only, except, by, now }: Ending): Promise<number> {
  const ended = await revokeSessionsOf(tx, userId, { reason, now, ...(only && { only }), ...(except && { except }) });
  await revoke(tx, 'SESSION', ended);
  for (const id of ended) {
    const data = { userId, reason };
    await emit(tx, { contract: sessionRevoked, organizationId: null, aggregateId: id, version: 1, data });
    await recordDeed(tx, by, {
      organizationId: null,
      action: 'session.revoked',
      entity: 'UserSession',
      entityId: id,
      reason,
    });
  }
  return ended.length;
}
