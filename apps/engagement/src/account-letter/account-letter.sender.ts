import { serviceAccess, type Worker } from '@openslot/database';
import { startLoop } from '@openslot/events';
import type { Deps } from '../deps.ts';
import { afterAttempt } from '../notification/notification.ts';
import {
  claimLetters,
  endLetter,
  lettersWaiting,
  letterToSend,
  recordLetterAttempt,
  type ClaimedLetter,
} from './account-letter.store.ts';
import { writeAccountLetter } from './writing.ts';

const batch = 20;
const idleMs = 1_000;

type SenderDeps = Pick<Deps, 'database' | 'vault' | 'mailer' | 'mailDomain' | 'appUrl' | 'log'>;

/**
 * Sends letters about accounts like the sender of notifications does: claims a batch, hands each over with no
 * transaction open, then writes down what came of it. A sender that dies in between leaves its claim to run out; the
 * next one sends again under the same Message-ID.
 */
export function startLetterSender(deps: SenderDeps): Worker {
  const loop = startLoop({
    gapMs: 20,
    turn: async () => {
      const claimed = await deps.database.read(serviceAccess, (tx) => claimLetters(tx, batch));
      for (const letter of claimed) await sendOne(deps, letter);
      return claimed.length > 0 ? 0 : idleMs;
    },
    failed: (error, times) => deps.log.error({ err: error, times }, 'letters could not be claimed'),
  });
  const unhook = deps.database.onCommit(loop.wake);
  return {
    wake: loop.wake,
    stop: async () => {
      unhook();
      await loop.stop();
    },
    idle: async () => !(await deps.database.read(serviceAccess, lettersWaiting)),
  };
}

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
