import { arrayOf, type Tx } from '@openslot/database';
import { and, eq, sql } from 'drizzle-orm';
import type { HeldItem } from '../hold/hold.ts';
import { hold } from '../hold/hold.tables.ts';
import type { Drifted } from './zone-rules.ts';

/** All that drifted, of one zone or of all, in every organization. */
export async function driftedTimes(tx: Tx, zone: string | null): Promise<Drifted[]> {
  const rows = await tx.execute<DriftedRow>(sql`
    select organization_id, kind, id, time_zone, (extract(epoch from starts_at) * 1000)::bigint as starts, (extract(epoch from derived_at) * 1000)::bigint as derived
      from scheduling.drifted_times(${zone}::text)`);
  return rows.map((row) => ({
    ...{ organizationId: row.organization_id, kind: row.kind, id: row.id, timeZone: row.time_zone },
    ...{ startsAt: new Date(Number(row.starts)), derivedAt: new Date(Number(row.derived)) },
  }));
}

/** Has every process read anew when places are open. */
export async function forgetPlans(tx: Tx): Promise<void> {
  await tx.execute(sql`select scheduling.forget_plans()`);
}

interface DriftedRow extends Record<string, unknown> {
  organization_id: string;
  kind: Drifted['kind'];
  id: string;
  time_zone: string;
  starts: string;
  derived: string;
}

/** Moves all that the owners occupy; false, and nothing moved, where somebody else has the time. */
export async function shiftTime(
  tx: Tx,
  organizationId: string,
  ownerIds: readonly string[],
  { minutes, at }: { minutes: number; at: Date },
): Promise<boolean> {
  const [row] = await tx.execute<{ shifted: boolean }>(
    sql`select scheduling.shift_time(${organizationId}, ${arrayOf(ownerIds)}::uuid[], ${minutes}::int, ${at.toISOString()}::timestamptz) as shifted`,
  );
  return row?.shifted === true;
}

/** A live hold, locked; null when it is no longer one. */
export async function lockLiveHold(tx: Tx, organizationId: string, id: string, at: Date) {
  const [row] = await tx
    .select()
    .from(hold)
    .where(and(eq(hold.organizationId, organizationId), eq(hold.id, id), eq(hold.status, 'LIVE')))
    .for('no key update');
  return row && row.expiresAt > at ? row : null;
}

export async function storeHold(
  tx: Tx,
  { organizationId, id, version }: { organizationId: string; id: string; version: number },
  moved: { readonly startsAt: Date; readonly endsAt: Date; readonly items: readonly HeldItem[] },
  at: Date,
): Promise<void> {
  await tx
    .update(hold)
    .set({ ...moved, version: version + 1, updatedAt: at })
    .where(and(eq(hold.organizationId, organizationId), eq(hold.id, id)));
}
