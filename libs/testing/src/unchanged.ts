import type { TestDatabase } from './test-database.ts';

/** What changes without anybody having done anything: limits, leases, keys made at their first use. */
const bookkeeping = ['rate_limit', 'relay', 'data_key', 'migration'];

export interface UnchangedOptions {
  /** Further tables that may change, such as `login_attempt`. */
  readonly except?: readonly string[];
  /** Looks at the rows of this organization alone, in the tables that say whose a row is. */
  readonly organizationId?: string;
}

/** Runs `refused` and throws when any row of any slice is different afterwards. Answers what `refused` answered. */
export async function unchanged<Result>(
  database: TestDatabase,
  refused: () => Promise<Result>,
  options: UnchangedOptions = {},
): Promise<Result> {
  const before = await tableContents(database, options);
  const result = await refused();
  const after = await tableContents(database, options);
  const changes = Object.keys(after).flatMap((table) => {
    const [was, is] = [before[table], after[table]];
    return was?.hash === is?.hash ? [] : [`${table}: ${was?.rows} rows before, ${is?.rows} after`];
  });
  if (changes.length > 0) throw new Error(`expected no change, but\n${changes.join('\n')}`);
  return result;
}

/** Rows and a hash of the contents of every table of the database's slices. */
async function tableContents(
  { admin }: TestDatabase,
  { except = [], organizationId }: UnchangedOptions,
): Promise<Record<string, { rows: number; hash: string }>> {
  const tables = await admin<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('identity', 'catalog', 'scheduling', 'commerce', 'engagement')
       and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all (${[...bookkeeping, ...except]})
       and (${organizationId === undefined} or exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id'))`;
  const whose = organizationId === undefined ? '' : `where organization_id = '${organizationId}'`;
  const contents = await admin.unsafe<{ name: string; rows: number; hash: string }[]>(
    tables
      .map(
        ({ name }) => `select '${name}' as name, count(*)::int as rows,
          coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash from ${name} t ${whose}`,
      )
      .join(' union all '),
  );
  return Object.fromEntries(contents.map(({ name, rows, hash }) => [name, { rows, hash }]));
}
