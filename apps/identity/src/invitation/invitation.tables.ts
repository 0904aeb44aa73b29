import { bytea, instant, rootColumns } from '@openslot/database';
import { date, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../member/member.ts';
import { identity } from '../schema.tables.ts';
import { invitationStatuses } from './invitation.ts';

export const invitation = identity.table(
  'invitation',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ...rootColumns(),
    emailEnc: bytea('email_enc').notNull(),
    emailBidx: bytea('email_bidx').notNull(),
    /** Which version of the index key has made `emailBidx`. */
    emailKey: integer('email_key').notNull().default(1),
    roles: jsonb('roles').$type<readonly Role[]>().notNull(),
    title: text('title'),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    tokenHash: bytea('token_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
    status: text('status', { enum: invitationStatuses }).notNull(),
    memberId: uuid('member_id'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
