import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import { timeOff } from './time-off.tables.ts';
import type { AddTimeOff, TimeOffStatus } from './time-off.ts';

export type TimeOff = typeof timeOff.$inferSelect;

export async function insertTimeOff(
  tx: Tx,
  organizationId: string,
  { staffMemberId, startsAt, endsAt, kind, approved }: AddTimeOff,
  actor: string | null,
): Promise<TimeOff> {
  const decision = approved
    ? { status: 'APPROVED' as const, decidedBy: actor, decidedAt: sql`clock.now()` }
    : { status: 'REQUESTED' as const };
  const [row] = await tx
    .insert(timeOff)
    .values({
      ...{ organizationId, id: newId(), resourceId: staffMemberId, startsAt, endsAt, kind },
      ...{ ...decision, createdBy: actor, updatedBy: actor },
    })
    .returning();
  if (!row) throw new Error('time off that was inserted is there');
  return row;
}

export async function findTimeOff(tx: Tx, organizationId: string, id: string): Promise<TimeOff | null> {
  const [row] = await tx.select().from(timeOff).where(ofOrganization(organizationId, id));
  return row ?? null;
}

export async function lockTimeOff(tx: Tx, organizationId: string, id: string): Promise<TimeOff | null> {
  const [row] = await tx.select().from(timeOff).where(ofOrganization(organizationId, id)).for('update');
  return row ?? null;
}

const ofOrganization = (organizationId: string, id: string) =>
  and(eq(timeOff.organizationId, organizationId), eq(timeOff.id, id), isNull(timeOff.deletedAt));

/** True when approved time off of the resource meets the range; asked under the resource's lock. */
export async function meetsApproved(
  tx: Tx,
  range: { organizationId: string; resourceId: string; startsAt: Date; endsAt: Date; exceptId?: string },
): Promise<boolean> {
  const rows = await tx
    .select({ id: timeOff.id })
    .from(timeOff)
    .where(
      and(
        eq(timeOff.organizationId, range.organizationId),
        eq(timeOff.resourceId, range.resourceId),
        eq(timeOff.status, 'APPROVED'),
        isNull(timeOff.deletedAt),
        lt(timeOff.startsAt, range.endsAt),
        gt(timeOff.endsAt, range.startsAt),
        range.exceptId ? ne(timeOff.id, range.exceptId) : undefined,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export interface Decision {
  readonly status: TimeOffStatus;
  readonly by: string | null;
  readonly note: string | null;
}

export async function storeDecision(tx: Tx, request: TimeOff, { status, by, note }: Decision): Promise<TimeOff> {
  const [row] = await tx
    .update(timeOff)
    .set({
      ...{ status, decidedBy: by, decidedAt: sql`clock.now()`, decisionNote: note },
      ...{ updatedBy: by, updatedAt: sql`clock.now()`, version: sql`${timeOff.version} + 1` },
    })
    .where(
      and(
        ofOrganization(request.organizationId, request.id),
        eq(timeOff.version, request.version),
        eq(timeOff.status, 'REQUESTED'),
      ),
    )
    .returning();
  if (!row) throw new Error('a locked request can be decided');
  return row;
}

/** Time off of a staff member that ends after an instant, in order. */
export function timeOffOf(
  tx: Tx,
  organizationId: string,
  resourceId: string,
  endingAfter: Date,
  limit: number,
): Promise<TimeOff[]> {
  return tx
    .select()
    .from(timeOff)
    .where(
      and(
        eq(timeOff.organizationId, organizationId),
        eq(timeOff.resourceId, resourceId),
        gt(timeOff.endsAt, endingAfter),
        isNull(timeOff.deletedAt),
      ),
    )
    .orderBy(asc(timeOff.startsAt), asc(timeOff.id))
    .limit(limit);
}
