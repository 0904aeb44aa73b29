import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { sameSecret } from '@openslot/service';

/** A message older or newer than this is refused: a recorded one cannot be sent again at will. */
const toleranceSeconds = 300;

/**
 * Whether the body was signed with `secret`, by Standard Webhooks: HMAC-SHA256 over id, time and body. The header may
 * carry several signatures while a secret is rotated. `atSeconds` is Node's clock: it judges the life of a signature.
 */
export function isSigned(secret: string, headers: IncomingHttpHeaders, body: Buffer, atSeconds: number): boolean {
  const id = headers['webhook-id'];
  const time = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (typeof id !== 'string' || typeof time !== 'string' || typeof signatures !== 'string') return false;
  if (!/^\d{1,12}$/.test(time) || Math.abs(Number(time) - atSeconds) > toleranceSeconds) return false;
  const wanted = createHmac('sha256', secret).update(`${id}.${time}.`).update(body).digest('base64');
  return signatures.split(' ').some((signature) => sameSecret(signature, `v1,${wanted}`));
}
