import { slices, type Slice } from '@openslot/events';
import postgres from 'postgres';
import { sliceRules, type SliceTables } from './slice-rules.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

/** Tests that a slice's schema keeps the house's rules, after each rule has caught a twin that breaks it. */
export function describeSliceRules(slice: Slice, tables: SliceTables = {}): void {
  const declared = { global: tables.global ?? [], immutable: tables.immutable ?? [] };
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(slice);
  });
  afterAll(() => database.close());

  describe(`the schema of ${slice}`, () => {
    test.each(sliceRules)('$name', async (rule) => {
      expect(await rule.violations(database.admin, slice, declared)).toEqual([]);
    });

    test.each(slices.filter((other) => other !== slice))('nobody from %s gets in', async (other) => {
      const stranger = postgres(database.url(other), { max: 1, onnotice: () => undefined });
      const answer = stranger`select from ${stranger(slice)}.outbox`;

      await expect(answer).rejects.toMatchObject({ code: '42501' });
      await stranger.end();
    });

    test('the service sees nothing outside a transaction that opened its doors', async () => {
      const { admin } = database;
      const readable = await admin<{ name: string }[]>`
        select relname as name from pg_class where relnamespace = ${slice}::regnamespace and relkind in ('r', 'p')
           and has_table_privilege(${`${slice}_service`}, oid, 'SELECT')
           and exists (select from pg_attribute a where a.attrelid = pg_class.oid and a.attname = 'organization_id' and a.attnotnull)`;
      const service = postgres(database.url(), { max: 1 });

      for (const { name } of readable) {
        const [row] = await service`select count(*)::int as rows from ${service(`${slice}.${name}`)}`;
        expect({ name, rows: row?.['rows'] }).toEqual({ name, rows: 0 });
      }
      await service.end();
    });
  });

  describe('the rules, on a broken twin', () => {
    test.each(twins(slice))('a slice with $name is caught', async ({ broken, caught }) => {
      const found = await brokenBy(database.admin, broken, async (admin) => {
        const violations = await Promise.all(sliceRules.map((rule) => rule.violations(admin, slice, declared)));
        return violations.flat();
      });

      expect(found).toEqual(expect.arrayContaining(caught));
    });
  });
}

const twins = (slice: Slice) => {
  const table = `${slice}.broken`;
  const sound = `create table ${table} (organization_id uuid not null, id uuid, primary key (organization_id, id));
    alter table ${table} enable row level security, force row level security;`;
  return [
    { name: 'a table without a policy', broken: sound, caught: ['broken'] },
    {
      name: 'a key that is not led by organization_id',
      broken: `create table ${table} (id uuid primary key, organization_id uuid not null)`,
      caught: ['broken: broken_pkey'],
    },
    {
      name: 'a unique index that tenants share',
      broken: `${sound} create unique index broken_shared on ${table} (id) where id is not null`,
      caught: ['broken: broken_shared'],
    },
    {
      name: 'a foreign key that may point at another tenant',
      broken: `${sound} create table ${slice}.target (id uuid primary key);
        alter table ${table} add constraint broken_pointer foreign key (id) references ${slice}.target`,
      caught: ['broken: broken_pointer'],
    },
    { name: 'a table of nobody', broken: `create table ${table} (id uuid primary key)`, caught: ['broken'] },
    {
      name: 'a policy that fails when nothing is set',
      broken: `${sound} create policy read on ${table} for select to ${slice}_service
        using (case when organization_id = (select current_setting('app.organization_id', true)::uuid) then true else false end)`,
      caught: ['broken: read'],
    },
    {
      name: 'a sealed column that no new key reaches',
      broken: `${sound} alter table ${table} add column secret_enc bytea`,
      caught: ['broken.secret_enc'],
    },
    {
      name: 'two read policies',
      broken: `${sound} create policy a on ${table} for select to ${slice}_service using (case when true then true else false end);
        create policy b on ${table} for select to ${slice}_service using (case when true then true else false end)`,
      caught: ['broken'],
    },
    {
      name: 'a table of the service',
      broken: `${sound} alter table ${table} owner to ${slice}_service`,
      caught: [`${slice}_service owns broken`],
    },
    {
      name: 'a door for another slice',
      broken: `grant usage on schema ${slice} to ${stranger(slice)}`,
      caught: [`${stranger(slice)} reaches ${slice}`],
    },
    {
      name: 'a function that acts as its owner',
      broken: `create function ${slice}.broken() returns int language sql security definer return 1;
        alter function ${slice}.broken owner to ${slice}_owner`,
      caught: [`broken: acts as ${slice}_owner`, 'broken: search_path is not pinned', 'broken: executable by public'],
    },
  ];
};

const stranger = (slice: Slice) => (slice === 'catalog' ? 'identity_service' : 'catalog_service');

/** What `look` sees in a transaction that breaks something and is rolled back. */
async function brokenBy<Seen>(
  admin: postgres.Sql,
  statements: string,
  look: (admin: postgres.Sql) => Promise<Seen>,
): Promise<Seen> {
  const undone = new Error('undone');
  let seen: Seen | undefined;
  await admin
    .begin(async (transaction) => {
      await transaction.unsafe(statements);
      seen = await look(transaction as unknown as postgres.Sql);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return seen as Seen;
}
