import { idOf } from '@openslot/service';
import { z } from 'zod';
import { presentedToken } from '../email-token/email-token.ts';
import { emailAddress, line, password } from '../user/user.ts';

/** One sign-in of a person, and the family of refresh tokens that follows from it. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly actingOrganizationId: string | null;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** A refresh token as it is kept; `successorUsed`: a token that its use made was used in turn. */
export interface RefreshToken {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly usedFrom: string | null;
  readonly successorUsed: boolean;
}

/** How a session came about. */
export const authLevels = ['PASSWORD', 'LINK', 'OIDC', 'TOTP'] as const;
export type AuthLevel = (typeof authLevels)[number];

/** Why a session ended before its time. */
export const revokeReasons = [
  'SIGN_OUT',
  'REUSE',
  'REVOKED',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET',
  'ADDRESS_PROVED',
  'ERASED',
] as const;
export type RevokeReason = (typeof revokeReasons)[number];

const seconds = 1_000;
const minutes = 60 * seconds;
const days = 24 * 60 * minutes;

/** A session ends after 90 days, or after 30 days without a sign of life; so does a token that nobody used. */
export const sessionLifetime = 90 * days;
export const idleLifetime = 30 * days;

const repeatGrace = 10 * seconds;

export const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

export function isLive(session: Session, now: Date): boolean {
  return session.revokedAt === null && now < session.expiresAt && now < after(session.lastSeenAt, idleLifetime);
}

/**
 * RENEW: give the next tokens. ENDED: sign in again. REUSED: a used token came again, so two hold the family and one of
 * them is a thief; the session ends for both. A client that lost the answer may ask again within seconds.
 */
export function decideRefresh(
  session: Session,
  token: RefreshToken,
  client: string,
  now: Date,
): 'RENEW' | 'ENDED' | 'REUSED' {
  if (!isLive(session, now)) return 'ENDED';
  if (token.usedAt === null) return now < token.expiresAt ? 'RENEW' : 'ENDED';
  const repeated = token.usedFrom === client && !token.successorUsed && now <= after(token.usedAt, repeatGrace);
  return repeated ? 'RENEW' : 'REUSED';
}

/** So many failures within the window lock an account for as long as the lock-out. */
export const failuresToLock = 10;
const failureWindow = 15 * minutes;
const lockOut = 15 * minutes;
/** How far back failures still matter. */
export const failureMemory = failureWindow + lockOut;

/** How long an account stays locked, by its latest failures, newest first; 0: it is open. */
export function lockedForMs(failures: readonly Date[], now: Date): number {
  const newest = failures[0];
  const oldest = failures[failuresToLock - 1];
  if (!newest || !oldest || after(oldest, failureWindow) < newest) return 0;
  return Math.max(0, after(newest, lockOut).getTime() - now.getTime());
}

/** What the person calls the device or program that signs in. */
export const clientLabel = line(100).nullish();

export const signInInput = z.object({ email: emailAddress, password, client: clientLabel });
export type SignIn = z.infer<typeof signInInput>;

export const signInByLinkInput = z.object({ token: presentedToken, client: clientLabel });
export type SignInByLink = z.infer<typeof signInByLinkInput>;

export const refreshSessionInput = z.object({ refreshToken: z.string() });
export type RefreshSession = z.infer<typeof refreshSessionInput>;

export const revokeSessionInput = z.object({ sessionId: idOf('uss') });

export const actForInput = z.object({ organizationId: idOf('org') });
export type ActFor = z.infer<typeof actForInput>;
