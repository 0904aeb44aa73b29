import { arrayOf, type Tx } from '@openslot/database';
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { businessRef } from '../catalog/catalog.tables.ts';
import type { Appointment } from './appointment.ts';
import type { Approval, VisitRules } from './life-cycle.ts';
import { seatsFollow } from '../seat/follow-visit.ts';
import { appointment, segment } from './appointment.tables.ts';

export type AppointmentRow = typeof appointment.$inferSelect;

type NewAppointment = Omit<typeof appointment.$inferInsert, 'localStart' | 'localDate'>;

type Changes = Partial<Omit<NewAppointment, 'organizationId' | 'id' | 'version' | 'updatedAt' | 'updatedBy'>>;

/** Locked until the transaction ends: whoever changes an appointment or its time begins here. */
export async function lockAppointment(tx: Tx, organizationId: string, id: string): Promise<AppointmentRow | null> {
  const [row] = await tx
    .select()
    .from(appointment)
    .where(and(eq(appointment.organizationId, organizationId), eq(appointment.id, id)))
    .for('update');
  return row ?? null;
}

/** Locks several, in the order in which everybody does. */
export async function lockAppointments(tx: Tx, organizationId: string, ids: readonly string[]): Promise<void> {
  await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(and(eq(appointment.organizationId, organizationId), inArray(appointment.id, [...ids])))
    .orderBy(asc(appointment.id))
    .for('update');
}

export interface BusinessRules extends VisitRules {
  readonly paymentMinutes: number;
  readonly approval: Approval;
  readonly approvalHours: number;
  /** Whether a visit that waits for approval occupies its time. */
  readonly pendingBlocks: boolean;
  /** How long after the start a visit ends to which nobody came; null: never by itself. */
  readonly autoNoShowMinutes: number | null;
  /** Whether a visit in service is complete by itself at its end. */
  readonly autoComplete: boolean;
  /** The platform has suspended it, or its organization: one that is public by its own status and is not published. */
  readonly isSuspended: boolean;
}

export async function findBusinessRules(
  tx: Tx,
  organizationId: string,
  businessId: string,
): Promise<BusinessRules | null> {
  const [row] = await tx
    .select({
      paymentMinutes: businessRef.paymentMinutes,
      checkInRequired: businessRef.checkInRequired,
      graceMinutes: businessRef.graceMinutes,
      rescheduleMax: businessRef.rescheduleMax,
      approval: businessRef.approval,
      approvalHours: businessRef.approvalHours,
      pendingBlocks: businessRef.pendingBlocks,
      autoNoShowMinutes: businessRef.autoNoShowMinutes,
      autoComplete: businessRef.autoComplete,
      isSuspended: sql<boolean>`${businessRef.status} = 'SUSPENDED' or (${businessRef.status} = 'ACTIVE' and not ${businessRef.published})`,
    })
    .from(businessRef)
    .where(and(eq(businessRef.organizationId, organizationId), eq(businessRef.id, businessId)));
  return row ?? null;
}

/** The customer that the person is here; null when there is none. */
export async function findCustomerOf(tx: Tx, organizationId: string, userId: string): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(sql`
    select c.id from scheduling.customer_ref c
     where c.organization_id = ${organizationId} and c.user_id = ${userId} and c.live and c.merged_into_id is null order by c.id limit 1`);
  return row?.id ?? null;
}

/** The same; a new one under `offered` when there is none. */
export async function meetCustomer(
  tx: Tx,
  organizationId: string,
  userId: string,
  offered: string,
  at: Date,
): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select scheduling.meet_customer(${organizationId}, ${userId}, ${offered}, ${at.toISOString()}::timestamptz) as id`,
  );
  return row?.id ?? offered;
}

/** Whether the customer has had a visit in the business that took place. */
export async function hasBeenThere(
  tx: Tx,
  { organizationId, businessId, customerId }: Pick<Appointment, 'organizationId' | 'businessId' | 'customerId'>,
): Promise<boolean> {
  const [row] = await tx.execute<{ was: boolean }>(sql`
    select exists (
             select from scheduling.appointment a
              where a.organization_id = ${organizationId} and a.customer_id = ${customerId} and a.business_id = ${businessId}
                and a.status = 'COMPLETED' and a.deleted_at is null)
        or exists (
             select from scheduling.appointment_archive a
              where a.organization_id = ${organizationId} and a.customer_id = ${customerId} and a.business_id = ${businessId}
                and a.status = 'COMPLETED') as was`);
  return row?.was ?? false;
}

/** The visits of a customer who turned out to be another one are that one's; their history stays as it was written. */
export async function moveVisits(tx: Tx, organizationId: string, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    with archived as (
      update scheduling.appointment_archive set customer_id = ${to}
       where organization_id = ${organizationId} and customer_id = ${from}),
    moved as (
      update scheduling.appointment set customer_id = ${to}
       where organization_id = ${organizationId} and customer_id = ${from} returning organization_id, id)
    update scheduling.segment s set customer_id = ${to} from moved
     where s.organization_id = moved.organization_id and s.appointment_id = moved.id`);
}

