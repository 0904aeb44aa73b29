import type { Tx } from '@openslot/database';
import type { Home } from './availability.ts';
import { isSame, keyOfKnown, knownPlaces, type Known, type Mark } from './known.ts';
import { loadOffer } from './offer.store.ts';
import { findKnownPlace } from './place.store.ts';

/** What was found out by what is known, with all marks that were seen on the way. */
export interface FoundOut<Answer> {
  readonly answer: Answer;
  readonly marks: readonly Mark[];
}

/**
 * Finds something out by what is known of a place and of what it offers, and once more where that is known no longer; null
 * when the place is not published. Not in a transaction that has changed something of it: its marks may never come to be.
 */
export async function byWhatIsKnown<Answer>(
  tx: Tx,
  home: Home,
  variationIds: readonly string[],
  findOut: (known: Known) => Promise<FoundOut<Answer>>,
): Promise<Answer | null> {
  const key = keyOfKnown(home, variationIds);
  const remembered = knownPlaces.get(key);
  if (remembered) {
    const found = await findOut(remembered);
    if (isProved(remembered, found)) return found.answer;
    knownPlaces.forget(key);
  }
  const [place, offer] = await Promise.all([findKnownPlace(tx, home), loadOffer(tx, home, variationIds)]);
  if (!place) return null;
  const fresh = { ...place, offer };
  const found = await findOut(fresh);
  if (isProved(fresh, found)) knownPlaces.keep(key, fresh);
  return found.answer;
}

const isProved = ({ mark }: Known, { marks }: FoundOut<unknown>): boolean =>
  marks.length > 0 && marks.every((each) => isSame(mark, each));
