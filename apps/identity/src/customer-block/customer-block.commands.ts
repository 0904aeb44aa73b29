import { now, workerAccess } from '@openslot/database';
import { byViewer, invalidInput, requireHeld, unknownId, type InvalidInput, type Viewer } from '@openslot/service';
import { lockCustomer } from '../customer/customer.store.ts';
import { statusOf } from '../customer/record.commands.ts';
import type { Deps } from '../deps.ts';
import type { BlockCustomer, UnblockCustomer } from './customer-block.ts';
import { liftBlock, setBlock } from './customer-block.process.ts';
import { blockOf } from './customer-block.store.ts';

export interface BlockSet {
  readonly __typename: 'BlockSet';
  readonly customerId: string;
}
export interface BlockLifted {
  readonly __typename: 'BlockLifted';
  readonly customerId: string;
}
interface NotInThatState {
  readonly __typename: 'WrongState';
  readonly status: string;
}

export type BlockCustomerOutcome = BlockSet | NotInThatState | InvalidInput;

export async function blockCustomer(
  deps: Deps,
  viewer: Viewer,
  { customerId, mode, reason, until = null }: BlockCustomer,
): Promise<BlockCustomerOutcome> {
  const { organizationId } = requireHeld(viewer, 'customer.block');
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<BlockCustomerOutcome> => {
    const customer = await lockCustomer(tx, organizationId, customerId);
    if (!customer) return unknownId('customerId');
    const status = statusOf(customer);
    if (status !== 'CURRENT') return { __typename: 'WrongState', status };
    if (until && until <= (await now(tx))) return invalidInput({ path: ['until'], problem: 'in_the_past' });
    await setBlock(deps, tx, { actor: byViewer(viewer) }, customer, { mode, source: 'STAFF', reason, until });
    return { __typename: 'BlockSet', customerId };
  });
}

export type UnblockCustomerOutcome = BlockLifted | NotInThatState | InvalidInput;

export async function unblockCustomer(
  deps: Deps,
  viewer: Viewer,
  { customerId }: UnblockCustomer,
): Promise<UnblockCustomerOutcome> {
  const { organizationId } = requireHeld(viewer, 'customer.block');
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<UnblockCustomerOutcome> => {
    const customer = await lockCustomer(tx, organizationId, customerId);
    if (!customer) return unknownId('customerId');
    const block = await blockOf(tx, organizationId, customerId);
    if (!block) return { __typename: 'WrongState', status: 'NOT_BLOCKED' };
    await liftBlock(tx, { actor: byViewer(viewer) }, block);
    return { __typename: 'BlockLifted', customerId };
  });
}
