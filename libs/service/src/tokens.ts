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
import type { Acting } from './viewer.ts';

export const tokenIssuer = 'openslot';
export const accessAudience = 'openslot-api';

const places = z.object({ businessIds: z.array(z.uuid()), locationIds: z.array(z.uuid()) });

const claimsSchema = z.object({
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
  mode: z.enum(['LIVE', 'TEST']).optional(),
});

/** What an access token says: the person, the session, and the membership that the person acts in. */
export type Claims = z.infer<typeof claimsSchema>;

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
    async verify(token) {
      const payload: JWTPayload | null = await jwtVerify(token, keys, options).then(
        (verified) => verified.payload,
        () => null,
      );
      return claimsSchema.safeParse(payload).data ?? null;
    },
  };
}

export function actingOf(claims: Claims): Acting | null {
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

const reaches = ({ perm, scope, except }: NonNullable<Claims['also']>[number]) =>
  perm.map((permission) => [permission, { scope: scope ?? null, except: except ?? null }] as const);

/** The refusal of a request whose token is bad: as a whole, with HTTP status 401, never taken for nobody. */
export const invalidToken = (): GraphQLError =>
  refusalError(new Refusal('UNAUTHENTICATED', 'This access token is not valid, or no longer.'), 401);
