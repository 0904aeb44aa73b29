import { defineConsumer, on, project, projectEnd, type Consumer, type Tx } from '@openslot/database';
import { openingHoursState, type Envelope } from '@openslot/events';
import { lockBusiness } from '../business/business.store.ts';
import { indexOpenings } from './open-hours.store.ts';
import { hoursRefs } from './open-hours.tables.ts';

/** When locations are open, as scheduling tells it: for those who look for what is open now. */
export const openHoursProjection: Consumer = defineConsumer({
  name: 'open-hours-projection',
  projects: [hoursRefs],
  handlers: [
    on(openingHoursState, async (tx, event) => {
      if (event.data === null) {
        await projectEnd(tx, hoursRefs, event);
        return follow(tx, event);
      }
      const { businessId, open } = event.data;
      const hours = { opens: open.map(({ from }) => from), closes: open.map(({ to }) => to) };
      if (await project(tx, hoursRefs, event, { businessId, ...hours })) await follow(tx, event, businessId);
    }),
  ],
});

/** Whoever switches or moves the location meanwhile holds the lock of its business. */
async function follow(tx: Tx, { organizationid, subject: id }: Envelope<unknown>, businessId?: string): Promise<void> {
  if (organizationid === null) return;
  if (businessId !== undefined) await lockBusiness(tx, organizationid, businessId);
  await indexOpenings(tx, { organizationId: organizationid, id });
}
