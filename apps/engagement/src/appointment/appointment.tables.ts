import { instant, money, refColumns } from '@openslot/database';
import { jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';

export interface SegmentRef {
  readonly variationId: string;
  readonly resourceId: string | null;
}

export const appointmentRef = engagement.table(
  'appointment_ref',
  {
    ...refColumns(),
    number: text('number').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    status: text('status').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    timeZone: text('time_zone').notNull(),
    segments: jsonb('segments').$type<readonly SegmentRef[]>().notNull(),
    listMinor: money('list_minor').notNull(),
    currency: text('currency').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
