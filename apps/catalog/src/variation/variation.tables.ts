import { money, rootColumns } from '@openslot/database';
import { boolean, integer, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';
import type { PriceKind } from './variation.ts';

export const variations = catalog.table(
  'variation',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    durationMinutes: smallint('duration_min').notNull(),
    priceMinor: money('price_minor').notNull(),
    currency: text('currency').notNull(),
    bufferBeforeMinutes: smallint('buffer_before_min').notNull().default(0),
    bufferAfterMinutes: smallint('buffer_after_min').notNull().default(0),
    processingStartMinutes: smallint('processing_start_min'),
    processingMinutes: smallint('processing_min'),
    minParty: smallint('min_party').notNull().default(1),
    maxParty: smallint('max_party').notNull().default(1),
    bookableOnline: boolean('bookable_online').notNull().default(true),
    displayOrder: integer('display_order').notNull().default(0),
    priceKind: text('price_kind').$type<PriceKind>().notNull().default('FIXED'),
    capacity: smallint('capacity').notNull().default(1),
    pauseAfterMinutes: smallint('pause_after_min').notNull().default(0),
    /** Null: the business's. */
    leadTimeMinutes: integer('lead_time_min'),
    bookingWindowDays: smallint('booking_window_days'),
    isActive: boolean('is_active').notNull().default(true),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
