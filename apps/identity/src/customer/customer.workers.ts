import type { Consumer, TimersOptions } from '@openslot/database';
import { blockTimers } from '../customer-block/customer-block.process.ts';
import { customerConductProcess } from '../customer-block/customer-conduct.consumers.ts';
import { importTimers } from '../customer-import/customer-import.timers.ts';
import { mergeTimers } from '../customer-merge/merge-undo.timers.ts';
import { indexCustomerNames } from '../customer-name/customer-name.timers.ts';
import type { Deps } from '../deps.ts';
import { visits } from '../visit/visit.consumers.ts';
import { guestCustomers, metCustomers } from './customer.consumers.ts';
import { removeCustomer } from './removal.commands.ts';

/** How customers come in from other slices, and what is known of their visits. */
export const customerConsumers = (deps: Deps): readonly Consumer[] => [
  metCustomers(deps),
  guestCustomers(deps),
  visits,
  customerConductProcess(deps),
];

/** What is due to be done with customers. */
export const customerTimers = (deps: Deps): TimersOptions['handlers'] => ({
  customer_names: indexCustomerNames(deps),
  customer_removal: removeCustomer,
  ...blockTimers(deps),
  ...mergeTimers,
  ...importTimers(deps),
});
