import { arrayOf, type Tx } from '@openslot/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Appointment, Segment } from './appointment.ts';
import { segment } from './appointment.tables.ts';

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

/** Gives a segment its new person and time. */
export async function moveSegment(tx: Tx, organizationId: string, { id, ...moved }: Segment): Promise<void> {
  await tx
    .update(segment)
    .set(moved)
    .where(and(eq(segment.organizationId, organizationId), eq(segment.id, id)));
}
