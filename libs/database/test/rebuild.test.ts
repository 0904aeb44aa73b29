import {
  defineConsumer,
  on,
  project,
  projectEnd,
  RebuildUnderWay,
  rebuildProjection,
  refColumns,
  sliceSchema,
  startConsumers,
} from '@openslot/database';
import { openKafkaBus } from '@openslot/events';
import { inTests, makeTopic } from '@openslot/events/test/kafka-transport.ts';
import { describeWithBroker, settled, testBroker } from '@openslot/testing';
import { integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { effect, run, tell } from './consuming.ts';
import { counted, counterState, newId, openSample, otherOrganization, type Sample } from './sample.ts';

const counterRef = sliceSchema('engagement').table(
  'counter_ref',
  { ...refColumns(), count: integer('count').notNull(), name: text('name').notNull() },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

const projection = defineConsumer({
  name: 'counter-projection',
  projects: [counterRef],
  handlers: [
    on(counterState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, counterRef, event);
      if (event.data.count < 0) throw new Error('nothing counts below zero');
      await project(tx, counterRef, event, event.data);
    }),
  ],
});

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
  await sample.home.admin.unsafe(`
    create table engagement.counter_ref (organization_id uuid not null, id uuid not null, live boolean not null,
      version integer not null, state_at timestamptz(3) not null, count int not null, name text not null,
      primary key (organization_id, id));
    alter table engagement.counter_ref enable row level security, force row level security;
    create policy own on engagement.counter_ref to engagement_service
      using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
    grant select, insert, update on engagement.counter_ref to engagement_service;
    select engagement.make_projection('counter_ref');`);
});
afterAll(() => sample.close());

const rebuild = (consumer = projection) => rebuildProjection({ ...sample, slice: 'engagement', consumer });
const all = () => sample.home.admin`select * from engagement.counter_ref order by organization_id, id`;
const leftovers = () => sample.home.admin`
  select (select count(*) from engagement.inbox where consumer like '%rebuild%')::int as inbox,
         (select count(*) from engagement.dead_letter where consumer like '%rebuild%' and status = 'PARKED')::int as parked,
         (select count(*) from bus.consumer_cursor where consumer like '%rebuild%')::int as cursors`;

/** Two organizations, ten counters told twice, of which one is gone. */
async function tellMuch(): Promise<string[]> {
  const ids = Array.from({ length: 10 }, newId);
  for (const [n, id] of ids.entries()) {
    const of = n % 2 === 0 ? undefined : otherOrganization;
    await tell(sample, counterState, id, 1, { count: 1, name: 'first' }, of);
    await tell(sample, counterState, id, 2, n === 9 ? null : { count: n, name: 'second' }, of);
  }
  await run(sample, projection);
  return ids;
}

test('a rebuilt projection equals the old one', async () => {
  await tellMuch();
  const before = await all();

  expect(await rebuild()).toEqual({ taken: 10, ended: 0, problems: [] });

  expect(await all()).toEqual(before);
  expect([...(await leftovers())]).toEqual([{ inbox: 0, parked: 0, cursors: 0 }]);
});

test('mends rows that are wrong, missing, ahead of their time or without a state', async () => {
  const [wrong, missing, ahead] = await tellMuch();
  const before = await all();
  const { admin } = sample.home;
  await admin`update engagement.counter_ref set name = 'broken' where id = ${wrong ?? ''}`;
  await admin`delete from engagement.counter_ref where id = ${missing ?? ''}`;
  await admin`update engagement.counter_ref set version = 99, count = 99 where id = ${ahead ?? ''}`;
  const stray = newId();
  await admin`insert into engagement.counter_ref select organization_id, ${stray}, true, 5, now(), 5, 'stray'
    from engagement.counter_ref where id = ${wrong ?? ''}`;

  expect(await rebuild()).toMatchObject({ ended: 1, problems: [] });

  const after = await all();
  expect(after.filter(({ id }) => id !== stray)).toEqual(before);
  expect(after.find(({ id }) => id === stray)).toMatchObject({ live: false, version: 5 });
});

