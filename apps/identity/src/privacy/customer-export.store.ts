import { arrayOf, type Tx } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';

const list = (ids: readonly string[]): SQL => sql`${arrayOf(ids)}::uuid[]`;

export interface KeptCustomer {
  readonly id: string;
  readonly createdAt: string;
  readonly locale: string;
  readonly source: string;
  readonly tags: readonly string[];
  readonly externalId: string | null;
  readonly mergedIntoId: string | null;
  /** By the names of their columns. */
  readonly sealed: Readonly<Record<string, Buffer | null>>;
}

export async function customerRows(tx: Tx, organizationId: string, ids: readonly string[]): Promise<KeptCustomer[]> {
  const rows = await tx.execute<Record<string, unknown>>(sql`
    select id, to_json(created_at) as created_at, locale, source, tags, external_id, merged_into_id,
           name_enc, given_enc, family_enc, kana_enc, birthday_enc, email_enc, phone_enc
      from identity.customer where organization_id = ${organizationId} and id = any(${list(ids)}) order by id`);
  return rows.map((row) => ({
    id: row['id'] as string,
    createdAt: row['created_at'] as string,
    locale: row['locale'] as string,
    source: row['source'] as string,
    tags: row['tags'] as string[],
    externalId: row['external_id'] as string | null,
    mergedIntoId: row['merged_into_id'] as string | null,
    sealed: Object.fromEntries(
      Object.entries(row).filter(([name]) => name.endsWith('_enc')) as [string, Buffer | null][],
    ),
  }));
}

export const businessesOf = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<readonly unknown[]> =>
  tx.execute(sql`
    select business_id as "businessId", to_json(first_seen_at) as "firstSeenAt", to_json(last_seen_at) as "lastSeenAt"
      from identity.customer_business where organization_id = ${organizationId} and customer_id = any(${list(ids)})
     order by business_id`);

/** What was done to the records; not by whom, which is about somebody else. */
export const auditOf = (tx: Tx, organizationId: string, ids: readonly string[]): Promise<readonly unknown[]> =>
  tx.execute(sql`
    select to_json(e.at) as at, e.action, e.changed from identity.audit_entry e
     where e.organization_id = ${organizationId} and e.entity = 'Customer' and e.entity_id = any(${list(ids)})
     order by e.at, e.id`);
