import { accessAudience, tokenIssuer } from '@openslot/service';
import { SignJWT } from 'jose';
import { signingAlgorithm } from '../signing-key/signing-key.ts';
import type { SigningKeys } from '../signing-key/signing-keys.ts';
import { lookLifetime, lookPermissions } from './platform.ts';

export interface Look {
  readonly id: string;
  readonly organizationId: string;
  readonly mode: 'LIVE' | 'TEST';
  readonly userId: string;
  readonly sessionId: string;
  readonly role: 'ADMIN' | 'SUPPORT';
  /** By the clock that tokens expire by. */
  readonly issuedAt: Date;
}

/** An access token that reads one organization; it ends with the session, at the latest after ten minutes. */
export async function signLookToken(keys: SigningKeys, look: Look): Promise<{ accessToken: string; endsAt: Date }> {
  const { kid, key } = await keys.active();
  const { id, organizationId, mode, userId, sessionId, role, issuedAt } = look;
  const endsAt = new Date(issuedAt.getTime() + lookLifetime);
  const claims = { sid: sessionId, plt: role, look: id, org: organizationId, perm: lookPermissions, mode };
  const accessToken = await new SignJWT(claims)
    .setProtectedHeader({ alg: signingAlgorithm, kid, typ: 'JWT' })
    .setIssuer(tokenIssuer)
    .setAudience(accessAudience)
    .setSubject(userId)
    .setIssuedAt(issuedAt.getTime() / 1_000)
    .setExpirationTime(endsAt.getTime() / 1_000)
    .sign(key);
  return { accessToken, endsAt };
}
