import { declaredTables, type DeclaredTable } from '@openslot/database/inspection';
import type { Slice } from '@openslot/events';
import type postgres from 'postgres';
import { testDatabase, type TestDatabase } from './test-database.ts';

/**
 * Tests that the Drizzle tables among the exports of `.tables.ts` modules are what the migrations made: columns, types,
 * what may be null, primary keys. `sqlOnly` names tables that only SQL functions speak to.
 */
export function describeTablesMatch(slice: Slice, modules: readonly object[], sqlOnly: readonly string[] = []): void {
  const declared = declaredTables(modules);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(slice);
  });
  afterAll(() => database.close());

  describe(`tables of ${slice} in Drizzle`, () => {
    test.each(declared.map((table) => [table.name, table] as const))('%s is as migrated', async (_, table) => {
      expect(sorted(table)).toEqual(await migratedTable(database.admin, table.schema, table.name));
    });

    test('every migrated table is declared, or said to be only for SQL', async () => {
      const rows = await database.admin<{ relname: string }[]>`
        select relname from pg_class where relnamespace = ${slice}::regnamespace and relkind in ('r', 'p') and not relispartition`;
      const missing = rows
        .map(({ relname }) => relname)
        .filter((name) => !declared.some((table) => table.name === name));

      expect(missing.filter((name) => !platform.includes(name)).sort()).toEqual([...sqlOnly].sort());
    });
  });
}

const platform = [
  'outbox',
  'relay',
  'inbox',
  'dead_letter',
  'due',
  'idempotency_key',
  'rate_limit',
  'data_key',
  'migration',
  'sealed_column',
];

const sorted = (table: DeclaredTable): DeclaredTable => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, type: plainType(column.type) })).sort(byName),
});

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

async function migratedTable(admin: postgres.Sql, schema: string, name: string): Promise<DeclaredTable | null> {
  const columns = await admin<{ name: string; type: string; notNull: boolean }[]>`
    select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as "notNull" from pg_attribute
     where attrelid = to_regclass(${`${schema}."${name}"`}) and attnum > 0 and not attisdropped`;
  if (columns.length === 0) return null;
  const key = await admin<{ name: string }[]>`
    select a.attname as name from pg_constraint k cross join lateral unnest(k.conkey) with ordinality c(number, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.number
     where k.conrelid = to_regclass(${`${schema}."${name}"`}) and k.contype = 'p' order by c.place`;
  return {
    schema,
    name,
    columns: columns.map((column) => ({ ...column, type: plainType(column.type) })).sort(byName),
    primaryKey: key.map((column) => column.name),
  };
}

/** One spelling for a type that PostgreSQL and Drizzle write differently. */
const plainType = (type: string) =>
  type
    .toLowerCase()
    .replace(/^extensions\./, '')
    .replace(/ \((\d+)\)/, '($1)')
    .replace(/^varchar\b/, 'character varying')
    .replace(/^numeric\((\d+), (\d+)\)$/, 'numeric($1,$2)');
