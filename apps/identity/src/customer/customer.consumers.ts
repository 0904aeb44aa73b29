import { defineConsumer, emit, noOrganization, on, sealContact, type Consumer, type Tx } from '@openslot/database';
import {
  contactState,
  customerCreated,
  customerMet,
  customerState,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import { bySystem } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import type { Deps } from '../deps.ts';
import { nameColumn, normalisedEmail } from '../user/user.ts';
import { contactOf } from '../user/user.store.ts';
import { customerColumn } from './customer.ts';
import { insertCustomer } from './customer.store.ts';

/** Who books for the first time becomes a customer, under the id that scheduling gave. */
export const metCustomers = (deps: Deps): Consumer =>
  defineConsumer({
    name: 'met-customers',
    handlers: [on(customerMet, (tx, event) => recordCustomer(deps, tx, event))],
  });

type Met = Envelope<DataOf<typeof customerMet>>;

async function recordCustomer(deps: Deps, tx: Tx, event: Met): Promise<void> {
  const { customerId: id, userId, businessId } = event.data;
  const organizationId = event.organizationid;
  const person = await contactOf(tx, userId);
  if (organizationId === null || !person) throw new Error('a customer is a registered person, met by an organization');
  const name = await deps.vault.open(tx, noOrganization, nameColumn(userId), person.nameEnc);
  const { email, locale } = person;

  await insertCustomer(tx, {
    organizationId,
    id,
    userId,
    nameEnc: await deps.vault.seal(tx, organizationId, customerColumn(id, 'name_enc'), name),
    emailEnc: await deps.vault.seal(tx, organizationId, customerColumn(id, 'email_enc'), email),
    emailBidx: await deps.vault.blindIndex(tx, organizationId, normalisedEmail(email)),
    locale,
    source: 'BOOKING',
    firstBusinessId: businessId,
  });
  const told = { organizationId, aggregateId: id, version: 1, cause: event };
  const sealed = sealContact(deps.contactTopicKey, { name, email, phone: null, locale });
  await emit(
    tx,
    { contract: customerState, ...told, data: { userId, mergedIntoId: null, live: true } },
    { contract: customerCreated, ...told, data: { userId } },
    { contract: contactState, ...told, data: { kind: 'CUSTOMER', sealed } },
  );
  await recordDeed(tx, bySystem, {
    organizationId,
    action: 'customer.created',
    entity: 'Customer',
    entityId: id,
    cause: event,
  });
}
