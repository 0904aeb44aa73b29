import { clearTimer, emit, runningNow, sealContact, setTimer, type Contact, type Tx } from '@openslot/database';
import { guestContactState } from '@openslot/events';
import { internationalNumber } from '@openslot/service';
import { findCountry } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import { insertContact, insertCustomer, removeContact } from './contact.store.ts';

export interface MetGuest {
  readonly organizationId: string;
  readonly businessId: string;
  /** Where the visit will be: a phone number without a country is one of that country. */
  readonly locationId: string;
  readonly customerId: string;
  readonly contact: Contact;
}

const keptMinutes = 24 * 60;

/**
 * Makes somebody without a sign-in a customer: known here at once, so that the visit is seen, and told to identity, which
 * turns it into the record of that id. Contact data leaves sealed, for identity alone.
 */
export async function meetGuest(
  tx: Tx,
  { vault, guestContactTopicKey }: Pick<Deps, 'vault' | 'guestContactTopicKey'>,
  { organizationId, businessId, locationId, customerId, contact: given }: MetGuest,
  { at, userId }: { at: Date; userId: string | null },
): Promise<void> {
  const place = { table: 'guest_contact', column: 'contact_enc', id: customerId };
  const [country, running] = await Promise.all([
    findCountry(tx, organizationId, locationId),
    runningNow(tx),
    insertCustomer(tx, organizationId, customerId, at),
  ]);
  const contact = { ...given, phone: given.phone && internationalNumber(given.phone, country) };
  const contactEnc = await vault.seal(tx, organizationId, place, JSON.stringify(contact));
  await Promise.all([
    insertContact(tx, { organizationId, customerId, businessId, contactEnc, createdAt: at }),
    setTimer(tx, {
      ...{ organizationId, kind: 'guest_contact_cleanup', subjectId: customerId },
      dueAt: new Date(running.getTime() + keptMinutes * 60_000),
    }),
    emit(tx, {
      ...{ contract: guestContactState, organizationId, aggregateId: customerId, version: 1, actor: userId },
      data: { businessId, sealed: sealContact(guestContactTopicKey, contact) },
    }),
  ]);
}

/** Identity knows the guest now, or a day has passed: contact data is kept and told here no longer. */
export async function forgetContact(tx: Tx, organizationId: string, customerId: string): Promise<void> {
  if (!(await removeContact(tx, organizationId, customerId))) return;
  await Promise.all([
    clearTimer(tx, 'guest_contact_cleanup', customerId),
    emit(tx, { contract: guestContactState, organizationId, aggregateId: customerId, version: 2, data: null }),
  ]);
}
