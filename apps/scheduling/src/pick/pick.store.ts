import { arrayOf, post, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Home } from '../availability/availability.ts';
import { keptPickDays, type StaffPick, type Picks, type Strategy } from './pick.ts';
import { pickLog } from './pick.tables.ts';

/** How the business chooses, and what that goes by; one statement whatever the staff. */
export async function loadPicks(
  tx: Tx,
  { organizationId, businessId }: Home,
  variationIds: readonly string[],
): Promise<Picks> {
  const rows = await tx.execute<PickRow>(sql`
    select b.any_staff as strategy, p.resource_id, last.id as last, c.n
      from scheduling.business_ref b
      left join lateral (
        select distinct p.resource_id from scheduling.staff_variation_ref p
         where p.organization_id = b.organization_id and p.variation_id = any(${arrayOf(variationIds)}::uuid[])
           and b.any_staff in ('LEAST_RECENT', 'WEIGHTED')) p on true
      left join lateral (
        select s.id from scheduling.segment s
         where b.any_staff = 'LEAST_RECENT' and s.organization_id = b.organization_id and s.resource_id = p.resource_id
         order by s.id desc limit 1) last on true
      left join lateral (
        select count(*)::int as n from scheduling.pick_log k
         where b.any_staff = 'WEIGHTED' and k.organization_id = b.organization_id and k.chosen_id = p.resource_id
           and k.strategy not in ('STAND_IN', 'CAME_FREE') and k.created_at > clock.now() - interval '28 days') c on true
     where b.organization_id = ${organizationId} and b.id = ${businessId}`);
  return {
    strategy: rows[0]?.strategy ?? 'FEWEST_MINUTES',
    byStaff: new Map(
      rows.flatMap(({ resource_id: id, last, n }) =>
        id === null ? [] : [[id, { last: last === null ? 0 : madeAt(last), count: n ?? 0 }]],
      ),
    ),
  };
}

interface PickRow extends Record<string, unknown> {
  strategy: Strategy;
  resource_id: string | null;
  last: string | null;
  n: number | null;
}

/** When a row was made: ids begin with it, in milliseconds. */
const madeAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** Notes who was chosen for segments, and why; nobody waits for it. */
export function notePicks(
  tx: Tx,
  organizationId: string,
  segmentIds: readonly string[],
  picks: readonly (StaffPick | null)[] = [],
): void {
  const rows = picks.flatMap((pick, index) =>
    pick && segmentIds[index]
      ? [
          {
            ...{ id: newId(), segment: segmentIds[index], strategy: pick.strategy },
            ...{ candidates: pick.candidates, chosen: pick.chosenId },
          },
        ]
      : [],
  );
  if (rows.length === 0) return;
  post(
    tx,
    sql`insert into scheduling.pick_log (organization_id, id, segment_id, strategy, candidates, chosen_id)
        select ${organizationId}, p.id, p.segment, p.strategy, p.candidates, p.chosen
          from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as p (id uuid, segment uuid, strategy text, candidates jsonb, chosen uuid)`,
  );
}

export interface PickOfSegment extends StaffPick {
  readonly segmentId: string;
}

/** Who was chosen last for segments of an organization. */
export async function picksOfSegments(
  tx: Tx,
  organizationId: string,
  segmentIds: readonly string[],
): Promise<readonly PickOfSegment[]> {
  return tx
    .selectDistinctOn([pickLog.segmentId], {
      segmentId: pickLog.segmentId,
      strategy: pickLog.strategy,
      candidates: pickLog.candidates,
      chosenId: pickLog.chosenId,
    })
    .from(pickLog)
    .where(and(eq(pickLog.organizationId, organizationId), inArray(pickLog.segmentId, [...segmentIds])))
    .orderBy(pickLog.segmentId, desc(pickLog.id));
}

/** Forgets who was chosen longer ago than that is kept. */
export async function forgetPicks(tx: Tx, organizationId: string, at: Date): Promise<void> {
  const before = new Date(at.getTime() - keptPickDays * 86_400_000);
  await tx.delete(pickLog).where(and(eq(pickLog.organizationId, organizationId), lt(pickLog.createdAt, before)));
}
