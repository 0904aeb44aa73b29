import { clearTimer, now, recordAudit, setTimer, type Tx } from '@openslot/database';
import type { Envelope } from '@openslot/events';
import { bySystem, newId } from '@openslot/service';
import { setFee } from '../appointment/appointment.store.ts';
import { customerNow } from '../customer/customer.store.ts';
import { feeKept, feeReturned } from '../ledger/ledger.ts';
import { post } from '../ledger/ledger.store.ts';
import { findCard } from '../payment-method/payment-method.store.ts';
import { reviewCardsOfVisit } from '../payment-method/payment-method.work.ts';
import type { Cause } from '../payment/payment.events.ts';
import { holdingsOf } from '../payment/payment.store.ts';
import type { PaymentRow } from '../payment/payment.tables.ts';
import { partForFee } from '../refund/refund.ts';
import { requestRefund, type Asked } from '../refund/refund.process.ts';
import { tellFee } from './fee.events.ts';
import {
  addPart,
  changeFee,
  feesOfVisit,
  insertFee,
  lockFee,
  lockFeeOfAppointment,
  openChargeOf,
  returnParts,
} from './fee.store.ts';
import { chargeAgainMs, dueMs, outstandingMinor, revives, standingMinor, type FeeKind } from './fee.ts';
import type { FeeClaimRow } from './fee.tables.ts';

export const chargeKind = 'fee_charge';
export const feeExpiryKind = 'fee_expiry';

interface Visit {
  readonly businessId: string;
  readonly customerId: string;
  readonly currency: string;
}

/**
 * A visit's policy asks for a fee, of the whole of it or of one place. Null when there is nothing to settle: no fee, or one that is known already. Locks
 * taken before: the visit, its payments.
 */
export async function claimFee(
  tx: Tx,
  event: Envelope,
  visit: Visit,
  kind: FeeKind,
  { amountMinor, seatId = null }: { readonly amountMinor: number; readonly seatId?: string | null },
): Promise<FeeClaimRow | null> {
  if (amountMinor === 0) return null;
  const [organizationId, appointmentId] = [event.organizationid as string, event.subject];
  const known = await lockFeeOfAppointment(tx, organizationId, appointmentId, kind, seatId);
  if (known && !revives(known)) return null;
  const asked = { amountMinor, coveredMinor: 0, status: 'DUE' as const, attempts: 0, error: null, waivedReason: null };
  const fee = known
    ? await changeFee(tx, known, asked)
    : await insertFee(tx, {
        ...asked,
        ...{ organizationId, id: newId(), appointmentId, kind, seatId },
        businessId: visit.businessId,
        customerId: await customerNow(tx, organizationId, visit.customerId),
        currency: visit.currency,
      });
  if (!fee) return null;
  await noteFees(tx, fee);
  await recordAudit(tx, 'commerce', {
    ...bySystem,
    organizationId,
    action: 'fee.claim',
    entity: 'FeeClaim',
    entityId: fee.id,
    cause: event,
  });
  return fee;
}

/**
 * Takes a fee of what was paid in advance, and gives the rest of that back, but for what goes on needs of it. What the
 * advance does not cover is charged to the card that was left, or stays due. Locks taken before: the visit, its payments,
 * the fee.
 */
export async function settleAdvance(
  tx: Tx,
  paid: readonly PaymentRow[],
  fee: FeeClaimRow | null,
  { stillNeededMinor = 0, ...asked }: Asked & { readonly stillNeededMinor?: number },
): Promise<void> {
  const advance = paid.filter(({ purpose }) => purpose !== 'FEE');
  let coveredMinor = 0;
  for (const part of partForFee(await holdingsOf(tx, advance), fee ? outstandingMinor(fee) : 0, stillNeededMinor)) {
    const { keepMinor, refundMinor } = part;
    if (fee && keepMinor > 0) await keep(tx, fee, part.payment.row, keepMinor);
    coveredMinor += keepMinor;
    if (refundMinor > 0) await requestRefund(tx, part.payment.row, refundMinor, asked);
  }
  if (fee?.status !== 'DUE') return;
  const covered = { ...fee, coveredMinor: fee.coveredMinor + coveredMinor };
  if (outstandingMinor(covered) === 0) return charged(tx, fee, covered.coveredMinor, asked);
  await demandRest(tx, coveredMinor === 0 ? fee : await changeFee(tx, fee, { coveredMinor: covered.coveredMinor }));
}

/** The card is charged at once, where there is one; without any the fee is due until somebody waives it, or it expires. */
async function demandRest(tx: Tx, { organizationId, id, appointmentId }: FeeClaimRow): Promise<void> {
  const at = await now(tx);
  await setTimer(tx, {
    ...{ organizationId, kind: feeExpiryKind, subjectId: id },
    dueAt: new Date(at.getTime() + dueMs),
  });
  const card = await findCard(tx, organizationId, appointmentId);
  if (card) await setTimer(tx, { organizationId, kind: chargeKind, subjectId: id, dueAt: at });
}

