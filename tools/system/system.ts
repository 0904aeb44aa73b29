import { rmSync, writeFileSync } from 'node:fs';
import { buildApps } from '../build/build-apps.ts';
import { ToolRefusal } from '../run-tool.ts';
import { appNames, canRun, readOr, subgraphNames, type AppName } from '../workspace.ts';
import { claimFolder, reachableFolder, type DataFolder } from './data-folder.ts';
import { openOwnDatabase, type OwnDatabase, type SystemDatabase } from './database.ts';
import { keptDemo, loadDemo, loadRest, noDemo, type Demo, type DemoTarget } from './demo.ts';
import { environmentOf, inherited, wideLimits, type Environment } from './environment.ts';
import { bindTransport, makeTopics, needKafka, openOwnKafka, type OwnKafka, type SystemKafka } from './kafka.ts';
import { freeBase, portsFrom, refuseTakenPorts, type Ports } from './ports.ts';
import { keptSecrets } from './secrets.ts';
import { openServices, type Services } from './services.ts';

export interface SystemOptions {
  /** Where data, secrets and logs are kept. */
  readonly folder: string;
  /** The gateway's port, from which all others follow; free ones when absent. */
  readonly port?: number;
  /** A migrated database that somebody else keeps. Without it, a PostgreSQL of its own in the folder. */
  readonly database?: SystemDatabase;
  /** Events travel over Kafka: a broker of its own in the folder, or one that somebody else keeps. */
  readonly kafka?: boolean | SystemKafka;
  /** Loads demo data where none is. */
  readonly demo?: boolean;
  /** Laid over what every service is told by default, such as narrow limits; then what one of them is told. */
  readonly environment?: Environment;
  readonly environments?: Readonly<Partial<Record<AppName, Environment>>>;
  readonly progress?: (what: string) => void;
  /** Ends a start that is still under way. */
  readonly signal?: AbortSignal;
}

export interface System {
  readonly url: string;
  /** The one GraphQL endpoint. */
  readonly endpoint: string;
  readonly sandboxUrl: string;
  readonly mailPage: string;
  readonly folder: string;
  /** The PostgreSQL of its own; null where the database was given. */
  readonly database: Pick<OwnDatabase, 'adminUrl' | 'logFile'> | null;
  /** The Kafka of its own; null where it was given, or events travel over PostgreSQL. */
  readonly kafka: OwnKafka | null;
  readonly demo: Demo;
  /** Process ids; undefined for what is down. */
  pids(): Readonly<Record<AppName, number | undefined>>;
  logOf(app: AppName): string;
  /** Ends a service as a power failure would; it stays down until `restart`. */
  kill(app: AppName): Promise<void>;
  /** Stops a service where it runs, starts it, and waits until it is ready. */
  restart(app: AppName): Promise<void>;
  /** Resolves with the reason when the system cannot go on. */
  readonly failed: Promise<string>;
  stop(): Promise<void>;
}

/** Where services keep what they know, and what they tell each other by. */
interface Stores {
  readonly database: SystemDatabase;
  readonly kafka: SystemKafka | null;
}

/** What has been started so far, with how to end it. */
interface Start extends Omit<SystemOptions, 'database'> {
  readonly progress: (what: string) => void;
  readonly signal: AbortSignal;
  readonly ports: Ports;
  readonly given: SystemDatabase | undefined;
  readonly undo: (() => Promise<void>)[];
}

/** The whole system, each part a process of its own. Throws, with everything stopped, where it cannot start. */
export async function startSystem(options: SystemOptions): Promise<System> {
  refuseIncomplete();
  const base = options.port ?? (await freeBase());
  const start: Start = {
    ...options,
    progress: options.progress ?? (() => undefined),
    signal: options.signal ?? new AbortController().signal,
    ports: portsFrom(base),
    given: options.database,
    undo: [],
  };
  await refuseTakenPorts(base);
  try {
    return await bringUp(start);
  } catch (error) {
    await takeDown(start);
    throw error;
  }
}

async function takeDown({ undo }: Start): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

async function bringUp(start: Start): Promise<System> {
  if (start.kafka === true) needKafka(start.progress);
  const bundles = buildAll(start.progress);
  bundles.catch(() => undefined);
  const { folder, database } = await openDatabase(start);
  start.signal.throwIfAborted();
  const kafka = await openKafka(start, folder);
  await bundles;
  start.signal.throwIfAborted();

  const demoFile = folder.file('demo.json');
  const kept = start.demo ? keptDemo(demoFile) : null;
  let demo: Demo = kept ?? noDemo;
  const services = serve(start, folder, { database, kafka }, () => demo);
  start.progress('services are starting');
  await services.ready();
  start.progress('every subgraph answers');
  if (start.demo && !kept?.complete) {
    const target = demoTarget(start, database);
    if (!kept) {
      demo = await loadDemo(demoFile, target);
      start.signal.throwIfAborted();
      // The explorer offers people who did not exist when the gateway started.
      await services.restart('gateway');
    }
    behind(start, (signal) => loadRest(demoFile, demo, target, signal));
  }
  return running(start, folder, { database, kafka }, services, demo);
}

