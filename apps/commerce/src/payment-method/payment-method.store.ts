import type { Tx } from '@openslot/database';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { paymentMethod, type PaymentMethodRow } from './payment-method.tables.ts';

const oneOf = (organizationId: string, id: string) =>
  and(eq(paymentMethod.organizationId, organizationId), eq(paymentMethod.id, id));

export async function findMethod(tx: Tx, organizationId: string, id: string): Promise<PaymentMethodRow | undefined> {
  const [row] = await tx.select().from(paymentMethod).where(oneOf(organizationId, id));
  return row;
}

/** The cards that are kept for a visit, the latest first. */
export const cardsOfVisit = (tx: Tx, organizationId: string, appointmentId: string): Promise<PaymentMethodRow[]> =>
  tx
    .select()
    .from(paymentMethod)
    .where(
      and(
        eq(paymentMethod.organizationId, organizationId),
        eq(paymentMethod.appointmentId, appointmentId),
        isNull(paymentMethod.deletedAt),
      ),
    )
    .orderBy(desc(paymentMethod.id));

/** The card that may be charged for a visit. */
export async function findCard(
  tx: Tx,
  organizationId: string,
  appointmentId: string,
): Promise<PaymentMethodRow | undefined> {
  const [card] = await cardsOfVisit(tx, organizationId, appointmentId);
  return card;
}

export const cardsOfCustomer = (tx: Tx, organizationId: string, customerId: string): Promise<PaymentMethodRow[]> =>
  tx
    .select()
    .from(paymentMethod)
    .where(
      and(
        eq(paymentMethod.organizationId, organizationId),
        eq(paymentMethod.customerId, customerId),
        isNull(paymentMethod.deletedAt),
      ),
    );

/** A setup leaves one card. */
export async function insertMethod(tx: Tx, row: typeof paymentMethod.$inferInsert): Promise<void> {
  await tx.insert(paymentMethod).values(row).onConflictDoNothing();
}

/** Drops the token: nothing can be charged any more. What people know the card by stays with the payments it made. */
export async function forgetToken(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const rows = await tx
    .update(paymentMethod)
    .set({
      providerTokenEnc: null,
      deletedAt: sql`clock.now()`,
      updatedAt: sql`clock.now()`,
      version: sql`${paymentMethod.version} + 1`,
    })
    .where(and(oneOf(organizationId, id), isNull(paymentMethod.deletedAt)))
    .returning({ id: paymentMethod.id });
  return rows.length > 0;
}
