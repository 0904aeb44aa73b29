import { serviceAccess, type Worker } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { startSending } from '../mail/sending.ts';
import { afterAttempt } from '../notification/notification.ts';
import {
  claimLetters,
  endLetter,
  lettersToSend,
  lettersWaiting,
  letterToSend,
  recordLetterAttempt,
  type ClaimedLetter,
} from './account-letter.store.ts';
import { writeAccountLetter } from './writing.ts';

type SenderDeps = Pick<Deps, 'database' | 'vault' | 'mailer' | 'mailDomain' | 'appUrl' | 'log'>;

/** Sends letters about accounts. */
export const startLetterSender = (deps: SenderDeps): Worker =>
  startSending(deps, {
    work: lettersToSend,
    claim: claimLetters,
    waiting: lettersWaiting,
    sendOne: (claimed) => sendOne(deps, claimed),
  });

async function sendOne(deps: SenderDeps, claimed: ClaimedLetter): Promise<void> {
  const { database, vault, mailer } = deps;
  try {
    const letter = await database.transaction(serviceAccess, (tx) => letterToSend(tx, vault, claimed));
    if (!letter) return;
    if (letter.expired) return await database.transaction(serviceAccess, (tx) => endLetter(tx, claimed.id, 'EXPIRED'));
    const { kind, content } = letter;
    const started = performance.now();
    const delivery = await mailer.send(
      { to: { name: content.name ?? '', address: content.to }, messageId: `<${claimed.id}@${deps.mailDomain}>` },
      writeAccountLetter(deps.appUrl, kind, content),
    );
    const after = afterAttempt(delivery, claimed.attempts);
    const code = delivery.ok ? null : delivery.code;
    const tookMs = Math.round(performance.now() - started);
    await database.transaction(serviceAccess, (tx) => recordLetterAttempt(tx, claimed, { after, code, tookMs }));
  } catch (error) {
    // The claim runs out by itself, and the letter is tried again.
    deps.log.error({ err: error, letter: claimed.id }, 'a letter could not be sent');
  }
}
