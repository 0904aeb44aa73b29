import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { migrateUp } from '@openslot/database/migrate';
import { setUpCluster, setUpDatabase } from '@openslot/database/set-up';
import { startCluster, type Cluster } from '@openslot/testing/cluster';
import postgres from 'postgres';

let cluster: Cluster;
let admin: postgres.Sql;
beforeAll(async () => {
  cluster = await startCluster({ durable: false });
  admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => undefined });
  await setUpCluster(cluster.adminUrl, () => 'of its own');
  await setUpDatabase(cluster.adminUrl, { movableClock: false });
  await migrateUp({
    schema: 'identity',
    root: join(import.meta.dirname, '../../apps/identity'),
    url: cluster.adminUrl,
  });
});
afterAll(async () => {
  await admin.end();
  await cluster.stop();
});

async function partitions(...args: readonly string[]) {
  const { PATH = '' } = process.env;
  const url = new URL(cluster.adminUrl);
  [url.username, url.password] = ['identity_migrate', 'of its own'];
  const tool = join(import.meta.dirname, '../ops.ts');
  const child = spawn(process.execPath, [tool, 'partitions', '--slice', 'identity', ...args], {
    env: { PATH, IDENTITY_OWNER_URL: url.href },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number | null, out, err };
}

/** A month of long ago, with one entry. */
async function longAgo(table: string, entry: string): Promise<string> {
  const month = `${table}_2020_01`;
  await admin.unsafe(`
    create table identity.${month} partition of identity.${table}
      for values from (identity.id_bound('2020-01-01Z')) to (identity.id_bound('2020-02-01Z'));
    alter table identity.${month} owner to identity_owner;
    ${entry}`);
  return month;
}

test('months are listed, made and detached by the migrating role alone; of detached ones the name is told', async () => {
  const entry = `insert into identity.audit_entry (organization_id, id, at, slice, actor_kind, door, action, entity, entity_id, changed)
    values (gen_random_uuid(), uuidv7('2020-01-15Z'::timestamptz - clock_timestamp()), '2020-01-15Z', 'identity', 'SYSTEM', 'worker', 'a.b', 'A', gen_random_uuid(), '{}')`;
  const month = await longAgo('audit_entry', entry);
  await longAgo('login_attempt', '');

  const detached = await partitions('--detach', '24');

  expect(detached).toEqual({
    ...{ code: 0, err: '' },
    out: `identity: 1 months detached\n  identity.${month}: a table of its own, no part of audit_entry any more\n`,
  });
  const [rows] = await admin`select (select count(*)::int from identity.audit_entry) as here,
    (select count(*)::int from identity.${admin(month)}) as there`;
  expect({ ...rows }).toEqual({ here: 0, there: 1 });
  const listed = await partitions();
  expect(listed.out).toMatch(/^identity\.audit_entry +audit_entry_2020_01 +\d+ rows +\d+\.\d MB {2}detached$/m);
  expect(listed.out).toMatch(/^identity\.login_attempt +login_attempt_2020_01 +0 rows +\d+\.\d MB$/m);
  const told = JSON.parse((await partitions('--json')).out) as { slice: string; partitions: object[] };
  expect([told.slice, told.partitions.length]).toEqual(['identity', 12]);
  expect(told.partitions[0]).toEqual({
    ...{ table: 'audit_entry', name: month, month: '2020-01', attached: false },
    ...{ rows: expect.any(Number), bytes: expect.any(Number) },
  });
  expect(await partitions('--ahead')).toEqual({ code: 0, out: 'identity: 0 months made\n', err: '' });
});

test('a month that is gone ahead comes back', async () => {
  const [last] = await admin<
    { name: string }[]
  >`select max(relname::text) as name from pg_class where relname ~ '^login_attempt_2\\d{3}_\\d\\d$'`;
  await admin`drop table identity.${admin(last?.name ?? '')}`;

  expect(JSON.parse((await partitions('--ahead', '--json')).out)).toEqual({ slice: 'identity', made: 1 });
});
