import { arrayOf, sqlState, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Occupation } from '../availability/engine.ts';
import { allocation } from './allocation.tables.ts';

/** Somebody who takes time: a hold, or the segments of an appointment. Without `expiresAt` it is theirs for good. */
export type Owner =
  | { readonly kind: 'HOLD'; readonly holdId: string; readonly expiresAt: Date }
  | {
      readonly kind: 'SEGMENT';
      readonly appointmentId: string;
      /** By the index of the segment in the visit. */
      readonly segmentIds: readonly string[];
      readonly expiresAt: Date | null;
    };

/**
 * True for the errors by which the database says that it cannot be had: somebody else has the time, or a limit is reached
 * (OS005), or the customer is elsewhere (OS006). The transaction is lost with it.
 */
export const isTaken = (error: unknown): boolean => ['OS001', 'OS005', 'OS006'].includes(sqlState(error) ?? '');

/** Takes all of the ranges, or throws (see `isTaken`). Expired holds in the way are taken over as of `at`. */
export async function takeTime(
  tx: Tx,
  organizationId: string,
  at: Date,
  owner: Owner,
  ranges: readonly Occupation[],
): Promise<void> {
  if (ranges.length === 0) return;
  await tx.execute(sql`select scheduling.take_time(${takeArguments(organizationId, at, owner, ranges)})`);
}

/** Takes all of the ranges, or answers false and has taken nothing; the transaction goes on. */
export async function tryTakeTime(
  tx: Tx,
  organizationId: string,
  at: Date,
  owner: Owner,
  ranges: readonly Occupation[],
): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`select scheduling.try_take_time(${takeArguments(organizationId, at, owner, ranges)}) as taken`,
  );
  return row?.taken ?? false;
}

function takeArguments(organizationId: string, at: Date, owner: Owner, ranges: readonly Occupation[]): SQL {
  const isHold = owner.kind === 'HOLD';
  const ownerOf = ({ segment }: Occupation) => (isHold ? owner.holdId : segmentAt(owner, segment));
  return sql`${organizationId}::uuid, ${at.toISOString()}::timestamptz, ${owner.kind}::text, ${arrayOf(ranges.map(ownerOf))}::uuid[],
    ${isHold ? owner.holdId : null}::uuid, ${isHold ? null : owner.appointmentId}::uuid, ${owner.expiresAt?.toISOString() ?? null}::timestamptz,
    ${arrayOf(ranges.map(() => newId()))}::uuid[], ${arrayOf(ranges.map(({ resourceId }) => resourceId))}::uuid[],
    ${arrayOf(ranges.map(({ unit }) => unit))}::smallint[], ${arrayOf(ranges.map(({ from }) => instantText(from)))}::timestamptz[],
    ${arrayOf(ranges.map(({ to }) => instantText(to)))}::timestamptz[]`;
}

function segmentAt({ segmentIds }: Extract<Owner, { kind: 'SEGMENT' }>, place: number): string {
  const id = segmentIds[place];
  if (id === undefined) throw new Error(`there is no segment ${place}`);
  return id;
}

/** Lets go of all that a hold or the segments of an appointment occupy. */
export async function freeTime(tx: Tx, organizationId: string, ownerIds: readonly string[]): Promise<void> {
  await tx.execute(sql`select scheduling.free_time(${organizationId}, ${arrayOf(ownerIds)}::uuid[])`);
}

/**
 * Hands what a hold occupies to the segments of the appointment that it became. Answers how many rows were still there:
 * an expired one may have been taken over by somebody else.
 */
export async function handOver(
  tx: Tx,
  organizationId: string,
  holdId: string,
  to: Extract<Owner, { kind: 'SEGMENT' }>,
  ranges: readonly Occupation[],
): Promise<number> {
  const locked = ranges.length > 1 && lockTime(tx, organizationId, [holdId]);
  const handed = tx.execute(sql`
    update scheduling.allocation a
       set owner_kind = 'SEGMENT', owner_id = w.segment, hold_id = null, appointment_id = ${to.appointmentId},
           expires_at = ${to.expiresAt?.toISOString() ?? null}::timestamptz
      from unnest(${arrayOf(ranges.map(({ segment }) => segmentAt(to, segment)))}::uuid[], ${arrayOf(ranges.map(({ resourceId }) => resourceId))}::uuid[],
                  ${arrayOf(ranges.map(({ unit }) => unit))}::smallint[], ${arrayOf(ranges.map(({ from }) => instantText(from)))}::timestamptz[])
           as w (segment, resource, unit, s)
     where a.organization_id = ${organizationId} and a.owner_id = ${holdId} and a.owner_kind = 'HOLD'
       and a.resource_id = w.resource and a.unit = w.unit and a.starts_at = w.s
    returning 1`);
  const [, rows] = await Promise.all([locked, handed]);
  return rows.length;
}

/** Makes what the segments occupy theirs until an instant, or for good (null). Answers how many rows were still there. */
export async function keepTime(
  tx: Tx,
  organizationId: string,
  segmentIds: readonly string[],
  until: Date | null,
): Promise<number> {
  const locked = lockTime(tx, organizationId, segmentIds);
  const kept = tx
    .update(allocation)
    .set({ expiresAt: until })
    .where(and(eq(allocation.organizationId, organizationId), inArray(allocation.ownerId, [...segmentIds])))
    .returning({ id: allocation.id });
  const [, rows] = await Promise.all([locked, kept]);
  return rows.length;
}

/** Whoever changes several rows takes their locks in this order: the one in which time is taken. */
async function lockTime(tx: Tx, organizationId: string, ownerIds: readonly string[]): Promise<void> {
  await tx
    .select({ id: allocation.id })
    .from(allocation)
    .where(and(eq(allocation.organizationId, organizationId), inArray(allocation.ownerId, [...ownerIds])))
    .orderBy(asc(allocation.resourceId), asc(allocation.unit), asc(allocation.startsAt))
    .for('update');
}

const instantText = (minute: number): string => new Date(minute * 60_000).toISOString();
