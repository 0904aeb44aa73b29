import type { Tx } from '@openslot/database';
import { asc, eq, sql } from 'drizzle-orm';
import type { JWK } from 'jose';
import { signingKey } from './signing-key.tables.ts';

export interface StoredKey {
  readonly id: string;
  readonly kid: string;
  readonly privateEnc: Buffer;
  readonly publicJwk: JWK;
  readonly status: 'NEXT' | 'ACTIVE' | 'RETIRED';
  readonly activatedAt: Date | null;
}

/** Keys whose tokens may be met: the next, the active, and those that have retired within a day. */
export const publishedKeys = (tx: Tx): Promise<StoredKey[]> =>
  tx
    .select()
    .from(signingKey)
    .where(sql`${signingKey.retiredAt} is null or ${signingKey.retiredAt} > clock.now() - interval '24 hours'`)
    .orderBy(asc(signingKey.createdAt), asc(signingKey.id));

/** One at a time changes which key signs. */
export async function lockSigningKeys(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('identity signing keys', 0))`);
}

export async function insertKey(tx: Tx, key: typeof signingKey.$inferInsert): Promise<void> {
  await tx.insert(signingKey).values(key);
}

export async function retireKey(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(signingKey).set({ status: 'RETIRED', retiredAt: now }).where(eq(signingKey.id, id));
}

export async function activateKey(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(signingKey).set({ status: 'ACTIVE', activatedAt: now }).where(eq(signingKey.id, id));
}
