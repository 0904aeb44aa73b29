import type { Tx } from '@openslot/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { isOfAnother } from '../customer/customer.store.ts';
import { customerSummary, factApplied, visitFact, type VisitFactRow } from './figures.tables.ts';

const oneOf = (organizationId: string, id: string) =>
  and(eq(visitFact.organizationId, organizationId), eq(visitFact.id, id));

/** True the first time that this event comes, whichever consumer brings it. */
export async function countsNow(tx: Tx, organizationId: string, eventId: string): Promise<boolean> {
  const rows = await tx.insert(factApplied).values({ organizationId, eventId }).onConflictDoNothing().returning();
  return rows.length > 0;
}

/** What is known of a visit, locked; at first nothing. */
export async function lockFact(tx: Tx, organizationId: string, id: string): Promise<VisitFactRow> {
  await tx.insert(visitFact).values({ organizationId, id }).onConflictDoNothing();
  const [row] = await tx.select().from(visitFact).where(oneOf(organizationId, id)).for('update');
  if (!row) throw new Error('a visit that was there is gone');
  return row;
}

export async function findFact(tx: Tx, organizationId: string, id: string): Promise<VisitFactRow | null> {
  const [row] = await tx.select().from(visitFact).where(oneOf(organizationId, id));
  return row ?? null;
}

/** Whether a visit is perhaps counted for another record than its customer's: seldom. */
export const isCountedForAnother = (tx: Tx, organizationId: string, id: string): Promise<boolean> =>
  isOfAnother(
    tx,
    { organizationId, id },
    sql`select f.customer_id from engagement.visit_fact f where f.organization_id = ${organizationId} and f.id = ${id}`,
  );

export type FactChange = Partial<Omit<VisitFactRow, 'organizationId' | 'id'>>;

/** Changes what is known of a visit that the transaction has locked. */
export async function changeFact(
  tx: Tx,
  { organizationId, id }: VisitFactRow,
  change: FactChange,
): Promise<VisitFactRow> {
  const [row] = await tx.update(visitFact).set(change).where(oneOf(organizationId, id)).returning();
  if (!row) throw new Error('a visit that was there is gone');
  return row;
}

/** The day of a visit where it takes place, and how many days before it was booked. */
export async function dayOf(
  tx: Tx,
  { startsAt, bookedAt, timeZone }: { startsAt: Date; bookedAt: Date | null; timeZone: string },
): Promise<{ day: string; leadDays: number | null }> {
  const [row] = await tx.execute<{ day: string; lead: number | null }>(sql`
    select to_char(s.day, 'YYYY-MM-DD') as day,
           greatest(0, s.day - clock.wall(${bookedAt?.toISOString() ?? null}::timestamptz, ${timeZone})::date) as lead
      from (select clock.wall(${startsAt.toISOString()}::timestamptz, ${timeZone})::date as day) s`);
  if (!row) throw new Error('the calendar did not answer');
  return { day: row.day, leadDays: bookedAt ? row.lead : null };
}

/**
 * Marks the customer's first completed visit at a business, and no other one. Answers the visits whose mark has changed,
 * as they are now. Call it while the customer is held.
 */
export const markFirst = (
  tx: Tx,
  organizationId: string,
  customerId: string,
  businessId: string,
): PromiseLike<VisitFactRow[]> =>
  tx
    .update(visitFact)
    .set({ isFirst: sql`not ${visitFact.isFirst}` })
    .where(
      and(
        eq(visitFact.organizationId, organizationId),
        eq(visitFact.customerId, customerId),
        eq(visitFact.businessId, businessId),
        sql`${visitFact.isFirst} <> (${visitFact.id} is not distinct from (
          select f.id from engagement.visit_fact f
           where f.organization_id = ${organizationId} and f.customer_id = ${customerId} and f.business_id = ${businessId}
             and f.status = 'COMPLETED' order by f.starts_at, f.id limit 1))`,
      ),
    )
    .returning();

/** Gives the visits of one customer record to another, and answers at which businesses they were. */
export async function moveFacts(tx: Tx, organizationId: string, from: string, to: string): Promise<string[]> {
  const rows = await tx
    .update(visitFact)
    .set({ customerId: to })
    .where(and(eq(visitFact.organizationId, organizationId), eq(visitFact.customerId, from)))
    .returning({ businessId: visitFact.businessId });
  return [...new Set(rows.flatMap(({ businessId }) => businessId ?? []))].toSorted();
}

/** Sums up what a customer's visits say; nothing where there is none any more. Call it while the customer is held. */
export async function summarize(tx: Tx, organizationId: string, customerId: string): Promise<void> {
  const known = await tx.execute(sql`
    insert into engagement.customer_summary as s
      (organization_id, customer_id, first_visit_at, last_visit_at, visits, no_shows, cancels, spent_minor, currency)
    select f.organization_id, f.customer_id, min(f.starts_at) filter (where f.status = 'COMPLETED'),
           max(f.starts_at) filter (where f.status = 'COMPLETED'), count(*) filter (where f.status = 'COMPLETED'),
           count(*) filter (where f.status = 'NO_SHOW'), count(*) filter (where f.status = 'CANCELLED'),
           coalesce(sum(f.fee_minor + case when f.status = 'COMPLETED' then greatest(0, f.list_minor - f.refunded_minor) else 0 end)
                    filter (where f.currency = l.currency), 0), l.currency
      from engagement.visit_fact f
      cross join (select v.currency from engagement.visit_fact v
                   where v.organization_id = ${organizationId} and v.customer_id = ${customerId}
                   order by v.starts_at desc, v.id desc limit 1) l
     where f.organization_id = ${organizationId} and f.customer_id = ${customerId}
     group by f.organization_id, f.customer_id, l.currency
    on conflict (organization_id, customer_id) do update
      set (first_visit_at, last_visit_at, visits, no_shows, cancels, spent_minor, currency) =
          (excluded.first_visit_at, excluded.last_visit_at, excluded.visits, excluded.no_shows, excluded.cancels,
           excluded.spent_minor, excluded.currency)
    returning s.customer_id`);
  if (known.length > 0) return;
  await tx
    .delete(customerSummary)
    .where(and(eq(customerSummary.organizationId, organizationId), eq(customerSummary.customerId, customerId)));
}

export type SummaryRow = typeof customerSummary.$inferSelect;

export const summariesOf = (
  tx: Tx,
  organizationId: string,
  customerIds: readonly string[],
): PromiseLike<SummaryRow[]> =>
  tx
    .select()
    .from(customerSummary)
    .where(
      and(eq(customerSummary.organizationId, organizationId), inArray(customerSummary.customerId, [...customerIds])),
    );
