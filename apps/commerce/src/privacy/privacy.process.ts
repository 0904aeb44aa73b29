import type { Collected, PrivacySubject, Tx } from '@openslot/database';
import { reviewCards } from '../payment-method/payment-method.work.ts';
import {
  cardsOfCustomers,
  emptyTexts,
  endCustomers,
  feesOfCustomers,
  paymentsOfCustomers,
  refundsOfCustomers,
} from './privacy.store.ts';

/** What commerce keeps of a customer. Of a card nobody has more than its last digits. */
export async function collectMoney(tx: Tx, subject: PrivacySubject): Promise<Collected> {
  const cards = await cardsOfCustomers(tx, subject);
  return {
    payments: await paymentsOfCustomers(tx, subject),
    refunds: await refundsOfCustomers(tx, subject),
    fees: await feesOfCustomers(tx, subject),
    cards: cards.map(({ brand, last4, expiresOn, consentText, consentedAt, deletedAt }) => ({
      ...{ brand, last4, expiresOn, consentText, consentedAt, removedAt: deletedAt },
    })),
  };
}

/**
 * No card is kept, here or at the provider, which is asked until it has forgotten them. Payments, refunds and the ledger
 * stay as the law demands, under an id that nobody can turn into a person.
 */
export async function eraseMoney(tx: Tx, subject: PrivacySubject): Promise<void> {
  await endCustomers(tx, subject);
  const cards = await cardsOfCustomers(tx, subject);
  await reviewCards(
    tx,
    cards.filter(({ deletedAt }) => deletedAt === null),
  );
  await emptyTexts(tx, subject);
}
