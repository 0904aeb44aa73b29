import type { Tx } from '@openslot/database';
import { sql, type AnyColumn, type SQL } from 'drizzle-orm';

/** Whether a row's customer is the viewer, by the doors of the transaction. */
export const ownRow = (customerId: AnyColumn): SQL<boolean> =>
  sql<boolean>`coalesce(${customerId} = any (string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',')::uuid[]), false)`;

/** Whether a row hangs on the appointment that a guest's token opens. */
export const guestRow = (appointmentId: AnyColumn): SQL<boolean> =>
  sql<boolean>`coalesce(${appointmentId} = engagement.guest_appointment(), false)`;

/** Under which record a customer is known today: the one into which it was merged, and that one again, if need be. */
export async function presentCustomer(tx: Tx, organizationId: string, customerId: string): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(sql`
    with recursive trail (id, next, steps) as (
      select ${customerId}::uuid, r.merged_into_id, 0
        from (select) one left join engagement.customer_ref r on r.organization_id = ${organizationId} and r.id = ${customerId}
      union all
      select r.id, r.merged_into_id, t.steps + 1 from trail t
        join engagement.customer_ref r on r.organization_id = ${organizationId} and r.id = t.next where t.steps < 20
    )
    select coalesce(next, id) as id from trail order by steps desc limit 1`);
  return row?.id ?? customerId;
}

/**
 * Whether something of a visit perhaps stands under another record than its customer's: under another one than scheduling
 * has told, or that one was merged. Asked without holding anybody, before anybody is held in order to move it.
 */
export async function isOfAnother(
  tx: Tx,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
  standsUnder: SQL,
): Promise<boolean> {
  const [row] = await tx.execute<{ other: boolean }>(sql`
    select exists (
      select from engagement.appointment_ref a
        left join engagement.customer_ref c on c.organization_id = a.organization_id and c.id = a.customer_id
       where a.organization_id = ${organizationId} and a.id = ${id}
         and exists (select from (${standsUnder}) s (customer_id)
                      where s.customer_id <> a.customer_id or c.merged_into_id is not null)) as other`);
  return row?.other ?? false;
}

/** Whether the review or the points of a visit perhaps stand under another record than its customer's: seldom. */
export const isKeptForAnother = (tx: Tx, organizationId: string, id: string): Promise<boolean> =>
  isOfAnother(
    tx,
    { organizationId, id },
    sql`select r.customer_id from engagement.review r where r.organization_id = ${organizationId} and r.appointment_id = ${id}
        union all
        select p.customer_id from engagement.point_lot l
          join engagement.loyalty_account p on p.organization_id = l.organization_id and p.id = l.account_id
         where l.organization_id = ${organizationId} and l.appointment_id = ${id}`,
  );

/**
 * Under which record a customer is known today, which stays so until the transaction ends: a merge waits for it, and it
 * for a merge.
 */
export async function holdPresentCustomer(tx: Tx, organizationId: string, customerId: string): Promise<string> {
  for (let held: string | null = null, id = customerId; ; held = id) {
    id = held === null ? customerId : await presentCustomer(tx, organizationId, held);
    if (id === held) return id;
    await holdCustomer(tx, organizationId, id);
  }
}

/** Everything that depends on who a customer is waits for everything else that does. */
export async function holdCustomer(tx: Tx, organizationId: string, customerId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`customer:${organizationId}:${customerId}`}, 0))`,
  );
}
