import { defineConsumer, on, project, projectEnd } from '@openslot/database';
import { customerState } from '@openslot/events';
import { customerRef } from './customer.tables.ts';
import { followMerge } from './merge.process.ts';

/** Which person is a customer of which organization: the door by which people see their own visits. */
export const customerProjection = defineConsumer({
  name: 'customer-projection',
  projects: [customerRef],
  handlers: [
    on(customerState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, customerRef, event);
      const news = await project(tx, customerRef, event, event.data);
      const { organizationid: organizationId } = event;
      const { mergedIntoId, live } = event.data;
      // Whoever is erased keeps what is there under the bare id.
      if (news && organizationId !== null && (live || mergedIntoId !== null)) {
        await followMerge(tx, event, { organizationId, mergedIntoId });
      }
    }),
  ],
});
