import type { Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';
import type { WeeklyWindow } from '../hours/hours.ts';

/** Whose weekly hours run over Sunday midnight and begin again on a Monday morning: all of that one's windows. */
export interface HoursOfOne {
  readonly kind: 'LOCATION' | 'RESOURCE';
  readonly id: string;
  readonly windows: readonly WeeklyWindow[];
}

/** Those whose Sunday runs into the Monday: the constraints of the tables look at one week alone. */
export async function hoursOverSunday(tx: Tx, organizationId: string): Promise<HoursOfOne[]> {
  const rows = await tx.execute<{ kind: HoursOfOne['kind']; id: string; windows: string }>(sql`
    with weekly as (
      select 'LOCATION' as kind, location_id as id, day_of_week, opens as starts, closes as ends, valid_from, valid_to, null::int as week
        from scheduling.opening_hours where organization_id = ${organizationId}
      union all
      select 'RESOURCE', resource_id, day_of_week, starts, ends, valid_from, valid_to, case when weeks = '[0,4)' then null else lower(weeks) end
        from scheduling.working_hours where organization_id = ${organizationId})
    select kind, id, json_agg(json_build_object('dayOfWeek', day_of_week, 'starts', starts, 'ends', ends,
             'validFrom', valid_from, 'validTo', valid_to, 'week', week) order by day_of_week, starts)::text as windows
      from weekly w
     where w.day_of_week in (1, 7)
     group by kind, id
    having bool_or(day_of_week = 7 and ends > 1440)
       and min(starts) filter (where day_of_week = 1) < max(ends) filter (where day_of_week = 7) - 1440
     order by kind, id`);
  return rows.map(({ windows, ...whose }) => ({ ...whose, windows: JSON.parse(windows) as HoursOfOne['windows'] }));
}
