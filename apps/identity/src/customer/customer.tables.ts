import { bytea, instant, rootColumns } from '@openslot/database';
import { bigint, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
    /** Which version of the index key has made `emailBidx` and `phoneBidx`. */
    contactKey: integer('contact_key').notNull().default(1),
    givenEnc: bytea('given_enc'),
    familyEnc: bytea('family_enc'),
    kanaEnc: bytea('kana_enc'),
    birthdayEnc: bytea('birthday_enc'),
    tags: text('tags').array().notNull().default([]),
    externalId: text('external_id'),
    /** Null: the name cannot be searched for yet. */
    nameGrams: bigint('name_grams', { mode: 'bigint' }).array(),
    /** Which version of the index key has made `nameGrams`. */
    nameKey: integer('name_key').notNull().default(1),
    locale: text('locale').notNull(),
    source: text('source', { enum: ['BOOKING', 'STAFF', 'IMPORT'] }).notNull(),
    firstBusinessId: uuid('first_business_id'),
    mergedIntoId: uuid('merged_into_id'),
    erasedAt: instant('erased_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
