import { clearTimer, setTimer, workerAccess, type Tx } from '@openslot/database';
import type { Envelope } from '@openslot/events';
import { callOffSetup } from '../card-setup/card-setup.process.ts';
import type { Deps } from '../deps.ts';
import { claimFee, settleAdvance, waive } from '../fee/fee.process.ts';
import { lockFeeOfAppointment } from '../fee/fee.store.ts';
import { mayBecome, undoMs, type FeeKind } from '../fee/fee.ts';
import { revenueEarned } from '../ledger/ledger.ts';
import { post } from '../ledger/ledger.store.ts';
import { reviewCardsOfVisit } from '../payment-method/payment-method.work.ts';
import { cancel } from '../payment/payment.process.ts';
import { holdingsOf, lockPaymentsOfAppointment } from '../payment/payment.store.ts';
import { isOpen, isPaid } from '../payment/payment.ts';
import type { PaymentRow } from '../payment/payment.tables.ts';
import type { Work } from '../provider/provider-work.ts';
import { unsettledMinor } from '../refund/refund.ts';
import { requestRefund } from '../refund/refund.process.ts';
import { findAppointment, lockVisit } from './appointment.store.ts';

export const settlementKind = 'no_show_settlement';

/** A place that nobody came to: its fee, and its part of the deposit. */
interface Missed {
  readonly seatId: string;
  readonly feeMinor: number;
  readonly depositMinor: number;
}

/** What the events of a visit say of it, as far as its fee is concerned. */
interface Visit {
  readonly businessId: string;
  readonly customerId: string;
  readonly currency: string;
}

// Locks, in this order: the visit (its event has been taken in), its payments, its fee, what is due.

/** A visit will not be: what is open is called off, the fee is taken of what was paid, the rest goes back. */
export async function settleCancelled(tx: Tx, event: Envelope, visit: Visit, feeMinor: number): Promise<void> {
  const paid = await callOff(tx, event);
  const fee = await claimFee(tx, event, visit, 'LATE_CANCEL', { amountMinor: feeMinor });
  await settleAdvance(tx, paid, fee, { reason: 'CANCELLED', causeId: event.id, event });
  await reviewCardsOfVisit(tx, event.organizationid as string, event.subject);
}

/** A place of a party that will not be used; its part of the deposit is what of that is not needed any more. */
interface Place {
  readonly seatId: string;
  readonly feeMinor: number;
  /** What the deposit comes to without it. */
  readonly restDepositMinor: number;
}

/**
 * One place of a party is given up, and the visit goes on with the others: its fee is taken of its part of what was paid,
 * whose rest goes back. What the customer is only about to pay is asked for anew, without the place.
 */
export async function settleSeatCancelled(tx: Tx, event: Envelope, visit: Visit, place: Place): Promise<void> {
  const payments = await lockPaymentsOfAppointment(tx, event.organizationid as string, event.subject);
  for (const payment of advance(payments)) {
    const isTooMuch = payment.status === 'REQUIRES_ACTION' && payment.amountMinor > place.restDepositMinor;
    if (isTooMuch) await cancel(tx, payment, { event });
  }
  await settlePlace(tx, event, visit, { ...place, kind: 'LATE_CANCEL', payments });
}

async function settlePlace(
  tx: Tx,
  event: Envelope,
  visit: Visit,
  place: Place & { readonly kind: FeeKind; readonly payments: readonly PaymentRow[] },
): Promise<void> {
  const { kind, seatId, feeMinor, restDepositMinor } = place;
  const paid = place.payments.filter(({ status }) => isPaid(status));
  const fee = await claimFee(tx, event, visit, kind, { amountMinor: feeMinor, seatId });
  const asked = { reason: 'SEAT_CANCELLED', causeId: seatId, event } as const;
  await settleAdvance(tx, paid, fee, { ...asked, stillNeededMinor: restDepositMinor });
}

/**
 * The customer did not come. As long as that can be undone the fee is only asked for: nothing is taken, and nothing
 * given back that the visit may still need.
 */
