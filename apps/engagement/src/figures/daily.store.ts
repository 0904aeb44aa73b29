import { post, type Tx } from '@openslot/database';
import { and, asc, between, eq, inArray, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { counters, dailyKinds, type DailyKind, type DayFigures, type Figures } from './figures.ts';
import { analyticsDaily, analyticsLocationDaily, serviceDaily, staffDaily } from './figures.tables.ts';

/** Where the figures of each kind are kept, and whose they are there. */
const kept = {
  BUSINESS: { table: analyticsDaily, subject: analyticsDaily.businessId },
  LOCATION: { table: analyticsLocationDaily, subject: analyticsLocationDaily.locationId },
  STAFF: { table: staffDaily, subject: staffDaily.staffId },
  SERVICE: { table: serviceDaily, subject: serviceDaily.serviceId },
} as const;

/** Adds to the figures of days, of each of which there is one change. Nobody waits for it: it travels with what follows. */
export function addToDays(tx: Tx, organizationId: string, changes: readonly DayFigures[]): void {
  if (changes.length === 0) return;
  const rows = JSON.stringify(
    changes.map(({ kind, id, businessId, date, currency, figures }) => ({
      ...{ kind, subject: id, business: businessId, date, currency },
      ...figures,
    })),
  );
  const additions = dailyKinds.map((kind) => addition(kind, organizationId));
  post(
    tx,
    sql`with told as materialized (
          select * from jsonb_to_recordset(${rows}::text::jsonb) as told (kind text, subject uuid, business uuid, date date,
            currency text, ${sql.join(counters.map((counter) => sql`${sql.identifier(counter)} bigint`), sql`, `)})),
        ${sql.join(additions, sql`, `)} select`, // prettier-ignore
  );
}

/** A part of the statement that adds: the days of one kind. */
function addition(kind: DailyKind, organizationId: string): SQL {
  const { table, subject } = kept[kind];
  const own = subject.name === table.businessId.name ? [] : [{ column: subject, value: sql`told.subject` }];
  const columns = [
    { column: table.organizationId, value: sql`${organizationId}` },
    { column: table.businessId, value: sql`told.business` },
    { column: table.date, value: sql`told.date` },
    { column: table.currency, value: sql`told.currency` },
    ...own,
    ...counters.map((counter) => ({ column: table[counter], value: sql`told.${sql.identifier(counter)}` })),
  ];
  return sql`${sql.identifier(kind.toLowerCase())} as (
    merge into ${table} using (select * from told where kind = ${kind}) as told
       on ${table.organizationId} = ${organizationId} and ${subject} = told.subject and ${table.date} = told.date
     when matched then update set ${sql.join(counters.map((counter) => added(table[counter], counter)), sql`, `)}
     when not matched then insert (${sql.join(columns.map(({ column }) => sql.identifier(column.name)), sql`, `)})
     values (${sql.join(columns.map(({ value }) => value), sql`, `)}))`; // prettier-ignore
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
