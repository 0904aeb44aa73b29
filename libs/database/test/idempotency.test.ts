import { now, once, openDatabase, workerAccess, type Database, type Outcome } from '@openslot/database';
import { race, testDatabase, unchanged, type TestDatabase } from '@openslot/testing';
import { sql } from 'drizzle-orm';

const [organizationId, other] = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'];

interface Held extends Outcome {
  readonly __typename: 'Held' | 'SlotTaken';
  readonly holdId?: string;
}

let home: TestDatabase;
let database: Database;
let effects = 0;

beforeAll(async () => {
  home = await testDatabase('engagement');
  database = openDatabase({ url: home.url(), slice: 'engagement', connections: 10 });
});
afterAll(async () => {
  await database.close();
  await home.close();
});
beforeEach(() => {
  effects = 0;
});

const request = (key: string, input: unknown = { start: 1 }, organization = organizationId) => ({
  organizationId: organization,
  actorId: 'person',
  operation: 'holdSlot',
  key,
  input,
  keep: ({ __typename }: Held) => __typename === 'Held',
});

const hold = (key: string, input?: unknown, outcome: Held['__typename'] = 'Held', organization = organizationId) =>
  database.transaction(workerAccess(organization), (tx) =>
    once(tx, request(key, input, organization), async (): Promise<Held> => {
      effects += 1;
      await tx.execute(sql`select pg_sleep(0.01)`);
      return outcome === 'Held' ? { __typename: 'Held', holdId: `hold ${key}` } : { __typename: 'SlotTaken' };
    }),
  );

test('a retry has the first outcome and no second effect', async () => {
  const first = await hold('retry', { start: 1, end: { at: 2, zone: 'UTC' } });
  const second = await hold('retry', { end: { zone: 'UTC', at: 2 }, start: 1, note: undefined });

  expect([first, second, effects]).toEqual([{ __typename: 'Held', holdId: 'hold retry' }, first, 1]);
});

test('other input with the same key is a mismatch, and nothing changes', async () => {
  await hold('mismatch', { start: 1 });

  const answer = await unchanged(home, () => hold('mismatch', { start: 2 }));

  expect([answer, effects]).toEqual([{ __typename: 'IdempotencyMismatch' }, 1]);
});

test('16 concurrent twins have one effect and one answer', async () => {
  const answers = await race(16, () => hold('twins'));

  expect(answers).toEqual(Array(16).fill({ __typename: 'Held', holdId: 'hold twins' }));
  expect(effects).toBe(1);
});

test('concurrent twins with other input: one effect, the others are a mismatch', async () => {
  const answers = await race(8, (n) => hold('quarrel', { start: n }));

  expect(answers.filter((answer) => answer.__typename === 'Held')).toHaveLength(1);
  expect(answers.filter((answer) => answer.__typename === 'IdempotencyMismatch')).toHaveLength(7);
});

test('a refusal is not stored: the retry may succeed', async () => {
  const refused = await unchanged(home, () => hold('refusal', undefined, 'SlotTaken'));
  const retried = await hold('refusal', { start: 9 });

  expect([refused.__typename, retried.__typename, effects]).toEqual(['SlotTaken', 'Held', 2]);
});

test('two requests of one transaction are both kept', async () => {
  const both = () =>
    database.transaction(workerAccess(organizationId), async (tx) => {
      const effect = async (): Promise<Held> => ({ __typename: 'Held', holdId: `hold ${(effects += 1)}` });
      return [await once(tx, request('first of two'), effect), await once(tx, request('second of two'), effect)];
    });

  expect([await both(), await both(), effects]).toEqual([
    [
      { __typename: 'Held', holdId: 'hold 1' },
      { __typename: 'Held', holdId: 'hold 2' },
    ],
    [
      { __typename: 'Held', holdId: 'hold 1' },
      { __typename: 'Held', holdId: 'hold 2' },
    ],
    2,
  ]);
});

test('an effect that fails stores nothing', async () => {
  const failed = database.transaction(workerAccess(organizationId), (tx) =>
    once(tx, request('failure'), () => Promise.reject(new Error('no'))),
  );

  await expect(failed).rejects.toThrow('no');
  expect((await hold('failure')).__typename).toBe('Held');
});

test('the key is the organization’s, the actor’s and the operation’s own', async () => {
  await hold('shared');
  await hold('shared', undefined, 'Held', other);

  expect(effects).toBe(2);
});

test('a key is forgotten after 24 hours', async () => {
  await hold('old');
  await home.advanceClock({ hours: 23 });
  await hold('old');
  await home.advanceClock({ hours: 2 });
  await hold('old', { start: 'anew' });

  expect(effects).toBe(2);
  const [kept] = await home.admin`select expires_at from engagement.idempotency_key where key = 'old'`;
  const present = await database.read(workerAccess(organizationId), now);
  expect(Number(kept?.['expires_at']) - present.getTime()).toBeGreaterThan(23.9 * 3_600_000);
});
