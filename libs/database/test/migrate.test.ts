import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkMigrations, migrateDown, migrateUp, migrationStatus, type Migrations } from '@openslot/database/migrate';
import { race, testDatabase, type TestDatabase } from '@openslot/testing';

let home: TestDatabase;
let root: string;
let migrations: Migrations;

beforeEach(async () => {
  home = await testDatabase([]);
  root = mkdtempSync(join(tmpdir(), 'openslot-migrations-'));
  mkdirSync(join(root, 'migrations'));
  mkdirSync(join(root, 'src/page'), { recursive: true });
  migrations = { schema: 'engagement', root, url: home.migrateUrl('engagement') };
  file('migrations/0001_pages.sql', 'create table engagement.page (id int primary key, words text);');
  file('migrations/0002_titles.sql', 'alter table engagement.page add title text;');
  file('migrations/0002_titles.down.sql', 'alter table engagement.page drop title;');
  file('src/page/page.sql', 'create or replace function engagement.pages() returns bigint language sql return 1;');
});
afterEach(async () => {
  rmSync(root, { recursive: true });
  await home.close();
});

const file = (path: string, sql: string) => writeFileSync(join(root, path), sql);
const states = async () =>
  Object.fromEntries((await migrationStatus(migrations)).map(({ name, state }) => [name, state]));
const pageColumns = async () =>
  (
    await home.admin`select column_name as name from information_schema.columns
      where table_schema = 'engagement' and table_name = 'page' order by ordinal_position`
  ).map((row) => String(row['name']));

const everything = [
  'platform/0001_platform',
  'platform/0002_sweep',
  'platform/0003_idempotency_turn',
  'platform/0004_guest_door',
  'platform/0005_rebuild',
  'platform/0006_key_rotation',
  'platform/0007_sealed_for_a_while',
  'platform/0008_partition_upkeep',
  'platform/0009_index_keys',
  'platform/0010_rows_that_move',
  'platform/0012_inbox_of_many',
  'platform/0013_months_that_were_detached',
  '0001_pages',
  '0002_titles',
  'src/page/page.sql',
];

test('up applies the platform, the numbered files in order and the functions; again it does nothing', async () => {
  const first = await migrateUp(migrations);
  const second = await migrateUp(migrations);

  expect([first, second]).toEqual([everything, []]);
  expect(await pageColumns()).toEqual(['id', 'words', 'title']);
  await checkMigrations(migrations);
});

test('what migrates belongs to the owner, and the migrating role alone can do nothing', async () => {
  await migrateUp(migrations);

  const [row] = await home.admin`
    select relowner::regrole::text as owner, has_table_privilege('engagement_migrate', 'engagement.page', 'select') as reads
      from pg_class where oid = 'engagement.page'::regclass`;
  expect(row).toEqual({ owner: 'engagement_owner', reads: false });
});

test('four runners at once do it once', async () => {
  const done = await race(4, () => migrateUp(migrations));

  expect(done.flat().sort()).toEqual([...everything].sort());
});

test('history tells what was done, how long it took, and which kind it is', async () => {
  file('migrations/0003_less.sql', '-- openslot: contract\nalter table engagement.page drop words;');
  await migrateUp(migrations);

  const rows =
    await home.admin`select name, kind, checksum ~ '^[0-9a-f]{64}$' as sum, took_ms >= 0 as took, rolled_back_at
    from engagement.migration where name !~ 'platform' order by id`;
  const row = (name: string, kind: string) => ({ name, kind, sum: true, took: true, rolled_back_at: null });
  expect([...rows]).toEqual([
    row('0001_pages', 'EXPAND'),
    row('0002_titles', 'EXPAND'),
    row('0003_less', 'CONTRACT'),
    row('src/page/page.sql', 'REPEATABLE'),
  ]);
});

test('status says what waits; check refuses until it is done', async () => {
  await migrateUp(migrations);
  file('migrations/0003_more.sql', 'alter table engagement.page add more text;');
  file('src/page/page.sql', 'create or replace function engagement.pages() returns bigint language sql return 2;');

  expect(await states()).toEqual({
    'platform/0001_platform': 'applied',
    'platform/0002_sweep': 'applied',
    'platform/0003_idempotency_turn': 'applied',
    'platform/0004_guest_door': 'applied',
    'platform/0005_rebuild': 'applied',
    'platform/0006_key_rotation': 'applied',
    'platform/0007_sealed_for_a_while': 'applied',
    'platform/0008_partition_upkeep': 'applied',
    'platform/0009_index_keys': 'applied',
    'platform/0010_rows_that_move': 'applied',
    'platform/0012_inbox_of_many': 'applied',
    'platform/0013_months_that_were_detached': 'applied',
    '0001_pages': 'applied',
    '0002_titles': 'applied',
    '0003_more': 'pending',
    'src/page/page.sql': 'outdated',
  });
  await expect(checkMigrations(migrations)).rejects.toThrow('0003_more is pending, src/page/page.sql is outdated');

  expect(await migrateUp(migrations)).toEqual(['0003_more', 'src/page/page.sql']);
  const [row] = await home.admin`select engagement.pages()::int as pages`;
  expect(row).toEqual({ pages: 2 });
});

