import postgres from 'postgres';
import { ownerRole, type SchemaName } from './set-up.ts';

/** A schema, and the URL of its migrating role or of an administrator. */
export interface Owned {
  readonly schema: SchemaName;
  readonly url: string;
}

/** One connection as the schema's owner, one runner at a time. */
export async function asOwner<Result>(
  { url, schema }: Owned,
  work: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  // What the migrating role has by itself, so that an administrator's URL does as well.
  const connection = {
    application_name: `openslot-${schema}-migrate`,
    options: `-c role=${ownerRole(schema)} -c search_path=extensions -c lock_timeout=3s -c statement_timeout=0 -c timezone=UTC`,
  };
  const sql = postgres(url, { max: 1, max_lifetime: null, idle_timeout: 0, connection, onnotice: () => undefined });
  try {
    await waitForTurn(sql, schema);
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The lock ends with the connection. Waiting for another runner is no reason to fail, so no lock_timeout here. */
async function waitForTurn(sql: postgres.Sql, schema: SchemaName): Promise<void> {
  await sql.unsafe(
    `begin; set local lock_timeout = 0; select pg_advisory_lock(hashtextextended('openslot migrate ${schema}', 0)); commit`,
  );
}
