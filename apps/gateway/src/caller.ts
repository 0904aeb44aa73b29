import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { clockHeader, invalidToken, isOfKey, requireInstant, type Claims, type TokenVerifier } from '@openslot/service';
import { isApiKey, type ApiKeys } from './api-keys.ts';
import type { Config } from './config.ts';
import { isGuestToken, type Guests } from './guests.ts';
import type { Revocations } from './revocations.ts';

/** Who calls, and what of the request goes on to the subgraphs. */
export interface Caller {
  readonly claims: Claims | null;
  /** Names the caller in rate limits: the person, the API key, the guest token, or the address of anybody else. */
  readonly key: string;
  readonly kind: 'anonymous' | 'person' | 'member' | 'key';
  /** Requests in a minute, where the caller has a number of its own. */
  readonly quota: number | null;
  readonly forwarded: Readonly<Record<string, string>>;
}

interface Doorkeepers {
  readonly tokens: TokenVerifier;
  readonly guests: Guests;
  readonly apiKeys: ApiKeys;
  readonly revocations: Pick<Revocations, 'cover'>;
  readonly config: Pick<Config, 'GATEWAY_SECRET' | 'NODE_ENV'>;
}

/** Checks the bearer token, if there is one; a bad one is refused, never taken for nobody. */
export async function callerOf(
  request: FastifyRequest,
  { tokens, guests, apiKeys, revocations, config: { GATEWAY_SECRET, NODE_ENV } }: Doorkeepers,
): Promise<Caller> {
  const bearer = request.headers.authorization?.replace(/^Bearer /i, '');
  const pass = bearer !== undefined && isGuestToken(bearer) ? await guests.passOf(bearer, request.ip) : null;
  const token = bearer !== undefined && isApiKey(bearer) ? await apiKeys.passOf(bearer, request.ip) : bearer;
  const claims = token === undefined || pass !== null ? null : await tokens.verify(token);
  if (token !== undefined && pass === null && !claims) throw invalidToken();
  if (claims && revocations.cover(claims)) throw invalidToken();
  return {
    claims,
    ...inLimits(claims, hash((pass && token) ?? request.ip)),
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

/** As whom a caller is counted. */
function inLimits(claims: Claims | null, unnamed: string): Pick<Caller, 'key' | 'kind' | 'quota'> {
  if (!claims) return { key: unnamed, kind: 'anonymous', quota: null };
  if (isOfKey(claims)) return { key: claims.key, kind: 'key', quota: claims.quota };
  return { key: claims.sub, kind: claims.org ? 'member' : 'person', quota: null };
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
