import type { Bus, Message } from '../src/index.ts';
import { acknowledgingFirst, losing, mixingUp, stoppingAtOnce } from './broken-buses.ts';
import { missing, overtaken } from './checkers.ts';
import { catalogRelay, message, newGroup, newId, newTopic as topicName } from './messages.ts';
import { dice, seed } from './seed.ts';
import { describeTopics } from './topic-contract.ts';
import { gate, rest, until } from './waiting.ts';

/** A transport under test: `open` gives what one more process would have of it. */
export interface BusUnderTest {
  open(): Bus;
  /** Makes a topic where publishing to it does not. */
  declare(topic: string): Promise<void>;
  close(): Promise<void>;
}

/** What every transport must do. Each checker first has to catch a twin that breaks the rule. */
export function describeBus(name: string, makeBus: () => Promise<BusUnderTest>): void {
  describe(`${name} as a bus (seed ${seed})`, () => {
    let transport: BusUnderTest;
    let bus: Bus;
    let other: Bus;

    beforeAll(async () => {
      transport = await makeBus();
      bus = transport.open();
      other = transport.open();
    });
    afterAll(async () => {
      await Promise.all([bus?.close(), other?.close()]);
      await transport?.close();
    });

    async function newTopic(kind: 'events' | 'state'): Promise<string> {
      const topic = topicName(kind);
      await transport.declare(topic);
      return topic;
    }

    /** Everything of the topics up to the end, as a new group gets it. */
    async function readAll(topics: readonly string[], maxBatch = 100): Promise<Message[]> {
      const seen: Message[] = [];
      const handle = async (batch: readonly Message[]) => void seen.push(...batch);
      const reading = await bus.subscribe({ group: newGroup(), topics, maxBatch, handle });
      await until('all is read', async () => (await reading.lag()).messages === 0);
      await reading.stop();
      return seen;
    }

    describe('order and completeness', () => {
      const play = async (published: Bus, roll = dice()) => {
        const topic = await newTopic('events');
        const subjects = Array.from({ length: 20 }, newId);
        const sent: Message[] = [];
        const seen: Message[] = [];
        const reading = await other.subscribe({
          group: newGroup(),
          topics: [topic],
          maxBatch: 1 + roll.roll(30),
          handle: async (batch) => {
            for (const each of batch) {
              seen.push(each);
              if (roll.roll(60) === 0) throw new Error('trips in the middle of a batch');
            }
          },
        });
        const versions = new Map(subjects.map((subject) => [subject, 0]));
        while (sent.length < 600) {
          const batch = Array.from({ length: 1 + roll.roll(60) }, () => {
            const subject = subjects[roll.roll(subjects.length)] ?? newId();
            versions.set(subject, (versions.get(subject) ?? 0) + 1);
            return message(topic, subject, versions.get(subject) ?? 0);
          });
          await published.publish(batch, catalogRelay(1));
          sent.push(...batch);
        }
        await until('all was taken', async () => (await reading.lag()).messages === 0);
        await reading.stop();
        return { missing: missing(sent, seen), overtaken: overtaken(seen) };
      };

      test('the checkers catch a bus that mixes up and one that loses', async () => {
        expect((await play(mixingUp(bus, dice()))).overtaken.length).toBeGreaterThan(0);
        expect((await play(losing(bus, dice()))).missing.length).toBeGreaterThan(0);
      });

      test('every message comes, in order per key, however often the consumer trips', async () => {
        expect(await play(bus)).toEqual({ missing: [], overtaken: [] });
      });
    });

    describe('a crash before the acknowledgement', () => {
      /** The first member fails on its first batch, before the effect, and is gone; a second one takes over. */
      const play = async (broken: (sound: Bus) => Bus) => {
        const [topic, group] = [await newTopic('events'), newGroup()];
        const subject = newId();
        const sent = [1, 2, 3].map((version) => message(topic, subject, version));
        await bus.publish(sent, catalogRelay(1));
        const crashing = transport.open();
        const crashed = gate();
        await broken(crashing).subscribe({
          group,
          topics: [topic],
          handle: async () => {
            crashed.open();
            throw new Error('crash');
          },
        });
        await crashed.opened;
        await rest(20);
        await crashing.close();

        const effects: Message[] = [];
        const handle = async (batch: readonly Message[]) => void effects.push(...batch);
        const successor = await other.subscribe({ group, topics: [topic], handle });
        await until('caught up', async () => (await successor.lag()).messages === 0);
        await successor.stop();
        return missing(sent, effects);
      };

      test('the checker catches an acknowledgement before the effect', async () => {
        expect(await play(acknowledgingFirst)).toHaveLength(3);
      });

      test('brings the batch again', async () => {
        expect(await play((sound) => sound)).toEqual([]);
      });
    });

    describe('a stop', () => {
      const play = async (stopped: Bus) => {
        const [topic, group, subject] = [await newTopic('events'), newGroup(), newId()];
        await bus.publish([message(topic, subject, 1), message(topic, subject, 2)], catalogRelay(1));
        const begun = gate();
        let ended = 0;
        const reading = await stopped.subscribe({
          group,
          topics: [topic],
          handle: async (batch) => {
            begun.open();
            await rest(150);
            ended += batch.length;
          },
        });
        await begun.opened;
        await reading.stop();
        const endedAtStop = ended;
        await until('the batch is through', () => ended === 2);
        await rest(50);
        return { endedAtStop, again: await unreadOf(group, topic) };
      };
      const unreadOf = async (group: string, topic: string) => {
        let again = 0;
        const reading = await other.subscribe({
          group,
          topics: [topic],
          handle: async (batch) => void (again += batch.length),
        });
        await until('caught up', async () => (await reading.lag()).messages === 0);
        await reading.stop();
        return again;
      };

      test('the checker catches a bus that does not wait for the batch in hand', async () => {
        expect((await play(stoppingAtOnce(bus))).endedAtStop).toBe(0);
      });

      test('lets the batch in hand finish and acknowledges it', async () => {
        expect(await play(bus)).toEqual({ endedAtStop: 2, again: 0 });
      });
    });

    describe('a group', () => {
      test('that fails for ever holds up no other group', async () => {
        const topic = await newTopic('events');
        const failing = await bus.subscribe({
          group: newGroup(),
          topics: [topic],
          handle: async () => {
            throw new Error('never');
          },
        });
        const sent = Array.from({ length: 50 }, (_, version) => message(topic, newId(), version));
        await bus.publish(sent, catalogRelay(1));

        expect(missing(sent, await readAll([topic]))).toEqual([]);
        expect((await failing.lag()).messages).toBe(50);
        await failing.stop();
      });

      test('has each key read by one member at a time; when it leaves, the other goes on where it stopped', async () => {
        const [topic, group, subject] = [await newTopic('events'), newGroup(), newId()];
        const seen: Message[] = [];
        let [inHand, most] = [0, 0];
        const handle = async (batch: readonly Message[]) => {
          inHand += 1;
          most = Math.max(most, inHand);
          await rest(2);
          seen.push(...batch);
          inHand -= 1;
        };
        const members = await Promise.all(
          [bus, other].map((each) => each.subscribe({ group, topics: [topic], maxBatch: 3, handle })),
        );
        const sent = Array.from({ length: 60 }, (_, version) => message(topic, subject, version));
        await bus.publish(sent.slice(0, 30), catalogRelay(1));
        await until('some are through', () => seen.length > 9);
        await members[0]?.stop();
        await bus.publish(sent.slice(30), catalogRelay(1));
        await until('all are through', () => seen.length >= 60);
        await members[1]?.stop();

        expect(most).toBe(1);
        expect(seen.map(({ envelope }) => envelope.aggregateversion)).toEqual(sent.map((_, version) => version));
      });

      test('that is new begins at the oldest kept event', async () => {
        const topic = await newTopic('events');
        const subject = newId();
        const sent = [1, 2, 3].map((version) => message(topic, subject, version));
        await bus.publish(sent, catalogRelay(1));

        expect(await readAll([topic])).toEqual(sent);
      });

      test('that nobody reads for can be asked about, and be forgotten', async () => {
        const [topic, group] = [await newTopic('events'), newGroup()];
        await bus.publish([message(topic, newId(), 1)], catalogRelay(1));
        expect(await other.lag(group, [topic])).toMatchObject({ messages: 1 });
        const reading = await bus.subscribe({ group, topics: [topic], handle: async () => undefined });
        await until('all is read', async () => (await other.lag(group, [topic])).messages === 0);
        await reading.stop();

        await other.forget(group);

        expect(await bus.lag(group, [topic])).toMatchObject({ messages: 1 });
      });

      test('knows how many messages wait', async () => {
        const topic = await newTopic('events');
        const handle = () => new Promise<void>((resolve) => stalled.opened.then(resolve));
        const stalled = gate();
        const reading = await bus.subscribe({ group: newGroup(), topics: [topic], handle });
        expect(await reading.lag()).toEqual({ messages: 0, oldestAgeMs: 0 });
        await bus.publish([message(topic, newId(), 1), message(topic, newId(), 1)], catalogRelay(1));

        expect((await reading.lag()).messages).toBe(2);
        expect([...(await bus.lags()).values()].map(({ messages }) => messages)).toEqual([2]);
        stalled.open();
        await until('caught up', async () => (await reading.lag()).messages === 0);
        await reading.stop();
      });
    });

    describeTopics(() => ({ bus, other, newTopic, readAll }));
  });
}
