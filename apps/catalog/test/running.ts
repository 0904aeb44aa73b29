import type { Worker } from '@openslot/database';
import type { Contract, DataOf } from '@openslot/events';
import { newId, openLog, toId } from '@openslot/service';
import {
  graphqlClient,
  settled,
  testDatabase,
  testTokens,
  unchanged,
  type GraphqlClient,
  type TestDatabase,
  type TestTokens,
} from '@openslot/testing';
import { closeDeps, createDeps, type Deps } from '../src/deps.ts';
import { createServer, startWorkers } from '../src/server.ts';

const gatewaySecret = 'the gateway of these tests';

/** Who works at an organization, by the permissions that identity gives the role. */
const permissions = {
  OWNER: [
    ...['business.configure', 'business.publish', 'location.configure', 'location.switch', 'service.write'],
    ...['staff.write', 'resource.write', 'policy.write'],
  ],
  MANAGER: ['location.configure', 'location.switch', 'service.write', 'staff.write', 'resource.write'],
  STAFF: ['location.switch'],
} as const;
export type Role = keyof typeof permissions;

export interface Caller {
  readonly bearer?: string;
  readonly language?: 'en' | 'ja';
}

export interface RunningCatalog {
  readonly database: TestDatabase;
  readonly deps: Deps;
  readonly tokens: TestTokens;
  /** Asks as the gateway does. */
  ask(caller?: Caller): GraphqlClient;
  /** Somebody with a role at an organization, whole or only at these places. */
  member(
    organizationId: string,
    role: Role,
    scope?: { businessIds?: readonly string[]; locationIds?: readonly string[] },
  ): GraphqlClient;
  settled(): Promise<void>;
  /** Runs a call that must change nothing, once everything before it has settled. */
  unchanged<Result>(refused: () => Promise<Result>, options?: { except?: readonly string[] }): Promise<Result>;
  /** The latest state that other slices see of an aggregate, with its version. */
  stateOf<C extends Contract>(contract: C, id: string): Promise<{ version: number; data: DataOf<C> } | null>;
  close(): Promise<void>;
}

/** The whole slice with a database and a bus of its own. */
export async function runCatalog(): Promise<RunningCatalog> {
  const database = await testDatabase('catalog');
  const tokens = testTokens();
  const workers: Worker[] = [];
  const config = {
    ...{ port: 0, metricsPort: 0, logLevel: 'silent', databaseConnections: 6, databasePrepare: true },
    ...{ databaseUrl: database.url(), busUrl: database.busUrl, jwksUrl: 'http://unused', masterKey: '3c'.repeat(32) },
    gatewaySecrets: [gatewaySecret],
  };
  const deps = createDeps(config, {
    tokens: tokens.verifier,
    log: openLog('catalog', 'silent'),
    onCommit: () => workers.forEach((worker) => worker.wake()),
  });
  const server = await createServer(deps);
  const url = await server.listen(0);
  workers.push(...startWorkers(deps));
  const ask = (caller: Caller = {}) => graphqlClient(url, { gatewaySecret, ...caller });
  return {
    ...{ database, deps, tokens, ask },
    member: (organizationId, role, scope) =>
      ask({
        bearer: tokens.bearer({
          userId: newId(),
          organizationId,
          memberId: newId(),
          permissions: permissions[role],
          ...(scope && { scope }),
        }),
      }),
    settled: () => settled(...workers),
    unchanged: async (refused, options) => {
      await settled(...workers);
      return unchanged(database, refused, options);
    },
    stateOf: async <C extends Contract>(contract: C, id: string) => {
      await settled(...workers);
      const [row] = await database.admin<{ version: number; data: DataOf<C> }[]>`
        select aggregate_version as version, payload as data from bus.state_log where topic = ${contract.topic} and key = ${id}`;
      return row ? { version: Number(row.version), data: row.data } : null;
    },
    close: async () => {
      await server.stop();
      for (const worker of workers) await worker.stop();
      await closeDeps(deps);
      await database.close();
    },
  };
}

/** Ids that are well formed and nobody's. */
export const nobodysId = (prefix: Parameters<typeof toId>[0]) => toId(prefix, '01900000-0000-7000-8000-000000000000');
