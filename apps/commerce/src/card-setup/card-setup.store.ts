import type { Tx } from '@openslot/database';
import { and, eq, sql } from 'drizzle-orm';
import { cardSetup, type CardSetupRow } from './card-setup.tables.ts';

const oneOf = (organizationId: string, id: string) =>
  and(eq(cardSetup.organizationId, organizationId), eq(cardSetup.id, id));
const openOf = (organizationId: string, appointmentId: string) =>
  and(
    eq(cardSetup.organizationId, organizationId),
    eq(cardSetup.appointmentId, appointmentId),
    eq(cardSetup.status, 'PENDING'),
  );

export async function findSetup(tx: Tx, organizationId: string, id: string): Promise<CardSetupRow | undefined> {
  const [row] = await tx.select().from(cardSetup).where(oneOf(organizationId, id));
  return row;
}

export async function lockSetup(tx: Tx, organizationId: string, id: string): Promise<CardSetupRow | undefined> {
  const [row] = await tx.select().from(cardSetup).where(oneOf(organizationId, id)).for('update');
  return row;
}

export async function findOpenSetup(
  tx: Tx,
  organizationId: string,
  appointmentId: string,
): Promise<CardSetupRow | undefined> {
  const [row] = await tx.select().from(cardSetup).where(openOf(organizationId, appointmentId));
  return row;
}

export async function lockOpenSetup(
  tx: Tx,
  organizationId: string,
  appointmentId: string,
): Promise<CardSetupRow | undefined> {
  const [row] = await tx.select().from(cardSetup).where(openOf(organizationId, appointmentId)).for('update');
  return row;
}

/** Null when one is open for the visit: somebody was sooner, and has committed by now. */
export async function insertSetup(tx: Tx, row: typeof cardSetup.$inferInsert): Promise<CardSetupRow | null> {
  const [inserted] = await tx.insert(cardSetup).values(row).onConflictDoNothing().returning();
  return inserted ?? null;
}

/** Changes a setup that the transaction has locked. */
export async function changeSetup(
  tx: Tx,
  { organizationId, id, version }: CardSetupRow,
  change: Partial<CardSetupRow>,
): Promise<CardSetupRow> {
  const [row] = await tx
    .update(cardSetup)
    .set({ ...change, version: version + 1, updatedAt: sql`clock.now()` })
    .where(and(oneOf(organizationId, id), eq(cardSetup.version, version)))
    .returning();
  if (!row) throw new Error(`card setup ${id} was not locked`);
  return row;
}
