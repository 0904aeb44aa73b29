import { arrayOf, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { resourceRef, serviceRef, staffVariationRef, variationRef } from '../catalog/catalog.tables.ts';
import { course } from '../course/course.tables.ts';
import type { ClassSession, SessionFilter } from './class-session.ts';
import { classSession } from './class-session.tables.ts';

export type SessionRow = typeof classSession.$inferSelect;

/** A session as its viewer sees it. */
export interface SessionView extends SessionRow {
  /** Offsets of the zone at its start and end, in minutes. */
  readonly startOffset: number;
  readonly endOffset: number;
}

const offsetOf = (at: AnyPgColumn) => sql<number>`scheduling.offset_minutes(${at}, ${classSession.timeZone})`;
export const viewColumns = {
  session: classSession,
  startOffset: offsetOf(classSession.startsAt),
  endOffset: offsetOf(classSession.endsAt),
};

type ViewRow = Omit<SessionView, keyof SessionRow> & { session: SessionRow };
export const viewOf = ({ session, ...seen }: ViewRow): SessionView => ({ ...session, ...seen });

const live = isNull(classSession.deletedAt);

/** Sessions that the viewer's doors show, by id alone. */
export async function findSessions(tx: Tx, ids: readonly string[]): Promise<SessionView[]> {
  const rows = await tx
    .select(viewColumns)
    .from(classSession)
    .where(and(sql`${classSession.id} = any(${arrayOf(ids)}::uuid[])`, live));
  return rows.map(viewOf);
}

/** Whose sessions are listed: a business's, or a variation's. */
export type Listed = { readonly organizationId: string } & (
  { readonly businessId: string } | { readonly variationId: string }
);

export interface SessionPage {
  readonly limit: number;
  readonly after: readonly [startsAt: string, id: string] | null;
}

/** A page of the sessions that start in a range, in order. */
export async function searchSessions(
  tx: Tx,
  listed: Listed,
  { from, to, locationId, status }: SessionFilter,
  { limit, after }: SessionPage,
): Promise<SessionView[]> {
  const rows = await tx
    .select(viewColumns)
    .from(classSession)
    .where(
      and(
        eq(classSession.organizationId, listed.organizationId),
        'businessId' in listed
          ? eq(classSession.businessId, listed.businessId)
          : eq(classSession.variationId, listed.variationId),
        sql`${classSession.startsAt} >= ${from.toISOString()}::timestamptz and ${classSession.startsAt} < ${to.toISOString()}::timestamptz`,
        sql`${classSession.status} = any(${arrayOf(status)}::text[])`,
        locationId === null ? undefined : eq(classSession.locationId, locationId),
        live,
        after
          ? sql`(${classSession.startsAt}, ${classSession.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(classSession.startsAt), asc(classSession.id))
    .limit(limit);
  return rows.map(viewOf);
}

/** The organization of a business, as far as the viewer's doors show it. */
export async function organizationOfBusiness(tx: Tx, businessId: string): Promise<string | null> {
  const [row] = await tx.execute<{ organization_id: string }>(
    sql`select b.organization_id from scheduling.business_ref b where b.id = ${businessId}`,
  );
  return row?.organization_id ?? null;
}

/** The organization of a variation of which the viewer's doors show a session. */
export async function organizationOfVariation(tx: Tx, variationId: string): Promise<string | null> {
  const [row] = await tx.execute<{ organization_id: string }>(sql`
    select s.organization_id
      from (select c.organization_id, c.business_id from scheduling.class_session c where c.variation_id = ${variationId} limit 1) s
     where exists (select from scheduling.business_ref b where b.organization_id = s.organization_id and b.id = s.business_id)`);
  return row?.organization_id ?? null;
}

/** Locked until the transaction ends: whoever changes a session or its seats begins here. */
export async function lockSession(tx: Tx, organizationId: string, id: string): Promise<SessionRow | null> {
  const [row] = await tx.select().from(classSession).where(sessionIs(organizationId, id)).for('no key update');
  return row ?? null;
}

export async function readSession(tx: Tx, organizationId: string, id: string): Promise<SessionRow | null> {
  const [row] = await tx.select().from(classSession).where(sessionIs(organizationId, id));
  return row ?? null;
}

export const sessionIs = (organizationId: string, id: string): SQL | undefined =>
  and(eq(classSession.organizationId, organizationId), eq(classSession.id, id));

/** What a session is one of. */
export interface ClassVariation {
  readonly serviceId: string;
  readonly version: number;
  readonly isClass: boolean;
  /** To everybody, without the desk. */
  readonly isSoldOnline: boolean;
  readonly minutes: number;
  readonly capacity: number;
  /** The staff member's own, else the variation's. */
  readonly priceMinor: number;
  readonly currency: string;
  readonly buffers: { readonly before: number; readonly after: number };
}

export async function findClass(
  tx: Tx,
  {
    organizationId,
    businessId,
    variationId,
    staffId,
  }: Pick<ClassSession, 'organizationId' | 'businessId' | 'variationId' | 'staffId'>,
): Promise<ClassVariation | null> {
  const [row] = await tx
    .select({
      serviceId: variationRef.serviceId,
      version: variationRef.version,
      kind: serviceRef.kind,
      bookableOnline: variationRef.bookableOnline,
      published: serviceRef.published,
      minutes: variationRef.durationMinutes,
      capacity: variationRef.capacity,
      priceMinor: sql<number>`coalesce(${staffVariationRef.priceMinor}, ${variationRef.priceMinor})`.mapWith(Number),
      currency: variationRef.currency,
      before: variationRef.bufferBeforeMinutes,
      after: variationRef.bufferAfterMinutes,
    })
    .from(variationRef)
    .innerJoin(
      serviceRef,
      and(eq(serviceRef.organizationId, variationRef.organizationId), eq(serviceRef.id, variationRef.serviceId)),
    )
    .leftJoin(
      staffVariationRef,
      and(
        eq(staffVariationRef.organizationId, variationRef.organizationId),
        eq(staffVariationRef.variationId, variationRef.id),
        eq(staffVariationRef.resourceId, staffId),
      ),
    )
    .where(
      and(
        eq(variationRef.organizationId, organizationId),
        eq(variationRef.businessId, businessId),
        eq(variationRef.id, variationId),
        eq(variationRef.live, true),
        eq(serviceRef.live, true),
      ),
    );
  if (!row) return null;
  const { kind, bookableOnline, published, before, after, ...known } = row;
  return { ...known, isClass: kind === 'CLASS', isSoldOnline: bookableOnline && published, buffers: { before, after } };
}

/** A live room, chair, table or device at the location, with its number of units; null when it is none. */
export async function findRoom(
  tx: Tx,
  { organizationId, locationId, roomId }: { organizationId: string; locationId: string; roomId: string },
): Promise<{ readonly units: number } | null> {
  const [row] = await tx
    .select({ units: resourceRef.units })
    .from(resourceRef)
    .where(
      and(
        eq(resourceRef.organizationId, organizationId),
        eq(resourceRef.id, roomId),
        eq(resourceRef.locationId, locationId),
        eq(resourceRef.live, true),
        sql`${resourceRef.kind} <> 'STAFF'`,
      ),
    );
  return row ?? null;
}

/** The same local time, week after week, as instants: what a clock change moves, it moves. */
export async function weeklyStarts(tx: Tx, timeZone: string, first: Date, weeks: number): Promise<Date[]> {
  const rows = await tx.execute<{ ms: string }>(sql`
    select (extract(epoch from case n when 0 then ${first.toISOString()}::timestamptz
              else clock.instant(timezone(${timeZone}, ${first.toISOString()}::timestamptz) + n * interval '7 days', ${timeZone}) end) * 1000)::bigint as ms
      from generate_series(0, ${weeks - 1}::int) n order by n`);
  return rows.map(({ ms }) => new Date(Number(ms)));
}

export type NewSession = Omit<typeof classSession.$inferInsert, 'localStart'>;

export async function insertSession(tx: Tx, row: NewSession): Promise<void> {
  await tx.insert(classSession).values({
    ...row,
    localStart: wall(row.startsAt, row.timeZone) as unknown as string,
    placePublished: isPlacePublished(row) as unknown as boolean,
  });
}

/** Whether a location is everybody's to see, to be written with what takes place there. */
export const isPlacePublished = ({ organizationId, locationId }: { organizationId: string; locationId: string }): SQL =>
  sql`coalesce((select l.published from scheduling.location_ref l where l.organization_id = ${organizationId} and l.id = ${locationId}), false)`;

/** Sessions and courses of a location are no more public than the location. */
export async function publishSessions(
  tx: Tx,
  organizationId: string,
  locationId: string,
  published: boolean,
): Promise<void> {
  for (const table of [classSession, course]) {
    await tx
      .update(table)
      .set({ placePublished: published })
      .where(
        and(
          ...[eq(table.organizationId, organizationId), eq(table.locationId, locationId)],
          ne(table.placePublished, published),
        ),
      );
  }
}

/** The wall time of the zone at an instant, which is never ambiguous. */
const wall = (at: Date, zone: string): SQL => sql`timezone(${zone}, ${at.toISOString()}::timestamptz)`;

/** Writes a locked session as it is now; the counters are the seats' to change. */
export async function changeSession(
  tx: Tx,
  after: SessionRow,
  { at, userId }: { at: Date; userId: string | null },
): Promise<SessionRow> {
  const { startsAt, endsAt, staffId, roomId, capacity, waitlistMax, listMinor, published, status } = after;
  const { cancelReason, cancelsAt } = after;
  const [row] = await tx
    .update(classSession)
    .set({
      ...{ startsAt, endsAt, staffId, roomId, capacity, waitlistMax, listMinor, published, status },
      ...{ cancelReason, cancelsAt },
      localStart: wall(startsAt, after.timeZone) as unknown as string,
      ...{ version: after.version + 1, updatedAt: at, updatedBy: userId },
    })
    .where(and(sessionIs(after.organizationId, after.id), eq(classSession.version, after.version)))
    .returning();
  if (!row) throw new Error(`the locked session ${after.id} could not be changed`);
  return row;
}

/** What a session takes of somebody or something; unit by unit where any unit would do. */
export interface Wanted {
  readonly resourceId: string;
  readonly units: number;
  readonly from: Date;
  readonly to: Date;
}

/**
 * Occupies a session's staff member and room, each in the first unit that is free. False when somebody else has one of
 * them; the transaction has to be given up then, as the other may be taken already. Resources are taken in one order.
 */
export async function takeSessionTime(
  tx: Tx,
  { organizationId, id }: Pick<ClassSession, 'organizationId' | 'id'>,
  at: Date,
  wanted: readonly Wanted[],
): Promise<boolean> {
  for (const each of wanted.toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : 1))) {
    let taken = false;
    for (let unit = 1; unit <= each.units && !taken; unit += 1) {
      const [row] = await tx.execute<{ taken: boolean }>(sql`
        select scheduling.try_take_time(${organizationId}::uuid, ${at.toISOString()}::timestamptz, 'SESSION', ${arrayOf([id])}::uuid[],
                 null, null, null, ${arrayOf([newId()])}::uuid[], ${arrayOf([each.resourceId])}::uuid[], ${arrayOf([unit])}::smallint[],
                 ${arrayOf([each.from.toISOString()])}::timestamptz[], ${arrayOf([each.to.toISOString()])}::timestamptz[]) as taken`);
      taken = row?.taken ?? false;
    }
    if (!taken) return false;
  }
  return true;
}

/** Visits that are not as their session is: still to be cancelled with it, or to follow to its time and staff member. */
export async function visitsBehind(
  tx: Tx,
  { organizationId, id, status }: Pick<ClassSession, 'organizationId' | 'id' | 'status'>,
  limit: number,
): Promise<readonly string[]> {
  const isBehind =
    status === 'CANCELLED'
      ? sql`true`
      : sql`(g.starts_at, g.ends_at, g.resource_id) is distinct from (s.starts_at, s.ends_at, s.staff_id)`;
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct a.id from scheduling.seat e
      join scheduling.class_session s on s.organization_id = e.organization_id and s.id = e.session_id
      join scheduling.segment g on g.organization_id = e.organization_id and g.seat_id = e.id
      join scheduling.appointment a on a.organization_id = g.organization_id and a.id = g.appointment_id
     where e.organization_id = ${organizationId} and e.session_id = ${id}
       and a.status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN') and a.deleted_at is null and ${isBehind}
     order by a.id limit ${limit}`);
  return rows.map((row) => row.id);
}
