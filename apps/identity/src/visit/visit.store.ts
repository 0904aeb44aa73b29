import { arrayOf, project, projectEnd, type Tx } from '@openslot/database';
import type { DataOf, Envelope, appointmentState, resourceState } from '@openslot/events';
import { sql } from 'drizzle-orm';
import { takesPlace } from './visit.ts';
import { staffRef, visitRef } from './visit.tables.ts';

export async function projectStaff(tx: Tx, event: Envelope<DataOf<typeof resourceState> | null>): Promise<void> {
  if (event.data === null) return projectEnd(tx, staffRef, event);
  const { kind, memberId, live } = event.data;
  if (kind === 'STAFF') await project(tx, staffRef, event, { memberId, live });
}

export async function projectVisit(tx: Tx, event: Envelope<DataOf<typeof appointmentState> | null>): Promise<void> {
  if (event.data === null) return projectEnd(tx, visitRef, event);
  const { startsAt, status, segments, businessId } = event.data;
  const customerId = await presentCustomer(tx, event.organizationid, event.data.customerId);
  const resourceIds = segments.flatMap(({ resourceId }) => resourceId ?? []);
  const visit = { businessId, customerId, resourceIds, startsAt: new Date(startsAt), live: takesPlace(status) };
  const before = await visitCustomer(tx, event.organizationid, event.subject);
  const news = await project(tx, visitRef, event, visit);
  if (!news || event.organizationid === null) return;
  await seeCustomer(tx, { organizationId: event.organizationid, businessId, customerId, at: visit.startsAt });
  if (before && before.customerId !== customerId) await seeLess(tx, event.organizationid, before.customerId);
}

/** Whose visit it is, as far as is known, and by which version of it. */
export async function visitCustomer(
  tx: Tx,
  organizationId: string | null,
  id: string,
): Promise<{ readonly customerId: string; readonly version: number } | null> {
  const [row] = await tx.execute<{ customer_id: string; version: number }>(
    sql`select customer_id, version from identity.visit_ref where organization_id = ${organizationId} and id = ${id}`,
  );
  return row ? { customerId: row.customer_id, version: row.version } : null;
}

/** A visit turned out to be somebody else's: the customer is one of the businesses of the other visits. */
const seeLess = (tx: Tx, organizationId: string, customerId: string) =>
  tx.execute(sql`
    with visit as (
      select business_id, starts_at from identity.visit_ref
       where organization_id = ${organizationId} and customer_id = ${customerId} and live
      union all
      select business_id, starts_at from identity.visit_ref
       where organization_id = ${organizationId} and customer_id = ${customerId} and not live
    ), known as (
      select business_id, min(starts_at) as first, max(starts_at) as last from visit group by business_id
    ), gone as (
      delete from identity.customer_business b
       where b.organization_id = ${organizationId} and b.customer_id = ${customerId}
         and not exists (select from known k where k.business_id is null or k.business_id = b.business_id)
    )
    update identity.customer_business b set first_seen_at = k.first, last_seen_at = k.last from known k
     where b.organization_id = ${organizationId} and b.customer_id = ${customerId} and b.business_id = k.business_id
       and not exists (select from known where business_id is null)`);

/** Under which record the customer is known now. */
export async function presentCustomer(tx: Tx, organizationId: string | null, id: string): Promise<string> {
  const [row] = await tx.execute<{ into: string | null }>(
    sql`select merged_into_id as into from identity.customer where organization_id = ${organizationId} and id = ${id}`,
  );
  return row?.into ?? id;
}

interface Seen {
  readonly organizationId: string;
  readonly businessId: string;
  readonly customerId: string;
  readonly at: Date;
}

/** A customer of a business from the first visit on. */
const seeCustomer = (tx: Tx, { organizationId, businessId, customerId, at }: Seen) =>
  tx.execute(sql`
    insert into identity.customer_business as b (organization_id, business_id, customer_id, first_seen_at, last_seen_at)
    values (${organizationId}, ${businessId}, ${customerId}, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz)
    on conflict (organization_id, business_id, customer_id) do update
      set first_seen_at = least(b.first_seen_at, excluded.first_seen_at),
          last_seen_at = greatest(b.last_seen_at, excluded.last_seen_at)`);

/** Which of these customers the member serves, served a while ago or will soon. */
export async function servedBy(
  tx: Tx,
  { organizationId, memberId }: { readonly organizationId: string; readonly memberId: string },
  customerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (customerIds.length === 0) return new Set();
  const rows = await tx.execute<{ customer_id: string }>(sql`
    select distinct v.customer_id from identity.visit_ref v
     where v.organization_id = ${organizationId} and v.live and v.customer_id = any (${arrayOf(customerIds)}::uuid[])
       and v.starts_at between clock.now() - interval '30 days' and clock.now() + interval '30 days'
       and v.resource_ids && array(select s.id from identity.staff_ref s
                                    where s.organization_id = ${organizationId} and s.member_id = ${memberId} and s.live)`);
  return new Set(rows.map(({ customer_id }) => customer_id));
}

/** What was seen of one customer was seen of the other one. */
export async function moveSeen(tx: Tx, organizationId: string, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    update identity.visit_ref set customer_id = ${to} where organization_id = ${organizationId} and customer_id = ${from}`);
  await tx.execute(sql`
    with gone as (
      delete from identity.customer_business where organization_id = ${organizationId} and customer_id = ${from}
      returning business_id, first_seen_at, last_seen_at
    )
    insert into identity.customer_business as b (organization_id, business_id, customer_id, first_seen_at, last_seen_at)
    select ${organizationId}, business_id, ${to}::uuid, first_seen_at, last_seen_at from gone
    on conflict (organization_id, business_id, customer_id) do update
      set first_seen_at = least(b.first_seen_at, excluded.first_seen_at),
          last_seen_at = greatest(b.last_seen_at, excluded.last_seen_at)`);
}