export async function awaitNoShow(tx: Tx, event: Envelope, visit: Visit, feeMinor: number): Promise<void> {
  const [organizationId, subjectId] = [event.organizationid as string, event.subject];
  const known = await findAppointment(tx, organizationId, subjectId);
  if (known?.status !== 'NO_SHOW') return;
  const paid = await callOff(tx, event);
  const fee = await claimFee(tx, event, visit, 'NO_SHOW', { amountMinor: feeMinor });
  const open = (await holdingsOf(tx, advance(paid))).some((holding) => unsettledMinor(holding) > 0);
  if (!fee && !open) return;
  const dueAt = new Date(new Date(event.time).getTime() + undoMs);
  await setTimer(tx, { organizationId, kind: settlementKind, subjectId, dueAt });
}

/** The day is over in which a no-show can be undone: its fee is taken, and the rest of what was paid goes back. */
export async function settleNoShow(deps: Deps, work: Work): Promise<void> {
  const [organizationId, appointmentId] = [work.organizationId as string, work.subjectId];
  await deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const visit = await lockVisit(tx, organizationId, appointmentId);
    const payments = await lockPaymentsOfAppointment(tx, organizationId, appointmentId);
    const fee = await lockFeeOfAppointment(tx, organizationId, appointmentId, 'NO_SHOW');
    await work.finish(tx);
    if (visit?.status !== 'NO_SHOW') return;
    const paid = payments.filter(({ status }) => isPaid(status));
    await settleAdvance(tx, paid, fee ?? null, { reason: 'CANCELLED', causeId: null });
  });
}

/** The customer did come after all: nothing is asked for. What was charged goes back, an advance is the visit's again. */
export async function undoNoShow(tx: Tx, event: Envelope): Promise<void> {
  const [organizationId, appointmentId] = [event.organizationid as string, event.subject];
  const known = await findAppointment(tx, organizationId, appointmentId);
  if (!known || known.status === 'NO_SHOW') return;
  await lockPaymentsOfAppointment(tx, organizationId, appointmentId);
  const fee = await lockFeeOfAppointment(tx, organizationId, appointmentId, 'NO_SHOW');
  if (fee && mayBecome(fee.status, 'WAIVED')) {
    await waive(tx, fee, { by: null, reason: 'no-show undone', refundAdvance: false, event });
  }
  await clearTimer(tx, settlementKind, appointmentId);
}

/** A visit's time ran out before it was paid. What comes in later, scheduling judges. */
export async function settleExpired(tx: Tx, event: Envelope): Promise<void> {
  await callOffOpen(tx, event);
  await reviewCardsOfVisit(tx, event.organizationid as string, event.subject);
}

async function callOff(tx: Tx, event: Envelope): Promise<PaymentRow[]> {
  const paid = await callOffOpen(tx, event);
  await callOffSetup(tx, event.organizationid as string, event.subject);
  return paid;
}

/** Answers what is paid. A fee that is being charged is nobody's to call off. */
async function callOffOpen(tx: Tx, event: Envelope): Promise<PaymentRow[]> {
  const payments = await lockPaymentsOfAppointment(tx, event.organizationid as string, event.subject);
  for (const payment of advance(payments)) if (isOpen(payment.status)) await cancel(tx, payment, { event });
  return payments.filter(({ status }) => isPaid(status));
}

/** What was paid, or is to be, for the visit itself. */
const advance = (payments: readonly PaymentRow[]) => payments.filter(({ purpose }) => purpose !== 'FEE');

/**
 * The customer was served: what was paid in advance is earned. Of places that nobody came to the fee is taken, and the
 * rest of what was paid for them goes back.
 */
export async function settleCompleted(
  tx: Tx,
  event: Envelope,
  visit: Visit & { readonly depositMinor: number; readonly missed: readonly Missed[] },
): Promise<void> {
  const payments = await lockPaymentsOfAppointment(tx, event.organizationid as string, event.subject);
  let restDepositMinor = visit.depositMinor + visit.missed.reduce((sum, place) => sum + place.depositMinor, 0);
  for (const { seatId, feeMinor, depositMinor } of visit.missed) {
    restDepositMinor -= depositMinor;
    await settlePlace(tx, event, visit, { seatId, feeMinor, restDepositMinor, kind: 'NO_SHOW', payments });
  }
  const paid = advance(payments).filter(({ status }) => isPaid(status));
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
    const asked = { reason: 'LATE_PAYMENT', causeId: visit.id, event: visit } as const;
    if (refundMinor > 0) await requestRefund(tx, holding.row, refundMinor, asked);
  }
}
