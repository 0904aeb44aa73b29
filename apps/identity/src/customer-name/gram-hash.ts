import type { Tx, Vault } from '@openslot/database';

/** Grams as the table keeps them: under the organization's key, so that equal names of two organizations differ. */
export async function gramHashes(
  tx: Tx,
  vault: Vault,
  organizationId: string,
  grams: Iterable<string>,
): Promise<bigint[]> {
  const hashes: bigint[] = [];
  for (const gram of grams) {
    hashes.push((await vault.blindIndex(tx, organizationId, `name gram ${gram}`)).readBigInt64BE());
  }
  return hashes;
}
