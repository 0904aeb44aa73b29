import { recordAudit, type Tx } from '@openslot/database';
import type { Envelope } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { bringVisits, findAppointment, moveVisits } from '../appointment/appointment.store.ts';
import { cardsOfCustomer } from '../payment-method/payment-method.store.ts';
import { reviewCards } from '../payment-method/payment-method.work.ts';
import { tellPayment } from '../payment/payment.events.ts';
import {
  givePayments,
  giveWhatHangsOn,
  hangsOnAnother,
  movePayments,
  moveWhatHangsOn,
} from '../payment/payment.store.ts';
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
  if (moved.length + others > 0) await auditMove(tx, event, from);
}

/** The record is one of its own again: what hangs on the visits that scheduling says are its own is its own. */
export async function bringBack(tx: Tx, event: Envelope): Promise<void> {
  const visits = await bringVisits(tx, event.organizationid as string, event.subject);
  for (const id of visits) await keepWithVisit(tx, event, id);
}

/** What was paid, left and owed for a visit is its customer's, whoever that was when it was. */
export async function keepWithVisit(tx: Tx, event: Envelope, appointmentId: string): Promise<void> {
  const organizationId = event.organizationid as string;
  if (!(await hangsOnAnother(tx, organizationId, appointmentId))) return;
  const visit = await findAppointment(tx, organizationId, appointmentId);
  if (!visit) return;
  const { customerId } = visit;
  const moved = await givePayments(tx, { organizationId, appointmentId, customerId });
  for (const payment of moved) await tellPayment(tx, payment, null, { event });
  const others = await giveWhatHangsOn(tx, { organizationId, appointmentId, customerId });
  if (moved.length + others > 0) await auditMove(tx, event, customerId);
}

const auditMove = (tx: Tx, event: Envelope, customerId: string): Promise<void> =>
  recordAudit(tx, 'commerce', {
    ...bySystem,
    organizationId: event.organizationid,
    action: 'customer.move',
    entity: 'Customer',
    entityId: customerId,
    changed: ['payments', 'fees', 'paymentMethods'],
    cause: event,
  });

/** A customer is gone: no card is kept any longer. Payments stay as the law demands. */
export const forgetCustomer = async (tx: Tx, event: Envelope): Promise<void> =>
  reviewCards(tx, await cardsOfCustomer(tx, event.organizationid as string, event.subject));
