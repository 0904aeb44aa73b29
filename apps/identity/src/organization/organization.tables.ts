import { instant, rootColumns } from '@openslot/database';
import { text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const organization = identity.table('organization', {
  id: uuid('id').primaryKey(),
  ...rootColumns(),
  name: text('name').notNull(),
  mode: text('mode', { enum: ['LIVE', 'TEST'] }).notNull(),
  kind: text('kind', { enum: ['INDEPENDENT', 'ENTERPRISE'] }).notNull(),
  country: text('country').notNull(),
  defaultCurrency: text('default_currency').notNull(),
  defaultLocale: text('default_locale').notNull(),
  closesAt: instant('closes_at'),
  closedFrom: text('closed_from', { enum: ['ACTIVE', 'SUSPENDED'] }),
  status: text('status', { enum: ['ACTIVE', 'SUSPENDED', 'CLOSING', 'DELETED'] }).notNull(),
});
