import type { Database } from '@openslot/database';
import { testSubgraph, type GraphqlClient, type RunningSubgraph } from '@openslot/testing';
import { readConfig } from '../src/config.ts';
import { createDeps, type Deps } from '../src/deps.ts';
import { createServer, startWorkers } from '../src/server.ts';

export const contactTopicKey = '11'.repeat(32);
export const guestContactTopicKey = '13'.repeat(32);

/** Who calls: by which token, from which address, in which language. */
export interface Caller {
  readonly bearer?: string;
  readonly address?: string;
  readonly language?: 'en' | 'ja';
}

export interface RunningIdentity extends RunningSubgraph<Deps> {
  /** Of the server itself, for what is not GraphQL. */
  readonly origin: string;
  ask(caller?: Caller): GraphqlClient;
}

/** With the tokens that it signs itself, and over another database where `over` makes one of the slice's own. */
export async function runIdentity(
  environment: Record<string, string> = {},
  over: (database: Database) => Database = (database) => database,
): Promise<RunningIdentity> {
  const identity = await testSubgraph({
    ...{ slice: 'identity', readConfig, createDeps, createServer, startWorkers },
    environment: {
      CONTACT_TOPIC_KEY: contactTopicKey,
      GUEST_CONTACT_TOPIC_KEY: guestContactTopicKey,
      SIGN_IN_TRIES_PER_ADDRESS: '100000',
      ...environment,
    },
    replace: ({ tokens, database }) => ({ tokens, database: over(database) }),
  });
  return {
    ...identity,
    origin: new URL(identity.url).origin,
    ask: ({ address, ...caller } = {}) =>
      identity.ask({ ...caller, ...(address && { headers: { 'x-openslot-address': address } }) }),
  };
}
