import { arrayOf, post, sqlState, type Tx } from '@openslot/database';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { newId } from '@openslot/service';
import type { Occupation } from '../availability/engine.ts';
import { instantOf, type Offsets } from '../availability/local-time.ts';
import type { AnonymousTime, Hold, HolderKind, HoldStatus } from './hold.ts';
import { hold } from './hold.tables.ts';

/** What callers without a sign-in hold now in the organization, within a day around `startsAt`. */
export async function anonymousTime(tx: Tx, organizationId: string, startsAt: Date): Promise<readonly AnonymousTime[]> {
  const [from, to] = [-1, 1].map((days) => new Date(startsAt.getTime() + days * 86_400_000).toISOString());
  const rows = await tx.execute<{ resource_id: string; starts_at: number; minutes: number }>(sql`
    select a.resource_id, scheduling.minute_floor(a.starts_at) as starts_at,
           scheduling.minute_ceil(a.ends_at) - scheduling.minute_floor(a.starts_at) as minutes
      from (select clock.now() as now offset 0) n
     cross join lateral (
       select h.id from scheduling.hold h
        where h.organization_id = ${organizationId} and h.status = 'LIVE' and h.actor_kind = 'ADDRESS'
          and coalesce(h.expires_at > n.now, false) offset 0) h
     cross join lateral (
       select a.resource_id, a.starts_at, a.ends_at from scheduling.allocation a
        where a.organization_id = ${organizationId} and a.owner_id = h.id offset 0) a
     where a.starts_at >= ${from}::timestamptz and a.starts_at < ${to}::timestamptz`);
  return rows.map((row) => ({ resourceId: row.resource_id, startsAt: row.starts_at, minutes: row.minutes }));
}

