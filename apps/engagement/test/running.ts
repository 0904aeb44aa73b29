import type { Database } from '@openslot/database';
import type { Bus } from '@openslot/events';
import { testSubgraph, type RunningSubgraph } from '@openslot/testing';
import { readConfig } from '../src/config.ts';
import { createDeps, type Deps } from '../src/deps.ts';
import { createServer, startWorkers } from '../src/server.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';

export const contactTopicKey = '11'.repeat(32);

export interface RunningEngagement extends RunningSubgraph<Deps> {
  readonly bus: Bus;
  readonly mailbox: Mailbox;
}

/** With a mail server of its own, and over another database where `over` makes one of the slice's own. */
export async function runEngagement(over?: (database: Database) => Database): Promise<RunningEngagement> {
  const mailbox = await openMailbox();
  const engagement = await testSubgraph({
    ...{ slice: 'engagement', readConfig, createDeps, createServer, startWorkers },
    environment: {
      CONTACT_TOPIC_KEY: contactTopicKey,
      SMTP_URL: mailbox.url,
      APP_URL: 'https://app.openslot.example',
      MAIL_FROM: 'Openslot <bookings@openslot.example>',
    },
    replace: (built) => (over ? { database: over(built.database) } : {}),
  });
  return {
    ...engagement,
    bus: engagement.deps.bus,
    mailbox,
    async close() {
      await engagement.close();
      await mailbox.close();
    },
  };
}
