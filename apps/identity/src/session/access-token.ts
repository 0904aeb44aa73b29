import { accessAudience, tokenIssuer, type Acting } from '@openslot/service';
import { decodeJwt, SignJWT } from 'jose';
import { permissionClaims } from '../member/acting.ts';
import { signingAlgorithm } from '../signing-key/signing-key.ts';
import type { SigningKeys } from '../signing-key/signing-keys.ts';

/** Whom a token speaks for. */
export interface Bearer {
  readonly userId: string;
  readonly sessionId: string;
  /** When the rights were read; what revokes them later takes the token back. */
  readonly issuedAt: Date;
  readonly acting: (Acting & { readonly mode: 'LIVE' | 'TEST' }) | null;
}

/** A signed access token, good for ten minutes wherever identity's keys are known. */
export async function signAccessToken(
  keys: SigningKeys,
  bearer: Bearer,
): Promise<{ accessToken: string; expiresAt: Date }> {
  const { kid, key } = await keys.active();
  const issuedAt = bearer.issuedAt.getTime() / 1_000;
  const accessToken = await new SignJWT({
    sid: bearer.sessionId,
    ...(bearer.acting && membershipClaims(bearer.acting)),
  })
    .setProtectedHeader({ alg: signingAlgorithm, kid, typ: 'JWT' })
    .setIssuer(tokenIssuer)
    .setAudience(accessAudience)
    .setSubject(bearer.userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 600)
    .sign(key);
  return { accessToken, expiresAt: new Date((decodeJwt(accessToken).exp ?? 0) * 1_000) };
}

const membershipClaims = ({ organizationId, memberId, mode, ...held }: NonNullable<Bearer['acting']>) => ({
  org: organizationId,
  mem: memberId,
  ...permissionClaims(held),
  mode,
});
