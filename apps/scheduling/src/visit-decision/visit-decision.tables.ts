import { createdAt, instant } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { DecisionReason } from './visit-decision.ts';

export const visitToDecide = scheduling.table(
  'visit_to_decide',
  {
    organizationId: uuid('organization_id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    reason: text('reason').$type<DecisionReason>().notNull(),
    startsAt: instant('starts_at').notNull(),
    cancelsAt: instant('cancels_at'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.appointmentId] })],
);
