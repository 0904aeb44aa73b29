import type { Tx } from '@openslot/database';
import type { PageQuery } from '@openslot/service';
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { organization } from '../organization/organization.tables.ts';
import type { ApiKey } from './api-key.ts';
import { apiKey } from './api-key.tables.ts';

/** Looked up key by key: for an `exists` PostgreSQL would read the keys of all organizations. */
const replaced = sql<boolean>`coalesce((select true from identity.api_key n
  where n.organization_id = "identity"."api_key"."organization_id" and n.rotated_from = "identity"."api_key"."id" limit 1), false)`;

const columns = {
  organizationId: apiKey.organizationId,
  id: apiKey.id,
  name: apiKey.name,
  prefix: apiKey.prefix,
  permissions: apiKey.permissions,
  scope: apiKey.scope,
  mode: apiKey.mode,
  quotaPerMinute: apiKey.quotaPerMinute,
  expiresAt: apiKey.expiresAt,
  lastUsedAt: apiKey.lastUsedAt,
  rotatedFrom: apiKey.rotatedFrom,
  revokedAt: apiKey.revokedAt,
  replaced,
  createdAt: apiKey.createdAt,
  version: apiKey.version,
};

const keys = (tx: Tx, where: SQL | undefined, limit: number): Promise<ApiKey[]> =>
  tx.select(columns).from(apiKey).where(where).orderBy(asc(apiKey.createdAt), asc(apiKey.id)).limit(limit);

const inOrganization = (organizationId: string, id: string) =>
  and(eq(apiKey.organizationId, organizationId), eq(apiKey.id, id));

/** One page of an organization's keys, ended ones too, oldest first. */
export const keysPage = (
  tx: Tx,
  organizationId: string,
  page: PageQuery<readonly [createdAt: string, id: string]>,
): Promise<ApiKey[]> =>
  keys(
    tx,
    and(
      eq(apiKey.organizationId, organizationId),
      page.after
        ? sql`(${apiKey.createdAt}, ${apiKey.id}) > (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
        : undefined,
    ),
    page.limit,
  );

export async function keyById(tx: Tx, organizationId: string, id: string): Promise<ApiKey | null> {
  const [found] = await keys(tx, inOrganization(organizationId, id), 1);
  return found ?? null;
}

export async function lockKey(tx: Tx, organizationId: string, id: string): Promise<ApiKey | null> {
  await tx.select({ id: apiKey.id }).from(apiKey).where(inOrganization(organizationId, id)).for('update');
  return keyById(tx, organizationId, id);
}

/** The organization's keys that are neither revoked nor at their end. */
export async function liveKeys(tx: Tx, organizationId: string): Promise<string[]> {
  const live = await tx
    .select({ id: apiKey.id })
    .from(apiKey)
    .where(
      and(
        eq(apiKey.organizationId, organizationId),
        isNull(apiKey.revokedAt),
        sql`(${apiKey.expiresAt} is null or ${apiKey.expiresAt} > clock.now())`,
      ),
    )
    .limit(1_000);
  return live.map(({ id }) => id);
}

export async function insertKey(tx: Tx, row: typeof apiKey.$inferInsert): Promise<void> {
  await tx.insert(apiKey).values(row);
}

/** Ends a locked key, now or later. Answers the new version. */
export async function endKey(
  tx: Tx,
  { organizationId, id, version }: ApiKey,
  changes: { revokedAt?: Date; expiresAt?: Date; updatedBy: string | null },
): Promise<number> {
  await tx
    .update(apiKey)
    .set({ ...changes, version: version + 1, updatedAt: sql`clock.now()` })
    .where(and(inOrganization(organizationId, id), eq(apiKey.version, version)));
  return version + 1;
}

export async function noteUse(tx: Tx, { organizationId, id }: ApiKey, at: Date): Promise<void> {
  await tx.update(apiKey).set({ lastUsedAt: at }).where(inOrganization(organizationId, id));
}

/** Whose key this is, before anybody has proved anything. */
export async function keyOfHash(tx: Tx, hash: Buffer): Promise<{ organizationId: string; id: string } | null> {
  const [row] = await tx.execute<{ organization_id: string; id: string }>(
    sql`select organization_id, id from identity.api_key_of_hash(${hash})`,
  );
  return row ? { organizationId: row.organization_id, id: row.id } : null;
}

type KeyOrganization = Pick<typeof organization.$inferSelect, 'mode' | 'status'>;

export async function organizationOfKeys(tx: Tx, organizationId: string): Promise<KeyOrganization> {
  const [row] = await tx
    .select({ mode: organization.mode, status: organization.status })
    .from(organization)
    .where(eq(organization.id, organizationId));
  if (!row) throw new Error('an organization that is acted for is there');
  return row;
}
