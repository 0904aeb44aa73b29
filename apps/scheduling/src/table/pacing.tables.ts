import { createdAt, instant } from '@openslot/database';
import { integer, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

export const pacingRule = scheduling.table(
  'pacing_rule',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    locationId: uuid('location_id').notNull(),
    dayOfWeek: smallint('day_of_week').notNull(),
    /** Minutes from the local midnight. */
    starts: smallint('starts').notNull(),
    ends: smallint('ends').notNull(),
    maxParties: integer('max_parties'),
    maxCovers: integer('max_covers'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** Who arrives in a quarter of an hour. */
export const pacingBucket = scheduling.table(
  'pacing_bucket',
  {
    organizationId: uuid('organization_id').notNull(),
    locationId: uuid('location_id').notNull(),
    bucketStart: instant('bucket_start').notNull(),
    parties: integer('parties').notNull(),
    covers: integer('covers').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.locationId, table.bucketStart] })],
);
