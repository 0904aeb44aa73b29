import { emit, noOrganization, workerAccess, type Collected, type Due, type Tx } from '@openslot/database';
import { contactState, userErased } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { byPerson, recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { takeLetterBack } from '../email-token/letter.ts';
import { revoke } from '../revocation/revocation.commands.ts';
import { nameColumn } from '../user/user.ts';
import { accountOf, emptyAccount, forgetInvitations, raiseMember, sessionsOf, workOf } from './account.store.ts';
import { openRequest } from './privacy.commands.ts';
import { close, closeAccountExport } from './privacy.process.ts';
import { keepPart, lockRequest, recordErasure } from './privacy.store.ts';
import type { RequestRow } from './privacy.tables.ts';
import { membershipsOf, recordsOfPerson } from './subject.store.ts';

/**
 * A request about a whole account: one about the person's record in every organization, each in a transaction of its own
 * and asked once, then the account itself.
 */
export const doAccount =
  (deps: Deps) =>
  async (tx: Tx, { subjectId }: Due): Promise<void> => {
    const request = await lockRequest(tx, noOrganization, subjectId);
    if (!request || request.closedAt !== null) return;
    await askOrganizations(deps, request);
    if (request.kind === 'EXPORT') {
      const account = await collectAccount(deps, request.subjectId);
      await keepPart(tx, request, { slice: 'identity', rows: 0, content: null });
      return closeAccountExport(deps, tx, request, account);
    }
    await endMemberContacts(deps, request.subjectId);
    await eraseAccount(tx, request.subjectId);
    await recordErasure(tx, request, [request.subjectId]);
    await keepPart(tx, request, { slice: 'identity', rows: 1, content: null });
    await close(tx, request, null);
  };

async function askOrganizations(deps: Deps, { id, kind, reviewTexts, askedBy, subjectId }: RequestRow): Promise<void> {
  const records = await deps.database.read({ door: 'customer', userId: subjectId }, (tx) =>
    recordsOfPerson(tx, subjectId),
  );
  const asked = { kind, reviewTexts, askedBy, actor: byPerson(askedBy), accountRequestId: id };
  for (const { organizationId, id: customerId } of records) {
    await deps.database.transaction(workerAccess(organizationId), (tx) =>
      openRequest(deps, tx, { ...asked, organizationId, customerId }),
    );
  }
}

const collectAccount = ({ database, vault }: Deps, userId: string): Promise<Collected> =>
  database.transaction({ door: 'customer', userId }, async (tx) => {
    const account = await accountOf(tx, userId);
    const name = account?.nameEnc && (await vault.open(tx, noOrganization, nameColumn(userId), account.nameEnc));
    return {
      account: account ? [{ email: account.email, name, locale: account.locale, createdAt: account.createdAt }] : [],
      sessions: await sessionsOf(tx, userId),
      memberships: await workOf(tx, userId),
    };
  });

/** Nobody whom the person worked with can be told how to reach the person any more. */
async function endMemberContacts({ database }: Deps, userId: string): Promise<void> {
  const memberships = await database.read({ door: 'customer', userId }, (tx) => membershipsOf(tx, userId));
  for (const { organizationId, id } of memberships) {
    await database.transaction(workerAccess(organizationId), async (tx) => {
      const version = await raiseMember(tx, organizationId, id);
      await emit(tx, { contract: contactState, organizationId, aggregateId: id, version, data: null });
      await forgetInvitations(tx, organizationId, id);
    });
  }
}

/** Empties the account; whoever is still signed in is out within seconds. Twice is once. */
export async function eraseAccount(tx: Tx, userId: string): Promise<void> {
  const { sessionIds, tokenIds, version } = await emptyAccount(tx, userId);
  await revoke(tx, 'SESSION', sessionIds);
  for (const id of tokenIds) await takeLetterBack(tx, id);
  if (version === null) return;
  await emit(tx, { contract: userErased, organizationId: null, aggregateId: userId, version, data: {} });
  await recordDeed(tx, bySystem, {
    ...{ organizationId: null, action: 'user.erased', entity: 'User', entityId: userId },
  });
}
