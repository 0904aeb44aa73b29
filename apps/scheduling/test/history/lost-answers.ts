import type { Database } from '@openslot/database';

export class AnswerLost extends Error {}

/** A database of whose answers some never arrive: half of those transactions are rolled back, half committed. */
export const losingAnswers = (
  database: Database,
  { random, lost }: { readonly random: () => number; readonly lost: number },
): Database => ({
  ...database,
  async transaction(access, body) {
    const luck = random();
    const result = await database.transaction(access, async (tx) => {
      const done = await body(tx);
      if (luck < lost / 2) throw new AnswerLost();
      return done;
    });
    if (luck < lost) throw new AnswerLost();
    return result;
  },
});
