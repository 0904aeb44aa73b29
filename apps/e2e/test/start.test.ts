import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApi } from '@openslot/tools/api';
import { freeBase } from '@openslot/tools/ports';
import { processesOf } from './process-table.ts';
import { eventually } from './running-system.ts';
import { signUp, type Person } from './salon.ts';
import { startCommand, startedInVain, type StartCommand } from './start-command.ts';

const running: StartCommand[] = [];
const folders: string[] = [];
afterAll(async () => {
  for (const command of running) command.signal('SIGTERM');
  await Promise.all(running.map(({ ended }) => ended));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 30_000);

/** Empty; open to the user whom PostgreSQL runs as when we are root. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openslot-start-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

const aRefusal = (message: string) => ({ code: 1, output: expect.stringContaining(message) });

describe('a system that is started, breaks, is stopped and started again', () => {
  let port: string;
  let data: string;
  let first: StartCommand;
  let person: Person;

  const start = async () => {
    const command = startCommand('--port', port, '--data', data, '--no-demo');
    running.push(command);
    await command.says('Ctrl-C stops everything.');
    return command;
  };
  const ready = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).json() as Promise<unknown>;
  const endpoint = () => openApi(`http://127.0.0.1:${port}/graphql`);
  const signIn = ({ email, password }: Person) =>
    endpoint().change('signIn', { email, password }, 'SignedIn { viewer { user { email } } }');
  const serviceOf = (app: string) => processesOf(data).find(({ command }) => command.includes(`apps/${app}/dist`));
  const server = () => Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    port = String(await freeBase());
    data = emptyFolder();
    first = await start();
    person = await signUp(endpoint(), 'Misaki Tanaka');
  }, 120_000);

  test('it tells how far it is, and then where everything is', () => {
    expect(first.output()).toMatch(/^ +\d\.\d s {2}making a PostgreSQL cluster$/m);
    expect(first.output()).toMatch(/^ +\d+\.\d s {2}\d+ migrations applied$/m);
    expect(first.output().slice(first.output().indexOf('\n  Endpoint'))).toBe(`
  Endpoint   http://127.0.0.1:${port}/graphql
  Explorer   http://127.0.0.1:${port}/
  Mails      http://127.0.0.1:${Number(port) + 20}/mail
  Data       ${data} (logs in ${data}/logs)

Ctrl-C stops everything.
`);
  });

  test('all five subgraphs are up behind the gateway, each a process of its own', async () => {
    const up = { identity: 'up', catalog: 'up', scheduling: 'up', commerce: 'up', engagement: 'up' };
    expect(await ready()).toEqual({ status: 'ready', subgraphs: up });

    const apps = processesOf(data).flatMap(({ command }) => /apps\/(\w+)\/dist/.exec(command)?.[1] ?? []);
    expect(apps.toSorted()).toEqual([...Object.keys(up), 'gateway', 'sandbox'].toSorted());
  });

  test('PostgreSQL does not run as root', () => {
    const [postmaster] = processesOf(data).filter(({ pid }) => pid === server());

    expect(postmaster?.uid).toBeGreaterThan(0);
  });

  test('a service that is killed is started again', async () => {
    const before = serviceOf('commerce')?.pid ?? 0;
    process.kill(before, 'SIGKILL');

    await first.says('commerce ended (SIGKILL) and is started again');
    await eventually(
      async () => ((await ready()) as { subgraphs: Record<string, string> }).subgraphs['commerce'] === 'up',
    );
    expect(serviceOf('commerce')?.pid).not.toBe(before);
  });

  test('its ports, and its folder, are refused to a second one', async () => {
    const [samePort, sameFolder] = await Promise.all([
      startedInVain('--port', port, '--data', emptyFolder()),
      startedInVain('--port', String(await freeBase()), '--data', data),
    ]);

    expect(samePort).toEqual(aRefusal(`Ports ${port}, ${Number(port) + 1}, ${Number(port) + 2} and `));
    expect(samePort).toEqual(aRefusal('Stop it, or choose others: npm start -- --port'));
    expect(sameFolder).toEqual(aRefusal('Openslot runs on this data folder already.'));
    expect(await ready()).toMatchObject({ status: 'ready' });
  }, 20_000);

  test('without its PostgreSQL it ends, says why, and leaves no process behind', async () => {
    process.kill(server(), 'SIGKILL');

    expect(await first.ended).toBe(1);
    expect(first.output()).toContain('PostgreSQL has ended: see ');
    expect(processesOf(data)).toEqual([]);
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(true);
  }, 20_000);

  test('what the crash left does not matter to the next start, which keeps the data; SIGTERM ends all of it', async () => {
    const second = await start();
    expect(await signIn(person)).toMatchObject({ viewer: { user: { email: person.email } } });

    second.signal('SIGTERM');

    expect(await second.ended).toBe(0);
    expect(second.output()).toMatch(/Stopping …\nStopped\.\n$/);
    expect(processesOf(data)).toEqual([]);
  }, 30_000);

  test('Ctrl-C ends all of it', async () => {
    const third = await start();
    expect(await signIn(person)).toMatchObject({ viewer: { user: { email: person.email } } });

    third.pressCtrlC();

    expect(await third.ended).toBe(0);
    expect(processesOf(data)).toEqual([]);
  }, 30_000);

  test('killed outright it takes all of it along', async () => {
    const fourth = await start();

    process.kill(-fourth.pid, 'SIGKILL');

    await eventually(() => Promise.resolve(processesOf(data).length === 0));
  }, 30_000);
});

test('stopped before it is ready, it leaves no process behind', async () => {
  const data = emptyFolder();
  const command = startCommand('--port', String(await freeBase()), '--data', data, '--no-demo');
  running.push(command);
  await command.says('starting PostgreSQL');

  command.signal('SIGTERM');

  expect(await command.ended).toBe(0);
  expect(command.output()).toContain('Stopped before it was ready.');
  expect(processesOf(data)).toEqual([]);
}, 30_000);

const asRoot = process.getuid?.() === 0 ? test : test.skip;
asRoot(
  'where the user of PostgreSQL cannot reach the folder, the data goes elsewhere, and it says so',
  async () => {
    const data = emptyFolder();
    chmodSync(data, 0o700);
    const command = startCommand('--port', String(await freeBase()), '--data', join(data, 'deep'), '--no-demo');
    running.push(command);
    await command.says('starting PostgreSQL');
    const [, elsewhere = ''] = /the data goes to (\S+)/.exec(command.output()) ?? [];
    folders.push(elsewhere);

    command.signal('SIGTERM');

    expect(await command.ended).toBe(0);
    expect(command.output()).toContain(
      `PostgreSQL does not run as root, and its user cannot reach ${join(data, 'deep')}\n`,
    );
    expect([readdirSync(data), existsSync(join(elsewhere, 'postgres/PG_VERSION'))]).toEqual([[], true]);
    expect(processesOf(elsewhere)).toEqual([]);
  },
  30_000,
);

test('a folder that is not ours, or of another version, is refused and left alone', async () => {
  const [foreign, stale] = [emptyFolder(), emptyFolder()];
  writeFileSync(join(foreign, 'thesis.txt'), 'mine');
  writeFileSync(join(stale, 'openslot.json'), '{"layout":0}');
  const port = String(await freeBase());

  expect(await startedInVain('--port', port, '--data', foreign)).toEqual(
    aRefusal(`${foreign} is not empty and holds no data of Openslot: nothing was touched.`),
  );
  expect(await startedInVain('--port', port, '--data', stale)).toEqual(
    aRefusal(`${stale} was made by another version of Openslot.\nStart anew: npm start -- --reset`),
  );

  expect([readdirSync(foreign), readdirSync(stale)]).toEqual([['thesis.txt'], ['openslot.json']]);
}, 20_000);

test('options that mean nothing are refused with a word of advice', async () => {
  expect(await startedInVain('--prot', '4000')).toEqual(aRefusal('Try --help.'));
  expect(await startedInVain('--port', 'abc')).toEqual(aRefusal('The port must be a number'));
});

test('--help tells every option and starts nothing', async () => {
  const { code, output } = await startedInVain('--help');

  expect(code).toBe(0);
  for (const option of ['--port N', '--data DIR', '--reset', '--no-demo', '--json']) expect(output).toContain(option);
});
