import { arrayOf, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Home } from '../availability/availability.ts';
import type { Arriving, Pacing, PacingRule, PacingWindow } from './pacing.ts';
import { locationRef } from '../catalog/catalog.tables.ts';
import { pacingRule } from './pacing.tables.ts';

/** The rules of locations of one organization. */
export function pacingRulesOf(tx: Tx, organizationId: string, locationId: string): Promise<PacingRule[]> {
  const { dayOfWeek, starts, ends, maxParties, maxCovers } = pacingRule;
  return tx
    .select({ dayOfWeek, starts, ends, maxParties, maxCovers })
    .from(pacingRule)
    .where(and(eq(pacingRule.organizationId, organizationId), eq(pacingRule.locationId, locationId)))
    .orderBy(asc(dayOfWeek), asc(starts), asc(ends), asc(pacingRule.id));
}

export interface LocationPacing {
  readonly locationId: string;
  readonly rules: readonly PacingRule[];
}

/** The rules of all locations of a business that have any. */
export async function pacingOfBusiness(tx: Tx, organizationId: string, businessId: string): Promise<LocationPacing[]> {
  const { locationId, dayOfWeek, starts, ends, maxParties, maxCovers } = pacingRule;
  const rows = await tx
    .select({ locationId, dayOfWeek, starts, ends, maxParties, maxCovers })
    .from(locationRef)
    .innerJoin(
      pacingRule,
      and(eq(pacingRule.organizationId, locationRef.organizationId), eq(locationId, locationRef.id)),
    )
    .where(
      and(
        ...[eq(locationRef.organizationId, organizationId), eq(locationRef.businessId, businessId)],
        eq(locationRef.live, true),
      ),
    )
    .orderBy(asc(locationId), asc(dayOfWeek), asc(starts), asc(ends), asc(pacingRule.id));
  return [...Map.groupBy(rows, (row) => row.locationId)].map(([id, rules]) => ({ locationId: id, rules }));
}

/** Replaces the rules of a location, and counts again who arrives there. */
export async function replacePacingRules(
  tx: Tx,
  { organizationId, id: locationId }: { readonly organizationId: string; readonly id: string },
  rules: readonly PacingRule[],
): Promise<void> {
  await tx
    .delete(pacingRule)
    .where(and(eq(pacingRule.organizationId, organizationId), eq(pacingRule.locationId, locationId)));
  const rows = rules.map((rule) => ({ ...rule, organizationId, locationId, id: newId() }));
  if (rows.length > 0) await tx.insert(pacingRule).values(rows);
  await tx.execute(sql`select scheduling.recount_pacing(${organizationId}, ${locationId})`);
}

/** Counts again who arrives, wherever somebody has rules for that; answers where it was wrong, and how often. */
export async function recountPacing(
  tx: Tx,
  organizationId: string,
): Promise<readonly { readonly locationId: string; readonly wrong: number }[]> {
  const rows = await tx.execute<{ location_id: string; wrong: number }>(
    sql`select location_id, wrong from scheduling.recount_all_pacing(${organizationId}) where wrong > 0`,
  );
  return rows.map(({ location_id: locationId, wrong }) => ({ locationId, wrong }));
}

export interface PacingRange {
  /** First and last local date of interest. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** What does not count: an appointment that would be moved, holds of whoever asks. */
  readonly exceptAppointmentId: string | null;
  readonly exceptHoldIds: readonly string[];
}

/** The rules of a place on these days, and who arrives in the quarters that somebody arrives in. */
export async function loadPacing(tx: Tx, { organizationId, locationId }: Home, range: PacingRange): Promise<Pacing> {
  const rows = await tx.execute<PacingRow>(sql`
    with own as (
      select scheduling.quarter_of(a.starts_at) as quarter, a.party_size from scheduling.appointment a
       where a.organization_id = ${organizationId} and a.location_id = ${locationId} and a.id = ${range.exceptAppointmentId}::uuid
      union all
      select scheduling.quarter_of(h.starts_at), h.party_size from scheduling.hold h
       where h.organization_id = ${organizationId} and h.location_id = ${locationId} and h.status = 'LIVE'
         and h.id = any (${arrayOf(range.exceptHoldIds)}::uuid[]))
    select w.starts, w.ends, w.max_parties, w.max_covers
      from scheduling.pacing_windows(${organizationId}, ${locationId}, ${range.firstDay}::date, ${range.lastDay}::date) w
    union all
    select scheduling.minute_floor(b.bucket_start), null, b.parties - own.parties, b.covers - own.covers
      from scheduling.pacing_bucket b
     cross join lateral (
       select count(*)::int as parties, coalesce(sum(o.party_size), 0)::int as covers from own o where o.quarter = b.bucket_start) own
     where b.organization_id = ${organizationId} and b.location_id = ${locationId}
       and b.bucket_start >= ${`${range.firstDay}T00:00:00Z`}::timestamptz - interval '1 day'
       and b.bucket_start < ${`${range.lastDay}T00:00:00Z`}::timestamptz + interval '3 days'`);
  const windows = rows.flatMap(({ starts, ends, max_parties, max_covers }): readonly PacingWindow[] =>
    ends === null ? [] : [{ starts, ends, maxParties: max_parties, maxCovers: max_covers }],
  );
  const arriving = rows.flatMap(({ starts, ends, max_parties, max_covers }): readonly [number, Arriving][] =>
    ends === null ? [[starts, { parties: max_parties ?? 0, covers: max_covers ?? 0 }]] : [],
  );
  return { windows, arriving: new Map(arriving) };
}

/** A window of a rule; without an end: who arrives in the quarter of an hour that starts then. */
interface PacingRow extends Record<string, unknown> {
  starts: number;
  ends: number | null;
  max_parties: number | null;
  max_covers: number | null;
}
