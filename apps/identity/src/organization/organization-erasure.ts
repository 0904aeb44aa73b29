import { emit, now, setTimer, type Due, type Tx } from '@openslot/database';
import { contactState } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { takeLetterBack } from '../email-token/letter.ts';
import { eraseCustomers } from '../privacy/customer-erasure.ts';
import { recordErasure } from '../privacy/privacy.store.ts';
import { customersToErase, raiseMembers, removeComers } from './organization-erasure.store.ts';
import { lockOrganization } from './organization.store.ts';

export const erasure = 'organization_erasure';

const customersAtOnce = 100;

/**
 * Empties what a deleted organization knew of people: one batch of customers, and the timer for the next one. Each is told
 * to be erased, so that every slice does its part. Killed anywhere, it goes on where the last batch ended.
 */
export async function eraseOrganization(tx: Tx, { subjectId: organizationId, payload }: Due): Promise<void> {
  const organization = await lockOrganization(tx, organizationId);
  if (organization?.status !== 'DELETED') return;
  const after = typeof payload['after'] === 'string' ? payload['after'] : null;
  if (after === null) await forgetOthers(tx, organizationId);
  const customerIds = await customersToErase(tx, organizationId, after, customersAtOnce);
  const by = { id: organizationId, subjectKind: 'CUSTOMER', reviewTexts: false } as const;
  await eraseCustomers(tx, { organizationId, customerIds, ...by });
  await recordErasure(tx, { organizationId, ...by }, customerIds);
  const last = customerIds.at(-1);
  if (last === undefined) {
    await recordDeed(tx, bySystem, {
      ...{ organizationId, action: 'organization.erased', entity: 'Organization', entityId: organizationId },
    });
  } else {
    const timer = { organizationId, kind: erasure, subjectId: organizationId };
    await setTimer(tx, { ...timer, dueAt: await now(tx), payload: { after: last } });
  }
}

/** Who worked there cannot be reached any more, and who might have come is not known. */
async function forgetOthers(tx: Tx, organizationId: string): Promise<void> {
  for (const id of await removeComers(tx, organizationId)) await takeLetterBack(tx, id, organizationId);
  const members = await raiseMembers(tx, organizationId);
  await emit(
    tx,
    ...members.map(({ id: aggregateId, version }) => ({
      ...{ contract: contactState, organizationId, aggregateId, version, data: null },
    })),
  );
}
