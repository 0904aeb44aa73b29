import { openDatabase } from '@openslot/database';
import { newId, type Viewer } from '@openslot/service';
import { countDeadlocks } from '@openslot/testing';
import type { Deps } from '../src/deps.ts';
import type { Scheduling } from './scheduling.ts';

/** Somebody signed in, who acts for nobody else; another one each time. */
export const person = (userId = newId()): Viewer => ({
  ...{ person: { userId, sessionId: newId() }, acting: null, guest: null, apiKey: null },
  ...{ language: 'en', address: 'here' },
});

/** Runs contenders on many connections of their own and answers how many deadlocks PostgreSQL counted meanwhile. */
export async function deadlocksDuring(scheduling: Scheduling, work: (deps: Deps) => Promise<void>): Promise<number> {
  const { admin } = scheduling.database;
  const before = await countDeadlocks(admin);
  const database = openDatabase({ url: scheduling.database.url(), slice: 'scheduling', connections: 16 });
  await work({ ...scheduling.deps, database });
  // A connection's counts are complete once it has ended.
  await database.close();
  return (await countDeadlocks(admin)) - before;
}
