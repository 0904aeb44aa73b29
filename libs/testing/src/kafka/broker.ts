import { spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilKafkaAnswers, type KafkaConnection } from '@openslot/events';
import { freePort } from '../cluster.ts';
import { BrokerFailed } from './broker-errors.ts';
import { brokerFiles, formatData, javaOptions, type BrokerFiles } from './broker-files.ts';
import { brokerSettings, settingsText } from './broker-settings.ts';

export interface BrokerOptions {
  /** Kept between starts. Without it, a throw-away folder that is removed with the broker. */
  readonly folder?: string;
  /** Free ones when absent. They stay the same when the broker is started again. */
  readonly ports?: { readonly client: number; readonly controller: number };
  /** Laid over infra/kafka/server.properties. */
  readonly settings?: Readonly<Record<string, string>>;
  /** More arguments for making its data folder, such as users. */
  readonly format?: readonly string[];
  /** How it lets us in, where it does not let in everybody. */
  readonly login?: Pick<KafkaConnection, 'sasl' | 'ssl'>;
  readonly onProgress?: (what: string) => void;
  /** It ended although nobody asked it to. */
  readonly onDeath?: (how: string) => void;
}

export interface Broker {
  /** For KAFKA_BROKERS. */
  readonly brokers: string;
  readonly logFile: string;
  readonly pid: number | undefined;
  /** Starts it again, on the same ports and data, and waits until it answers. */
  start(): Promise<void>;
  /** As a power failure would. It stays down until it is started. */
  kill(): Promise<void>;
  /** Ends it, and removes a throw-away folder. May be called twice. */
  stop(): Promise<void>;
}

const answerMs = 60_000;
const graceMs = 10_000;

/** A single Apache Kafka broker as a process. Throws BrokerUnavailable or BrokerFailed; nothing keeps running then. */
export async function startBroker(options: BrokerOptions = {}): Promise<Broker> {
  const files = brokerFiles(options.onProgress);
  const ports = options.ports ?? { client: await freePort(), controller: await freePort() };
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'openslot-kafka-'));
  const settingsFile = prepare(folder, ports, files, options);
  const logFile = join(folder, 'broker.log');
  const brokers = `127.0.0.1:${ports.client}`;
  let running: ChildProcess | undefined;
  let wanted = false;

  async function start(): Promise<void> {
    wanted = true;
    const broker = launch(files, settingsFile, logFile);
    running = broker;
    const over = new Promise<string>((resolve) => {
      broker.once('error', (error) => resolve(error.message));
      broker.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    });
    let answers = false;
    void over.then((how) => {
      if (running === broker) running = undefined;
      if (wanted && answers) options.onDeath?.(how);
    });
    await answering({ brokers: [brokers], clientId: 'openslot-start', ...options.login }, over, logFile);
    answers = true;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    wanted = false;
    const broker = running;
    if (!broker) return;
    const gone = new Promise<void>((resolve) => broker.once('exit', () => resolve()));
    broker.kill(signal);
    const outright = setTimeout(() => broker.kill('SIGKILL'), graceMs);
    await gone;
    clearTimeout(outright);
  }

  const discard = () => {
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const abandon = () => {
    running?.kill('SIGKILL');
    discard();
  };
  async function stop(): Promise<void> {
    await end('SIGTERM');
    process.off('exit', abandon);
    discard();
  }

  process.on('exit', abandon);
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    brokers,
    logFile,
    get pid() {
      return running?.pid;
    },
    start,
    kill: () => end('SIGKILL'),
    stop,
  };
}

/** Writes the settings, and makes the data folder where there is none. */
function prepare(
  folder: string,
  ports: { readonly client: number; readonly controller: number },
  files: BrokerFiles,
  { settings = {}, format }: BrokerOptions,
): string {
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'data');
  const file = join(folder, 'server.properties');
  writeFileSync(file, settingsText(brokerSettings({ ports, data, settings })));
  if (existsSync(join(data, 'meta.properties'))) return file;
  rmSync(data, { recursive: true, force: true });
  if (format) formatData(files.java, files.classPath, file, format);
  else cpSync(files.formatted, data, { recursive: true });
  return file;
}

/**
 * In a session of its own, so that Ctrl-C in a terminal does not end it before those who use it. A shell beside it waits
 * for us to be gone, however that comes about, and then ends the broker if it still runs.
 */
function launch({ java, classPath }: BrokerFiles, settingsFile: string, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a');
  const broker = spawn(java, ['-Xms64m', '-Xmx256m', ...javaOptions, '-cp', classPath, 'kafka.Kafka', settingsFile], {
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const wait = 'cat >/dev/null; sleep 2; ps -o args= -p "$1" | grep -qF "$2" && kill -9 "$1"';
  const guard = spawn('/bin/sh', ['-c', wait, 'openslot-guard', `${broker.pid}`, settingsFile], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  for (const each of [broker, guard, guard.stdin as Socket]) each.unref();
  broker.once('exit', () => guard.pid !== undefined && kill(-guard.pid));
  return broker;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function answering(connection: KafkaConnection, over: Promise<string>, logFile: string): Promise<void> {
  const enough = new AbortController();
  const problem = (what: string) => new BrokerFailed(`Kafka ${what}: ${lastLines(logFile)}`);
  const late = setTimeout(() => enough.abort(problem(`did not answer within ${answerMs / 1_000} s`)), answerMs);
  void over.then((how) => enough.abort(problem(`did not start (${how})`)));
  try {
    await untilKafkaAnswers(connection, enough.signal);
  } finally {
    clearTimeout(late);
  }
}

const lastLines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
