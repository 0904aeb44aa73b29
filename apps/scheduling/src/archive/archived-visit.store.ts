import { arrayOf, type Tx } from '@openslot/database';
import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { AppointmentView } from '../appointment/appointment-view.store.ts';
import type { AppointmentRow } from '../appointment/appointment.store.ts';
import type { AppointmentStatus, Segment } from '../appointment/appointment.ts';
import type { SegmentView } from '../appointment/segment.store.ts';
import {
  beyond,
  conditionsOn,
  inSight,
  orderOf,
  statusIn,
  type AppointmentSearch,
  type ListPage,
  type Sight,
} from '../appointment/visit-list.store.ts';
import { appointmentArchive, type StoredSegment } from './archive.tables.ts';

/** Whether the member does a part of it, or helps. The names are those of the statement that it stands in. */
const onOwnAgenda = (memberId: string | null): SQL<boolean> => sql<boolean>`exists (
  select from jsonb_array_elements("appointment_archive"."segments") s
   cross join lateral (select s ->> 'resourceId' as id union all
                       select u ->> 'resourceId' from jsonb_array_elements(s -> 'resources') u) t
    join scheduling.resource_ref r on r.organization_id = "appointment_archive"."organization_id" and r.id = t.id::uuid
     and r.member_id = ${memberId}::uuid)`;

const { segments: _, ...visitColumns } = getTableColumns(appointmentArchive);

const columns = (memberId: string | null) => ({
  visit: visitColumns,
  segments: sql<readonly StoredSegmentView[]>`(
    select coalesce(jsonb_agg(s.each || jsonb_build_object(
             'startOffset', scheduling.offset_minutes((s.each ->> 'startsAt')::timestamptz, "appointment_archive"."time_zone"),
             'endOffset', scheduling.offset_minutes((s.each ->> 'endsAt')::timestamptz, "appointment_archive"."time_zone")) order by s.place), '[]')::text
      from jsonb_array_elements("appointment_archive"."segments") with ordinality as s (each, place))`.mapWith(
    (json: string) => JSON.parse(json) as readonly StoredSegmentView[],
  ),
  isOwn: sql<boolean>`(scheduling.is_own(${appointmentArchive.customerId}) or coalesce(${appointmentArchive.id} = scheduling.guest_appointment(), false))`,
  isOnOwnAgenda: onOwnAgenda(memberId),
  startOffset: sql<number>`scheduling.offset_minutes(${appointmentArchive.startsAt}, ${appointmentArchive.timeZone})`,
  endOffset: sql<number>`scheduling.offset_minutes(${appointmentArchive.endsAt}, ${appointmentArchive.timeZone})`,
  nowMs: sql<string>`(extract(epoch from clock.now()) * 1000)::bigint`,
});

interface StoredSegmentView extends StoredSegment {
  readonly startOffset: number;
  readonly endOffset: number;
}

interface ArchivedRow extends Pick<AppointmentView, 'isOwn' | 'isOnOwnAgenda' | 'startOffset' | 'endOffset'> {
  readonly visit: AppointmentRow & { readonly archivedAt: Date };
  readonly segments: readonly StoredSegmentView[];
  readonly nowMs: string;
}

const viewOf = ({ visit, segments, nowMs, ...seen }: ArchivedRow): AppointmentView => ({
  ...visit,
  ...seen,
  now: new Date(Number(nowMs)),
  archivedSegments: segments.map((segment): SegmentView => ({
    ...segmentOf(visit.id, segment),
    organizationId: visit.organizationId,
    currency: visit.currency,
  })),
});

/** Archived visits that the viewer's doors show, by id alone. */
export async function findArchived(
  tx: Tx,
  ids: readonly string[],
  memberId: string | null,
): Promise<AppointmentView[]> {
  const rows = await tx
    .select(columns(memberId))
    .from(appointmentArchive)
    .where(sql`${appointmentArchive.id} = any(${arrayOf(ids)}::uuid[])`);
  return rows.map(viewOf);
}

