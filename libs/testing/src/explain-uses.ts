import type { Access, Tx } from '@openslot/database';
import { explained } from '@openslot/database/inspection';
import type { Slice } from '@openslot/events';
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
  const before = small ? 'set local enable_seqscan = off' : undefined;
  const { rows, plans } = await explained(
    { url: database.url(slice), slice, access, ...(before && { before }) },
    question,
  );
  check(JSON.stringify(plans), uses);
  return rows;
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
