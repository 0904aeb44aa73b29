import postgres from 'postgres';
import { reasonOf, type Log } from '../log.ts';
import { startLoop } from '../loop.ts';

/**
 * Tells when topics may have something new, and up to which position, where that is known. A NOTIFY tells at once; it is
 * only a hint, so one small question for all topics is asked as well: every 50 ms while there is news of which nothing
 * was heard, and down to once a second when there is none, or once in five seconds while a connection listens.
 */
export interface News {
  follow(topics: readonly string[], arrived: Arrived): () => void;
  stop(): Promise<void>;
}

type Arrived = (topic: string, position: string | null) => void;

const busyMs = 50;
const [idleMs, listeningMs] = [1_000, 5_000];
const deafMs = 30_000;

export function followNews(sql: postgres.Sql, listenUrl: string, log: Log): News {
  const followers = new Set<{ topics: ReadonlySet<string>; arrived: Arrived }>();
  const heads = new Map<string, string>();
  let rest = busyMs;
  let ear: postgres.Sql | null = null;
  let listenAgainAt = -Infinity;

  let heard = false;

  const tell: Arrived = (topic, position) => {
    for (const { topics, arrived } of followers) if (topics.has(topic)) arrived(topic, position);
  };
  const tellAll = () => {
    for (const { topics, arrived } of followers) for (const topic of topics) arrived(topic, null);
  };
  const hear = (topic: string) => {
    heard = true;
    tell(topic, null);
  };

  const loop = startLoop({
    turn: async () => {
      if (followers.size === 0) return Infinity;
      await listen();
      const changed = await changedTopics();
      for (const { topic, position } of changed) tell(topic, position);
      rest = changed.length > 0 && !heard ? busyMs : Math.min(ear ? listeningMs : idleMs, rest * 2);
      heard = false;
      return rest;
    },
    failed: (error, times) => {
      log.warn({ problem: reasonOf(error), times }, 'the bus does not answer');
      listenAgainAt = -Infinity;
      void hangUp();
    },
  });

  /** LISTEN on a connection of its own, which a pooler in transaction mode must not stand before. */
  async function listen(): Promise<void> {
    if (ear || performance.now() < listenAgainAt) return;
    listenAgainAt = performance.now() + deafMs;
    ear = postgres(listenUrl, {
      max: 1,
      connect_timeout: 5,
      onnotice: () => undefined,
      connection: { application_name: 'openslot-bus-listen' },
    });
    try {
      await ear.listen('openslot_bus', hear, tellAll);
    } catch (error) {
      log.warn({ problem: reasonOf(error) }, 'cannot listen on the bus: news come by polling');
      await hangUp();
    }
  }

  async function hangUp(): Promise<void> {
    const closing = ear;
    ear = null;
    await closing?.end({ timeout: 1 }).catch(() => undefined);
  }

  async function changedTopics(): Promise<{ topic: string; position: string }[]> {
    const topics = [...new Set([...followers].flatMap((follower) => [...follower.topics]))];
    const rows = await sql<{ topic: string; position: string }[]>`select * from bus.heads(${topics})`;
    const changed = rows.filter(({ topic, position }) => heads.get(topic) !== position);
    for (const { topic, position } of changed) heads.set(topic, position);
    return changed;
  }

  return {
    follow: (topics, arrived) => {
      const follower = { topics: new Set(topics), arrived };
      followers.add(follower);
      rest = busyMs;
      loop.wake();
      return () => followers.delete(follower);
    },
    stop: async () => {
      await loop.stop();
      await hangUp();
    },
  };
}
