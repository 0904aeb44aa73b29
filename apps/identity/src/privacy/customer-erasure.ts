import { clearTimer, emit, type Tx } from '@openslot/database';
import { contactState, customerErased, customerState, type Envelope } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { liftBlock } from '../customer-block/customer-block.process.ts';
import { blocksOf } from '../customer-block/customer-block.store.ts';
import { forgetMergesOf } from '../customer-merge/customer-merge.store.ts';
import { forgetLinks } from '../integration-link/integration-link.store.ts';
import { emptyCustomer, forgetTraces, lockErased } from './customer-erasure.store.ts';
import { emptyDocuments } from './privacy.store.ts';
import type { RequestRow } from './privacy.tables.ts';

/**
 * Empties the records of a customer, and tells that they are gone: the state without a person, a tombstone for the contact
 * data. Answers how many were not empty yet.
 */
export async function eraseCustomers(
  tx: Tx,
  { organizationId, customerIds, reviewTexts }: Pick<RequestRow, 'organizationId' | 'customerIds' | 'reviewTexts'>,
  cause?: Envelope,
): Promise<number> {
  let erased = 0;
  for (const id of customerIds.toSorted()) {
    const row = await emptyCustomer(tx, organizationId, id);
    if (!row) continue;
    erased += 1;
    const told = { organizationId, aggregateId: id, version: row.version, cause: cause ?? null };
    await emit(
      tx,
      { contract: customerState, ...told, data: { userId: null, mergedIntoId: row.mergedIntoId, live: false } },
      { contract: contactState, ...told, data: null },
      { contract: customerErased, ...told, data: { reviewTexts } },
    );
    await clearTimer(tx, 'customer_removal', id);
    await recordDeed(tx, bySystem, {
      ...{ organizationId, action: 'customer.erased', entity: 'Customer', entityId: id, cause: cause ?? null },
    });
  }
  // What scheduling knows guests by who may not book goes with the block.
  for (const block of await blocksOf(tx, organizationId, customerIds)) {
    await liftBlock(tx, { actor: bySystem, cause: cause ?? null }, block);
  }
  await forgetTraces(tx, organizationId, customerIds);
  await forgetMergesOf(tx, organizationId, customerIds);
  await forgetLinks(tx, organizationId, 'Customer', customerIds);
  await emptyDocuments(tx, organizationId, customerIds);
  return erased;
}

/** The same once more, after a backup came back: also where the record here is empty, the other slices are told to erase. */
export async function eraseAgain(tx: Tx, subject: Parameters<typeof eraseCustomers>[1]): Promise<void> {
  if ((await eraseCustomers(tx, subject)) > 0) return;
  const { organizationId, customerIds, reviewTexts } = subject;
  for (const id of customerIds) {
    const version = await lockErased(tx, organizationId, id);
    if (version === null) continue;
    await emit(tx, { contract: customerErased, organizationId, aggregateId: id, version, data: { reviewTexts } });
  }
}
