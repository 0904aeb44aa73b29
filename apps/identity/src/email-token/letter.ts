import { clearTimer, emit, sealLetter, setTimer, type Due, type SealedLetter, type Tx } from '@openslot/database';
import { letterState, type LetterKind } from '@openslot/events';
import type { Deps } from '../deps.ts';

export interface Letter {
  /** Of the token or invitation that it carries. */
  readonly id: string;
  readonly kind: LetterKind;
  readonly content: SealedLetter;
  readonly expiresAt: Date;
  readonly organizationId?: string | null;
}

/** Has a letter sent, sealed for whoever sends letters; it is taken back by itself once it has expired. */
export async function postLetter(deps: Pick<Deps, 'contactTopicKey'>, tx: Tx, letter: Letter): Promise<void> {
  const { id, kind, content, expiresAt, organizationId = null } = letter;
  const sealed = sealLetter(deps.contactTopicKey, content);
  const data = { kind, sealed, expiresAt: expiresAt.toISOString() };
  await emit(tx, { contract: letterState, organizationId, aggregateId: id, version: 1, data });
  await setTimer(tx, { organizationId, kind: letterExpiryKind, subjectId: id, dueAt: expiresAt });
}

/** What the letter carries was used, or is void: nobody needs to read or send it any more. */
export async function takeLetterBack(tx: Tx, id: string, organizationId: string | null = null): Promise<void> {
  await clearTimer(tx, letterExpiryKind, id);
  await tellGone(tx, id, organizationId);
}

export const letterExpiryKind = 'letter_expiry';

export const expireLetter = (tx: Tx, { subjectId, organizationId }: Due): Promise<void> =>
  tellGone(tx, subjectId, organizationId);

const tellGone = (tx: Tx, id: string, organizationId: string | null): Promise<void> =>
  emit(tx, { contract: letterState, organizationId, aggregateId: id, version: 2, data: null });
