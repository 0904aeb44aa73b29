import { z } from 'zod';
import { contract } from '../contract.ts';
import { amountMinor, currency } from './values.ts';

const payment = z.object({
  appointmentId: z.uuid(),
  customerId: z.uuid(),
  purpose: z.enum(['DEPOSIT', 'FULL', 'BALANCE', 'FEE', 'TIP', 'TOP_UP']),
  provider: z.enum(['STRIPE', 'SANDBOX', 'INTERNAL']),
  status: z.enum(['REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED']),
  amountMinor,
  refundedMinor: amountMinor,
  currency,
});

export const paymentState = contract('commerce.payment.state.v1', payment);
export const paymentStarted = contract('commerce.payment.started.v1', payment);
export const paymentSucceeded = contract('commerce.payment.succeeded.v1', payment);
export const paymentFailed = contract('commerce.payment.failed.v1', payment);
export const paymentCancelled = contract('commerce.payment.cancelled.v1', payment);
export const paymentRefunded = contract('commerce.payment.refunded.v1', payment);
