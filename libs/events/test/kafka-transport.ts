import { createTopics, declaredTopic, openKafkaBus, type KafkaBusOptions, type Log } from '../src/index.ts';
import type { BusUnderTest } from './bus-contract.ts';

export const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Short sessions: what a group does about a dead member is seen in seconds. */
export const inTests = { clientId: 'openslot-test', sessionMs: 3_000, log: quiet };

/** Six partitions, as declared topics have them. */
export const makeTopic = async (connection: Pick<KafkaBusOptions, 'brokers' | 'sasl' | 'ssl'>, topic: string) =>
  void (await createTopics({ ...inTests, ...connection }, [declaredTopic(topic, topic.endsWith('.state'))], quiet));

export const kafkaTransport = (brokers: string): BusUnderTest => ({
  open: () => openKafkaBus({ ...inTests, brokers: [brokers] }),
  declare: (topic) => makeTopic({ brokers: [brokers] }, topic),
  close: () => Promise.resolve(),
});
