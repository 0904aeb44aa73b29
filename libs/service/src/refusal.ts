/** The only codes of GraphQL errors; everything a client acts on is an outcome of a union instead. */
export type RefusalCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'INVALID' | 'THROTTLED' | 'UNAVAILABLE';

/** A request that is refused as a whole. `message` is for people and reaches the caller; `cause` stays in the log. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly retryAfterMs: number | undefined;

  constructor(code: RefusalCode, message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'Refusal';
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
  }
}
