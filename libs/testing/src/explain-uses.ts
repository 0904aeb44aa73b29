import type { Access, Tx } from '@openslot/database';
import { watchedTransaction } from '@openslot/database/inspection';
import type { Slice } from '@openslot/events';
import postgres from 'postgres';
import type { TestDatabase } from './test-database.ts';

export interface Explained {
  readonly slice: Slice;
  /** The doors under which the question is asked. */
  readonly access: Access;
  /** Every index that must be in a plan. */
  readonly uses: readonly string[];
  /** A table that stays small: sequential scans are switched off, so that the index is taken if it can be. */
  readonly small?: boolean;
}

/**
 * Asks a store's question as the service, under its doors, and throws unless the plans of its statements show the
 * indexes and no sequential scan. Answers the question's rows.
 */
export async function explainUses<Rows>(
  database: TestDatabase,
  { slice, access, uses, small = false }: Explained,
  question: (tx: Tx) => PromiseLike<Rows>,
): Promise<Rows> {
  const pool = postgres(database.url(slice), { max: 1, onnotice: () => undefined });
  const connection = await pool.reserve();
  const explained: Promise<readonly object[]>[] = [];
  try {
    await connection`begin`;
    if (small) await connection`set local enable_seqscan = off`;
    await connection.unsafe(`select ${slice}.enter($1, $2, $3)`, [
      access.door,
      access.organizationId ?? null,
      access.userId ?? null,
    ]);
    const tx = watchedTransaction(connection, slice, (statement, parameters) => {
      explained.push(connection.unsafe(`explain (format json, verbose) ${statement}`, parameters).execute());
    });
    const rows = await question(tx);
    await connection`rollback`;
    check(JSON.stringify(await Promise.all(explained)), uses);
    return rows;
  } finally {
    connection.release();
    await pool.end({ timeout: 5 });
  }
}

function check(plans: string, uses: readonly string[]): void {
  const missing = uses.filter((index) => !plans.includes(`"Index Name":"${index}"`));
  const scans = [...plans.matchAll(/"Node Type":"Seq Scan".*?"Relation Name":"([^"]+)"/g)].map(([, table]) => table);
  if (missing.length === 0 && scans.length === 0) return;
  const indexes = [...plans.matchAll(/"Index Name":"([^"]+)"/g)].map(([, index]) => index);
  throw new Error(
    `the plan does not use ${missing.join(', ') || 'indexes only'}; it uses ${indexes.join(', ') || 'none'}` +
      (scans.length > 0 ? ` and scans ${scans.join(', ')}` : ''),
  );
}
