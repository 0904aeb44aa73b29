import type { Tx } from '@openslot/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { firstRule, type NoShowRule } from './customer-block.ts';
import { customerConduct, customerIncident } from './customer-block.tables.ts';

export type Incident = typeof customerIncident.$inferSelect;

/** Notes what became of a visit; of one visit the latest counts. */
export async function noteIncident(tx: Tx, incident: Incident): Promise<void> {
  await tx
    .insert(customerIncident)
    .values(incident)
    .onConflictDoUpdate({
      target: [customerIncident.organizationId, customerIncident.appointmentId],
      set: {
        kind: incident.kind,
        at: incident.at,
        customerId: incident.customerId,
        businessId: incident.businessId,
      },
    });
}

export async function dropIncident(tx: Tx, organizationId: string, appointmentId: string): Promise<void> {
  await tx
    .delete(customerIncident)
    .where(and(eq(customerIncident.organizationId, organizationId), eq(customerIncident.appointmentId, appointmentId)));
}

/** What became of a visit was somebody else's doing; answers whose it was, null where nothing changes. */
export async function moveIncident(
  tx: Tx,
  organizationId: string,
  appointmentId: string,
  to: string,
): Promise<string | null> {
  const [row] = await tx.execute<{ was: string }>(sql`
    with known as materialized (
      select customer_id as was from identity.customer_incident
       where organization_id = ${organizationId} and appointment_id = ${appointmentId} and customer_id <> ${to} for update
    )
    update identity.customer_incident i set customer_id = ${to} from known
     where i.organization_id = ${organizationId} and i.appointment_id = ${appointmentId} returning known.was`);
  return row?.was ?? null;
}

/** Counts a customer's incidents anew. */
export async function recount(tx: Tx, organizationId: string, customerId: string): Promise<void> {
  await tx.execute(sql`
    insert into identity.customer_conduct (organization_id, customer_id, completed, no_shows, late_cancels, last_no_show_at)
    select ${organizationId}, ${customerId}, count(*) filter (where kind = 'COMPLETED'), count(*) filter (where kind = 'NO_SHOW'),
           count(*) filter (where kind = 'LATE_CANCEL'), max(at) filter (where kind = 'NO_SHOW')
      from identity.customer_incident where organization_id = ${organizationId} and customer_id = ${customerId}
    on conflict (organization_id, customer_id) do update
      set completed = excluded.completed, no_shows = excluded.no_shows, late_cancels = excluded.late_cancels,
          last_no_show_at = excluded.last_no_show_at`);
}

/** By the rule of one business: how often the customer did not come of late, and when the first of it counts no longer. */
export interface LateNoShows extends Omit<NoShowRule, 'months'> {
  readonly count: number;
  readonly until: Date;
}

/**
 * Of each business at which the customer missed a visit of late, by the business's own measure of late: how many visits the
 * customer missed then, anywhere in the organization.
 */
export async function lateNoShows(tx: Tx, organizationId: string, customerId: string): Promise<LateNoShows[]> {
  const { months, prepayFrom, blockFrom } = firstRule;
  const rows = await tx.execute<{ prepay: number | null; block: number | null; count: number; until: number }>(sql`
    with missed as (
      select business_id, at from identity.customer_incident
       where organization_id = ${organizationId} and customer_id = ${customerId} and kind = 'NO_SHOW'
    ), rule as (
      select distinct case when b.no_show_months is null then ${months}::int else b.no_show_months end as months,
             case when b.no_show_months is null then ${prepayFrom}::int else b.no_show_prepay_from end as prepay,
             case when b.no_show_months is null then ${blockFrom}::int else b.no_show_block_from end as block
        from missed m
        left join identity.business_ref b on b.organization_id = ${organizationId} and b.id = m.business_id
       where m.at > clock.now() - coalesce(b.no_show_months, ${months}::int) * interval '1 month'
    )
    select r.prepay, r.block, count(*)::int as count,
           (extract(epoch from min(m.at) + r.months * interval '1 month') * 1000)::float8 as until
      from rule r join missed m on m.at > clock.now() - r.months * interval '1 month'
     group by r.months, r.prepay, r.block order by r.months, r.prepay, r.block`);
  return rows.map(({ prepay, block, count, until }) => ({
    ...{ prepayFrom: prepay, blockFrom: block, count, until: new Date(Number(until)) },
  }));
}

/** What the one customer did the other one did. */
export async function moveConduct(tx: Tx, organizationId: string, from: string, to: string): Promise<void> {
  await tx
    .update(customerIncident)
    .set({ customerId: to })
    .where(and(eq(customerIncident.organizationId, organizationId), eq(customerIncident.customerId, from)));
  await tx
    .delete(customerConduct)
    .where(and(eq(customerConduct.organizationId, organizationId), eq(customerConduct.customerId, from)));
  await recount(tx, organizationId, to);
}

export const conductOf = (tx: Tx, organizationId: string, customerIds: readonly string[]) =>
  tx
    .select()
    .from(customerConduct)
    .where(
      and(eq(customerConduct.organizationId, organizationId), inArray(customerConduct.customerId, [...customerIds])),
    );
