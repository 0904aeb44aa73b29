import { sql } from 'drizzle-orm';
import { forgetCollected, writeCollected } from './closing.ts';
import type { Tx } from './tx.ts';

/**
 * Runs `work` in a transaction that can go on without it: when it throws, all that it has written and told is undone
 * first. Its statements must all have been answered by then, and one such work is not done within another.
 */
export async function undoable<Result>(tx: Tx, work: () => Promise<Result>): Promise<Result> {
  writeCollected(tx);
  await tx.execute(sql`savepoint undoable`);
  try {
    const result = await work();
    await tx.execute(sql`release savepoint undoable`);
    return result;
  } catch (error) {
    forgetCollected(tx);
    await tx.execute(sql`rollback to savepoint undoable`);
    throw error;
  }
}
