import type { Tx } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';
import { businesses } from '../business/business.tables.ts';
import type { Key } from '../slice.tables.ts';

/** Writes again when a location is open to the public, under its business's lock. */
export async function indexOpenings(tx: Tx, { organizationId, id }: Key): Promise<void> {
  await tx.execute(sql`select catalog.index_openings(${organizationId}, array[${id}]::uuid[])`);
}

/** Of a business: one of its locations is open right now. */
export const isOpenNow: SQL = sql`exists (
  select from catalog.opening_search o
   where o.organization_id = ${businesses.organizationId} and o.business_id = ${businesses.id} and o.published
     and o.closes_at > (select clock.now()) and o.opens_at <= (select clock.now()) offset 0)`;

/** For the search functions, where null is any moment. */
export const momentOf = (openNow: boolean): SQL => (openNow ? sql`clock.now()` : sql`null::timestamptz`);
