import { monthsAhead, openDatabase, startPartitionUpkeep, workerAccess, type Database } from '@openslot/database';
import { detachMonths, makeMonthsAhead, partitionsOf } from '@openslot/database/partitions';
import { slices } from '@openslot/events';
import { until } from '@openslot/events/test/waiting.ts';
import { testDatabase, type TestDatabase } from '@openslot/testing';
import { sql } from 'drizzle-orm';

/** What each slice splits by month. */
const split = {
  identity: ['audit_entry', 'login_attempt'],
  catalog: ['position'],
  scheduling: ['appointment_history'],
  commerce: ['ledger_entry', 'payment_webhook'],
  engagement: ['delivery_attempt', 'history'],
};
const organization = '0198a000-0000-7000-8000-000000000001';

let home: TestDatabase;
beforeEach(async () => {
  home = await testDatabase(slices);
  await home.admin.unsafe(`
    create table engagement.history (organization_id uuid not null, id uuid not null check (uuid_extract_version(id) = 7),
      words text not null default 'it happened', primary key (organization_id, id)) partition by range (id);
    alter table engagement.history owner to engagement_owner;
    create index history_words on engagement.history (organization_id, words);
    alter table engagement.history enable row level security, force row level security;
    create policy read on engagement.history for select to engagement_service using (case
      when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) then true else false end);
    create policy add on engagement.history for insert to engagement_service
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
    grant select, insert on engagement.history to engagement_service;`);
});
afterEach(() => home.close());

/** Moves the clock into the middle of a later month. */
async function monthsLater(months: number): Promise<void> {
  const [row] = await home.admin<{ then: Date }[]>`
    select date_trunc('month', clock_timestamp(), 'UTC') + ${`${months} months 14 days`}::interval as then`;
  if (row) await home.setClock(row.then);
}

const served = async (slice: keyof typeof split, work: (database: Database) => Promise<unknown>) => {
  const database = openDatabase({ url: home.url(slice), slice });
  await work(database).finally(() => database.close());
};

/** As a service does from its start on. */
const keepUp = (database: Database, slice: string, done: () => Promise<boolean>) => {
  const upkeep = startPartitionUpkeep({ database, slice, everyMs: 20 });
  return until('the months are made', done).finally(() => upkeep.stop());
};

const ahead = async (database: Database) =>
  Object.fromEntries((await monthsAhead(database)).map((each) => [each.table, each.months]));
const allOf = (slice: keyof typeof split, months: number) =>
  Object.fromEntries(split[slice].map((table) => [table, months]));

/** Something that happens so many months from now. */
const happen = (database: Database, months: number) =>
  database.transaction(workerAccess(organization), (tx) =>
    tx.execute(sql`insert into engagement.history (organization_id, id)
      values (${organization}, uuidv7(date_trunc('month', now()) + ${`${months} months 1 day`}::interval - now()))`),
  );

test.each(slices)('five months later %s has room again, three months ahead, by its service alone', async (slice) => {
  await monthsLater(5);

  await served(slice, async (database) => {
    if (slice !== 'engagement') expect(await ahead(database)).toEqual(allOf(slice, 0));
    const hasRoom = async () => JSON.stringify(await ahead(database)) === JSON.stringify(allOf(slice, 3));
    await keepUp(database, slice, hasRoom);

    expect(await ahead(database)).toEqual(allOf(slice, 3));
  });
});

