import { z } from 'zod';
import { contract } from '../contract.ts';
import { amountMinor, currency } from './values.ts';

const payment = z.object({
  appointmentId: z.uuid(),
  customerId: z.uuid(),
  purpose: z.enum(['DEPOSIT', 'FULL', 'BALANCE', 'FEE', 'TIP', 'TOP_UP']),
  provider: z.enum(['STRIPE', 'SANDBOX', 'INTERNAL']),
  status: z.enum([
    'REQUIRES_ACTION',
    'PROCESSING',
    'SUCCEEDED',
    'FAILED',
    'CANCELLED',
    'PARTIALLY_REFUNDED',
    'REFUNDED',
    'DISPUTED',
  ]),
  amountMinor,
  refundedMinor: amountMinor,
  currency,
});

export const paymentState = contract('commerce.payment.state.v1', payment);
export const paymentStarted = contract('commerce.payment.started.v1', payment);
/** The provider has it in hand: whoever waits for it may wait a little longer. */
export const paymentProcessing = contract('commerce.payment.processing.v1', payment);
export const paymentSucceeded = contract('commerce.payment.succeeded.v1', payment);
export const paymentFailed = contract('commerce.payment.failed.v1', payment);
export const paymentCancelled = contract('commerce.payment.cancelled.v1', payment);
export const paymentRefunded = contract('commerce.payment.refunded.v1', payment);

const refund = z.object({
  paymentId: z.uuid(),
  appointmentId: z.uuid(),
  customerId: z.uuid(),
  amountMinor,
  currency,
  reason: z.enum(['CUSTOMER', 'LATE_PAYMENT', 'CANCELLED', 'SEAT_CANCELLED', 'DISPUTE', 'GOODWILL']),
});

export const refundSucceeded = contract('commerce.refund.succeeded.v1', refund);
export const refundFailed = contract('commerce.refund.failed.v1', refund);

/** A card was left for an appointment, to be charged only for what its policy says. */
export const cardSetupSucceeded = contract(
  'commerce.card-setup.succeeded.v1',
  z.object({ appointmentId: z.uuid(), customerId: z.uuid() }),
);

/** What is asked for a late cancellation or for not coming; `fromDepositMinor` of it was paid in advance. */
const fee = z.object({
  appointmentId: z.uuid(),
  customerId: z.uuid(),
  kind: z.enum(['LATE_CANCEL', 'NO_SHOW']),
  amountMinor,
  fromDepositMinor: amountMinor,
  currency,
});
export const feeCharged = contract('commerce.fee.charged.v1', fee);
export const feeWaived = contract('commerce.fee.waived.v1', fee);
export const feeFailed = contract('commerce.fee.failed.v1', fee);