async function keep(tx: Tx, fee: FeeClaimRow, payment: PaymentRow, amountMinor: number): Promise<void> {
  const part = await addPart(tx, fee, payment.id, amountMinor);
  await post(tx, fee.organizationId, feeKept(payment, part.id, amountMinor));
}

async function charged(tx: Tx, fee: FeeClaimRow, coveredMinor: number, cause: Cause): Promise<void> {
  const done = await changeFee(tx, fee, { status: 'CHARGED', coveredMinor });
  await close(tx, done);
  await tellFee(tx, done, 'charged', cause);
}

/** A fee has come to an end: nothing more is due, and the card may not be needed any longer. */
async function close(tx: Tx, { organizationId, id, appointmentId }: FeeClaimRow): Promise<void> {
  await clearTimer(tx, chargeKind, id);
  await clearTimer(tx, feeExpiryKind, id);
  await reviewCardsOfVisit(tx, organizationId, appointmentId);
}

/** The card was charged. A fee that was waived meanwhile goes back. Locks: the payment. */
export async function takeCharge(tx: Tx, payment: PaymentRow): Promise<void> {
  const fee = await lockFee(tx, payment.organizationId, payment.feeClaimId as string);
  if (fee?.status !== 'DUE') {
    await requestRefund(tx, payment, payment.amountMinor, { reason: 'GOODWILL', causeId: payment.id });
    return reviewCardsOfVisit(tx, payment.organizationId, payment.appointmentId);
  }
  await keep(tx, fee, payment, payment.amountMinor);
  await charged(tx, fee, fee.coveredMinor, {});
}

/** The card was not charged: it is tried again later, a few times. Locks: the payment. */
export async function takeDecline(tx: Tx, payment: PaymentRow): Promise<void> {
  const fee = await lockFee(tx, payment.organizationId, payment.feeClaimId as string);
  if (fee?.status !== 'DUE') return reviewCardsOfVisit(tx, payment.organizationId, payment.appointmentId);
  const attempts = fee.attempts + 1;
  const inMs = chargeAgainMs(attempts);
  if (inMs === null) {
    const failed = await changeFee(tx, fee, { status: 'FAILED', attempts, error: payment.error });
    await close(tx, failed);
    return tellFee(tx, failed, 'failed');
  }
  const { organizationId, id } = await changeFee(tx, fee, { attempts, error: payment.error });
  const dueAt = new Date((await now(tx)).getTime() + inMs);
  await setTimer(tx, { organizationId, kind: chargeKind, subjectId: id, dueAt });
}

export interface Waiver {
  /** Null: nobody's decision, but what happened. */
  readonly by: string | null;
  readonly reason: string;
  /** Whether what was paid in advance goes back too; else it is kept for the visit, as before the fee. */
  readonly refundAdvance: boolean;
  readonly event?: Envelope;
}

/** A fee is not asked for any more: what was had of it goes back. Locks taken before: the visit, its payments, the fee. */
export async function waive(tx: Tx, fee: FeeClaimRow, waiver: Waiver): Promise<FeeClaimRow> {
  for (const { part, payment } of await returnParts(tx, fee)) {
    await post(tx, fee.organizationId, feeReturned(payment, part.id, part.amountMinor));
    if (payment.purpose !== 'FEE' && !waiver.refundAdvance) continue;
    await requestRefund(tx, payment, part.amountMinor, {
      reason: 'GOODWILL',
      causeId: part.id,
      event: waiver.event ?? null,
    });
  }
  const change = { status: 'WAIVED' as const, waivedBy: waiver.by, waivedReason: waiver.reason };
  const waived = await changeFee(tx, fee, change, waiver.by);
  // A charge that is under way has to be looked after: it may have been made, and then goes back.
  if (await openChargeOf(tx, waived)) await clearTimer(tx, feeExpiryKind, waived.id);
  else await close(tx, waived);
  await noteFees(tx, waived);
  await tellFee(tx, waived, 'waived', { actor: waiver.by, event: waiver.event ?? null });
  return waived;
}

/** Notes at the visit what it costs by its fees. Locks taken before: the visit. */
export async function noteFees(tx: Tx, { organizationId, appointmentId }: FeeClaimRow): Promise<void> {
  const fees = await feesOfVisit(tx, organizationId, appointmentId);
  await setFee(
    tx,
    organizationId,
    appointmentId,
    fees.reduce((sum, fee) => sum + standingMinor(fee), 0),
  );
}
