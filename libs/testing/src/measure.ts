/**
 * Runs the variants in turns, each turn beginning with another one, so that whatever else the machine does meets all of
 * them alike. Answers what each turn of a variant measured.
 */
export async function inTurns<Name extends string>(
  turns: number,
  variants: Readonly<Record<Name, (turn: number) => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(variants) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn < turns; turn += 1) {
    for (const nth of names.keys()) {
      const name = names[(turn + nth) % names.length] as Name;
      measured[name].push(await variants[name](turn));
    }
  }
  return measured;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The value that this share of the values does not exceed: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
