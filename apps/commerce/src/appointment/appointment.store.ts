import type { Tx } from '@openslot/database';
import { and, eq, getTableColumns, inArray, ne } from 'drizzle-orm';
import { ownRow } from '../customer/customer.store.ts';
import { appointmentRef } from './appointment.tables.ts';

type AppointmentRow = typeof appointmentRef.$inferSelect;

/** A visit as a viewer's doors show it, with what its guard asks. */
export interface SeenAppointment extends AppointmentRow {
  /** The viewer is its customer, or its guest. */
  readonly own: boolean;
}

export const appointmentsById = (tx: Tx, ids: readonly string[]): Promise<SeenAppointment[]> =>
  tx
    .select({ ...getTableColumns(appointmentRef), own: ownRow(appointmentRef.customerId, appointmentRef.id) })
    .from(appointmentRef)
    .where(inArray(appointmentRef.id, [...ids]));

export async function findAppointment(tx: Tx, organizationId: string, id: string): Promise<AppointmentRow | undefined> {
  const [row] = await tx.select().from(appointmentRef).where(oneOf(organizationId, id));
  return row;
}

/** A visit is locked before its payments and its fee. */
export async function lockVisit(tx: Tx, organizationId: string, id: string): Promise<AppointmentRow | undefined> {
  const [row] = await tx.select().from(appointmentRef).where(oneOf(organizationId, id)).for('update');
  return row;
}

/** The visits of one customer are another one's. */
export async function moveVisits(
  tx: Tx,
  organizationId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .update(appointmentRef)
    .set({ customerId: to })
    .where(and(eq(appointmentRef.organizationId, organizationId), eq(appointmentRef.customerId, from)));
}

/** Visits of which scheduling says that they are the customer's are that; answers those that were not. */
export async function bringVisits(tx: Tx, organizationId: string, customerId: string): Promise<string[]> {
  const rows = await tx
    .update(appointmentRef)
    .set({ customerId })
    .where(
      and(
        eq(appointmentRef.organizationId, organizationId),
        eq(appointmentRef.toldCustomerId, customerId),
        ne(appointmentRef.customerId, customerId),
      ),
    )
    .returning({ id: appointmentRef.id });
  return rows.map(({ id }) => id).toSorted();
}

/** Notes what a visit that will not be costs by its fees. */
export async function setFee(tx: Tx, organizationId: string, id: string, feeMinor: number): Promise<void> {
  await tx.update(appointmentRef).set({ feeMinor }).where(oneOf(organizationId, id));
}

const oneOf = (organizationId: string, id: string) =>
  and(eq(appointmentRef.organizationId, organizationId), eq(appointmentRef.id, id));
