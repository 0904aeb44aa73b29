import { arrayOf, type Tx } from '@openslot/database';
import { sql } from 'drizzle-orm';

/** Empties one record; null when it is empty already. Whoever has been merged into another stays so. */
export async function emptyCustomer(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<{ readonly version: number; readonly mergedIntoId: string | null } | null> {
  const [row] = await tx.execute<{ version: number; merged_into_id: string | null }>(sql`
    update identity.customer
       set user_id = null, name_enc = null, given_enc = null, family_enc = null, kana_enc = null, birthday_enc = null,
           email_enc = null, email_bidx = null, phone_enc = null, phone_bidx = null, name_grams = '{}', tags = '{}',
           external_id = null, metadata = '{}', erased_at = coalesce(erased_at, clock.now()),
           deleted_at = coalesce(deleted_at, clock.now()), updated_at = clock.now(), updated_by = null, version = version + 1
     where organization_id = ${organizationId} and id = ${id}
       and (erased_at is null or name_enc is not null or email_enc is not null or phone_enc is not null or user_id is not null)
    returning version, merged_into_id`);
  return row ? { version: row.version, mergedIntoId: row.merged_into_id } : null;
}

/** The version of an empty record, locked; null where there is none. */
export async function lockErased(tx: Tx, organizationId: string, id: string): Promise<number | null> {
  const [row] = await tx.execute<{ version: number }>(sql`
    select version from identity.customer
     where organization_id = ${organizationId} and id = ${id} and erased_at is not null for update`);
  return row?.version ?? null;
}

/** What else of the customers could be found or read: parts of names, and of whose businesses they were. */
export async function forgetTraces(tx: Tx, organizationId: string, ids: readonly string[]): Promise<void> {
  const customers = sql`organization_id = ${organizationId} and customer_id = any(${arrayOf(ids)}::uuid[])`;
  await tx.execute(sql`delete from identity.customer_name_gram where ${customers}`);
  await tx.execute(sql`delete from identity.customer_business where ${customers}`);
  // Why somebody was blocked is in the words of a member.
  await tx.execute(sql`update identity.customer_block set reason = null where ${customers} and reason is not null`);
}
