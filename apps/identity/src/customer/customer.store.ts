import type { Contact, Tx, Vault } from '@openslot/database';
import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { normalisedEmail } from '../user/user.ts';
import { normalisedPhone } from './customer.ts';
import { customer } from './customer.tables.ts';

export type NewCustomer = typeof customer.$inferInsert;

export async function insertCustomer(tx: Tx, row: NewCustomer): Promise<void> {
  await tx.insert(customer).values(row);
}

export async function isKnown(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const known = await tx
    .select({ id: customer.id })
    .from(customer)
    .where(and(eq(customer.organizationId, organizationId), eq(customer.id, id)));
  return known.length > 0;
}

/**
 * The customer with the same e-mail address and phone number, as far as they are given; the earliest of several. One
 * after another in an organization, so that two bookings of one new guest make one customer and one merged into it.
 */
export async function findSameContact(
  tx: Tx,
  vault: Vault,
  organizationId: string,
  { email, phone }: Contact,
): Promise<string | null> {
  const same: SQL[] = [];
  if (email) same.push(eq(customer.emailBidx, await vault.blindIndex(tx, organizationId, normalisedEmail(email))));
  if (phone) same.push(eq(customer.phoneBidx, await vault.blindIndex(tx, organizationId, normalisedPhone(phone))));
  if (same.length === 0) return null;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`same contact ${organizationId}`}, 0))`);
  const [first] = await tx
    .select({ id: customer.id })
    .from(customer)
    .where(
      and(
        eq(customer.organizationId, organizationId),
        ...same,
        isNull(customer.deletedAt),
        isNull(customer.mergedIntoId),
      ),
    )
    .orderBy(customer.createdAt, customer.id)
    .limit(1);
  return first?.id ?? null;
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
