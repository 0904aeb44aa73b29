import { defineConsumer, on } from '@openslot/database';
import { paymentSucceeded } from '@openslot/events';
import { takePayment } from './payment.commands.ts';

/** Payments confirm the appointments that waited for them. */
export const appointmentPayments = defineConsumer({
  name: 'appointment-payments',
  handlers: [on(paymentSucceeded, takePayment)],
});
