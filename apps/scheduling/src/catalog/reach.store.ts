import { arrayOf } from '@openslot/database';
import type { Reach, Scope } from '@openslot/service';
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';

/** Where something lies: the columns of its table, or such of a statement. */
export interface Lies {
  readonly businessId: SQLWrapper;
  readonly locationId: SQLWrapper;
}

/** The conditions under which something lies within a reach; none: wherever it lies. What lies at no location in particular is at none. */
export const inReach = (where: Lies, { scope, except }: Reach): SQL[] => [
  ...(scope ? [at(where, scope)] : []),
  ...(except ? [sql`${at(where, except)} is not true`] : []),
];

const at = ({ businessId, locationId }: Lies, { businessIds, locationIds }: Scope): SQL =>
  sql`(${businessId} = any(${arrayOf(businessIds)}::uuid[]) or ${locationId} = any(${arrayOf(locationIds)}::uuid[]))`;
