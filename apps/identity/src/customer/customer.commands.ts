import { emit, sealContact, type Contact, type Tx } from '@openslot/database';
import { contactState, customerCreated, customerState, type Envelope } from '@openslot/events';
import { bySystem, type Actor } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { addNames } from '../customer-name/customer-name.store.ts';
import type { Deps } from '../deps.ts';
import type { CustomerRecord } from './customer-record.ts';
import { contactOfRecord, gramsOfRecord, recordOf, sealRecord } from './customer.seal.ts';
import { insertCustomer } from './customer.store.ts';

interface NewRecord {
  readonly organizationId: string;
  readonly id: string;
  readonly userId: string | null;
  readonly businessId: string;
  readonly contact: Contact;
  /** The customer that this one turned out to be. */
  readonly mergedIntoId: string | null;
  readonly cause: Envelope;
}

/** Writes the record of a customer who was met, and tells what others may know. */
export const recordCustomer = (deps: Deps, tx: Tx, { businessId, contact, ...met }: NewRecord): Promise<void> =>
  keepCustomer(
    deps,
    tx,
    { ...met, source: 'BOOKING', firstBusinessId: businessId, actor: bySystem },
    recordOf(contact),
  );

export interface Kept {
  readonly organizationId: string;
  readonly id: string;
  readonly userId: string | null;
  readonly source: 'BOOKING' | 'STAFF';
  readonly firstBusinessId: string | null;
  readonly mergedIntoId: string | null;
  readonly actor: Actor;
  readonly cause: Envelope | null;
}

/** Writes a new record, makes it findable by its name, and tells what others may know. */
export async function keepCustomer(
  deps: Deps,
  tx: Tx,
  { actor, cause, ...kept }: Kept,
  record: CustomerRecord,
): Promise<void> {
  const { organizationId, id, userId, mergedIntoId } = kept;
  const live = mergedIntoId === null;
  const nameGrams = live ? await gramsOfRecord(tx, deps.vault, organizationId, record) : null;
  const sealed = await sealRecord(tx, deps.vault, kept, record);
  await insertCustomer(tx, {
    ...kept,
    ...sealed,
    ...{ nameGrams, nameKey: sealed.contactKey },
    ...{ createdBy: actor.actorId, updatedBy: actor.actorId },
  });
  if (nameGrams) await addNames(tx, organizationId, [{ id, grams: nameGrams }]);
  const told = { organizationId, aggregateId: id, version: 1, cause, actor: actor.actorId };
  const reached = sealContact(deps.contactTopicKey, contactOfRecord(record));
  await emit(
    tx,
    { contract: customerState, ...told, data: { userId, mergedIntoId, live } },
    { contract: customerCreated, ...told, data: { userId } },
    { contract: contactState, ...told, data: { kind: 'CUSTOMER', sealed: reached } },
  );
  await recordDeed(tx, actor, {
    organizationId,
    action: 'customer.created',
    entity: 'Customer',
    entityId: id,
    cause,
  });
}
