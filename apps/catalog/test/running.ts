import type { Contract, DataOf } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { testSubgraph, type GraphqlClient, type RunningSubgraph } from '@openslot/testing';
import { readConfig } from '../src/config.ts';
import { createDeps, type Deps } from '../src/deps.ts';
import { createServer, startWorkers } from '../src/server.ts';

/** Who works at an organization, by the permissions that identity gives the role. */
const permissions = {
  OWNER: [
    ...['business.configure', 'business.publish', 'location.configure', 'location.switch', 'service.write'],
    ...['staff.write', 'resource.write', 'policy.write', 'position.report'],
  ],
  MANAGER: [
    ...['location.configure', 'location.switch', 'service.write', 'staff.write', 'resource.write', 'position.report'],
  ],
  STAFF: ['location.switch'],
} as const;
export type Role = keyof typeof permissions;

export interface RunningCatalog extends RunningSubgraph<Deps> {
  /** Somebody with a role at an organization, whole or only at these places. */
  member(
    organizationId: string,
    role: Role,
    scope?: { businessIds?: readonly string[]; locationIds?: readonly string[] },
  ): GraphqlClient;
  /** The latest state that other slices see of an aggregate, with its version. */
  stateOf<C extends Contract>(contract: C, id: string): Promise<{ version: number; data: DataOf<C> } | null>;
}

export async function runCatalog(): Promise<RunningCatalog> {
  const parts = { readConfig, createDeps, createServer, startWorkers };
  const catalog = await testSubgraph({ slice: 'catalog', ...parts, environment: { LOG_LEVEL: 'silent' } });
  return {
    ...catalog,
    member: (organizationId, role, scope) =>
      catalog.ask({
        bearer: catalog.tokens.bearer({
          userId: newId(),
          organizationId,
          memberId: newId(),
          permissions: permissions[role],
          ...(scope && { scope }),
        }),
      }),
    stateOf: async <C extends Contract>(contract: C, id: string) => {
      await catalog.settled();
      const [row] = await catalog.database.admin<{ version: number; data: DataOf<C> }[]>`
        select aggregate_version as version, payload as data from bus.state_log where topic = ${contract.topic} and key = ${id}`;
      return row ? { version: Number(row.version), data: row.data } : null;
    },
  };
}

/** Ids that are well formed and nobody's. */
export const nobodysId = (prefix: Parameters<typeof toId>[0]) => toId(prefix, '01900000-0000-7000-8000-000000000000');
