import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import {
  loyaltyAccount,
  pointEntry,
  pointLot,
  visitRefund,
  type AccountRow,
  type EntryKind,
  type LotRow,
  type ProgramRow,
} from './loyalty.tables.ts';

const oneOf = (organizationId: string, id: string) =>
  and(eq(loyaltyAccount.organizationId, organizationId), eq(loyaltyAccount.id, id));

export async function lockAccount(tx: Tx, organizationId: string, id: string): Promise<AccountRow> {
  const [row] = await tx.select().from(loyaltyAccount).where(oneOf(organizationId, id)).for('update');
  if (!row) throw new Error('an account that was there is gone');
  return row;
}

export async function findAccount(tx: Tx, organizationId: string, id: string): Promise<AccountRow | null> {
  const [row] = await tx.select().from(loyaltyAccount).where(oneOf(organizationId, id));
  return row ?? null;
}

/** The customer's account in a programme; null when there is none yet. Call it while the customer is held. */
export async function lockAccountOf(
  tx: Tx,
  { organizationId, id }: Pick<ProgramRow, 'organizationId' | 'id'>,
  customerId: string,
): Promise<AccountRow | null> {
  const [row] = await tx
    .select()
    .from(loyaltyAccount)
    .where(
      and(
        eq(loyaltyAccount.organizationId, organizationId),
        eq(loyaltyAccount.customerId, customerId),
        eq(loyaltyAccount.programId, id),
      ),
    )
    .for('update');
  return row ?? null;
}

/** All accounts of a customer, in an order that is always the same. */
export const lockAccountsOf = (tx: Tx, organizationId: string, customerId: string): PromiseLike<AccountRow[]> =>
  tx
    .select()
    .from(loyaltyAccount)
    .where(and(eq(loyaltyAccount.organizationId, organizationId), eq(loyaltyAccount.customerId, customerId)))
    .orderBy(asc(loyaltyAccount.id))
    .for('update');

export async function openAccount(
  tx: Tx,
  { organizationId, id }: Pick<ProgramRow, 'organizationId' | 'id'>,
  customerId: string,
): Promise<AccountRow> {
  const row = { organizationId, id: newId(), programId: id, customerId, balance: 0, lifetime: 0 };
  const [opened] = await tx.insert(loyaltyAccount).values(row).returning();
  if (!opened) throw new Error('no account was opened');
  return opened;
}

/** Moves points of an account that the transaction has locked; answers the account. */
export async function movePoints(
  tx: Tx,
  account: AccountRow,
  { balance, lifetime }: { balance: number; lifetime: number },
): Promise<AccountRow> {
  const [moved] = await tx
    .update(loyaltyAccount)
    .set({
      balance: account.balance + balance,
      lifetime: Math.max(0, account.lifetime + lifetime),
      version: account.version + 1,
      updatedAt: sql`clock.now()`,
      updatedBy: null,
    })
    .where(and(oneOf(account.organizationId, account.id), eq(loyaltyAccount.version, account.version)))
    .returning();
  if (!moved) throw new Error(`account ${account.id} was changed without its lock`);
  return moved;
}

export interface Entry {
  readonly kind: EntryKind;
  readonly points: number;
  readonly sourceType: 'APPOINTMENT' | 'REFUND' | 'LOT' | 'ACCOUNT';
  readonly sourceId: string;
}

export async function writeEntry(tx: Tx, { organizationId, id }: AccountRow, entry: Entry): Promise<void> {
  await tx.insert(pointEntry).values({ ...entry, organizationId, id: newId(), accountId: id });
}

export interface NewLot {
  readonly appointmentId: string;
  readonly listMinor: number;
  readonly earned: number;
  /** From when on its months are counted; null months: it never expires. */
  readonly earnedAt: Date;
  readonly expiryMonths: number | null;
}

