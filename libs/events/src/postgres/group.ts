import type postgres from 'postgres';
import { Fenced, type Lag, type Subscribed, type Subscription, type Turn } from '../bus.ts';
import { reasonOf, type Log } from '../log.ts';
import { startLoop } from '../loop.ts';
import { messageOf, type MessageRow } from './message.ts';
import type { News } from './news.ts';
import type { Turns } from './turns.ts';

interface Means {
  readonly sql: postgres.Sql;
  readonly turns: Turns;
  readonly news: News;
  readonly log: Log;
}

/** Between two batches: what comes in the meantime comes together. The first after a rest is not kept waiting. */
const gapMs = 50;

/** Reads one group's topics whenever this process has the group's turn: unread, handle, acknowledge. */
export function startGroup(subscription: Subscription, { sql, turns, news, log }: Means): Subscribed {
  const { group, maxBatch = 100 } = subscription;
  const topics = [...subscription.topics];
  const reached = new Map<string, bigint>();
  let turn = new AbortController();

  const loop = startLoop({
    gapMs,
    turn: async (stopping) => {
      const epoch = turns.epochOf(group);
      if (epoch === null) return Infinity;
      const rows = await sql<MessageRow[]>`select * from bus.unread(${group}, ${topics}, ${maxBatch})`;
      if (rows.length === 0) return Infinity;
      turn = new AbortController();
      const signal = AbortSignal.any([stopping, turn.signal]);
      await subscription.handle(rows.map(messageOf), turnOf(epoch, signal));
      await acknowledge(epoch, rows);
      return rows.length === maxBatch ? 0 : Infinity;
    },
    failed: (error, times) => log.warn({ group, times, problem: reasonOf(error) }, 'a batch comes again'),
  });

  const turnOf = (epoch: number, signal: AbortSignal): Turn => ({
    signal,
    heartbeat: async () => {
      if (turns.epochOf(group) !== epoch) throw new Fenced(`another member reads for ${group}`);
    },
  });

  async function acknowledge(epoch: number, rows: readonly MessageRow[]): Promise<void> {
    const last = [...new Map(rows.map((row) => [row.topic, row])).values()];
    const column = (key: 'topic' | 'position' | 'relayed_at') => last.map((row) => row[key]);
    try {
      await sql`select bus.acknowledge(${group}, ${epoch}, ${column('topic')}, ${column('position')}::bigint[], ${column('relayed_at')})`;
      for (const { topic, position } of last) reached.set(topic, BigInt(position));
    } catch (error) {
      if ((error as { code?: unknown }).code === 'FENCE') turns.lose(group);
      throw error;
    }
  }

  turns.join(group, () => {
    if (turns.epochOf(group) === null) turn.abort();
    else loop.wake();
  });
  const unfollow = news.follow(topics, (topic, position) => {
    if (position === null || (reached.get(topic) ?? 0n) < BigInt(position)) loop.wake();
  });

  return {
    stop: async () => {
      unfollow();
      await loop.stop();
      await turns.leave(group);
    },
    wake: loop.wake,
    lag: () => lagOf(sql, group, topics),
  };
}

export async function lagOf(sql: postgres.Sql, group: string, topics: readonly string[]): Promise<Lag> {
  const [row] = await sql<
    { messages: string; oldest_age_ms: number }[]
  >`select * from bus.lag(${group}, ${[...topics]})`;
  return { messages: Number(row?.messages ?? 0), oldestAgeMs: row?.oldest_age_ms ?? 0 };
}
