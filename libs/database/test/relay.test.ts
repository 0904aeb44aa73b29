import { startRelay } from '@openslot/database';
import type { Message } from '@openslot/events';
import { settled } from '@openslot/testing';
import { lowWaterMark } from '../src/low-water-mark.ts';
import { describeDelivery } from './delivery-contract.ts';
import { count, counted, newId, openSample, organization, type Sample } from './sample.ts';

describeDelivery('PostgreSQL', (sample) => sample.openBus());

describe('a relay', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample.close());

  test('publishes what the outbox holds, as envelopes, and empties it', async () => {
    const id = newId();
    await count(sample.database, id);
    const relay = startRelay({ ...sample, slice: 'engagement' });
    await settled(relay);
    await relay.stop();

    const seen: Message[] = [];
    const handle = async (batch: readonly Message[]) => void seen.push(...batch);
    const reading = await sample.bus.subscribe({ group: 'engagement.reader', topics: [counted.topic], handle });
    await settled({ wake: reading.wake, idle: async () => (await reading.lag()).messages === 0 });
    await reading.stop();
    expect(seen).toEqual([
      {
        topic: 'engagement.counter.events',
        envelope: {
          specversion: '1.0',
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          source: '/openslot/engagement',
          type: 'engagement.counter.counted.v1',
          subject: id,
          time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
          datacontenttype: 'application/json',
          organizationid: organization,
          aggregateversion: 1,
          actor: null,
          causationid: null,
          traceparent: null,
          data: { count: 1 },
        },
      },
    ]);
    expect(await sample.home.admin`select id from engagement.outbox`).toEqual([]);
  });

  test('stands by while another one leads, and takes over when that one stops', async () => {
    const second = sample.openDatabase();
    const first = startRelay({ ...sample, slice: 'engagement' });
    await count(sample.database, newId());
    await settled(first);
    const epochOf = async () => Number((await sample.home.admin`select epoch from engagement.relay`)[0]?.['epoch']);
    const before = await epochOf();
    const standby = startRelay({ database: second, slice: 'engagement', bus: sample.bus, log: sample.log });
    await count(sample.database, newId());
    await settled(first, standby);
    expect(await epochOf()).toBe(before);

    await first.stop();
    await count(second, newId());
    await settled(standby);
    expect(await epochOf()).toBe(before + 1);
    await standby.stop();
    await second.close();
  });

  test('finds its way when the bus knows a newer epoch than the restored slice', async () => {
    await sample.home.admin`update bus.relay set epoch = epoch + 3 where slice = 'engagement'`;
    const relay = startRelay({ ...sample, slice: 'engagement' });
    await count(sample.database, newId());
    await settled(relay);
    await relay.stop();
    expect(await sample.home.admin`select id from engagement.outbox`).toEqual([]);
  });
});

describe('the low-water mark', () => {
  const second = 1_000;

  test('follows what was published longer ago than any transaction lives', () => {
    const mark = lowWaterMark(150 * second, 60 * second);
    expect(mark.from(0)).toBe(0);
    mark.published(500, 0);
    mark.found(undefined, 100 * second);
    expect(mark.from(1)).toBe(0);
    mark.found(undefined, 151 * second);
    mark.from(151 * second);
    expect(mark.from(152 * second)).toBe(500);
  });

  test('never passes an event that waits', () => {
    const mark = lowWaterMark(150 * second, 60 * second);
    mark.from(0);
    mark.published(500, 0);
    mark.found(120, 151 * second);
    mark.from(151 * second);
    expect(mark.from(152 * second)).toBe(119);
  });

  test('begins at 0 once a minute', () => {
    const mark = lowWaterMark(150 * second, 60 * second);
    mark.published(500, 0);
    mark.found(undefined, 151 * second);
    expect([151, 152, 210, 211, 212].map((at) => mark.from(at * second))).toEqual([0, 500, 500, 0, 500]);
  });
});
