import { arrayOf, type Tx } from '@openslot/database';
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { EarnRule, ProgramStatus, Tier } from './loyalty.ts';
import { loyaltyProgram, loyaltyTier, type ProgramRow } from './loyalty.tables.ts';

const oneOf = (organizationId: string, id: string) =>
  and(eq(loyaltyProgram.organizationId, organizationId), eq(loyaltyProgram.id, id));

const currentOf = (organizationId: string, businessId: string) =>
  and(
    eq(loyaltyProgram.organizationId, organizationId),
    eq(loyaltyProgram.businessId, businessId),
    ne(loyaltyProgram.status, 'ENDED'),
  );

export async function findProgram(tx: Tx, organizationId: string, id: string): Promise<ProgramRow | null> {
  const [row] = await tx.select().from(loyaltyProgram).where(oneOf(organizationId, id));
  return row ?? null;
}

export async function lockProgram(tx: Tx, organizationId: string, id: string): Promise<ProgramRow> {
  const [row] = await tx.select().from(loyaltyProgram).where(oneOf(organizationId, id)).for('update');
  if (!row) throw new Error('a programme that was there is gone');
  return row;
}

/** The business's programme, unless it has ended. */
export async function lockCurrentProgram(
  tx: Tx,
  organizationId: string,
  businessId: string,
): Promise<ProgramRow | null> {
  const [row] = await tx.select().from(loyaltyProgram).where(currentOf(organizationId, businessId)).for('update');
  return row ?? null;
}

/** Null when somebody else has just made one. */
export async function insertProgram(tx: Tx, row: typeof loyaltyProgram.$inferInsert): Promise<ProgramRow | null> {
  const [inserted] = await tx.insert(loyaltyProgram).values(row).onConflictDoNothing().returning();
  return inserted ?? null;
}

type ProgramChange = { readonly status: ProgramStatus } | (EarnRule & { readonly expiryMonths: number | null });

/** Changes a programme that the transaction has locked. */
export async function changeProgram(
  tx: Tx,
  row: ProgramRow,
  change: ProgramChange,
  by: string | null,
): Promise<ProgramRow> {
  const [changed] = await tx
    .update(loyaltyProgram)
    .set({ ...change, version: row.version + 1, updatedAt: sql`clock.now()`, updatedBy: by })
    .where(and(oneOf(row.organizationId, row.id), eq(loyaltyProgram.version, row.version)))
    .returning();
  if (!changed) throw new Error(`programme ${row.id} was changed without its lock`);
  return changed;
}

/** Replaces all tiers of a programme that the transaction has locked. */
export async function replaceTiers(tx: Tx, { organizationId, id }: ProgramRow, tiers: readonly Tier[]): Promise<void> {
  await tx
    .delete(loyaltyTier)
    .where(and(eq(loyaltyTier.organizationId, organizationId), eq(loyaltyTier.programId, id)));
  if (tiers.length === 0) return;
  await tx.insert(loyaltyTier).values(tiers.map((tier) => ({ ...tier, organizationId, programId: id })));
}

/** The programme by which visits of this business earn points now. */
export async function runningProgram(tx: Tx, organizationId: string, businessId: string): Promise<ProgramRow | null> {
  const [row] = await tx
    .select()
    .from(loyaltyProgram)
    .where(and(currentOf(organizationId, businessId), eq(loyaltyProgram.status, 'ACTIVE')));
  return row ?? null;
}

export const tiersOf = (tx: Tx, organizationId: string, programId: string): PromiseLike<Tier[]> =>
  tx
    .select()
    .from(loyaltyTier)
    .where(and(eq(loyaltyTier.organizationId, organizationId), eq(loyaltyTier.programId, programId)))
    .orderBy(asc(loyaltyTier.threshold));

export const programsById = (tx: Tx, ids: readonly string[]): PromiseLike<ProgramRow[]> =>
  tx
    .select()
    .from(loyaltyProgram)
    .where(inArray(loyaltyProgram.id, [...ids]));

export const programsOfBusinesses = (tx: Tx, businessIds: readonly string[]): PromiseLike<ProgramRow[]> =>
  tx
    .select()
    .from(loyaltyProgram)
    .where(and(inArray(loyaltyProgram.businessId, [...businessIds]), ne(loyaltyProgram.status, 'ENDED')));

/** The tiers of programmes, lowest first. */
export const tiersOfPrograms = (
  tx: Tx,
  programs: readonly Pick<ProgramRow, 'organizationId' | 'id'>[],
): PromiseLike<(typeof loyaltyTier.$inferSelect)[]> =>
  tx
    .select()
    .from(loyaltyTier)
    .where(
      sql`(${loyaltyTier.organizationId}, ${loyaltyTier.programId}) in (
        select * from unnest(${arrayOf(programs.map(({ organizationId }) => organizationId))}::uuid[],
                             ${arrayOf(programs.map(({ id }) => id))}::uuid[]))`,
    )
    .orderBy(asc(loyaltyTier.threshold));
