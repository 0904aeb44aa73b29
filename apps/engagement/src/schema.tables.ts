import { instant, sliceSchema } from '@openslot/database';
import { boolean, integer, uuid } from 'drizzle-orm/pg-core';

export const engagement = sliceSchema('engagement');

/** Columns of every projection: `version` is that of the state last taken in, `live` is false once it is gone. */
export const refColumns = () => ({
  organizationId: uuid('organization_id').notNull(),
  id: uuid('id').notNull(),
  live: boolean('live').notNull(),
  version: integer('version').notNull(),
  stateAt: instant('state_at').notNull(),
});
