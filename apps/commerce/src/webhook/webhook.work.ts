import { serviceAccess, workerAccess, type Tx } from '@openslot/database';
import { readSetup, takeSetup } from '../card-setup/card-setup.process.ts';
import { findSetup } from '../card-setup/card-setup.store.ts';
import type { Deps } from '../deps.ts';
import { takeFinding } from '../payment/payment.process.ts';
import type { Work } from '../provider/provider-work.ts';
import { providerNamed } from '../provider/provider.ts';
import { settleWebhook, subjectOf, takeWebhook, type TakenWebhook } from './webhook.store.ts';

export const webhookKind = 'payment_webhook';

/** So often an intent may be unknown to us: our own note of it may still be under way. Afterwards it is not ours. */
const triesForStrangers = 6;
/** When a webhook has failed so often, people have to look; the due row is parked by then. */
const mostTries = 20;

/** Works one announcement: asks the provider how things stand now, and takes that. */
export async function workWebhook(deps: Deps, work: Work): Promise<void> {
  const webhook = await deps.database.transaction(serviceAccess, (tx) => takeWebhook(tx, work.subjectId));
  if (!webhook) return settle(deps, work, null);
  try {
    await takeAnnounced(deps, work, webhook);
  } catch (error) {
    if (webhook.attempts >= mostTries) await settle(deps, work, 'FAILED');
    else throw error;
  }
}

async function takeAnnounced(deps: Deps, work: Work, webhook: TakenWebhook): Promise<void> {
  const subject = await deps.database.read(serviceAccess, (tx) => subjectOf(tx, webhook.provider, webhook.objectId));
  if (!subject) {
    if (webhook.attempts >= triesForStrangers) return settle(deps, work, 'IGNORED');
    throw new Error(`nobody here knows ${webhook.objectId} yet`);
  }
  const { organizationId } = subject;
  const take = await (subject.type === 'PAYMENT' ? readPayment : readCardSetup)(deps, subject, webhook);
  await deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const news = await take(tx);
    await settleWebhook(tx, work.subjectId, news ? 'PROCESSED' : 'IGNORED', organizationId);
    await work.finish(tx);
  });
}

interface Subject {
  readonly organizationId: string;
  readonly id: string;
}
/** Takes what was read, and says whether it was news. */
type Take = (tx: Tx) => Promise<boolean>;

async function readPayment(deps: Deps, { organizationId, id }: Subject, webhook: TakenWebhook): Promise<Take> {
  const intent = await providerNamed(deps.providers, webhook.provider).readIntent(webhook.objectId);
  return (tx) => takeFinding(tx, organizationId, id, intent);
}

async function readCardSetup(deps: Deps, { organizationId, id }: Subject): Promise<Take> {
  const setup = await deps.database.read(workerAccess(organizationId), (tx) => findSetup(tx, organizationId, id));
  const found = setup && (await readSetup(deps, setup));
  return async (tx) => (found ? takeSetup(tx, deps, organizationId, id, found) : false);
}

const settle = (deps: Deps, work: Work, outcome: 'IGNORED' | 'FAILED' | null): Promise<void> =>
  deps.database.transaction(serviceAccess, async (tx) => {
    if (outcome) await settleWebhook(tx, work.subjectId, outcome, null);
    await work.finish(tx);
  });
