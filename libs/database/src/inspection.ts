import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import type { Access } from './access.ts';
import { connect, type Connection } from './connection.ts';
import { transactionOver } from './transaction.ts';
import type { Tx } from './tx.ts';

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

/**
 * A transaction of the service that is explained and rolled back: under the doors of `access`, `question` is asked, and
 * the plan of each of its statements answered with its rows. `before` is sent first.
 */
export async function explained<Rows>(
  { url, slice, access, before }: { url: string; slice: string; access: Access; before?: string },
  question: (tx: Tx) => PromiseLike<Rows>,
): Promise<{ rows: Rows; plans: object[] }> {
  const connection = await connect({ url, applicationName: 'openslot-explain', prepare: true });
  const plans: PromiseLike<readonly object[]>[] = [];
  const send: Connection['send'] = (statement, parameters) => {
    plans.push(connection.send(`explain (format json) ${statement}`, parameters));
    return connection.send(statement, parameters);
  };
  try {
    await connection.send('begin');
    if (before) await connection.send(before);
    const { door, organizationId, userId, guest } = access;
    if (guest) await connection.send(`select ${slice}.enter_as_guest($1, $2)`, [guest.appointmentId, guest.customerId]);
    else await connection.send(`select ${slice}.enter($1, $2, $3)`, [door, organizationId ?? null, userId ?? null]);
    const rows = await question(transactionOver(connection, slice, send));
    return { rows, plans: (await Promise.all(plans)).flat() };
  } finally {
    await connection.end();
  }
}
