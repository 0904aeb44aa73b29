import type { Tx, Vault } from '@openslot/database';
import type { AnswerRow } from './answer.store.ts';
import type { Replies } from './reply.ts';

/** Where the vault knows an answer by. */
export const sealedAt = (id: string) => ({ table: 'intake_answer', column: 'answers_enc', id });

/** What was answered; null where nothing was, or it was forgotten. */
export async function openReplies(
  tx: Tx,
  vault: Vault,
  { organizationId, id, answersEnc }: Pick<AnswerRow, 'organizationId' | 'id' | 'answersEnc'>,
): Promise<Replies | null> {
  if (answersEnc === null) return null;
  return JSON.parse(await vault.open(tx, organizationId, sealedAt(id), answersEnc)) as Replies;
}
