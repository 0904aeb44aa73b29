import { randomUUID } from 'node:crypto';
import { createTopics, openClient, standardErrorLog, type KafkaConnection } from '@openslot/events';

/** A topic that is written and read with nothing of ours in between: what the broker and its client take by themselves. */
export interface BareTopic {
  /** Sends one record of a kilobyte; resolves with the milliseconds until the consumer has it. */
  deliver(): Promise<number>;
  close(): Promise<void>;
}

const topic = 'openslot.bare.events';

export async function openBareTopic(connection: KafkaConnection): Promise<BareTopic> {
  await createTopics(connection, [{ topic, partitions: 6, config: {} }]);
  const client = await openClient(connection, { ...standardErrorLog, info: () => undefined });
  const producer = client.producer({ allowAutoTopicCreation: false });
  const consumer = client.consumer({ groupId: 'openslot.bare', allowAutoTopicCreation: false });
  const arrived = new Map<string, (at: number) => void>();
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message }) => arrived.get(message.key?.toString() ?? '')?.(performance.now()),
  });
  return {
    async deliver() {
      const key = randomUUID();
      const arrival = new Promise<number>((resolve) => arrived.set(key, resolve));
      const sent = performance.now();
      await producer.send({ topic, acks: -1, messages: [{ key, value: 'x'.repeat(1_000) }] });
      const took = (await arrival) - sent;
      arrived.delete(key);
      return took;
    },
    async close() {
      await Promise.all([consumer.disconnect(), producer.disconnect()]);
    },
  };
}
