import type { Tx } from '@openslot/database';
import { and, asc, between, eq, inArray, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { counters, type DailyKind, type DayFigures, type Figures } from './figures.ts';
import { analyticsDaily, analyticsLocationDaily, serviceDaily, staffDaily } from './figures.tables.ts';

/** Where the figures of each kind are kept, and whose they are there. */
const kept = {
  BUSINESS: { table: analyticsDaily, subject: analyticsDaily.businessId },
  LOCATION: { table: analyticsLocationDaily, subject: analyticsLocationDaily.locationId },
  STAFF: { table: staffDaily, subject: staffDaily.staffId },
  SERVICE: { table: serviceDaily, subject: serviceDaily.serviceId },
} as const;

/** Adds to the figures of days; the days come in one order, so that two who add rarely wait for each other in a ring. */
export async function addToDays(tx: Tx, organizationId: string, changes: readonly DayFigures[]): Promise<void> {
  for (const [kind, days] of Map.groupBy(changes, (change) => change.kind)) {
    const { table, subject } = kept[kind];
    const rows = JSON.stringify(
      days.map(({ id, businessId, date, currency, figures }) => ({
        subject: id,
        business: businessId,
        date,
        currency,
        ...figures,
      })),
    );
    const told = sql`jsonb_to_recordset(${rows}::text::jsonb) as told (subject uuid, business uuid, date date, currency text,
      ${sql.join(counters.map((counter) => sql`${sql.identifier(counter)} bigint`), sql`, `)})`; // prettier-ignore
    await tx.execute(
      kind === 'BUSINESS'
        ? sql`insert into ${table} (organization_id, business_id, date, currency)
              select ${organizationId}, business, date, currency from ${told} on conflict do nothing`
        : sql`insert into ${table} (organization_id, business_id, date, currency, ${sql.identifier(subject.name)})
              select ${organizationId}, business, date, currency, subject from ${told} on conflict do nothing`,
    );
    await tx.execute(sql`
      update ${table} set ${sql.join(counters.map((counter) => added(table[counter], counter)), sql`, `)}
        from ${told} where ${table}.organization_id = ${organizationId} and ${subject} = told.subject and ${table}.date = told.date`); // prettier-ignore
  }
}

const added = (column: AnyColumn, counter: string): SQL =>
  sql`${sql.identifier(column.name)} = ${column} + told.${sql.identifier(counter)}`;

/** One day of one subject. */
export interface DailyRow extends Figures {
  readonly subjectId: string;
  readonly businessId: string;
  readonly date: string;
  readonly currency: string;
}

/** The days of some subjects of one organization, oldest first. */
export const daysOf = (
  tx: Tx,
  organizationId: string,
  kind: DailyKind,
  ids: readonly string[],
  { from, to }: { from: string; to: string },
): PromiseLike<DailyRow[]> => {
  const { table, subject } = kept[kind];
  return tx
    .select({ ...columnsOf(table), subjectId: subject })
    .from(table)
    .where(and(eq(table.organizationId, organizationId), inArray(subject, [...ids]), between(table.date, from, to)))
    .orderBy(asc(table.date)) as unknown as PromiseLike<DailyRow[]>;
};

const columnsOf = (table: (typeof kept)[DailyKind]['table']) => ({
  organizationId: table.organizationId,
  businessId: table.businessId,
  date: table.date,
  currency: table.currency,
  ...Object.fromEntries(counters.map((counter) => [counter, table[counter]])),
});
