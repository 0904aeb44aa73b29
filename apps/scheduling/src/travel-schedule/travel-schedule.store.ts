import type { Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';
import { travelSchedule } from './travel-schedule.tables.ts';

export type TravelSchedule = typeof travelSchedule.$inferSelect;

export interface Journey {
  readonly organizationId: string;
  readonly resourceId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
}

/** True when the resource travels on one of these dates already; asked under the resource's lock. */
export async function travelsMeanwhile(tx: Tx, { organizationId, resourceId, startsOn, endsOn }: Journey) {
  const rows = await tx
    .select({ id: travelSchedule.id })
    .from(travelSchedule)
    .where(
      and(
        ...[eq(travelSchedule.organizationId, organizationId), eq(travelSchedule.resourceId, resourceId)],
        ...[lte(travelSchedule.startsOn, endsOn), gte(travelSchedule.endsOn, startsOn)],
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export async function insertJourney(tx: Tx, journey: Journey, actor: string | null): Promise<TravelSchedule> {
  const [row] = await tx
    .insert(travelSchedule)
    .values({ ...journey, id: newId(), createdBy: actor })
    .returning();
  if (!row) throw new Error('a journey that was inserted is there');
  return row;
}

export async function findJourney(tx: Tx, organizationId: string, id: string): Promise<TravelSchedule | null> {
  const [row] = await tx.select().from(travelSchedule).where(ofOrganization(organizationId, id));
  return row ?? null;
}

/** False when somebody else removed it first. */
export async function deleteJourney(tx: Tx, { organizationId, id }: TravelSchedule): Promise<boolean> {
  const deleted = await tx
    .delete(travelSchedule)
    .where(ofOrganization(organizationId, id))
    .returning({ id: travelSchedule.id });
  return deleted.length > 0;
}

const ofOrganization = (organizationId: string, id: string) =>
  and(eq(travelSchedule.organizationId, organizationId), eq(travelSchedule.id, id));

/** The journeys of a resource of which some dates lie between two, both included, in order; null: until for ever. */
export const journeysOf = (
  tx: Tx,
  organizationId: string,
  resourceId: string,
  { from, to }: { readonly from: string; readonly to: string | null },
): Promise<TravelSchedule[]> =>
  tx
    .select()
    .from(travelSchedule)
    .where(
      and(
        ...[eq(travelSchedule.organizationId, organizationId), eq(travelSchedule.resourceId, resourceId)],
        to === null ? undefined : lte(travelSchedule.startsOn, to),
        gte(travelSchedule.endsOn, from),
      ),
    )
    .orderBy(asc(travelSchedule.startsOn));

/** The days of a journey as instants, by the clock of where it leads. */
export async function instantsOf(tx: Tx, { startsOn, endsOn, timeZone }: Journey) {
  const [row] = await tx.execute<{ from: string; to: string }>(sql`
    select (extract(epoch from clock.instant(${startsOn}::date::timestamp, ${timeZone})) * 1000)::bigint as "from",
           (extract(epoch from clock.instant((${endsOn}::date + 1)::timestamp, ${timeZone})) * 1000)::bigint as "to"`);
  return { startsAt: new Date(Number(row?.from)), endsAt: new Date(Number(row?.to)) };
}

export async function isTimeZone(tx: Tx, zone: string): Promise<boolean> {
  const [row] = await tx.execute<{ known: boolean }>(sql`select scheduling.is_time_zone(${zone}) as known`);
  return row?.known === true;
}
