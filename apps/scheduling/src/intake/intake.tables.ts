import { bytea, createdAt, instant, rootColumns } from '@openslot/database';
import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { AnswerStatus } from './intake-answer.ts';
import type { FormStatus } from './intake-form.ts';
import type { Localized } from './localized.ts';
import type { Question } from './question.ts';

export const intakeForm = scheduling.table(
  'intake_form',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    names: jsonb('names').$type<Localized>().notNull(),
    status: text('status').$type<FormStatus>().notNull().default('DRAFT'),
    currentVersionId: uuid('current_version_id'),
    published: boolean('published')
      .notNull()
      .generatedAlwaysAs(sql`current_version_id is not null`),
    businessPublished: boolean('business_published').notNull().default(true),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const intakeFormVersion = scheduling.table(
  'intake_form_version',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    formId: uuid('form_id').notNull(),
    number: integer('number').notNull(),
    questions: jsonb('questions').$type<readonly Question[]>().notNull(),
    published: boolean('published').notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const intakeFormLink = scheduling.table(
  'intake_form_link',
  {
    organizationId: uuid('organization_id').notNull(),
    formId: uuid('form_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    validMonths: integer('valid_months'),
    published: boolean('published').notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.formId, table.serviceId] })],
);

export const intakeAnswer = scheduling.table(
  'intake_answer',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    formId: uuid('form_id').notNull(),
    formVersionId: uuid('form_version_id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    businessId: uuid('business_id').notNull(),
    locationId: uuid('location_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    status: text('status').$type<AnswerStatus>().notNull().default('REQUESTED'),
    validMonths: integer('valid_months'),
    answersEnc: bytea('answers_enc'),
    submittedAt: instant('submitted_at'),
    submittedByKind: text('submitted_by_kind').$type<'CUSTOMER' | 'STAFF'>(),
    signedAt: instant('signed_at'),
    signatureHash: bytea('signature_hash'),
    validUntil: instant('valid_until'),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: uuid('reviewed_by'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
