import { clearTimer, now, setTimer, workerAccess, type Tx } from '@openslot/database';
import { takesNoPayment } from '../appointment/appointment.ts';
import { findAppointment } from '../appointment/appointment.store.ts';
import type { Deps } from '../deps.ts';
import { takeCharge, takeDecline } from '../fee/fee.process.ts';
import { paymentReceived } from '../ledger/ledger.ts';
import { post } from '../ledger/ledger.store.ts';
import type { Work } from '../provider/provider-work.ts';
import { providerNamed, type ProviderIntent } from '../provider/provider.ts';
import { requestRefund, settleRefund } from '../refund/refund.process.ts';
import { pendingRefunds } from '../refund/refund.store.ts';
import { noteProviderObject } from '../webhook/webhook.store.ts';
import { tellPayment, type Cause } from './payment.events.ts';
import { changePayment, findPayment, lockPayment } from './payment.store.ts';
import { isOpen, statusAfter } from './payment.ts';
import type { PaymentRow } from './payment.tables.ts';

export const expiryKind = 'payment_expiry';

/** A payment that the provider still works on is looked at again after this. */
export const lookAgainMs = 60_000;

/**
 * Brings a payment up to what its provider says now. It does not matter which announcement led here, how often, or in
 * which order: the provider's object is what counts. True when that changed something.
 */
export async function takeFinding(
  tx: Tx,
  organizationId: string,
  paymentId: string,
  intent: ProviderIntent,
): Promise<boolean> {
  const payment = await lockPayment(tx, organizationId, paymentId);
  if (!payment) return false;
  const moved = await move(tx, payment, intent);
  const refunded = await takeRefunds(tx, moved ?? payment, intent);
  return moved !== null || refunded;
}

/** Notes what a payment is called at its provider, unless that is known. Locks: the payment. */
export async function noteIntent(tx: Tx, payment: PaymentRow, intent: ProviderIntent): Promise<PaymentRow> {
  if (payment.providerIntentId !== null) return payment;
  const { provider, organizationId, id } = payment;
  await noteProviderObject(tx, { provider, objectId: intent.id, organizationId, type: 'PAYMENT', id });
  return changePayment(tx, payment, { providerIntentId: intent.id });
}

async function move(tx: Tx, payment: PaymentRow, intent: ProviderIntent): Promise<PaymentRow | null> {
  const next = statusAfter(payment.status, intent.finding);
  if (next === 'SUCCEEDED') return succeed(tx, payment);
  if (next === 'FAILED') return fail(tx, payment, intent.failure ?? 'failed');
  if (next !== 'PROCESSING') return null;
  const processing = await changePayment(tx, payment, { status: 'PROCESSING' });
  await tellPayment(tx, processing, 'processing');
  return processing;
}

/** A late success gives up its token: the customer may have started, or made, another payment with it. */
async function succeed(tx: Tx, payment: PaymentRow): Promise<PaymentRow> {
  const late = !isOpen(payment.status);
  const succeeded = await changePayment(tx, payment, {
    status: 'SUCCEEDED',
    succeededAt: await now(tx),
    ...(late ? { paymentTokenId: null } : {}),
  });
  await clearTimer(tx, expiryKind, payment.id);
  await post(tx, payment.organizationId, paymentReceived(payment, payment.amountMinor));
  await tellPayment(tx, succeeded, 'succeeded');
  if (succeeded.purpose === 'FEE') await takeCharge(tx, succeeded);
  else await giveBackExcess(tx, succeeded);
  return succeeded;
}

/** Places were given up while the payment was under way: what it is more than the visit asks for goes back. */
async function giveBackExcess(tx: Tx, payment: PaymentRow): Promise<void> {
  const visit = await findAppointment(tx, payment.organizationId, payment.appointmentId);
  const excessMinor = visit ? payment.amountMinor - visit.depositMinor : 0;
  if (!visit || takesNoPayment(visit.status) || excessMinor <= 0) return;
  await requestRefund(tx, payment, excessMinor, { reason: 'SEAT_CANCELLED', causeId: payment.id });
}

/** Locks: the payment, which is open. */
export async function fail(tx: Tx, payment: PaymentRow, error: string): Promise<PaymentRow> {
  const failed = await changePayment(tx, payment, { status: 'FAILED', error: error.slice(0, 500) });
  await clearTimer(tx, expiryKind, payment.id);
  await tellPayment(tx, failed, 'failed');
  if (failed.purpose === 'FEE') await takeDecline(tx, failed);
  return failed;
}

/** Calls off a payment that is open. Locks: the payment. */
export async function cancel(tx: Tx, payment: PaymentRow, cause: Cause = {}): Promise<PaymentRow> {
  const cancelled = await changePayment(tx, payment, { status: 'CANCELLED' });
  await clearTimer(tx, expiryKind, payment.id);
  await tellPayment(tx, cancelled, 'cancelled', cause);
  return cancelled;
}

async function takeRefunds(tx: Tx, payment: PaymentRow, intent: ProviderIntent): Promise<boolean> {
  let current = payment;
  for (const refund of await pendingRefunds(tx, payment.organizationId, payment.id)) {
    const known = intent.refunds.find(({ id }) => id === refund.providerRefundId);
    if (known && known.status !== 'pending') current = await settleRefund(tx, current, refund, known.status);
  }
  return current !== payment;
}

/** At the end of a payment's time: what the provider knows counts first, then it is called off. */
export async function expirePayment(deps: Deps, work: Work): Promise<void> {
  const organizationId = work.organizationId as string;
  const access = workerAccess(organizationId);
  const payment = await deps.database.read(access, (tx) => findPayment(tx, organizationId, work.subjectId));
  const asked = payment && isOpen(payment.status) ? payment : null;
  const intent =
    asked?.providerIntentId == null
      ? null
      : await providerNamed(deps.providers, asked.provider).readIntent(asked.providerIntentId);
  await deps.database.transaction(access, async (tx) => {
    // The payment before its timer, as everywhere; and the timer before what would clear it.
    await lockPayment(tx, organizationId, work.subjectId);
    await work.finish(tx);
    if (intent) await takeFinding(tx, organizationId, work.subjectId, intent);
    const current = await findPayment(tx, organizationId, work.subjectId);
    if (!current || !isOpen(current.status)) return;
    if (current.status === 'REQUIRES_ACTION') return void (await cancel(tx, current));
    const dueAt = new Date((await now(tx)).getTime() + lookAgainMs);
    await setTimer(tx, { organizationId, kind: expiryKind, subjectId: current.id, dueAt });
  });
}
