import type { Tx } from '@openslot/database';
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { AppointmentStatus } from '../appointment/appointment.ts';
import type { FeedOwner } from './calendar.ts';
import { calendarFeed } from './calendar.tables.ts';

export type FeedRow = typeof calendarFeed.$inferSelect;

export interface FeedView extends FeedRow {
  /** Seen by the customer door. */
  readonly isOwn: boolean;
}

const live = and(isNull(calendarFeed.revokedAt), isNull(calendarFeed.deletedAt));
const isOwn = sql<boolean>`coalesce(scheduling.is_own(${calendarFeed.customerId}), false)`;
const viewOf = ({ feed, isOwn: own }: { feed: FeedRow; isOwn: boolean }): FeedView => ({ ...feed, isOwn: own });

/** A feed that the viewer's doors show, by id alone. */
export async function findFeed(tx: Tx, id: string): Promise<FeedView | null> {
  const [row] = await tx
    .select({ feed: calendarFeed, isOwn })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.id, id), isNull(calendarFeed.deletedAt)));
  return row ? viewOf(row) : null;
}

/** The live feeds of a person at work or a place. */
export async function feedsOf(tx: Tx, organizationId: string, ownerId: string): Promise<FeedView[]> {
  const rows = await tx
    .select({ feed: calendarFeed, isOwn })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.organizationId, organizationId), eq(calendarFeed.ownerId, ownerId), live))
    .orderBy(asc(calendarFeed.createdAt), asc(calendarFeed.id));
  return rows.map(viewOf);
}

/** The live feeds of the person's own visits, in every organization. */
export async function ownFeeds(tx: Tx): Promise<FeedView[]> {
  const mine = sql`${calendarFeed.customerId} = any((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])`;
  const rows = await tx
    .select({ feed: calendarFeed, isOwn })
    .from(calendarFeed)
    .where(and(mine, live))
    .orderBy(asc(calendarFeed.createdAt), asc(calendarFeed.id));
  return rows.map(viewOf);
}

export async function lockFeed(tx: Tx, organizationId: string, id: string): Promise<FeedRow | null> {
  const [row] = await tx
    .select()
    .from(calendarFeed)
    .where(and(eq(calendarFeed.organizationId, organizationId), eq(calendarFeed.id, id)))
    .for('update');
  return row ?? null;
}

/** The feed that a secret opens, by its hash. */
export async function findByToken(tx: Tx, organizationId: string, tokenHash: Buffer): Promise<FeedRow | null> {
  const [row] = await tx
    .select()
    .from(calendarFeed)
    .where(and(eq(calendarFeed.organizationId, organizationId), eq(calendarFeed.tokenHash, tokenHash), live));
  return row ?? null;
}

export async function insertFeed(tx: Tx, row: typeof calendarFeed.$inferInsert): Promise<void> {
  await tx.insert(calendarFeed).values(row);
}

export async function changeFeed(
  tx: Tx,
  { organizationId, id, version }: FeedRow,
  change: Partial<Pick<FeedRow, 'tokenHash' | 'rotatedAt' | 'revokedAt'>>,
  { at, userId }: { at: Date; userId: string | null },
): Promise<void> {
  await tx
    .update(calendarFeed)
    .set({ ...change, version: version + 1, updatedAt: at, updatedBy: userId })
    .where(and(eq(calendarFeed.organizationId, organizationId), eq(calendarFeed.id, id)));
}

/** A person, who is a customer of an organization: which of the own records, and where. */
export async function findOwnCustomer(tx: Tx, id: string): Promise<{ organizationId: string; id: string } | null> {
  const [row] = await tx.execute<{ organization_id: string; id: string }>(
    sql`select r.organization_id, r.id from scheduling.customer_ref r where r.id = ${id} and r.live and scheduling.is_own(r.id)`,
  );
  return row ? { organizationId: row.organization_id, id: row.id } : null;
}

/** The feeds of customers who are erased open nothing any more. */
export async function revokeFeedsOf(
  tx: Tx,
  { organizationId, customerIds }: { organizationId: string; customerIds: readonly string[] },
): Promise<void> {
  await tx.execute(sql`
    update scheduling.calendar_feed set revoked_at = clock.now(), updated_at = clock.now(), version = version + 1
     where organization_id = ${organizationId} and customer_id = any(${`{${customerIds.join(',')}}`}::uuid[]) and revoked_at is null`);
}

/** A visit, or a session with all who come, as a feed needs it. */
export interface FeedVisit {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: AppointmentStatus | 'SCHEDULED' | 'RUNNING' | 'DONE';
  readonly number: string | null;
  readonly services: readonly Readonly<Record<string, string>>[];
  readonly location: string;
  readonly business: Readonly<Record<string, string>>;
  readonly language: string;
  readonly changedAt: Date;
}

const mostEntries = 5_000;

/**
 * What a feed shows: from 30 days ago to 12 months ahead; what was cancelled for 30 days. Nothing of a business that is
 * public by its own status but not published: its organization is suspended.
 */
