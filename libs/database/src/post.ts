import { DrizzleQueryError, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Connection } from './connection.ts';
import { isAborted } from './sql-state.ts';
import type { Tx } from './tx.ts';

interface Outgoing {
  readonly send: Connection['send'];
  /** The first posted statement that failed, and with it the transaction. */
  failure?: unknown;
}

const transactions = new WeakMap<Tx, Outgoing>();
const dialect = new PgDialect();

/** Notes how the statements of a transaction are sent. */
export function sentBy(tx: Tx, send: Connection['send']): Tx {
  transactions.set(tx, { send });
  return tx;
}

/**
 * Sends a statement and does not wait for it: for what is only told and answers nothing. Posted last, it travels with
 * the commit. Where it fails, so does the transaction, with its error.
 */
export function post(tx: Tx, statement: SQL): void {
  const { sql, params } = dialect.sqlToQuery(statement);
  postText(tx, sql, params);
}

/** The same for a statement that is always the same text. */
export function postText(tx: Tx, statement: string, parameters: readonly unknown[]): void {
  const outgoing = transactions.get(tx);
  if (!outgoing) throw new Error('not a transaction of openDatabase');
  outgoing.send(statement, parameters).catch((error: Error) => {
    if (!isAborted(error)) outgoing.failure ??= new DrizzleQueryError(statement, [], error);
  });
}

/** Why the transaction is aborted, when that is for a statement which nobody waited for. */
export const failedPost = (tx: Tx): unknown => transactions.get(tx)?.failure;
