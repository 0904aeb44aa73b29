import { bytea, createdAt, instant } from '@openslot/database';
import { text, uuid } from 'drizzle-orm/pg-core';
import { identity } from '../schema.tables.ts';
import { authLevels, revokeReasons } from './session.ts';

export const userSession = identity.table('user_session', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  createdAt: createdAt(),
  lastSeenAt: instant('last_seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  ipHash: text('ip_hash').notNull(),
  clientLabel: text('client_label'),
  authLevel: text('auth_level', { enum: authLevels }).notNull(),
  actingOrganizationId: uuid('acting_organization_id'),
  revokedAt: instant('revoked_at'),
  revokeReason: text('revoke_reason', { enum: revokeReasons }),
});

export const refreshToken = identity.table('refresh_token', {
  id: uuid('id').primaryKey(),
  sessionId: uuid('session_id').notNull(),
  userId: uuid('user_id').notNull(),
  tokenHash: bytea('token_hash').notNull(),
  parentId: uuid('parent_id'),
  issuedAt: instant('issued_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  usedFrom: text('used_from'),
});

export const loginAttempt = identity.table('login_attempt', {
  id: uuid('id').primaryKey(),
  at: instant('at').notNull(),
  emailBidx: bytea('email_bidx').notNull(),
  userId: uuid('user_id'),
  ipHash: text('ip_hash').notNull(),
  method: text('method', { enum: ['PASSWORD', 'LINK', 'OIDC', 'TOTP', 'RECOVERY_CODE'] }).notNull(),
  outcome: text('outcome', { enum: ['OK', 'BAD_SECRET', 'UNKNOWN', 'LOCKED', 'BAD_TOTP'] }).notNull(),
});
