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
import { askAgainMs, type RefundReason } from './refund.ts';
import { changeRefund, findRefund, insertRefund } from './refund.store.ts';
import type { RefundRow } from './refund.tables.ts';

export const refundKind = 'refund';

/** A refund that is under way at the provider is looked at again after this, in case its announcement never comes. */
const lookAgainMs = 60_000;

export interface Asked {
  readonly reason: RefundReason;
  /** What asks for it, which gives back once; null where the asking transaction itself happens once. */
  readonly causeId: string | null;
  readonly event?: Envelope | null;
}

/** Decides that money goes back; the provider is asked afterwards. Once per payment and cause. Locks: the payment. */
export async function requestRefund(
  tx: Tx,
  { organizationId, id: paymentId }: PaymentRow,
  amountMinor: number,
  { reason, causeId, event = null }: Asked,
): Promise<void> {
  const refund = await insertRefund(tx, {
    organizationId,
    id: newId(),
    paymentId,
    amountMinor,
    reason,
    causeId,
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

/** Asks the provider for a refund that was decided, by a key of its own for each try: twice is once. */
export async function sendRefund(deps: Deps, work: Work): Promise<void> {
  const organizationId = work.organizationId as string;
  const access = workerAccess(organizationId);
  const { refund, payment } = await deps.database.transaction(access, async (tx) => {
    const found = await findRefund(tx, organizationId, work.subjectId);
    return { refund: found, payment: found && (await findPayment(tx, organizationId, found.paymentId)) };
  });
  const answer = refund?.status === 'PENDING' && payment ? await askForRefund(deps, payment, refund) : null;
  await deps.database.transaction(access, async (tx) => {
    // The payment before its refund's timer, and the timer before what sets it anew.
    const locked = payment && (await lockPayment(tx, organizationId, payment.id));
    await work.finish(tx);
    if (answer && locked) await takeAnswer(tx, locked, work.subjectId, answer);
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
    const { amountMinor, reason, id, attempts } = refund;
    const idempotencyKey = attempts === 0 ? id : `${id}.${attempts}`;
    return await provider.refund({ intentId, idempotencyKey, amountMinor, reason });
  } catch (error) {
    if (error instanceof ProviderRefused) return { id: null, status: 'failed' };
    throw error;
  }
}

async function takeAnswer(tx: Tx, payment: PaymentRow, refundId: string, answer: Answer): Promise<void> {
  const refund = await findRefund(tx, payment.organizationId, refundId);
  if (refund?.status !== 'PENDING') return;
  const noted =
    answer.id === null || refund.providerRefundId !== null
      ? refund
      : await changeRefund(tx, refund, { providerRefundId: answer.id });
  if (answer.status === 'pending') await lookAgain(tx, noted, lookAgainMs);
  else await settleRefund(tx, payment, noted, answer.status);
}

async function lookAgain(tx: Tx, { organizationId, id }: RefundRow, inMs: number): Promise<void> {
  const dueAt = new Date((await now(tx)).getTime() + inMs);
  await setTimer(tx, { organizationId, kind: refundKind, subjectId: id, dueAt });
}

/**
 * What the provider says of a refund that was pending. Done: it is booked, and changes its payment. Failed: it is asked
 * for again a few times. Locks: the payment. Answers the payment.
 */
export async function settleRefund(
  tx: Tx,
  payment: PaymentRow,
  refund: RefundRow,
  outcome: 'succeeded' | 'failed',
  cause: Cause = {},
): Promise<PaymentRow> {
  const attempts = refund.attempts + 1;
  const again = outcome === 'failed' ? askAgainMs(attempts) : null;
  if (again !== null) {
    await lookAgain(tx, await changeRefund(tx, refund, { attempts, providerRefundId: null }), again);
    return payment;
  }
  const status = outcome === 'succeeded' ? 'SUCCEEDED' : 'FAILED';
  const settled = await changeRefund(tx, refund, { status, attempts });
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
