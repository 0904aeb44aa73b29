import { emit, recordAudit, serviceAccess, undoable, workerAccess, workFor, type Tx } from '@openslot/database';
import { contract, userRegistered, type Envelope } from '@openslot/events';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { counted, counterState, newId, openSample, organization, otherOrganization, type Sample } from './sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());
beforeEach(() => sample.home.admin`delete from engagement.outbox`);

const within = (body: (tx: Tx) => Promise<void>) => sample.database.transaction(workerAccess(organization), body);
const outbox = async () => {
  const rows = await sample.home.admin`select * from engagement.outbox order by id`;
  return rows.map(({ id, event_id, ...row }) => ({ ...row, named: [id, event_id].every((each) => each !== null) }));
};

test('events are written as they happened, by the database’s clock', async () => {
  const [id, actor, cause] = [newId(), newId(), { id: newId(), traceparent: '00-trace' } as Envelope];
  await sample.home.setClock('2031-05-06T07:08:09.123Z');
  await within((tx) =>
    emit(
      tx,
      {
        contract: counted,
        organizationId: organization,
        aggregateId: id,
        version: 7,
        data: { count: 7 },
        actor,
        cause,
      },
      { contract: counterState, organizationId: organization, aggregateId: id, version: 7, data: null },
    ),
  );

  const [event, tombstone] = await outbox();
  expect(event).toEqual({
    named: true,
    organization_id: organization,
    aggregatetype: 'engagement.counter.events',
    aggregateid: id,
    aggregate_version: 7,
    type: 'engagement.counter.counted.v1',
    payload: { count: 7 },
    headers: { source: '/openslot/engagement', actor, causationid: cause.id, traceparent: '00-trace' },
    occurred_at: expect.any(Date),
  });
  expect((event as unknown as { occurred_at: Date }).occurred_at.toISOString()).toMatch(/^2031-05-06T07:08:/);
  expect(tombstone).toMatchObject({ aggregatetype: 'engagement.counter.state', payload: null });
});

test('who works for several organizations tells each of them', async () => {
  await sample.database.transaction(serviceAccess, async (tx) => {
    for (const organizationId of [organization, otherOrganization, null]) {
      await workFor(tx, organizationId);
      await emit(tx, { contract: counted, organizationId, aggregateId: newId(), version: 1, data: { count: 1 } });
    }
  });

  const told = [organization, otherOrganization, null].map((organization_id) => ({ organization_id }));
  expect(await outbox()).toMatchObject(told);
});

test('many events at once keep their order', async () => {
  const ids = Array.from({ length: 300 }, newId);
  await within((tx) => {
    const events = ids.map((aggregateId, n) => ({
      contract: counted,
      organizationId: organization,
      aggregateId,
      version: n,
      data: { count: n },
    }));
    return emit(tx, ...events);
  });

  const rows = await sample.home.admin`select aggregateid, aggregate_version as n from engagement.outbox order by id`;
  expect(rows.map((row) => row['aggregateid'])).toEqual(ids);
  expect(rows.map((row) => row['n'])).toEqual(ids.map((_, n) => n));
});

test('only what the contract names leaves the slice', async () => {
  const data = { count: 1, email: 'hana@example.com' };
  await within((tx) =>
    emit(tx, { contract: counted, organizationId: organization, aggregateId: newId(), version: 1, data }),
  );

  expect((await outbox())[0]).toMatchObject({ payload: { count: 1 } });
});

describe('is refused, with the whole transaction:', () => {
  const event = {
    contract: counted,
    organizationId: organization,
    aggregateId: newId(),
    version: 1,
    data: { count: 1 },
  };
  test.each<[string, (tx: Tx) => Promise<void>, string]>([
    ['data that does not fit the contract', (tx) => emit(tx, { ...event, data: { count: 1.5 } }), 'expected int'],
    [
      'a tombstone of something that happened',
      (tx) => emit(tx, { ...event, data: null }),
      'counted.v1 has no tombstone',
    ],
    [
      'an event of another slice',
      (tx) => emit(tx, { ...event, contract: contract('commerce.counter.counted.v1', z.object({ count: z.int() })) }),
      'engagement does not write commerce.counter.counted.v1',
    ],
    [
      'another organization than the door’s',
      (tx) => emit(tx, { ...event, organizationId: otherOrganization }),
      'row-level security',
    ],
  ])('%s', async (_, refused, reason) => {
    const tried = within(async (tx) => {
      await emit(tx, event);
      await refused(tx);
    });
    await expect(tried.catch((error: Error) => Promise.reject(error.cause ?? error))).rejects.toThrow(reason);
    expect(await outbox()).toEqual([]);
  });
});

test('what is undone within a transaction is not told, and what came before and comes after is', async () => {
  const ids = [newId(), newId(), newId(), newId()];
  const tell = (tx: Tx, nth: number) =>
    emit(tx, {
      contract: counted,
      organizationId: organization,
      aggregateId: ids[nth]!,
      version: 1,
      data: { count: 1 },
    });
  await within(async (tx) => {
    await tell(tx, 0);
    await expect(
      undoable(tx, async () => {
        await tell(tx, 1);
        await tx.execute(sql`select 1 / 0`);
      }),
    ).rejects.toThrow('select 1 / 0');
    await undoable(tx, () => tell(tx, 2));
    await tell(tx, 3);
  });

  expect((await outbox()).map((row) => row['aggregateid' as never])).toEqual([ids[0], ids[2], ids[3]]);
});

test('nothing can be told when the transaction is over, nor by a read', async () => {
  const event = {
    contract: counted,
    organizationId: organization,
    aggregateId: newId(),
    version: 1,
    data: { count: 1 },
  };
  const kept: Tx[] = [];
  await within(async (tx) => void kept.push(tx));

  await expect(emit(kept[0]!, event)).rejects.toThrow('nothing is told here');
  await expect(sample.database.read(workerAccess(organization), (tx) => emit(tx, event))).rejects.toThrow(
    'nothing is told here',
  );
  expect(await outbox()).toEqual([]);
});

test('what belongs to no organization is told under any door of the service', async () => {
  const free = contract('engagement.counter.freed.v1', userRegistered.data);
  const event = { contract: free, organizationId: null, aggregateId: newId(), version: 1, data: { locale: 'ja' } };
  await within((tx) => emit(tx, event));
  await sample.database.transaction(serviceAccess, (tx) => emit(tx, event));

  expect(await outbox()).toMatchObject([{ organization_id: null }, { organization_id: null }]);
});

test('an audit entry names who did what, and which fields', async () => {
  const [actorId, entityId] = [newId(), newId()];
  await within((tx) =>
    recordAudit(tx, 'engagement', {
      actorKind: 'PERSON',
      actorId,
      door: 'member',
      organizationId: organization,
      action: 'counter.reset',
      entity: 'counter',
      entityId,
      changed: ['count'],
    }),
  );

  expect(await outbox()).toMatchObject([
    {
      aggregatetype: 'engagement.audit.events',
      type: 'engagement.audit.recorded.v1',
      organization_id: organization,
      aggregateid: entityId,
      payload: {
        actorKind: 'PERSON',
        actorId,
        door: 'member',
        action: 'counter.reset',
        entity: 'counter',
        entityId,
        changed: ['count'],
        reason: null,
      },
      headers: { actor: actorId },
    },
  ]);
});

test('the service may neither read nor delete what waits', async () => {
  const [row] = await sample.home.admin`
    select has_table_privilege('engagement_service', 'engagement.outbox', 'select, update, delete') as touched`;
  expect(row?.['touched']).toBe(false);
});
