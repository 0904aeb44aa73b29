import { emit, noOrganization, type Tx } from '@openslot/database';
import { loginFailedRepeatedly } from '@openslot/events';
import { bySystem, newId } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { normalisedEmail } from '../user/user.ts';
import { after, failureMemory, failuresToLock, lockedForMs } from './session.ts';
import { insertAttempt, lockAccount, signInFailures, type Attempt } from './session.store.ts';

/** What attempts are counted under, whether anybody has the address or not. */
export const attemptKey = (deps: Deps, tx: Tx, email: string): Promise<Buffer> =>
  deps.vault.blindIndex(tx, noOrganization, normalisedEmail(email));

/** How long this address stays locked after its latest failures; 0: it is open. */
export async function lockedFor(tx: Tx, emailHash: Buffer, now: Date): Promise<number> {
  return lockedForMs(await signInFailures(tx, emailHash, after(now, -failureMemory), failuresToLock), now);
}

/** The same, once nobody else is trying under this address; nobody will before the transaction ends. */
export async function lockAndLook(tx: Tx, emailHash: Buffer, now: Date): Promise<number> {
  await lockAccount(tx, emailHash);
  return lockedFor(tx, emailHash, now);
}

const failures: readonly Attempt['outcome'][] = ['BAD_SECRET', 'UNKNOWN', 'BAD_TOTP'];

/** Keeps the attempt, and tells of the failure that locks the account. */
export async function recordAttempt(tx: Tx, attempt: Omit<Attempt, 'id'>): Promise<void> {
  const id = newId();
  await insertAttempt(tx, { id, ...attempt });
  await auditFailure(tx, { id, ...attempt });
  const locks = failures.includes(attempt.outcome) && (await lockedFor(tx, attempt.emailBidx, attempt.at)) > 0;
  if (!locks) return;
  const { userId } = attempt;
  await emit(tx, {
    contract: loginFailedRepeatedly,
    organizationId: null,
    aggregateId: userId ?? id,
    version: 1,
    data: { userId },
  });
  await recordDeed(tx, bySystem, {
    organizationId: null,
    action: 'login.failed_repeatedly',
    entity: userId === null ? 'LoginAttempt' : 'User',
    entityId: userId ?? id,
  });
}

/** The same work for an address that nobody has, so that the answer takes as long. */
async function auditFailure(tx: Tx, { id, userId, outcome }: Attempt): Promise<void> {
  if (!failures.includes(outcome)) return;
  await recordDeed(tx, bySystem, {
    ...{ organizationId: null, action: 'login.failed', reason: outcome },
    ...(userId === null ? { entity: 'LoginAttempt', entityId: id } : { entity: 'User', entityId: userId }),
  });
}
