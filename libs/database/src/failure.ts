import { DrizzleQueryError } from 'drizzle-orm';
import postgres from 'postgres';

/**
 * A failure that may be logged: Drizzle's message lists all parameters, and PostgreSQL's details quote rows. The
 * statement, the SQLSTATE and the constraint's name stay.
 */
export function withoutData(error: unknown): unknown {
  if (error instanceof postgres.PostgresError) return strip(error);
  if (!(error instanceof DrizzleQueryError)) return error;
  const cause = withoutData(error.cause);
  const reason = cause instanceof Error ? cause.message : 'failed';
  return new Error(`${reason} (in: ${error.query.replaceAll(/\s+/g, ' ').slice(0, 400)})`, { cause });
}

/** What else the driver attaches is not enumerable, so no log has it. */
function strip(error: postgres.PostgresError): postgres.PostgresError {
  for (const quoting of ['detail', 'where']) Reflect.deleteProperty(error, quoting);
  return error;
}