test('what happens finds its month, under the same policies, keys and indexes; nobody reaches the month itself', async () => {
  await monthsLater(5);
  await served('engagement', async (database) => {
    await expect(happen(database, 5)).rejects.toThrow('no partition of relation "history" found for row');
    await keepUp(database, 'engagement', async () => (await ahead(database))['history'] === 3);

    await happen(database, 5);

    const rows = await database.read(workerAccess(organization), (tx) =>
      tx.execute(sql`select words from engagement.history`),
    );
    expect(rows).toEqual([{ words: 'it happened' }]);
    const [first] = (await partitionsOf(of('engagement'))).filter(({ table }) => table === 'history');
    const months = await home.admin<object[]>`
      select c.relrowsecurity and c.relforcerowsecurity as closed, has_table_privilege('engagement_service', c.oid, 'select') as granted,
             (select array_agg(p.polname::text || ' ' || pg_get_expr(p.polqual, p.polrelid)) from pg_policy p where p.polrelid = c.oid) as policies,
             (select count(*)::int from pg_index x where x.indrelid = c.oid) as indexes,
             (select count(*)::int from pg_constraint k where k.conrelid = c.oid and k.contype = 'c') as checks,
             c.relowner::regrole::text as owner
        from pg_class c where c.oid = ${`engagement.${first?.name}`}::regclass`;
    const month = {
      closed: true,
      granted: false,
      policies: ['closed false'],
      indexes: 2,
      checks: 1,
      owner: 'engagement_owner',
    };
    expect(months.map((each) => ({ ...each }))).toEqual([month]);
  });
});

test('upkeep makes each month once, however many ask for it', async () => {
  await monthsLater(5);
  const slice = of('identity');

  const made = await Promise.all([makeMonthsAhead(slice), makeMonthsAhead(slice), makeMonthsAhead(slice)]);

  const before = await partitionsOf(slice);
  expect([made.toSorted(), await makeMonthsAhead(slice)]).toEqual([[0, 0, 10], 0]);
  expect(await partitionsOf(slice)).toEqual(before);
});

test('reading and writing go on while a month is made', async () => {
  await served('engagement', async (database) => {
    await makeMonthsAhead(of('engagement'));
    await monthsLater(1);

    const made = await database.transaction(workerAccess(organization), async (tx) => {
      await tx.execute(sql`insert into engagement.history (organization_id, id) values (${organization}, uuidv7())`);
      return makeMonthsAhead(of('engagement'));
    });

    expect(made).toBe(2);
  });
});

test('upkeep that fails is told of', async () => {
  await home.admin`alter function commerce.keep_partitions rename to no_keep`;
  const told: object[] = [];
  const note = (details: object, message: string) => void told.push({ ...details, message });

  await served('commerce', async (database) => {
    const log = { info: note, warn: note, error: note };
    const upkeep = startPartitionUpkeep({ database, slice: 'commerce', log });
    await until('it tells', async () => told.length > 0).finally(() => upkeep.stop());
  });

  expect(told[0]).toMatchObject({ slice: 'commerce', times: 1, message: 'months of partitions cannot be made' });
});

test('old months are detached under their names with their rows; younger ones and other tables stay', async () => {
  const slice = of('engagement');
  await makeMonthsAhead(slice);
  await served('engagement', async (database) => {
    await happen(database, -1);
    await happen(database, 0);
    const [last, current] = (await partitionsOf(slice)).filter(({ table }) => table === 'history');
    await monthsLater(1);

    const detached = await detachMonths(slice, { table: 'history', olderThanMonths: 1 });

    expect(detached.map(({ name, attached }) => [name, attached])).toEqual([[last?.name, false]]);
    expect(detached[0]?.name).toMatch(/^history_\d{4}_\d\d$/);
    expect(await detachMonths(slice, { table: 'history', olderThanMonths: 1 })).toEqual([]);
    await makeMonthsAhead(slice);
    const [row] = await home.admin`select (select count(*)::int from engagement.history) as here,
      (select count(*)::int from engagement.${home.admin(last?.name ?? '')}) as there`;
    expect({ ...row }).toEqual({ here: 1, there: 1 });
    const now = await partitionsOf(slice);
    expect(now.find(({ name }) => name === current?.name)?.attached).toBe(true);
    expect(now.filter(({ attached }) => !attached).map(({ name }) => name)).toEqual([last?.name]);
    const [month] = await home.admin`select relforcerowsecurity as forced,
      has_table_privilege('engagement_service', oid, 'select') as granted from pg_class where oid = ${`engagement.${last?.name}`}::regclass`;
    expect({ ...month }).toEqual({ forced: true, granted: false });
  });
});

const of = <Name extends keyof typeof split>(schema: Name) => ({ schema, url: home.migrateUrl(schema) });
