import { createHash, randomBytes } from 'node:crypto';
import { idOf, type Scope } from '@openslot/service';
import { z } from 'zod';
import { isPermission } from '../member/permission.ts';
import { line } from '../user/user.ts';

export type Mode = 'LIVE' | 'TEST';

/** A key of an organization as it is kept: everything but the key itself. */
export interface ApiKey {
  readonly organizationId: string;
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly permissions: readonly string[];
  readonly scope: Scope | null;
  readonly mode: Mode;
  readonly quotaPerMinute: number;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly rotatedFrom: string | null;
  readonly revokedAt: Date | null;
  /** Another key has been made in its place. */
  readonly replaced: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

export const apiKeyStatuses = ['ACTIVE', 'REPLACED', 'EXPIRED', 'REVOKED'] as const;
export type ApiKeyStatus = (typeof apiKeyStatuses)[number];

type Lived = Pick<ApiKey, 'revokedAt' | 'expiresAt' | 'replaced'>;

/** REPLACED: still good, until its overlap with the key in its place is over. */
export function statusOf({ revokedAt, expiresAt, replaced }: Lived, now: Date): ApiKeyStatus {
  if (revokedAt) return 'REVOKED';
  if (expiresAt && now >= expiresAt) return 'EXPIRED';
  return replaced ? 'REPLACED' : 'ACTIVE';
}

export const isUsable = (key: Lived, now: Date): boolean => ['ACTIVE', 'REPLACED'].includes(statusOf(key, now));

/** A key opens an organization of its own mode only: a test key can do no harm to a real business. */
export const opens = (key: Pick<ApiKey, 'mode'>, organization: { mode: Mode; status: string }): boolean =>
  organization.status === 'ACTIVE' && organization.mode === key.mode;

/** 256 bits that nobody can guess, and what may be shown of them afterwards. */
export function newSecret(mode: Mode): { readonly secret: string; readonly prefix: string } {
  const kind = `osk_${mode.toLowerCase()}_`;
  const secret = `${kind}${randomBytes(32).toString('base64url')}`;
  return { secret, prefix: secret.slice(0, kind.length + 8) };
}

/** Without a salt: there is nothing to guess in a random key, and it must be found by this. */
export const hashOfKey = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/**
 * What decides over people's rights stays with people: a machine could otherwise give itself, or whoever took its key,
 * more than it was given. So does where the organization's money goes.
 */
const forPeopleOnly = new Set([
  'organization.configure',
  'member.manage',
  'role.manage',
  'grant.manage',
  'api_key.manage',
  'billing.manage',
  'payout.approve',
]);

/** How long a token made of the key is good: never longer than the key itself. */
export const passSeconds = 600;

export function passLifetime({ expiresAt }: Pick<ApiKey, 'expiresAt'>, now: Date): number {
  if (!expiresAt) return passSeconds;
  return Math.min(passSeconds, (expiresAt.getTime() - now.getTime()) / 1_000);
}

const hours = 3_600_000;
export const longestOverlapHours = 72;

/** When a key that is replaced now ends: after the overlap, or sooner by itself. */
export function endAfterRotation({ expiresAt }: Pick<ApiKey, 'expiresAt'>, overlapHours: number, now: Date): Date {
  const end = new Date(now.getTime() + overlapHours * hours);
  return expiresAt && expiresAt < end ? expiresAt : end;
}

/** The last use is written at most so often. */
export const usedAgain = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= 60_000;

/** Usable keys of one organization. */
export const mostKeys = 50;
export const defaultQuota = 1_000;

const permission = z
  .string()
  .refine(isPermission, 'unknown_permission')
  .refine((code) => !forPeopleOnly.has(code) && !code.endsWith('.own'), 'not_for_machines');

const scope = z
  .object({ businessIds: z.array(idOf('biz')).max(50), locationIds: z.array(idOf('loc')).max(50) })
  .nullish()
  .transform((places): Scope | null =>
    places && places.businessIds.length + places.locationIds.length > 0
      ? { businessIds: distinct(places.businessIds), locationIds: distinct(places.locationIds) }
      : null,
  );

const distinct = (values: readonly string[]): string[] => [...new Set(values)].toSorted();

export const createApiKeyInput = z.object({
  name: line(100),
  permissions: z.array(permission).min(1).max(200).transform(distinct),
  scope,
  expiresAt: z.date().nullish(),
  quotaPerMinute: z.int().min(1).max(10_000).nullish(),
});
export type CreateApiKey = z.infer<typeof createApiKeyInput>;

export const rotateApiKeyInput = z.object({
  apiKeyId: idOf('key'),
  overlapHours: z.int().min(0).max(longestOverlapHours).default(24),
});
export type RotateApiKey = z.infer<typeof rotateApiKeyInput>;

export const revokeApiKeyInput = z.object({ apiKeyId: idOf('key') });
export type RevokeApiKey = z.infer<typeof revokeApiKeyInput>;
