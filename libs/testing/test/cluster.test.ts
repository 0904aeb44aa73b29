import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@openslot/testing/cluster';
import postgres from 'postgres';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openslot-cluster-test-'));
  if (process.getuid?.() === 0) mkdirSync(join(folder, 'closed'), { mode: 0o700 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = async (url: string) => {
  const sql = postgres(url, { max: 1 });
  const [row] =
    await sql`select current_user as who, (select datlocprovider from pg_database where datname = 'postgres') as provider`;
  await sql.end();
  return row;
};

test('a throw-away cluster leaves neither folder nor server', async () => {
  const cluster = await startCluster({ durable: false });

  expect(await open(cluster.adminUrl)).toEqual({ who: 'openslot_admin', provider: 'b' });
  await cluster.stop();
  await cluster.stop();

  expect(existsSync(cluster.dataDir)).toBe(false);
  await expect(open(cluster.adminUrl)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a kept cluster keeps its data, and a second start is not fresh', async () => {
  reachable(folder);
  const options = { dataDir: join(folder, 'data'), durable: true, password: 'p w/d%' };
  const first = await startCluster(options);
  const sql = postgres(first.adminUrl, { max: 1 });
  await sql`create table kept as select 42 as answer`;
  await sql.end();
  await first.stop();

  const second = await startCluster(options);
  const again = postgres(second.adminUrl, { max: 1 });
  const [row] = await again`select answer, current_setting('fsync') as fsync from kept`;
  await again.end();

  expect([first.fresh, second.fresh, row]).toEqual([true, false, { answer: 42, fsync: 'on' }]);
  await expect(startCluster(options)).rejects.toMatchObject({ name: 'FolderInUse' });
  await second.stop();
  await expect(startCluster({ ...options, password: 'other' })).rejects.toMatchObject({ name: 'StartFailed' });
});

test('a taken port is named, and nothing is left behind', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };

  await expect(startCluster({ durable: false, port })).rejects.toMatchObject({ name: 'PortTaken', port });
  await new Promise((resolve) => server.close(resolve));
});

test('a foreign folder, and one of another version, are left as they are', async () => {
  writeFileSync(join(folder, 'letter.txt'), 'dear');
  await expect(startCluster({ durable: true, dataDir: folder })).rejects.toMatchObject({ name: 'ForeignFolder' });

  const old = join(folder, 'old');
  mkdirSync(old);
  writeFileSync(join(old, 'openslot-cluster'), '');
  writeFileSync(join(old, 'PG_VERSION'), '15\n');
  await expect(startCluster({ durable: true, dataDir: old })).rejects.toMatchObject({
    name: 'ForeignFolder',
    message: expect.stringContaining('PostgreSQL 15'),
  });

  expect(statSync(folder).uid).toBe(process.getuid?.());
  expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
});

const describeAsRoot = process.getuid?.() === 0 ? describe : describe.skip;

describeAsRoot('as root', () => {
  test('a folder that the server’s user cannot reach is refused, so that the caller chooses another', async () => {
    const dataDir = join(folder, 'closed/data');

    await expect(startCluster({ durable: true, dataDir })).rejects.toMatchObject({ name: 'UnreachableFolder' });
  });
});

/** As root the server runs as somebody else, who must get through. */
function reachable(path: string): void {
  rmSync(path, { recursive: true });
  mkdirSync(path, { mode: 0o755 });
}
