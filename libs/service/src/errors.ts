import { randomUUID } from 'node:crypto';
import { isUnavailable } from '@openslot/database';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from './log.ts';
import { Refusal } from './refusal.ts';

const clientErrors = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * The one place where an error becomes what a client reads: a refusal keeps its code, a document or variable that
 * makes no sense is INVALID, a database that cannot answer now is UNAVAILABLE, and everything else is INTERNAL, masked,
 * with an id that the log has too.
 */
export function formatError(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
    if (cause instanceof Refusal) return refused(formatted, cause);
    if (clientErrors.has(String(formatted.extensions?.['code']))) {
      return { ...located(formatted), message: formatted.message, extensions: { code: 'INVALID' } };
    }
    if (isUnavailable(cause)) {
      log.warn({ err: cause, path: formatted.path }, 'the database cannot answer');
      return refused(formatted, unavailable);
    }
    const id = randomUUID();
    log.error({ err: cause, errorId: id, path: formatted.path }, 'request failed');
    return {
      ...located(formatted),
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL', id },
    };
  };
}

const unavailable = new Refusal('UNAVAILABLE', 'This cannot be answered at the moment. Try again soon.', {
  retryAfterMs: 1_000,
});

function refused(formatted: GraphQLFormattedError, refusal: Refusal): GraphQLFormattedError {
  const retry = refusal.retryAfterMs === undefined ? {} : { retryAfterMs: refusal.retryAfterMs };
  return { ...located(formatted), message: refusal.message, extensions: { code: refusal.code, ...retry } };
}

const located = (formatted: GraphQLFormattedError) => ({
  ...(formatted.path ? { path: formatted.path } : {}),
  ...(formatted.locations ? { locations: formatted.locations } : {}),
});

export const codeOf = (error: GraphQLError | GraphQLFormattedError): string =>
  String(error.extensions?.['code'] ?? 'INTERNAL');

/**
 * A refusal outside a resolver, where Apollo wants an error of GraphQL's own: in its hooks, and while it makes the
 * context. `status` is the HTTP status of the answer.
 */
export const refusalError = (refusal: Refusal, status = 200): GraphQLError =>
  new GraphQLError(refusal.message, { originalError: refusal, extensions: { code: refusal.code, http: { status } } });
