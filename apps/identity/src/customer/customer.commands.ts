import { emit, sealContact, type Contact, type Tx } from '@openslot/database';
import { contactState, customerCreated, customerState, type Envelope } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { customerColumn, normalisedPhone } from './customer.ts';
import { insertCustomer } from './customer.store.ts';
import { normalisedEmail } from '../user/user.ts';

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
export async function recordCustomer(deps: Deps, tx: Tx, customer: NewRecord): Promise<void> {
  const { organizationId, id, userId, mergedIntoId, contact, cause } = customer;
  await insertCustomer(tx, {
    organizationId,
    id,
    userId,
    ...(await sealed(deps, tx, organizationId, id, contact)),
    locale: contact.locale,
    source: 'BOOKING',
    firstBusinessId: customer.businessId,
    mergedIntoId,
  });
  const told = { organizationId, aggregateId: id, version: 1, cause };
  await emit(
    tx,
    { contract: customerState, ...told, data: { userId, mergedIntoId, live: mergedIntoId === null } },
    { contract: customerCreated, ...told, data: { userId } },
    { contract: contactState, ...told, data: { kind: 'CUSTOMER', sealed: sealContact(deps.contactTopicKey, contact) } },
  );
  await recordDeed(tx, bySystem, {
    organizationId,
    action: 'customer.created',
    entity: 'Customer',
    entityId: id,
    cause,
  });
}

async function sealed({ vault }: Deps, tx: Tx, organizationId: string, id: string, { name, email, phone }: Contact) {
  const seal = (column: Parameters<typeof customerColumn>[1], plain: string | null) =>
    plain === null ? null : vault.seal(tx, organizationId, customerColumn(id, column), plain);
  const index = (plain: string | null) => (plain === null ? null : vault.blindIndex(tx, organizationId, plain));
  return {
    nameEnc: await seal('name_enc', name),
    emailEnc: await seal('email_enc', email),
    emailBidx: await index(email && normalisedEmail(email)),
    phoneEnc: await seal('phone_enc', phone),
    phoneBidx: await index(phone && normalisedPhone(phone)),
  };
}
