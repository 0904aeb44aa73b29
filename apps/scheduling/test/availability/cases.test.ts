import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from '@openslot/database';
import { testDatabase, type TestDatabase } from '@openslot/testing';
import type { Case } from './case.ts';
import { answerTo } from './cases.ts';
import { prepareForWorlds } from './world.ts';

const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, '../conformance/cases.json'), 'utf8')) as {
  cases: Case[];
};

describe('facts from other booking systems, through our SQL and engine', () => {
  let ours: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    ours = await testDatabase('scheduling');
    await prepareForWorlds(ours);
    database = openDatabase({ url: ours.url(), slice: 'scheduling', connections: 2 });
  });
  afterAll(async () => {
    await database.close();
    await ours.close();
  });

  test.each(cases.map((each) => [`${each.id}: ${each.title}`, each] as const))('%s', async (_, given) => {
    expect(await answerTo(given, { ours, database })).toEqual(given.expected);
  });
});
