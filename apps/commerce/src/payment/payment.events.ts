import { emit, type Tx } from '@openslot/database';
import {
  paymentCancelled,
  paymentFailed,
  paymentProcessing,
  paymentRefunded,
  paymentStarted,
  paymentState,
  paymentSucceeded,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import type { PaymentRow } from './payment.tables.ts';

const contracts = {
  started: paymentStarted,
  processing: paymentProcessing,
  succeeded: paymentSucceeded,
  failed: paymentFailed,
  cancelled: paymentCancelled,
  refunded: paymentRefunded,
};

export interface Cause {
  readonly actor?: string | null;
  readonly event?: Envelope | null;
}

/** Tells what happened to a payment, and its new state. The payment's row must be locked. */
export async function tellPayment(
  tx: Tx,
  payment: PaymentRow,
  happened: keyof typeof contracts | null,
  cause: Cause = {},
): Promise<void> {
  const about = {
    organizationId: payment.organizationId,
    aggregateId: payment.id,
    version: payment.version,
    data: publicState(payment),
    actor: cause.actor ?? null,
    cause: cause.event ?? null,
  };
  const state = { contract: paymentState, ...about };
  await (happened === null ? emit(tx, state) : emit(tx, { contract: contracts[happened], ...about }, state));
}

const publicState = (payment: PaymentRow): DataOf<typeof paymentState> => ({
  appointmentId: payment.appointmentId,
  customerId: payment.customerId,
  purpose: payment.purpose,
  provider: payment.provider,
  status: payment.status,
  amountMinor: payment.amountMinor,
  refundedMinor: payment.refundedMinor,
  currency: payment.currency,
});
