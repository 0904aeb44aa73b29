import { createHmac, createSecretKey, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto';

/** What a slice's master key is used for; each purpose has a key of its own (HKDF, RFC 5869). */
export type KeyPurpose = 'cursor' | 'hold-token' | 'guest-token' | 'address' | 'data-key';

/** `masterKey` is 32 bytes as hex. */
export const deriveKey = (masterKey: string, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(masterKey, 'hex'), '', `openslot:${purpose}`, 32));

/** HMAC with SHA-256. */
export const sign = (key: Buffer, text: string): Buffer => createHmac('sha256', prepared(key)).update(text).digest();

/** Making a key ready takes longer than signing something short, and a service has few. */
const readyKeys = new WeakMap<Buffer, KeyObject>();

function prepared(key: Buffer): KeyObject {
  const ready = readyKeys.get(key) ?? createSecretKey(key);
  readyKeys.set(key, ready);
  return ready;
}

/** Compares two secrets in a time that tells nothing about them. */
export function sameSecret(one: Buffer | string, other: Buffer | string): boolean {
  const [a, b] = [Buffer.from(one as string), Buffer.from(other as string)];
  return a.length === b.length && timingSafeEqual(a, b);
}
