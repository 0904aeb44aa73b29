import { serviceAccess, workerAccess } from '@openslot/database';
import type { Deps } from '../deps.ts';
import { takeFinding } from '../payment/payment.process.ts';
import type { Work } from '../provider/provider-work.ts';
import { providerNamed } from '../provider/provider.ts';
import { paymentBehind, settleWebhook, takeWebhook, type TakenWebhook } from './webhook.store.ts';

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
  const owner = await deps.database.read(serviceAccess, (tx) => paymentBehind(tx, webhook.provider, webhook.objectId));
  if (!owner) {
    if (webhook.attempts >= triesForStrangers) return settle(deps, work, 'IGNORED');
    throw new Error(`nobody here knows ${webhook.objectId} yet`);
  }
  const { organizationId, paymentId } = owner;
  const intent = await providerNamed(deps.providers, webhook.provider).readIntent(webhook.objectId);
  await deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const news = await takeFinding(tx, organizationId, paymentId, intent);
    await settleWebhook(tx, work.subjectId, news ? 'PROCESSED' : 'IGNORED', organizationId);
    await work.finish(tx);
  });
}

const settle = (deps: Deps, work: Work, outcome: 'IGNORED' | 'FAILED' | null): Promise<void> =>
  deps.database.transaction(serviceAccess, async (tx) => {
    if (outcome) await settleWebhook(tx, work.subjectId, outcome, null);
    await work.finish(tx);
  });
