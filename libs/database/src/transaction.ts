import { drizzle } from 'drizzle-orm/postgres-js';
import type { Connection } from './connection.ts';
import { sentBy } from './post.ts';
import { ofSlice } from './slice.ts';
import type { Tx } from './tx.ts';

/** Drizzle over a connection, whose statements go through `send` the moment they are built. */
export function transactionOver(connection: Connection, slice: string, send: Connection['send']): Tx {
  const client = new Proxy(connection.driver, {
    get: (driver, key) => (key === 'unsafe' ? send : Reflect.get(driver, key)),
  });
  return sentBy(ofSlice(untyped(drizzle(client)), slice), send);
}

/** Drizzle finds out of what type each parameter is, for another driver than ours. */
function untyped(tx: Tx): Tx {
  Object.assign(Reflect.get(tx, 'dialect') as object, { prepareTyping: undefined });
  return tx;
}
