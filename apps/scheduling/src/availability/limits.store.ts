import { arrayOf, type Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';
import type { Place } from './availability.ts';
import type { LimitPeriod, LimitSubject, LimitUse } from './limits.ts';

export interface LimitRange {
  readonly variationIds: readonly string[];
  /** Null: nobody knows yet who books. */
  readonly customerId: string | null;
  /** First and last local date of interest. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** An appointment that does not count, because it would be moved. */
  readonly exceptAppointmentId: string | null;
}

/** The limits that a visit of these variations could meet, with what is used of them around these days. */
export async function loadLimits(
  tx: Tx,
  { organizationId, businessId, locationId }: Pick<Place, 'organizationId' | 'businessId' | 'locationId'>,
  range: LimitRange,
): Promise<readonly LimitUse[]> {
  const rows = await tx.execute<LimitRow>(sql`
    with subject (kind, id) as (
      select 'LOCATION', ${locationId}::uuid
      union all
      select 'CUSTOMER', c.id from (values (${range.customerId}::uuid)) as c (id) where c.id is not null
      union all
      select 'VARIATION', v.id from unnest(${arrayOf(range.variationIds)}::uuid[]) as v (id)
      union all
      select distinct 'RESOURCE', p.resource_id from scheduling.staff_variation_ref p
       where p.organization_id = ${organizationId} and p.variation_id = any(${arrayOf(range.variationIds)}::uuid[]))
    select l.subject, s.id as subject_id, l.period, l.week_start, l.max_count, l.max_minutes, u.used
      from (select * from scheduling.booking_limit l
             where l.organization_id = ${organizationId} and l.business_id = ${businessId} and l.deleted_at is null offset 0) l
      join subject s on s.kind = l.subject and (l.subject_id is null or l.subject_id = s.id)
      left join lateral (
        select json_agg(json_build_array(c.period_start, c.used_count - coalesce(own.used_count, 0), c.used_minutes - coalesce(own.used_minutes, 0)))::text as used
          from scheduling.limit_counter c
          left join (select * from scheduling.limit_uses(${organizationId}, ${range.exceptAppointmentId}::uuid)
                      where ${range.exceptAppointmentId}::uuid is not null) own
            on (own.limit_id, own.subject_id, own.period_start) = (c.limit_id, c.subject_id, c.period_start)
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
