import type { Access, Database } from '@openslot/database';

/** Which of the following transactions is lost: rolled back, or committed without anybody hearing of it. None at 0. */
export interface Fault {
  at: number;
  count: number;
  mode: 'before' | 'after';
}

/**
 * A database in whose use a process dies in one transaction; everything that it would have done afterwards does not
 * happen. Only transactions that it `concerns` are counted.
 */
export const fragile = (
  database: Database,
  fault: Fault,
  concerns: (access: Access) => boolean = () => true,
): Database => ({
  ...database,
  async transaction(access, body) {
    if (!concerns(access)) return database.transaction(access, body);
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
