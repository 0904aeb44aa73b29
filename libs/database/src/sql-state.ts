/**
 * The SQLSTATE of a database error, also when something has wrapped it; the system's code for a failed connection.
 * By shape: errors of another realm, as Node's own are under Jest, are no instances of Error here.
 */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : sqlState(cause);
}

const aborted = '25P02';

/** What says nothing but that an earlier statement of the transaction failed. */
export const isAborted = (error: unknown): boolean => sqlState(error) === aborted;

/** PostgreSQL answered a commit by rolling back. */
export class RolledBack extends Error {
  override readonly name = 'RolledBack';
  readonly code = aborted;
  constructor() {
    super('the transaction was rolled back');
  }
}
