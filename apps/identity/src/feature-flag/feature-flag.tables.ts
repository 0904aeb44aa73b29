import { rootColumns } from '@openslot/database';
import { boolean, date, integer, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const featureFlag = identity.table('feature_flag', {
  id: uuid('id').primaryKey(),
  ...rootColumns(),
  name: text('name').notNull(),
  isEnabled: boolean('is_enabled').notNull(),
  percent: integer('percent').notNull(),
  onFor: uuid('on_for').array().notNull(),
  offFor: uuid('off_for').array().notNull(),
  owner: text('owner').notNull(),
  reviewBy: date('review_by').notNull(),
});
