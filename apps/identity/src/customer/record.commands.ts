import { emit, once, sealContact, workerAccess, type IdempotencyMismatch } from '@openslot/database';
import { contactState, customerState, customerUpdated } from '@openslot/events';
import {
  byViewer,
  invalidInput,
  newId,
  requireHeld,
  unknownId,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { retellBlock } from '../customer-block/customer-block.process.ts';
import { indexNames } from '../customer-name/customer-name.store.ts';
import type { Deps } from '../deps.ts';
import { keepCustomer } from './customer.commands.ts';
import { contactOfRecord, gramsOfRecord, openRecord, sealRecord } from './customer.seal.ts';
import { changeCustomer, lockCustomer, surroundingsOf, type CustomerRow } from './customer.store.ts';
import { changedRecord, isReachable, newRecord, type CreateCustomer, type UpdateCustomer } from './customer-record.ts';

export interface CustomerCreated {
  readonly __typename: 'CustomerCreated';
  readonly customerId: string;
}
export interface CustomerChanged {
  readonly __typename: 'CustomerChanged';
  readonly customerId: string;
}
export type Untimely =
  | { readonly __typename: 'WrongState'; readonly status: 'DELETED' | 'MERGED' | 'ERASED' | 'CURRENT' }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number };

export async function createCustomer(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: CreateCustomer,
): Promise<CustomerCreated | IdempotencyMismatch> {
  const { organizationId } = requireHeld(viewer, 'customer.write');
  const actor = byViewer(viewer);
  const request = {
    ...{ organizationId, actorId: actor.actorId ?? '', operation: 'createCustomer', key: idempotencyKey, input },
    keep: () => true,
  };
  return deps.database.transaction(workerAccess(organizationId), (tx) =>
    once<CustomerCreated>(tx, request, async () => {
      const record = newRecord(input, await surroundingsOf(tx, organizationId));
      const id = newId();
      const kept = { organizationId, id, userId: null, source: 'STAFF', firstBusinessId: null } as const;
      await keepCustomer(deps, tx, { ...kept, mergedIntoId: null, actor, cause: null }, record);
      return { __typename: 'CustomerCreated', customerId: id };
    }),
  );
}

export type UpdateCustomerOutcome = CustomerChanged | Untimely | InvalidInput;

export async function updateCustomer(
  deps: Deps,
  viewer: Viewer,
  { customerId, version, ...wish }: UpdateCustomer,
): Promise<UpdateCustomerOutcome> {
  const { organizationId } = requireHeld(viewer, 'customer.write');
  const { actorId } = byViewer(viewer);
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<UpdateCustomerOutcome> => {
    const row = await lockCustomer(tx, organizationId, customerId);
    if (!row) return unknownId('customerId');
    const untimely = whyUntimely(row, version);
    if (untimely) return untimely;
    const before = await openRecord(tx, deps.vault, row, row);
    const { after, changed } = changedRecord(before, wish, await surroundingsOf(tx, organizationId));
    if (!isReachable(after)) return invalidInput({ path: ['email'], problem: 'unreachable' });
    if (changed.length === 0) return { __typename: 'CustomerChanged', customerId };

    const next = await changeCustomer(tx, row, await sealRecord(tx, deps.vault, row, after), actorId);
    await indexNames(tx, deps.vault, organizationId, [
      { id: customerId, grams: await gramsOfRecord(tx, deps.vault, organizationId, after) },
    ]);
    await retellBlock(deps, tx, row, after);
    const told = { organizationId, aggregateId: customerId, version: next, actor: actorId };
    const sealed = sealContact(deps.contactTopicKey, contactOfRecord(after));
    await emit(
      tx,
      { contract: customerState, ...told, data: { userId: row.userId, mergedIntoId: null, live: true } },
      { contract: customerUpdated, ...told, data: { changed: [...changed] } },
      { contract: contactState, ...told, data: { kind: 'CUSTOMER', sealed } },
    );
    await recordDeed(tx, byViewer(viewer), {
      ...{ organizationId, action: 'customer.updated', entity: 'Customer', entityId: customerId, changed },
    });
    return { __typename: 'CustomerChanged', customerId };
  });
}

export const statusOf = (row: CustomerRow): 'CURRENT' | 'DELETED' | 'MERGED' | 'ERASED' => {
  if (row.erasedAt) return 'ERASED';
  if (row.mergedIntoId) return 'MERGED';
  return row.deletedAt ? 'DELETED' : 'CURRENT';
};

/** Why a customer's record cannot be changed now; null: it can. */
export function whyUntimely(
  row: CustomerRow,
  version: number,
  wanted: 'CURRENT' | 'DELETED' = 'CURRENT',
): Untimely | null {
  const status = statusOf(row);
  if (status !== wanted) return { __typename: 'WrongState', status };
  return row.version === version ? null : { __typename: 'VersionConflict', currentVersion: row.version };
}
