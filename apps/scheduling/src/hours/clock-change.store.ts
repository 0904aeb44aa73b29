import type { Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';
import type { ClockChange } from './clock-change.ts';

/** How the clocks of a zone change from a date on, today if none is given, for so many days. */
export async function clockChangesOf(
  tx: Tx,
  zone: string,
  { from = null, days }: { from?: string | null; days: number },
): Promise<ClockChange[]> {
  const rows = await tx.execute<ChangeRow>(sql`
    with first as materialized (select coalesce(${from}::date, timezone(${zone}, clock.now())::date) as day),
    step as (
      select s.minute, s.off, lag(s.off) over (order by s.minute) as before
        from first f cross join lateral scheduling.offset_steps(${zone}, f.day, f.day + ${days}::int) s),
    change as (
      select s.minute + least(s.off, s.before) as starts, abs(s.off - s.before) as minutes, s.off > s.before as forward
        from step s where s.before is not null)
    select d.day::text as date, c.starts - c.starts / 1440 * 1440 as "from", c.starts - c.starts / 1440 * 1440 + c.minutes as "to", c.forward,
           scheduling.cycle_week(d.day) as week, scheduling.cycle_week(d.day - 1) as week_before
      from change c cross join lateral (select date '1970-01-01' + c.starts / 1440 as day) d
     order by c.starts`);
  return rows.map(({ forward, week_before: weekBefore, ...change }) => ({
    ...change,
    weekBefore,
    kind: forward ? 'SKIPPED' : 'REPEATED',
  }));
}

interface ChangeRow extends Record<string, unknown> {
  date: string;
  from: number;
  to: number;
  forward: boolean;
  week: number;
  week_before: number;
}

/** The week of the cycle of four that a date lies in. */
export async function cycleWeekOf(tx: Tx, date: string): Promise<number> {
  const [row] = await tx.execute<{ week: number }>(sql`select scheduling.cycle_week(${date}::date) as week`);
  return row?.week ?? 0;
}
