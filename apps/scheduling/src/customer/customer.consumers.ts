import { defineConsumer, on, project, projectEnd } from '@openslot/database';
import { customerState } from '@openslot/events';
import { customerRef } from './customer.tables.ts';

/** Which person is a customer of which organization: the door by which people see their own visits. */
export const customerProjection = defineConsumer({
  name: 'customer-projection',
  projects: [customerRef],
  handlers: [
    on(customerState, async (tx, event) => {
      if (event.data === null) return projectEnd(tx, customerRef, event);
      await project(tx, customerRef, event, event.data);
    }),
  ],
});
