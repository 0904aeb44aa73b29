import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { businessRef } from '../catalog/catalog.tables.ts';
import { closure, closureResource } from './closure.tables.ts';

type ClosureRow = typeof closure.$inferSelect;

export interface Closure extends ClosureRow {
  readonly resourceIds: readonly string[];
}

export type NewClosure = Omit<typeof closure.$inferInsert, 'id' | 'createdBy' | 'updatedBy'> & {
  readonly resourceIds: readonly string[];
};

const resourceIds = sql<string[]>`array(select c.resource_id from scheduling.closure_resource c
  where c.organization_id = "closure"."organization_id" and c.closure_id = "closure"."id" order by c.resource_id)`;

const read = (tx: Tx, ...conditions: (SQL | undefined)[]) =>
  tx
    .select({ closure, resourceIds })
    .from(closure)
    .where(and(isNull(closure.deletedAt), ...conditions));

const closureOf = (row: { closure: ClosureRow; resourceIds: string[] }): Closure => ({
  ...row.closure,
  resourceIds: row.resourceIds,
});

export async function insertClosure(tx: Tx, added: NewClosure, actor: string | null): Promise<Closure> {
  const { resourceIds: shut, ...row } = added;
  const [inserted] = await tx
    .insert(closure)
    .values({ ...row, id: newId(), createdBy: actor, updatedBy: actor })
    .returning();
  if (!inserted) throw new Error('a closure that was inserted is there');
  const { organizationId, id: closureId } = inserted;
  if (shut.length > 0) {
    await tx.insert(closureResource).values(shut.map((resourceId) => ({ organizationId, closureId, resourceId })));
  }
  return { ...inserted, resourceIds: shut };
}

export async function findClosure(tx: Tx, organizationId: string, id: string): Promise<Closure | null> {
  const [row] = await read(tx, eq(closure.organizationId, organizationId), eq(closure.id, id));
  return row ? closureOf(row) : null;
}

/** False when it is no longer at that version. */
export async function deleteClosure(
  tx: Tx,
  { organizationId, id, version }: Pick<Closure, 'organizationId' | 'id' | 'version'>,
  actor: string | null,
): Promise<boolean> {
  const now = sql`clock.now()`;
  const deleted = await tx
    .update(closure)
    .set({ deletedAt: now, updatedAt: now, updatedBy: actor, version: sql`${closure.version} + 1` })
    .where(
      and(
        ...[eq(closure.organizationId, organizationId), eq(closure.id, id), eq(closure.version, version)],
        isNull(closure.deletedAt),
      ),
    )
    .returning({ id: closure.id });
  return deleted.length > 0;
}

/** Closures are as public as their location. */
export const publishLocationClosures = (tx: Tx, organizationId: string, locationId: string, published: boolean) =>
  publish(tx, organizationId, published, eq(closure.locationId, locationId));

/** Closures of a whole business are as public as the business. */
export const publishBusinessClosures = (tx: Tx, organizationId: string, businessId: string, published: boolean) =>
  publish(tx, organizationId, published, eq(closure.businessId, businessId), eq(closure.scope, 'BUSINESS'));

async function publish(tx: Tx, organizationId: string, published: boolean, ...which: SQL[]): Promise<void> {
  await tx
    .update(closure)
    .set({ published })
    .where(and(eq(closure.organizationId, organizationId), ne(closure.published, published), ...which));
}

/** The business whose closures change, locked so that it is neither published nor hidden meanwhile. */
export async function lockBusiness(tx: Tx, organizationId: string, id: string) {
  const [row] = await tx
    .select()
    .from(businessRef)
    .where(and(eq(businessRef.organizationId, organizationId), eq(businessRef.id, id), eq(businessRef.live, true)))
    .for('no key update');
  return row ?? null;
}

export async function findBusiness(tx: Tx, organizationId: string, id: string) {
  const [row] = await tx
    .select({ id: businessRef.id, defaultLocale: businessRef.defaultLocale })
    .from(businessRef)
    .where(and(eq(businessRef.organizationId, organizationId), eq(businessRef.id, id), eq(businessRef.live, true)));
  return row ?? null;
}

