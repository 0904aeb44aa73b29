import { defineConsumer, on } from '@openslot/database';
import { appointmentCompleted, refundSucceeded } from '@openslot/events';
import { earnPoints, takePointsBack } from './points.process.ts';

/** Points for visits. */
export const loyaltyPoints = defineConsumer({
  name: 'loyalty-points',
  handlers: [on(appointmentCompleted, earnPoints), on(refundSucceeded, takePointsBack)],
});
