import { sql } from 'drizzle-orm';
import { serviceAccess } from './access.ts';
import type { Database } from './database.ts';
import { inSlice } from './slice.ts';

const batch = 1_000;

/**
 * Removes idempotency keys and buckets that have expired and inbox rows that no delivery can meet again, in small
 * transactions. Call it about once an hour. Answers how many rows went.
 */
export async function sweep(database: Database): Promise<number> {
  for (let total = 0; ;) {
    const gone = await sweepBatch(database);
    total += gone;
    if (gone < batch) return total;
  }
}

async function sweepBatch(database: Database): Promise<number> {
  const [row] = await database.transaction(serviceAccess, (tx) =>
    tx.execute<{ gone: string }>(sql`select ${inSlice(tx, 'sweep')}(${batch}) as gone`),
  );
  return Number(row?.gone);
}
