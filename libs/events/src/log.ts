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
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const code = (error as { code?: unknown }).code;
  const text = error.message || error.name;
  return typeof code === 'string' && !text.includes(code) ? `${text} (${code})` : text;
}