/** What a visit earned. */
export async function insertLot(tx: Tx, account: AccountRow, lot: NewLot): Promise<LotRow> {
  const { earnedAt, expiryMonths, ...own } = lot;
  const [inserted] = await tx
    .insert(pointLot)
    .values({
      ...own,
      organizationId: account.organizationId,
      id: newId(),
      accountId: account.id,
      remaining: lot.earned,
      expiresAt:
        expiryMonths === null
          ? null
          : sql`${earnedAt.toISOString()}::timestamptz + make_interval(months => ${expiryMonths}::int)`,
    })
    .returning();
  if (!inserted) throw new Error('no lot was made');
  return inserted;
}

export async function lotOfVisit(tx: Tx, organizationId: string, appointmentId: string): Promise<LotRow | null> {
  const [row] = await tx
    .select()
    .from(pointLot)
    .where(and(eq(pointLot.organizationId, organizationId), eq(pointLot.appointmentId, appointmentId)));
  return row ?? null;
}

export async function findLot(tx: Tx, organizationId: string, id: string): Promise<LotRow | null> {
  const [row] = await tx
    .select()
    .from(pointLot)
    .where(and(eq(pointLot.organizationId, organizationId), eq(pointLot.id, id)));
  return row ?? null;
}

/** What is left of an account's lots, oldest first. */
export const openLots = (tx: Tx, { organizationId, id }: AccountRow): PromiseLike<LotRow[]> =>
  tx
    .select()
    .from(pointLot)
    .where(and(eq(pointLot.organizationId, organizationId), eq(pointLot.accountId, id), gt(pointLot.remaining, 0)))
    .orderBy(asc(pointLot.id));

export async function changeLot(
  tx: Tx,
  { organizationId, id }: LotRow,
  change: Partial<Pick<LotRow, 'remaining' | 'gone'>>,
): Promise<void> {
  await tx
    .update(pointLot)
    .set(change)
    .where(and(eq(pointLot.organizationId, organizationId), eq(pointLot.id, id)));
}

export async function moveLots(tx: Tx, from: AccountRow, to: AccountRow): Promise<void> {
  await tx
    .update(pointLot)
    .set({ accountId: to.id })
    .where(and(eq(pointLot.organizationId, from.organizationId), eq(pointLot.accountId, from.id)));
}

export async function moveLot(tx: Tx, { organizationId, id }: LotRow, to: AccountRow): Promise<void> {
  await tx
    .update(pointLot)
    .set({ accountId: to.id })
    .where(and(eq(pointLot.organizationId, organizationId), eq(pointLot.id, id)));
}

/** How many of a lot's points have expired, on whichever account. */
export async function expiredOf(tx: Tx, { organizationId, id }: LotRow): Promise<number> {
  const [row] = await tx
    .select({ points: sql<number>`coalesce(-sum(${pointEntry.points}), 0)::int` })
    .from(pointEntry)
    .where(
      and(eq(pointEntry.organizationId, organizationId), eq(pointEntry.sourceId, id), eq(pointEntry.kind, 'EXPIRE')),
    );
  return row?.points ?? 0;
}

/** Notes a refund; twice is once. */
export async function noteRefund(tx: Tx, refund: typeof visitRefund.$inferInsert): Promise<void> {
  await tx.insert(visitRefund).values(refund).onConflictDoNothing();
}

/** What of a visit's price went back, and the latest refund. */
export async function refundsOf(
  tx: Tx,
  organizationId: string,
  appointmentId: string,
): Promise<{ totalMinor: number; latestId: string } | null> {
  const rows = await tx
    .select()
    .from(visitRefund)
    .where(and(eq(visitRefund.organizationId, organizationId), eq(visitRefund.appointmentId, appointmentId)))
    .orderBy(asc(visitRefund.id));
  const latest = rows.at(-1);
  return latest ? { totalMinor: rows.reduce((sum, row) => sum + row.amountMinor, 0), latestId: latest.id } : null;
}
