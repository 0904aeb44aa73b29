import type { Admin } from 'kafkajs';
import { isState } from '../contract.ts';
import { standardErrorLog, type Log } from '../log.ts';
import { pause } from '../loop.ts';
import { allContracts } from '../registry.ts';
import { openClient, type KafkaConnection } from './connection.ts';

/** A topic as it has to be. */
export interface DeclaredTopic {
  readonly topic: string;
  readonly partitions: number;
  /** The cluster's default when absent. */
  readonly replicas?: number;
  readonly config: Readonly<Record<string, string>>;
}

export interface TopicSizes {
  readonly partitions?: number;
  readonly replicas?: number;
}

const dayMs = 86_400_000;

/** Stamped by the broker: retention and age go by its clock alone, whatever a publisher's says. */
const stamped = { 'message.timestamp.type': 'LogAppendTime' };

/** What happened is kept for two weeks, half as long as an inbox remembers what it has taken. */
const eventsConfig = { ...stamped, 'cleanup.policy': 'delete', 'retention.ms': String(14 * dayMs) };

/**
 * The latest state of each key for ever. What it replaced, and with that what an erased person's contact was, is gone
 * within about a day; the tombstone itself stays long enough for a consumer that was away for two weeks.
 */
const stateConfig = {
  ...stamped,
  'cleanup.policy': 'compact',
  'max.compaction.lag.ms': String(dayMs),
  'segment.ms': String(dayMs),
  'min.cleanable.dirty.ratio': '0.1',
  'delete.retention.ms': String(14 * dayMs),
};

/** Every topic that a contract names. */
export function declaredTopics(sizes: TopicSizes = {}): DeclaredTopic[] {
  const contracts = new Map(allContracts().map((contract) => [contract.topic, contract]));
  return [...contracts.values()]
    .map((contract) => declaredTopic(contract.topic, isState(contract), sizes))
    .sort((a, b) => (a.topic < b.topic ? -1 : 1));
}

export const declaredTopic = (topic: string, state: boolean, { partitions = 6, replicas }: TopicSizes = {}) => ({
  topic,
  partitions,
  ...(replicas === undefined ? {} : { replicas }),
  config: {
    ...(state ? stateConfig : eventsConfig),
    ...(replicas !== undefined && replicas > 2 ? { 'min.insync.replicas': '2' } : {}),
  },
});

export interface CreatedTopics {
  readonly created: readonly string[];
  /** What is there and is not as declared: `topic: retention.ms is 1, declared 2`. Nothing of it is changed. */
  readonly different: readonly string[];
}

/** Makes the topics that are missing, and says where those that are there differ. May be run again, and by many at once. */
export async function createTopics(
  connection: KafkaConnection,
  topics: readonly DeclaredTopic[] = declaredTopics(),
  log: Log = standardErrorLog,
): Promise<CreatedTopics> {
  const client = await openClient(connection, log);
  const { ConfigResourceTypes } = (await import('kafkajs')).default;
  const admin = client.admin();
  await admin.connect();
  try {
    const there = new Set(await admin.listTopics());
    const missing = topics.filter(({ topic }) => !there.has(topic));
    if (missing.length > 0) await create(admin, missing);
    const kept = topics.filter(({ topic }) => there.has(topic));
    const different = kept.length > 0 ? await differences(admin, kept, ConfigResourceTypes.TOPIC) : [];
    return { created: missing.map(({ topic }) => topic), different };
  } finally {
    await admin.disconnect();
  }
}

/** Somebody else may have made one of them meanwhile: then all others are made all the same. */
async function create(admin: Admin, missing: readonly DeclaredTopic[]): Promise<void> {
  await admin.createTopics({
    topics: missing.map(({ topic, partitions, replicas = -1, config }) => ({
      topic,
      numPartitions: partitions,
      replicationFactor: replicas,
      configEntries: Object.entries(config).map(([name, value]) => ({ name, value })),
    })),
  });
  await answering(admin, missing);
}

/** Until every partition answers, so that whoever comes now can read and write. Having a leader is not enough. */
async function answering(admin: Admin, topics: readonly DeclaredTopic[]): Promise<void> {
  const ready = async ({ topic, partitions }: DeclaredTopic) => {
    const offsets = await admin.fetchTopicOffsets(topic).catch(() => []);
    return offsets.length === partitions;
  };
  let waiting = [...topics];
  for (let waited = 0; waited < 30_000; waited += 50) {
    const answers = await Promise.all(waiting.map(ready));
    waiting = waiting.filter((_, index) => !answers[index]);
    if (waiting.length === 0) return;
    await pause(50);
  }
  throw new Error(`new topics do not answer after 30 s: ${waiting.map(({ topic }) => topic).join(', ')}`);
}

async function differences(admin: Admin, topics: readonly DeclaredTopic[], resourceType: number): Promise<string[]> {
  const { topics: metadata } = await admin.fetchTopicMetadata({ topics: topics.map(({ topic }) => topic) });
  const partitions = new Map(metadata.map(({ name, partitions: list }) => [name, list.length]));
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: topics.map(({ topic, config }) => ({
      type: resourceType,
      name: topic,
      configNames: Object.keys(config),
    })),
  });
  const configs = new Map(
    resources.map(({ resourceName, configEntries }) => [
      resourceName,
      new Map(configEntries.map(({ configName, configValue }) => [configName, configValue])),
    ]),
  );
  return topics.flatMap(({ topic, partitions: declared, config }) => {
    const wrong = (what: string, is: string | undefined, should: string) =>
      is === should ? [] : [`${topic}: ${what} is ${is}, declared ${should}`];
    return [
      ...wrong('partitions', String(partitions.get(topic)), String(declared)),
      ...Object.entries(config).flatMap(([name, value]) => wrong(name, configs.get(topic)?.get(name), value)),
    ];
  });
}
