import { bytea, createdAt, instant } from '@openslot/database';
import { jsonb, text, uuid } from 'drizzle-orm/pg-core';
import type { JWK } from 'jose';
import { identity } from '../schema.tables.ts';

export const signingKey = identity.table('signing_key', {
  id: uuid('id').primaryKey(),
  kid: text('kid').notNull(),
  privateEnc: bytea('private_enc').notNull(),
  publicJwk: jsonb('public_jwk').$type<JWK>().notNull(),
  status: text('status', { enum: ['NEXT', 'ACTIVE', 'RETIRED'] }).notNull(),
  createdAt: createdAt(),
  activatedAt: instant('activated_at'),
  retiredAt: instant('retired_at'),
});
