import { recordAudit, type Tx } from '@openslot/database';
import type { Envelope } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { moveVisits } from '../appointment/appointment.store.ts';
import { cardsOfCustomer } from '../payment-method/payment-method.store.ts';
import { reviewCards } from '../payment-method/payment-method.work.ts';
import { tellPayment } from '../payment/payment.events.ts';
import { movePayments, moveWhatHangsOn } from '../payment/payment.store.ts';
import { customerNow } from './customer.store.ts';

/**
 * A customer's record became part of another: payments, fees and cards are the other's from now on. What is made later
 * in the name of the old record is written for the new one at once.
 */
export async function moveCustomer(tx: Tx, event: Envelope, intoId: string): Promise<void> {
  const [organizationId, from] = [event.organizationid as string, event.subject];
  const to = await customerNow(tx, organizationId, intoId);
  await moveVisits(tx, organizationId, { from, to });
  const moved = await movePayments(tx, organizationId, { from, to });
  for (const payment of moved) await tellPayment(tx, payment, null, { event });
  const others = await moveWhatHangsOn(tx, organizationId, { from, to });
  if (moved.length + others === 0) return;
  await recordAudit(tx, 'commerce', {
    ...bySystem,
    organizationId,
    action: 'customer.move',
    entity: 'Customer',
    entityId: from,
    changed: ['payments', 'fees', 'paymentMethods'],
    cause: event,
  });
}

/** A customer is gone: no card is kept any longer. Payments stay as the law demands. */
export const forgetCustomer = async (tx: Tx, event: Envelope): Promise<void> =>
  reviewCards(tx, await cardsOfCustomer(tx, event.organizationid as string, event.subject));
