import type { Tx } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';
import type { WeeklyWindow } from './hours.ts';

/** Somebody's or something's hours at a place. */
export interface HoursAt {
  readonly resourceId: string;
  readonly locationId: string;
}

const daysKept = 30;

const days = sql.raw(`interval '${daysKept} days'`);

/** Of a table by its name in the statement. */
const at = (table: string, organizationId: string, { resourceId, locationId }: HoursAt): SQL => {
  const its = (column: string) => sql.raw(`${table}.${column}`);
  return sql`${its('organization_id')} = ${organizationId} and ${its('resource_id')} = ${resourceId} and ${its('location_id')} = ${locationId}`;
};

/** Keeps what is about to end with its place: windows that go on beyond today, and dates of one's own to come. */
export async function keepHours(tx: Tx, organizationId: string, whose: HoursAt, today: string): Promise<void> {
  await tx.execute(sql`
    insert into scheduling.ended_hours (organization_id, id, resource_id, location_id, was)
    select h.organization_id, h.id, h.resource_id, h.location_id, to_jsonb(h)
      from scheduling.working_hours h where ${at('h', organizationId, whose)} and coalesce(h.valid_to, 'infinity') > ${today}::date
    union all
    select o.organization_id, o.id, o.resource_id, o.location_id, null
      from scheduling.working_override o where ${at('o', organizationId, whose)} and o.date > ${today}::date and o.deleted_at is null
        on conflict (organization_id, id) do update set was = excluded.was, ended_at = excluded.ended_at`);
}

/** Whether any hours ended with the place that may come back with it. */
export async function anyEndedAt(tx: Tx, organizationId: string, locationId: string): Promise<boolean> {
  return (await endedAt(tx, organizationId, locationId, 1)).length > 0;
}

export interface Ended extends HoursAt {
  /** Whether there still is who or what they were of. */
  readonly isThere: boolean;
  readonly kind: string;
}

/** The next whose hours ended with the place, in the order in which they are locked. */
export async function endedAt(tx: Tx, organizationId: string, locationId: string, limit: number): Promise<Ended[]> {
  const rows = await tx.execute<{ resource_id: string; live: boolean; kind: string }>(sql`
    select e.resource_id, coalesce(r.live, false) as live, coalesce(r.kind, 'STAFF') as kind
      from (select distinct organization_id, resource_id from scheduling.ended_hours
             where organization_id = ${organizationId} and location_id = ${locationId} and ended_at > clock.now() - ${days}) e
      left join scheduling.resource_ref r on r.organization_id = e.organization_id and r.id = e.resource_id
     order by e.resource_id limit ${limit}`);
  return rows.map((row) => ({ resourceId: row.resource_id, locationId, isThere: row.live, kind: row.kind }));
}

/** The windows that would come back. */
export async function endedWindows(tx: Tx, organizationId: string, whose: HoursAt): Promise<WeeklyWindow[]> {
  const rows = await tx.execute<{ window: WeeklyWindow }>(sql`
    select json_build_object('dayOfWeek', h.day_of_week, 'starts', h.starts, 'ends', h.ends, 'validFrom', h.valid_from, 'validTo', h.valid_to,
             'week', case when h.weeks = '[0,4)' then null else lower(h.weeks) end) as window
      from scheduling.ended_hours e cross join lateral jsonb_populate_record(null::scheduling.working_hours, e.was) h
     where ${at('e', organizationId, whose)} and e.was is not null`);
  return rows.map(({ window }) => window);
}

/** The hours of a locked resource at a place are as they were before they ended; a date that has others by now keeps them. */
export async function bringHoursBack(tx: Tx, organizationId: string, whose: HoursAt): Promise<void> {
  await tx.execute(sql`
    insert into scheduling.working_hours
    select h.* from scheduling.ended_hours e cross join lateral jsonb_populate_record(null::scheduling.working_hours, e.was) h
     where ${at('e', organizationId, whose)} and e.was is not null
        on conflict (organization_id, id) do update set valid_to = excluded.valid_to`);
  await tx.execute(sql`
    update scheduling.working_override o set deleted_at = null, updated_at = clock.now(), updated_by = null, version = o.version + 1
      from scheduling.ended_hours e
     where ${at('e', organizationId, whose)} and e.was is null and o.organization_id = e.organization_id and o.id = e.id
       and o.deleted_at is not null
       and not exists (select from scheduling.working_override t
                        where t.organization_id = o.organization_id and t.resource_id = o.resource_id and t.location_id = o.location_id
                          and t.date = o.date and t.kind = o.kind and t.deleted_at is null)`);
}

/** Nothing of it comes back. */
export async function forgetHours(
  tx: Tx,
  organizationId: string,
  whose: HoursAt | { readonly resourceId: string },
): Promise<void> {
  const theirs =
    'locationId' in whose
      ? at('e', organizationId, whose)
      : sql`e.organization_id = ${organizationId} and e.resource_id = ${whose.resourceId}`;
  await tx.execute(sql`delete from scheduling.ended_hours e where ${theirs}`);
}

/** What was set anew does not come back; dates of one's own do. */
export async function forgetWindows(tx: Tx, organizationId: string, whose: HoursAt): Promise<void> {
  await tx.execute(sql`
    delete from scheduling.ended_hours e where ${at('e', organizationId, whose)} and e.was is not null`);
}

/** What ended too long ago to come back. */
export async function forgetOldHours(tx: Tx, organizationId: string): Promise<void> {
  await tx.execute(sql`
    delete from scheduling.ended_hours e where e.organization_id = ${organizationId} and e.ended_at <= clock.now() - ${days}`);
}
