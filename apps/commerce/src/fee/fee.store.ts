import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, getTableColumns, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { appointmentRef } from '../appointment/appointment.tables.ts';
import { ownRow } from '../customer/customer.store.ts';
import { payment, type PaymentRow } from '../payment/payment.tables.ts';
import type { FeeKind } from './fee.ts';
import { feeClaim, feePart, type FeeClaimRow, type FeePartRow } from './fee.tables.ts';

/** A fee as a viewer's doors show it, with what its guard asks. */
export interface SeenFee extends FeeClaimRow {
  readonly locationId: string | null;
  /** The viewer is its customer, or the guest of its visit. */
  readonly own: boolean;
}

const seen = (tx: Tx, where: SQL | undefined): Promise<SeenFee[]> =>
  tx
    .select({
      ...getTableColumns(feeClaim),
      locationId: appointmentRef.locationId,
      own: ownRow(feeClaim.customerId, feeClaim.appointmentId),
    })
    .from(feeClaim)
    .leftJoin(
      appointmentRef,
      and(eq(appointmentRef.organizationId, feeClaim.organizationId), eq(appointmentRef.id, feeClaim.appointmentId)),
    )
    .where(where)
    .orderBy(asc(feeClaim.createdAt), asc(feeClaim.id));

export const feesById = (tx: Tx, ids: readonly string[]): Promise<SeenFee[]> =>
  seen(tx, inArray(feeClaim.id, [...ids]));

/** Fees of visits, oldest first. */
export const feesOfAppointments = (
  tx: Tx,
  visits: readonly { organizationId: string; id: string }[],
): Promise<SeenFee[]> => seen(tx, or(...visits.map(({ organizationId, id }) => ofVisit(organizationId, id))));

const oneOf = (organizationId: string, id: string) =>
  and(eq(feeClaim.organizationId, organizationId), eq(feeClaim.id, id));
const ofVisit = (organizationId: string, appointmentId: string) =>
  and(eq(feeClaim.organizationId, organizationId), eq(feeClaim.appointmentId, appointmentId));

export async function findFee(tx: Tx, organizationId: string, id: string): Promise<FeeClaimRow | undefined> {
  const [row] = await tx.select().from(feeClaim).where(oneOf(organizationId, id));
  return row;
}

export async function lockFee(tx: Tx, organizationId: string, id: string): Promise<FeeClaimRow | undefined> {
  const [row] = await tx.select().from(feeClaim).where(oneOf(organizationId, id)).for('update');
  return row;
}

/** The fee of a whole visit, or of one place of it. */
export async function lockFeeOfAppointment(
  tx: Tx,
  organizationId: string,
  appointmentId: string,
  kind: FeeKind,
  seatId: string | null = null,
): Promise<FeeClaimRow | undefined> {
  const [row] = await tx
    .select()
    .from(feeClaim)
    .where(
      and(
        ofVisit(organizationId, appointmentId),
        eq(feeClaim.kind, kind),
        seatId === null ? isNull(feeClaim.seatId) : eq(feeClaim.seatId, seatId),
      ),
    )
    .for('update');
  return row;
}

export const feesOfVisit = (tx: Tx, organizationId: string, appointmentId: string): Promise<FeeClaimRow[]> =>
  tx.select().from(feeClaim).where(ofVisit(organizationId, appointmentId));

export async function hasDueFee(tx: Tx, organizationId: string, appointmentId: string): Promise<boolean> {
  const fees = await feesOfVisit(tx, organizationId, appointmentId);
  return fees.some(({ status }) => status === 'DUE');
}

/** Null when the visit has a fee of that kind already. */
export async function insertFee(tx: Tx, row: typeof feeClaim.$inferInsert): Promise<FeeClaimRow | null> {
  const [inserted] = await tx.insert(feeClaim).values(row).onConflictDoNothing().returning();
  return inserted ?? null;
}

/** Changes a fee that the transaction has locked. */
export async function changeFee(
  tx: Tx,
  { organizationId, id, version }: FeeClaimRow,
  change: Partial<FeeClaimRow>,
  by: string | null = null,
): Promise<FeeClaimRow> {
  const [row] = await tx
    .update(feeClaim)
    .set({ ...change, version: version + 1, updatedAt: sql`clock.now()`, updatedBy: by })
    .where(and(oneOf(organizationId, id), eq(feeClaim.version, version)))
    .returning();
  if (!row) throw new Error(`fee ${id} was not locked`);
  return row;
}

/** The payment that is charging a fee now, if one is. */
export async function openChargeOf(tx: Tx, { organizationId, id }: FeeClaimRow): Promise<PaymentRow | undefined> {
  const [row] = await tx
    .select()
    .from(payment)
    .where(
      and(
        eq(payment.organizationId, organizationId),
        eq(payment.feeClaimId, id),
        inArray(payment.status, ['REQUIRES_ACTION', 'PROCESSING']),
      ),
    );
  return row;
}

/** Notes that so much of a fee was taken of a payment. Locks: both. */
export async function addPart(
  tx: Tx,
  { organizationId, id }: FeeClaimRow,
  paymentId: string,
  amountMinor: number,
): Promise<FeePartRow> {
  const [part] = await tx
    .insert(feePart)
    .values({ organizationId, id: newId(), feeClaimId: id, paymentId, amountMinor })
    .returning();
  return part as FeePartRow;
}

/** Gives back all that was taken for a fee, and says of which payments. Locks: the fee. */
export async function returnParts(
  tx: Tx,
  { organizationId, id }: FeeClaimRow,
): Promise<{ part: FeePartRow; payment: PaymentRow }[]> {
  const parts = await tx
    .update(feePart)
    .set({ returnedAt: sql`clock.now()` })
    .where(and(eq(feePart.organizationId, organizationId), eq(feePart.feeClaimId, id), isNull(feePart.returnedAt)))
    .returning();
  if (parts.length === 0) return [];
  const payments = await tx
    .select()
    .from(payment)
    .where(
      and(
        eq(payment.organizationId, organizationId),
        inArray(
          payment.id,
          parts.map(({ paymentId }) => paymentId),
        ),
      ),
    );
  return parts.map((part) => ({ part, payment: payments.find((row) => row.id === part.paymentId) as PaymentRow }));
}
