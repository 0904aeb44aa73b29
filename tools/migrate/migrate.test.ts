import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster, type Cluster } from '@openslot/testing/cluster';
import postgres from 'postgres';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster({ durable: false });
});
afterAll(() => cluster.stop());

function migrate(args: string[], environment: Record<string, string>) {
  const tool = join(import.meta.dirname, '../migrate.ts');
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [tool, ...args], { env: { PATH, ...environment } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  );
}

async function emptyDatabase(name: string): Promise<string> {
  const admin = postgres(cluster.adminUrl, { max: 1 });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  return cluster.adminUrl.replace(/\/postgres$/, `/${name}`);
}

const roleUrl = (url: string, role: string) => {
  const own = new URL(url);
  [own.username, own.password] = [role, 'of its own'];
  return own.href;
};

test('an administrator sets up an empty database; then each slice’s own roles are enough', async () => {
  const url = await emptyDatabase('fresh');
  const own = {
    ENGAGEMENT_OWNER_URL: roleUrl(url, 'engagement_migrate'),
    ENGAGEMENT_DATABASE_URL: roleUrl(url, 'engagement_service'),
  };

  const up = await migrate(['up', '--json'], { OPENSLOT_DATABASE_URL: url, ...own });
  expect(up).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(up.out)).toContainEqual({
    schema: 'engagement',
    ok: true,
    done: expect.arrayContaining(['platform/0001_platform']),
  });

  const checked = await migrate(['check', 'engagement'], own);
  expect(checked).toEqual({ code: 0, out: 'engagement: current\n', err: '' });
  const status = await migrate(['status', 'engagement'], own);
  expect(status.out).toMatch(/^engagement {3}applied {4}EXPAND .* platform\/0001_platform$/m);

  const service = postgres(own.ENGAGEMENT_DATABASE_URL, { max: 1 });
  const [row] = await service`select current_user as who, clock.movable() as movable`;
  await service.end();
  expect(row).toEqual({ who: 'engagement_service', movable: false });
}, 60_000);

test('check fails where something waits', async () => {
  const url = await emptyDatabase('waiting');
  await migrate(['up', 'bus'], { OPENSLOT_DATABASE_URL: url });

  const checked = await migrate(['check', 'engagement'], { OPENSLOT_DATABASE_URL: url });

  expect(checked).toMatchObject({ code: 1, err: expect.stringContaining('platform/0001_platform is pending') });
}, 60_000);

test.each([
  [['sideways'], 'npm run migrate -- status'],
  [['up', 'nowhere'], 'There is no slice nowhere'],
  [['down'], 'Of which slice?'],
  [['status', '--what'], 'Try --help'],
])('%j is refused with a word of advice', async (args, advice) => {
  const { code, err } = await migrate(args, {});

  expect([code, err]).toEqual([1, expect.stringContaining(advice)]);
});

test('without any database it says how to get one', async () => {
  const nowhere = mkdtempSync(join(tmpdir(), 'openslot-nowhere-'));

  const { code, err } = await migrate(['status', '--data', nowhere], {});

  rmSync(nowhere, { recursive: true });
  expect([code, err]).toEqual([1, expect.stringContaining('npm start makes one')]);
});
