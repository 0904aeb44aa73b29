import { money, rootColumns } from '@openslot/database';
import { boolean, integer, numeric, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';

const percent = (name: string) => numeric(name, { precision: 5, scale: 2, mode: 'number' });

export const cancellationPolicies = catalog.table(
  'cancellation_policy',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    isDefault: boolean('is_default').notNull().default(true),
    cancelCutoffMinutes: integer('cancel_cutoff_min').notNull().default(0),
    rescheduleCutoffMinutes: integer('reschedule_cutoff_min').notNull().default(0),
    noShowPercent: percent('no_show_percent'),
    noShowMinor: money('no_show_minor'),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const policySteps = catalog.table(
  'policy_step',
  {
    organizationId: uuid('organization_id').notNull(),
    policyId: uuid('policy_id').notNull(),
    noticeMinutes: integer('notice_min').notNull(),
    percent: percent('percent'),
    amountMinor: money('amount_minor'),
    published: boolean('published').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.policyId, table.noticeMinutes] })],
);
