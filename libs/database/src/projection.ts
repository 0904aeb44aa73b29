import type { Envelope } from '@openslot/events';
import { getTableColumns, sql, type InferInsertModel, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from './tx.ts';

/** A table that keeps the latest state of another slice's aggregates (`<x>_ref`). */
export type RefTable = PgTable & Record<'organizationId' | 'id' | 'live' | 'version' | 'stateAt', PgColumn>;
type OwnFields<Table extends RefTable> = Omit<
  InferInsertModel<Table>,
  'organizationId' | 'id' | 'live' | 'version' | 'stateAt'
>;

/**
 * Takes a state event into its projection; true when it was news. A version that is not newer than the known one
 * changes nothing, so redelivery and disorder do no harm.
 */
export async function project<Table extends RefTable>(
  tx: Tx,
  table: Table,
  event: Envelope,
  state: OwnFields<Table> & { live?: boolean },
): Promise<boolean> {
  const row = {
    ...state,
    organizationId: event.organizationid,
    id: event.subject,
    live: state.live ?? true,
    version: event.aggregateversion,
    stateAt: new Date(event.time),
  } as unknown as InferInsertModel<Table>;
  const taken = await tx
    .insert(table)
    .values(row)
    .onConflictDoUpdate({
      target: [table.organizationId, table.id],
      set: excluded(table, Object.keys(row)) as never,
      setWhere: isNews(table, event),
    })
    .returning({ id: table.id });
  return taken.length > 0;
}

/** Takes a tombstone in: what is known stays readable for history, but is no longer live. */
export async function projectEnd(tx: Tx, table: RefTable, event: Envelope): Promise<void> {
  await tx
    .update(table)
    .set({ live: false, version: event.aggregateversion, stateAt: new Date(event.time) } as never)
    .where(
      sql`${table.organizationId} = ${event.organizationid} and ${table.id} = ${event.subject} and ${isNews(table, event)}`,
    );
}

/** While a projection is rebuilt its rows are marked by their time: then what is known already is taken in once more. */
const isNews = (table: RefTable, { aggregateversion }: Envelope): SQL =>
  sql`(${table.version} < ${aggregateversion} or ${table.stateAt} = '-infinity')`;

function excluded(table: RefTable, names: readonly string[]): Record<string, SQL> {
  const columns = getTableColumns(table) as Record<string, PgColumn>;
  return Object.fromEntries(
    names.flatMap((name) => {
      const column = columns[name];
      return column ? [[name, sql`excluded.${sql.identifier(column.name)}`]] : [];
    }),
  );
}
