/**
 * The SQLSTATE of a database error, also when something has wrapped it; the system's code for a failed connection.
 * By shape: errors of another realm, as Node's own are under Jest, are no instances of Error here.
 */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : sqlState(cause);
}
