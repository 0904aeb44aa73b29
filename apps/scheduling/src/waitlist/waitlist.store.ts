import { arrayOf, type Tx } from '@openslot/database';
import type { Reach } from '@openslot/service';
import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { inReach } from '../catalog/reach.store.ts';
import { hold } from '../hold/hold.tables.ts';
import type { FreedTime, OfferStatus, PastOffer, WaitlistFilter, WaitlistStatus } from './waitlist.ts';
import { longestBuffer } from './waitlist.ts';
import { waitlistEntry, waitlistOffer } from './waitlist.tables.ts';

export type EntryRow = typeof waitlistEntry.$inferSelect;
export type OfferRow = typeof waitlistOffer.$inferSelect;

/** An entry as its viewer sees it. */
export interface EntryView extends EntryRow {
  /** Seen by the customer door: the viewer is who waits. */
  readonly isOwn: boolean;
  /** Offsets of the zone at both ends of the range and when it was joined, in minutes. */
  readonly fromOffset: number;
  readonly untilOffset: number;
  readonly createdOffset: number;
}

const offsetOf = (at: AnyPgColumn) => sql<number>`scheduling.offset_minutes(${at}, ${waitlistEntry.timeZone})`;

const columns = {
  entry: waitlistEntry,
  isOwn: sql<boolean>`scheduling.is_own(${waitlistEntry.customerId})`,
  fromOffset: offsetOf(waitlistEntry.startsFrom),
  untilOffset: offsetOf(waitlistEntry.startsUntil),
  createdOffset: offsetOf(waitlistEntry.createdAt),
};

type ViewRow = Omit<EntryView, keyof EntryRow> & { entry: EntryRow };
const viewOf = ({ entry, ...seen }: ViewRow): EntryView => ({ ...entry, ...seen });

const live = isNull(waitlistEntry.deletedAt);

/** Entries that the viewer's doors show, by id alone. */
export async function findEntries(tx: Tx, ids: readonly string[]): Promise<EntryView[]> {
  const rows = await tx
    .select(columns)
    .from(waitlistEntry)
    .where(and(sql`${waitlistEntry.id} = any(${arrayOf(ids)}::uuid[])`, live));
  return rows.map(viewOf);
}

export interface EntryPage {
  readonly limit: number;
  readonly after: readonly [createdAt: string, id: string] | null;
}

/** A page of those who wait at a business, first come first. */
export async function searchEntries(
  tx: Tx,
  organizationId: string,
  { businessId, locationId, serviceId, status }: WaitlistFilter,
  page: EntryPage,
): Promise<EntryView[]> {
  const rows = await tx
    .select(columns)
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.organizationId, organizationId),
        eq(waitlistEntry.businessId, businessId),
        live,
        sql`${waitlistEntry.status} = any(${arrayOf(status)}::text[])`,
        locationId === null ? undefined : eq(waitlistEntry.locationId, locationId),
        serviceId === null ? undefined : eq(waitlistEntry.serviceId, serviceId),
        beyond(page, '>'),
      ),
    )
    .orderBy(asc(waitlistEntry.createdAt), asc(waitlistEntry.id))
    .limit(page.limit);
  return rows.map(viewOf);
}

/** A page of the person's own entries in all organizations, latest first. */
export async function ownEntries(tx: Tx, page: EntryPage): Promise<EntryView[]> {
  const mine = sql`${waitlistEntry.customerId} = any((select string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[])::uuid[])`;
  const rows = await tx
    .select(columns)
    .from(waitlistEntry)
    .where(and(mine, live, beyond(page, '<')))
    .orderBy(desc(waitlistEntry.createdAt), desc(waitlistEntry.id))
    .limit(page.limit);
  return rows.map(viewOf);
}

/** A page of the entries of one customer of an organization, latest first. */
export async function entriesOfCustomer(
  tx: Tx,
  { organizationId, customerId, reach }: { organizationId: string; customerId: string; reach: Reach },
  page: EntryPage,
): Promise<EntryView[]> {
  const rows = await tx
    .select(columns)
    .from(waitlistEntry)
    .where(
      and(
        ...[eq(waitlistEntry.organizationId, organizationId), eq(waitlistEntry.customerId, customerId)],
        ...[live, beyond(page, '<'), ...inReach(waitlistEntry, reach)],
      ),
    )
    .orderBy(desc(waitlistEntry.createdAt), desc(waitlistEntry.id))
    .limit(page.limit);
  return rows.map(viewOf);
}

