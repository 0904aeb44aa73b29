import { now, serviceAccess, setTimer } from '@openslot/database';
import { newId } from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { Announcement, PaymentProvider } from '../provider/provider.ts';
import { receiveWebhook } from './webhook.store.ts';
import { webhookKind } from './webhook.work.ts';

/** Keeps an announcement, once, to be worked in a moment; one that came before changes nothing. */
export const keepAnnouncement = (deps: Deps, provider: PaymentProvider, said: Announcement): Promise<void> =>
  deps.database.transaction(serviceAccess, async (tx) => {
    const id = newId();
    if (!(await receiveWebhook(tx, id, provider.name, said))) return;
    if (said.relevant) {
      await setTimer(tx, { organizationId: null, kind: webhookKind, subjectId: id, dueAt: await now(tx) });
    }
  });
