import { defineConsumer, on, project, projectEnd, type Consumer, type Tx } from '@openslot/database';
import { organizationState, type Envelope } from '@openslot/events';
import { announceBusiness } from '../business/business.commands.ts';
import { lockBusinesses, updateBusiness } from '../business/business.store.ts';
import { settleBusiness } from '../business/publication.ts';
import { organizationRefs } from './organization.tables.ts';

/** Identity's organizations: everything of a suspended one is unpublished until it is resumed. */
export const organizationProjection: Consumer = defineConsumer({
  name: 'organization-projection',
  projects: [organizationRefs],
  handlers: [
    on(organizationState, async (tx, event) => {
      if (event.data === null) {
        await projectEnd(tx, organizationRefs, event);
        return openBusinesses(tx, event, false);
      }
      const { status } = event.data;
      const news = await project(tx, organizationRefs, event, { status });
      if (news) await openBusinesses(tx, event, status === 'ACTIVE');
    }),
  ],
});

/**
 * Businesses keep their own status and are public while it is ACTIVE and the organization is. All are locked before any
 * is looked at, so that one that is published at this moment is not missed.
 */
async function openBusinesses(tx: Tx, event: Envelope<unknown>, active: boolean): Promise<void> {
  if (event.organizationid === null) return;
  for (const business of await lockBusinesses(tx, event.organizationid)) {
    const published = active && business.status === 'ACTIVE';
    if (published === business.published) continue;
    await updateBusiness(tx, business, { published }, event.actor);
    await settleBusiness(tx, business, event.actor);
    await announceBusiness({ tx, actor: event.actor }, business);
  }
}
