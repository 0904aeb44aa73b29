import type { PrivacySubject, Tx } from '@openslot/database';
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { appointment, appointmentHistory } from '../appointment/appointment.tables.ts';
import type { VisitTable } from '../appointment/visit-list.store.ts';
import { appointmentArchive } from '../archive/archive.tables.ts';
import { customerRef } from '../customer/customer.tables.ts';
import { guestAccess } from '../guest/guest-access.tables.ts';
import { hold } from '../hold/hold.tables.ts';

type Customers = Pick<PrivacySubject, 'organizationId' | 'customerIds'>;

/** Whoever is erased books no more, and is nobody's record. Identity's next state says the same. */
export async function endCustomers(tx: Tx, { organizationId, customerIds }: Customers): Promise<void> {
  await tx
    .update(customerRef)
    .set({ live: false, userId: null })
    .where(and(eq(customerRef.organizationId, organizationId), inArray(customerRef.id, [...customerIds])));
}

/** What has not begun, and what still waits to be confirmed: in the order in which it is locked. */
export async function visitsToCancel(tx: Tx, { organizationId, customerIds }: Customers): Promise<string[]> {
  const rows = await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.organizationId, organizationId),
        inArray(appointment.customerId, [...customerIds]),
        or(
          inArray(appointment.status, ['PENDING_APPROVAL', 'PENDING_PAYMENT']),
          and(eq(appointment.status, 'CONFIRMED'), sql`${appointment.startsAt} > clock.now()`),
        ),
        isNull(appointment.deletedAt),
      ),
    )
    .orderBy(asc(appointment.id));
  return rows.map(({ id }) => id);
}

export const liveHolds = (tx: Tx, { organizationId, customerIds }: Customers): Promise<{ id: string }[]> =>
  tx
    .select({ id: hold.id })
    .from(hold)
    .where(
      and(eq(hold.organizationId, organizationId), inArray(hold.customerId, [...customerIds]), eq(hold.status, 'LIVE')),
    )
    .orderBy(asc(hold.id));

/** Empties what people wrote about the visits, and lets no token open them any more. What was counted stays. */
export async function emptyVisits(tx: Tx, { organizationId, customerIds }: Customers): Promise<void> {
  const ids = [...customerIds];
  await tx
    .update(appointment)
    .set({ customerNoteEnc: null, cancelReason: null })
    .where(and(eq(appointment.organizationId, organizationId), inArray(appointment.customerId, ids)));
  await tx
    .update(appointmentArchive)
    .set({ customerNoteEnc: null, cancelReason: null })
    .where(and(eq(appointmentArchive.organizationId, organizationId), inArray(appointmentArchive.customerId, ids)));
  await tx.execute(sql`select scheduling.forget_reasons(${organizationId}, ${`{${ids.join(',')}}`}::uuid[])`);
  await tx
    .update(guestAccess)
    .set({ revokedAt: sql`clock.now()` })
    .where(
      and(
        eq(guestAccess.organizationId, organizationId),
        isNull(guestAccess.revokedAt),
        or(
          inArray(guestAccess.customerId, ids),
          inArray(
            guestAccess.appointmentId,
            tx
              .select({ id: appointment.id })
              .from(appointment)
              .where(and(eq(appointment.organizationId, organizationId), inArray(appointment.customerId, ids))),
          ),
        ),
      ),
    );
}

/** Everything about visits that the customer may have told to others or be told, the earliest first. */
export async function visitsOfCustomers(tx: Tx, customers: Customers): Promise<VisitToTell[]> {
  const visits = [
    ...(await visitsIn(tx, appointment, customers)),
    ...(await visitsIn(tx, appointmentArchive, customers)),
  ];
  return visits.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1));
}

type VisitToTell = Awaited<ReturnType<typeof visitsIn>>[number];

const visitsIn = (tx: Tx, visit: VisitTable, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      id: visit.id,
      number: visit.number,
      businessId: visit.businessId,
      locationId: visit.locationId,
      status: visit.status,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      timeZone: visit.timeZone,
      partySize: visit.partySize,
      source: visit.source,
      listMinor: visit.listMinor,
      depositMinor: visit.depositMinor,
      feeMinor: visit.feeMinor,
      currency: visit.currency,
      createdAt: visit.createdAt,
      cancelledAt: visit.cancelledAt,
      cancelledBy: visit.cancelledBy,
      cancelReason: visit.cancelReason,
      noteEnc: visit.customerNoteEnc,
    })
    .from(visit)
    .where(and(eq(visit.organizationId, organizationId), inArray(visit.customerId, [...customerIds])));

const idsIn = (tx: Tx, visit: VisitTable, { organizationId, customerIds }: Customers) =>
  tx
    .select({ id: visit.id })
    .from(visit)
    .where(and(eq(visit.organizationId, organizationId), inArray(visit.customerId, [...customerIds])));

export const historyOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      appointmentId: appointmentHistory.appointmentId,
      at: appointmentHistory.createdAt,
      by: appointmentHistory.actorKind,
      action: appointmentHistory.action,
      toStatus: appointmentHistory.toStatus,
      reason: appointmentHistory.reason,
    })
    .from(appointmentHistory)
    .where(
      and(
        eq(appointmentHistory.organizationId, organizationId),
        or(
          inArray(appointmentHistory.appointmentId, idsIn(tx, appointment, { organizationId, customerIds })),
          inArray(appointmentHistory.appointmentId, idsIn(tx, appointmentArchive, { organizationId, customerIds })),
        ),
      ),
    )
    .orderBy(asc(appointmentHistory.createdAt), asc(appointmentHistory.version));
