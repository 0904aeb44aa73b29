import type { Tx } from '@openslot/database';
import { and, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { ownRow } from '../customer/customer.store.ts';
import { loyaltyAccount, loyaltyProgram, type AccountRow } from './loyalty.tables.ts';

/** An account as a viewer's doors show it. */
export interface SeenAccount extends AccountRow {
  /** The viewer is its customer. */
  readonly own: boolean;
  readonly businessId: string;
  /** The name of the tier that is reached. */
  readonly tier: string | null;
}

const shown = {
  ...getTableColumns(loyaltyAccount),
  own: ownRow(loyaltyAccount.customerId),
  businessId: loyaltyProgram.businessId,
  tier: sql<string | null>`(select t.name from engagement.loyalty_tier t
    where t.organization_id = ${loyaltyAccount.organizationId} and t.program_id = ${loyaltyAccount.programId}
      and t.threshold <= ${loyaltyAccount.lifetime} order by t.threshold desc limit 1)`,
};

const ofProgram = and(
  eq(loyaltyProgram.organizationId, loyaltyAccount.organizationId),
  eq(loyaltyProgram.id, loyaltyAccount.programId),
);

export const accountsById = (tx: Tx, ids: readonly string[]): PromiseLike<SeenAccount[]> =>
  tx
    .select(shown)
    .from(loyaltyAccount)
    .innerJoin(loyaltyProgram, ofProgram)
    .where(inArray(loyaltyAccount.id, [...ids]));

/** The accounts of customers, the one that last changed first. */
export const accountsOfCustomers = (tx: Tx, customerIds: readonly string[]): PromiseLike<SeenAccount[]> =>
  tx
    .select(shown)
    .from(loyaltyAccount)
    .innerJoin(loyaltyProgram, ofProgram)
    .where(inArray(loyaltyAccount.customerId, [...customerIds]))
    .orderBy(desc(loyaltyAccount.updatedAt), desc(loyaltyAccount.id));
