import { Fenced, type Bus, type Message } from '../src/index.ts';
import { unfenced } from './broken-buses.ts';
import { catalogRelay, message, newGroup, newId, newTopic } from './messages.ts';
import { until } from './waiting.ts';

/** Two processes' sight of a transport, once it is open. */
export interface OpenBuses {
  readonly bus: Bus;
  readonly other: Bus;
  /** Everything of the topics up to the end, as a new group gets it. */
  readonly readAll: (topics: readonly string[]) => Promise<Message[]>;
}

/** What topics hold: part of the contract of every transport. */
export function describeTopics(open: () => OpenBuses): void {
  describe('a state topic', () => {
    test('gives a new group the latest state of each key, and a tombstone as null', async () => {
      const topic = newTopic('state');
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
      const [topic, subject] = [newTopic('state'), newId()];
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
    /** The older relay read versions 1 and 2, was held up, and publishes when the newer one has long gone on. */
    const play = async (older: Bus, newer: Bus, slice: string) => {
      const [topic, subject] = [newTopic('events'), newId()];
      const [first, second, third] = [1, 2, 3].map((version) => message(topic, subject, version));
      if (!first || !second || !third) throw new Error('three messages');
      await older.publish([first], { slice, epoch: 1 });
      await newer.publish([first, second], { slice, epoch: 2 });
      await newer.publish([third], { slice, epoch: 2 });
      const late = await older.publish([first, second], { slice, epoch: 1 }).catch((error: unknown) => error);
      return { late, seen: (await open().readAll([topic])).map(({ envelope }) => envelope.aggregateversion) };
    };

    test('the checker catches a bus that does not compare epochs', async () => {
      const { seen } = await play(unfenced(open().bus), unfenced(open().other), 'engagement');
      expect(seen).toEqual([1, 1, 2, 3, 1, 2]);
    });

    test('is refused, and nothing of its batch is appended', async () => {
      const { late, seen } = await play(open().bus, open().other, 'scheduling');
      expect(late).toBeInstanceOf(Fenced);
      expect(seen).toEqual([1, 1, 2, 3]);
    });
  });
}
