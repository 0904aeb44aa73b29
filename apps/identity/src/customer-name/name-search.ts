import type { BlindIndex, Tx, Vault } from '@openslot/database';
import { gramsUnder } from './gram-hash.ts';
import { enoughAlike, holdsWords, isLike, type NameQuery } from './grams.ts';
import { findNames, type Wanted, type WantedGrams } from './customer-name.store.ts';

/** Where in the answer a customer stands, and whether it has every word (0) or is only like it (1). */
export type NamePlace = readonly [alike: 0 | 1, id: string];

/** Reads the names of customers that the index offers, in the order given; those that are gone are left out. */
export type ReadNames<Row> = (
  ids: readonly string[],
) => Promise<readonly { readonly row: Row; readonly id: string; readonly names: readonly (string | null)[] }[]>;

export interface NameSearch<Row> {
  readonly organizationId: string;
  readonly query: NameQuery;
  readonly after: NamePlace | null;
  readonly limit: number;
  readonly read: ReadNames<Row>;
}

export interface Found<Row> {
  readonly row: Row;
  readonly place: NamePlace;
}

const firstDepth = 300;
const deepest = 19_200;
/** Likeness is looked for among the newest only: so many stretches, each four times as deep as the one before. */
const likenessStretches = 2;

/**
 * Customers whose names have every word that is looked for, newest first; where nobody has, newer ones whose names are like
 * it. The index offers, the names themselves decide.
 */
export const searchNames = <Row>(tx: Tx, vault: Vault, search: NameSearch<Row>): Promise<Found<Row>[]> =>
  vault.lookUp(tx, search.organizationId, (indexes) => searchUnder(tx, indexes, search));

async function searchUnder<Row>(
  tx: Tx,
  indexes: readonly BlindIndex[],
  search: NameSearch<Row>,
): Promise<Found<Row>[]> {
  const { organizationId, query, after } = search;
  const wantedBy = (likeness: (index: BlindIndex) => WantedGrams['likeness']): Wanted => ({
    organizationId,
    under: indexes.map((index) => ({ core: gramsUnder(index, query.core), likeness: likeness(index) })),
  });
  const found: Found<Row>[] = [];
  if (after?.[0] !== 1) {
    const wanted = wantedBy(() => null);
    const fits = (names: readonly (string | null)[]) => holdsWords(names, query);
    await lookThrough(tx, search, found, { wanted, fits, before: after?.[1] ?? null, alike: 0, stretches: Infinity });
  }
  if (after?.[0] === 1 || (after === null && found.length === 0)) {
    const wanted = wantedBy((index) => ({ all: gramsUnder(index, query.all), enough: enoughAlike(query) }));
    const fits = (names: readonly (string | null)[]) => isLike(names, query);
    await lookThrough(tx, search, found, {
      wanted,
      fits,
      before: after?.[1] ?? null,
      alike: 1,
      stretches: likenessStretches,
    });
  }
  return found;
}

interface Pass {
  readonly wanted: Wanted;
  readonly fits: (names: readonly (string | null)[]) => boolean;
  readonly before: string | null;
  readonly alike: 0 | 1;
  readonly stretches: number;
}

async function lookThrough<Row>(
  tx: Tx,
  { limit, read }: NameSearch<Row>,
  found: Found<Row>[],
  { wanted, fits, before, alike, stretches }: Pass,
): Promise<void> {
  let from = before;
  for (let stretch = 0, depth = firstDepth; stretch < stretches; stretch += 1, depth = Math.min(depth * 4, deepest)) {
    const missing = limit - found.length;
    const { reached, ids } = await findNames(tx, wanted, { before: from, depth, limit: missing });
    const named = ids.length === 0 ? [] : await read(ids);
    found.push(
      ...named.filter(({ names }) => fits(names)).map(({ row, id }) => ({ row, place: [alike, id] as const })),
    );
    if (found.length === limit) return;
    from = ids.length === missing ? (ids.at(-1) ?? null) : reached;
    if (from === null) return;
  }
}
