import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { businessRef } from '../catalog/catalog.tables.ts';
import type { ActorKind, Appointment, AppointmentStatus, Approval, Segment, VisitRules } from './appointment.ts';
import { appointment, appointmentHistory, segment } from './appointment.tables.ts';

export type AppointmentRow = typeof appointment.$inferSelect;
type NewAppointment = Omit<typeof appointment.$inferInsert, 'localStart' | 'localDate'>;
type Changes = Partial<Omit<NewAppointment, 'organizationId' | 'id' | 'version' | 'updatedAt' | 'updatedBy'>>;

/** An appointment as its viewer sees it. */
export interface AppointmentView extends AppointmentRow {
  /** Seen by the customer's or the guest's door: the viewer is its customer. */
  readonly isOwn: boolean;
  /** The viewer, as a member, performs a part of it. */
  readonly isOnOwnAgenda: boolean;
  /** Offsets of the zone at its start and end, in minutes. */
  readonly startOffset: number;
  readonly endOffset: number;
  /** When it was looked at. */
  readonly now: Date;
}

const columns = (memberId: string | null) => ({
  appointment,
  isOwn: sql<boolean>`(scheduling.is_own(${appointment.customerId}) or coalesce(${appointment.id} = scheduling.guest_appointment(), false))`,
  isOnOwnAgenda: sql<boolean>`exists (select from scheduling.segment s
    join scheduling.resource_ref r on r.organization_id = s.organization_id and r.id = s.resource_id and r.member_id = ${memberId}::uuid
    where s.organization_id = "appointment"."organization_id" and s.appointment_id = "appointment"."id")`,
  startOffset: sql<number>`scheduling.offset_minutes(${appointment.startsAt}, ${appointment.timeZone})`,
  endOffset: sql<number>`scheduling.offset_minutes(${appointment.endsAt}, ${appointment.timeZone})`,
  nowMs: sql<string>`(extract(epoch from clock.now()) * 1000)::bigint`,
});

type ViewRow = Omit<AppointmentView, keyof AppointmentRow | 'now'> & { appointment: AppointmentRow; nowMs: string };
const viewOf = ({ appointment: row, nowMs, ...seen }: ViewRow): AppointmentView => ({
  ...row,
  ...seen,
  now: new Date(Number(nowMs)),
});

/** Appointments that the viewer's doors show, by id alone. `memberId` is the viewer's as a member, for the own agenda. */
export async function findAppointments(
  tx: Tx,
  ids: readonly string[],
  memberId: string | null,
): Promise<AppointmentView[]> {
  const rows = await tx
    .select(columns(memberId))
    .from(appointment)
    .where(and(sql`${appointment.id} = any(${list(ids)}::uuid[])`, sql`${appointment.deletedAt} is null`));
  return rows.map(viewOf);
}

/** Where a member looks: the whole organization, or these businesses and locations, or only the own agenda. */
export interface Sight {
  readonly organizationId: string;
  readonly memberId: string;
  readonly scope: { readonly businessIds: readonly string[]; readonly locationIds: readonly string[] } | null;
  readonly onlyOwnAgenda: boolean;
}

export interface AppointmentSearch {
  readonly locationId: string | null;
  readonly date: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly staffMemberId: string | null;
  readonly customerId: string | null;
  readonly status: readonly AppointmentStatus[] | null;
}

export interface ListPage {
  readonly limit: number;
  readonly after: readonly [startsAt: string, id: string] | null;
}

/** A page of the organization's appointments in order of their start. */
export async function searchAppointments(
  tx: Tx,
  sight: Sight,
  search: AppointmentSearch,
  page: ListPage,
): Promise<AppointmentView[]> {
  const rows = await tx
    .select(columns(sight.memberId))
    .from(appointment)
    .where(and(...searchConditions(sight, search), after(page, '>')))
    .orderBy(asc(appointment.startsAt), asc(appointment.id))
    .limit(page.limit);
  return rows.map(viewOf);
}

