import type { Tx } from '@openslot/database';
import { openRecord } from '../customer/customer.seal.ts';
import type { CustomerRecord } from '../customer/customer-record.ts';
import type { CustomerRow } from '../customer/customer.store.ts';
import { wantedOf, type Wanted } from '../customer-block/customer-block.process.ts';
import { blockOf } from '../customer-block/customer-block.store.ts';
import type { Deps } from '../deps.ts';

/** What the winner of a merge was like before it, and what each of the two could not book. */
export interface MergeMemory {
  readonly winner: CustomerRecord;
  readonly winnerBlock: Wanted | null;
  readonly loserBlock: Wanted | null;
}

const place = (id: string) => ({ table: 'merge_memory', column: 'before_enc', id });

/** Remembers two customers who are about to become one, under the merge's id. */
export async function sealMemory(
  { vault }: Deps,
  tx: Tx,
  mergeId: string,
  { winner, loser }: { readonly winner: CustomerRow; readonly loser: CustomerRow },
): Promise<Buffer> {
  const { organizationId } = winner;
  const blockedBy = async ({ id }: CustomerRow) => {
    const block = await blockOf(tx, organizationId, id);
    return block && wantedOf(block);
  };
  const memory: MergeMemory = {
    winner: await openRecord(tx, vault, winner, winner),
    winnerBlock: await blockedBy(winner),
    loserBlock: await blockedBy(loser),
  };
  return vault.seal(tx, organizationId, place(mergeId), JSON.stringify(memory));
}

export async function openMemory(
  { vault }: Deps,
  tx: Tx,
  { organizationId, id, beforeEnc }: { organizationId: string; id: string; beforeEnc: Buffer },
): Promise<MergeMemory> {
  const memory = JSON.parse(await vault.open(tx, organizationId, place(id), beforeEnc)) as MergeMemory;
  const dated = (block: Wanted | null) => block && { ...block, until: block.until && new Date(block.until) };
  return { ...memory, winnerBlock: dated(memory.winnerBlock), loserBlock: dated(memory.loserBlock) };
}
