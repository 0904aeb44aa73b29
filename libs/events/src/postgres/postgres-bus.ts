import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { Fenced, type Bus, type Lag, type Message, type Subscribed } from '../bus.ts';
import { reasonOf, standardErrorLog, type Log } from '../log.ts';
import { startLoop } from '../loop.ts';
import { lagOf, startGroup } from './group.ts';
import { rowOf } from './message.ts';
import { followNews } from './news.ts';
import { keepTurns } from './turns.ts';

export interface PostgresBusOptions {
  /** Connection URL of role openslot_bus. */
  readonly url: string;
  /** The same, without a pooler in between; where `url` is one. */
  readonly listenUrl?: string;
  readonly log?: Log;
}

const hourMs = 3_600_000;
const noPartition = '23514';

/** The embedded transport: schema `bus` of a PostgreSQL database. Connects when first used and reconnects by itself. */
export function openPostgresBus({ url, listenUrl = url, log = standardErrorLog }: PostgresBusOptions): Bus {
  const sql = postgres(url, {
    max: 3,
    idle_timeout: 600,
    max_lifetime: 20 * 60,
    connect_timeout: 10,
    connection: { application_name: 'openslot-bus' },
    onnotice: () => undefined,
  });
  const turns = keepTurns(sql, randomUUID(), log);
  const news = followNews(sql, listenUrl, log);
  const subscribed = new Map<string, Subscribed>();
  const keepLog = () => sql`select bus.keep_log()`;
  const keeping = startLoop({
    turn: async () => {
      await keepLog();
      return hourMs;
    },
    failed: (error) => log.warn({ problem: reasonOf(error) }, 'the bus log was not tended'),
  });

  async function append(messages: readonly Message[], fence: { slice: string; epoch: number }): Promise<void> {
    const rows = sql.json(messages.map(rowOf) as postgres.JSONValue);
    await sql`select bus.append(${fence.slice}, ${fence.epoch}, ${rows})`;
  }

  return {
    publish: async (messages, fence) => {
      if (messages.length === 0) return;
      try {
        await append(messages, fence);
      } catch (error) {
        const { code, message } = error as { code?: unknown; message: string };
        if (code === 'FENCE') throw new Fenced(message, { cause: error });
        if (code !== noPartition) throw error;
        await keepLog();
        await append(messages, fence);
      }
    },
    subscribe: async (subscription) => {
      const { group } = subscription;
      if (subscribed.has(group)) throw new Error(`${group} is subscribed already`);
      const member = startGroup(subscription, { sql, turns, news, log });
      subscribed.set(group, member);
      const stop = async () => {
        await member.stop();
        subscribed.delete(group);
      };
      return { ...member, stop };
    },
    lags: async () => {
      const all = [...subscribed].map(async ([group, each]): Promise<[string, Lag]> => [group, await each.lag()]);
      return new Map(await Promise.all(all));
    },
    lag: (group, topics) => lagOf(sql, group, topics),
    forget: async (group) => {
      await sql`select bus.forget(${group})`;
    },
    close: async () => {
      await Promise.all([...subscribed.values()].map((member) => member.stop()));
      await Promise.all([turns.stop(), news.stop(), keeping.stop()]);
      await sql.end({ timeout: 5 });
    },
  };
}
