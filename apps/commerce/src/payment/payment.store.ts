import type { Tx } from '@openslot/database';
import { and, asc, eq, getTableColumns, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { appointmentRef } from '../appointment/appointment.tables.ts';
import { ownRow } from '../customer/customer.store.ts';
import { ledgerEntry, ledgerTransaction } from '../ledger/ledger.tables.ts';
import { cardSetup } from '../card-setup/card-setup.tables.ts';
import { feeClaim, feePart } from '../fee/fee.tables.ts';
import { paymentMethod } from '../payment-method/payment-method.tables.ts';
import type { Holding } from '../refund/refund.ts';
import { refund } from '../refund/refund.tables.ts';
import { payment, type PaymentRow } from './payment.tables.ts';

/** A payment as a viewer's doors show it, with what its guard asks. */
export interface SeenPayment extends PaymentRow {
  readonly locationId: string | null;
  /** The viewer is its customer, or the guest of its visit. */
  readonly own: boolean;
}

const seenColumns = {
  ...getTableColumns(payment),
  locationId: appointmentRef.locationId,
  own: ownRow(payment.customerId, payment.appointmentId),
};

const seen = (tx: Tx, where: SQL | undefined): Promise<SeenPayment[]> =>
  tx
    .select(seenColumns)
    .from(payment)
    .leftJoin(
      appointmentRef,
      and(eq(appointmentRef.organizationId, payment.organizationId), eq(appointmentRef.id, payment.appointmentId)),
    )
    .where(where)
    .orderBy(asc(payment.createdAt), asc(payment.id));

export const paymentsById = (tx: Tx, ids: readonly string[]): Promise<SeenPayment[]> =>
  seen(tx, inArray(payment.id, [...ids]));

/** Payments of visits, oldest first. */
export const paymentsOfAppointments = (
  tx: Tx,
  visits: readonly { organizationId: string; id: string }[],
): Promise<SeenPayment[]> =>
  seen(
    tx,
    or(
      ...visits.map((visit) =>
        and(eq(payment.organizationId, visit.organizationId), eq(payment.appointmentId, visit.id)),
      ),
    ),
  );

const oneOf = (organizationId: string, id: string) =>
  and(eq(payment.organizationId, organizationId), eq(payment.id, id));

export async function findPayment(tx: Tx, organizationId: string, id: string): Promise<PaymentRow | undefined> {
  const [row] = await tx.select().from(payment).where(oneOf(organizationId, id));
  return row;
}

export async function lockPayment(tx: Tx, organizationId: string, id: string): Promise<PaymentRow | undefined> {
  const [row] = await tx.select().from(payment).where(oneOf(organizationId, id)).for('update');
  return row;
}

/** Payments of one visit, locked in the order in which they were started. */
export const lockPaymentsOfAppointment = (
  tx: Tx,
  organizationId: string,
  appointmentId: string,
): Promise<PaymentRow[]> =>
  tx
    .select()
    .from(payment)
    .where(and(eq(payment.organizationId, organizationId), eq(payment.appointmentId, appointmentId)))
    .orderBy(asc(payment.id))
    .for('update');

/** Payments of one visit, as they are. */
export const paymentsOfAppointment = (tx: Tx, organizationId: string, appointmentId: string): Promise<PaymentRow[]> =>
  tx
    .select()
    .from(payment)
    .where(and(eq(payment.organizationId, organizationId), eq(payment.appointmentId, appointmentId)))
    .orderBy(asc(payment.id));

/** Null when its token or its fee is taken: somebody was sooner, and has committed by now. */
export async function insertPayment(tx: Tx, row: typeof payment.$inferInsert): Promise<PaymentRow | null> {
  const [inserted] = await tx.insert(payment).values(row).onConflictDoNothing().returning();
  return inserted ?? null;
}

/** Changes a payment that the transaction has locked. */
export async function changePayment(
  tx: Tx,
  { organizationId, id, version }: PaymentRow,
  change: Partial<PaymentRow>,
): Promise<PaymentRow> {
  const [row] = await tx
    .update(payment)
    .set({ ...change, version: version + 1, updatedAt: sql`clock.now()`, updatedBy: null })
    .where(and(oneOf(organizationId, id), eq(payment.version, version)))
    .returning();
  if (!row) throw new Error(`payment ${id} was not locked`);
  return row;
}

interface Move {
  readonly from: string;
  readonly to: string;
}

/** Makes a customer's payments another's, and answers them as they are now. */
export const movePayments = (tx: Tx, organizationId: string, { from, to }: Move): Promise<PaymentRow[]> =>
  tx
    .update(payment)
    .set({ customerId: to, version: sql`${payment.version} + 1`, updatedAt: sql`clock.now()`, updatedBy: null })
    .where(and(eq(payment.organizationId, organizationId), eq(payment.customerId, from)))
    .returning();

/** Does the same for fees, cards and setups; answers how many. */
export async function moveWhatHangsOn(tx: Tx, organizationId: string, { from, to }: Move): Promise<number> {
  let moved = 0;
  for (const table of [feeClaim, paymentMethod, cardSetup]) {
    const rows = await tx
      .update(table)
      .set({ customerId: to, version: sql`${table.version} + 1`, updatedAt: sql`clock.now()` })
      .where(and(eq(table.organizationId, organizationId), eq(table.customerId, from)))
      .returning({ id: table.id });
    moved += rows.length;
  }
  return moved;
}

interface OfVisit {
  readonly organizationId: string;
  readonly appointmentId: string;
  readonly customerId: string;
}

/** Makes all payments of a visit the customer's; answers those that were not, as they are now. */
export const givePayments = (tx: Tx, { organizationId, appointmentId, customerId }: OfVisit): Promise<PaymentRow[]> =>
  tx
    .update(payment)
    .set({ customerId, version: sql`${payment.version} + 1`, updatedAt: sql`clock.now()`, updatedBy: null })
    .where(
      and(
        eq(payment.organizationId, organizationId),
        eq(payment.appointmentId, appointmentId),
        ne(payment.customerId, customerId),
      ),
    )
    .returning();

/** Whether anything of that is written for somebody else than the visit's customer: seldom. */
export async function hangsOnAnother(tx: Tx, organizationId: string, appointmentId: string): Promise<boolean> {
  const [row] = await tx.execute<{ other: boolean }>(sql`
    select exists (
      select from commerce.appointment_ref a
       cross join lateral (
         select p.customer_id from commerce.payment p where p.organization_id = a.organization_id and p.appointment_id = a.id
         union all
         select f.customer_id from commerce.fee_claim f where f.organization_id = a.organization_id and f.appointment_id = a.id
         union all
         select h.customer_id from commerce.card_setup s
          cross join lateral (select s.customer_id union all select m.customer_id from commerce.payment_method m
                               where m.organization_id = s.organization_id and m.card_setup_id = s.id) h
          where s.organization_id = a.organization_id and s.appointment_id = a.id) other
       where a.organization_id = ${organizationId} and a.id = ${appointmentId} and other.customer_id <> a.customer_id) as other`);
  return row?.other ?? false;
}

/** Does the same for fees, setups and the cards that these left; answers how many. */
export async function giveWhatHangsOn(tx: Tx, { organizationId, appointmentId, customerId }: OfVisit): Promise<number> {
  const setups = tx
    .select({ id: cardSetup.id })
    .from(cardSetup)
    .where(and(eq(cardSetup.organizationId, organizationId), eq(cardSetup.appointmentId, appointmentId)));
  const given = [
    [feeClaim, eq(feeClaim.appointmentId, appointmentId)],
    [paymentMethod, inArray(paymentMethod.cardSetupId, setups)],
    [cardSetup, eq(cardSetup.appointmentId, appointmentId)],
  ] as const;
  let moved = 0;
  for (const [table, ofVisit] of given) {
    const rows = await tx
      .update(table)
      .set({ customerId, version: sql`${table.version} + 1`, updatedAt: sql`clock.now()` })
      .where(and(eq(table.organizationId, organizationId), ofVisit, ne(table.customerId, customerId)))
      .returning({ id: table.id });
    moved += rows.length;
  }
  return moved;
}

/** What was decided about payments already: refunds that are not failed, and what became income or a fee. */
export async function holdingsOf(tx: Tx, payments: readonly PaymentRow[]): Promise<(Holding & { row: PaymentRow })[]> {
  const [first] = payments;
  if (!first) return [];
  const ids = payments.map(({ id }) => id);
  const refunds = await tx
    .select({ id: refund.paymentId, minor: sql<string>`sum(${refund.amountMinor})` })
    .from(refund)
    .where(
      and(
        eq(refund.organizationId, first.organizationId),
        inArray(refund.paymentId, ids),
        inArray(refund.status, ['PENDING', 'SUCCEEDED']),
      ),
    )
    .groupBy(refund.paymentId);
  const earned = await tx
    .select({ id: ledgerTransaction.sourceId, minor: sql<string>`sum(${ledgerEntry.amountMinor})` })
    .from(ledgerTransaction)
    .innerJoin(
      ledgerEntry,
      and(
        eq(ledgerEntry.organizationId, ledgerTransaction.organizationId),
        eq(ledgerEntry.transactionId, ledgerTransaction.id),
      ),
    )
    .where(
      and(
        eq(ledgerTransaction.organizationId, first.organizationId),
        inArray(ledgerTransaction.kind, ['FEE_KEPT', 'REVENUE_EARNED']),
        eq(ledgerTransaction.sourceType, 'PAYMENT'),
        inArray(ledgerTransaction.sourceId, ids),
        sql`${ledgerEntry.amountMinor} > 0`,
      ),
    )
    .groupBy(ledgerTransaction.sourceId);
  const kept = await tx
    .select({ id: feePart.paymentId, minor: sql<string>`sum(${feePart.amountMinor})` })
    .from(feePart)
    .where(
      and(
        eq(feePart.organizationId, first.organizationId),
        inArray(feePart.paymentId, ids),
        isNull(feePart.returnedAt),
      ),
    )
    .groupBy(feePart.paymentId);
  const minorOf = (sums: readonly { id: string; minor: string }[], id: string) =>
    Number(sums.find((sum) => sum.id === id)?.minor ?? 0);
  return payments.map((row) => ({
    row,
    amountMinor: row.amountMinor,
    refundsMinor: minorOf(refunds, row.id),
    earnedMinor: minorOf(earned, row.id) + minorOf(kept, row.id),
  }));
}
