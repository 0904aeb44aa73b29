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
 * What relays and consumers see of a transport. At least once, in order per `subject` of a topic, in no order across
 * topics. Offsets, partitions and the transport's own errors stay inside.
 */
export interface Bus {
  /**
   * Appends all messages, in order, or throws; sending a batch again is allowed. `fence` is the relay's lease epoch for
   * its slice. The PostgreSQL transport throws `Fenced` for an epoch older than the newest it has seen. Kafka cannot
   * compare it: a relay that was held up while a newer one took over may there append once more what the newer one has
   * appended already. It never has anything that the newer one had not, so that for consumers it is a message that comes
   * again, which their inbox knows by its id, and their projections by its version.
   */
  publish(messages: readonly Message[], fence: { slice: string; epoch: number }): Promise<void>;
  /**
   * Of each subject one member of a group reads at a time; the others stand by, or read other subjects. A group that is
   * new gets the oldest kept event of an `.events` topic, and of a `.state` topic the latest state of every key (a
   * tombstone where there is none any more), perhaps with earlier ones of the same key before it.
   */
  subscribe(subscription: Subscription): Promise<Subscribed>;
  /** How far behind each group is that is subscribed here. */
  lags(): Promise<ReadonlyMap<string, Lag>>;
  /** How far behind a group is on these topics, whoever reads for it. */
  lag(group: string, topics: readonly string[]): Promise<Lag>;
  /** Forgets how far a group has got that nobody reads for any more. */
  forget(group: string): Promise<void>;
  close(): Promise<void>;
}

/** How many messages wait for a group, and how long the oldest has waited. */
export interface Lag {
  readonly messages: number;
  readonly oldestAgeMs: number;
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
  lag(): Promise<Lag>;
}
