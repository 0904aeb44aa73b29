import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceProcess, type ServiceProcess } from './service-process.ts';

let folder: string;
const started: ServiceProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openslot-service-'));
});

afterEach(async () => {
  for (const service of started.splice(0)) await service.kill();
  rmSync(folder, { recursive: true });
});

/** A service whose bundle is `script`; answers it with the ways in which it died. */
function service(script: string): { process: ServiceProcess; deaths: string[] } {
  const bundle = join(folder, 'main.mjs');
  writeFileSync(bundle, script);
  const deaths: string[] = [];
  const process = serviceProcess({
    name: 'commerce',
    bundle,
    environment: () => ({ FOLDER: folder }),
    logFile: join(folder, 'log'),
    onDeath: (how) => deaths.push(how),
  });
  started.push(process);
  return { process, deaths };
}

async function until(what: () => boolean): Promise<void> {
  for (let tried = 0; !what(); tried += 1) {
    if (tried > 500) throw new Error('waited 10 s in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const alive = (pid: number) =>
  existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
const log = () => (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '');
const stays = "console.log('up'); setInterval(() => undefined, 1000);";

test('a service that dies is started again', async () => {
  const { process, deaths } = service(stays);
  process.start();
  await until(() => log() === 'up\n');
  const first = process.pid ?? 0;

  globalThis.process.kill(first, 'SIGKILL');
  await until(() => log() === 'up\nup\n');

  expect(deaths).toEqual(['SIGKILL']);
  expect(process.pid).not.toBe(first);
});

test('a service that was stopped or killed on purpose stays down until it is started', async () => {
  const { process, deaths } = service(stays);
  process.start();
  await until(() => log() === 'up\n');

  await process.stop();
  expect(process.pid).toBeUndefined();
  process.start();
  await until(() => log() === 'up\nup\n');
  await process.kill();

  expect([process.pid, deaths]).toEqual([undefined, []]);
});

test('a service that cannot start is tried with growing pauses, and counted', async () => {
  const { process, deaths } = service('process.exit(3);');
  process.start();

  await until(() => deaths.length === 3);

  expect([deaths, process.deaths]).toEqual([['code 3', 'code 3', 'code 3'], 3]);
});

test('a service ends with who started it, even by SIGKILL', async () => {
  const bundle = join(folder, 'main.mjs');
  writeFileSync(bundle, `console.log(process.pid); setInterval(() => undefined, 1000);`);
  const parent = join(folder, 'parent.ts');
  writeFileSync(
    parent,
    `import { serviceProcess } from '${join(import.meta.dirname, 'service-process.ts')}';
     serviceProcess({ name: 'commerce', bundle: '${bundle}', environment: () => ({}), logFile: '${join(folder, 'log')}', onDeath: () => undefined }).start();
     setInterval(() => undefined, 1000);`,
  );
  const starter = spawn(process.execPath, [parent], { stdio: 'inherit' });
  await until(() => /^\d+\n/.test(log()));
  const pid = Number(log());
  expect(alive(pid)).toBe(true);

  starter.kill('SIGKILL');

  await until(() => !alive(pid));
});
