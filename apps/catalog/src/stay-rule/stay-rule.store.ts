import type { Tx } from '@openslot/database';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Key } from '../slice.tables.ts';
import type { StayRule } from './stay-rule.ts';
import { stayRules } from './stay-rule.tables.ts';

/** The stays of each variation row, as a column of a query on variations. */
export const staysOfVariation: SQL<StayRule[]> = sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'minParty', y.min_party, 'maxParty', y.max_party, 'minutes', y.minutes) order by y.min_party), '[]')
  from catalog.stay_rule y
 where y.organization_id = catalog.variation.organization_id and y.variation_id = catalog.variation.id)`;

/** Replaces how long parties stay. */
export async function writeStays(
  tx: Tx,
  { organizationId, id: variationId }: Key,
  stays: readonly StayRule[],
): Promise<void> {
  await tx
    .delete(stayRules)
    .where(and(eq(stayRules.organizationId, organizationId), eq(stayRules.variationId, variationId)));
  const rows = stays.map((stay) => ({ ...stay, organizationId, variationId }));
  if (rows.length > 0) await tx.insert(stayRules).values(rows);
}
