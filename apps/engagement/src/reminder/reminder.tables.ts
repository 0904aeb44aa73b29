import { createdAt, instant, rootColumns } from '@openslot/database';
import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';
import type { ReminderStatus } from './reminder.ts';

export const reminderRule = engagement.table(
  'reminder_rule',
  {
    organizationId: uuid('organization_id').notNull(),
    businessId: uuid('business_id').notNull(),
    minutesBefore: integer('minutes_before').array().notNull(),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.businessId] })],
);

export const reminder = engagement.table(
  'reminder',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    minutesBefore: integer('minutes_before').notNull(),
    startsAt: instant('starts_at').notNull(),
    dueAt: instant('due_at').notNull(),
    status: text('status').$type<ReminderStatus>().notNull().default('PLANNED'),
    sentAt: instant('sent_at'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
