import { defineConsumer, on } from '@openslot/database';
import { cardSetupSucceeded, paymentProcessing, paymentSucceeded } from '@openslot/events';
import { takeCard, takePayment, waitForPayment } from './payment.commands.ts';

/** What was due in advance confirms the appointments that waited for it. */
export const appointmentPayments = defineConsumer({
  name: 'appointment-payments',
  handlers: [
    on(paymentProcessing, waitForPayment),
    on(paymentSucceeded, takePayment),
    on(cardSetupSucceeded, takeCard),
  ],
});
