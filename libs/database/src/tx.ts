import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';

/** A transaction, as Drizzle. Its statements are prepared and sent in the order in which they are built. */
export type Tx = PostgresJsDatabase;
