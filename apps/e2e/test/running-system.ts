import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  graphqlClient,
  testDatabase,
  type GraphqlCaller,
  type GraphqlClient,
  type TestDatabase,
} from '@openslot/testing';
import { openApi, type Api } from '@openslot/tools/api';
import { startSystem, type System } from '@openslot/tools/system';

export interface RunningSystem extends System {
  readonly testDatabase: TestDatabase;
  readonly api: Api;
  /** Asks the gateway as one caller. */
  ask(caller?: GraphqlCaller): GraphqlClient;
}

const slices = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement'] as const;

/** The whole system from its bundles, each part a process of its own; with an empty database, or with demo data. */
export async function runSystem(
  environment: Readonly<Record<string, string>> = {},
  { demo = false } = {},
): Promise<RunningSystem> {
  const [database, folder] = await Promise.all([testDatabase(slices), mkdtemp(join(tmpdir(), 'openslot-e2e-'))]);
  const system = await startSystem({ folder, database, environment, demo });
  return {
    ...system,
    testDatabase: database,
    api: openApi(system.endpoint),
    ask: (caller) => graphqlClient(system.endpoint, caller),
    async stop() {
      await system.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const patienceMs = 20_000;

/** What a client does that waits for an event to arrive: looks again until it sees it, and fails after 20 s. */
export async function eventually<Seen>(look: () => Promise<Seen | null | undefined | false>): Promise<Seen> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline;) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not seen within ${patienceMs / 1000} s: ${look.toString()}`);
}
