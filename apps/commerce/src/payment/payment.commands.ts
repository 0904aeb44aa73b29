import { now, once, recordAudit, setTimer, workerAccess, type Tx } from '@openslot/database';
import { actorIdOf, byViewer, newId, type InvalidInput, type Viewer } from '@openslot/service';
import { takesNoPayment } from '../appointment/appointment.ts';
import { findAppointment } from '../appointment/appointment.store.ts';
import type { Deps } from '../deps.ts';
import {
  providerNamed,
  ProviderRefused,
  ProviderUnavailable,
  type PaymentProvider,
  type ProviderIntent,
} from '../provider/provider.ts';
import { requireTakesPayments } from '../organization/organization.store.ts';
import { customerNow } from '../customer/customer.store.ts';
import { providerSilent } from '../provider/silent.ts';
import { callerOf, isPaymentDue, readRedeemed, type PaymentDue, type Redeem } from './payment-token.ts';
import { tellPayment } from './payment.events.ts';
import { expiryKind, fail, noteIntent } from './payment.process.ts';
import { findPayment, insertPayment, lockPayment, paymentsOfAppointment } from './payment.store.ts';
import { isOpen, isPaid } from './payment.ts';
import type { PaymentRow } from './payment.tables.ts';

export interface PaymentStarted {
  readonly __typename: 'PaymentStarted';
  readonly payment: PaymentRow;
  readonly action: {
    readonly provider: string;
    readonly url: string | null;
    readonly clientSecret: string | null;
  } | null;
}
type Refused =
  | { readonly __typename: 'PaymentTokenExpired' | 'AlreadyPaid' | 'PaymentDeclined' | 'IdempotencyMismatch' }
  | { readonly __typename: 'NotReadyYet'; readonly retryAfterMs: number }
  | InvalidInput;
export type StartPaymentOutcome = PaymentStarted | Refused;

/**
 * Starts the payment that a token of scheduling's asks for, for whoever holds the token. The payment is written first,
 * then the provider is asked with the payment's id as key, then its answer is noted: no transaction waits for the
 * provider, and a retry after a crash goes on where the first try ended.
 */
export async function startPayment(deps: Deps, viewer: Viewer, input: Redeem): Promise<StartPaymentOutcome> {
  const read = await readRedeemed(deps, viewer, input, isPaymentDue, 'payment_token_for_card');
  if ('__typename' in read) return read;
  const { claims, provider } = read;
  const { organizationId } = claims;

  const opened = await deps.database.transaction(workerAccess(organizationId), (tx) =>
    once<Opened>(
      tx,
      {
        organizationId,
        actorId: callerOf(viewer),
        operation: 'startPayment',
        key: input.idempotencyKey,
        input: { paymentToken: input.paymentToken, provider: provider.name },
        keep: (outcome) => outcome.__typename === 'PaymentStarted',
      },
      () => open(tx, viewer, claims, provider),
    ),
  );
  return opened.__typename === 'PaymentStarted' ? withAction(deps, organizationId, opened.paymentId) : opened;
}

/** What is stored for the retry: the payment's id; its state and the client's action are found again. */
type Opened =
  | { readonly __typename: 'PaymentStarted'; readonly paymentId: string }
  | { readonly __typename: 'PaymentTokenExpired' | 'AlreadyPaid' }
  | { readonly __typename: 'NotReadyYet'; readonly retryAfterMs: number };

async function open(tx: Tx, viewer: Viewer, claims: PaymentDue, provider: PaymentProvider): Promise<Opened> {
  const { organizationId, appointmentId } = claims;
  const standing = await standingOf(tx, claims);
  if (standing.paid) return { __typename: 'AlreadyPaid' };
  if ((await now(tx)) >= claims.deadline) return { __typename: 'PaymentTokenExpired' };
  await requireTakesPayments(tx, organizationId);
  const visit = await findAppointment(tx, organizationId, appointmentId);
  if (!visit) return { __typename: 'NotReadyYet', retryAfterMs: 500 };
  if (takesNoPayment(visit.status)) return { __typename: 'PaymentTokenExpired' };
  if (standing.openId) return { __typename: 'PaymentStarted', paymentId: standing.openId };

  const customerId = await customerNow(tx, organizationId, claims.customerId);
  const payment = await insertPayment(tx, { ...paymentFor(claims, viewer, provider), customerId });
  // A twin with another key was sooner; its row is committed, else we would still be waiting for it.
  if (!payment) return open(tx, viewer, claims, provider);
  const actor = actorIdOf(viewer);
  await tellPayment(tx, payment, 'started', { actor });
  await setTimer(tx, { organizationId, kind: expiryKind, subjectId: payment.id, dueAt: payment.expiresAt });
  await recordAudit(tx, 'commerce', {
    ...byViewer(viewer),
    organizationId,
    action: 'payment.start',
    entity: 'Payment',
    entityId: payment.id,
  });
  return { __typename: 'PaymentStarted', paymentId: payment.id };
}

