import type { Tx } from '@openslot/database';
import type { Envelope } from '@openslot/events';
import { feeKept, revenueEarned } from '../ledger/ledger.ts';
import { post } from '../ledger/ledger.store.ts';
import { cancel } from '../payment/payment.process.ts';
import { holdingsOf, lockPaymentsOfAppointment } from '../payment/payment.store.ts';
import { isOpen, isPaid } from '../payment/payment.ts';
import { partForFee, unsettledMinor } from '../refund/refund.ts';
import { requestRefund } from '../refund/refund.process.ts';

/** A visit will not be: open payments are called off, the fee is kept of what was paid, the rest goes back. */
export async function settleCancelled(tx: Tx, visit: Envelope, feeMinor: number): Promise<void> {
  const paid = await callOffOpen(tx, visit);
  for (const { payment, keepMinor, refundMinor } of partForFee(await holdingsOf(tx, paid), feeMinor)) {
    if (keepMinor > 0) await post(tx, payment.row.organizationId, feeKept(payment.row, keepMinor));
    if (refundMinor > 0) await requestRefund(tx, payment.row, refundMinor, 'CANCELLED', visit);
  }
}

/** A visit's time ran out before it was paid. What comes in later, scheduling judges. */
export async function callOffOpen(tx: Tx, visit: Envelope) {
  const payments = await lockPaymentsOfAppointment(tx, visit.organizationid as string, visit.subject);
  for (const payment of payments) if (isOpen(payment.status)) await cancel(tx, payment, { event: visit });
  return payments.filter(({ status }) => isPaid(status));
}

/** The customer was served: what was paid in advance is earned. */
export async function settleCompleted(tx: Tx, visit: Envelope): Promise<void> {
  const payments = await lockPaymentsOfAppointment(tx, visit.organizationid as string, visit.subject);
  const paid = payments.filter(({ status }) => isPaid(status));
  for (const holding of await holdingsOf(tx, paid)) {
    const earnedMinor = unsettledMinor(holding);
    if (earnedMinor > 0) await post(tx, holding.row.organizationId, revenueEarned(holding.row, earnedMinor));
  }
}

/** A payment came too late and its time is gone: all of it goes back. */
export async function settleUnusable(tx: Tx, visit: Envelope, paymentId: string): Promise<void> {
  const payments = await lockPaymentsOfAppointment(tx, visit.organizationid as string, visit.subject);
  const unusable = payments.filter(({ id, status }) => id === paymentId && isPaid(status));
  for (const holding of await holdingsOf(tx, unusable)) {
    const refundMinor = unsettledMinor(holding);
    if (refundMinor > 0) await requestRefund(tx, holding.row, refundMinor, 'LATE_PAYMENT', visit);
  }
}
