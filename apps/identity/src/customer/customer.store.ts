import type { Tx } from '@openslot/database';
import { and, inArray, isNull } from 'drizzle-orm';
import { customer } from './customer.tables.ts';

export type NewCustomer = typeof customer.$inferInsert;

export async function insertCustomer(tx: Tx, row: NewCustomer): Promise<void> {
  await tx.insert(customer).values(row);
}

export type CustomerRow = Pick<
  typeof customer.$inferSelect,
  'organizationId' | 'id' | 'userId' | 'nameEnc' | 'emailEnc' | 'phoneEnc'
>;

export const customersById = (tx: Tx, ids: readonly string[]): Promise<CustomerRow[]> =>
  tx
    .select({
      organizationId: customer.organizationId,
      id: customer.id,
      userId: customer.userId,
      nameEnc: customer.nameEnc,
      emailEnc: customer.emailEnc,
      phoneEnc: customer.phoneEnc,
    })
    .from(customer)
    .where(and(inArray(customer.id, [...ids]), isNull(customer.deletedAt)));
