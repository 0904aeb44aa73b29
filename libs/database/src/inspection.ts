import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Tx } from './database.ts';
import { ofSlice } from './slice.ts';

/** What a Drizzle table says of itself, in PostgreSQL's words. */
export interface DeclaredTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly notNull: boolean }[];
  readonly primaryKey: readonly string[];
}

/** The tables among the exports of `.tables.ts` modules. */
export function declaredTables(modules: readonly object[]): DeclaredTable[] {
  const tables = modules
    .flatMap((module) => Object.values(module))
    .filter((value): value is PgTable => is(value, PgTable));
  return [...new Set(tables)].map(declaredTable);
}

function declaredTable(table: PgTable): DeclaredTable {
  const { schema, name, columns, primaryKeys } = getTableConfig(table);
  const single = columns.filter(({ primary }) => primary).map((column) => column.name);
  return {
    schema: schema ?? 'public',
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.getSQLType(), notNull: column.notNull })),
    primaryKey: primaryKeys[0]?.columns.map((column) => column.name) ?? single,
  };
}

/** Calls `seen` with each statement, in order, before it is sent as usual. */
export function watchedTransaction(
  connection: postgres.ReservedSql,
  slice: string,
  seen: (statement: string, parameters: never[]) => void,
): Tx {
  const unsafe = (statement: string, parameters: never[]) => {
    seen(statement, parameters);
    return connection.unsafe(statement, parameters, { prepare: true });
  };
  const client = new Proxy(connection, {
    get: (target, key) => (key === 'unsafe' ? unsafe : Reflect.get(target, key)),
  });
  return ofSlice(drizzle(client), slice);
}
