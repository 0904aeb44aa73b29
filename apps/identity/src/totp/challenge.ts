import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { after } from '../session/session.ts';
import { insertChallenge } from './totp.store.ts';

export interface SecondFactorNeeded {
  readonly __typename: 'SecondFactorNeeded';
  readonly challenge: string;
  readonly expiresAt: Date;
}

const lifetime = 5 * 60_000;

/** The first factor was right: who answers this with the second one is signed in. */
export async function challengeFor(
  tx: Tx,
  passed: { userId: string; label?: string | null | undefined; now: Date },
): Promise<SecondFactorNeeded> {
  const { userId, label = null, now } = passed;
  const challenge = `sfc_${randomBytes(32).toString('base64url')}`;
  const expiresAt = after(now, lifetime);
  const row = { id: newId(), userId, tokenHash: hashOfChallenge(challenge), clientLabel: label, expiresAt };
  await insertChallenge(tx, { ...row, createdAt: now });
  return { __typename: 'SecondFactorNeeded', challenge, expiresAt };
}

export const hashOfChallenge = (challenge: string): Buffer => createHash('sha256').update(challenge).digest();
