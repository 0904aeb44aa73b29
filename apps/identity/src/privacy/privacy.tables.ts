import { bytea, createdAt, instant, rootColumns } from '@openslot/database';
import { slices, type PrivacyKind } from '@openslot/events';
import { boolean, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';
import type { PrivacyStatus, SubjectKind } from './privacy.ts';

export const privacyRequest = identity.table(
  'privacy_request',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ...rootColumns(),
    kind: text('kind').$type<PrivacyKind>().notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    customerIds: uuid('customer_ids').array().notNull(),
    askedBy: uuid('asked_by').notNull(),
    accountRequestId: uuid('account_request_id'),
    reviewTexts: boolean('review_texts').notNull().default(false),
    status: text('status').$type<PrivacyStatus>().notNull(),
    deadline: instant('deadline').notNull(),
    beginsAt: instant('begins_at'),
    reason: text('reason'),
    closedAt: instant('closed_at'),
    boxEnc: bytea('box_enc'),
    documentEnc: bytea('document_enc'),
    readableUntil: instant('readable_until'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type RequestRow = typeof privacyRequest.$inferSelect;

export const privacyPart = identity.table(
  'privacy_part',
  {
    organizationId: uuid('organization_id').notNull(),
    requestId: uuid('request_id').notNull(),
    slice: text('slice', { enum: slices }).notNull(),
    doneAt: instant('done_at').notNull().defaultNow(),
    rows: integer('rows').notNull(),
    content: text('content'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.requestId, table.slice] })],
);

export const erasure = identity.table(
  'erasure',
  {
    organizationId: uuid('organization_id').notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    requestId: uuid('request_id').notNull(),
    reviewTexts: boolean('review_texts').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.subjectKind, table.subjectId] })],
);

export const exportRecord = identity.table(
  'export_record',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    requestId: uuid('request_id').notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    askedBy: uuid('asked_by').notNull(),
    rows: integer('rows').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