const demoTarget = (start: Start, database: SystemDatabase): DemoTarget => ({
  endpoint: `${urlOf(start, 'gateway')}/graphql`,
  adminUrl: start.given ? null : (database as OwnDatabase).adminUrl,
  progress: start.progress,
});

/** Goes on behind the running system, and ends before it does. */
function behind(start: Start, work: (signal: AbortSignal) => Promise<void>): void {
  const ending = new AbortController();
  const done = work(ending.signal);
  start.undo.push(async () => {
    ending.abort();
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 2_000).unref())]);
  });
}

function serve(start: Start, folder: DataFolder, stores: Stores, demo: () => Demo): Services {
  const secrets = keptSecrets(folder.file('secrets.json'));
  const environment = (app: AppName): Environment => ({
    ...wideLimits,
    ...inherited(process.env),
    NODE_COMPILE_CACHE: folder.file('compile-cache'),
    ...environmentOf(app, {
      ports: start.ports,
      secrets,
      ...stores,
      sandboxState: folder.file('sandbox.json'),
      demoPeople: JSON.stringify(demo().people),
    }),
    ...start.environment,
    ...start.environments?.[app],
  });
  tellOperators(folder, environment, start);
  const services = openServices({
    folder,
    ports: start.ports.http,
    progress: start.progress,
    signal: start.signal,
    environment,
  });
  start.undo.push(() => services.stop());
  services.start();
  return services;
}

/** What the services are told, for commands that join them while they run, such as npm run events. */
function tellOperators(folder: DataFolder, environment: (app: AppName) => Environment, start: Start): void {
  const file = folder.file('services.json');
  const told = Object.fromEntries(subgraphNames.map((name) => [name, environment(name)]));
  writeFileSync(file, JSON.stringify(told), { mode: 0o600 });
  start.undo.push(async () => rmSync(file, { force: true }));
}

/** The transport is settled before anything of the folder is used. */
async function openKafka(start: Start, folder: DataFolder): Promise<SystemKafka | null> {
  const { kafka = false, progress } = start;
  const file = folder.file('transport');
  writeFileSync(file, bindTransport(folder, readOr(file, null), kafka !== false));
  if (kafka === false) return null;
  if (kafka !== true) {
    await makeTopics(kafka.brokers, progress);
    return kafka;
  }
  const own = await openOwnKafka(folder, { ports: start.ports.kafka, progress });
  start.undo.push(() => own.stop());
  return own;
}

async function openDatabase(start: Start): Promise<{ folder: DataFolder; database: SystemDatabase }> {
  if (start.given) return { folder: claimFolder(start.folder), database: start.given };
  const own = await ownDatabase(start, start.folder).catch((error: Error) => {
    if (error.name !== 'UnreachableFolder') throw error;
    const elsewhere = reachableFolder(start.folder);
    start.progress(`PostgreSQL does not run as root, and its user cannot reach ${start.folder}`);
    start.progress(`the data goes to ${elsewhere}`);
    return ownDatabase(start, elsewhere);
  });
  start.undo.push(() => own.database.stop());
  return own;
}

async function ownDatabase(start: Start, path: string): Promise<{ folder: DataFolder; database: OwnDatabase }> {
  const folder = claimFolder(path);
  const administrator = keptSecrets(folder.file('secrets.json')).databaseAdministrator;
  const options = { port: start.ports.postgres, administrator, progress: start.progress };
  try {
    return { folder, database: await openOwnDatabase(folder, options) };
  } catch (error) {
    // What was made where the data cannot be would only look like data.
    if (folder.fresh && (error as Error).name === 'UnreachableFolder')
      rmSync(folder.path, { recursive: true, force: true });
    throw error;
  }
}

function running(start: Start, folder: DataFolder, stores: Stores, services: Services, demo: Demo): System {
  const own = start.given ? null : (stores.database as OwnDatabase);
  let stopping = false;
  const url = urlOf(start, 'gateway');
  const sandboxUrl = urlOf(start, 'sandbox');
  return {
    url,
    endpoint: `${url}/graphql`,
    sandboxUrl,
    mailPage: `${sandboxUrl}/mail`,
    folder: folder.path,
    database: own,
    kafka: start.kafka === true ? (stores.kafka as OwnKafka) : null,
    demo,
    pids: () =>
      Object.fromEntries(appNames.map((app) => [app, services.of(app).pid])) as Record<AppName, number | undefined>,
    logOf: (app) => services.of(app).logFile,
    kill: (app) => services.of(app).kill(),
    restart: (app) => services.restart(app),
    failed: new Promise((resolve) => {
      void own?.ended.then(() => stopping || resolve(`PostgreSQL has ended: see ${own.logFile}`));
    }),
    async stop() {
      stopping = true;
      await takeDown(start);
    },
  };
}

function refuseIncomplete(): void {
  const missing = appNames.filter((name) => !canRun(name));
  if (missing.length > 0)
    throw new ToolRefusal(`The system is not complete in this clone: ${missing.join(', ')} missing.`);
}

async function buildAll(progress: (what: string) => void): Promise<void> {
  const made = await buildApps(appNames);
  progress(made.length > 0 ? `bundled ${made.join(', ')}` : 'bundles are current');
}

const urlOf = (start: Start, app: AppName) => `http://127.0.0.1:${start.ports.http[app]}`;
