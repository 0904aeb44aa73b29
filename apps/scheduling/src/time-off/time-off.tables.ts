import { bytea, instant, rootColumns } from '@openslot/database';
import { boolean, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { TimeOffKind, TimeOffStatus } from './time-off.ts';

export const timeOff = scheduling.table(
  'time_off',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    kind: text('kind').$type<TimeOffKind>().notNull(),
    status: text('status').$type<TimeOffStatus>().notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    decisionNote: text('decision_note'),
    /** Whole local days, to be shown as such. */
    allDay: boolean('all_day').notNull().default(false),
    noteEnc: bytea('note_enc'),
    standInId: uuid('stand_in_id'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
