import {
  discardParked,
  on,
  parkedEvents,
  replayParked,
  startConsumers,
  type Consumer,
  type ParkedEvent,
} from '@openslot/database';
import { settled } from '@openslot/testing';
import { sql } from 'drizzle-orm';
import { consumer, effect, effectsOn, forget, run, tell } from './consuming.ts';
import { counted, newId, openSample, type Sample } from './sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());
beforeEach(() => forget(sample));

describe('an event that always fails', () => {
  const [poisoned, sound] = [newId(), newId()];
  let cured = false;
  let tries = 0;
  let picky: Consumer;
  beforeEach(async () => {
    [cured, tries] = [false, 0];
    picky = consumer(
      on(counted, async (tx, event) => {
        await effect(tx, event.subject, event.data.count);
        if (cured || event.subject !== poisoned || event.data.count !== 2) return;
        tries += 1;
        await tx.execute(sql`select 1 / 0 as wrong, ${'hana@example.com'}::text`);
      }),
    );
    for (const count of [1, 2, 3, 4]) {
      await tell(sample, counted, poisoned, count, { count });
      await tell(sample, counted, sound, count, { count });
    }
    await run(sample, picky);
  });

  const parked = async () =>
    (await parkedEvents(sample.database, picky.name)).map(({ envelope, error }) => [envelope.aggregateversion, error]);

  test('is parked after three tries by itself, later ones of its aggregate behind it; all others go on', async () => {
    expect(tries).toBe(1 + 3);
    expect(await effectsOn(sample, poisoned)).toEqual([1]);
    expect(await effectsOn(sample, sound)).toEqual([1, 2, 3, 4]);
    expect(await parked()).toEqual([
      [2, 'division by zero (22012)'],
      [3, 'waits behind an earlier event of its aggregate'],
      [4, 'waits behind an earlier event of its aggregate'],
    ]);
    expect(sample.log.lines.filter(({ message }) => message === 'an event was parked')).toHaveLength(1);
    expect(JSON.stringify(sample.log.lines)).not.toContain('hana@example.com');
  });

  test('comes again in order when it is replayed, once', async () => {
    cured = true;
    expect(await replayParked({ ...sample, consumers: [picky] })).toEqual({ replayed: 3, waiting: 0 });
    expect(await replayParked({ ...sample, consumers: [picky] })).toEqual({ replayed: 0, waiting: 0 });
    await tell(sample, counted, poisoned, 5, { count: 5 });
    await run(sample, picky);

    expect(await effectsOn(sample, poisoned)).toEqual([1, 2, 3, 4, 5]);
  });

  test('stays parked, and the others behind it, when it fails again', async () => {
    expect(await replayParked({ ...sample, consumers: [picky] })).toEqual({ replayed: 0, waiting: 3 });
    const [first, second] = await parkedEvents(sample.database, picky.name);
    expect([first?.attempts, second?.attempts]).toEqual([2, 1]);
    expect(await effectsOn(sample, poisoned)).toEqual([1]);
  });

  test('can be given up for good', async () => {
    const [first] = await parkedEvents(sample.database, picky.name);
    expect(
      await discardParked(sample.database, first as ParkedEvent, { slice: 'engagement', reason: 'it was nonsense' }),
    ).toBe(true);
    expect(await replayParked({ ...sample, consumers: [picky] })).toEqual({ replayed: 2, waiting: 0 });
    expect(await effectsOn(sample, poisoned)).toEqual([1, 3, 4]);
  });

  test('is not overtaken by events that come while it is replayed', async () => {
    cured = true;
    const worker = startConsumers({ ...sample, slice: 'engagement', consumers: [picky] });
    const telling = (async () => {
      for (let count = 5; count <= 40; count += 1) await tell(sample, counted, poisoned, count, { count });
    })();
    await replayParked({ ...sample, consumers: [picky] });
    await telling;
    await settled(worker);
    await replayParked({ ...sample, consumers: [picky] });
    await worker.stop();

    expect(await effectsOn(sample, poisoned)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });
});