/** Whose closures are listed: all of a business, or those by which a location is shut. */
export interface ClosureSearch {
  readonly organizationId: string;
  readonly businessId: string;
  readonly locationId: string | null;
  /** Only those that name this resource; null: all. */
  readonly resourceId: string | null;
  /** Only those that end on that date or later; those of every year always. */
  readonly from: string | null;
}

/** A closure with the first date of it, by which it is listed. */
export interface ListedClosure extends Closure {
  readonly firstDate: string;
}

export interface ClosurePage {
  readonly limit: number;
  readonly after: readonly [date: string, id: string] | null;
}

/** The first date of a closure, by which they are listed; in UTC where it is a matter of instants. */
const firstDate = sql<string>`coalesce("closure"."starts_on", ("closure"."starts_at" at time zone 'UTC')::date)`;

export async function searchClosures(
  tx: Tx,
  { organizationId, businessId, locationId, resourceId, from }: ClosureSearch,
  { limit, after }: ClosurePage,
): Promise<ListedClosure[]> {
  const rows = await tx
    .select({ closure, resourceIds, firstDate: sql<string>`${firstDate}::text` })
    .from(closure)
    .where(
      and(
        isNull(closure.deletedAt),
        ...[eq(closure.organizationId, organizationId), eq(closure.businessId, businessId)],
        locationId === null ? undefined : or(eq(closure.locationId, locationId), eq(closure.scope, 'BUSINESS')),
        resourceId === null
          ? undefined
          : sql`${closure.id} in (select c.closure_id from scheduling.closure_resource c
              where c.organization_id = ${organizationId} and c.resource_id = ${resourceId})`,
        from === null
          ? undefined
          : sql`("closure"."recurring" or "closure"."ends_on" >= ${from}::date or "closure"."ends_at" > ${from}::timestamp at time zone 'UTC' - interval '14 hours')`,
        after === null ? undefined : sql`(${firstDate}, ${closure.id}) > (${after[0]}::date, ${after[1]}::uuid)`,
      ),
    )
    .orderBy(asc(firstDate), asc(closure.id))
    .limit(limit);
  return rows.map((row) => ({ ...closureOf(row), firstDate: row.firstDate }));
}

export const closuresByIds = async (tx: Tx, ids: readonly string[]): Promise<Closure[]> =>
  (await read(tx, inArray(closure.id, [...ids]))).map(closureOf);

/** Visits that a closure or an absence meets: the first of them in order of their start, and how many there are. */
export interface VisitsInTheWay {
  readonly ids: readonly string[];
  readonly count: number;
}

/** How many visits an answer names. */
const mostNamed = 100;
/** How far ahead a closure of every year is compared with visits. */
const daysAhead = 800;
/** No visit is longer, wherever the clocks stand: what began earlier is over. Dates are what the index of visits has. */
const longestVisitDays = 32;

/** When a closure shuts which place, as instants: `moment`, `c`, `place` and `span` for the statement that follows. */
const spansOf = ({ organizationId, id }: { organizationId: string; id: string }): SQL => sql`
    with moment as materialized (select clock.now() as now),
    c as materialized (select * from scheduling.closure c where c.organization_id = ${organizationId} and c.id = ${id}),
    place as materialized (
      select l.id, l.time_zone from c join scheduling.location_ref l on l.organization_id = c.organization_id and l.business_id = c.business_id
       where c.location_id is null or l.id = c.location_id),
    span as materialized (
      select p.id as location_id, clock.instant(d.first_day::timestamp, p.time_zone) as starts_at,
             clock.instant((d.last_day + 1)::timestamp, p.time_zone) as ends_at
        from c cross join moment m cross join place p
       cross join lateral scheduling.closed_days(c.starts_on, c.ends_on, c.recurring, m.now::date - 1, m.now::date + ${daysAhead}::int) d
       where c.starts_on is not null
      union all
      select p.id, c.starts_at, c.ends_at from c cross join place p where c.starts_at is not null)`;