test('a file that changed after it was applied is refused, and nothing else is applied', async () => {
  await migrateUp(migrations);
  file('migrations/0001_pages.sql', 'create table engagement.page (id bigint primary key);');
  file('migrations/0003_more.sql', 'alter table engagement.page add more text;');

  await expect(migrateUp(migrations)).rejects.toMatchObject({
    name: 'MigrationRefused',
    message: '0001_pages is changed',
  });
  expect(await pageColumns()).toEqual(['id', 'words', 'title']);
});

test('an applied file that is gone is refused', async () => {
  await migrateUp(migrations);
  rmSync(join(root, 'migrations/0002_titles.sql'));

  await expect(migrateUp(migrations)).rejects.toThrow('0002_titles is missing');
});

test('down takes back the newest, where it can be', async () => {
  await migrateUp(migrations);

  expect(await migrateDown(migrations)).toBe('0002_titles');
  expect([await pageColumns(), (await states())['0002_titles']]).toEqual([['id', 'words'], 'pending']);
  await expect(migrateDown(migrations)).rejects.toThrow('0001_pages has no .down.sql');

  expect(await migrateUp(migrations)).toEqual(['0002_titles']);
  const history =
    await home.admin`select rolled_back_at is not null as back from engagement.migration where name = '0002_titles' order by id`;
  expect(history.map((row) => row['back'])).toEqual([true, false]);
});

test('a step that fails leaves nothing of itself, and says where', async () => {
  file(
    'migrations/0003_more.sql',
    'alter table engagement.page add more text;\nalter table engagement.nothing add x text;',
  );

  await expect(migrateUp(migrations)).rejects.toThrow(
    'engagement: 0003_more failed: relation "engagement.nothing" does not exist',
  );
  expect(await pageColumns()).toEqual(['id', 'words', 'title']);
  expect((await states())['0003_more']).toBe('pending');
});

test('a step outside a transaction builds an index concurrently', async () => {
  file(
    'migrations/0003_index.sql',
    '-- openslot: no-transaction\ncreate index concurrently if not exists page_title on engagement.page (title);\n' +
      'create index concurrently if not exists page_words on engagement.page (words);\n',
  );

  await migrateUp(migrations);

  const rows =
    await home.admin`select relname as name from pg_class where relname like 'page\\_%' and relkind = 'i' order by 1`;
  expect(rows.map((row) => row['name'])).toEqual(['page_pkey', 'page_title', 'page_words']);
});

test('a lock that is not free in time is asked for again', async () => {
  await migrateUp(migrations);
  file('migrations/0003_more.sql', 'alter table engagement.page add more text;');
  const blocker = await home.admin.reserve();
  await blocker`begin`;
  await blocker`lock table engagement.page in access share mode`;

  const migrated = migrateUp(migrations);
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  await blocker`commit`;
  blocker.release();

  expect(await migrated).toEqual(['0003_more']);
}, 15_000);

test.each([
  ['0001_pages_again.sql', 'its number is taken'],
  ['pages.sql', 'a migration is called NNNN_what_changes.sql'],
])('a file called %s is refused', async (name, problem) => {
  file(`migrations/${name}`, 'select 1;');

  await expect(migrateUp(migrations)).rejects.toThrow(problem);
});

test('every run keeps partitions from last month to three months ahead, closed but through the parent', async () => {
  file(
    'migrations/0003_history.sql',
    `create table engagement.history (organization_id uuid not null, id uuid not null check (uuid_extract_version(id) = 7),
       primary key (organization_id, id)) partition by range (id);
     alter table engagement.history enable row level security, force row level security;
     create policy read on engagement.history for select to engagement_service using (case when true then true else false end);
     grant select, insert on engagement.history to engagement_service;`,
  );

  await migrateUp(migrations);

  const rows = await home.admin<{ month: string; forced: boolean; granted: boolean }[]>`
    select right(c.relname, 7) as month, c.relforcerowsecurity as forced,
           has_table_privilege('engagement_service', c.oid, 'select') as granted
      from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'engagement.history'::regclass order by 1`;
  const [expected] = await home.admin<{ months: string[] }[]>`
    select array_agg(to_char(date_trunc('month', clock_timestamp(), 'UTC') + n * interval '1 month', 'YYYY_MM') order by n) as months
      from generate_series(-1, 3) n`;
  expect(rows.map(({ month }) => month)).toEqual(expected?.months);
  expect(rows.every(({ forced, granted }) => forced && !granted)).toBe(true);
  await home.admin`insert into engagement.history values (uuidv7(), uuidv7()), (uuidv7(), uuidv7(interval '85 days'))`;
});
