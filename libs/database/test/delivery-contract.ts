import { openDatabase, startRelay, workerAccess, type Worker } from '@openslot/database';
import type { Bus, Message } from '@openslot/events';
import { unfenced } from '@openslot/events/test/broken-buses.ts';
import { overtaken } from '@openslot/events/test/checkers.ts';
import { dice, seed } from '@openslot/events/test/seed.ts';
import { gate, rest, until } from '@openslot/events/test/waiting.ts';
import { settled } from '@openslot/testing';
import { startCursorRelay } from './broken-relays.ts';
import { commitLate, count, counted, countUp, newId, openSample, organization, type Sample } from './sample.ts';

type OpenBus = (sample: Sample) => Bus;

/** From the commit to the consumers: what outbox, relay and a transport must do together, whatever the transport. */
export function describeDelivery(name: string, openBus: OpenBus): void {
  describe(`from outbox to consumers over ${name} (seed ${seed})`, () => {
    /** Opens everything anew: what one play does to the bus is nothing to the next. */
    async function play<Outcome>(body: (sample: Sample, bus: Bus) => Promise<Outcome>): Promise<Outcome> {
      const sample = await openSample();
      const bus = openBus(sample);
      try {
        return await body(sample, bus);
      } finally {
        await bus.close();
        await sample.close();
      }
    }

    /** Collects what a new group gets. */
    async function collect(bus: Bus) {
      const seen: Message[] = [];
      const handle = async (batch: readonly Message[]) => void seen.push(...batch);
      const reading = await bus.subscribe({ group: 'engagement.collector', topics: [counted.topic], handle });
      return { seen, idle: async () => (await reading.lag()).messages === 0, wake: reading.wake };
    }

    const missing = (written: readonly string[], seen: readonly Message[]) => {
      const came = new Set(seen.map(({ envelope }) => `${envelope.subject} ${envelope.aggregateversion}`));
      return written.filter((each) => !came.has(each));
    };

    const enough = 300;
    /** Eight writers at once, for so long, and until there is enough to see; one transaction of twenty stays open for a while after it has its outbox id. */
    async function write(sample: Sample, ms: number): Promise<string[]> {
      const { roll } = dice();
      const database = openDatabase({ url: sample.home.url(), slice: 'engagement', connections: 8 });
      const ids = Array.from({ length: 40 }, newId);
      const end = performance.now() + ms;
      const written: string[] = [];
      const writer = async () => {
        while (performance.now() < end || written.length < enough) {
          const id = ids[roll(ids.length)] ?? newId();
          const version = await database.transaction(workerAccess(organization), async (tx) => {
            const told = await countUp(tx, id);
            if (roll(20) === 0) await commitLate(tx, 15 + roll(15));
            return told;
          });
          written.push(`${id} ${version}`);
        }
      };
      await Promise.all(Array.from({ length: 8 }, writer));
      await database.close();
      return written;
    }

    describe('events that commit late', () => {
      const race = (start: (sample: Sample, bus: Bus) => Worker) =>
        play(async (sample, bus) => {
          const collector = await collect(bus);
          const relay = start(sample, bus);
          const written = await write(sample, 1_500);
          await settled(relay, collector);
          await relay.stop();
          return {
            written: written.length,
            lost: missing(written, collector.seen),
            overtaken: overtaken(collector.seen),
          };
        });

      test('the checker catches a relay that follows a cursor over ids', async () => {
        const { lost } = await race((sample, bus) => startCursorRelay(sample.home, bus));
        expect(lost.length).toBeGreaterThan(0);
      });

      test('all come, in order per aggregate', async () => {
        const { written, ...wrong } = await race(({ database, log }, bus) =>
          startRelay({ database, slice: 'engagement', bus, log }),
        );
        expect(wrong).toEqual({ lost: [], overtaken: [] });
        expect(written).toBeGreaterThanOrEqual(enough);
      });
    });

    describe('a relay that is held up between reading and publishing', () => {
      /** Meanwhile its lease ends, and a newer relay publishes what it had read, and more. */
      const takeOver = (twin: (sound: Bus) => Bus) =>
        play(async ({ database, log, openDatabase: another }, bus) => {
          const collector = await collect(bus);
          const [id, held, read] = [newId(), gate(), gate()];
          const holding: Bus = {
            ...twin(bus),
            publish: async (messages, fence) => {
              read.open();
              await held.opened;
              await twin(bus).publish(messages, fence);
            },
          };
          const older = startRelay({ database, slice: 'engagement', bus: holding, log, leaseMs: 300 });
          await count(database, id);
          await read.opened;
          const second = another();
          const newer = startRelay({ database: second, slice: 'engagement', bus: twin(bus), log });
          await count(second, id);
          await count(second, id);
          await settled(newer, collector);
          held.open();
          await older.stop();
          await settled(newer, collector);
          await newer.stop();
          await second.close();
          return collector.seen.map(({ envelope }) => envelope.aggregateversion);
        });

      test('the checker catches relays without a fence', async () => {
        expect(await takeOver(unfenced)).toEqual([1, 2, 3, 1]);
      });

      test('appends nothing more, and nothing is lost', async () => {
        expect(await takeOver((sound) => sound)).toEqual([1, 2, 3]);
      });
    });

    test('nothing is lost or overtaken when relays come and go and the bus fails before and after it appends', async () => {
      const { roll } = dice();
      const outcome = await play(async (sample, bus) => {
        const collector = await collect(bus);
        const flaky: Bus = {
          ...bus,
          publish: async (messages, fence) => {
            if (roll(8) === 0) throw new Error('fails before');
            await bus.publish(messages, fence);
            if (roll(8) === 0) throw new Error('fails after');
          },
        };
        const start = () =>
          startRelay({ database: sample.database, slice: 'engagement', bus: flaky, log: sample.log, leaseMs: 200 });
        let relays = [start(), start()];
        const writing = write(sample, 2_000);
        for (let turn = 0; turn < 6; turn += 1) {
          await rest(250 + roll(100));
          await relays.shift()?.stop();
          relays = [...relays, start()];
        }
        const written = await writing;
        await settled(...relays, collector);
        await Promise.all(relays.map((relay) => relay.stop()));
        return { lost: missing(written, collector.seen), overtaken: overtaken(collector.seen) };
      });
      expect(outcome).toEqual({ lost: [], overtaken: [] });
    });

    test('a commit wakes the relay, and the effect follows at once', async () => {
      const delays = await play(async ({ database, log }, bus) => {
        const collector = await collect(bus);
        const relay = startRelay({ database, slice: 'engagement', bus, log });
        await rest(2_500); // idle: polls come once a second
        const measured: number[] = [];
        for (let n = 1; n <= 5; n += 1) {
          const committed = await count(database, newId()).then(() => performance.now());
          await until('it came', () => collector.seen.length === n);
          measured.push(performance.now() - committed);
          await rest(100);
        }
        await relay.stop();
        return measured.sort((a, b) => a - b);
      });
      expect(delays[2]).toBeLessThan(100);
    });
  });
}
