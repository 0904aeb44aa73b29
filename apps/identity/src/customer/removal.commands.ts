import { clearTimer, emit, now, sealContact, setTimer, workerAccess, type Due, type Tx } from '@openslot/database';
import { contactState, customerState } from '@openslot/events';
import { byViewer, requireHeld, unknownId, type Actor, type InvalidInput, type Viewer } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { forgetName, indexNames } from '../customer-name/customer-name.store.ts';
import type { Deps } from '../deps.ts';
import { eraseCustomers } from '../privacy/customer-erasure.ts';
import { recordErasure } from '../privacy/privacy.store.ts';
import { contactOfRecord, gramsOfRecord, openRecord } from './customer.seal.ts';
import { changeCustomer, isUserTaken, lockCustomer, type Changes, type CustomerRow } from './customer.store.ts';
import type { CustomerStep } from './customer-record.ts';
import { whyUntimely, type CustomerChanged, type Untimely } from './record.commands.ts';

export interface CustomerDeleted {
  readonly __typename: 'CustomerDeleted';
  readonly restorableUntil: Date;
}

const restorableDays = 30;
const removal = 'customer_removal';

export type DeleteCustomerOutcome = CustomerDeleted | Untimely | InvalidInput;

/** Takes a customer out of every list; for a while the record can be restored, then it is emptied. */
export async function deleteCustomer(
  deps: Deps,
  viewer: Viewer,
  { customerId, version }: CustomerStep,
): Promise<DeleteCustomerOutcome> {
  const { organizationId } = requireHeld(viewer, 'customer.write');
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<DeleteCustomerOutcome> => {
    const row = await lockCustomer(tx, organizationId, customerId);
    if (!row) return unknownId('customerId');
    const untimely = whyUntimely(row, version);
    if (untimely) return untimely;
    const restorableUntil = new Date((await now(tx)).getTime() + restorableDays * 86_400_000);
    await forgetName(tx, organizationId, customerId);
    await step(tx, byViewer(viewer), row, {
      ...{ action: 'customer.deleted', live: false, changes: { deleted: true } },
    });
    await setTimer(tx, { organizationId, kind: removal, subjectId: customerId, dueAt: restorableUntil });
    return { __typename: 'CustomerDeleted', restorableUntil };
  });
}

export type RestoreCustomerOutcome = CustomerChanged | Untimely | InvalidInput;

export async function restoreCustomer(
  deps: Deps,
  viewer: Viewer,
  { customerId, version }: CustomerStep,
): Promise<RestoreCustomerOutcome> {
  const { organizationId } = requireHeld(viewer, 'customer.write');
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<RestoreCustomerOutcome> => {
    const row = await lockCustomer(tx, organizationId, customerId);
    if (!row) return unknownId('customerId');
    const untimely = whyUntimely(row, version, 'DELETED');
    if (untimely) return untimely;
    // Who booked again meanwhile has another record: this one is then nobody's account.
    const unlinked = row.userId !== null && (await isUserTaken(tx, organizationId, row.userId));
    const userId = unlinked ? null : row.userId;
    const next = await step(
      tx,
      byViewer(viewer),
      { ...row, userId },
      {
        ...{ action: 'customer.restored', live: true, changes: { deleted: false, userId } },
      },
    );
    const record = await openRecord(tx, deps.vault, row, row);
    const grams = await gramsOfRecord(tx, deps.vault, organizationId, record);
    await indexNames(tx, deps.vault, organizationId, [{ id: customerId, grams }]);
    const sealed = sealContact(deps.contactTopicKey, contactOfRecord(record));
    await emit(tx, {
      ...{ contract: contactState, organizationId, aggregateId: customerId, version: next },
      data: { kind: 'CUSTOMER', sealed },
    });
    await clearTimer(tx, removal, customerId);
    return { __typename: 'CustomerChanged', customerId };
  });
}

/** Empties the record of a customer whom nobody has restored, and tells that they are erased: every slice does its part. */
export async function removeCustomer(tx: Tx, { organizationId, subjectId }: Due): Promise<void> {
  if (organizationId === null) throw new Error('customers belong to an organization');
  const row = await lockCustomer(tx, organizationId, subjectId);
  if (!row || row.deletedAt === null || row.erasedAt !== null) return;
  const by = { id: subjectId, subjectKind: 'CUSTOMER', reviewTexts: false } as const;
  await eraseCustomers(tx, { organizationId, customerIds: [subjectId], ...by });
  await recordErasure(tx, { organizationId, ...by }, [subjectId]);
}

interface Step {
  readonly action: string;
  readonly live: boolean;
  readonly changes: Changes;
}

async function step(tx: Tx, actor: Actor, row: CustomerRow, { action, live, changes }: Step): Promise<number> {
  const { organizationId, id, userId } = row;
  const version = await changeCustomer(tx, row, changes, actor.actorId);
  const data = { userId, mergedIntoId: row.mergedIntoId, live };
  await emit(tx, {
    ...{ contract: customerState, organizationId, aggregateId: id, version, data, actor: actor.actorId },
  });
  await recordDeed(tx, actor, {
    ...{ organizationId, action, entity: 'Customer', entityId: id, changed: Object.keys(changes) },
  });
  return version;
}
