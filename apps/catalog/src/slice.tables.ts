import { arrayOf, sliceSchema } from '@openslot/database';
import { sql, type SQL } from 'drizzle-orm';

/** The schema that all of catalog's tables live in. */
export const catalog = sliceSchema('catalog');

/** Where a row is: its organization, which leads every key, and its id. */
export interface Key {
  readonly organizationId: string;
  readonly id: string;
}

/** UUIDs as one parameter, so that a batch of any size is the same statement. */
export const uuids = (ids: readonly string[]): SQL => sql`${arrayOf(ids)}::uuid[]`;

/** Keys as a table `key (organization_id, id)` to join with. */
export const keyTable = (keys: readonly Key[]): SQL =>
  sql`unnest(${uuids(keys.map(({ organizationId }) => organizationId))}, ${uuids(keys.map(({ id }) => id))}) as key (organization_id, id)`;
