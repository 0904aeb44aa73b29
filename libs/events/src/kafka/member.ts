import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { Subscription } from '../bus.ts';
import { reasonOf, type Log } from '../log.ts';
import { pause, startLoop } from '../loop.ts';
import { takeBatch } from './batch.ts';
import { openClient, type KafkaConnection } from './connection.ts';
import { longPoll, type LongPoll } from './long-poll.ts';

/** How membership of a group is kept. */
export interface Membership {
  /** A member that was silent for so long is taken for dead, and its partitions are given to others. */
  readonly sessionMs: number;
}

interface Means extends Membership {
  readonly connection: KafkaConnection;
  readonly log: Log;
}

const rebalanceMs = 60_000;
const longestWaitMs = 5_000;
/** Neither fetch nor heartbeat nor batch for so long: kafkajs has lost its way. Longer than a group may take to form. */
const silenceMs = rebalanceMs + 60_000;
const disconnectMs = 10_000;

/**
 * A member of the group for as long as it is wanted. What kafkajs gives up (it calls that a crash) or hangs in is thrown
 * away, and a new consumer built after a pause that grows.
 */
export function startMember(subscription: Subscription, means: Means): { stop(): Promise<void> } {
  const { group } = subscription;
  const { log } = means;
  const loop = startLoop({
    turn: async (stopping) => {
      await belong(subscription, means, stopping);
      return 0;
    },
    failed: (error, times) => log.warn({ group, times, problem: reasonOf(error) }, 'a consumer is built anew'),
  });
  return { stop: loop.stop };
}

/** The life of one consumer: returns at a stop, throws when it is of no use any more. */
async function belong(subscription: Subscription, means: Means, stopping: AbortSignal): Promise<void> {
  const { connection, log, sessionMs } = means;
  const waiting = longPoll();
  const client = await openClient(connection, log, waiting.socketFactory);
  const heartbeatMs = Math.min(3_000, sessionMs / 3);
  const consumer = client.consumer({
    groupId: subscription.group,
    sessionTimeout: sessionMs,
    rebalanceTimeout: rebalanceMs,
    heartbeatInterval: heartbeatMs,
    // Heartbeats of an idle member come between two waits.
    maxWaitTimeInMs: Math.min(longestWaitMs, sessionMs / 4),
    metadataMaxAge: 60_000,
    allowAutoTopicCreation: false,
    retry: { retries: 5, initialRetryTime: 50, maxRetryTime: 2_000, restartOnFailure: () => Promise.resolve(false) },
  });
  const life = watch(consumer);
  let ended = false;
  let leaving: Error | undefined;
  let inHand = Promise.resolve();
  consumer.on(consumer.events.GROUP_JOIN, () => (leaving = undefined));

  /** Batches of one fetch follow each other, also when the first has met the group's end: the others must not begin. */
  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    if (leaving !== undefined) throw leaving;
    if (ended) return;
    life.alive();
    const taken = takeBatch(payload, { subscription, log, heartbeatMs, sessionMs, stopping, alive: life.alive });
    inHand = taken.catch((error: Error) => void (leaving = error));
    await taken;
  }

  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...subscription.topics], fromBeginning: true });
    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
    await Promise.race([life.over, aborted(stopping)]);
  } finally {
    ended = true;
    life.end();
    await leave(consumer, waiting, () => inHand);
  }
}

/** Kafka's group gives the partitions to others at once when a member leaves, instead of after its session. */
async function leave(consumer: Consumer, waiting: LongPoll, inHand: () => Promise<void>): Promise<void> {
  const gone = new AbortController();
  const disconnected = consumer.disconnect().then(
    () => gone.abort(),
    () => gone.abort(),
  );
  waiting.cut();
  await inHand();
  await Promise.race([disconnected, pause(disconnectMs, gone.signal)]);
  waiting.destroy();
}

/** `over` rejects when kafkajs gives the consumer up, or when nothing has been heard of it for long. */
function watch(consumer: Consumer) {
  let heardAt = performance.now();
  const alive = () => void (heardAt = performance.now());
  const { FETCH, HEARTBEAT, GROUP_JOIN, CRASH } = consumer.events;
  for (const event of [FETCH, HEARTBEAT, GROUP_JOIN] as const) consumer.on(event, alive);
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    consumer.on(CRASH, ({ payload }) => reject(payload.error));
    timer = setInterval(() => {
      if (performance.now() - heardAt > silenceMs) reject(new Error('nothing was heard of the consumer'));
    }, silenceMs / 8);
  });
  over.catch(() => undefined);
  return { alive, over, end: () => clearInterval(timer) };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