/** Those of the ids that no staff member of the organization has. */
export async function unknownStaff(tx: Tx, organizationId: string, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select asked.id from unnest(${arrayOf(ids)}::uuid[]) as asked (id)
     where not exists (select from scheduling.resource_ref r
                        where r.organization_id = ${organizationId} and r.id = asked.id and r.kind = 'STAFF')`);
  return rows.map(({ id }) => id);
}

/** True for the error by which `writeHold` refuses one hold too many; the transaction is lost with it. */
export const isOneTooMany = (error: unknown): boolean => sqlState(error) === 'OS002';

/**
 * Takes the time and writes the hold with its sweep, in one statement, which nobody waits for: the transaction fails when
 * the time is taken (see `isTaken`), or when its maker has more live holds than `atMost` (see `isOneTooMany`).
 */
export function writeHold(tx: Tx, held: NewHold, ranges: readonly Occupation[], atMost: number): void {
  post(
    tx,
    sql`select scheduling.write_hold(${JSON.stringify(columnsOf(held))}::text::jsonb, ${atMost}::int, ${timeOf(ranges)})`,
  );
}

/** The same without a limit on its maker; false when the time is taken, and nothing is written. */
export async function tryWriteHold(tx: Tx, held: NewHold, ranges: readonly Occupation[]): Promise<boolean> {
  const [row] = await tx.execute<{ written: boolean }>(
    sql`select scheduling.try_write_hold(${JSON.stringify(columnsOf(held))}::text::jsonb, ${timeOf(ranges)}) as written`,
  );
  return row?.written ?? false;
}

export type NewHold = Hold & { readonly tokenHash: Buffer; readonly actorKind: HolderKind; readonly createdAt: Date };

const timeOf = (ranges: readonly Occupation[]): SQL => sql`
    ${arrayOf(ranges.map(() => newId()))}::uuid[], ${arrayOf(ranges.map(({ resourceId }) => resourceId))}::uuid[],
    ${arrayOf(ranges.map(({ unit }) => unit))}::smallint[], ${arrayOf(ranges.map(({ from }) => instantOf(from).toISOString()))}::timestamptz[],
    ${arrayOf(ranges.map(({ to }) => instantOf(to).toISOString()))}::timestamptz[]`;

/** A new hold by the names of the table's columns. */
export const columnsOf = (held: NewHold) => ({
  organization_id: held.organizationId,
  id: held.id,
  token_hash: `\\x${held.tokenHash.toString('hex')}`,
  business_id: held.businessId,
  location_id: held.locationId,
  customer_id: held.customerId,
  actor_kind: held.actorKind,
  actor: held.actor,
  party_size: held.partySize,
  place: held.place ?? 'BUSINESS',
  place_lat: held.placeLatitude ?? null,
  place_lon: held.placeLongitude ?? null,
  starts_at: held.startsAt,
  ends_at: held.endsAt,
  time_zone: held.timeZone,
  items: held.items,
  list_minor: held.listMinor,
  currency: held.currency,
  payment_requirement: held.paymentRequirement,
  deposit_minor: held.depositMinor,
  policy_snapshot: held.policySnapshot,
  source: held.source,
  status: held.status,
  expires_at: held.expiresAt,
  created_at: held.createdAt,
  updated_at: held.createdAt,
  version: held.version,
});

/** The hold of a token, locked until the transaction ends. */
export async function lockHoldByToken(tx: Tx, organizationId: string, tokenHash: Buffer): Promise<Hold | null> {
  const [row] = await tx
    .select()
    .from(hold)
    .where(and(eq(hold.organizationId, organizationId), eq(hold.tokenHash, tokenHash)))
    .for('update');
  return row ?? null;
}

export async function lockHold(tx: Tx, organizationId: string, id: string): Promise<Hold | null> {
  const [row] = await tx
    .select()
    .from(hold)
    .where(and(eq(hold.organizationId, organizationId), eq(hold.id, id)))
    .for('update');
  return row ?? null;
}

/** Ends a live hold. The row was locked before, so its version is known to be the next one. */
export async function endHold(
  tx: Tx,
  { organizationId, id, version }: Hold,
  status: Exclude<HoldStatus, 'LIVE'>,
  at: Date,
): Promise<void> {
  await tx
    .update(hold)
    .set({ status, updatedAt: at, version: version + 1 })
    .where(and(eq(hold.organizationId, organizationId), eq(hold.id, id), eq(hold.status, 'LIVE')));
}

/** Removes holds that have ended, and were made before an instant; at most so many. Ids are in order of time. */
export async function removeHolds(tx: Tx, organizationId: string, madeBefore: Date, most: number): Promise<number> {
  const bound = madeBefore
    .getTime()
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})/, '$1-');
  const rows = await tx.execute(sql`
    delete from scheduling.hold h
     where h.organization_id = ${organizationId} and h.id in (
       select o.id from scheduling.hold o
        where o.organization_id = ${organizationId} and o.id < ${`${bound}-7000-8000-000000000000`}::uuid and o.status <> 'LIVE'
        order by o.id limit ${most})
    returning 1`);
  return rows.length;
}

/** A hold with the offsets of its zone around it, for writing its times as they are on its wall. */
export interface HoldView extends Hold {
  readonly offsets: Offsets;
}

/** The offsets of a zone from the day of one instant to that of another. */
export async function findOffsets(tx: Tx, timeZone: string, from: Date, to: Date): Promise<Offsets> {
  const [row] = await tx.execute<{ offsets: Buffer }>(sql`
    select scheduling.offset_changes(${timeZone}, ${from.toISOString().slice(0, 10)}::date - 1, ${to.toISOString().slice(0, 10)}::date + 1) as offsets`);
  return row ? readOffsets(row.offsets) : [];
}

/** Holds that the doors of this transaction show. */
export async function findHolds(tx: Tx, ids: readonly string[]): Promise<HoldView[]> {
  const rows = await tx
    .select({
      hold,
      offsets: sql<Buffer>`scheduling.offset_changes(${hold.timeZone}, ${hold.startsAt}::date - 2, ${hold.endsAt}::date + 2)`,
    })
    .from(hold)
    .where(sql`${hold.id} = any(${arrayOf(ids)}::uuid[])`);
  return rows.map(({ hold: row, offsets }) => ({ ...row, offsets: readOffsets(offsets) }));
}

function readOffsets(packed: Buffer): Offsets {
  return Array.from({ length: packed.length / 8 }, (_, index) => ({
    from: packed.readInt32BE(8 * index),
    offset: packed.readInt32BE(8 * index + 4),
  }));
}
