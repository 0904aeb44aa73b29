import { createHash, randomBytes } from 'node:crypto';
import type { DataOf, letterState } from '@openslot/events';
import { z } from 'zod';

export const emailTokenPurposes = ['VERIFY', 'RESET', 'SIGN_IN', 'CHANGE'] as const;
export type EmailTokenPurpose = (typeof emailTokenPurposes)[number];

const minutes = 60_000;
const hours = 60 * minutes;

interface PurposeTerms {
  /** How long its token works. */
  readonly lifetime: number;
  /** What its token begins with, so that people and scanners can tell what they found. */
  readonly prefix: string;
  readonly letter: DataOf<typeof letterState>['kind'];
}

export const purposes: Readonly<Record<EmailTokenPurpose, PurposeTerms>> = {
  VERIFY: { lifetime: 24 * hours, prefix: 'ver_', letter: 'VERIFY_EMAIL' },
  RESET: { lifetime: 1 * hours, prefix: 'rst_', letter: 'RESET_PASSWORD' },
  SIGN_IN: { lifetime: 15 * minutes, prefix: 'sgn_', letter: 'SIGN_IN' },
  CHANGE: { lifetime: 24 * hours, prefix: 'chg_', letter: 'CONFIRM_EMAIL' },
};

/** 256 bits that nobody can guess, behind the prefix of their purpose. */
export const newEmailToken = (purpose: EmailTokenPurpose): string =>
  purposes[purpose].prefix + randomBytes(32).toString('base64url');

/** What is kept of a token. */
export const hashOfEmailToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface EmailToken {
  readonly id: string;
  readonly userId: string;
  readonly purpose: EmailTokenPurpose;
  readonly emailEnc: Buffer | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly voidedAt: Date | null;
}

/** Whether the token does what it is shown for: a reset token verifies nothing. */
export const isGood = (token: EmailToken, purpose: EmailTokenPurpose, now: Date): boolean =>
  token.purpose === purpose && token.usedAt === null && token.voidedAt === null && now < token.expiresAt;

/** A token as it is presented; whatever has not its form is no token of ours. */
export const presentedToken = z.string().max(200);