const beyond = ({ after }: EntryPage, sign: '<' | '>'): SQL | undefined =>
  after
    ? sql`(${waitlistEntry.createdAt}, ${waitlistEntry.id}) ${sql.raw(sign)} (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : undefined;

const waiting = sql`${waitlistEntry.status} = 'WAITING'`;

/** A line that is longer is asked no further: nobody in it can count on a single time. */
const longestLine = 500;
/** A visit is at most this much longer than the time that came free (see `segment.minutes`), in minutes. */
const longestMinutes = 1_500 + longestBuffer;

/** Those at the location who may want a time, in order: greater priority first, then who came first. */
export function lineFor(
  tx: Tx,
  organizationId: string,
  freed: FreedTime,
  limit: number = longestLine,
): Promise<EntryRow[]> {
  const minute = (at: number) => new Date(at * 60_000);
  return tx
    .select()
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.organizationId, organizationId),
        eq(waitlistEntry.locationId, freed.locationId),
        waiting,
        live,
        isNull(waitlistEntry.sessionId),
        lt(waitlistEntry.startsFrom, minute(freed.to + longestBuffer)),
        gt(waitlistEntry.startsUntil, minute(freed.from - longestMinutes)),
      ),
    )
    .orderBy(desc(waitlistEntry.priority), asc(waitlistEntry.createdAt), asc(waitlistEntry.id))
    .limit(limit);
}

/** The first in line for places in a session whose party these are enough for, and who was not offered them before. */
export async function firstForSession(
  tx: Tx,
  { organizationId, id, startsAt }: { readonly organizationId: string; readonly id: string; readonly startsAt: Date },
  places: number,
): Promise<EntryRow | null> {
  const [row] = await tx
    .select()
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.organizationId, organizationId),
        eq(waitlistEntry.sessionId, id),
        waiting,
        live,
        lte(waitlistEntry.partySize, places),
        sql`not exists (select from scheduling.waitlist_offer o where o.organization_id = ${organizationId}
              and o.entry_id = ${waitlistEntry.id} and o.starts_at = ${startsAt.toISOString()}::timestamptz)`,
      ),
    )
    .orderBy(desc(waitlistEntry.priority), asc(waitlistEntry.createdAt), asc(waitlistEntry.id))
    .limit(1);
  return row ?? null;
}

/** How many wait for a session, or have been offered places in it. */
export async function countWaiting(tx: Tx, organizationId: string, sessionId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(waitlistEntry)
    .where(and(eq(waitlistEntry.organizationId, organizationId), eq(waitlistEntry.sessionId, sessionId), isLive));
  return row?.count ?? 0;
}

/** The live entries for a session, locked in the order of their ids. */
export const lockSessionEntries = (tx: Tx, organizationId: string, sessionId: string): Promise<EntryRow[]> =>
  tx
    .select()
    .from(waitlistEntry)
    .where(and(eq(waitlistEntry.organizationId, organizationId), eq(waitlistEntry.sessionId, sessionId), isLive))
    .orderBy(asc(waitlistEntry.id))
    .for('update');

/** A session begins at another time: so does what is waited for. */
export async function moveEntry(tx: Tx, { organizationId, id }: EntryRow, from: Date, until: Date): Promise<void> {
  await tx.update(waitlistEntry).set({ startsFrom: from, startsUntil: until }).where(entryIs(organizationId, id));
}

/** What the entries were offered before and did not take. */
export const pastOffers = (tx: Tx, organizationId: string, entryIds: readonly string[]): Promise<PastOffer[]> =>
  tx
    .select({ entryId: waitlistOffer.entryId, startsAt: waitlistOffer.startsAt, endsAt: waitlistOffer.endsAt })
    .from(waitlistOffer)
    .where(
      and(
        eq(waitlistOffer.organizationId, organizationId),
        sql`${waitlistOffer.entryId} = any(${arrayOf(entryIds)}::uuid[])`,
      ),
    );

/** Waits for everybody else who asks this location's waitlist. */
export async function takeTurn(tx: Tx, organizationId: string, locationId: string): Promise<void> {
  await tx.execute(sql`select scheduling.waitlist_turn(${organizationId}, ${locationId})`);
}

/** False when the customer waits for the same already. */
export async function insertEntry(tx: Tx, row: typeof waitlistEntry.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(waitlistEntry).values(row).onConflictDoNothing().returning({ id: waitlistEntry.id });
  return rows.length > 0;
}

/** The live entry of a customer for a service at a location. */
export async function findLiveEntry(
  tx: Tx,
  {
    organizationId,
    customerId,
    variationId,
    locationId,
    sessionId,
  }: Pick<EntryRow, 'organizationId' | 'customerId' | 'variationId' | 'locationId' | 'sessionId'>,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: waitlistEntry.id })
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.organizationId, organizationId),
        eq(waitlistEntry.customerId, customerId),
        eq(waitlistEntry.variationId, variationId),
        eq(waitlistEntry.locationId, locationId),
        sql`${waitlistEntry.sessionId} is not distinct from ${sessionId}::uuid`,
        isLive,
      ),
    );
  return row?.id ?? null;
}

const isLive = sql`${waitlistEntry.status} in ('WAITING', 'OFFERED') and ${waitlistEntry.deletedAt} is null`;

export interface LiveEntries {
  readonly customerId: string;
  /** Absent: everywhere, and for any service. */
  readonly locationId?: string;
  readonly variationIds?: readonly string[];
}

/** The live entries of a customer, locked in the order of their ids. */
export const lockLiveEntries = (
  tx: Tx,
  organizationId: string,
  { customerId, locationId, variationIds }: LiveEntries,
): Promise<EntryRow[]> =>
  tx
    .select()
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.organizationId, organizationId),
        eq(waitlistEntry.customerId, customerId),
        locationId === undefined ? undefined : eq(waitlistEntry.locationId, locationId),
        variationIds && inArray(waitlistEntry.variationId, [...variationIds]),
        isLive,
      ),
    )
    .orderBy(asc(waitlistEntry.id))
    .for('update');

/** Entries and offers of a customer who turned out to be another one are that one's, and so are holds not yet booked. */
export async function moveEntries(tx: Tx, organizationId: string, from: string, to: string): Promise<void> {
  for (const table of [waitlistEntry, waitlistOffer, hold]) {
    await tx
      .update(table)
      .set({ customerId: to })
      .where(
        and(
          eq(table.organizationId, organizationId),
          eq(table.customerId, from),
          table === hold ? eq(hold.status, 'LIVE') : undefined,
        ),
      );
  }
}

/** Locked until the transaction ends: whoever changes an entry or its offers begins here. */
export async function lockEntry(tx: Tx, organizationId: string, id: string): Promise<EntryRow | null> {
  const [row] = await tx.select().from(waitlistEntry).where(entryIs(organizationId, id)).for('update');
  return row ?? null;
}

/** Writes the status that a locked entry has reached; answers it as it is now. */
export async function changeEntry(
  tx: Tx,
  { organizationId, id, version, status }: EntryRow,
  to: WaitlistStatus,
  { at, userId, appointmentId = null }: { at: Date; userId: string | null; appointmentId?: string | null },
): Promise<EntryRow> {
  const [row] = await tx
    .update(waitlistEntry)
    .set({ status: to, appointmentId, version: version + 1, updatedAt: at, updatedBy: userId })
    .where(and(entryIs(organizationId, id), eq(waitlistEntry.version, version), eq(waitlistEntry.status, status)))
    .returning();
  if (!row) throw new Error(`the locked entry ${id} could not be changed`);
  return row;
}

const entryIs = (organizationId: string, id: string) =>
  and(eq(waitlistEntry.organizationId, organizationId), eq(waitlistEntry.id, id));

export async function insertOffer(tx: Tx, row: typeof waitlistOffer.$inferInsert): Promise<void> {
  await tx.insert(waitlistOffer).values(row);
}

/** An offer that the viewer's doors show. */
export async function findOffer(tx: Tx, id: string): Promise<OfferRow | null> {
  const [row] = await tx.select().from(waitlistOffer).where(eq(waitlistOffer.id, id));
  return row ?? null;
}

/** An offer with the offsets of the zone at its start and end. */
export interface OfferView extends OfferRow {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** The offers that still stand, of entries that the viewer has been shown. */
export async function standingOffers(tx: Tx, entries: readonly EntryRow[]): Promise<OfferView[]> {
  const rows = await tx
    .select({
      offer: waitlistOffer,
      startOffset: sql<number>`scheduling.offset_minutes(${waitlistOffer.startsAt}, entry.zone)`,
      endOffset: sql<number>`scheduling.offset_minutes(${waitlistOffer.endsAt}, entry.zone)`,
    })
    .from(
      sql`unnest(${arrayOf(entries.map(({ organizationId }) => organizationId))}::uuid[], ${arrayOf(entries.map(({ id }) => id))}::uuid[],
          ${arrayOf(entries.map(({ timeZone }) => timeZone))}::text[]) as entry (organization, id, zone)`,
    )
    .innerJoin(
      waitlistOffer,
      sql`${waitlistOffer.organizationId} = entry.organization and ${waitlistOffer.entryId} = entry.id
        and ${waitlistOffer.status} = 'SENT' and ${waitlistOffer.expiresAt} > clock.now()`,
    );
  return rows.map(({ offer, ...offsets }) => ({ ...offer, ...offsets }));
}

export async function offerOfHold(tx: Tx, organizationId: string, holdId: string): Promise<OfferRow | null> {
  const [row] = await tx
    .select()
    .from(waitlistOffer)
    .where(and(eq(waitlistOffer.organizationId, organizationId), eq(waitlistOffer.holdId, holdId)));
  return row ?? null;
}

/** The offer of a locked entry that has been sent, which is changed with its entry alone. */
export async function sentOffer(tx: Tx, { organizationId, id }: EntryRow): Promise<OfferRow | null> {
  const [row] = await tx
    .select()
    .from(waitlistOffer)
    .where(
      and(
        eq(waitlistOffer.organizationId, organizationId),
        eq(waitlistOffer.entryId, id),
        sql`${waitlistOffer.status} = 'SENT'`,
      ),
    );
  return row ?? null;
}

export async function endOffer(
  tx: Tx,
  { organizationId, id }: OfferRow,
  status: Exclude<OfferStatus, 'SENT'>,
  at: Date,
): Promise<void> {
  await tx
    .update(waitlistOffer)
    .set({ status, updatedAt: at })
    .where(
      and(
        eq(waitlistOffer.organizationId, organizationId),
        eq(waitlistOffer.id, id),
        sql`${waitlistOffer.status} = 'SENT'`,
      ),
    );
}
