import { defineConsumer, on, project, projectEnd, type Tx } from '@openslot/database';
import {
  appointmentCancelled,
  appointmentCompleted,
  appointmentExpired,
  appointmentNoShow,
  appointmentNoShowUndone,
  appointmentPaymentUnusable,
  appointmentState,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import { callOffOpen, settleCancelled, settleCompleted, settleUnusable } from './appointment.process.ts';
import { setFee } from './appointment.store.ts';
import { appointmentRef } from './appointment.tables.ts';

type Visit = DataOf<typeof appointmentState>;

/** Keeps what commerce needs to know of visits. */
export const appointmentProjection = defineConsumer({
  name: 'appointment-projection',
  projects: [appointmentRef],
  handlers: [
    on(appointmentState, (tx, event) =>
      event.data === null ? projectEnd(tx, appointmentRef, event) : takeState(tx, event, event.data),
    ),
  ],
});

/** What becomes of the money when something becomes of the visit. */
export const appointmentProcess = defineConsumer({
  name: 'appointment-process',
  handlers: [
    on(appointmentCancelled, async (tx, event) => {
      await takeFee(tx, event, event.data, event.data.feeMinor);
      await settleCancelled(tx, event, event.data.feeMinor);
    }),
    on(appointmentNoShow, async (tx, event) => {
      await takeFee(tx, event, event.data, event.data.feeMinor);
      await settleCancelled(tx, event, event.data.feeMinor);
    }),
    on(appointmentNoShowUndone, (tx, event) => takeFee(tx, event, event.data, 0)),
    on(appointmentExpired, callOffOpen),
    on(appointmentCompleted, settleCompleted),
    on(appointmentPaymentUnusable, (tx, event) => settleUnusable(tx, event, event.data.paymentId)),
  ],
});

/** The state may come later, on its own topic: the fee must find a row even so. */
async function takeFee(tx: Tx, event: Envelope, visit: Visit, feeMinor: number): Promise<void> {
  await takeState(tx, event, visit);
  await setFee(tx, event.organizationid as string, event.subject, feeMinor);
}

const takeState = (tx: Tx, event: Envelope, visit: Visit) =>
  project(tx, appointmentRef, event, {
    businessId: visit.businessId,
    locationId: visit.locationId,
    customerId: visit.customerId,
    status: visit.status,
    startsAt: new Date(visit.startsAt),
    endsAt: new Date(visit.endsAt),
    listMinor: visit.listMinor,
    depositMinor: visit.depositMinor,
    currency: visit.currency,
  });