function searchConditions(sight: Sight, search: AppointmentSearch): SQL[] {
  const { organizationId } = appointment;
  const performed = (condition: SQL) => sql`exists (select from scheduling.segment s
    join scheduling.resource_ref r on r.organization_id = s.organization_id and r.id = s.resource_id
    where s.organization_id = ${organizationId} and s.appointment_id = ${appointment.id} and ${condition})`;
  const { scope } = sight;
  return [
    sql`${organizationId} = ${sight.organizationId}`,
    sql`${appointment.deletedAt} is null`,
    ...(search.locationId ? [sql`${appointment.locationId} = ${search.locationId}`] : []),
    ...(search.date ? [sql`${appointment.localDate} = ${search.date}::date`] : []),
    ...(search.from ? [sql`${appointment.startsAt} >= ${search.from.toISOString()}::timestamptz`] : []),
    ...(search.to ? [sql`${appointment.startsAt} < ${search.to.toISOString()}::timestamptz`] : []),
    ...(search.customerId ? [sql`${appointment.customerId} = ${search.customerId}`] : []),
    ...(search.status ? [sql`${appointment.status} = any(${list(search.status)}::text[])`] : []),
    ...(search.staffMemberId ? [performed(sql`r.id = ${search.staffMemberId}`)] : []),
    ...(sight.onlyOwnAgenda ? [performed(sql`r.member_id = ${sight.memberId}`)] : []),
    ...(scope
      ? [
          sql`(${appointment.businessId} = any(${list(scope.businessIds)}::uuid[]) or ${appointment.locationId} = any(${list(scope.locationIds)}::uuid[]))`,
        ]
      : []),
  ];
}

/**
 * A page of the person's own appointments in all organizations, one index scan for each customer record of the person:
 * upcoming ones soonest first, else latest first.
 */