/** The first of the offered numbers that is free. */
export async function findFreeNumber(tx: Tx, organizationId: string, offered: readonly string[]): Promise<string> {
  const [row] = await tx.execute<{ number: string | null }>(
    sql`select scheduling.free_number(${organizationId}, ${arrayOf(offered)}::text[]) as number`,
  );
  if (!row?.number) throw new Error('none of the offered numbers is free');
  return row.number;
}

/** True for the error by which the database refuses another system's name that an appointment has already. */
export function isKnownElsewhere(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { constraint_name: constraint, cause } = error as { constraint_name?: unknown; cause?: unknown };
  return constraint === 'appointment_external_id' || isKnownElsewhere(cause);
}

export async function insertAppointment(tx: Tx, row: NewAppointment): Promise<void> {
  await tx.insert(appointment).values({ ...row, localStart: wall(row.startsAt, row.timeZone) as unknown as string });
}

/** The wall time of the zone at an instant, which is never ambiguous. */
const wall = (at: Date, zone: string): SQL => sql`timezone(${zone}, ${at.toISOString()}::timestamptz)`;

/** Writes what has changed of a locked appointment; `after.version` says where it is now. */
export async function changeAppointment(
  tx: Tx,
  after: Appointment,
  changes: Changes,
  { at, userId }: { at: Date; userId: string | null },
): Promise<void> {
  const { organizationId, id, version } = after;
  await tx
    .update(appointment)
    .set({
      ...changes,
      ...(changes.startsAt && { localStart: wall(changes.startsAt, after.timeZone) as unknown as string }),
      version,
      icalSequence: sql`${appointment.icalSequence} + 1`,
      updatedAt: at,
      updatedBy: userId,
    })
    .where(and(eq(appointment.organizationId, organizationId), eq(appointment.id, id)));
}

/** Puts the deadline of a payment off; nothing else about the visit changes, and nobody has to look at it again. */
export async function extendPayment(
  tx: Tx,
  { organizationId, id }: Pick<Appointment, 'organizationId' | 'id'>,
  paymentDeadline: Date,
  at: Date,
): Promise<void> {
  await tx
    .update(appointment)
    .set({ paymentDeadline, paymentExtendedAt: at, updatedAt: at })
    .where(and(eq(appointment.organizationId, organizationId), eq(appointment.id, id)));
}

/** Sets the timer by which a visit ends to which nobody came, or moves it; nothing where the business has none. */
export async function watchForNoShow(
  tx: Tx,
  { organizationId, businessId, id, startsAt }: Pick<Appointment, 'organizationId' | 'businessId' | 'id' | 'startsAt'>,
): Promise<void> {
  await tx.execute(
    sql`select scheduling.watch_for_no_show(${organizationId}, ${businessId}, ${id}, ${startsAt.toISOString()}::timestamptz)`,
  );
}

/** Sets the timer by which a visit in service is complete; nothing where the business leaves that to the desk. */
export async function watchForCompletion(
  tx: Tx,
  { organizationId, businessId, id }: Pick<Appointment, 'organizationId' | 'businessId' | 'id'>,
  dueAt: Date,
): Promise<void> {
  await tx.execute(
    sql`select scheduling.watch_for_completion(${organizationId}, ${businessId}, ${id}, ${dueAt.toISOString()}::timestamptz)`,
  );
}

/** Copies the appointment's status to its segments; places in sessions follow. */
export async function copyStatus(tx: Tx, visit: Appointment): Promise<void> {
  const { organizationId, id, status } = visit;
  const rows = await tx
    .update(segment)
    .set({ status })
    .where(and(eq(segment.organizationId, organizationId), eq(segment.appointmentId, id)))
    .returning({ sessionId: segment.sessionId });
  if (rows.some(({ sessionId }) => sessionId !== null)) await seatsFollow(tx, visit);
}
