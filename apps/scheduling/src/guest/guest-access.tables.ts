import { bytea, createdAt, instant } from '@openslot/database';
import { primaryKey, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

export const guestAccess = scheduling.table(
  'guest_access',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    tokenHash: bytea('token_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
