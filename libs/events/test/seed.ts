/** The seed of a randomised test: from env SEED to play one again, else new. It is part of the test's name. */
export const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000_000));

export interface Dice {
  /** An integer from 0 up to, but not including, `sides`. */
  readonly roll: (sides: number) => number;
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
}

/** mulberry32: small, fast, and the same everywhere. */
export function dice(start: number = seed): Dice {
  let state = start >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const roll = (sides: number) => Math.floor(next() * sides);
  const shuffle = <Item>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return { roll, shuffle };
}
