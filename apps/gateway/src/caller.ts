import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { clockHeader, invalidToken, requireInstant, type Claims, type TokenVerifier } from '@openslot/service';
import type { Config } from './config.ts';
import { isGuestToken, type Guests } from './guests.ts';

/** Who calls, and what of the request goes on to the subgraphs. */
export interface Caller {
  readonly claims: Claims | null;
  /** Names the caller in rate limits: the person, the guest token, or the address of anybody else. */
  readonly key: string;
  readonly kind: 'anonymous' | 'person' | 'member';
  readonly forwarded: Readonly<Record<string, string>>;
}

interface Doorkeepers {
  readonly tokens: TokenVerifier;
  readonly guests: Guests;
  readonly config: Pick<Config, 'GATEWAY_SECRET' | 'NODE_ENV'>;
}

/** Checks the bearer token, if there is one; a bad one is refused, never taken for nobody. */
export async function callerOf(
  request: FastifyRequest,
  { tokens, guests, config: { GATEWAY_SECRET, NODE_ENV } }: Doorkeepers,
): Promise<Caller> {
  const token = request.headers.authorization?.replace(/^Bearer /i, '');
  const pass = token !== undefined && isGuestToken(token) ? await guests.passOf(token, request.ip) : null;
  const claims = token === undefined || pass !== null ? null : await tokens.verify(token);
  if (token !== undefined && pass === null && !claims) throw invalidToken();
  return {
    claims,
    key: claims?.sub ?? hash((pass && token) ?? request.ip),
    kind: claims ? (claims.org ? 'member' : 'person') : 'anonymous',
    forwarded: {
      'x-openslot-gateway': GATEWAY_SECRET[0] ?? '',
      'x-openslot-address': request.ip,
      ...(token === undefined ? {} : { authorization: `Bearer ${pass ?? token}` }),
      ...given(request, 'accept-language'),
      ...given(request, 'traceparent'),
      ...(NODE_ENV === 'production' ? {} : clockOf(request)),
    },
  };
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function given(request: FastifyRequest, name: string): Record<string, string> {
  const value = request.headers[name];
  return typeof value === 'string' ? { [name]: value } : {};
}

/** The instant at which a development system shall act for this request. */
function clockOf(request: FastifyRequest): Record<string, string> {
  const value = request.headers[clockHeader];
  return value === undefined ? {} : { [clockHeader]: requireInstant(String(value)) };
}
