import type { BlindIndex, Tx, Vault } from '@openslot/database';

/** Grams as the table keeps them. */
export type HashGrams = (grams: Iterable<string>) => Promise<bigint[]>;

/**
 * Hashes under the organization's key, so that equal names of two organizations differ. Many names share their parts: each
 * is hashed once for as long as the function is kept.
 */
export function gramHasher(tx: Tx, vault: Vault, organizationId: string): HashGrams {
  const known = new Map<string, bigint>();
  return async (grams) => {
    const hashes: bigint[] = [];
    for (const gram of grams) {
      const hash = known.get(gram) ?? (await vault.blindIndex(tx, organizationId, normalised(gram))).readBigInt64BE();
      known.set(gram, hash);
      hashes.push(hash);
    }
    return hashes;
  };
}

export const gramHashes = (tx: Tx, vault: Vault, organizationId: string, grams: Iterable<string>): Promise<bigint[]> =>
  gramHasher(tx, vault, organizationId)(grams);

/** What names with these grams are found by, where this key has made their indexes. */
export const gramsUnder = (index: BlindIndex, grams: readonly string[]): bigint[] =>
  grams.map((gram) => index(normalised(gram)).readBigInt64BE());

const normalised = (gram: string) => `name gram ${gram}`;
