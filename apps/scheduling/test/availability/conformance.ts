import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { openDatabase } from '@openslot/database';
import { testDatabase } from '@openslot/testing';
import type { Case } from './case.ts';
import { answerTo } from './cases.ts';
import { prepareForWorlds } from './world.ts';

/**
 * Runs a file of cases through the production SQL and engine, on a database of its own. Says one line for each case that
 * fails, and `N passed, N failed` at the end. Answers whether all passed.
 */
export async function runConformance(file: string, say: (line: string) => void): Promise<boolean> {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };
  const ours = await testDatabase('scheduling');
  await prepareForWorlds(ours);
  const database = openDatabase({ url: ours.url(), slice: 'scheduling', connections: 2 });
  let passed = 0;
  try {
    for (const given of cases) {
      const problem = await problemWith(given, () => answerTo(given, { ours, database }));
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

async function problemWith({ expected }: Case, answer: () => Promise<Case['expected']>): Promise<string | null> {
  try {
    const found = await answer();
    const different = Object.keys(expected).filter((key) => !isDeepStrictEqual(found[key], expected[key]));
    return different.length === 0
      ? null
      : different.map((key) => `${key} ${differenceOf(found[key], expected[key])}`).join('; ');
  } catch (error) {
    return String(error);
  }
}

function differenceOf(found: unknown, expected: unknown): string {
  if (!Array.isArray(found) || !Array.isArray(expected)) return `is ${JSON.stringify(found)}`;
  const [all, wanted] = [found, expected].map((list) => list.map((each: unknown) => JSON.stringify(each))) as [
    string[],
    string[],
  ];
  const absent = wanted.filter((each) => !all.includes(each));
  const extra = all.filter((each) => !wanted.includes(each));
  return `missing ${absent.join(' ') || 'none'}, not expected ${extra.join(' ') || 'none'}`;
}
