/** Where background work says what it met; a pino logger fits. Never contact data. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

const line = (level: string) => (details: object, message: string) => {
  process.stderr.write(`${JSON.stringify({ level, message, ...details })}\n`);
};

/** For programs that have no logger of their own. */
export const standardErrorLog: Log = { info: line('info'), warn: line('warn'), error: line('error') };

/** What to write of an error: the innermost cause, since wrappers repeat whole statements with their parameters. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, message, name, cause, errors } = error as Partial<AggregateError> & { code?: unknown };
  const inner = cause ?? errors?.[0];
  if (inner !== undefined) return reasonOf(inner);
  const text = message || name || 'failed';
  return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
}
