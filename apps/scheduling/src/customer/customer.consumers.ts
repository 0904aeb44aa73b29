import { defineConsumer, on, project, projectEnd } from '@openslot/database';
import { customerState } from '@openslot/events';
import { moveVisits } from '../appointment/appointment.store.ts';
import { mergeWaiting } from '../waitlist/waitlist.process.ts';
import { customerRef } from './customer.tables.ts';

/** Which person is a customer of which organization: the door by which people see their own visits. */
export const customerProjection = defineConsumer({
  name: 'customer-projection',
  projects: [customerRef],
  handlers: [
    on(customerState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, customerRef, event);
      const news = await project(tx, customerRef, event, event.data);
      const { mergedIntoId } = event.data;
      if (news && mergedIntoId !== null && event.organizationid !== null) {
        await moveVisits(tx, event.organizationid, event.subject, mergedIntoId);
        await mergeWaiting(tx, event.organizationid, event.subject, mergedIntoId);
      }
    }),
  ],
});
