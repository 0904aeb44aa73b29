import { createdAt, instant, money, rootColumns } from '@openslot/database';
import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { engagement } from '../schema.tables.ts';
import type { ProgramStatus } from './loyalty.ts';

export const loyaltyProgram = engagement.table(
  'loyalty_program',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    businessId: uuid('business_id').notNull(),
    status: text('status').$type<ProgramStatus>().notNull().default('DRAFT'),
    points: integer('points').notNull(),
    perAmountMinor: money('per_amount_minor').notNull(),
    perVisit: integer('per_visit').notNull(),
    expiryMonths: integer('expiry_months'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type ProgramRow = typeof loyaltyProgram.$inferSelect;

export const loyaltyTier = engagement.table(
  'loyalty_tier',
  {
    organizationId: uuid('organization_id').notNull(),
    programId: uuid('program_id').notNull(),
    threshold: integer('threshold').notNull(),
    name: text('name').notNull(),
    multiplierPercent: integer('multiplier_percent').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.programId, table.threshold] })],
);

export const loyaltyAccount = engagement.table(
  'loyalty_account',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    programId: uuid('program_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    balance: integer('balance').notNull(),
    lifetime: integer('lifetime').notNull(),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type AccountRow = typeof loyaltyAccount.$inferSelect;

export type EntryKind = 'EARN' | 'REDEEM' | 'EXPIRE' | 'ADJUST' | 'REVERSE' | 'MERGE';

export const pointEntry = engagement.table(
  'point_entry',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').notNull(),
    kind: text('kind').$type<EntryKind>().notNull(),
    points: integer('points').notNull(),
    sourceType: text('source_type').$type<'APPOINTMENT' | 'REFUND' | 'LOT' | 'ACCOUNT'>().notNull(),
    sourceId: uuid('source_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const pointLot = engagement.table(
  'point_lot',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    listMinor: money('list_minor').notNull(),
    earned: integer('earned').notNull(),
    gone: integer('gone').notNull().default(0),
    remaining: integer('remaining').notNull(),
    expiresAt: instant('expires_at'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type LotRow = typeof pointLot.$inferSelect;

export const visitRefund = engagement.table(
  'visit_refund',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    appointmentId: uuid('appointment_id').notNull(),
    amountMinor: money('amount_minor').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
