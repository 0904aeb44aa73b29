import type { PrivacySubject, Tx } from '@openslot/database';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { customerRef } from '../customer/customer.tables.ts';
import { feeClaim } from '../fee/fee.tables.ts';
import { paymentMethod, type PaymentMethodRow } from '../payment-method/payment-method.tables.ts';
import { payment } from '../payment/payment.tables.ts';
import { refund } from '../refund/refund.tables.ts';

type Customers = Pick<PrivacySubject, 'organizationId' | 'customerIds'>;

/** Nobody's record any more. Identity's next state says the same. */
export async function endCustomers(tx: Tx, { organizationId, customerIds }: Customers): Promise<void> {
  await tx
    .update(customerRef)
    .set({ live: false, userId: null })
    .where(and(eq(customerRef.organizationId, organizationId), inArray(customerRef.id, [...customerIds])));
}

export const cardsOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers): Promise<PaymentMethodRow[]> =>
  tx
    .select()
    .from(paymentMethod)
    .where(and(eq(paymentMethod.organizationId, organizationId), inArray(paymentMethod.customerId, [...customerIds])))
    .orderBy(asc(paymentMethod.id));

/** What people know cards by, and what members wrote about fees. Amounts, and who was paid what, stay. */
export async function emptyTexts(tx: Tx, { organizationId, customerIds }: Customers): Promise<void> {
  const ids = [...customerIds];
  await tx
    .update(paymentMethod)
    .set({ brand: 'erased', last4: '0000', expiresOn: '1970-01-01', updatedAt: sql`clock.now()` })
    .where(and(eq(paymentMethod.organizationId, organizationId), inArray(paymentMethod.customerId, ids)));
  await tx
    .update(feeClaim)
    .set({ waivedReason: 'erased' })
    .where(
      and(
        eq(feeClaim.organizationId, organizationId),
        inArray(feeClaim.customerId, ids),
        eq(feeClaim.status, 'WAIVED'),
        isNull(feeClaim.deletedAt),
      ),
    );
}

export const paymentsOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      id: payment.id,
      appointmentId: payment.appointmentId,
      purpose: payment.purpose,
      method: payment.method,
      status: payment.status,
      amountMinor: payment.amountMinor,
      refundedMinor: payment.refundedMinor,
      currency: payment.currency,
      createdAt: payment.createdAt,
      succeededAt: payment.succeededAt,
    })
    .from(payment)
    .where(and(eq(payment.organizationId, organizationId), inArray(payment.customerId, [...customerIds])))
    .orderBy(asc(payment.createdAt), asc(payment.id));

export const refundsOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      paymentId: refund.paymentId,
      amountMinor: refund.amountMinor,
      reason: refund.reason,
      status: refund.status,
      createdAt: refund.createdAt,
    })
    .from(refund)
    .innerJoin(payment, and(eq(payment.organizationId, refund.organizationId), eq(payment.id, refund.paymentId)))
    .where(and(eq(refund.organizationId, organizationId), inArray(payment.customerId, [...customerIds])))
    .orderBy(asc(refund.createdAt), asc(refund.id));

export const feesOfCustomers = (tx: Tx, { organizationId, customerIds }: Customers) =>
  tx
    .select({
      appointmentId: feeClaim.appointmentId,
      kind: feeClaim.kind,
      amountMinor: feeClaim.amountMinor,
      currency: feeClaim.currency,
      status: feeClaim.status,
      waivedReason: feeClaim.waivedReason,
      createdAt: feeClaim.createdAt,
    })
    .from(feeClaim)
    .where(and(eq(feeClaim.organizationId, organizationId), inArray(feeClaim.customerId, [...customerIds])))
    .orderBy(asc(feeClaim.createdAt), asc(feeClaim.id));
