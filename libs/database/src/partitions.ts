import type { Slice } from '@openslot/events';
import type postgres from 'postgres';
import { asOwner } from './owner.ts';

/** A slice, and the URL of its migrating role or of an administrator. */
export interface SplitSlice {
  readonly schema: Slice;
  readonly url: string;
}

/** One month of a table. */
export interface Partition {
  readonly table: string;
  readonly name: string;
  /** YYYY-MM */
  readonly month: string;
  /** False: its rows are in a table of their own, of this name. */
  readonly attached: boolean;
  /** As the database last counted. */
  readonly rows: number;
  readonly bytes: number;
}

export const partitionsOf = (slice: SplitSlice): Promise<Partition[]> =>
  asOwner(slice, (sql) => listed(sql, slice.schema));

/** Makes the months that are missing ahead. Answers how many. */
export const makeMonthsAhead = (slice: SplitSlice): Promise<number> =>
  asOwner(slice, async (sql) => {
    const [row] = await sql<{ made: number }[]>`select ${sql(slice.schema)}.keep_partitions() as made`;
    return row?.made ?? 0;
  });

/** From when on the months of a table are old. */
export interface OldMonths {
  readonly table: string;
  readonly olderThanMonths: number;
}

/**
 * Detaches the months of a table that ended so many months ago, one after another, while everything goes on. Ended in the
 * middle and run again, it goes on. Answers what was detached.
 */
export const detachMonths = (slice: SplitSlice, { table, olderThanMonths }: OldMonths): Promise<Partition[]> =>
  asOwner(slice, async (sql) => {
    const { schema } = slice;
    const [limit] = await sql<{ month: string }[]>`
      select to_char(clock.now() at time zone 'UTC' - ${olderThanMonths} * interval '1 month', 'YYYY-MM') as month`;
    const all = await listed(sql, schema);
    const old = all.filter((each) => each.attached && each.table === table && each.month < (limit?.month ?? ''));
    // It waits for those who read the table now, and nobody waits for it.
    await sql`set lock_timeout = 0`;
    for (const { name } of old) await detach(sql, schema, table, name);
    const detached = new Set(old.map(({ name }) => name));
    return (await listed(sql, schema)).filter(({ name }) => detached.has(name));
  });

/** Erasures still reach it. One that was begun and not finished blocks every other: it is finished. */
async function detach(sql: postgres.Sql, schema: Slice, table: string, name: string): Promise<void> {
  await sql`select ${sql(schema)}.open_to_worker(${table}, ${name})`;
  const [begun] = await sql<{ pending: boolean }[]>`
    select inhdetachpending as pending from pg_inherits where inhrelid = ${`${schema}.${name}`}::regclass`;
  await sql`alter table ${sql(schema)}.${sql(table)} detach partition ${sql(schema)}.${sql(name)} ${
    begun?.pending ? sql`finalize` : sql`concurrently`
  }`;
}

async function listed(sql: postgres.Sql, schema: Slice): Promise<Partition[]> {
  const rows = await sql<
    { parent: string; name: string; month: string; attached: boolean; rows: number; bytes: number }[]
  >`select parent, name, month, attached, row_estimate::float8 as rows, bytes::float8 as bytes from ${sql(schema)}.partitions()`;
  return rows.map(({ parent, ...row }) => ({ table: parent, ...row }));
}
