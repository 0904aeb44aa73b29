import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTopicsFor } from '@openslot/events';
import {
  graphqlClient,
  startBroker,
  testDatabase,
  whyNoBroker,
  type Broker,
  type GraphqlCaller,
  type GraphqlClient,
  type TestDatabase,
} from '@openslot/testing';
import { openApi, type Api } from '@openslot/tools/api';
import { startSystem, type System } from '@openslot/tools/system';

export interface RunningSystem extends System {
  /** Of its own; null where events travel over PostgreSQL. */
  readonly broker: Broker | null;
  readonly testDatabase: TestDatabase;
  readonly api: Api;
  /** Asks the gateway as one caller. */
  ask(caller?: GraphqlCaller): GraphqlClient;
}

const slices = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement'] as const;

export const transports = ['PostgreSQL', 'Kafka'] as const;
export type Transport = (typeof transports)[number];

/**
 * Runs the tests once over each transport. Where no broker can be started Kafka's are skipped, by a name that says why;
 * in CI that is a failure.
 */
export function onEachTransport(body: (transport: Transport) => void): void {
  for (const transport of transports) {
    const problem = transport === 'Kafka' && process.env['CI'] !== 'true' ? whyNoBroker() : null;
    const group = problem === null ? describe : describe.skip;
    group(`over ${transport}${problem === null ? '' : ` (skipped: ${problem})`}`, () => body(transport));
  }
}

/**
 * The whole system from its bundles, each part a process of its own; with an empty database, or with demo data.
 * `logStatements` has PostgreSQL log every statement of the services, for those who count them.
 */
export async function runSystem(
  environment: Readonly<Record<string, string>> = {},
  { demo = false, transport = 'PostgreSQL' as Transport, logStatements = false } = {},
): Promise<RunningSystem> {
  const [database, folder, broker] = await Promise.all([
    testDatabase(slices),
    mkdtemp(join(tmpdir(), 'openslot-e2e-')),
    transport === 'Kafka' ? ownBroker() : null,
  ]);
  if (logStatements) await database.admin.unsafe(`alter database ${database.name} set log_statement = 'all'`);
  const events = broker ? { KAFKA_BROKERS: broker.brokers, KAFKA_SESSION_TIMEOUT_MS: '3000' } : {};
  const system = await startSystem({ folder, database, environment: { ...events, ...environment }, demo });
  return {
    ...system,
    broker,
    testDatabase: database,
    api: openApi(system.endpoint),
    ask: (caller) => graphqlClient(system.endpoint, caller),
    async stop() {
      await system.stop();
      await broker?.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Of its own, because topics and groups have the same names in every system. */
async function ownBroker(): Promise<Broker> {
  const broker = await startBroker();
  await createTopicsFor({ KAFKA_BROKERS: broker.brokers, KAFKA_TOPIC_PARTITIONS: '2' }, 'openslot-e2e');
  return broker;
}

const patienceMs = 20_000;

/** What a client does that waits for an event to arrive: looks again until it sees it, and fails after 20 s. */
export async function eventually<Seen>(
  look: () => Promise<Seen | null | undefined | false>,
  withinMs = patienceMs,
): Promise<Seen> {
  for (const deadline = performance.now() + withinMs; performance.now() < deadline;) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not seen within ${withinMs / 1000} s: ${look.toString()}`);
}
