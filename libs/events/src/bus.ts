import type { Envelope } from './envelope.ts';

/** A newer relay publishes for this slice: what the older one still holds must not be appended any more. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}

/** One event with the topic it travels on. */
export interface Message {
  readonly topic: string;
  readonly envelope: Envelope;
}

/**
 * What relays and consumers see of a transport. At least once, in order per `subject` of a topic.
 * Offsets, partitions and the transport's own errors stay inside.
 */
export interface Bus {
  /**
   * Appends all messages, in order, or throws; sending a batch again is allowed. `fence` is the relay's lease epoch
   * for its slice: a transport that can check it throws `Fenced` for an epoch older than the newest it has seen.
   */
  publish(messages: readonly Message[], fence: { slice: string; epoch: number }): Promise<void>;
  /**
   * One member of a group reads at a time; the others stand by. A group that is new gets the latest state of every key
   * of a `.state` topic (a tombstone where there is none any more), and the oldest kept event of an `.events` topic.
   */
  subscribe(subscription: Subscription): Promise<Subscribed>;
  close(): Promise<void>;
}

export interface Subscription {
  /** Consuming slice and consumer name, such as `catalog.member-projection`: where it has got to is kept under it. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly maxBatch?: number;
  /**
   * Acknowledged when it resolves, delivered again, after a pause that grows, when it throws. Call `heartbeat` inside
   * long batches: it throws when the turn was lost. `signal` comes at a stop and at a lost turn: cut waits short.
   */
  handle(batch: readonly Message[], turn: Turn): Promise<void>;
}

export interface Turn {
  readonly signal: AbortSignal;
  heartbeat(): Promise<void>;
}

export interface Subscribed {
  /** Lets the batch in hand finish, then stops. */
  stop(): Promise<void>;
  /** Looks for messages now, where the transport would otherwise wait for news. */
  wake(): void;
  /** How many messages wait, and how old the oldest is. */
  lag(): Promise<{ messages: number; oldestAgeMs: number }>;
}
