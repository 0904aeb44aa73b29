import type { Worker } from '@openslot/database';
import { openLog } from '@openslot/service';
import {
  graphqlClient,
  settled,
  testDatabase,
  testTokens,
  unchanged,
  type GraphqlCaller,
  type GraphqlClient,
  type TestDatabase,
  type TestTokens,
} from '@openslot/testing';
import { closeDeps, createDeps, type Deps, type DepsOverrides } from '../src/deps.ts';
import { createServer, startWorkers } from '../src/server.ts';

const gatewaySecret = 'the gateway of these tests';

/** The whole service on a database of its own, as one test file uses it. */
export interface Scheduling {
  readonly database: TestDatabase;
  readonly deps: Deps;
  readonly tokens: TestTokens;
  readonly url: string;
  readonly workers: readonly Worker[];
  client(caller?: GraphqlCaller): GraphqlClient;
  /** Nothing is under way any more: events out and in, timers. */
  settled(): Promise<void>;
  /** Runs what is refused, after everything before has settled, and throws when a row of any table is different then. */
  unchanged<Result>(refused: () => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

export async function startScheduling(overrides: DepsOverrides = {}): Promise<Scheduling> {
  const database = await testDatabase('scheduling');
  const tokens = testTokens();
  const config = {
    ...{ port: 0, metricsPort: 0, logLevel: 'error', databaseConnections: 6, databasePrepare: true },
    ...{ databaseUrl: database.url(), busUrl: database.busUrl, jwksUrl: 'http://unused', masterKey: '5c'.repeat(32) },
    ...{ gatewaySecrets: [gatewaySecret], paymentTokenSecret: 'a payment token secret of these tests' },
    limits: { liveHoldsAtLeast: 0, anonymousDaySharePercent: 30 },
  };
  const log = openLog('scheduling', 'error');
  const deps = createDeps(config, { tokens: tokens.verifier, log, ...overrides });
  const server = await createServer(deps);
  const url = await server.listen(0);
  const workers = startWorkers(deps);
  return {
    ...{ database, deps, tokens, url, workers },
    client: (caller = {}) => graphqlClient(url, { gatewaySecret, ...caller }),
    settled: () => settled(...workers),
    unchanged: async (refused) => {
      await settled(...workers);
      return unchanged(database, refused);
    },
    async stop() {
      await server.stop();
      for (const worker of workers) await worker.stop();
      await closeDeps(deps);
      await database.close();
    },
  };
}
