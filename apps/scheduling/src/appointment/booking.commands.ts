import { emit, now, once, setTimer, workerAccess, type Tx } from '@openslot/database';
import { customerMet } from '@openslot/events';
import { accessOf, newId, requireSignedIn, type Viewer } from '@openslot/service';
import { handOver } from '../allocation/allocation.store.ts';
import { occupationsOf } from '../allocation/allocation.ts';
import { hashOfToken, organizationOfToken } from '../bearer-token.ts';
import type { Deps } from '../deps.ts';
import { bookHold } from '../hold/hold.commands.ts';
import { isLive, type Hold } from '../hold/hold.ts';
import { lockHoldByToken } from '../hold/hold.store.ts';
import { paymentDeadline, type Appointment, type BookAppointmentInput } from './appointment.ts';
import {
  findBusinessRules,
  findFreeNumber,
  insertAppointment,
  insertSegments,
  meetCustomer,
  type BusinessRules,
} from './appointment.store.ts';
import { offeredNumbers, priceSnapshotOf, segmentOf } from './new-visit.ts';
import { record } from './record.ts';

export interface AppointmentBooked {
  readonly __typename: 'AppointmentBooked';
  readonly appointmentId: string;
}

export type BookAppointmentOutcome =
  | AppointmentBooked
  | { readonly __typename: 'HoldExpired' }
  | { readonly __typename: 'PolicyNotAccepted' }
  | { readonly __typename: 'NotReadyYet'; readonly retryAfterMs: number }
  | { readonly __typename: 'IdempotencyMismatch' };

/** What the hold occupied was taken over by somebody else at the very moment: undoes the booking. */
class TimeLost extends Error {}

/** Turns a hold into an appointment of the signed-in person. A forged token is answered as one whose hold has ended. */
export async function bookAppointment(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: BookAppointmentInput,
): Promise<BookAppointmentOutcome> {
  const { userId } = requireSignedIn(viewer);
  if (!input.acceptPolicy) return { __typename: 'PolicyNotAccepted' };
  const organizationId = organizationOfToken(input.holdToken);
  if (organizationId === null) return { __typename: 'HoldExpired' };

  const keep = (outcome: BookAppointmentOutcome) => outcome.__typename === 'AppointmentBooked';
  const request = { organizationId, actorId: userId, operation: 'bookAppointment', key: idempotencyKey, input, keep };
  try {
    return await deps.database.transaction(workerAccess(organizationId), (tx) =>
      once<BookAppointmentOutcome>(tx, request, async () => {
        const [hold, at] = await Promise.all([
          lockHoldByToken(tx, organizationId, hashOfToken(input.holdToken)),
          now(tx),
        ]);
        if (!hold || !isLive(hold, at)) return { __typename: 'HoldExpired' };
        const rules = await findBusinessRules(tx, organizationId, hold.businessId);
        if (!rules) return { __typename: 'NotReadyYet', retryAfterMs: 1_000 };
        return book(tx, deps, viewer, hold, { at, rules, userId, note: input.note });
      }),
    );
  } catch (error) {
    if (error instanceof TimeLost) return { __typename: 'HoldExpired' };
    throw error;
  }
}

async function book(
  tx: Tx,
  { vault }: Deps,
  viewer: Viewer,
  hold: Hold,
  { at, rules, userId, note }: { at: Date; rules: BusinessRules; userId: string; note: string | null },
): Promise<BookAppointmentOutcome> {
  const { organizationId } = hold;
  const [id, offered] = [newId(), newId()];
  const place = { table: 'appointment', column: 'customer_note_enc', id };
  const [customerId, number, customerNoteEnc] = await Promise.all([
    meetCustomer(tx, organizationId, userId, offered, at),
    findFreeNumber(tx, organizationId, offeredNumbers()),
    note === null ? null : vault.seal(tx, organizationId, place, note),
  ]);
  const appointment = booked(hold, rules, { id, number, customerId, at });
  const segments = hold.items.map((item) => segmentOf(item, id));
  const ranges = occupationsOf(hold.items);
  const owner = {
    kind: 'SEGMENT' as const,
    appointmentId: id,
    segmentIds: segments.map((segment) => segment.id),
    expiresAt: appointment.paymentDeadline,
  };

  const [handed] = await Promise.all([
    handOver(tx, organizationId, hold.id, owner, ranges),
    insertAppointment(tx, {
      ...appointment,
      createdByKind: 'CUSTOMER',
      priceSnapshot: priceSnapshotOf(hold.items),
      customerNoteEnc,
      createdAt: at,
      createdBy: userId,
      updatedAt: at,
      updatedBy: userId,
    }),
    insertSegments(tx, appointment, segments),
    bookHold(tx, hold, id, { at, userId }),
    appointment.paymentDeadline &&
      setTimer(tx, { organizationId, kind: 'payment_deadline', subjectId: id, dueAt: appointment.paymentDeadline }),
    customerId === offered && announceCustomer(tx, appointment, userId),
    record(
      tx,
      { kind: 'CUSTOMER', userId, door: accessOf(viewer).door },
      { from: null, after: appointment, segments, at },
      [{ name: 'booked', toStatus: appointment.status, changed: [] }],
    ),
  ]);
  if (handed !== ranges.length) throw new TimeLost();
  return { __typename: 'AppointmentBooked', appointmentId: id };
}

/** The appointment that a hold becomes: confirmed at once, or once what is due has been paid. */
function booked(
  hold: Hold,
  rules: BusinessRules,
  { at, ...named }: { id: string; number: string; customerId: string; at: Date },
): Appointment {
  const mustPay = hold.depositMinor > 0;
  return {
    ...named,
    organizationId: hold.organizationId,
    businessId: hold.businessId,
    locationId: hold.locationId,
    partySize: hold.partySize,
    status: mustPay ? 'PENDING_PAYMENT' : 'CONFIRMED',
    startsAt: hold.startsAt,
    endsAt: hold.endsAt,
    timeZone: hold.timeZone,
    source: hold.source,
    paymentRequirement: hold.paymentRequirement,
    paymentDeadline: mustPay ? paymentDeadline(at, rules.paymentMinutes, hold.startsAt) : null,
    depositMinor: hold.depositMinor,
    listMinor: hold.listMinor,
    currency: hold.currency,
    policySnapshot: hold.policySnapshot,
    rescheduleCount: 0,
    paymentId: null,
    version: 1,
  };
}

/** Identity turns it into the customer record of that id. */
const announceCustomer = (tx: Tx, { organizationId, customerId, businessId }: Appointment, userId: string) =>
  emit(tx, {
    contract: customerMet,
    organizationId,
    aggregateId: customerId,
    version: 0,
    data: { customerId, userId, businessId },
    actor: userId,
  });
