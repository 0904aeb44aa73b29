import type { Bus, Message } from '../src/index.ts';
import { missing, overtaken } from './checkers.ts';
import { catalogRelay, message, newGroup, newId } from './messages.ts';
import { until } from './waiting.ts';

/** Two processes' sight of a transport, once it is open. */
export interface OpenBuses {
  readonly bus: Bus;
  readonly other: Bus;
  readonly newTopic: (kind: 'events' | 'state') => Promise<string>;
  /** Everything of the topics up to the end, as a new group gets it. */
  readonly readAll: (topics: readonly string[]) => Promise<Message[]>;
}

/** What topics hold: part of the contract of every transport. */
export function describeTopics(open: () => OpenBuses): void {
  describe('a state topic', () => {
    test('gives a new group the latest state of each key, and a tombstone as null', async () => {
      const topic = await open().newTopic('state');
      const [kept, erased] = [newId(), newId()];
      await open().bus.publish([message(topic, kept, 1), message(topic, erased, 1)], catalogRelay(1));
      await open().bus.publish([message(topic, kept, 2), message(topic, kept, 3)], catalogRelay(1));
      await open().bus.publish([message(topic, erased, 2, null)], catalogRelay(1));

      const states = new Map((await open().readAll([topic])).map(({ envelope }) => [envelope.subject, envelope.data]));
      expect(states).toEqual(
        new Map<string, unknown>([
          [kept, { version: 3 }],
          [erased, null],
        ]),
      );
    });

    test('goes on to what comes later', async () => {
      const [topic, subject] = [await open().newTopic('state'), newId()];
      await open().bus.publish([message(topic, subject, 1)], catalogRelay(1));
      const seen: number[] = [];
      const handle = async (batch: readonly Message[]) =>
        void seen.push(...batch.map(({ envelope }) => envelope.aggregateversion));
      const reading = await open().other.subscribe({ group: newGroup(), topics: [topic], handle });
      await until('the state came', () => seen.length === 1);
      await open().bus.publish([message(topic, subject, 2)], catalogRelay(1));
      await until('the next one came', () => seen.length === 2);
      await reading.stop();

      expect(seen).toEqual([1, 2]);
    });
  });

  describe('a relay that was followed by a newer one', () => {
    test('may repeat what came before, and overtakes nothing', async () => {
      const { bus, other, newTopic, readAll } = open();
      const topic = await newTopic('events');
      const { sent } = await followed(bus, other, topic, 'scheduling');
      const seen = await readAll([topic]);

      expect({ missing: missing(sent, seen), overtaken: overtaken(seen) }).toEqual({ missing: [], overtaken: [] });
    });
  });
}

/**
 * The older relay read versions 1 and 2 of a subject, was held up, and publishes when the newer one has long gone on.
 * Answers all three versions, and what the older one was told.
 */
export async function followed(older: Bus, newer: Bus, topic: string, slice: string) {
  const subject = newId();
  const sent = [1, 2, 3].map((version) => message(topic, subject, version));
  await older.publish(sent.slice(0, 1), { slice, epoch: 1 });
  await newer.publish(sent.slice(0, 2), { slice, epoch: 2 });
  await newer.publish(sent.slice(2), { slice, epoch: 2 });
  const late: unknown = await older.publish(sent.slice(0, 2), { slice, epoch: 1 }).catch((error: unknown) => error);
  return { sent, late };
}
