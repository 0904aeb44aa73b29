import { instant, refColumns } from '@openslot/database';
import { primaryKey, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

/** Visits that take place, as far as they say who is whose customer. */
export const visitRef = identity.table(
  'visit_ref',
  {
    ...refColumns(),
    customerId: uuid('customer_id').notNull(),
    resourceIds: uuid('resource_ids').array().notNull(),
    startsAt: instant('starts_at').notNull(),
    businessId: uuid('business_id'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** Which member somebody in the calendar is. */
export const staffRef = identity.table('staff_ref', { ...refColumns(), memberId: uuid('member_id') }, (table) => [
  primaryKey({ columns: [table.organizationId, table.id] }),
]);

export const customerBusiness = identity.table(
  'customer_business',
  {
    organizationId: uuid('organization_id').notNull(),
    businessId: uuid('business_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.businessId, table.customerId] })],
);
