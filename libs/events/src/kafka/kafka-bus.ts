import type { Admin } from 'kafkajs';
import type { Bus, Lag, Subscribed } from '../bus.ts';
import { standardErrorLog, type Log } from '../log.ts';
import { openClient, type KafkaConnection } from './connection.ts';
import { lagOf } from './lag.ts';
import { startMember } from './member.ts';
import { openPublisher } from './publisher.ts';

export interface KafkaBusOptions extends KafkaConnection {
  readonly log?: Log;
  /** After so long without a sign of life a member's partitions are given to others. */
  readonly sessionMs?: number;
}

/** The production transport: Apache Kafka. Connects when first used and reconnects by itself. */
export function openKafkaBus({ log = standardErrorLog, sessionMs = 30_000, ...connection }: KafkaBusOptions): Bus {
  const publisher = openPublisher(connection, log);
  const asking = asker(connection, log);
  const subscribed = new Map<string, Subscribed>();
  const lag = (group: string, topics: readonly string[]) => asking.ask((admin) => lagOf(admin, group, topics));

  return {
    publish: async (messages) => {
      if (messages.length > 0) await publisher.publish(messages);
    },
    subscribe: async (subscription) => {
      const { group, topics } = subscription;
      if (subscribed.has(group)) throw new Error(`${group} is subscribed already`);
      const member = startMember(subscription, { connection, log, sessionMs });
      const stop = async () => {
        await member.stop();
        subscribed.delete(group);
      };
      const each: Subscribed = { stop, wake: () => undefined, lag: () => lag(group, topics) };
      subscribed.set(group, each);
      return each;
    },
    lags: async () => {
      const all = [...subscribed].map(async ([group, each]): Promise<[string, Lag]> => [group, await each.lag()]);
      return new Map(await Promise.all(all));
    },
    lag,
    forget: (group) => asking.ask(async (admin) => void (await admin.deleteGroups([group]))),
    close: async () => {
      await Promise.all([...subscribed.values()].map((each) => each.stop()));
      await Promise.all([publisher.close(), asking.close()]);
    },
  };
}

/** One connection for questions about groups and topics, made when the first is asked, and anew after a failure. */
function asker(connection: KafkaConnection, log: Log) {
  let asked: Promise<Admin> | null = null;

  async function connect(): Promise<Admin> {
    const admin = (await openClient(connection, log)).admin({ retry: { retries: 2 } });
    await admin.connect();
    return admin;
  }

  async function close(): Promise<void> {
    const closing = asked;
    asked = null;
    await closing?.then((admin) => admin.disconnect()).catch(() => undefined);
  }

  async function ask<Answer>(question: (admin: Admin) => Promise<Answer>): Promise<Answer> {
    try {
      return await question(await (asked ??= connect()));
    } catch (error) {
      void close();
      throw error;
    }
  }

  return { ask, close };
}
