import { defineConsumer, on, workFor } from '@openslot/database';
import { loginFailedRepeatedly } from '@openslot/events';
import { bySystem } from '@openslot/service';
import { recordDeed } from '../audit/audit.ts';
import { membershipsAtRisk } from './session.store.ts';

/** Whoever watches over an organization sees that somebody keeps trying to sign in as one of its members. */
export const failedLogins = defineConsumer({
  name: 'failed-logins',
  handlers: [
    on(loginFailedRepeatedly, async (tx, event) => {
      const { userId } = event.data;
      if (userId === null) return;
      for (const { organizationId, memberId } of await membershipsAtRisk(tx, userId)) {
        await workFor(tx, organizationId);
        await recordDeed(tx, bySystem, {
          ...{ organizationId, action: 'login.failed_repeatedly', entity: 'Member', entityId: memberId },
          cause: event,
        });
      }
      await workFor(tx, null);
    }),
  ],
});
