import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { clockHeader, invalidToken, requireInstant, type Claims, type TokenVerifier } from '@openslot/service';
import type { Config } from './config.ts';

/** Who calls, and what of the request goes on to the subgraphs. */
export interface Caller {
  readonly claims: Claims | null;
  /** Names the caller in rate limits: the person, or the address of somebody who is not signed in. */
  readonly key: string;
  readonly kind: 'anonymous' | 'person' | 'member';
  readonly forwarded: Readonly<Record<string, string>>;
}

/** Checks the bearer token, if there is one; a bad one is refused, never taken for nobody. */
export async function callerOf(
  request: FastifyRequest,
  tokens: TokenVerifier,
  { GATEWAY_SECRET: [secret = ''], NODE_ENV }: Pick<Config, 'GATEWAY_SECRET' | 'NODE_ENV'>,
): Promise<Caller> {
  const authorization = request.headers.authorization;
  const claims = authorization === undefined ? null : await tokens.verify(authorization.replace(/^Bearer /i, ''));
  if (authorization !== undefined && !claims) throw invalidToken();
  return {
    claims,
    key: claims?.sub ?? createHash('sha256').update(request.ip).digest('hex'),
    kind: claims ? (claims.org ? 'member' : 'person') : 'anonymous',
    forwarded: {
      'x-openslot-gateway': secret,
      'x-openslot-address': request.ip,
      ...given(request, 'authorization'),
      ...given(request, 'accept-language'),
      ...given(request, 'traceparent'),
      ...(NODE_ENV === 'production' ? {} : clockOf(request)),
    },
  };
}

function given(request: FastifyRequest, name: string): Record<string, string> {
  const value = request.headers[name];
  return typeof value === 'string' ? { [name]: value } : {};
}

/** The instant at which a development system shall act for this request. */
function clockOf(request: FastifyRequest): Record<string, string> {
  const value = request.headers[clockHeader];
  return value === undefined ? {} : { [clockHeader]: requireInstant(String(value)) };
}
