import { bytea, createdAt, instant, rootColumns } from '@openslot/database';
import { integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';
import type { Column } from './customer-import.ts';

export const importJob = identity.table(
  'import_job',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ...rootColumns(),
    format: text('format', { enum: ['CSV', 'JSONL'] }).notNull(),
    mode: text('mode', { enum: ['DRY_RUN', 'APPLY'] }).notNull(),
    columns: jsonb('columns').$type<readonly Column[]>().notNull(),
    status: text('status', { enum: ['UPLOADING', 'RUNNING', 'DONE'] }).notNull(),
    nextPart: integer('next_part').notNull().default(0),
    nextRow: integer('next_row').notNull().default(0),
    rowsDone: integer('rows_done').notNull().default(0),
    created: integer('created').notNull().default(0),
    updated: integer('updated').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const importPart = identity.table(
  'import_part',
  {
    organizationId: uuid('organization_id').notNull(),
    jobId: uuid('job_id').notNull(),
    part: integer('part').notNull(),
    createdAt: createdAt(),
    contentEnc: bytea('content_enc'),
    rows: integer('rows').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.jobId, table.part] })],
);

export const importError = identity.table(
  'import_error',
  {
    organizationId: uuid('organization_id').notNull(),
    jobId: uuid('job_id').notNull(),
    part: integer('part').notNull(),
    rowNo: integer('row_no').notNull(),
    field: text('field'),
    code: text('code').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.jobId, table.part, table.rowNo] })],
);
