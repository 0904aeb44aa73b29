import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from './tx.ts';

const slices = new WeakMap<Tx, string>();

/** Notes whose transaction this is, so that what works on platform tables need not be told. */
export function ofSlice(tx: Tx, slice: string): Tx {
  slices.set(tx, slice);
  return tx;
}

/** The slice whose transaction this is. */
export function sliceOf(tx: Tx): string {
  const slice = slices.get(tx);
  if (slice === undefined) throw new Error('not a transaction of openDatabase');
  return slice;
}

/** A platform table or function of the transaction's slice, by name. */
export const inSlice = (tx: Tx, name: string): SQL => sql`${sql.identifier(sliceOf(tx))}.${sql.identifier(name)}`;
