import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { Message, Subscription } from '../bus.ts';
import { reasonOf, type Log } from '../log.ts';
import { backoff, pause } from '../loop.ts';
import { messageOf } from './record.ts';
import { holdTurn, type HeldTurn } from './turn.ts';

export interface Taking {
  readonly subscription: Subscription;
  readonly log: Log;
  readonly heartbeatMs: number;
  readonly sessionMs: number;
  readonly stopping: AbortSignal;
  /** There was a sign of life. */
  readonly alive: () => void;
}

/**
 * Hands a fetched batch of one partition to the group's handler, in pieces of `maxBatch`, and commits after each. Only
 * what was committed is passed by: after any error kafkajs fetches from there again, and all of it comes again.
 *
 * While the group is being divided anew, what is in hand is finished and committed; then the reason is thrown, for
 * kafkajs to join again.
 */
export async function takeBatch(payload: EachBatchPayload, taking: Taking): Promise<void> {
  const { topic, partition, messages } = payload.batch;
  const { maxBatch = 100 } = taking.subscription;
  const turn = holdTurn({
    beat: payload.heartbeat,
    everyMs: taking.heartbeatMs,
    sessionMs: taking.sessionMs,
    stopping: taking.stopping,
    alive: taking.alive,
  });
  try {
    for (let from = 0; from < messages.length && payload.isRunning(); from += maxBatch) {
      const piece = messages.slice(from, from + maxBatch);
      if (!(await handled(piece, topic, partition, turn, taking))) break;
      await commit(payload, piece.at(-1)?.offset ?? payload.batch.lastOffset());
      taking.alive();
      if (turn.leaving !== undefined) break;
    }
    if (turn.leaving !== undefined) throw turn.leaving;
  } finally {
    turn.end();
  }
}

/** Until the handler resolves; false when it must be left as it is, for a stop or because the group is divided anew. */
async function handled(
  piece: readonly KafkaMessage[],
  topic: string,
  partition: number,
  turn: HeldTurn,
  { subscription, log }: Taking,
): Promise<boolean> {
  const batch = piece.flatMap((record) => readable(record, topic, partition, log));
  for (let times = 1; ; times += 1) {
    try {
      if (batch.length > 0) await subscription.handle(batch, turn);
      return true;
    } catch (error) {
      throwIfLost(turn);
      log.warn({ group: subscription.group, times, problem: reasonOf(error) }, 'a batch comes again');
      await pause(backoff(times), turn.signal);
      throwIfLost(turn);
      if (turn.signal.aborted || turn.leaving !== undefined) return false;
    }
  }
}

function throwIfLost({ lost }: HeldTurn): void {
  if (lost !== undefined) throw lost;
}

/** What is no envelope of ours would stop its partition for ever: it is told, and stays in the topic to be looked at. */
function readable(record: KafkaMessage, topic: string, partition: number, log: Log): Message[] {
  try {
    return [messageOf(topic, record)];
  } catch (error) {
    const where = { topic, partition, offset: record.offset };
    log.error({ ...where, problem: reasonOf(error) }, 'a record is not one of our events and is passed by');
    return [];
  }
}

/** The offset of the next record, first at the broker and only then in kafkajs' own book. */
async function commit({ batch, commitOffsetsIfNecessary, resolveOffset }: EachBatchPayload, last: string) {
  const { topic, partition } = batch;
  const offset = String(BigInt(last) + 1n);
  await commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
  resolveOffset(last);
}
