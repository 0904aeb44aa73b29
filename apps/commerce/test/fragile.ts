import type { Database } from '@openslot/database';
import type { Commerce } from './arrange.ts';

export const modes = ['before', 'after'] as const;
export type Mode = (typeof modes)[number];

/** Which of the following transactions is lost: rolled back, or committed without anybody hearing of it. */
const fault = { at: 0, count: 0, mode: 'before' as Mode };

/** A process dies in one transaction; everything that it would have done afterwards does not happen. */
export const fragile = (database: Database): Database => ({
  ...database,
  async transaction(access, body) {
    fault.count += 1;
    const dies = fault.count === fault.at;
    const result = await database.transaction(access, async (tx) => {
      const done = await body(tx);
      if (dies && fault.mode === 'before') throw new Error('died before the commit');
      return done;
    });
    if (dies) throw new Error('died after the commit');
    return result;
  },
});

/** From now on: the `at`-th transaction is lost. */
export const loseTransaction = (at: number, mode: Mode): void => void Object.assign(fault, { at, mode, count: 0 });

/** No more losses; how many transactions there were. */
export function endOfLosses(): number {
  fault.at = 0;
  return fault.count;
}

/** Every step × both ways of losing it. */
export const losses = (steps: number) =>
  modes.flatMap((mode) => Array.from({ length: steps }, (_, index) => [index + 1, mode] as const));

/** Everybody comes back: what failed is tried again, until nothing is left to do soon. */
export async function recover(commerce: Commerce): Promise<void> {
  for (;;) {
    await commerce.quiet();
    const soon = await commerce.database.admin`
      select from commerce.due where due_at <= clock.now() + interval '70 seconds'`;
    if (soon.length === 0) return;
    await commerce.database.advanceClock({ seconds: 70 });
  }
}

/** A client sends the same request until it is answered. */
export async function insist<Answer extends { data: unknown; errors?: unknown }>(
  ask: () => Promise<Answer>,
): Promise<NonNullable<Answer['data']>> {
  for (;;) {
    const { data, errors } = await ask();
    if (data && !errors) return data;
  }
}