export async function visitsOfFeed(tx: Tx, feed: FeedRow, at: Date): Promise<readonly FeedVisit[]> {
  const day = 86_400_000;
  // Made here: computed in the statement they would not be index conditions under RLS.
  const range = { from: new Date(at.getTime() - 30 * day), to: new Date(at.getTime() + 365 * day) };
  const rows = await tx.execute<VisitRow>(sql`
    with own as materialized (${ownSegments(feed, range)}),
    visit as (
      select a.id, a.ical_sequence as sequence, min(o.starts_at) as starts_at, max(o.ends_at) as ends_at, a.status, a.number, a.business_id,
             a.location_id, a.updated_at, json_agg(coalesce(s.names, '{}'::jsonb) order by o.seq) as services
        from own o
        join scheduling.appointment a on a.organization_id = ${feed.organizationId} and a.id = o.appointment_id and a.deleted_at is null
        join scheduling.service_ref s on s.organization_id = a.organization_id and s.id = o.service_id
       group by a.organization_id, a.id
      union all
      ${sessions(feed, range)})
    select v.id, v.sequence, ${ms(sql`v.starts_at`)} as starts_ms, ${ms(sql`v.ends_at`)} as ends_ms, v.status, v.number, v.services::text as services,
           coalesce(l.name, '') as location, b.names::text as business, b.default_locale as language, ${ms(sql`v.updated_at`)} as changed_ms
      from visit v
      join scheduling.business_ref b on b.organization_id = ${feed.organizationId} and b.id = v.business_id
       and b.status <> 'SUSPENDED' and not (b.status = 'ACTIVE' and not b.published)
      join scheduling.location_ref l on l.organization_id = ${feed.organizationId} and l.id = v.location_id
     where v.status not in ('CANCELLED', 'DECLINED', 'EXPIRED') or v.updated_at > ${range.from.toISOString()}::timestamptz
     order by v.starts_at, v.id limit ${mostEntries}`);
  return rows.map(visitOf);
}

interface VisitRow extends Record<string, unknown> {
  id: string;
  sequence: number;
  starts_ms: string;
  ends_ms: string;
  status: FeedVisit['status'];
  number: string | null;
  /** JSON. */
  services: string;
  location: string;
  /** JSON. */
  business: string;
  language: string;
  changed_ms: string;
}

const ms = (at: SQL): SQL => sql`(extract(epoch from ${at}) * 1000)::bigint::text`;

const visitOf = (row: VisitRow): FeedVisit => ({
  ...{ id: row.id, sequence: row.sequence, status: row.status, number: row.number, language: row.language },
  ...{ startsAt: new Date(Number(row.starts_ms)), endsAt: new Date(Number(row.ends_ms)) },
  services: JSON.parse(row.services) as FeedVisit['services'],
  location: row.location,
  business: JSON.parse(row.business) as FeedVisit['business'],
  changedAt: new Date(Number(row.changed_ms)),
});

interface Range {
  readonly from: Date;
  readonly to: Date;
}

/** The parts of visits that concern the feed's owner; places in sessions are shown to who comes alone. */
function ownSegments({ organizationId, ownerKind, ownerId }: FeedRow, { from, to }: Range): SQL {
  const columns = sql`s.appointment_id, s.starts_at, s.ends_at, s.seq, s.service_id`;
  const [first, last] = [sql`${from.toISOString()}::timestamptz`, sql`${to.toISOString()}::timestamptz`];
  const parts = sql`join scheduling.segment s on s.organization_id = a.organization_id and s.appointment_id = a.id`;
  switch (ownerKind) {
    case 'RESOURCE':
      return sql`
        select ${columns} from scheduling.segment s
         where s.organization_id = ${organizationId} and s.resource_id = ${ownerId} and s.starts_at >= ${first} and s.starts_at < ${last}
           and s.session_id is null
        union all
        select ${columns} from scheduling.segment_resource r
          join scheduling.segment s on s.organization_id = r.organization_id and s.id = r.segment_id and s.resource_id is distinct from r.resource_id
         where r.organization_id = ${organizationId} and r.resource_id = ${ownerId} and r.starts_at >= ${first} and r.starts_at < ${last}`;
    case 'LOCATION':
      return sql`
        select ${columns} from scheduling.appointment a ${parts} and s.session_id is null
         where a.organization_id = ${organizationId} and a.location_id = ${ownerId}
           and a.local_date between ${dayOf(from)}::date and ${dayOf(to)}::date`;
    case 'CUSTOMER':
      return sql`
        select ${columns} from scheduling.appointment a ${parts}
         where a.organization_id = ${organizationId} and a.customer_id = ${ownerId} and a.deleted_at is null
           and a.starts_at >= ${first} and a.starts_at < ${last}`;
    default:
      return ownerKind satisfies never;
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** A session is one entry for who gives it and where, however many come. */
function sessions({ organizationId, ownerKind, ownerId }: FeedRow, { from, to }: Range): SQL {
  const owner: Record<FeedOwner, SQL> = {
    RESOURCE: sql`c.staff_id = ${ownerId}`,
    LOCATION: sql`c.location_id = ${ownerId}
      and c.business_id = (select l.business_id from scheduling.location_ref l where l.organization_id = ${organizationId} and l.id = ${ownerId})`,
    CUSTOMER: sql`false`,
  };
  return sql`
    select c.id, c.version, c.starts_at, c.ends_at, c.status, null, c.business_id, c.location_id, c.updated_at,
           json_build_array(coalesce(s.names, '{}'::jsonb))
      from scheduling.class_session c
      join scheduling.service_ref s on s.organization_id = c.organization_id and s.id = c.service_id
     where c.organization_id = ${organizationId} and ${owner[ownerKind]} and c.deleted_at is null
       and c.starts_at >= ${from.toISOString()}::timestamptz and c.starts_at < ${to.toISOString()}::timestamptz`;
}
