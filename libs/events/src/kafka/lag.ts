import type { Admin } from 'kafkajs';
import type { Lag } from '../bus.ts';

/** What of one partition the group has not acknowledged yet: from `next` up to, but not including, `end`. */
interface Rest {
  readonly partition: number;
  readonly next: bigint;
  readonly end: bigint;
}

/** How many messages wait for a group, and for how long the oldest of them has. */
export async function lagOf(admin: Admin, group: string, topics: readonly string[]): Promise<Lag> {
  const committed = await committedOffsets(admin, group, topics);
  const rests = await Promise.all(topics.map((topic) => restsOf(admin, topic, committed)));
  const messages = rests.flat().reduce((sum, { next, end }) => sum + Number(end - next), 0);
  if (messages === 0) return { messages: 0, oldestAgeMs: 0 };
  const ages = topics.map((topic, index) => ageOf(admin, topic, rests[index] ?? []));
  return { messages, oldestAgeMs: Math.max(...(await Promise.all(ages))) };
}

async function committedOffsets(admin: Admin, group: string, topics: readonly string[]): Promise<Map<string, bigint>> {
  const answer = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
  return new Map(
    answer.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, offset }) => [`${topic} ${partition}`, BigInt(offset)] as const),
    ),
  );
}

/** A group that has committed nothing will begin at the oldest, and so does one whose place is older than that. */
async function restsOf(admin: Admin, topic: string, committed: ReadonlyMap<string, bigint>): Promise<Rest[]> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets
    .map(({ partition, low, high }) => {
      const [place, oldest] = [committed.get(`${topic} ${partition}`) ?? -1n, BigInt(low)];
      return { partition, next: place > oldest ? place : oldest, end: BigInt(high) };
    })
    .filter(({ next, end }) => next < end);
}

const [shortestMs, longestMs] = [250, 30 * 86_400_000];

/**
 * The age of the oldest record that waits, at most a quarter too high. A broker says which record was the first since an
 * instant, not when a record came: so the instant is sought, in steps that double and are then halved twice.
 */
async function ageOf(admin: Admin, topic: string, rests: readonly Rest[]): Promise<number> {
  if (rests.length === 0) return 0;
  const now = performance.timeOrigin + performance.now();
  const allYoungerThan = async (ageMs: number) => {
    const firsts = await admin.fetchTopicOffsetsByTimestamp(topic, Math.floor(now - ageMs));
    const first = new Map(firsts.map(({ partition, offset }) => [partition, BigInt(offset)]));
    return rests.every(({ partition, next }) => (first.get(partition) ?? 0n) <= next);
  };
  let [low, high] = [0, shortestMs];
  while (high < longestMs && !(await allYoungerThan(high))) [low, high] = [high, high * 2];
  for (let step = 0; step < 2; step += 1) {
    const middle = (low + high) / 2;
    if (await allYoungerThan(middle)) high = middle;
    else low = middle;
  }
  return Math.round(high);
}
