import { sql } from 'drizzle-orm';
import type { Tx } from './tx.ts';
import { inSlice } from './slice.ts';

export interface Bucket {
  /** What is limited and whose, such as `sign-in:<hashed address>`; no contact data. */
  readonly key: string;
  readonly capacity: number;
  /** One token comes back in this time. */
  readonly refillMs: number;
}

/** Takes one token, which stays taken when the transaction commits; callers at the same bucket take turns. */
export async function takeToken(tx: Tx, bucket: Bucket): Promise<{ ok: true } | { ok: false; retryAfterMs: number }> {
  const [row] = await tx.execute<{ wait: number }>(
    sql`select ${inSlice(tx, 'take_token')}(${bucket.key}, ${bucket.capacity}, ${bucket.refillMs}) as wait`,
  );
  const wait = row?.wait ?? 0;
  return wait === 0 ? { ok: true } : { ok: false, retryAfterMs: wait };
}
