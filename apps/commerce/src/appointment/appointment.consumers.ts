import { defineConsumer, on, project, projectEnd, type Tx } from '@openslot/database';
import {
  appointmentCancelled,
  appointmentCompleted,
  appointmentDeclined,
  appointmentExpired,
  appointmentNoShow,
  appointmentNoShowUndone,
  appointmentPaymentUnusable,
  appointmentSeatCancelled,
  appointmentState,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import {
  awaitNoShow,
  settleCancelled,
  settleCompleted,
  settleExpired,
  settleSeatCancelled,
  settleUnusable,
  undoNoShow,
} from './appointment.process.ts';
import { keepWithVisit } from '../customer/customer.process.ts';
import { customerNow } from '../customer/customer.store.ts';
import { appointmentRef } from './appointment.tables.ts';

type Visit = DataOf<typeof appointmentState>;

/** Keeps what commerce needs to know of visits. */
export const appointmentProjection = defineConsumer({
  name: 'appointment-projection',
  apart: true,
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
      await takeState(tx, event, event.data);
      await settleCancelled(tx, event, event.data, event.data.feeMinor);
    }),
    on(appointmentDeclined, async (tx, event) => {
      await takeState(tx, event, event.data);
      await settleCancelled(tx, event, event.data, 0);
    }),
    on(appointmentNoShow, async (tx, event) => {
      await takeState(tx, event, event.data);
      await awaitNoShow(tx, event, event.data, event.data.feeMinor);
    }),
    on(appointmentNoShowUndone, async (tx, event) => {
      await takeState(tx, event, event.data);
      await undoNoShow(tx, event);
    }),
    on(appointmentExpired, async (tx, event) => {
      await takeState(tx, event, event.data);
      await settleExpired(tx, event);
    }),
    on(appointmentSeatCancelled, async (tx, event) => {
      await takeState(tx, event, event.data);
      const { seatId, feeMinor, depositMinor } = event.data;
      await settleSeatCancelled(tx, event, event.data, { seatId, feeMinor, restDepositMinor: depositMinor });
    }),
    on(appointmentCompleted, async (tx, event) => {
      await takeState(tx, event, event.data);
      await settleCompleted(tx, event, { ...event.data, missed: event.data.missed ?? [] });
    }),
    on(appointmentState, async (tx, event) => {
      if (event.data === null) return;
      await takeState(tx, event, event.data);
      await keepWithVisit(tx, event, event.subject);
    }),
    on(appointmentPaymentUnusable, (tx, event) => settleUnusable(tx, event, event.data.paymentId)),
  ],
});

/** The state may come later, on its own topic: what happens to the visit finds its row even so, and holds its lock. */
const takeState = async (tx: Tx, event: Envelope, visit: Visit) =>
  project(tx, appointmentRef, event, {
    businessId: visit.businessId,
    locationId: visit.locationId,
    // Told before a merge and heard of after it, the visit is the winner's even so.
    customerId: await customerNow(tx, String(event.organizationid), visit.customerId),
    toldCustomerId: visit.customerId,
    status: visit.status,
    startsAt: new Date(visit.startsAt),
    endsAt: new Date(visit.endsAt),
    listMinor: visit.listMinor,
    depositMinor: visit.depositMinor,
    currency: visit.currency,
  });
