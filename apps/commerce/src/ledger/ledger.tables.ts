import { createdAt, instant, money, rootColumns } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { commerce } from '../schema.tables.ts';
import type { AccountType, PostingKind, SourceType } from './ledger.ts';

export const ledgerAccount = commerce.table(
  'ledger_account',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    code: text('code').notNull(),
    type: text('type').$type<AccountType>().notNull(),
    currency: text('currency').notNull(),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const ledgerTransaction = commerce.table(
  'ledger_transaction',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<PostingKind>().notNull(),
    sourceType: text('source_type').$type<SourceType>().notNull(),
    sourceId: uuid('source_id').notNull(),
    postedAt: instant('posted_at').notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const ledgerEntry = commerce.table(
  'ledger_entry',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    transactionId: uuid('transaction_id').notNull(),
    accountId: uuid('account_id').notNull(),
    amountMinor: money('amount_minor').notNull(),
    currency: text('currency').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
