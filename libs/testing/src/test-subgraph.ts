import type { Worker } from '@openslot/database';
import type { Slice } from '@openslot/events';
import type { SubgraphDeps, SubgraphParts } from '@openslot/service';
import { graphqlClient, type GraphqlCaller, type GraphqlClient } from './graphql-client.ts';
import { settled } from './settled.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';
import { testGatewaySecret, testTokens, type TestTokens } from './tokens.ts';
import { unchanged } from './unchanged.ts';

/** A whole slice with a database and a bus of its own, as one test file uses it. */
export interface RunningSubgraph<Deps = SubgraphDeps> {
  readonly database: TestDatabase;
  readonly deps: Deps;
  readonly tokens: TestTokens;
  /** Of its GraphQL. */
  readonly url: string;
  readonly workers: readonly Worker[];
  /** Asks as the gateway does. */
  ask(caller?: GraphqlCaller): GraphqlClient;
  /** Nothing is under way any more: events out, events in, what is due. */
  settled(): Promise<void>;
  /** Runs a call that must change nothing, once everything before it has settled; throws when any row is different. */
  unchanged<Result>(refused: () => Promise<Result>, options?: { except?: readonly string[] }): Promise<Result>;
  close(): Promise<void>;
}

export interface TestedSubgraph<Config, Deps> extends SubgraphParts<Config, Deps> {
  readonly slice: Slice;
  readConfig(environment: NodeJS.ProcessEnv): Config;
  /** Of the slice alone, or other than usual. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What the slice depends on instead of what is built; its tokens are those of `tokens` unless said otherwise here. */
  readonly replace?: (built: Deps) => Partial<Deps>;
}

/** Runs a slice as its process does, but for the port, which is free. */
export async function testSubgraph<Config, Deps extends SubgraphDeps>(
  tested: TestedSubgraph<Config, Deps>,
): Promise<RunningSubgraph<Deps>> {
  const database = await testDatabase(tested.slice);
  const tokens = testTokens();
  const built = tested.createDeps(tested.readConfig(environmentFor(tested.slice, database, tested.environment)));
  const deps = { ...built, tokens: tokens.verifier, ...tested.replace?.(built) };
  const server = await tested.createServer(deps);
  const url = await server.listen(0);
  const workers = tested.startWorkers(deps);
  return {
    ...{ database, deps, tokens, url, workers },
    ask: (caller = {}) => graphqlClient(url, { gatewaySecret: testGatewaySecret, ...caller }),
    settled: () => settled(...workers),
    unchanged: async (refused, options) => {
      await quiet(database, tested.slice, workers);
      return unchanged(database, refused, options);
    },
    async close() {
      await server.stop();
      for (const worker of workers) await worker.stop();
      await deps.close();
      await database.close();
    },
  };
}

/** Nothing is under way, nor about to be: what is to be tried again in a moment has been. */
async function quiet({ admin }: TestDatabase, slice: Slice, workers: readonly Worker[]): Promise<void> {
  const isNear = async () =>
    (await admin`select from ${admin(`${slice}.due`)} where due_at < clock.now() + interval '2 seconds'`).length > 0;
  const deadline = performance.now() + 5_000;
  await settled(...workers);
  while ((await isNear()) && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await settled(...workers);
  }
}

/** What a slice's process is told by its environment. */
export const environmentFor = (
  slice: Slice,
  database: TestDatabase,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  NODE_ENV: 'test',
  LOG_LEVEL: 'error',
  PORT: '0',
  METRICS_PORT: '0',
  GATEWAY_SECRET: testGatewaySecret,
  JWKS_URL: 'http://127.0.0.1:9/jwks.json',
  BUS_DATABASE_URL: database.busUrl,
  [`${slice.toUpperCase()}_DATABASE_URL`]: database.url(),
  [`${slice.toUpperCase()}_MASTER_KEY`]: '22'.repeat(32),
  ...own,
});
