import { openDatabase, workerAccess } from '@openslot/database';
import { delayingProxy, inTurns, median, testDatabase, timed, type Bench } from '@openslot/testing';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';

const organizations = 500;
const rowsEach = 100;
const warmUp = 500;
const turns = 10_000;

/** The same rows behind row-level security, with the one read policy that every table has, and without. */
const tables = `
  create table engagement.walled (organization_id uuid not null, id uuid not null, name text not null, customer_id uuid not null,
    published boolean not null, primary key (organization_id, id));
  insert into engagement.walled
    select md5('organization ' || o)::uuid, md5(o || ' row ' || r)::uuid, 'row ' || r, md5('customer ' || r)::uuid, false
      from generate_series(1, ${organizations}) o, generate_series(1, ${rowsEach}) r;
  create table engagement.open (like engagement.walled including all);
  insert into engagement.open select * from engagement.walled;
  alter table engagement.walled enable row level security, force row level security;
  create policy read on engagement.walled for select to engagement_service using (case
    when organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
      or customer_id = any ((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])
      or published
    then true else false end);
  grant select on engagement.walled, engagement.open to engagement_service;
  analyze engagement.walled, engagement.open;`;

const columns = 'organization_id, id, name, customer_id, published';
const plainQuestion = `select ${columns} from engagement.open where organization_id = $1 and id = $2`;

export const bench: Bench = {
  title: 'one row of a tenant through its doors, against the bare statement on a table without row-level security',
  needsDatabase: true,
  async run(progress) {
    const home = await testDatabase('engagement');
    const proxy = await delayingProxy(home.url(), 0);
    const database = openDatabase({ url: home.url(), slice: 'engagement', connections: 1 });
    const distant = openDatabase({ url: proxy.url, slice: 'engagement', connections: 1 });
    const plain = postgres(home.url(), { max: 1 });
    try {
      progress(`${organizations * rowsEach} rows`);
      await home.admin.unsafe(tables);
      const keys = await home.admin<{ organization_id: string; id: string }[]>`
        select organization_id, id from engagement.walled order by md5(id::text) limit ${turns + warmUp}`;
      const keyOf = (turn: number) => keys[turn % keys.length] as { organization_id: string; id: string };
      const behindDoors = (from: typeof database, table: 'walled' | 'open', turn: number) => {
        const { organization_id: organization, id } = keyOf(turn);
        const question = sql`select ${sql.raw(columns)} from ${sql.raw(`engagement.${table}`)} where organization_id = ${organization} and id = ${id}`;
        return timed(() => from.read(workerAccess(organization), (tx) => tx.execute(question)));
      };
      const variants = {
        bare: (turn: number) => {
          const { organization_id: organization, id } = keyOf(turn);
          return timed(() => plain.unsafe(plainQuestion, [organization, id], { prepare: true }));
        },
        doors: (turn: number) => behindDoors(database, 'open', turn),
        tenant: (turn: number) => behindDoors(database, 'walled', turn),
      };
      progress('warming up');
      await inTurns(warmUp, variants);
      progress(`${turns} reads of each kind, in turns`);
      const ms = await inTurns(turns, variants);
      await behindDoors(distant, 'walled', 0);
      proxy.reset();
      await behindDoors(distant, 'walled', 1);

      const [bare, doors, tenant] = [median(ms.bare), median(ms.doors), median(ms.tenant)];
      return [
        { name: 'the bare statement, median', value: bare, unit: 'ms' },
        { name: 'the tenant’s read, median', value: tenant, unit: 'ms' },
        { name: 'what the tenant’s read costs more', value: tenant - bare, unit: 'ms', atMost: 0.15 },
        { name: 'of it begin, doors and commit', value: doors - bare, unit: 'ms' },
        { name: 'of it row-level security', value: tenant - doors, unit: 'ms' },
        { name: 'round trips of the tenant’s read', value: proxy.exchanges(), unit: '', atMost: 1, must: true },
      ];
    } finally {
      await Promise.all([database.close(), distant.close(), plain.end({ timeout: 5 })]);
      await proxy.close();
      await home.close();
    }
  },
};
