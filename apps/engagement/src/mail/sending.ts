import { serviceAccess, type Tx, type Worker } from '@openslot/database';
import { startLoop } from '@openslot/events';
import type { Deps } from '../deps.ts';

const batch = 20;
const idleMs = 1_000;

/** Letters that wait to be sent, and how one of them is. */
export interface Outgoing<Claimed> {
  /** What transactions leave that have written some. */
  readonly work: string;
  /** Takes some, which are then this sender's alone for a minute. */
  readonly claim: (tx: Tx, atMost: number) => Promise<readonly Claimed[]>;
  readonly waiting: (tx: Tx) => Promise<boolean>;
  /** Hands it over with no transaction open, and writes down what came of it. */
  readonly sendOne: (claimed: Claimed) => Promise<void>;
}

/**
 * Sends what is due, one after the other. A sender that dies with a letter in hand leaves its claim to run out; the next
 * one sends again under the same Message-ID.
 */
export function startSending<Claimed>(
  { database, log }: Pick<Deps, 'database' | 'log'>,
  { work, claim, waiting, sendOne }: Outgoing<Claimed>,
): Worker {
  const loop = startLoop({
    gapMs: 20,
    turn: async () => {
      const claimed = await database.read(serviceAccess, (tx) => claim(tx, batch));
      for (const each of claimed) await sendOne(each);
      return claimed.length > 0 ? 0 : idleMs;
    },
    failed: (error, times) => log.error({ err: error, times }, 'letters could not be claimed'),
  });
  const unhook = database.onCommit((left) => left.has(work) && loop.wake());
  return {
    wake: loop.wake,
    stop: async () => {
      unhook();
      await loop.stop();
    },
    idle: async () => !(await database.read(serviceAccess, waiting)),
  };
}