export async function ownAppointments(
  tx: Tx,
  { upcoming, status }: { upcoming: boolean | null; status: readonly AppointmentStatus[] | null },
  page: ListPage,
): Promise<AppointmentView[]> {
  const direction = sql.raw(upcoming === true ? 'asc' : 'desc');
  const bound = {
    true: sql`a.ends_at > n.now and a.starts_at > n.now - interval '7 days'`,
    false: sql`a.ends_at <= n.now`,
    null: sql`true`,
  }[`${upcoming}`];
  const beyond = page.after
    ? sql`(a.starts_at, a.id) ${sql.raw(upcoming === true ? '>' : '<')} (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
    : sql`true`;
  const wanted = status ? list(status) : null;
  const rows = await tx
    .select(columns(null))
    .from(appointment)
    .where(
      sql`(${appointment.organizationId}, ${appointment.id}) in (
        select a.organization_id, a.id from (select clock.now() as now offset 0) n
         cross join unnest(string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[]) as c (id)
         cross join lateral (
           select a.organization_id, a.id, a.starts_at from scheduling.appointment a
            where a.customer_id = c.id and a.deleted_at is null and ${bound} and ${beyond}
              and (${wanted}::text[] is null or a.status = any(${wanted}::text[]))
            order by a.starts_at ${direction}, a.id ${direction} limit ${page.limit}) a
         order by a.starts_at ${direction}, a.id ${direction} limit ${page.limit})`,
    )
    .orderBy(sql`${appointment.startsAt} ${direction}`, sql`${appointment.id} ${direction}`);
  return rows.map(viewOf);
}

const after = ({ after: key }: ListPage, sign: '>' | '<'): SQL | undefined =>
  key
    ? sql`(${appointment.startsAt}, ${appointment.id}) ${sql.raw(sign)} (${key[0]}::timestamptz, ${key[1]}::uuid)`
    : undefined;

export interface SegmentView extends Segment {
  readonly organizationId: string;
  readonly currency: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** The segments of appointments, in order, with the offsets of their zone. */
export async function segmentsOf(
  tx: Tx,
  visits: readonly {
    readonly organizationId: string;
    readonly id: string;
    readonly timeZone: string;
    readonly currency: string;
  }[],
): Promise<SegmentView[]> {
  return tx
    .select({
      ...segmentColumns,
      organizationId: segment.organizationId,
      currency: sql<string>`visit.currency`,
      startOffset: sql<number>`scheduling.offset_minutes(${segment.startsAt}, visit.zone)`,
      endOffset: sql<number>`scheduling.offset_minutes(${segment.endsAt}, visit.zone)`,
    })
    .from(
      sql`unnest(${list(visits.map((visit) => visit.organizationId))}::uuid[], ${list(visits.map((visit) => visit.id))}::uuid[],
          ${list(visits.map((visit) => visit.timeZone))}::text[], ${list(visits.map((visit) => visit.currency))}::text[])
          as visit (organization, id, zone, currency)`,
    )
    .innerJoin(segment, sql`${segment.organizationId} = visit.organization and ${segment.appointmentId} = visit.id`)
    .orderBy(asc(segment.appointmentId), asc(segment.seq));
}

const segmentColumns = {
  id: segment.id,
  appointmentId: segment.appointmentId,
  serviceId: segment.serviceId,
  variationId: segment.variationId,
  variationVersion: segment.variationVersion,
  resourceId: segment.resourceId,
  unit: segment.unit,
  requestedStaff: segment.requestedStaff,
  startsAt: segment.startsAt,
  endsAt: segment.endsAt,
  minutes: segment.minutes,
  bufferBeforeMinutes: segment.bufferBeforeMinutes,
  bufferAfterMinutes: segment.bufferAfterMinutes,
  processingStartMinutes: segment.processingStartMinutes,
  processingMinutes: segment.processingMinutes,
  listMinor: segment.listMinor,
};

/** The segments of one appointment, in order. */
export const segmentsOfOne = (tx: Tx, organizationId: string, appointmentId: string): Promise<Segment[]> =>
  tx
    .select(segmentColumns)
    .from(segment)
    .where(and(eq(segment.organizationId, organizationId), eq(segment.appointmentId, appointmentId)))
    .orderBy(asc(segment.seq));

/** Locked until the transaction ends: whoever changes an appointment or its time begins here. */
export async function lockAppointment(tx: Tx, organizationId: string, id: string): Promise<AppointmentRow | null> {
  const [row] = await tx
    .select()
    .from(appointment)
    .where(and(eq(appointment.organizationId, organizationId), eq(appointment.id, id)))
    .for('update');
  return row ?? null;
}

export interface BusinessRules extends VisitRules {
  readonly paymentMinutes: number;
  readonly approval: Approval;
  readonly approvalHours: number;
  /** Whether a visit that waits for approval occupies its time. */
  readonly pendingBlocks: boolean;
  /** How long after the start a visit ends to which nobody came; null: never by itself. */
  readonly autoNoShowMinutes: number | null;
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
    })
    .from(businessRef)
    .where(and(eq(businessRef.organizationId, organizationId), eq(businessRef.id, businessId)));
  return row ?? null;
}

/** The customer that the person is here; a new one under `offered` when there is none. */
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
  const rows = await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.organizationId, organizationId),
        eq(appointment.customerId, customerId),
        eq(appointment.businessId, businessId),
        eq(appointment.status, 'COMPLETED'),
        isNull(appointment.deletedAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The visits of a customer who turned out to be another one are that one's; their history stays as it was written. */
export async function moveVisits(tx: Tx, organizationId: string, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    with moved as (
      update scheduling.appointment set customer_id = ${to}
       where organization_id = ${organizationId} and customer_id = ${from} returning organization_id, id)
    update scheduling.segment s set customer_id = ${to} from moved
     where s.organization_id = moved.organization_id and s.appointment_id = moved.id`);
}

