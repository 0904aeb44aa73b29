import { arrayOf, type Tx, type Vault } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';

export interface NamedCustomer {
  readonly id: string;
  readonly grams: readonly bigint[];
}

const recordset = (customers: readonly NamedCustomer[]): string =>
  JSON.stringify(customers.map(({ id, grams }) => ({ id, grams: grams.map(String) })));

/** Makes new customers findable by their names, which their rows have already. */
export async function addNames(tx: Tx, organizationId: string, customers: readonly NamedCustomer[]): Promise<void> {
  await tx.execute(sql`
    insert into identity.customer_name_gram (organization_id, gram, customer_id)
    select ${organizationId}, g.gram, named.id
      from jsonb_to_recordset(${recordset(customers)}::text::jsonb) as named(id uuid, grams bigint[]),
           unnest(named.grams) as g(gram)
     order by g.gram, named.id
    on conflict do nothing`);
}

/** Makes customers findable by other names than before, or under another key. */
export async function indexNames(
  tx: Tx,
  vault: Vault,
  organizationId: string,
  customers: readonly NamedCustomer[],
): Promise<void> {
  const key = await vault.indexVersion(tx, organizationId);
  await tx.execute(sql`
    with named as materialized (
      select c.id, n.grams, coalesce(c.name_grams, '{}') as before
        from jsonb_to_recordset(${recordset(customers)}::text::jsonb) as n(id uuid, grams bigint[])
        join identity.customer c on c.organization_id = ${organizationId} and c.id = n.id
       where c.name_grams is distinct from n.grams
    ), gone as (
      delete from identity.customer_name_gram n using named, unnest(named.before) as b(gram)
       where n.organization_id = ${organizationId} and n.gram = b.gram and n.customer_id = named.id
         and b.gram <> all (named.grams)
    ), known as (
      update identity.customer c set name_grams = named.grams, name_key = ${key} from named
       where c.organization_id = ${organizationId} and c.id = named.id
    )
    insert into identity.customer_name_gram (organization_id, gram, customer_id)
    select ${organizationId}, g.gram, named.id from named, unnest(named.grams) as g(gram)
     where g.gram <> all (named.before)
     order by g.gram, named.id
    on conflict do nothing`);
}

/** A customer who is gone is found by no name. */
export async function forgetName(tx: Tx, organizationId: string, id: string): Promise<void> {
  await tx.execute(sql`
    with gone as (
      delete from identity.customer_name_gram n using identity.customer c
       where c.organization_id = ${organizationId} and c.id = ${id}
         and n.organization_id = ${organizationId} and n.customer_id = c.id and n.gram = any (c.name_grams)
    )
    update identity.customer set name_grams = null where organization_id = ${organizationId} and id = ${id}`);
}

/** Customers whose names cannot be searched for yet, at most so many, locked. */
export const unindexedCustomers = (tx: Tx, organizationId: string, atMost: number): Promise<{ id: string }[]> =>
  tx.execute<{ id: string }>(sql`
    select id from identity.customer
     where organization_id = ${organizationId} and name_grams is null
       and deleted_at is null and merged_into_id is null and erased_at is null
     order by id limit ${atMost} for update skip locked`);

/** What is looked for among the names. */
export interface Wanted {
  readonly organizationId: string;
  /** Under each key that a name may be indexed by. */
  readonly under: readonly WantedGrams[];
}

export interface WantedGrams {
  /** A name has all of these; or, where it is looked for likeness, not all. */
  readonly core: readonly bigint[];
  /** Of which a name has at least `enough`; null: those with the whole core are looked for. */
  readonly likeness: { readonly all: readonly bigint[]; readonly enough: number } | null;
}

export interface Stretch {
  /** Customers newer than this one have been looked at; null: all. */
  readonly before: string | null;
  /** How far each gram's list is read, newest first. */
  readonly depth: number;
  readonly limit: number;
}

/**
 * One stretch of a search, from the newest customers backwards. A name that has `enough` of n grams has one of the
 * n − enough + 1 rarest: only their customers are looked at, as far back as all of their lists reach. `reached` is that
 * point; null: the lists are at their end.
 */
export async function findNames(
  tx: Tx,
  { organizationId, under }: Wanted,
  { before, depth, limit }: Stretch,
): Promise<{ readonly reached: string | null; readonly ids: string[] }> {
  if (under.length === 0) return { reached: null, ids: [] };
  const grams = under.flatMap(({ core, likeness }, key) =>
    (likeness ? likeness.all : core).map((gram) => ({ key, gram: String(gram) })),
  );
  const suits = sql.join(
    under.map((one) => sql`(${suiting(one)})`),
    sql` or `,
  );
  const [row] = await tx.execute<{ reached: string | null; ids: string[] }>(sql`
    with list as materialized (
      select q.key, array(
               select n.customer_id from identity.customer_name_gram n
                where n.organization_id = ${organizationId} and n.gram = q.gram
                  ${before === null ? sql`` : sql`and n.customer_id < ${before}`}
                order by n.customer_id desc limit ${depth}) as ids
        from jsonb_to_recordset(${JSON.stringify(grams)}::text::jsonb) as q(key int, gram bigint)
    ), ranked as materialized (
      select key, ids, last, row_number() over (partition by key order by last nulls first, cardinality(ids)) as place
        from (select key, ids, case when cardinality(ids) = ${depth} then ids[cardinality(ids)] end as last from list) as l
    ), driver as materialized (
      select ids, last from ranked where place <= ${rarestOf(under)}
    ), reach as materialized (
      select (select last from driver order by last desc nulls last limit 1) as last
    ), candidate as materialized (
      select distinct i.id from driver, reach, unnest(driver.ids) as i(id) where reach.last is null or i.id >= reach.last
    )
    select reach.last as reached, to_jsonb(array(
             select c.id from candidate join identity.customer c
               on c.organization_id = ${organizationId} and c.id = candidate.id
              where c.deleted_at is null and c.merged_into_id is null and (${suits})
              order by c.id desc limit ${limit})) as ids
      from reach`);
  if (!row) throw new Error('a search has one row');
  return row;
}

/** Of how many lists, the shortest of each key, one holds every name that suits. */
const rarestOf = ([one]: readonly WantedGrams[]): number =>
  one?.likeness ? one.likeness.all.length - one.likeness.enough + 1 : 1;

function suiting({ core, likeness }: WantedGrams): SQL {
  const holdsCore = sql`c.name_grams @> ${arrayOf(core)}::bigint[]`;
  if (!likeness) return holdsCore;
  return sql`not ${holdsCore} and (select count(*) from unnest(c.name_grams) as g(gram)
              where g.gram = any (${arrayOf(likeness.all)}::bigint[])) >= ${likeness.enough}`;
}
