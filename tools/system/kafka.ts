import { join } from 'node:path';
import { createTopics, type Log } from '@openslot/events';
import { startBroker, type Broker } from '@openslot/testing/broker';
import { brokerFiles } from '@openslot/testing/broker-files';
import { ToolRefusal } from '../run-tool.ts';
import type { DataFolder } from './data-folder.ts';
import type { Ports } from './ports.ts';

/** What services connect to. */
export interface SystemKafka {
  /** For KAFKA_BROKERS. */
  readonly brokers: string;
}

/** An Apache Kafka of the system's own: one broker in the data folder. */
export interface OwnKafka extends SystemKafka {
  readonly pid: number | undefined;
  readonly logFile: string;
  /** Ends it as a power failure would; it stays down until `restart`. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  readonly ports: Ports['kafka'];
  readonly progress: (what: string) => void;
}

/** Fetches what a broker needs. Throws where one cannot be run here, before anything else is begun. */
export const needKafka = (progress: (what: string) => void): void => void brokerFiles(progress);

/** Starts the broker and makes the topics. Like a service, it is started again when it dies unasked. */
export async function openOwnKafka(folder: DataFolder, { ports, progress }: Options): Promise<OwnKafka> {
  let [wanted, deaths]: [boolean, number] = [true, 0];
  let again: NodeJS.Timeout | undefined;

  function revive(how: string): void {
    deaths += 1;
    progress(`Kafka ended (${how}) and is started again`);
    again = setTimeout(() => void broker.start().catch(failed), Math.min(10_000, 100 * 2 ** deaths));
  }
  function failed(error: Error): void {
    if (wanted) revive(error.message.split('\n')[0] ?? 'failed');
  }
  const rest = () => {
    wanted = false;
    clearTimeout(again);
  };

  progress('starting Kafka');
  const broker: Broker = await startBroker({
    folder: join(folder.path, 'kafka'),
    ports,
    onProgress: progress,
    onDeath: (how) => wanted && revive(how),
  });
  try {
    await makeTopics(broker.brokers, progress);
  } catch (error) {
    await broker.stop();
    throw error;
  }
  return {
    brokers: broker.brokers,
    logFile: broker.logFile,
    get pid() {
      return broker.pid;
    },
    async kill() {
      rest();
      await broker.kill();
    },
    async restart() {
      await broker.stop();
      wanted = true;
      await broker.start();
    },
    async stop() {
      rest();
      await broker.stop();
    },
  };
}

export async function makeTopics(brokers: string, progress: (what: string) => void): Promise<void> {
  const log: Log = { info: () => undefined, warn: () => undefined, error: (_, message) => progress(message) };
  const { created, different } = await createTopics({ brokers: [brokers], clientId: 'openslot-start' }, undefined, log);
  if (created.length > 0) progress(`${created.length} topics made`);
  for (const what of different) progress(`not as declared: ${what}`);
}

/** What was published over one transport is unknown to the other: a data folder stays with the one it began with. */
export function bindTransport(folder: DataFolder, kept: string | null, kafka: boolean): string {
  const wanted = kafka ? 'kafka' : 'postgresql';
  const bound = kept ?? (folder.fresh ? wanted : 'postgresql');
  if (bound === wanted) return wanted;
  const other = bound === 'kafka' ? 'Kafka: start it with --kafka' : 'PostgreSQL: start it without --kafka';
  throw new ToolRefusal(
    `The events of ${folder.path} travel over ${other}.\n` +
      'Or choose another folder (--data DIR), or start anew: npm start -- --reset',
  );
}
