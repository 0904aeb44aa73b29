import { arrayOf, type Tx } from '@openslot/database';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { ActorKind, Appointment, AppointmentStatus } from './appointment.ts';
import { appointmentHistory } from './appointment.tables.ts';

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

/** Where a page of what somebody did ended. */
export type ActorKey = readonly [createdAt: string, id: string];

/** One page of what somebody did to visits of an organization, latest first; of visits that are gone, nothing. */
export async function historyOfActor(
  tx: Tx,
  by: { readonly organizationId: string; readonly actorId: string },
  page: { readonly limit: number; readonly after: ActorKey | null },
): Promise<HistoryView[]> {
  const { organizationId, actorId, createdAt, id } = appointmentHistory;
  const entry = tx
    .select()
    .from(appointmentHistory)
    .where(
      and(
        eq(organizationId, by.organizationId),
        eq(actorId, by.actorId),
        page.after ? sql`(${createdAt}, ${id}) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(page.limit)
    .as('entry');
  return tx
    .select({
      ...entry._.selectedFields,
      offset: sql<number>`coalesce((select scheduling.offset_minutes("entry"."created_at", a.time_zone) from scheduling.appointment a
        where a.organization_id = "entry"."organization_id" and a.id = "entry"."appointment_id"), 0)`,
    })
    .from(entry)
    .orderBy(desc(entry.createdAt), desc(entry.id));
}

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
      sql`unnest(${arrayOf(visits.map((visit) => visit.organizationId))}::uuid[], ${arrayOf(visits.map((visit) => visit.id))}::uuid[],
          ${arrayOf(visits.map((visit) => visit.startOffset))}::int[]) as visit (organization, appointment, minutes)`,
    )
    .crossJoinLateral(entry)
    .orderBy(asc(entry.createdAt), asc(entry.version));
}
