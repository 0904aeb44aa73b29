import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';

const issuer = 'Openslot';
const period = 30;
/** A clock may be one step off, and whoever types slowly is one step late. */
const tolerance = 1;

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads from a QR code. */
export const keyUri = (secret: string, account: string): string =>
  new TOTP({ issuer, label: account, secret, period }).toString();

/** The time step that this code belongs to; null when it is wrong, or not newer than the last one that was taken. */
export function stepOf(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const timestamp = now.getTime();
  const delta = new TOTP({ secret, period }).validate({ token: code, timestamp, window: tolerance });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1_000 / period) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

export const recoveryCodeCount = 10;
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 80 bits each, in groups that can be written down and read out. */
export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodeCount }, newRecoveryCode);

const newRecoveryCode = (): string =>
  Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** What is kept of a recovery code, however it was typed. */
export const hashOfRecoveryCode = (code: string): Buffer =>
  createHash('sha256').update(code.toLowerCase().replaceAll(/[\s-]/g, '')).digest();

/** Six digits are of an authenticator, everything else can only be a recovery code. */
export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);

/** A code as people type it. */
export const typedCode = z
  .string()
  .max(50)
  .transform((code) => code.replaceAll(/\s/g, ''));

export const signInSecondFactorInput = z.object({ challenge: z.string().max(200), code: typedCode });
export type SignInSecondFactor = z.infer<typeof signInSecondFactorInput>;

export const codeInput = z.object({ code: typedCode });
export type Code = z.infer<typeof codeInput>;

/** Where a secret stands, for the vault. */
export const secretColumn = (userId: string) => ({ table: 'totp', column: 'secret_enc', id: userId });
