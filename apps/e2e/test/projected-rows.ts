import type { TestDatabase } from '@openslot/testing';

/** Each row of each table that is kept from other slices' states: `table key` → the whole row as text. */
export type ProjectedRows = ReadonlyMap<string, string>;

const named = `select format('%I.%I', table_schema, table_name) as table
  from information_schema.columns
  where table_schema in ('identity', 'catalog', 'scheduling', 'commerce', 'engagement')
    and table_name like '%\\_ref' and column_name in ('organization_id', 'id', 'live', 'version', 'state_at')
  group by table_schema, table_name having count(*) = 5 order by 1`;

/** What is sealed is sealed under a new nonce each time: of it the length alone is looked at. */
const sealed = 'contact_enc';

async function projectedTables({ admin }: TestDatabase): Promise<string[]> {
  const tables = await admin.unsafe<{ table: string }[]>(named);
  return tables.map(({ table }) => table);
}

export async function projectedRows(database: TestDatabase): Promise<ProjectedRows> {
  const rows = new Map<string, string>();
  const keep = (table: string, all: readonly { key: string; row: string }[]) => {
    for (const { key, row } of all) rows.set(`${table} ${key}`, row);
  };
  for (const table of await projectedTables(database)) {
    const content = `to_jsonb(t) || case when to_jsonb(t) ? '${sealed}'
      then jsonb_build_object('${sealed}', length(to_jsonb(t) ->> '${sealed}')) else '{}' end`;
    keep(
      table,
      await database.admin.unsafe(
        `select organization_id || '/' || id as key, (${content})::text as row from ${table} t`,
      ),
    );
  }
  // Who performs what comes with the resources' states.
  const performed = 'scheduling.staff_variation_ref';
  keep(
    performed,
    await database.admin.unsafe(`select resource_id || '/' || variation_id as key, t::text as row from ${performed} t`),
  );
  return new Map([...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