/** Live visits, not over yet, that lie in the closure: of its places, or of its resources. */
export async function visitsInClosure(tx: Tx, closed: Closure): Promise<VisitsInTheWay> {
  const { organizationId, id, scope } = closed;
  const [row] = await tx.execute<{ ids: string[]; count: number }>(sql`${spansOf(closed)},
    met as (
      select distinct a.id, a.starts_at
        from span s cross join moment m
       cross join lateral (
         select a.id, a.organization_id, a.starts_at, a.ends_at, a.status from scheduling.appointment a
          where a.organization_id = ${organizationId} and a.location_id = s.location_id and a.deleted_at is null
            and a.local_date >= greatest(s.starts_at, m.now)::date - ${longestVisitDays}::int and a.local_date <= s.ends_at::date + 1 offset 0) a
       where a.starts_at < s.ends_at and a.ends_at > s.starts_at and a.ends_at > m.now
         and a.status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'IN_SERVICE')
         and (${scope}::text <> 'RESOURCES' or exists (
           select from scheduling.allocation b join scheduling.closure_resource r
               on r.organization_id = b.organization_id and r.closure_id = ${id} and r.resource_id = b.resource_id
            where b.organization_id = a.organization_id and b.appointment_id = a.id and b.starts_at < s.ends_at and b.ends_at > s.starts_at)))
    ${firstOf(sql`met`)}`);
  return metBy(row);
}

/** Time that is open again: of a place, or of one of its resources. Minutes are those since 1970. */
export interface Reopened {
  readonly locationId: string;
  readonly resourceId: string | null;
  readonly from: number;
  readonly to: number;
}

/** What a closure that was removed had shut. */
export async function reopenedBy(tx: Tx, closed: { organizationId: string; id: string }): Promise<Reopened[]> {
  const rows = await tx.execute<ReopenedRow>(sql`${spansOf(closed)}
    select s.location_id, r.resource_id, scheduling.minute_floor(s.starts_at) as "from", scheduling.minute_ceil(s.ends_at) as "to"
      from span s left join scheduling.closure_resource r on r.organization_id = ${closed.organizationId} and r.closure_id = ${closed.id}`);
  return rows.map(reopened);
}

/** The time of somebody who is not absent after all, at each place of work. */
export async function reopenedFor(
  tx: Tx,
  {
    organizationId,
    resourceId,
    startsAt,
    endsAt,
  }: { organizationId: string; resourceId: string; startsAt: string; endsAt: string },
): Promise<Reopened[]> {
  const rows = await tx.execute<ReopenedRow>(sql`
    select distinct h.location_id, h.resource_id, scheduling.minute_floor(${startsAt}::timestamptz) as "from",
           scheduling.minute_ceil(${endsAt}::timestamptz) as "to"
      from scheduling.working_hours h where h.organization_id = ${organizationId} and h.resource_id = ${resourceId}`);
  return rows.map(reopened);
}

interface ReopenedRow extends Record<string, unknown> {
  location_id: string;
  resource_id: string | null;
  from: number;
  to: number;
}

const reopened = ({ location_id: locationId, resource_id: resourceId, from, to }: ReopenedRow): Reopened => ({
  ...{ locationId, resourceId, from, to },
});

/** Live visits, not over yet, that take a resource between two instants, with what comes before and after them. */
export async function visitsOfResource(
  tx: Tx,
  at: { organizationId: string; resourceId: string; startsAt: Date; endsAt: Date },
): Promise<VisitsInTheWay> {
  const [from, to] = [at.startsAt.toISOString(), at.endsAt.toISOString()];
  const [row] = await tx.execute<{ ids: string[]; count: number }>(sql`
    with met as (
      select distinct a.id, a.starts_at
        from scheduling.allocation b
        join scheduling.appointment a on a.organization_id = b.organization_id and a.id = b.appointment_id
       where b.organization_id = ${at.organizationId} and b.resource_id = ${at.resourceId}
         and b.starts_at < ${to}::timestamptz and b.ends_at > ${from}::timestamptz and b.starts_at > ${from}::timestamptz - ${longestVisitDays} * interval '1 day'
         and a.ends_at > clock.now())
    ${firstOf(sql`met`)}`);
  return metBy(row);
}

const firstOf = (visits: SQL): SQL => sql`
    select count(*)::int as count,
           coalesce((array_agg(v.id order by v.starts_at, v.id))[1:${sql.raw(String(mostNamed))}], '{}') as ids
      from ${visits} v`;

const metBy = (row: { ids: string[]; count: number } | undefined): VisitsInTheWay => ({
  ids: row?.ids ?? [],
  count: row?.count ?? 0,
});
