import { money, rootColumns } from '@openslot/database';
import { boolean, numeric, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { catalog } from '../slice.tables.ts';
import type { DepositKind } from './deposit-rule.ts';

export const depositRules = catalog.table(
  'deposit_rule',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    isDefault: boolean('is_default').notNull().default(true),
    kind: text('kind').$type<DepositKind>().notNull(),
    percent: numeric('percent', { precision: 5, scale: 2, mode: 'number' }),
    amountMinor: money('amount_minor'),
    published: boolean('published').notNull().default(false),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
