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
