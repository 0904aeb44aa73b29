import { serviceAccess, type Database, type Tx, type Worker } from '@openslot/database';
import { reasonOf, startLoop, type Log } from '@openslot/events';
import { claimWork, untilNext, workDone, workFailed } from './provider-work.store.ts';

/** One due thing that a provider has to be asked about. */
export interface Work {
  readonly organizationId: string | null;
  readonly subjectId: string;
  /**
   * Ends the work, inside the last transaction of its effect. Throws, and so rolls that back, when somebody else has
   * taken it over: a turn that was slower than its claim changes nothing.
   */
  finish(tx: Tx): Promise<void>;
}

export type WorkHandler = (work: Work) => Promise<void>;

const batchSize = 20;
const holdSeconds = 60;
const idleMs = 1_000;

/** Somebody else has the work now, or it was called off. */
class WorkLost extends Error {
  override readonly name = 'WorkLost';
}

/**
 * Runs due rows whose handling asks a provider: unlike a timer's handler, which is one transaction, a handler here asks
 * first and writes afterwards, so that no transaction waits for the network. It may run twice; what fails is tried again
 * after 1 s, doubling up to an hour.
 */
export function startProviderWork(options: {
  readonly database: Database;
  readonly handlers: Readonly<Record<string, WorkHandler>>;
  readonly log: Log;
}): Worker {
  const { database, handlers, log } = options;
  const kinds = Object.keys(handlers);
  let inHand = 0;

  const nextIn = () => database.read(serviceAccess, (tx) => untilNext(tx, kinds));

  const loop = startLoop({
    gapMs: 20,
    turn: async () => {
      const rest = await nextIn();
      if (rest > 0) return Math.min(rest, idleMs);
      inHand += 1;
      try {
        const claimed = await database.read(serviceAccess, (tx) => claimWork(tx, kinds, batchSize, holdSeconds));
        await Promise.all(claimed.map(run));
      } finally {
        inHand -= 1;
      }
      return 0;
    },
    failed: (error, times) => log.warn({ times, problem: reasonOf(error) }, 'provider work could not be claimed'),
  });

  async function run(claimed: Awaited<ReturnType<typeof claimWork>>[number]): Promise<void> {
    try {
      await handlers[claimed.kind]?.({
        organizationId: claimed.organizationId,
        subjectId: claimed.subjectId,
        finish: async (tx) => {
          if (!(await workDone(tx, claimed))) throw new WorkLost(`${claimed.kind} ${claimed.subjectId}`);
        },
      });
    } catch (error) {
      if (error instanceof WorkLost) return;
      const about = { kind: claimed.kind, subject: claimed.subjectId, attempts: claimed.attempts + 1 };
      log.warn({ ...about, problem: reasonOf(error) }, 'provider work failed');
      await database.read(serviceAccess, (tx) => workFailed(tx, claimed, reasonOf(error)));
    }
  }

  const unhook = database.onCommit((left) => left.has('timers') && loop.wake());
  return {
    wake: loop.wake,
    stop: async () => {
      unhook();
      await loop.stop();
    },
    idle: async () => inHand === 0 && (await nextIn()) > 0,
  };
}
