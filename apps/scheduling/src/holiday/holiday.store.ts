import { arrayOf, type Tx } from '@openslot/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { PublicHoliday } from './holiday-rules.ts';
import { publicHoliday } from './holiday.tables.ts';

interface Where {
  readonly country: string;
  readonly region: string | null;
  readonly year: number;
}

const ofYear = ({ country, region, year }: Where) =>
  and(
    ...[eq(publicHoliday.country, country), eq(publicHoliday.region, region ?? '')],
    sql`${publicHoliday.date} between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
  );

/** The holidays of a year as they were last taken over; none: never, or there are none. */
export const storedHolidays = (tx: Tx, where: Where): Promise<PublicHoliday[]> =>
  tx
    .select({ date: publicHoliday.date, names: publicHoliday.names })
    .from(publicHoliday)
    .where(ofYear(where))
    .orderBy(asc(publicHoliday.date));

/** Takes the holidays of a year over: new ones come, names may change, what is no longer one goes. */
export async function storeHolidays(tx: Tx, where: Where, holidays: readonly PublicHoliday[]): Promise<void> {
  const dates = holidays.map(({ date }) => date);
  await tx
    .delete(publicHoliday)
    .where(and(ofYear(where), sql`${publicHoliday.date} <> all (${arrayOf(dates)}::date[])`));
  if (holidays.length === 0) return;
  await tx
    .insert(publicHoliday)
    .values(holidays.map((holiday) => ({ ...holiday, country: where.country, region: where.region ?? '' })))
    .onConflictDoUpdate({
      target: [publicHoliday.country, publicHoliday.region, publicHoliday.date],
      set: { names: sql`excluded.names` },
    });
}

/** The dates of a year on which a location has a closure for a public holiday, or had one that was taken back. */
export async function adoptedDates(
  tx: Tx,
  at: { organizationId: string; locationId: string; year: number },
): Promise<Set<string>> {
  const rows = await tx.execute<{ date: string }>(sql`
    select c.starts_on::text as date from scheduling.closure c
     where c.organization_id = ${at.organizationId} and c.location_id = ${at.locationId} and c.source = 'PUBLIC_HOLIDAY'
       and c.starts_on between ${`${at.year}-01-01`}::date and ${`${at.year}-12-31`}::date`);
  return new Set(rows.map(({ date }) => date));
}

/** Today by the clock of a zone. */
export async function todayIn(tx: Tx, zone: string): Promise<string> {
  const [row] = await tx.execute<{ today: string }>(sql`select timezone(${zone}, clock.now())::date::text as today`);
  return row?.today ?? '';
}
