import { openDatabase, sweep, type Database } from '@openslot/database';
import { testDatabase, type TestDatabase } from '@openslot/testing';

let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await testDatabase('engagement');
  database = openDatabase({ url: home.url(), slice: 'engagement' });
});
afterAll(async () => {
  await database.close();
  await home.close();
});

test('a sweep removes what has had its time, all of it, and nothing else', async () => {
  await home.admin.unsafe(`
    insert into engagement.idempotency_key (organization_id, actor_id, operation, key, request_hash, outcome, expires_at)
      select gen_random_uuid(), 'a', 'o', n::text, decode(repeat('00', 32), 'hex'), '{}',
             clock.now() + case when n <= 2500 then interval '-1 second' else interval '1 hour' end from generate_series(1, 2503) n;
    insert into engagement.rate_limit values ('old', 1, clock.now(), clock.now() - interval '1 second'), ('new', 1, clock.now(), clock.now() + interval '1 hour');
    insert into engagement.inbox (consumer, event_id, processed_at)
      values ('c', gen_random_uuid(), clock.now() - interval '31 days'), ('c', gen_random_uuid(), clock.now() - interval '29 days');`);

  expect(await sweep(database)).toBe(2502);

  const [left] = await home.admin`select (select count(*)::int from engagement.idempotency_key) as keys,
    (select count(*)::int from engagement.rate_limit) as buckets, (select count(*)::int from engagement.inbox) as inbox`;
  expect(left).toEqual({ keys: 3, buckets: 1, inbox: 1 });
  expect(await sweep(database)).toBe(0);
});
