import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { Guest, KeyClaims, PersonClaims, TokenVerifier, PlatformClaims } from '@openslot/service';
import type { JSONWebKeySet } from 'jose';

export interface TokenFor {
  readonly userId: string;
  readonly sessionId?: string;
  /** The acting organization; with it, a member of it. */
  readonly organizationId?: string;
  readonly memberId?: string;
  readonly permissions?: readonly string[];
  /** Absent: the whole organization. */
  readonly scope?: { readonly businessIds?: readonly string[]; readonly locationIds?: readonly string[] };
  readonly mode?: 'LIVE' | 'TEST';
  /** Ten minutes when absent; negative for a token that has expired. */
  readonly expiresInSeconds?: number;
}

/** An API key, as the token says that identity makes of it. */
export interface KeyFor extends Pick<TokenFor, 'permissions' | 'scope' | 'mode' | 'expiresInSeconds'> {
  readonly keyId?: string;
  readonly organizationId: string;
  readonly quota?: number;
}

export interface LookFor extends Pick<TokenFor, 'permissions' | 'expiresInSeconds'> {
  readonly userId?: string;
  readonly organizationId: string;
  readonly role?: 'SUPPORT' | 'ADMIN';
  readonly lookId?: string;
}

export interface TestTokens {
  /** The verifier that services use, over this key. */
  readonly verifier: TokenVerifier;
  /** What identity would publish. */
  readonly jwks: JSONWebKeySet;
  bearer(person: TokenFor): string;
  /** What the gateway forwards for an API key, as identity signs it. */
  key(key: KeyFor): string;
  /** Somebody of the platform who looks into an organization. */
  look(look: LookFor): string;
  /** What the gateway forwards for a guest token, as scheduling signs it. */
  guest(guest: Guest): Promise<string>;
}

/** By which tests call a subgraph as the gateway does. */
export const testGatewaySecret = 'the gateway secret of tests';

/** Signs access tokens as identity does, with a key of its own: another instance's tokens are forged ones. */
export function testTokens(): TestTokens {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const kid = randomUUID();
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' }] } as JSONWebKeySet;
  const header = encode({ alg: 'EdDSA', kid, typ: 'JWT' });
  return {
    jwks,
    verifier: {
      verify: async (token) => {
        const { localVerifier } = await import('@openslot/service');
        return localVerifier(jwks).verify(token);
      },
    },
    guest: async (guest) => {
      const { signGuestPass } = await import('@openslot/service');
      return signGuestPass([testGatewaySecret], guest);
    },
    bearer: (person) => signedToken(claimsOf(person)),
    key: (key) => signedToken(claimsOfKey(key)),
    look: (look) => signedToken(claimsOfLook(look)),
  };

  function signedToken(claims: object): string {
    const signed = `${header}.${encode(claims)}`;
    return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
  }
}

interface Registered {
  readonly iss: string;
  readonly aud: string;
  readonly exp: number;
}

function claimsOfKey(key: KeyFor): KeyClaims & Registered {
  const { scope, expiresInSeconds } = key;
  return {
    ...registered(expiresInSeconds),
    key: key.keyId ?? randomUUID(),
    org: key.organizationId,
    perm: [...(key.permissions ?? [])],
    ...(scope && { scope: placesOf(scope) }),
    mode: key.mode ?? 'LIVE',
    quota: key.quota ?? 1_000,
  };
}

function claimsOfLook(look: LookFor): PlatformClaims & Registered {
  return {
    ...registered(look.expiresInSeconds),
    sub: look.userId ?? randomUUID(),
    sid: randomUUID(),
    plt: look.role ?? 'SUPPORT',
    look: look.lookId ?? randomUUID(),
    org: look.organizationId,
    perm: [...(look.permissions ?? [])],
    mode: 'LIVE',
  };
}

const placesOf = ({ businessIds, locationIds }: NonNullable<TokenFor['scope']>) => ({
  businessIds: [...(businessIds ?? [])],
  locationIds: [...(locationIds ?? [])],
});

function registered(expiresInSeconds = 600): Registered & { readonly iat: number } {
  const iat = Math.floor((performance.timeOrigin + performance.now()) / 1000);
  return { iss: 'openslot', aud: 'openslot-api', iat, exp: iat + expiresInSeconds };
}

function claimsOf(person: TokenFor): PersonClaims & Registered {
  const { organizationId, scope } = person;
  return {
    ...registered(person.expiresInSeconds),
    sub: person.userId,
    sid: person.sessionId ?? randomUUID(),
    mode: person.mode ?? 'LIVE',
    ...(organizationId && {
      org: organizationId,
      mem: person.memberId ?? randomUUID(),
      perm: [...(person.permissions ?? [])],
      ...(scope && { scope: placesOf(scope) }),
    }),
  };
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
