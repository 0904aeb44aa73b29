import { createdAt } from '@openslot/database';
import { date, jsonb, primaryKey, text } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';

/** Days off by law, of a country or of a part of it. They belong to nobody. */
export const publicHoliday = scheduling.table(
  'public_holiday',
  {
    country: text('country').notNull(),
    /** Empty: the whole country. */
    region: text('region').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    /** By language. */
    names: jsonb('names').$type<Readonly<Record<string, string>>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.country, table.region, table.date] })],
);
