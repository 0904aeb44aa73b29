import type { Envelope } from './envelope.ts';

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
   * for its slice: a transport that can check it refuses an epoch that is older than the newest it has seen.
   */
  publish(messages: readonly Message[], fence: { slice: string; epoch: number }): Promise<void>;
  subscribe(subscription: Subscription): Promise<Subscribed>;
  close(): Promise<void>;
}

export interface Subscription {
  /** Consuming slice and consumer name, such as `catalog.member-projection`: where it has got to is kept under it. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly maxBatch?: number;
  /** Acknowledged when it resolves, delivered again when it throws. Call `heartbeat` inside long batches. */
  handle(batch: readonly Message[], turn: { signal: AbortSignal; heartbeat(): Promise<void> }): Promise<void>;
}

export interface Subscribed {
  /** Lets the batch in hand finish, then stops. */
  stop(): Promise<void>;
  /** How many messages wait, and how old the oldest is. */
  lag(): Promise<{ messages: number; oldestAgeMs: number }>;
}
