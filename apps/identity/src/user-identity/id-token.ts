import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const providerSchema = z.object({
  /** What we call the issuer, such as `clerk`. It stays when the issuer's address changes. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,49}$/),
  issuer: z.url(),
  /** Ourselves, as the issuer knows us: client ids. */
  audience: z.array(z.string().min(1)).min(1),
  jwksUrl: z.url({ protocol: /^https?$/ }),
});
export type Provider = z.infer<typeof providerSchema>;

/** Issuers whose id tokens sign people in, as JSON; none unless said otherwise. */
export const providersSetting = z
  .string()
  .default('[]')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(providerSchema))
  .refine((providers) => new Set(providers.map(({ name }) => name)).size === providers.length, 'names must differ')
  .refine(
    (providers) => new Set(providers.map(({ issuer }) => issuer)).size === providers.length,
    'issuers must differ',
  );

/** Whom an issuer vouches for. */
export interface VouchedFor {
  readonly provider: string;
  readonly subject: string;
  readonly name: string | null;
  /** Only where the issuer has verified it. */
  readonly verifiedEmail: string | null;
  readonly locale: string | null;
}

export interface IdTokenVerifier {
  /** Null for whatever is not an id token of an issuer that is allowed, made for us, now. */
  verify(idToken: string, nonce: string | null): Promise<VouchedFor | null>;
}

/** Public keys only, so that neither `none` nor a published key used as a shared secret gets through. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** An id token says that somebody has just signed in; one that is older says so no more. */
const maxTokenAge = '10m';

const claims = z.object({
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  nonce: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  locale: z.string().optional(),
});
type IdClaims = z.infer<typeof claims>;

export function openIdTokens(providers: readonly Provider[]): IdTokenVerifier {
  const known = new Map(providers.map((provider) => [provider.issuer, { provider, keys: keysOf(provider) }]));
  return {
    async verify(idToken, nonce) {
      const issued = known.get(issuerOf(idToken) ?? '');
      if (!issued) return null;
      const { provider, keys } = issued;
      const payload = await verifiedClaims(idToken, provider, keys);
      if (!payload || !isForUs(payload, provider) || (payload.nonce ?? null) !== nonce) return null;
      return {
        provider: provider.name,
        subject: payload.sub,
        name: payload.name ?? null,
        verifiedEmail: payload.email_verified === true ? (payload.email ?? null) : null,
        locale: payload.locale ?? null,
      };
    },
  };
}

const keysOf = ({ jwksUrl }: Provider): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(jwksUrl), { cacheMaxAge: 600_000, cooldownDuration: 30_000, timeoutDuration: 3_000 });

/** Says only where to look: nothing of a token is believed before its signature is checked. */
function issuerOf(idToken: string): string | null {
  try {
    return decodeJwt(idToken).iss ?? null;
  } catch {
    return null;
  }
}

async function verifiedClaims(idToken: string, provider: Provider, keys: JWTVerifyGetKey): Promise<IdClaims | null> {
  const { issuer, audience } = provider;
  const requiredClaims = ['exp', 'iat', 'sub', 'aud'];
  const payload = await jwtVerify(idToken, keys, { issuer, audience, algorithms, requiredClaims, maxTokenAge }).then(
    (verified) => verified.payload,
    () => null,
  );
  return claims.safeParse(payload).data ?? null;
}

/** A token for several parties names the one that asked for it; that has to be us. */
function isForUs({ aud, azp }: IdClaims, { audience }: Provider): boolean {
  if (azp !== undefined) return audience.includes(azp);
  return typeof aud === 'string' || aud.length === 1;
}
