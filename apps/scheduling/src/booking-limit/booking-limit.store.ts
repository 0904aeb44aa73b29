import { sqlState, undoable, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, count, eq, gt, isNull, sql } from 'drizzle-orm';
import { isTaken } from '../allocation/allocation.store.ts';
import { variationRef } from '../catalog/catalog.tables.ts';
import type { BookingLimit } from './booking-limit.ts';
import { bookingLimit, limitCounter, limitUse } from './booking-limit.tables.ts';

/** True for the error by which a limit refuses more; the transaction is lost with it. */
export const isLimited = (error: unknown): boolean => sqlState(error) === 'OS005';

const columns = {
  organizationId: bookingLimit.organizationId,
  id: bookingLimit.id,
  businessId: bookingLimit.businessId,
  subject: bookingLimit.subject,
  subjectId: bookingLimit.subjectId,
  period: bookingLimit.period,
  weekStart: bookingLimit.weekStart,
  maxCount: bookingLimit.maxCount,
  maxMinutes: bookingLimit.maxMinutes,
  version: bookingLimit.version,
};

type Limited = Pick<BookingLimit, 'organizationId' | 'businessId'>;

const ofBusiness = ({ organizationId, businessId }: Limited) =>
  and(
    ...[eq(bookingLimit.organizationId, organizationId), eq(bookingLimit.businessId, businessId)],
    isNull(bookingLimit.deletedAt),
  );

/** The limits of a business, in the order in which they were made. */
export function limitsOf(
  tx: Tx,
  business: Limited,
  { limit, after }: { readonly limit: number; readonly after: readonly [id: string] | null },
): Promise<BookingLimit[]> {
  return tx
    .select(columns)
    .from(bookingLimit)
    .where(and(ofBusiness(business), after ? gt(bookingLimit.id, after[0]) : undefined))
    .orderBy(asc(bookingLimit.id))
    .limit(limit);
}

export async function countLimits(tx: Tx, business: Limited): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(bookingLimit).where(ofBusiness(business));
  return row?.count ?? 0;
}

/** The limit of the same thing for the same period: there is one at most. */
export async function findSame(
  tx: Tx,
  { subject, subjectId, period, ...business }: Limited & Pick<BookingLimit, 'subject' | 'subjectId' | 'period'>,
): Promise<BookingLimit | null> {
  const [row] = await tx
    .select(columns)
    .from(bookingLimit)
    .where(
      and(
        ...[ofBusiness(business), eq(bookingLimit.subject, subject), eq(bookingLimit.period, period)],
        subjectId === null ? isNull(bookingLimit.subjectId) : eq(bookingLimit.subjectId, subjectId),
      ),
    );
  return row ?? null;
}

export async function findLimit(tx: Tx, organizationId: string, id: string): Promise<BookingLimit | null> {
  const [row] = await tx
    .select(columns)
    .from(bookingLimit)
    .where(
      and(eq(bookingLimit.organizationId, organizationId), eq(bookingLimit.id, id), isNull(bookingLimit.deletedAt)),
    );
  return row ?? null;
}

/** Writes a limit, in the place of the one that `id` names. */
export async function writeLimit(
  tx: Tx,
  { id, ...limit }: Omit<BookingLimit, 'id' | 'version'> & { readonly id: string | null },
  actor: string | null,
): Promise<BookingLimit> {
  const now = sql`clock.now()`;
  const [row] =
    id === null
      ? await tx
          .insert(bookingLimit)
          .values({ ...limit, id: newId(), createdBy: actor, updatedBy: actor })
          .returning(columns)
      : await tx
          .update(bookingLimit)
          .set({ ...limit, updatedAt: now, updatedBy: actor, version: sql`${bookingLimit.version} + 1` })
          .where(and(eq(bookingLimit.organizationId, limit.organizationId), eq(bookingLimit.id, id)))
          .returning(columns);
  if (!row) throw new Error('a limit that was written is there');
  return row;
}

/** Ends a limit, with all that was counted for it; false when it is no longer at that version. */
export async function endLimit(
  tx: Tx,
  { organizationId, id, version }: Pick<BookingLimit, 'organizationId' | 'id' | 'version'>,
  actor: string | null,
): Promise<boolean> {
  const now = sql`clock.now()`;
  const ended = await tx
    .update(bookingLimit)
    .set({ deletedAt: now, updatedAt: now, updatedBy: actor, version: sql`${bookingLimit.version} + 1` })
    .where(
      and(
        ...[eq(bookingLimit.organizationId, organizationId), eq(bookingLimit.id, id)],
        ...[eq(bookingLimit.version, version), isNull(bookingLimit.deletedAt)],
      ),
    )
    .returning({ id: bookingLimit.id });
  if (ended.length === 0) return false;
  await tx.delete(limitUse).where(and(eq(limitUse.organizationId, organizationId), eq(limitUse.limitId, id)));
  await tx
    .delete(limitCounter)
    .where(and(eq(limitCounter.organizationId, organizationId), eq(limitCounter.limitId, id)));
  return true;
}

/** Counts again what is used of one limit, or of all; answers how many counters were wrong. */
export async function recount(tx: Tx, organizationId: string, limitId: string | null = null): Promise<number> {
  const [row] = await tx.execute<{ wrong: number }>(
    sql`select scheduling.recount_limits(${organizationId}, ${limitId}::uuid) as wrong`,
  );
  return row?.wrong ?? 0;
}

export async function forgetPast(tx: Tx, organizationId: string): Promise<void> {
  await tx.execute(sql`select scheduling.forget_limit_uses(${organizationId})`);
}

export async function hasLimits(tx: Tx, organizationId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: bookingLimit.id })
    .from(bookingLimit)
    .where(and(eq(bookingLimit.organizationId, organizationId), isNull(bookingLimit.deletedAt)))
    .limit(1);
  return row !== undefined;
}

export async function isVariationOf(tx: Tx, { organizationId, businessId }: Limited, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: variationRef.id })
    .from(variationRef)
    .where(
      and(
        ...[eq(variationRef.organizationId, organizationId), eq(variationRef.businessId, businessId)],
        eq(variationRef.id, id),
      ),
    );
  return rows.length > 0;
}

/** The limits of the transaction's visits give way: somebody who may has a reason. */
export async function overrideLimits(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config('app.limits', 'overridden', true)`);
}

/**
 * Writes something and counts it now, not only as the transaction ends: what it asks next depends on it. False where the
 * writing says so, or where rivals have reached a limit first (see `isTaken`): then it is undone, and the transaction goes on.
 */
export async function writeCounted(tx: Tx, write: () => Promise<boolean>): Promise<boolean> {
  try {
    return await undoable(tx, async () => {
      const written = await write();
      if (written) await tx.execute(sql`set constraints all immediate`);
      await tx.execute(sql`set constraints all deferred`);
      return written;
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    return false;
  }
}
