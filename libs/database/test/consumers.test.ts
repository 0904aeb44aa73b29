import { emit, on, parkedEvents, startConsumers } from '@openslot/database';
import { gate, until } from '@openslot/events/test/waiting.ts';
import { settled } from '@openslot/testing';
import { sql } from 'drizzle-orm';
import { apartFromOthers, consumer, effect, effectsOn, forget, run, tell } from './consuming.ts';
import { counted, counterState, newId, openSample, organization, otherOrganization, type Sample } from './sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());
beforeEach(() => forget(sample));

const recording = () => consumer(on(counted, (tx, event) => effect(tx, event.subject, event.data.count)));

describe('an event', () => {
  test('has its effect once, however often it comes', async () => {
    const [id, once] = [newId(), recording()];
    const envelope = await tell(sample, counted, id, 1, { count: 1 });
    await sample.bus.publish([{ topic: counted.topic, envelope }], { slice: 'engagement', epoch: 1 });
    await run(sample, once);
    await sample.home.admin`delete from bus.consumer_cursor`;
    await run(sample, once);

    expect(await effectsOn(sample, id)).toEqual([1]);
  });

  test('has its effect for each consumer', async () => {
    const id = newId();
    await tell(sample, counted, id, 1, { count: 1 });
    await run(sample, recording(), recording());

    expect(await effectsOn(sample, id)).toEqual([1, 1]);
  });

  test('and what its handler tells are one transaction: effect, inbox and outbox', async () => {
    const id = newId();
    let fails = true;
    const telling = consumer(
      on(counted, async (tx, event) => {
        await effect(tx, event.subject, event.data.count);
        const told = {
          contract: counterState,
          organizationId: organization,
          aggregateId: id,
          version: 1,
          data: { count: 1, name: 'a' },
        };
        await emit(tx, { ...told, cause: event });
        if (fails) {
          fails = false;
          throw new Error('after everything was done');
        }
      }),
    );
    const cause = await tell(sample, counted, id, 1, { count: 1 });
    await run(sample, telling);

    expect(await effectsOn(sample, id)).toEqual([1]);
    const told = await sample.home.admin`select type, headers ->> 'causationid' as cause from engagement.outbox`;
    expect(told.map((row) => ({ ...row }))).toEqual([{ type: counterState.type, cause: cause.id }]);
  });

  test('is handled under its organization’s door, or under none when it belongs to none', async () => {
    const doors: unknown[] = [];
    const looking = consumer(
      on(counted, async (tx) => {
        const [row] = await tx.execute(
          sql`select current_setting('app.door') as door, current_setting('app.organization_id') as organization`,
        );
        doors.push(row);
      }),
    );
    await tell(sample, counted, newId(), 1, { count: 1 }, otherOrganization);
    await tell(sample, counted, newId(), 1, { count: 1 }, null);
    await run(sample, looking);

    expect(doors).toEqual([
      { door: 'worker', organization: otherOrganization },
      { door: 'worker', organization: '' },
    ]);
  });

  test('that no handler asks for is passed by', async () => {
    await tell(sample, counted, newId(), 1, { count: 1 });
    await run(
      sample,
      consumer(on({ ...counted, type: 'engagement.counter.reset.v1' }, (tx, event) => effect(tx, event.subject, 0))),
    );

    expect(await sample.home.admin`select from engagement.effect`).toEqual([]);
    expect(await parkedEvents(sample.database)).toEqual([]);
  });

  test('comes as null where the state is gone', async () => {
    const id = newId();
    const seen: unknown[] = [];
    await tell(sample, counterState, id, 1, { count: 1, name: 'a' });
    await tell(sample, counterState, id, 2, null);
    await run(sample, consumer(on(counterState, async (_, event) => seen.push(event.data))));

    expect(seen).toEqual([null]);
  });

  test('is tried again while others are in the way', async () => {
    const id = newId();
    let tries = 0;
    const struggling = consumer(
      on(counted, async (tx, event) => {
        tries += 1;
        if (tries < 6) await tx.execute(sql`do $$ begin raise exception 'busy' using errcode = '55P03'; end $$`);
        await effect(tx, event.subject, event.data.count);
      }),
    );
    await tell(sample, counted, id, 1, { count: 1 });
    await run(sample, struggling);

    expect(await effectsOn(sample, id)).toEqual([1]);
    expect(tries).toBe(6);
  });

  test('is taken when the database is back, and not parked', async () => {
    const id = newId();
    let cut = 0;
    const unlucky = consumer(
      on(counted, async (tx, event) => {
        cut += 1;
        if (cut < 5)
          await sample.home
            .admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'engagement_service' and datname = current_database()`;
        await effect(tx, event.subject, event.data.count);
      }),
    );
    await tell(sample, counted, id, 1, { count: 1 });
    await run(sample, unlucky);

    expect(await effectsOn(sample, id)).toEqual([1]);
    expect(await parkedEvents(sample.database)).toEqual([]);
  });
});

describe('events that come together', () => {
  /** What its handler writes down: whose event in which transaction, once those of the aggregate may be touched. */
  function noting() {
    const seen: { subject: string; count: number; transaction: string }[] = [];
    const noted = consumer(
      on(counted, async (tx, { subject, data: { count } }) => {
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`);
        await effect(tx, subject, count);
        const [row] = await tx.execute<{ id: string }>(sql`select pg_current_xact_id()::text as id`);
        seen.push({ subject, count, transaction: String(row?.id) });
      }),
    );
    return { seen, noted };
  }

  test('share a transaction, those of one organization', async () => {
    const [first = '', second = '', third = '', global = ''] = [newId(), newId(), newId(), newId()].toSorted();
    const { seen, noted } = noting();
    await tell(sample, counted, second, 1, { count: 1 });
    await tell(sample, counted, third, 1, { count: 1 }, otherOrganization);
    await tell(sample, counted, first, 1, { count: 1 });
    await tell(sample, counted, global, 1, { count: 1 }, null);
    await tell(sample, counted, second, 2, { count: 2 });
    await run(sample, noted);

    const transactions = [...Map.groupBy(seen, ({ transaction }) => transaction).values()];
    expect(transactions.map((events) => events.map(({ subject, count }) => [subject, count]))).toEqual([
      [[first, 1], [second, 1], [second, 2]],
      [[third, 1]],
      [[global, 1]],
    ]); // prettier-ignore
  });

  test('of different aggregates do not wait for one another where they know nothing of each other', async () => {
    const [first = '', second = ''] = [newId(), newId()].toSorted();
    const met = gate();
    const apart = apartFromOthers(
      on(counted, async (tx, { subject, data: { count } }) => {
        if (subject === second) met.open();
        await met.opened;
        await effect(tx, subject, count);
      }),
    );
    for (const count of [1, 2, 3]) await tell(sample, counted, first, count, { count });
    await tell(sample, counted, second, 1, { count: 1 });
    await run(sample, apart);

    expect([await effectsOn(sample, first), await effectsOn(sample, second)]).toEqual([[1, 2, 3], [1]]);
  });

  test('are parked alone where they know nothing of each other', async () => {
    const ids = [newId(), newId(), newId()];
    const apart = apartFromOthers(
      on(counted, async (tx, { subject, data: { count } }) => {
        if (subject === ids[1]) throw new Error('odd');
        await effect(tx, subject, count);
      }),
    );
    for (const id of ids) await tell(sample, counted, id, 1, { count: 1 });
    await run(sample, apart);

    expect(await Promise.all(ids.map((id) => effectsOn(sample, id)))).toEqual([[1], [], [1]]);
    expect((await parkedEvents(sample.database)).map(({ aggregateId }) => aggregateId)).toEqual([ids[1]]);
  });

  test('go one by one where somebody is in the way, each once', async () => {
    const ids = [newId(), newId(), newId()].toSorted();
    const held = ids[1] ?? '';
    const { seen, noted } = noting();
    for (const id of ids) await tell(sample, counted, id, 1, { count: 1 });
    const taking = await sample.home.admin.begin(async (other) => {
      await other`select pg_advisory_xact_lock(hashtextextended(${held}, 0))`;
      const worker = startConsumers({ ...sample, slice: 'engagement', consumers: [noted] });
      await until('the first was taken alone', async () => (await effectsOn(sample, ids[0] ?? '')).length === 1);
      return worker;
    });
    await settled(taking);
    await taking.stop();

    const transactions = seen.slice(1).map(({ transaction }) => transaction);
    expect([seen.length, new Set(transactions).size]).toEqual([4, 3]);
    expect(await Promise.all(ids.map((id) => effectsOn(sample, id)))).toEqual([[1], [1], [1]]);
  });
});

test('data that does not fit the contract is parked', async () => {
  const envelope = await tell(sample, counted, newId(), 1, { count: 1 });
  const odd = { ...envelope, id: newId(), data: { count: 'one' } };
  await sample.bus.publish([{ topic: counted.topic, envelope: odd }], { slice: 'engagement', epoch: 1 });
  await run(sample, recording());

  expect((await parkedEvents(sample.database)).map(({ envelope: { id } }) => id)).toEqual([odd.id]);
});

test('a consumer has one handler for each event', () => {
  expect(() =>
    consumer(
      on(counted, async () => {}),
      on(counted, async () => {}),
    ),
  ).toThrow('two handlers for one event');
});
