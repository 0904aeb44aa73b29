import { bytea, instant, rootColumns } from '@openslot/database';
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { scheduling } from '../schema.tables.ts';
import type { ConnectionProblem, ConnectionStatus, FeedOwner } from './calendar.ts';

export const calendarConnection = scheduling.table(
  'calendar_connection',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    urlEnc: bytea('url_enc').notNull(),
    host: text('host').notNull(),
    status: text('status').$type<ConnectionStatus>().notNull(),
    lastOkAt: instant('last_ok_at').notNull(),
    problem: text('problem').$type<ConnectionProblem>(),
    etag: text('etag'),
    readAt: instant('read_at'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const externalBusy = scheduling.table(
  'external_busy',
  {
    organizationId: uuid('organization_id').notNull(),
    connectionId: uuid('connection_id').notNull(),
    uid: text('uid').notNull(),
    recurrence: text('recurrence').notNull(),
    resourceId: uuid('resource_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.connectionId, table.uid, table.recurrence] })],
);

export const calendarFeed = scheduling.table(
  'calendar_feed',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ownerKind: text('owner_kind').$type<FeedOwner>().notNull(),
    ownerId: uuid('owner_id').notNull(),
    customerId: uuid('customer_id'),
    tokenHash: bytea('token_hash').notNull(),
    rotatedAt: instant('rotated_at'),
    revokedAt: instant('revoked_at'),
    ...rootColumns(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
