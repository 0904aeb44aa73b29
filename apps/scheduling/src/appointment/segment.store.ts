import { arrayOf, type Tx } from '@openslot/database';
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { ChosenAddOn } from '../availability/availability.ts';
import type { UsedResource } from '../availability/engine.ts';
import type { Appointment, Segment } from './appointment.ts';
import { segment, segmentAddOn, segmentResource } from './appointment.tables.ts';

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
      sql`unnest(${arrayOf(visits.map((visit) => visit.organizationId))}::uuid[], ${arrayOf(visits.map((visit) => visit.id))}::uuid[],
          ${arrayOf(visits.map((visit) => visit.timeZone))}::text[], ${arrayOf(visits.map((visit) => visit.currency))}::text[])
          as visit (organization, id, zone, currency)`,
    )
    .innerJoin(segment, sql`${segment.organizationId} = visit.organization and ${segment.appointmentId} = visit.id`)
    .orderBy(asc(segment.appointmentId), asc(segment.seq));
}

/** Rows that hang on the segment, as a list in its row. */
const listOf = <Row>(rows: SQL) =>
  sql<readonly Row[]>`coalesce((${rows}), '[]')`.mapWith((json: string) => JSON.parse(json) as readonly Row[]);

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
  sessionId: segment.sessionId,
  seatId: segment.seatId,
  resources: listOf<UsedResource>(sql`
    select json_agg(json_build_object('resourceId', r.resource_id, 'unit', r.unit, 'kind', r.kind, 'parts', (
             select json_agg(json_build_object('from', p.f, 'to', p.t) order by p.f) from unnest(r.parts_from, r.parts_to) as p (f, t)))
             order by r.kind <> 'STAFF', r.resource_id, r.unit)::text
      from scheduling.segment_resource r where r.organization_id = ${segment.organizationId} and r.segment_id = ${segment.id}`),
  addOns: listOf<ChosenAddOn>(sql`
    select json_agg(json_build_object('addOnId', a.add_on_id, 'quantity', a.quantity, 'minutes', a.minutes, 'priceMinor', a.price_minor)
                    order by a.add_on_id)::text
      from scheduling.segment_add_on a where a.organization_id = ${segment.organizationId} and a.segment_id = ${segment.id}`),
};

/** The segments of one appointment, in order. */
export const segmentsOfOne = (tx: Tx, organizationId: string, appointmentId: string): Promise<Segment[]> =>
  tx
    .select(segmentColumns)
    .from(segment)
    .where(and(eq(segment.organizationId, organizationId), eq(segment.appointmentId, appointmentId)))
    .orderBy(asc(segment.seq));

/** A place that was given up is no part of the visit any more; its seat remembers it. */
export async function removeSeatSegment(tx: Tx, organizationId: string, seatId: string): Promise<void> {
  await tx.delete(segment).where(and(eq(segment.organizationId, organizationId), eq(segment.seatId, seatId)));
}

/** The statements travel in the order of these calls: rows before what hangs on them. */
export async function insertSegments(tx: Tx, visit: Appointment, segments: readonly Segment[]): Promise<void> {
  const { organizationId } = visit;
  await Promise.all([
    insertRows(tx, visit, segments),
    insertResources(tx, organizationId, segments),
    insertAddOns(tx, organizationId, segments),
  ]);
}

/** Gives segments their new people, resources and time. */
export async function moveSegments(tx: Tx, organizationId: string, segments: readonly Segment[]): Promise<void> {
  await Promise.all([
    ...segments.map((each) => moveSegment(tx, organizationId, each)),
    removeResources(tx, organizationId, segments),
    insertResources(tx, organizationId, segments),
  ]);
}

async function insertRows(
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

async function insertResources(tx: Tx, organizationId: string, segments: readonly Segment[]): Promise<void> {
  const rows = segments.flatMap(({ id: segmentId, startsAt, resources }) =>
    resources.map(({ resourceId, unit, kind, parts }) => ({
      ...{ organizationId, segmentId, resourceId, unit, kind, startsAt },
      partsFrom: parts.map(({ from }) => from),
      partsTo: parts.map(({ to }) => to),
    })),
  );
  if (rows.length > 0) await tx.insert(segmentResource).values(rows);
}

async function insertAddOns(tx: Tx, organizationId: string, segments: readonly Segment[]): Promise<void> {
  const rows = segments.flatMap(({ id: segmentId, addOns }) =>
    addOns.map((addOn) => ({ organizationId, segmentId, ...addOn })),
  );
  if (rows.length > 0) await tx.insert(segmentAddOn).values(rows);
}

async function moveSegment(tx: Tx, organizationId: string, { id, ...moved }: Segment): Promise<void> {
  await tx
    .update(segment)
    .set(moved)
    .where(and(eq(segment.organizationId, organizationId), eq(segment.id, id)));
}

async function removeResources(tx: Tx, organizationId: string, segments: readonly Segment[]): Promise<void> {
  const ids = arrayOf(segments.map(({ id }) => id));
  await tx
    .delete(segmentResource)
    .where(
      and(eq(segmentResource.organizationId, organizationId), sql`${segmentResource.segmentId} = any(${ids}::uuid[])`),
    );
}
