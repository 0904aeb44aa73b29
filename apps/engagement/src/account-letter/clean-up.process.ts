import { noOrganization, now, setTimer, type Tx } from '@openslot/database';
import { removeOldLetters } from './account-letter.store.ts';

/** One timer for all letters, which the migration set first. */
export const letterCleanUpKind = 'account_letter_cleanup';
const batch = 1_000;
const day = 86_400_000;

/** Removes letters that have had their time, and comes again: at once while there are more, else a day later. */
export async function cleanUpLetters(tx: Tx): Promise<void> {
  const more = (await removeOldLetters(tx, batch)) === batch;
  const dueAt = new Date((await now(tx)).getTime() + (more ? 0 : day));
  await setTimer(tx, { organizationId: null, kind: letterCleanUpKind, subjectId: noOrganization, dueAt });
}
