import { emit, now, recordAudit, setTimer, workerAccess, type Tx } from '@openslot/database';
import { refundFailed, refundSucceeded, type Envelope } from '@openslot/events';
import { bySystem, newId } from '@openslot/service';
import type { Deps } from '../deps.ts';
import { refundPaid } from '../ledger/ledger.ts';
import { post } from '../ledger/ledger.store.ts';
import { tellPayment, type Cause } from '../payment/payment.events.ts';
import { changePayment, findPayment, lockPayment } from '../payment/payment.store.ts';
import { afterRefund } from '../payment/payment.ts';
import type { PaymentRow } from '../payment/payment.tables.ts';
import type { Work } from '../provider/provider-work.ts';
import { providerNamed, ProviderRefused, type ProviderRefund } from '../provider/provider.ts';
import type { RefundReason } from './refund.ts';
import { changeRefund, findRefund, insertRefund } from './refund.store.ts';
import type { RefundRow } from './refund.tables.ts';

export const refundKind = 'refund';

/** A refund that is under way at the provider is looked at again after this, in case its announcement never comes. */
const lookAgainMs = 60_000;

/** Decides that money goes back; the provider is asked afterwards. Once per payment and reason. Locks: the payment. */
export async function requestRefund(
  tx: Tx,
  payment: PaymentRow,
  amountMinor: number,
  reason: RefundReason,
  event: Envelope,
): Promise<void> {
  const { organizationId, id: paymentId } = payment;
  const refund = await insertRefund(tx, {
    organizationId,
    id: newId(),
    paymentId,
    amountMinor,
    reason,
    status: 'PENDING',
  });
  if (!refund) return;
  await setTimer(tx, { organizationId, kind: refundKind, subjectId: refund.id, dueAt: await now(tx) });
  await recordAudit(tx, 'commerce', {
    ...bySystem,
    organizationId,
    action: 'refund.request',
    entity: 'Payment',
    entityId: paymentId,
    changed: ['refunds'],
    reason,
    cause: event,
  });
}

/** Asks the provider for a refund that was decided, by the refund's own id as key: twice is once. */
export async function sendRefund(deps: Deps, work: Work): Promise<void> {
  const organizationId = work.organizationId as string;
  const access = workerAccess(organizationId);
  const { refund, payment } = await deps.database.transaction(access, async (tx) => {
    const found = await findRefund(tx, organizationId, work.subjectId);
    return { refund: found, payment: found && (await findPayment(tx, organizationId, found.paymentId)) };
  });
  const answer = refund?.status === 'PENDING' && payment ? await askForRefund(deps, payment, refund) : null;
  await deps.database.transaction(access, async (tx) => {
    if (answer && payment) await takeAnswer(tx, payment.id, work.subjectId, organizationId, answer);
    await work.finish(tx);
    if (answer?.status !== 'pending') return;
    const dueAt = new Date((await now(tx)).getTime() + lookAgainMs);
    await setTimer(tx, { organizationId, kind: refundKind, subjectId: work.subjectId, dueAt });
  });
}

type Answer = Pick<ProviderRefund, 'status'> & { readonly id: string | null };

async function askForRefund(deps: Deps, payment: PaymentRow, refund: RefundRow): Promise<Answer> {
  const provider = providerNamed(deps.providers, payment.provider);
  const intentId = payment.providerIntentId;
  if (intentId === null) throw new Error(`payment ${payment.id} has nothing to give back`);
  if (refund.providerRefundId !== null) {
    const { refunds } = await provider.readIntent(intentId);
    return refunds.find(({ id }) => id === refund.providerRefundId) ?? { id: null, status: 'pending' };
  }
  try {
    const { amountMinor, reason, id: idempotencyKey } = refund;
    return await provider.refund({ intentId, idempotencyKey, amountMinor, reason });
  } catch (error) {
    if (error instanceof ProviderRefused) return { id: null, status: 'failed' };
    throw error;
  }
}

async function takeAnswer(
  tx: Tx,
  paymentId: string,
  refundId: string,
  organizationId: string,
  answer: Answer,
): Promise<void> {
  const payment = await lockPayment(tx, organizationId, paymentId);
  const refund = await findRefund(tx, organizationId, refundId);
  if (!payment || refund?.status !== 'PENDING') return;
  const noted =
    answer.id === null || refund.providerRefundId !== null
      ? refund
      : await changeRefund(tx, refund, { providerRefundId: answer.id });
  if (answer.status !== 'pending') await settleRefund(tx, payment, noted, answer.status);
}

/** The end of a refund that was pending: books it, and changes its payment. Locks: the payment. Answers the payment. */
export async function settleRefund(
  tx: Tx,
  payment: PaymentRow,
  refund: RefundRow,
  outcome: 'succeeded' | 'failed',
  cause: Cause = {},
): Promise<PaymentRow> {
  const settled = await changeRefund(tx, refund, { status: outcome === 'succeeded' ? 'SUCCEEDED' : 'FAILED' });
  await emit(tx, {
    contract: outcome === 'succeeded' ? refundSucceeded : refundFailed,
    organizationId: settled.organizationId,
    aggregateId: settled.id,
    version: settled.version,
    data: {
      paymentId: payment.id,
      appointmentId: payment.appointmentId,
      customerId: payment.customerId,
      amountMinor: settled.amountMinor,
      currency: payment.currency,
      reason: settled.reason,
    },
    cause: cause.event ?? null,
  });
  if (outcome === 'failed') return payment;
  await post(tx, payment.organizationId, refundPaid(payment, settled.id, settled.amountMinor));
  const refunded = await changePayment(tx, payment, afterRefund(payment, settled.amountMinor));
  await tellPayment(tx, refunded, 'refunded', cause);
  return refunded;
}
