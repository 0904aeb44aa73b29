import { openClient, type Log } from '@openslot/events';
import type { Dump } from './database-dump.ts';

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const patienceMs = 60_000;

/** A client of a broker that nobody else knows. */
export const clientOf = (brokers: string) =>
  openClient({ brokers: brokers.split(','), clientId: 'openslot-dump' }, silent);

export interface TopicDump {
  /** Everything that topics hold, by topic: keys, values and headers of every record, as text. */
  readonly dump: Dump;
  readonly records: number;
}

/** Reads every topic but Kafka's own, from its beginning to where it ends now. */
export async function topicDumpOf(brokers: string): Promise<TopicDump> {
  const client = await clientOf(brokers);
  const ends = await endsOf(client);
  const texts = new Map([...ends.keys()].map((topic) => [topic, [] as string[]]));
  const left = new Set([...ends].flatMap(([topic, parts]) => parts.map(({ partition }) => `${topic} ${partition}`)));
  const consumer = client.consumer({ groupId: `openslot.dump.${process.pid}.${performance.now()}` });
  await consumer.connect();
  await consumer.subscribe({ topics: [...ends.keys()], fromBeginning: true });
  let records = 0;
  try {
    await new Promise<void>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`not read to the end: ${[...left].join(', ')}`)), patienceMs);
      const finished = () => {
        clearTimeout(timer);
        done();
      };
      if (left.size === 0) finished();
      consumer
        .run({
          eachBatchAutoResolve: true,
          eachBatch: async ({ batch }) => {
            for (const { key, value, headers } of batch.messages) {
              texts.get(batch.topic)?.push(textOf(key, value, headers));
              records += 1;
            }
            const end = ends.get(batch.topic)?.find(({ partition }) => partition === batch.partition)?.end ?? 0n;
            if (BigInt(batch.lastOffset()) + 1n >= end) left.delete(`${batch.topic} ${batch.partition}`);
            if (left.size === 0) finished();
          },
        })
        .catch(fail);
    });
  } finally {
    await consumer.disconnect();
  }
  return { dump: new Map([...texts].map(([topic, lines]) => [topic, lines.join('\n')])), records };
}

/** Where the partitions that hold something end, by topic. */
async function endsOf(client: Awaited<ReturnType<typeof clientOf>>) {
  const admin = client.admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((topic) => !topic.startsWith('__')).toSorted();
    const ends = new Map<string, { partition: number; end: bigint }[]>();
    for (const topic of topics) {
      const offsets = await admin.fetchTopicOffsets(topic);
      const parts = offsets.map(({ partition, low, high }) => ({ partition, low: BigInt(low), end: BigInt(high) }));
      ends.set(
        topic,
        parts.filter(({ low, end }) => end > low),
      );
    }
    return ends;
  } finally {
    await admin.disconnect();
  }
}

type Headers = Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;

const textOf = (key: Buffer | null, value: Buffer | null, headers: Headers = {}): string =>
  [key, value, ...Object.entries(headers).flatMap(([name, held]) => [name, ...[held ?? ''].flat()])]
    .map((part) => part?.toString() ?? '')
    .join('\t');
