import { arrayOf, type Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';
import type { Asking } from '../customer-clash/clash.ts';
import type { Place } from './availability.ts';
import type { LimitPeriod, LimitSubject, LimitUse } from './limits.ts';

export interface LimitRange extends Asking {
  /** Whose customer it is, where no other is named. */
  readonly exceptAppointmentId: string | null;
  readonly variationIds: readonly string[];
  /** First and last local date of interest. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** What does not count: an appointment that would be moved, holds of whoever asks. */
  readonly exceptOwnerIds: readonly string[];
}

/** The limits that a visit of these variations could meet, with what is used of them around these days. */
export async function loadLimits(
  tx: Tx,
  { organizationId, businessId, locationId }: Pick<Place, 'organizationId' | 'businessId' | 'locationId'>,
  range: LimitRange,
): Promise<readonly LimitUse[]> {
  const except = sql`${arrayOf(range.exceptOwnerIds)}::uuid[]`;
  const rows = await tx.execute<LimitRow>(sql`
    with n as materialized (select clock.now() as now),
    subject (kind, id) as (
      select 'LOCATION', ${locationId}::uuid
      union all
      select 'CUSTOMER', c.id from (select scheduling.customer_asked(${organizationId}, ${range.customerId ?? null}::uuid, ${range.exceptAppointmentId}::uuid, ${range.personId ?? null}::uuid) as id offset 0) c where c.id is not null
      union all
      select 'VARIATION', v.id from unnest(${arrayOf(range.variationIds)}::uuid[]) as v (id)
      union all
      select distinct 'RESOURCE', p.resource_id from scheduling.staff_variation_ref p
       where p.organization_id = ${organizationId} and p.variation_id = any(${arrayOf(range.variationIds)}::uuid[])
      union all
      select distinct 'THING', r.id from scheduling.booking_limit t
        join scheduling.resource_ref r on r.organization_id = t.organization_id and r.id = t.subject_id and r.kind <> 'STAFF'
       where t.organization_id = ${organizationId} and t.business_id = ${businessId} and t.deleted_at is null and t.subject = 'RESOURCE')
    select l.subject, s.id as subject_id, l.period, l.week_start, l.max_count, l.max_minutes, u.used
      from (select * from scheduling.booking_limit l
             where l.organization_id = ${organizationId} and l.business_id = ${businessId} and l.deleted_at is null offset 0) l
     cross join n
      join subject s on case when s.kind = 'THING' then l.subject = 'RESOURCE' and l.subject_id = s.id
                             else s.kind = l.subject and (l.subject_id is null or l.subject_id = s.id) end
      left join lateral (
        select json_agg(json_build_array(c.period_start, c.used_count - coalesce(own.used_count, 0), c.used_minutes - coalesce(own.used_minutes, 0)))::text as used
          from scheduling.limit_counter c
          left join lateral (
            select sum(x.used_count)::int as used_count, sum(x.used_minutes)::int as used_minutes from (
              select o.used_count, o.used_minutes from scheduling.limit_use o
               where o.organization_id = ${organizationId} and o.owner_id = any(${except}) and o.limit_id = l.id
                 and o.subject_id = s.id and o.period_start = c.period_start
              union all
              select e.used_count, e.used_minutes from scheduling.limit_use e
               where e.organization_id = ${organizationId} and e.limit_id = l.id and e.subject_id = s.id and e.period_start = c.period_start
                 and e.expires_at <= n.now and e.owner_id <> all(${except})) x) own on true
         where c.organization_id = ${organizationId} and c.limit_id = l.id and c.subject_id = s.id
           and c.period_start between ${range.firstDay}::date - 366 and ${range.lastDay}::date) u on true`);
  return rows.map((row) => ({
    ...{ subject: row.subject, subjectId: row.subject_id, period: row.period, weekStart: row.week_start },
    ...{ maxCount: row.max_count, maxMinutes: row.max_minutes },
    used: new Map(usedOf(row.used)),
  }));
}

interface LimitRow extends Record<string, unknown> {
  subject: LimitSubject;
  subject_id: string;
  period: LimitPeriod;
  week_start: number;
  max_count: number | null;
  max_minutes: number | null;
  /** JSON: [first date of the period, visits, minutes] each. */
  used: string | null;
}

const usedOf = (json: string | null) =>
  ((json === null ? [] : JSON.parse(json)) as [start: string, count: number, minutes: number][]).map(
    ([start, count, minutes]) => [start, { count, minutes }] as const,
  );
