import type { TimersOptions } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { answerLetterRequest, letterRequestKind } from '../email-token/letter-request.commands.ts';
import { expireLetter, letterExpiryKind } from '../email-token/letter.ts';
import { cleanUpTokens, tokenCleanUpKind } from '../session/clean-up.process.ts';
import { memberContactKind, tellMemberContacts } from './member-contact.process.ts';

/** What is due for people: letters that were asked for, letters that are of no use any more, and what has expired. */
export const userTimers = (deps: Deps): TimersOptions['handlers'] => ({
  [letterRequestKind]: answerLetterRequest(deps),
  [letterExpiryKind]: expireLetter,
  [tokenCleanUpKind]: cleanUpTokens,
  [memberContactKind]: tellMemberContacts(deps),
});