test('a row that was met here first, and has no state yet, stays as it is', async () => {
  const id = newId();
  await sample.home
    .admin`insert into engagement.counter_ref values (${otherOrganization}, ${id}, true, 0, '2030-01-01', 0, 'met')`;

  await rebuild();

  const [row] = await sample.home.admin`select live, version from engagement.counter_ref where id = ${id}`;
  expect(row).toEqual({ live: true, version: 0 });
});

test('goes on beside the service, whose newer states stay', async () => {
  const [id = ''] = await tellMuch();
  const service = startConsumers({ ...sample, slice: 'engagement', consumers: [projection] });

  const rebuilding = rebuild();
  for (let version = 3; version < 30; version += 1) {
    await tell(sample, counterState, id, version, { count: version, name: 'newest' });
  }
  await rebuilding;
  await settled(service);
  await service.stop();

  const [row] = await sample.home.admin`select live, version, count, name from engagement.counter_ref where id = ${id}`;
  expect(row).toEqual({ live: true, version: 29, count: 29, name: 'newest' });
});

test('tells which states could not be taken in, and leaves nothing parked under its own name', async () => {
  const id = newId();
  await tell(sample, counterState, id, 1, { count: -1, name: 'poison' });

  const { problems } = await rebuild();

  expect(problems).toEqual([`engagement.counter.state.v1 ${id}: nothing counts below zero`]);
  expect([...(await leftovers())]).toEqual([{ inbox: 0, parked: 0, cursors: 0 }]);
});

describeWithBroker('from a topic of Kafka, which may hold what has been replaced', () => {
  test('no row goes back to an earlier state, not for a moment', async () => {
    const connection = { brokers: [await testBroker()] };
    await makeTopic(connection, counterState.topic);
    const overKafka = { ...sample, bus: openKafkaBus({ ...inTests, ...connection }) };
    const own = { ...projection, name: `counter-projection-${newId()}` };
    const id = newId();
    for (const version of [1, 2, 3, 4, 5])
      await tell(overKafka, counterState, id, version, { count: version, name: 'told' });
    await run(overKafka, own);
    const before = await all();
    await sample.home.admin.unsafe(`
      create table engagement.went_through (place int generated always as identity, count int);
      create function engagement.note_count() returns trigger language plpgsql security definer as
        'begin insert into engagement.went_through (count) values (new.count); return new; end';
      create trigger note_count after update on engagement.counter_ref
        for each row when (new.id = '${id}') execute function engagement.note_count()`);
    await sample.home.admin`update engagement.counter_ref set count = 77, version = 9 where id = ${id}`;

    expect(await rebuildProjection({ ...overKafka, slice: 'engagement', consumer: own })).toMatchObject({
      problems: [],
    });
    await overKafka.bus.close();

    const counts = await sample.home.admin`select count from engagement.went_through order by place`;
    expect(counts.map(({ count }) => count as number)).toEqual([77, 77, 5]);
    expect((await all()).find((row) => row['id'] === id)).toEqual(before.find((row) => row['id'] === id));
  }, 60_000);
});

test('is refused beside another one, and for what is a process', async () => {
  const both = await Promise.allSettled([rebuild(), rebuild()]);
  expect(both.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : null)).filter(Boolean)).toEqual([
    expect.any(RebuildUnderWay),
  ]);

  const process = defineConsumer({
    name: 'counting',
    handlers: [on(counted, (tx, event) => effect(tx, event.subject, 1))],
  });
  await expect(rebuild(process)).rejects.toThrow('counting is a process: replaying is all it can do');
  expect(() =>
    defineConsumer({ name: 'both', projects: [counterRef], handlers: [...process.handlers.values()] }),
  ).toThrow('both does more than projecting: engagement.counter.counted.v1');
});
