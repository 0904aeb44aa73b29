import type { Collected, PrivacySubject, Tx } from '@openslot/database';
import { readContact } from '../contact/contact.store.ts';
import { holdCustomer } from '../customer/customer.store.ts';
import type { Deps } from '../deps.ts';
import {
  contactsOfCustomers,
  emptyNotifications,
  endCustomers,
  leaveReviewsBehind,
  notificationsOfCustomers,
  pointsOfCustomers,
  reviewsOfCustomers,
} from './privacy.store.ts';

/** What engagement keeps of a customer: how to reach them, what they were told, and what they thought of it. */
export async function collectWords(
  { vault }: Pick<Deps, 'vault'>,
  tx: Tx,
  subject: PrivacySubject,
): Promise<Collected> {
  const contacts = await contactsOfCustomers(tx, subject);
  return {
    contacts: await Promise.all(
      contacts.map(({ id, contactEnc }) => readContact(tx, vault, subject.organizationId, id, contactEnc)),
    ),
    notifications: await notificationsOfCustomers(tx, subject),
    reviews: await reviewsOfCustomers(tx, subject),
    points: await pointsOfCustomers(tx, subject),
  };
}

/** Nobody can be reached any more, and nothing is kept of what was said. Points and figures stay under the bare id. */
export async function eraseWords(
  tx: Tx,
  subject: PrivacySubject,
  { reviewTexts }: { readonly reviewTexts: boolean },
): Promise<void> {
  for (const id of subject.customerIds.toSorted()) await holdCustomer(tx, subject.organizationId, id);
  await endCustomers(tx, subject);
  await emptyNotifications(tx, subject);
  await leaveReviewsBehind(tx, subject, { withTexts: !reviewTexts });
}
