import { defineConsumer, on, project, projectEnd, type Tx } from '@openslot/database';
import { customerState, type DataOf, type Envelope } from '@openslot/events';
import { bringBack, forgetCustomer, moveCustomer } from './customer.process.ts';
import { customerRef } from './customer.tables.ts';

/** Keeps which person is which customer, and which record became part of which. */
export const customerProjection = defineConsumer({
  name: 'customer-projection',
  handlers: [on(customerState, (tx, event) => takeState(tx, event, event.data))],
});

/** What becomes of a customer's money when the record is merged into another, or erased. */
export const customerProcess = defineConsumer({
  name: 'customer-process',
  handlers: [
    on(customerState, async (tx, event) => {
      // Known first: what is written meanwhile is written for the new record, or is moved.
      await takeState(tx, event, event.data);
      if (event.data?.mergedIntoId) await moveCustomer(tx, event, event.data.mergedIntoId);
      else if (event.data?.live) await bringBack(tx, event);
      else await forgetCustomer(tx, event);
    }),
  ],
});

const takeState = (tx: Tx, event: Envelope, customer: DataOf<typeof customerState> | null): Promise<unknown> =>
  customer === null ? projectEnd(tx, customerRef, event) : project(tx, customerRef, event, { ...customer });
