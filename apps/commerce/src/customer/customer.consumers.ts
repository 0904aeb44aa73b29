import { defineConsumer, on, project, projectEnd } from '@openslot/database';
import { customerState } from '@openslot/events';
import { customerRef } from './customer.tables.ts';

/** Keeps which person is which customer. */
export const customerProjection = defineConsumer({
  name: 'customer-projection',
  projects: [customerRef],
  handlers: [
    on(customerState, (tx, event) =>
      event.data === null
        ? projectEnd(tx, customerRef, event)
        : project(tx, customerRef, event, { userId: event.data.userId, live: event.data.live }),
    ),
  ],
});
