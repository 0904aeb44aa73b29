import { defineConsumer, noOrganization, on, openContact, type Consumer, type Tx } from '@openslot/database';
import { customerMet, guestContactState, type DataOf, type Envelope } from '@openslot/events';
import type { Deps } from '../deps.ts';
import { nameColumn } from '../user/user.ts';
import { contactOf } from '../user/user.store.ts';
import { recordCustomer } from './customer.commands.ts';
import { findSameContact, isKnown } from './customer.store.ts';

/** Whoever books for the first time becomes a customer, under the id that scheduling gave. */
export const metCustomers = (deps: Deps): Consumer =>
  defineConsumer({ name: 'met-customers', handlers: [on(customerMet, (tx, event) => meetPerson(deps, tx, event))] });

/** Who came without a sign-in. A tombstone says that the contact data is no longer told, not that the guest is gone. */
export const guestCustomers = (deps: Deps): Consumer =>
  defineConsumer({
    name: 'guest-customers',
    handlers: [
      on(guestContactState, async (tx, event) => event.data && meetGuest(deps, tx, { ...event, data: event.data })),
    ],
  });

async function meetPerson(deps: Deps, tx: Tx, event: Envelope<DataOf<typeof customerMet>>): Promise<void> {
  const { customerId, userId, businessId } = event.data;
  const person = await contactOf(tx, userId);
  if (!person) throw new Error('a customer is a registered person');
  const name = await deps.vault.open(tx, noOrganization, nameColumn(userId), person.nameEnc);
  await recordCustomer(deps, tx, {
    organizationId: organizationOf(event),
    id: customerId,
    userId,
    businessId,
    contact: { name, email: person.email, phone: null, locale: person.locale },
    mergedIntoId: null,
    cause: event,
  });
}

/**
 * A guest whose e-mail address and phone number, or the only one given, are those of one known customer is that
 * customer: the record is born merged into it.
 */
async function meetGuest(deps: Deps, tx: Tx, event: Envelope<DataOf<typeof guestContactState>>): Promise<void> {
  const organizationId = organizationOf(event);
  if (await isKnown(tx, organizationId, event.subject)) return;
  const contact = openContact(deps.guestContactTopicKey, event.data.sealed);
  await recordCustomer(deps, tx, {
    organizationId,
    id: event.subject,
    userId: null,
    businessId: event.data.businessId,
    contact,
    mergedIntoId: await findSameContact(tx, deps.vault, organizationId, contact),
    cause: event,
  });
}

function organizationOf({ organizationid }: Envelope): string {
  if (organizationid === null) throw new Error('a customer is met by an organization');
  return organizationid;
}
