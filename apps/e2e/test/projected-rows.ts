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

/** What comes with another aggregate's state, by what makes a row of it one. */
const parts = [
  ['scheduling.staff_variation_ref', `resource_id || '/' || variation_id`],
  ['scheduling.area_ref', 'location_id::text'],
  ['scheduling.service_add_on_ref', `service_id || '/' || add_on_id`],
  ['scheduling.requirement_ref', 'id::text'],
  ['scheduling.stay_ref', `variation_id || '/' || min_party`],
] as const;

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
  for (const [table, key] of parts) {
    keep(table, await database.admin.unsafe(`select ${key} as key, t::text as row from ${table} t`));
  }
  return new Map([...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