/** An archived visit, locked until the transaction ends: its customer may change, and what was written be emptied. */
export async function lockArchived(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<(AppointmentRow & { readonly archivedAt: Date }) | null> {
  const [row] = await tx
    .select(visitColumns)
    .from(appointmentArchive)
    .where(and(eq(appointmentArchive.organizationId, organizationId), eq(appointmentArchive.id, id)))
    .for('update');
  return row ?? null;
}

/** A locked visit in the archive, a version later: another customer's, or as it was; answers it with its segments. */
export async function changeArchived(
  tx: Tx,
  { organizationId, id }: Pick<AppointmentRow, 'organizationId' | 'id'>,
  change: { readonly customerId?: string },
): Promise<AppointmentRow & { readonly segments: readonly Segment[] }> {
  const [row] = await tx
    .update(appointmentArchive)
    .set({ ...change, version: sql`${appointmentArchive.version} + 1`, updatedAt: sql`clock.now()` })
    .where(and(eq(appointmentArchive.organizationId, organizationId), eq(appointmentArchive.id, id)))
    .returning();
  if (!row) throw new Error(`the archived visit ${id} is gone`);
  return { ...row, segments: row.segments.map((segment) => segmentOf(row.id, segment)) };
}

const segmentOf = <Stored extends StoredSegment>(appointmentId: string, segment: Stored) => ({
  ...segment,
  appointmentId,
  startsAt: new Date(segment.startsAt),
  endsAt: new Date(segment.endsAt),
});

/** A page of the person's own archived visits in all organizations, latest first. */
export async function ownArchived(
  tx: Tx,
  status: readonly AppointmentStatus[] | null,
  page: ListPage,
): Promise<AppointmentView[]> {
  const later = page.after
    ? sql`(a.starts_at, a.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
    : sql`true`;
  const wanted = status ? arrayOf(status) : null;
  const rows = await tx
    .select(columns(null))
    .from(appointmentArchive)
    .where(
      sql`(${appointmentArchive.organizationId}, ${appointmentArchive.id}, ${appointmentArchive.startsAt}) in (
        select a.organization_id, a.id, a.starts_at
          from unnest(string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[]) as c (id)
         cross join lateral (
           select a.organization_id, a.id, a.starts_at from scheduling.appointment_archive a
            where a.customer_id = c.id and ${later} and (${wanted}::text[] is null or a.status = any(${wanted}::text[]))
            order by a.starts_at desc, a.id desc limit ${page.limit}) a
         order by a.starts_at desc, a.id desc limit ${page.limit})`,
    )
    .orderBy(sql`${appointmentArchive.startsAt} desc`, sql`${appointmentArchive.id} desc`);
  return rows.map(viewOf);
}

/** A page of a customer's archived visits, as far as the member may see. */
export async function searchArchived(
  tx: Tx,
  sight: Sight,
  search: AppointmentSearch,
  page: ListPage,
): Promise<AppointmentView[]> {
  const rows = await tx
    .select(columns(sight.memberId))
    .from(appointmentArchive)
    .where(
      and(
        ...conditionsOn(appointmentArchive, sight, search),
        ...bySegments(search),
        ...inSight(appointmentArchive, sight, onOwnAgenda(sight.memberId)),
        ...statusIn(appointmentArchive, search),
        ...beyond(appointmentArchive, search.order, page),
      ),
    )
    .orderBy(...orderOf(appointmentArchive, search.order))
    .limit(page.limit);
  return rows.map(viewOf);
}

function bySegments({ staffMemberId, resourceId, serviceId }: AppointmentSearch): SQL[] {
  const has = (part: object): SQL => sql`${appointmentArchive.segments} @> ${JSON.stringify([part])}::jsonb`;
  const uses = (id: string): SQL => has({ resources: [{ resourceId: id }] });
  return [
    ...(staffMemberId ? [sql`(${has({ resourceId: staffMemberId })} or ${uses(staffMemberId)})`] : []),
    ...(resourceId ? [uses(resourceId)] : []),
    ...(serviceId ? [has({ serviceId })] : []),
  ];
}
