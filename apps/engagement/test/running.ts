import { openDatabase, openVault, type Worker } from '@openslot/database';
import { openPostgresBus, type Bus } from '@openslot/events';
import { openLog, type Subgraph } from '@openslot/service';
import {
  graphqlClient,
  settled,
  testDatabase,
  testTokens,
  type GraphqlClient,
  type TestDatabase,
  type TestTokens,
} from '@openslot/testing';
import type { Deps } from '../src/deps.ts';
import { smtpMailer } from '../src/mail/smtp.ts';
import { createServer, startWorkers } from '../src/server.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';

export const contactTopicKey = '11'.repeat(32);
const gatewaySecret = 'a-gateway-secret-for-tests';

export interface RunningEngagement {
  readonly database: TestDatabase;
  readonly deps: Deps;
  readonly bus: Bus;
  readonly mailbox: Mailbox;
  readonly tokens: TestTokens;
  readonly workers: readonly Worker[];
  /** Asks as the gateway does, for whoever bears the token. */
  ask(bearer?: string): GraphqlClient;
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The whole slice with a database, a bus and a mail server of its own. */
export async function runEngagement(): Promise<RunningEngagement> {
  const [database, mailbox] = await Promise.all([testDatabase('engagement'), openMailbox()]);
  const tokens = testTokens();
  const workers: Worker[] = [];
  const deps: Deps = {
    log: openLog('engagement', 'error'),
    database: openDatabase({
      url: database.url(),
      slice: 'engagement',
      onCommit: () => workers.forEach((worker) => worker.wake()),
    }),
    bus: openPostgresBus({ url: database.busUrl }),
    vault: openVault({ slice: 'engagement', masterKey: '22'.repeat(32) }),
    tokens: tokens.verifier,
    gatewaySecrets: [gatewaySecret],
    contactTopicKey,
    mailer: smtpMailer({ url: mailbox.url, from: 'Openslot <bookings@openslot.example>' }),
    mailDomain: 'openslot.example',
  };
  const server: Subgraph = await createServer(deps);
  const url = await server.listen(0);
  workers.push(...startWorkers(deps));
  return {
    database,
    deps,
    bus: deps.bus,
    mailbox,
    tokens,
    workers,
    ask: (bearer) => graphqlClient(url, { gatewaySecret, ...(bearer ? { bearer } : {}) }),
    settled: () => settled(...workers),
    async close() {
      await server.stop();
      for (const worker of workers) await worker.stop();
      await deps.mailer.close();
      await deps.bus.close();
      await deps.database.close();
      await mailbox.close();
      await database.close();
    },
  };
}
