import { businessState, openKafkaBus, openPostgresBus, type Bus } from '@openslot/events';
import { openDatabase, type Database } from '@openslot/database';
import { publishState, testDatabase, type TestDatabase } from '@openslot/testing';
import { pino } from 'pino';
import { observeEvents, openMetrics } from '../src/index.ts';

const silent = pino({ level: 'silent' });
const organizationId = '018f3a2b-0000-7000-8000-000000000001';
let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await testDatabase('catalog');
  database = openDatabase({ url: home.url(), slice: 'catalog' });
});
afterAll(async () => {
  await database.close();
  await home.close();
});

/** The values of our own metrics of events, by name and consumer. */
async function scraped(bus: Bus): Promise<Record<string, number>> {
  const metrics = openMetrics('catalog');
  observeEvents(metrics, { database, bus, log: silent });
  const lines = (await metrics.scrape()).split('\n').flatMap((line) => {
    const [, name = '', labels = '', value] =
      /^openslot_((?:outbox|parked|consumer|bus)_\w+)\{(.*)\} (.+)$/.exec(line) ?? [];
    const consumer = /consumer="([^"]+)"/.exec(labels)?.[1];
    return value === undefined ? [] : [[consumer ? `${name} ${consumer}` : name, Number(value)] as const];
  });
  return Object.fromEntries(lines);
}

test('tells what waits for whom and what is parked', async () => {
  const { admin } = home;
  const bus = openPostgresBus({ url: home.busUrl });
  const reading = await bus.subscribe({
    group: 'catalog.slow',
    topics: [businessState.topic],
    handle: (_, { signal }) =>
      new Promise((_resolve, fail) => signal.addEventListener('abort', () => fail(new Error('stopped')))),
  });
  await publishState(bus, businessState, { organizationId, id: organizationId, version: 1, data: null });
  await admin`insert into catalog.dead_letter (consumer, event_id, aggregateid, type, payload, error, first_at)
    select 'picky', gen_random_uuid(), gen_random_uuid(), 'x', '{}', 'broken', clock.now() - interval '1 hour' from generate_series(1, 2)`;
  await admin`insert into catalog.outbox
      (event_id, aggregatetype, aggregateid, aggregate_version, type, payload, headers, occurred_at)
    values (gen_random_uuid(), 'catalog.x.events', gen_random_uuid(), 1, 'x', '{}', '{}', clock.now() - interval '1 minute')`;

  const { 'consumer_lag_oldest_age_seconds slow': age, ...counts } = await scraped(bus);
  await reading.stop();
  await bus.close();

  expect(counts).toEqual({
    bus_up: 1,
    'consumer_lag_messages slow': 1,
    outbox_events: 1,
    outbox_oldest_age_seconds: expect.closeTo(60, -1),
    'parked_events picky': 2,
    'parked_oldest_age_seconds picky': expect.closeTo(3_600, -2),
  });
  expect(age).toBeGreaterThan(0);
  expect(age).toBeLessThan(30);
});

test('while the bus is away the others are told all the same', async () => {
  const bus = openKafkaBus({ brokers: ['127.0.0.1:9'], clientId: 'openslot-test', log: silent });
  await bus.subscribe({ group: 'catalog.anything', topics: [businessState.topic], handle: () => Promise.resolve() });

  const told = await scraped(bus);
  await bus.close();

  expect(told).toMatchObject({ bus_up: 0, outbox_events: 1 });
  expect(Object.keys(told).filter((name) => name.startsWith('consumer_'))).toEqual([]);
}, 30_000);
