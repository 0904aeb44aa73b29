import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithBroker } from '@openslot/testing';
import { openApi } from '@openslot/tools/api';
import { freeBase } from '@openslot/tools/ports';
import { eventsTool, linesOf } from './events-tool.ts';
import { processesOf } from './process-table.ts';
import { eventually } from './running-system.ts';
import { offered, openSalon, signUp, type Person, type Salon } from './salon.ts';
import { endOf, startCommand, startCommandIn, startedInVain, type StartCommand } from './start-command.ts';
import { bookVisit, payAtSandbox, whenAppointmentIs } from './visit.ts';

const running: StartCommand[] = [];
const folders: string[] = [];
afterAll(async () => {
  for (const command of running) command.signal('SIGTERM');
  await Promise.all(running.map(({ ended }) => ended));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 30_000);

/** Empty; open to the user whom PostgreSQL runs as when we are root. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openslot-kafka-start-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

describeWithBroker('a system on a Kafka of its own', () => {
  let port: string;
  let data: string;
  let command: StartCommand;
  let salon: Salon;
  let customer: Person;
  const visits: string[] = [];

  const api = () => openApi(`http://127.0.0.1:${port}/graphql`);
  const broker = () => processesOf(data).find(({ command: line }) => line.includes(' kafka.Kafka '));
  async function start(): Promise<void> {
    command = startCommand('--kafka', '--port', port, '--data', data, '--no-demo');
    running.push(command);
    await command.says('Ctrl-C stops everything.');
  }
  /** Confirmed by what commerce tells of the payment. */
  async function bookAndPay(nth: number): Promise<void> {
    const slots = await offered(customer.api, salon, { from: 2 + nth, to: 3 + nth });
    const booked = await bookVisit(customer.api, salon, slots[0]?.startsAt ?? '');
    await payAtSandbox(customer.api, booked);
    await whenAppointmentIs(customer.api, booked.appointment.id, 'CONFIRMED');
    visits.push(booked.appointment.id);
  }
  const statuses = async () => {
    const { accessToken } = await api().change<{ accessToken: string }>(
      'signIn',
      { email: customer.email, password: customer.password },
      'SignedIn { accessToken }',
    );
    const asCustomer = api().as(accessToken);
    const answers = visits.map((id) =>
      asCustomer.ask<{ appointment: { status: string } }>('query ($id: ID!) { appointment(id: $id) { status } }', {
        id,
      }),
    );
    return (await Promise.all(answers)).map(({ appointment }) => appointment.status);
  };

  beforeAll(async () => {
    port = String(await freeBase());
    data = emptyFolder();
    await start();
    salon = await openSalon(api(), 'hanami');
    customer = await signUp(api(), 'Misaki Tanaka');
  }, 180_000);

  test('it tells what it does, and where Kafka is', () => {
    const said = command.output();
    expect(said).toMatch(/^ +\d+\.\d s {2}starting Kafka\n +\d+\.\d s {2}\d\d topics made$/m);
    expect(said).toContain(`\n  Kafka      127.0.0.1:${Number(port) + 28} (log in ${data}/kafka/broker.log)\n`);
    expect(broker()?.pid).toBeGreaterThan(0);
  });

  test('a visit is booked, paid and confirmed', () => bookAndPay(0), 30_000);

  test('a broker that dies is started again, and events go on', async () => {
    const before = broker()?.pid ?? 0;
    process.kill(before, 'SIGKILL');

    await command.says('Kafka ended (SIGKILL) and is started again');
    await eventually(() => Promise.resolve((broker()?.pid ?? before) !== before));
    await bookAndPay(1);
  }, 90_000);

  test('SIGTERM ends all of it; without --kafka the folder is refused', async () => {
    command.signal('SIGTERM');

    expect(await command.ended).toBe(0);
    expect(command.output()).toMatch(/Stopping …\nStopped\.\n$/);
    expect(processesOf(data)).toEqual([]);
    expect(await startedInVain('--port', port, '--data', data, '--no-demo')).toEqual({
      code: 1,
      output: expect.stringContaining(`The events of ${data} travel over Kafka: start it with --kafka`),
    });
    expect(processesOf(data)).toEqual([]);
  }, 60_000);

  test('a second start keeps the data, the topics as well; Ctrl-C ends all of it', async () => {
    await start();
    expect(command.output()).not.toContain('topics made');
    expect(await statuses()).toEqual(['CONFIRMED', 'CONFIRMED']);
    const rebuilt = await eventsTool(data, 'rebuild', 'commerce.appointment-projection', '--json');
    const [line] = linesOf<{ rebuilt: { taken: number; ended: number }[] }>(rebuilt);
    expect(line?.rebuilt).toEqual([expect.objectContaining({ ended: 0, problems: [] })]);
    expect(line?.rebuilt[0]?.taken).toBeGreaterThanOrEqual(2);

    command.pressCtrlC();

    expect(await command.ended).toBe(0);
    expect(processesOf(data)).toEqual([]);
  }, 90_000);

  test('killed outright it takes all of it along; what it left does not pass for a running system', async () => {
    await start();

    process.kill(-command.pid, 'SIGKILL');

    await eventually(() => Promise.resolve(processesOf(data).length === 0));
    expect(await eventsTool(data, 'status')).toEqual({
      code: 1,
      out: '',
      err: `Openslot does not run on ${data}: npm start runs it.\n`,
    });
  }, 90_000);
});

describe('where Kafka cannot run', () => {
  /** A program path with nothing on it, or with a `java` that says so of itself. */
  function programs(version?: string): string {
    const folder = emptyFolder();
    if (version === undefined) return folder;
    const java = join(folder, 'java');
    writeFileSync(java, `#!/bin/sh\necho 'openjdk version "${version}" 2021-09-14' >&2\n`);
    chmodSync(java, 0o755);
    return folder;
  }

  test.each([
    ['without Java', undefined, 'Java is missing: Kafka needs Java 17 or newer.'],
    ['with an old Java', '11.0.2', 'Java 11 is too old: Kafka needs Java 17 or newer.'],
    ['without Maven', '17.0.1', 'Maven is missing: it fetches Kafka.'],
  ])(
    '%s it is refused with a word of advice, and nothing is begun',
    async (_, version, message) => {
      const [data, cache] = [join(emptyFolder(), 'data'), emptyFolder()];
      const environment = { PATH: programs(version), JAVA_HOME: undefined, XDG_CACHE_HOME: cache };
      const command = startCommandIn(environment, '--kafka', '--port', String(await freeBase()), '--data', data);

      expect(await endOf(command)).toEqual({
        code: 1,
        output: expect.stringContaining(
          `${message}\nInstall it, or start without --kafka: events then travel over PostgreSQL.\n`,
        ),
      });
      expect([existsSync(data), processesOf(data)]).toEqual([false, []]);
    },
    30_000,
  );
});

test('--help tells of --kafka', async () => {
  const { code, output } = await startedInVain('--help');

  expect(code).toBe(0);
  expect(output).toMatch(/^ {2}--kafka +events travel over Apache Kafka/m);
});
