import { readFileSync } from 'node:fs';
import { openDatabase } from '@openslot/database';
import { testDatabase } from '@openslot/testing';
import { answerOf, leftOutBecause, worldOf, type Case } from './cases.ts';
import { startsOf } from './starts.ts';
import { prepareForWorlds, writeWorld } from './world.ts';

/**
 * Runs a file of cases through the production SQL and engine, on a database of its own. Says one line for each case that
 * fails or cannot be asked yet, and `N passed, N failed` at the end. Answers whether all passed.
 */
export async function runConformance(file: string, say: (line: string) => void): Promise<boolean> {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };
  const ours = await testDatabase('scheduling');
  await prepareForWorlds(ours);
  const database = openDatabase({ url: ours.url(), slice: 'scheduling', connections: 2 });
  let passed = 0;
  try {
    for (const given of cases) {
      const problem = await problemWith(given, async () => {
        const { world, request } = worldOf(given);
        return startsOf(database, await writeWorld(ours, world), request);
      });
      if (problem === null) passed += 1;
      else say(`${given.id}: ${problem}`);
    }
  } finally {
    await database.close();
    await ours.close();
  }
  say(`${passed} passed, ${cases.length - passed} failed`);
  return passed === cases.length;
}

async function problemWith(given: Case, find: () => Promise<string[]>): Promise<string | null> {
  const missing = leftOutBecause(given);
  if (missing) return `not yet: ${missing}`;
  try {
    const [found, expected] = [answerOf(given, await find()), given.expected];
    if (JSON.stringify(found) === JSON.stringify(expected)) return null;
    if (!found.starts || !expected.starts) return `found ${JSON.stringify(found)}`;
    const [starts, wanted] = [found.starts, expected.starts];
    const absent = wanted.filter((start) => !starts.includes(start));
    const extra = starts.filter((start) => !wanted.includes(start));
    return `missing ${absent.join(' ') || 'none'}, not expected ${extra.join(' ') || 'none'}`;
  } catch (error) {
    return String(error);
  }
}
