import type { Message as KafkaRecord, Producer } from 'kafkajs';
import type { Message } from '../bus.ts';
import type { Log } from '../log.ts';
import { openClient, type KafkaConnection } from './connection.ts';
import { recordOf } from './record.ts';

/** Appends batches to topics. */
export interface Publisher {
  publish(messages: readonly Message[]): Promise<void>;
  close(): Promise<void>;
}

const ackTimeoutMs = 10_000;

/**
 * Connects when first used, and anew after a failure. Every batch waits for all replicas in sync, one request in flight,
 * without kafkajs' idempotent producer, which retries for ever: the caller sends a batch again, and consumers know what
 * they have seen.
 */
export function openPublisher(connection: KafkaConnection, log: Log): Publisher {
  let producing: Promise<Producer> | null = null;

  async function connect(): Promise<Producer> {
    const client = await openClient(connection, log);
    const { Partitioners } = (await import('kafkajs')).default;
    const producer = client.producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
      idempotent: false,
      maxInFlightRequests: 1,
      metadataMaxAge: 60_000,
      retry: { retries: 2 },
    });
    await producer.connect();
    return producer;
  }

  async function close(): Promise<void> {
    const closing = producing;
    producing = null;
    await closing?.then((producer) => producer.disconnect()).catch(() => undefined);
  }

  return {
    publish: async (messages) => {
      try {
        const producer = await (producing ??= connect());
        await producer.sendBatch({ acks: -1, timeout: ackTimeoutMs, topicMessages: byTopic(messages) });
      } catch (error) {
        void close();
        throw error;
      }
    },
    close,
  };
}

/** One list per topic, each in the order that was given. */
function byTopic(messages: readonly Message[]): { topic: string; messages: KafkaRecord[] }[] {
  const lists = Map.groupBy(messages, ({ topic }) => topic);
  return [...lists].map(([topic, list]) => ({ topic, messages: list.map(recordOf) }));
}
