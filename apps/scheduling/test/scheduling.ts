import { testSubgraph, type GraphqlCaller, type GraphqlClient, type RunningSubgraph } from '@openslot/testing';
import { readConfig } from '../src/config.ts';
import { createDeps, type Deps } from '../src/deps.ts';
import { createServer, startWorkers } from '../src/server.ts';

export const guestContactTopicKey = '13'.repeat(32);

export interface Scheduling extends RunningSubgraph<Deps> {
  client(caller?: GraphqlCaller): GraphqlClient;
  stop(): Promise<void>;
}

/** `replaced` stands in the place of what was built, or makes it of that. */
export async function startScheduling(
  replaced: Partial<Deps> | ((built: Deps) => Partial<Deps>) = {},
): Promise<Scheduling> {
  const scheduling = await testSubgraph({
    ...{ slice: 'scheduling', readConfig, createDeps, createServer, startWorkers },
    environment: {
      PAYMENT_TOKEN_SECRET: 'a payment token secret of these tests',
      GUEST_CONTACT_TOPIC_KEY: guestContactTopicKey,
    },
    replace: (built) => (typeof replaced === 'function' ? replaced(built) : replaced),
  });
  return { ...scheduling, client: scheduling.ask, stop: scheduling.close };
}