/** Whether what the token asks for is paid, and the payment that is open for it. */
async function standingOf(tx: Tx, claims: PaymentDue): Promise<{ paid: boolean; openId: string | null }> {
  const payments = await paymentsOfAppointment(tx, claims.organizationId, claims.appointmentId);
  const same = payments.filter(
    ({ purpose, paymentTokenId }) => purpose === claims.requirement || paymentTokenId === tokenIdOf(claims),
  );
  return {
    paid: same.some(({ status }) => isPaid(status)),
    openId: same.find(({ status }) => isOpen(status))?.id ?? null,
  };
}

/** Scheduling makes one token per visit, so the visit's id names it. */
const tokenIdOf = ({ appointmentId }: PaymentDue) => appointmentId;

const paymentFor = (claims: PaymentDue, viewer: Viewer, provider: PaymentProvider) => ({
  organizationId: claims.organizationId,
  id: newId(),
  businessId: claims.businessId,
  appointmentId: claims.appointmentId,
  purpose: claims.requirement,
  method: 'CARD' as const,
  provider: provider.name,
  status: 'REQUIRES_ACTION' as const,
  amountMinor: claims.amountMinor,
  currency: claims.currency,
  paymentTokenId: tokenIdOf(claims),
  expiresAt: claims.deadline,
  createdBy: actorIdOf(viewer),
  updatedBy: actorIdOf(viewer),
});

/** The payment as it is now, with what the customer's client has to do, as long as it has to. */
async function withAction(deps: Deps, organizationId: string, paymentId: string): Promise<StartPaymentOutcome> {
  const access = workerAccess(organizationId);
  const payment = await deps.database.read(access, (tx) => findPayment(tx, organizationId, paymentId));
  if (!payment) throw new Error(`payment ${paymentId} is gone`);
  if (payment.status === 'FAILED' && payment.providerIntentId === null) return { __typename: 'PaymentDeclined' };
  if (!isOpen(payment.status)) return { __typename: 'PaymentStarted', payment, action: null };
  const intent = await intentOf(deps, payment);
  if (!intent) return { __typename: 'PaymentDeclined' };
  const noted = payment.providerIntentId === null ? await noteAnswer(deps, payment, intent) : payment;
  const action = intent.finding === 'requires_action' ? { provider: payment.provider, ...intent.action } : null;
  return { __typename: 'PaymentStarted', payment: noted, action };
}

/** The provider's side of a payment, made now where there is none. Null: the provider wants nothing of it. */
async function intentOf(deps: Deps, payment: PaymentRow): Promise<ProviderIntent | null> {
  const provider = providerNamed(deps.providers, payment.provider);
  try {
    if (payment.providerIntentId !== null) return await provider.readIntent(payment.providerIntentId);
    const { id, organizationId, amountMinor, currency } = payment;
    const metadata = { paymentId: id, organizationId };
    return await provider.createIntent({ idempotencyKey: id, amountMinor, currency, metadata });
  } catch (error) {
    if (error instanceof ProviderUnavailable) throw providerSilent(error);
    if (!(error instanceof ProviderRefused)) throw error;
    await decline(deps, payment, error.message);
    return null;
  }
}

const noteAnswer = (deps: Deps, { organizationId, id }: PaymentRow, intent: ProviderIntent): Promise<PaymentRow> =>
  deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const payment = await lockPayment(tx, organizationId, id);
    if (!payment) throw new Error(`payment ${id} is gone`);
    return noteIntent(tx, payment, intent);
  });

const decline = (deps: Deps, { organizationId, id }: PaymentRow, reason: string): Promise<void> =>
  deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const payment = await lockPayment(tx, organizationId, id);
    if (payment && isOpen(payment.status)) await fail(tx, payment, reason);
  });
