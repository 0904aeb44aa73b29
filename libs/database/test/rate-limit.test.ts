import { openDatabase, serviceAccess, takeToken, type Database } from '@openslot/database';
import { race, testDatabase, type TestDatabase } from '@openslot/testing';

let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await testDatabase('engagement');
  database = openDatabase({ url: home.url(), slice: 'engagement', connections: 10 });
});
afterAll(async () => {
  await database.close();
  await home.close();
});

const take = (key: string, capacity = 3) =>
  database.transaction(serviceAccess, (tx) => takeToken(tx, { key, capacity, refillMs: 60_000 }));

test('a bucket empties, says how long to wait, and refills', async () => {
  const taken = [await take('a'), await take('a'), await take('a')];
  const refused = await take('a');

  expect(taken).toEqual(Array(3).fill({ ok: true }));
  expect(refused).toEqual({ ok: false, retryAfterMs: expect.any(Number) });
  if (refused.ok) throw new Error('not refused');
  expect(refused.retryAfterMs).toBeGreaterThan(55_000);
  expect(refused.retryAfterMs).toBeLessThanOrEqual(60_000);

  await home.advanceClock({ seconds: 61 });
  expect([(await take('a')).ok, (await take('a')).ok]).toEqual([true, false]);
});

test('it never holds more than its capacity', async () => {
  await take('b');
  await home.advanceClock({ days: 1 });

  const taken = [await take('b'), await take('b'), await take('b'), await take('b')];

  expect(taken.map(({ ok }) => ok)).toEqual([true, true, true, false]);
});

test('40 callers at once get exactly what there is', async () => {
  const taken = await race(40, () => take('c', 10));

  expect(taken.filter(({ ok }) => ok)).toHaveLength(10);
});

test('what a transaction took comes back when it rolls back', async () => {
  await database
    .transaction(serviceAccess, async (tx) => {
      await takeToken(tx, { key: 'd', capacity: 1, refillMs: 60_000 });
      throw new Error('undone');
    })
    .catch(() => undefined);

  expect(await take('d', 1)).toEqual({ ok: true });
});
