import type { IndexedRows } from '@openslot/database';
import { renewCustomers } from '../customer/customer-index.ts';
import { isCustomerOutdated } from '../customer/customer-index.store.ts';
import type { Deps } from '../deps.ts';
import { renewInvitations } from '../invitation/invitation-index.ts';
import { isInvitationOutdated } from '../invitation/invitation-index.store.ts';

/** All that is found by indexes which the key of an organization makes. */
export const indexedRows = (deps: Deps): readonly IndexedRows[] => [
  { table: 'customer', renew: renewCustomers(deps), isOutdated: isCustomerOutdated },
  { table: 'invitation', renew: renewInvitations(deps), isOutdated: isInvitationOutdated },
];
