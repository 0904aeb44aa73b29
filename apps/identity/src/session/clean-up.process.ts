import { noOrganization, now, setTimer, type Tx } from '@openslot/database';
import { after } from './session.ts';
import { removeWhatHasHadItsTime } from './session.store.ts';

/** One timer for all tokens, sessions and attempts, which the migration set first. */
export const tokenCleanUpKind = 'token_cleanup';
const batch = 1_000;
const day = 86_400_000;

/** Removes a batch of each kind, and comes again: at once while there is more, else a day later. */
export async function cleanUpTokens(tx: Tx): Promise<void> {
  const more = await removeWhatHasHadItsTime(tx, batch);
  const dueAt = after(await now(tx), more ? 0 : day);
  await setTimer(tx, { organizationId: null, kind: tokenCleanUpKind, subjectId: noOrganization, dueAt });
}
