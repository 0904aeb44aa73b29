import { defineConsumer, on, project, projectEnd, type Consumer, type Tx } from '@openslot/database';
import { memberState, type Envelope } from '@openslot/events';
import { lockBusiness } from '../business/business.store.ts';
import { announceResources, settleBusiness } from '../business/publication.ts';
import { markRetired, resourceOf, staffOfMember } from '../resource/resource.store.ts';
import { memberRefs } from './member.tables.ts';

/** Identity's members: who may be linked to a staff member, and who has left. */
export const memberProjection: Consumer = defineConsumer({
  name: 'member-projection',
  projects: [memberRefs],
  handlers: [
    on(memberState, async (tx, event) => {
      if (event.data === null) {
        await projectEnd(tx, memberRefs, event);
        return retireStaff(tx, event);
      }
      const { userId, status } = event.data;
      const news = await project(tx, memberRefs, event, { userId, status, live: status !== 'ENDED' });
      if (news && status === 'ENDED') await retireStaff(tx, event);
    }),
  ],
});

/** Whoever has left the organization is on no staff any more. */
async function retireStaff(tx: Tx, event: Envelope<unknown>): Promise<void> {
  const organizationId = event.organizationid;
  if (organizationId === null) return;
  for (const { id, businessId } of await staffOfMember(tx, organizationId, event.subject)) {
    const business = await lockBusiness(tx, organizationId, businessId);
    const staff = await resourceOf(tx, organizationId, id);
    if (!business || !staff || staff.deletedAt !== null) continue;
    await markRetired(tx, staff, event.actor);
    await settleBusiness(tx, business, event.actor);
    await announceResources(tx, organizationId, [id], event.actor);
  }
}
