import { hkdfSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { tokenIssuer } from './tokens.ts';
import type { Guest } from './viewer.ts';

export const guestAudience = 'openslot-guest';
const algorithm = 'HS256';
/** For how long a pass is good. */
export const guestPassSeconds = 600;

const claimsSchema = z.object({ org: z.uuid(), apt: z.uuid(), cus: z.uuid() });

/**
 * What a guest token becomes on its way to the subgraphs. Scheduling, which alone knows guest tokens, gives it to the
 * gateway for ten minutes; both sign and check with the secret by which the gateway proves itself.
 */
export function signGuestPass(gatewaySecrets: readonly string[], guest: Guest): Promise<string> {
  const claims = { org: guest.organizationId, apt: guest.appointmentId, cus: guest.customerId };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(tokenIssuer)
    .setAudience(guestAudience)
    .setExpirationTime(`${guestPassSeconds} s`)
    .sign(keyOf(gatewaySecrets[0] ?? ''));
}

/** True for what claims to be a guest pass; access tokens are signed otherwise. */
export function isGuestPass(token: string): boolean {
  try {
    return decodeProtectedHeader(token).alg === algorithm;
  } catch {
    return false;
  }
}

/** The guest of a valid pass; null when it is expired or forged. */
export async function readGuestPass(gatewaySecrets: readonly string[], token: string): Promise<Guest | null> {
  const options = { issuer: tokenIssuer, audience: guestAudience, algorithms: [algorithm], requiredClaims: ['exp'] };
  for (const secret of gatewaySecrets) {
    const payload = await jwtVerify(token, keyOf(secret), options).then(
      (verified) => verified.payload,
      () => null,
    );
    const claims = claimsSchema.safeParse(payload).data;
    if (claims) return { organizationId: claims.org, appointmentId: claims.apt, customerId: claims.cus };
  }
  return null;
}

const keyOf = (secret: string) => new Uint8Array(hkdfSync('sha256', secret, '', 'openslot:guest-pass', 32));
