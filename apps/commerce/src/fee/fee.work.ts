import { now, recordAudit, setTimer, workerAccess, type Tx } from '@openslot/database';
import { bySystem, newId } from '@openslot/service';
import { lockVisit } from '../appointment/appointment.store.ts';
import type { Deps } from '../deps.ts';
import { findCard, findMethod } from '../payment-method/payment-method.store.ts';
import { reviewCardsOfVisit } from '../payment-method/payment-method.work.ts';
import { tokenPlace } from '../payment-method/payment-method.ts';
import { tellPayment } from '../payment/payment.events.ts';
import { expiryKind, fail, lookAgainMs, noteIntent, takeFinding } from '../payment/payment.process.ts';
import { findPayment, insertPayment, lockPayment } from '../payment/payment.store.ts';
import { isOpen } from '../payment/payment.ts';
import type { PaymentRow } from '../payment/payment.tables.ts';
import type { Work } from '../provider/provider-work.ts';
import { providerNamed, ProviderRefused, type ProviderIntent } from '../provider/provider.ts';
import { takesPayments } from '../organization/organization.store.ts';
import { chargeKind, feeExpiryKind, noteFees } from './fee.process.ts';
import { changeFee, findFee, lockFee, openChargeOf } from './fee.store.ts';
import { outstandingMinor } from './fee.ts';
import type { FeeClaimRow } from './fee.tables.ts';

/** The provider's side of a charge that lasts longer than this is looked at by people. */
const chargeMs = 24 * 60 * 60_000;
const putOffMs = 60 * 60_000;

interface Charge {
  readonly payment: PaymentRow;
  /** Null where the provider has been asked and has only to be asked how it went. */
  readonly cardToken: string | null;
}

/**
 * Charges a fee to the card that was left. The payment is written first, then the provider is asked with the payment's
 * id as key, then its answer is taken: a crash in between, or an answer that is lost, charges nobody twice.
 */
export async function chargeFee(deps: Deps, work: Work): Promise<void> {
  const organizationId = work.organizationId as string;
  const access = workerAccess(organizationId);
  if (await deps.database.transaction(access, (tx) => putOff(tx, organizationId, work))) return;
  const charge = await deps.database.transaction(access, (tx) => openCharge(tx, deps, organizationId, work.subjectId));
  const answer = charge && (await ask(deps, charge));
  await deps.database.transaction(access, async (tx) => {
    // The payment before the timer, and the timer before what sets it anew.
    const payment = charge && (await lockPayment(tx, organizationId, charge.payment.id));
    await work.finish(tx);
    if (payment && answer && isOpen(payment.status)) await takeAnswer(tx, payment, answer);
  });
}

/** While the organization takes no payments nobody is charged, unless that has begun; it is looked at again later. */
async function putOff(tx: Tx, organizationId: string, work: Work): Promise<boolean> {
  if (await takesPayments(tx, organizationId)) return false;
  const fee = await findFee(tx, organizationId, work.subjectId);
  if (fee && (await openChargeOf(tx, fee))) return false;
  const dueAt = new Date((await now(tx)).getTime() + putOffMs);
  await work.finish(tx);
  await setTimer(tx, { organizationId, kind: chargeKind, subjectId: work.subjectId, dueAt });
  return true;
}

/** The payment by which the fee is charged, written now unless one is open already. Null when nothing is to be charged. */
async function openCharge(tx: Tx, deps: Deps, organizationId: string, feeId: string): Promise<Charge | null> {
  const fee = await lockFee(tx, organizationId, feeId);
  const payment = fee && ((await openChargeOf(tx, fee)) ?? (await startCharge(tx, fee)));
  if (!payment?.paymentMethodId) return null;
  if (payment.providerIntentId !== null) return { payment, cardToken: null };
  const method = await findMethod(tx, organizationId, payment.paymentMethodId);
  if (!method?.providerTokenEnc) throw new Error(`the card of payment ${payment.id} is gone`);
  const cardToken = await deps.vault.open(tx, organizationId, tokenPlace(method.id), method.providerTokenEnc);
  return { payment, cardToken };
}

async function startCharge(tx: Tx, fee: FeeClaimRow): Promise<PaymentRow | null> {
  const { organizationId, appointmentId, businessId, customerId, currency } = fee;
  const amountMinor = outstandingMinor(fee);
  const card = amountMinor > 0 ? await findCard(tx, organizationId, appointmentId) : undefined;
  if (!card) return null;
  const payment = await insertPayment(tx, {
    ...{ organizationId, id: newId(), businessId, appointmentId, customerId, amountMinor, currency },
    purpose: 'FEE',
    method: 'CARD',
    provider: card.provider,
    status: 'REQUIRES_ACTION',
    feeClaimId: fee.id,
    paymentMethodId: card.id,
    expiresAt: new Date((await now(tx)).getTime() + chargeMs),
  });
  if (!payment) throw new Error(`fee ${fee.id} is being charged already`);
  await tellPayment(tx, payment, 'started');
  await recordAudit(tx, 'commerce', {
    ...bySystem,
    organizationId,
    action: 'fee.charge',
    entity: 'FeeClaim',
    entityId: fee.id,
  });
  return payment;
}

type Answer = ProviderIntent | { readonly refused: string };

async function ask(deps: Deps, { payment, cardToken }: Charge): Promise<Answer> {
  const provider = providerNamed(deps.providers, payment.provider);
  try {
    if (payment.providerIntentId !== null) return await provider.readIntent(payment.providerIntentId);
    if (cardToken === null) throw new Error(`payment ${payment.id} has no card to be charged`);
    const { id: idempotencyKey, organizationId, amountMinor, currency } = payment;
    const metadata = { paymentId: payment.id, organizationId };
    return await provider.charge({ idempotencyKey, cardToken, amountMinor, currency, metadata });
  } catch (error) {
    if (error instanceof ProviderRefused) return { refused: error.message };
    throw error;
  }
}

/** Locks: the payment, which is open. The customer is not there: a charge that asks for one has failed. */
async function takeAnswer(tx: Tx, payment: PaymentRow, answer: Answer): Promise<void> {
  if ('refused' in answer) return void (await fail(tx, payment, answer.refused));
  const noted = await noteIntent(tx, payment, answer);
  if (answer.finding === 'requires_action') return void (await fail(tx, noted, 'authentication_required'));
  const { organizationId, id } = noted;
  await takeFinding(tx, organizationId, id, answer);
  const current = await findPayment(tx, organizationId, id);
  if (current?.status !== 'PROCESSING') return;
  const dueAt = new Date((await now(tx)).getTime() + lookAgainMs);
  await setTimer(tx, { organizationId, kind: expiryKind, subjectId: id, dueAt });
}

/** Nobody has paid a fee, or waived it, in all that time. One that is being charged has a day more. */
export async function expireFee(deps: Deps, work: Work): Promise<void> {
  const organizationId = work.organizationId as string;
  await deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const known = await findFee(tx, organizationId, work.subjectId);
    if (known) await lockVisit(tx, organizationId, known.appointmentId);
    const fee = await lockFee(tx, organizationId, work.subjectId);
    await work.finish(tx);
    if (fee?.status !== 'DUE') return;
    if (await openChargeOf(tx, fee)) {
      const dueAt = new Date((await now(tx)).getTime() + chargeMs);
      return setTimer(tx, { organizationId, kind: feeExpiryKind, subjectId: fee.id, dueAt });
    }
    await noteFees(tx, await changeFee(tx, fee, { status: 'EXPIRED' }));
    await reviewCardsOfVisit(tx, organizationId, fee.appointmentId);
  });
}
