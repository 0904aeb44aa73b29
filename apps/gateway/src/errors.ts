import type { GraphQLFormattedError } from 'graphql';
import { formatError, type Logger } from '@openslot/service';

const subgraphCodes = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'INVALID', 'THROTTLED', 'UNAVAILABLE', 'INTERNAL']);

/** Subgraphs have masked and logged their own errors already; those pass with code, id and hint, and nothing else. */
export function gatewayError(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  const own = formatError(log);
  return (formatted, error) => {
    const { code, id, retryAfterMs, serviceName } = formatted.extensions ?? {};
    if (serviceName === undefined || !subgraphCodes.has(String(code))) return own(formatted, error);
    return {
      message: formatted.message,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: {
        code,
        ...(id === undefined ? {} : { id }),
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      },
    };
  };
}
