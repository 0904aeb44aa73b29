import { bytea, instant, rootColumns } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';

export const customer = identity.table(
  'customer',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ...rootColumns(),
    userId: uuid('user_id'),
    nameEnc: bytea('name_enc'),
    emailEnc: bytea('email_enc'),
    emailBidx: bytea('email_bidx'),
    phoneEnc: bytea('phone_enc'),
    phoneBidx: bytea('phone_bidx'),
    locale: text('locale').notNull(),
    source: text('source', { enum: ['BOOKING'] }).notNull(),
    firstBusinessId: uuid('first_business_id').notNull(),
    mergedIntoId: uuid('merged_into_id'),
    erasedAt: instant('erased_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
