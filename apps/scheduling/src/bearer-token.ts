import { hash } from 'node:crypto';
import { sign } from '@openslot/service';

/**
 * A secret that opens one thing to whoever bears it: an HMAC of the thing's id, so that a retried request gets the same
 * one while only its hash is stored. It carries the organization in clear, as the hash is looked up there.
 */
export function bearerToken(key: Buffer, { organizationId, id }: { organizationId: string; id: string }): string {
  return `${bytesOf(organizationId).toString('base64url')}.${sign(key, `${organizationId} ${id}`).toString('base64url')}`;
}

export const hashOfToken = (token: string): Buffer => hash('sha256', token, 'buffer');

/** The organization that a token names; null when it cannot be one of ours. */
export function organizationOfToken(token: string): string | null {
  const [, organization] = /^([A-Za-z0-9_-]{22})\.[A-Za-z0-9_-]{43}$/.exec(token) ?? [];
  if (organization === undefined) return null;
  const hex = Buffer.from(organization, 'base64url').toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
