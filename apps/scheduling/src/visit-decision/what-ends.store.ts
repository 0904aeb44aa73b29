import type { Tx } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';
import { series } from '../series/series.tables.ts';
import { waitlistEntry } from '../waitlist/waitlist.tables.ts';

/** What everything that ends was for: a business, a location, a service, or one of its variations. */
export interface For {
  readonly of: 'BUSINESS' | 'LOCATION' | 'SERVICE' | 'VARIATION';
  readonly id: string;
}

/** The next entries of those who wait for it, in the order in which they are locked. */
export async function waitingFor(tx: Tx, organizationId: string, { of, id }: For, limit: number): Promise<string[]> {
  const { businessId, locationId, serviceId, variationId } = waitlistEntry;
  const meant = { BUSINESS: businessId, LOCATION: locationId, SERVICE: serviceId, VARIATION: variationId }[of];
  const rows = await tx.execute<{ id: string }>(sql`
    select id from ${waitlistEntry} where organization_id = ${organizationId} and ${meant} = ${id}
       and status in ('WAITING', 'OFFERED') and deleted_at is null limit ${limit}`);
  return rows.map((row) => row.id).toSorted();
}

/** The next series that go on there. */
export async function seriesAt(tx: Tx, organizationId: string, { of, id }: For, limit: number): Promise<string[]> {
  const meant = of === 'BUSINESS' ? series.businessId : series.locationId;
  const rows = await tx.execute<{ id: string }>(sql`
    select id from ${series} where organization_id = ${organizationId} and ${meant} = ${id}
       and status = 'ACTIVE' and deleted_at is null limit ${limit}`);
  return rows.map((row) => row.id).toSorted();
}

/** The version of the projection, and whether it says that this is sold; null: nothing is known of it. */
export async function isSold(
  tx: Tx,
  organizationId: string,
  { of, id }: { readonly of: 'SERVICE' | 'VARIATION'; readonly id: string },
): Promise<{ readonly version: number; readonly isSold: boolean } | null> {
  const known = { SERVICE: sql`scheduling.service_ref`, VARIATION: sql`scheduling.variation_ref` }[of];
  const [row] = await tx.execute<{ version: number; live: boolean }>(
    sql`select version, live from ${known} where organization_id = ${organizationId} and id = ${id}`,
  );
  return row ? { version: row.version, isSold: row.live } : null;
}

/** Whose weekly hours or days of their own go on beyond today, by the clock of the place. */
export interface Worked {
  readonly resourceId: string;
  readonly locationId: string;
  readonly kind: string;
  /** The last day. */
  readonly today: string;
  readonly tomorrow: string;
}

type Where = { readonly resourceId: string } | { readonly locationId: string };

const meantBy = (where: Where): SQL =>
  'resourceId' in where ? sql`h.resource_id = ${where.resourceId}` : sql`h.location_id = ${where.locationId}`;

export async function workedBeyondToday(
  tx: Tx,
  organizationId: string,
  where: Where,
  limit: number,
): Promise<Worked[]> {
  const rows = await tx.execute<{
    resource_id: string;
    location_id: string;
    kind: string;
    today: string;
    tomorrow: string;
  }>(sql`
    select distinct h.resource_id, h.location_id, coalesce(r.kind, 'STAFF') as kind, timezone(l.time_zone, clock.now())::date::text as today,
           (timezone(l.time_zone, clock.now())::date + 1)::text as tomorrow
      from (select organization_id, resource_id, location_id, coalesce(valid_to, 'infinity') as until from scheduling.working_hours
            union all
            select organization_id, resource_id, location_id, date from scheduling.working_override where deleted_at is null) h
      join scheduling.location_ref l on l.organization_id = h.organization_id and l.id = h.location_id
      left join scheduling.resource_ref r on r.organization_id = h.organization_id and r.id = h.resource_id
     where h.organization_id = ${organizationId} and ${meantBy(where)} and h.until > timezone(l.time_zone, clock.now())::date
     order by h.resource_id, h.location_id limit ${limit}`);
  return rows.map(({ resource_id: resourceId, location_id: locationId, ...days }) => ({
    resourceId,
    locationId,
    ...days,
  }));
}

/** The hours of a locked resource at a place end with today. */
export async function endHours(
  tx: Tx,
  organizationId: string,
  { resourceId, locationId, today }: Worked,
): Promise<void> {
  const theirs = sql`organization_id = ${organizationId} and resource_id = ${resourceId} and location_id = ${locationId}`;
  await tx.execute(sql`delete from scheduling.working_hours where ${theirs} and valid_from > ${today}::date`);
  await tx.execute(sql`
    update scheduling.working_hours set valid_to = ${today}::date where ${theirs} and coalesce(valid_to, 'infinity') > ${today}::date`);
  await tx.execute(sql`
    update scheduling.working_override set deleted_at = clock.now(), updated_at = clock.now(), version = version + 1
     where ${theirs} and date > ${today}::date and deleted_at is null`);
}

/** The feeds of somebody that open something. */
export async function feedsOfResource(tx: Tx, organizationId: string, resourceId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from scheduling.calendar_feed where organization_id = ${organizationId} and owner_kind = 'RESOURCE'
       and owner_id = ${resourceId} and revoked_at is null and deleted_at is null order by id`);
  return rows.map(({ id }) => id);
}
