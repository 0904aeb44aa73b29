import {
  createLocalJWKSet,
  createRemoteJWKSet,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import { refusalError } from './errors.ts';
import { Refusal } from './refusal.ts';
import type { Acting, Viewer } from './viewer.ts';

export const tokenIssuer = 'openslot';
export const accessAudience = 'openslot-api';

const places = z.object({ businessIds: z.array(z.uuid()), locationIds: z.array(z.uuid()) });

const mode = z.enum(['LIVE', 'TEST']);

const personClaims = z.object({
  iat: z.number(),
  sub: z.uuid(),
  sid: z.uuid(),
  org: z.uuid().optional(),
  mem: z.uuid().optional(),
  perm: z.array(z.string()).optional(),
  scope: places.optional(),
  /** Permissions, not among `perm`, that hold at other places than `scope`. */
  also: z
    .array(z.object({ perm: z.array(z.string()), scope: places.optional(), except: places.optional() }))
    .optional(),
  mode: mode.optional(),
});

/** Somebody of the platform who looks into an organization: reads, and nothing else. */
const platformClaims = z.object({
  iat: z.number(),
  sub: z.uuid(),
  sid: z.uuid(),
  plt: z.enum(['SUPPORT', 'ADMIN']),
  /** The look, which has its reason. */
  look: z.uuid(),
  org: z.uuid(),
  perm: z.array(z.string()),
  mode,
});

const keyClaims = z.object({
  iat: z.number(),
  key: z.uuid(),
  org: z.uuid(),
  perm: z.array(z.string()),
  scope: places.optional(),
  mode,
  /** Requests that the key may make in a minute. */
  quota: z.int().positive(),
});

const claimsSchema = z.union([keyClaims, platformClaims, personClaims]);

/** What a person's access token says: the session, and the membership that the person acts in. */
export type PersonClaims = z.infer<typeof personClaims>;
/** What the access token of an API key says: for which organization it acts, and what it may do there. */
export type KeyClaims = z.infer<typeof keyClaims>;
/** What the access token of a look says: into which organization, by whom, and why. */
export type PlatformClaims = z.infer<typeof platformClaims>;
export type Claims = PersonClaims | KeyClaims | PlatformClaims;

export const isOfKey = (claims: Claims): claims is KeyClaims => 'key' in claims;
export const isOfPlatform = (claims: Claims): claims is PlatformClaims => 'plt' in claims;

export interface TokenVerifier {
  /** The claims of a valid access token; null when it is expired, forged, or meant for somebody else. */
  verify(token: string): Promise<Claims | null>;
}

/** Checks tokens against identity's published keys, fetched when a key is new and kept for ten minutes. */
export const remoteVerifier = (jwksUrl: string): TokenVerifier =>
  verifierWith(
    createRemoteJWKSet(new URL(jwksUrl), { cacheMaxAge: 600_000, cooldownDuration: 1_000, timeoutDuration: 2_000 }),
  );

export const localVerifier = (jwks: JSONWebKeySet): TokenVerifier => verifierWith(createLocalJWKSet(jwks));

/** Only EdDSA is accepted, so neither `none` nor a public key used as a shared secret gets through. */
function verifierWith(keys: JWTVerifyGetKey): TokenVerifier {
  const options = {
    issuer: tokenIssuer,
    audience: accessAudience,
    algorithms: ['EdDSA', 'Ed25519'],
    requiredClaims: ['exp'],
  };
  return {
    verify: seldomAgain(async (token) => {
      const payload: JWTPayload | null = await jwtVerify(token, keys, options).then(
        (verified) => verified.payload,
        () => null,
      );
      return claimsSchema.safeParse(payload).data ?? null;
    }),
  };
}

/** For so long a token that was good is good: as far as clocks may differ. */
const goodForMs = 5_000;
const mostGood = 1_000;

/** Who has just asked asks again: checking a signature takes longer than most of what is asked. */
function seldomAgain(verify: TokenVerifier['verify']): TokenVerifier['verify'] {
  const good = new Map<string, { readonly claims: Claims; readonly until: number }>();
  return async (token) => {
    const known = good.get(token);
    if (known && performance.now() < known.until) return known.claims;
    good.delete(token);
    const claims = await verify(token);
    if (!claims) return null;
    const [oldest] = good.keys();
    if (good.size >= mostGood && oldest !== undefined) good.delete(oldest);
    good.set(token, { claims, until: performance.now() + goodForMs });
    return claims;
  };
}

/** Who asks, by a token. */
export function askerOf(claims: Claims): Pick<Viewer, 'person' | 'apiKey' | 'platform' | 'acting'> {
  if (isOfKey(claims)) return { person: null, apiKey: { id: claims.key }, acting: actingAlone(claims) };
  if (isOfPlatform(claims)) {
    const { sub: userId, plt: role, look: lookId } = claims;
    return { person: null, apiKey: null, platform: { userId, role, lookId }, acting: actingAlone(claims) };
  }
  return { person: { userId: claims.sub, sessionId: claims.sid }, apiKey: null, acting: actingOf(claims) };
}

/** For an organization, without a membership. */
const actingAlone = ({ org, perm, ...claims }: KeyClaims | PlatformClaims): Acting => ({
  organizationId: org,
  memberId: null,
  permissions: new Set(perm),
  scope: 'scope' in claims ? (claims.scope ?? null) : null,
});

function actingOf(claims: PersonClaims): Acting | null {
  if (!claims.org || !claims.mem) return null;
  const also = claims.also ?? [];
  return {
    organizationId: claims.org,
    memberId: claims.mem,
    permissions: new Set([...(claims.perm ?? []), ...also.flatMap(({ perm }) => perm)]),
    scope: claims.scope ?? null,
    ...(also.length > 0 && { elsewhere: new Map(also.flatMap(reaches)) }),
  };
}

const reaches = ({ perm, scope, except }: NonNullable<PersonClaims['also']>[number]) =>
  perm.map((permission) => [permission, { scope: scope ?? null, except: except ?? null }] as const);

/** The refusal of a request whose token is bad: as a whole, with HTTP status 401, never taken for nobody. */
export const invalidToken = (): GraphQLError =>
  refusalError(new Refusal('UNAUTHENTICATED', 'This access token is not valid, or no longer.'), 401);
