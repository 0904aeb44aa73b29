import type { Worker } from '@openslot/database';
import {
  graphqlClient,
  settled,
  testDatabase,
  unchanged,
  type GraphqlClient,
  type TestDatabase,
} from '@openslot/testing';
import { readConfig } from '../src/config.ts';
import { closeDeps, createDeps, type Deps } from '../src/deps.ts';
import { createServer, startWorkers } from '../src/server.ts';

export const contactTopicKey = '11'.repeat(32);
const gatewaySecret = 'a-gateway-secret-for-tests';

/** Who calls: by which token, from which address, in which language. */
export interface Caller {
  readonly bearer?: string;
  readonly address?: string;
  readonly language?: 'en' | 'ja';
}

export interface RunningIdentity {
  readonly database: TestDatabase;
  readonly deps: Deps;
  /** Of the server itself, for what is not GraphQL. */
  readonly origin: string;
  /** Asks as the gateway does. */
  ask(caller?: Caller): GraphqlClient;
  settled(): Promise<void>;
  /** Runs a call that must change nothing, once everything before it has settled; fails when any row is different. */
  unchanged<Result>(refused: () => Promise<Result>, options?: { except?: readonly string[] }): Promise<Result>;
  close(): Promise<void>;
}

/** The whole slice with a database and a bus of its own. */
export async function runIdentity(environment: Record<string, string> = {}): Promise<RunningIdentity> {
  const database = await testDatabase('identity');
  const workers: Worker[] = [];
  const deps = createDeps(configFor(database, environment), {
    onCommit: () => workers.forEach((worker) => worker.wake()),
  });
  const server = await createServer(deps);
  const url = await server.listen(0);
  workers.push(...startWorkers(deps));
  return {
    database,
    deps,
    origin: new URL(url).origin,
    ask: ({ bearer, address, language } = {}) =>
      graphqlClient(url, {
        gatewaySecret,
        ...(bearer && { bearer }),
        ...(language && { language }),
        ...(address && { headers: { 'x-openslot-address': address } }),
      }),
    settled: () => settled(...workers),
    unchanged: async (refused, options) => {
      await settled(...workers);
      return unchanged(database, refused, options);
    },
    close: async () => {
      await server.stop();
      for (const worker of workers) await worker.stop();
      await closeDeps(deps);
      await database.close();
    },
  };
}

const configFor = (database: TestDatabase, environment: Record<string, string>) =>
  readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    PORT: '0',
    METRICS_PORT: '0',
    IDENTITY_DATABASE_URL: database.url(),
    BUS_DATABASE_URL: database.busUrl,
    GATEWAY_SECRET: gatewaySecret,
    IDENTITY_MASTER_KEY: '22'.repeat(32),
    CONTACT_TOPIC_KEY: contactTopicKey,
    SIGN_IN_TRIES_PER_ADDRESS: '100000',
    ...environment,
  });
