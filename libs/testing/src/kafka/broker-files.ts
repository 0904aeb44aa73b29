import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { BrokerUnavailable } from './broker-errors.ts';
import { brokerSettings, settingsText } from './broker-settings.ts';

/** What a broker is started from. */
export interface BrokerFiles {
  readonly java: string;
  /** Class path of the broker. */
  readonly classPath: string;
  /** A data folder that was never used, to be copied. */
  readonly formatted: string;
}

const infra = join(import.meta.dirname, '../../../../infra/kafka');
/** Any will do for one broker, but for one that begins with a dash. */
const clusterId = 'openslot-local-broker0';
const downloadMs = 5 * 60_000;

/** Of every broker that is started here: small, and quick to start. */
export const javaOptions = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];

/**
 * Apache Kafka as infra/kafka/pom.xml pins it, kept in the user's cache folder. Fetched by Maven on first use, which
 * takes up to half a minute. Throws BrokerUnavailable where Java 17 or Maven is missing or nothing can be fetched.
 */
export function brokerFiles(onProgress: (what: string) => void = () => undefined): BrokerFiles {
  const java = javaProgram();
  const folder = join(cacheFolder(), `kafka-${fingerprint()}`);
  if (!existsSync(folder)) fetchInto(folder, java, onProgress);
  return { java, classPath: join(folder, 'libs/*'), formatted: join(folder, 'formatted') };
}

function javaProgram(): string {
  const home = process.env['JAVA_HOME'];
  const java = home ? join(home, 'bin/java') : 'java';
  const { stdout, stderr, status } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const major = Number(/version "(\d+)/.exec(`${stderr}${stdout}`)?.[1]);
  if (status !== 0) throw new BrokerUnavailable('Java is missing: Kafka needs Java 17 or newer');
  if (major < 17) throw new BrokerUnavailable(`Java ${major} is too old: Kafka needs Java 17 or newer`);
  return java;
}

const cacheFolder = () => join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'openslot');

function fingerprint(): string {
  const pom = readFileSync(join(infra, 'pom.xml'));
  const version = /<artifactId>kafka_[\d.]+<\/artifactId>\s*<version>([^<]+)</.exec(pom.toString())?.[1];
  return `${version}-${createHash('sha256').update(pom).digest('hex').slice(0, 8)}`;
}

/** Into a folder beside it, which gets its name when it is complete: two at once do not meet, a crash leaves no half. */
function fetchInto(folder: string, java: string, onProgress: (what: string) => void): void {
  mkdirSync(cacheFolder(), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    onProgress('fetching Apache Kafka with Maven, once');
    fetchJars(join(draft, 'libs'));
    format(java, join(draft, 'libs/*'), draft);
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function fetchJars(libs: string): void {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${libs}`, '-DincludeScope=runtime'];
  const { error, status, stdout, stderr } = spawnSync('mvn', ['-q', '-B', '-f', join(infra, 'pom.xml'), ...goal], {
    encoding: 'utf8',
    timeout: downloadMs,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    throw new BrokerUnavailable('Maven is missing: it fetches Kafka');
  }
  const said = `${stdout}${stderr}`
    .split('\n')
    .filter((line) => line.includes('ERROR'))
    .slice(0, 3)
    .join(' ');
  if (status !== 0) throw new BrokerUnavailable(`Maven could not fetch Kafka: ${said || error?.message || status}`);
}

function format(java: string, classPath: string, draft: string): void {
  const file = join(draft, 'format.properties');
  const settings = brokerSettings({ ports: { client: 9_092, controller: 9_093 }, data: join(draft, 'formatted') });
  writeFileSync(file, settingsText(settings));
  formatData(java, classPath, file);
  rmSync(file);
}

/** Makes the data folder that the settings name. */
export function formatData(java: string, classPath: string, settingsFile: string, more: readonly string[] = []): void {
  const tool = ['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settingsFile, ...more];
  const { status, stdout, stderr } = spawnSync(java, [...javaOptions, '-Xmx96m', '-cp', classPath, ...tool], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new BrokerUnavailable(`a data folder for Kafka could not be made: ${stdout}${stderr}`);
}