/** The first of the offered numbers that is free. */
export async function findFreeNumber(tx: Tx, organizationId: string, offered: readonly string[]): Promise<string> {
  const [row] = await tx.execute<{ number: string | null }>(
    sql`select scheduling.free_number(${organizationId}, ${list(offered)}::text[]) as number`,
  );
  if (!row?.number) throw new Error('none of the offered numbers is free');
  return row.number;
}

export async function insertAppointment(tx: Tx, row: NewAppointment): Promise<void> {
  await tx.insert(appointment).values({ ...row, localStart: wall(row.startsAt, row.timeZone) as unknown as string });
}

export async function insertSegments(
  tx: Tx,
  { organizationId, id, customerId, status }: Appointment,
  segments: readonly Segment[],
): Promise<void> {
  await tx.insert(segment).values(
    segments.map((each, index) => ({
      ...each,
      organizationId,
      appointmentId: id,
      customerId,
      status,
      seq: index + 1,
    })),
  );
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

/** Copies the appointment's status to its segments. */
export async function copyStatus(tx: Tx, { organizationId, id, status }: Appointment): Promise<void> {
  await tx
    .update(segment)
    .set({ status })
    .where(and(eq(segment.organizationId, organizationId), eq(segment.appointmentId, id)));
}

/** Gives a segment its new person and time. */
export async function moveSegment(tx: Tx, organizationId: string, { id, ...moved }: Segment): Promise<void> {
  await tx
    .update(segment)
    .set(moved)
    .where(and(eq(segment.organizationId, organizationId), eq(segment.id, id)));
}

export interface HistoryEntry {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly door: string;
  readonly action: string;
  readonly fromStatus: AppointmentStatus | null;
  readonly toStatus: AppointmentStatus;
  readonly changed: readonly string[];
  readonly reason: string | null;
}

export async function insertHistory(
  tx: Tx,
  { organizationId, id, customerId }: Appointment,
  entries: readonly HistoryEntry[],
): Promise<void> {
  await tx.insert(appointmentHistory).values(
    entries.map((entry) => ({
      ...entry,
      organizationId,
      appointmentId: id,
      customerId,
      changed: [...entry.changed],
    })),
  );
}

/** One change of an appointment, to be written on the wall of its zone. */
export interface HistoryView extends HistoryEntry {
  readonly appointmentId: string;
  readonly offset: number;
}

/** Where a page of history ended: a moment, and the version that settles ties. */
export type HistoryKey = readonly [createdAt: string, version: number];

/** One page of what happened to each appointment, oldest first. */
export async function historiesOf(
  tx: Tx,
  visits: readonly { readonly organizationId: string; readonly id: string; readonly startOffset: number }[],
  page: { readonly limit: number; readonly after: HistoryKey | null },
): Promise<HistoryView[]> {
  const { organizationId, appointmentId, createdAt, version } = appointmentHistory;
  const entry = tx
    .select()
    .from(appointmentHistory)
    .where(
      and(
        eq(organizationId, sql`visit.organization`),
        eq(appointmentId, sql`visit.appointment`),
        page.after
          ? sql`(${createdAt}, ${version}) > (${page.after[0]}::timestamptz, ${page.after[1]}::int)`
          : undefined,
      ),
    )
    .orderBy(asc(createdAt), asc(version))
    .limit(page.limit)
    .as('entry');
  return tx
    .select({ ...entry._.selectedFields, offset: sql<number>`visit.minutes` })
    .from(
      sql`unnest(${list(visits.map((visit) => visit.organizationId))}::uuid[], ${list(visits.map((visit) => visit.id))}::uuid[],
          ${list(visits.map((visit) => visit.startOffset))}::int[]) as visit (organization, appointment, minutes)`,
    )
    .crossJoinLateral(entry)
    .orderBy(asc(entry.createdAt), asc(entry.version));
}

/** An array as PostgreSQL writes it; for ids, numbers and words of our own. */
const list = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;
