import {
  emit,
  noOrganization,
  now as clockNow,
  sealContact,
  setTimer,
  workerAccess,
  type Due,
  type Tx,
} from '@openslot/database';
import { contactState } from '@openslot/events';
import type { Deps } from '../deps.ts';
import { raiseMember } from '../privacy/account.store.ts';
import { membershipsOfUser } from '../member/member.store.ts';
import { nameColumn } from './user.ts';
import { contactOf } from './user.store.ts';

export const memberContactKind = 'member_contact';

/** Organizations that the person works for shall reach the person at the new address; each is told by itself. */
export async function tellWorkplaces(tx: Tx, userId: string): Promise<void> {
  await setTimer(tx, {
    organizationId: null,
    kind: memberContactKind,
    subjectId: userId,
    dueAt: await clockNow(tx),
  });
}

/** Tells every organization what the address is by now; twice does no harm. */
export const tellMemberContacts =
  (deps: Deps) =>
  async (tx: Tx, { subjectId: userId }: Due): Promise<void> => {
    const person = await contactOf(tx, userId);
    if (!person) return;
    const { email, locale, nameEnc } = person;
    const name = await deps.vault.open(tx, noOrganization, nameColumn(userId), nameEnc);
    const sealed = sealContact(deps.contactTopicKey, { name, email, phone: null, locale });
    const memberships = await deps.database.read({ door: 'customer', userId }, (own) => membershipsOfUser(own, userId));
    for (const { organizationId, id: aggregateId } of memberships) {
      await deps.database.transaction(workerAccess(organizationId), async (inOrganization) => {
        const version = await raiseMember(inOrganization, organizationId, aggregateId);
        const data = { kind: 'MEMBER', sealed } as const;
        await emit(inOrganization, { contract: contactState, organizationId, aggregateId, version, data });
      });
    }
  };
