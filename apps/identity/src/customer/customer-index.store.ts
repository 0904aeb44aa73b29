import type { IndexBatch, Tx } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';
import type { SealedRecord } from './customer.seal.ts';

type Version = Pick<IndexBatch, 'organizationId' | 'version'>;

const outdated = ({ organizationId, version }: Version): SQL => sql`
  organization_id = ${organizationId}
  and ((contact_key < ${version} and (email_bidx is not null or phone_bidx is not null))
    or (name_key < ${version} and cardinality(name_grams) > 0))`;

/** The next customers whose indexes an older key has made, locked. */
export const lockOutdatedCustomers = (
  tx: Tx,
  { after, atMost, ...of }: IndexBatch,
): Promise<{ id: string; isNamed: boolean }[]> =>
  tx.execute<{ id: string; isNamed: boolean }>(sql`
    select id, coalesce(cardinality(name_grams) > 0, false) as "isNamed" from identity.customer
     where ${outdated(of)} ${after === null ? sql`` : sql`and id > ${after}`}
     order by id limit ${atMost} for update`);

export async function isCustomerOutdated(tx: Tx, of: Version): Promise<boolean> {
  const [row] = await tx.execute<{ any: boolean }>(
    sql`select exists (select from identity.customer where ${outdated(of)}) as any`,
  );
  return row?.any ?? true;
}

export type IndexedContact = { readonly id: string } & Pick<SealedRecord, 'emailBidx' | 'phoneBidx' | 'contactKey'>;

/** Makes locked customers findable under another key. It is no change of the record. */
export async function setContactIndexes(
  tx: Tx,
  organizationId: string,
  contacts: readonly IndexedContact[],
): Promise<void> {
  if (contacts.length === 0) return;
  const rows = contacts.map(({ id, emailBidx, phoneBidx, contactKey }) => ({
    ...{ id, key: contactKey, email: emailBidx?.toString('hex'), phone: phoneBidx?.toString('hex') },
  }));
  await tx.execute(sql`
    update identity.customer c
       set email_bidx = decode(r.email, 'hex'), phone_bidx = decode(r.phone, 'hex'), contact_key = r.key
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(id uuid, key int, email text, phone text)
     where c.organization_id = ${organizationId} and c.id = r.id`);
}
