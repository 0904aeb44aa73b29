import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { Claims, Guest, TokenVerifier } from '@openslot/service';
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

export interface TestTokens {
  /** The verifier that services use, over this key. */
  readonly verifier: TokenVerifier;
  /** What identity would publish. */
  readonly jwks: JSONWebKeySet;
  bearer(person: TokenFor): string;
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
    bearer: (person) => {
      const signed = `${header}.${encode(claimsOf(person))}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
    },
  };
}

type Signed = Claims & { iss: string; aud: string; iat: number; exp: number };

function claimsOf(person: TokenFor): Signed {
  const issued = Math.floor((performance.timeOrigin + performance.now()) / 1000);
  const { organizationId, scope } = person;
  return {
    iss: 'openslot',
    aud: 'openslot-api',
    sub: person.userId,
    sid: person.sessionId ?? randomUUID(),
    mode: person.mode ?? 'LIVE',
    iat: issued,
    exp: issued + (person.expiresInSeconds ?? 600),
    ...(organizationId && {
      org: organizationId,
      mem: person.memberId ?? randomUUID(),
      perm: [...(person.permissions ?? [])],
      ...(scope && {
        scope: { businessIds: [...(scope.businessIds ?? [])], locationIds: [...(scope.locationIds ?? [])] },
      }),
    }),
  };
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
