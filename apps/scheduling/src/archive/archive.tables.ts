import { instant } from '@openslot/database';
import { date, jsonb, primaryKey } from 'drizzle-orm/pg-core';
import { visitColumns } from '../appointment/appointment.tables.ts';
import type { Segment } from '../appointment/appointment.ts';
import { scheduling } from '../schema.tables.ts';

/** Visits that ended long ago, with their segments. */
export const appointmentArchive = scheduling.table(
  'appointment_archive',
  {
    ...visitColumns(),
    localDate: date('local_date', { mode: 'string' }).notNull(),
    segments: jsonb('segments').$type<readonly StoredSegment[]>().notNull(),
    archivedAt: instant('archived_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id, table.startsAt] })],
);

/** A segment as JSON: its instants are texts. */
export type StoredSegment = Omit<Segment, 'appointmentId' | 'startsAt' | 'endsAt'> & {
  readonly startsAt: string;
  readonly endsAt: string;
};
