import { arrayOf, sqlState, type Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';
import type { Home } from '../availability/availability.ts';
import { normalize, nothing, type Ranges } from '../availability/ranges.ts';
import type { Asking } from './clash.ts';

/** True for the error by which a visit is refused at whose time the customer has another; the transaction is lost with it. */
export const isCustomerBusy = (error: unknown): boolean => sqlState(error) === 'OS006';

export interface BusyRange extends Asking {
  readonly exceptAppointmentId: string | null;
  /** Minutes since 1970. */
  readonly from: number;
  readonly to: number;
}

/** When the customer who asks has other visits in the organization, where the business refuses two at once. */
export async function loadCustomerBusy(
  tx: Tx,
  { organizationId, businessId }: Home,
  range: BusyRange,
): Promise<Ranges> {
  const { customerId = null, personId = null, exceptAppointmentId } = range;
  if (customerId === null && personId === null && exceptAppointmentId === null) return nothing;
  const rows = await tx.execute<{ starts: number; ends: number }>(sql`
    select scheduling.minute_floor(lower(c.during)) as starts, scheduling.minute_ceil(upper(c.during)) as ends
      from (select scheduling.customer_asked(${organizationId}, ${customerId}::uuid, ${exceptAppointmentId}::uuid, ${personId}::uuid) as id offset 0) asked
     cross join lateral (
       select c.during, c.appointment_id from scheduling.customer_busy c
        where c.organization_id = ${organizationId} and c.customer_id = asked.id offset 0) c
     where c.appointment_id is distinct from ${exceptAppointmentId}::uuid
       and lower(c.during) < ${instant(range.to)}::timestamptz and upper(c.during) > ${instant(range.from)}::timestamptz
       and exists (select from scheduling.business_ref b
                    where b.organization_id = ${organizationId} and b.id = ${businessId} and b.customer_clash = 'REFUSE')`);
  return normalize(rows.map(({ starts, ends }) => [starts, ends] as const));
}

const instant = (minute: number): string => new Date(minute * 60_000).toISOString();

/** Other visits of the customers of some visits at the same time, where the business wants to be warned of them. */
export async function clashesOf(
  tx: Tx,
  organizationId: string,
  appointmentIds: readonly string[],
): Promise<readonly { readonly id: string; readonly otherId: string }[]> {
  const rows = await tx.execute<{ id: string; other_id: string }>(sql`
    select a.id, o.id as other_id
      from scheduling.appointment a
      join scheduling.business_ref b on b.organization_id = a.organization_id and b.id = a.business_id and b.customer_clash = 'WARN'
      join scheduling.appointment o on o.organization_id = a.organization_id and o.customer_id = a.customer_id and o.id <> a.id
     where a.organization_id = ${organizationId} and a.id = any(${arrayOf(appointmentIds)}::uuid[])
       and o.starts_at < a.ends_at and o.starts_at > a.starts_at - interval '7 days' and o.ends_at > a.starts_at
       and o.deleted_at is null and o.status in ('PENDING_APPROVAL', 'PENDING_PAYMENT', 'CONFIRMED', 'CHECKED_IN', 'IN_SERVICE')
     order by o.starts_at, o.id`);
  return rows.map(({ id, other_id }) => ({ id, otherId: other_id }));
}

/** Writes down when customers are busy at businesses that refuse two visits at once, and forgets it at all others. */
export async function recountCustomers(tx: Tx, organizationId: string): Promise<void> {
  await tx.execute(sql`select scheduling.recount_customers(${organizationId})`);
}
