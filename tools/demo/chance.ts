/** The same choices on every run. */
export interface Chance {
  /** From 0 to below 1. */
  share(): number;
  /** From `least` to `most`, both possible. */
  whole(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in so many of a hundred cases. */
  happens(percent: number): boolean;
}

/** Mulberry32: small, even enough, and the same everywhere. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    share,
    whole: (least, most) => least + Math.floor(share() * (most - least + 1)),
    pick<Item>(items: readonly Item[]) {
      const item = items[Math.floor(share() * items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
    happens: (percent) => share() * 100 < percent,
  };
}
