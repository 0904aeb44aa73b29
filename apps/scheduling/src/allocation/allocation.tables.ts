import { instant } from '@openslot/database';
import { customType, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { scheduling } from '../schema.tables.ts';

const instantRange = customType<{ data: string }>({ dataType: () => 'tstzrange' });

export const allocation = scheduling.table(
  'allocation',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    unit: smallint('unit').notNull(),
    during: instantRange('during').notNull(),
    ownerKind: text('owner_kind').notNull(),
    ownerId: uuid('owner_id').notNull(),
    holdId: uuid('hold_id'),
    appointmentId: uuid('appointment_id'),
    expiresAt: instant('expires_at'),
    startsAt: instant('starts_at')
      .notNull()
      .generatedAlwaysAs(sql`lower(during)`),
    endsAt: instant('ends_at')
      .notNull()
      .generatedAlwaysAs(sql`upper(during)`),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
