import { unchanged } from '@openslot/testing';
import { entityParts, fieldsOf, mutations, objectTypes, queries } from './composed-schema.ts';
import { carried } from './matrix-carried.ts';
import { undecided, violations, type Cell } from './matrix-cells.ts';
import { decisionsOf, looks, misseen, typeOf, type Look } from './matrix-looks.ts';
import { whoMay } from './matrix-mutations.ts';
import { whoAsks } from './matrix-queries.ts';
import { whoSees } from './matrix-types.ts';
import { looksIn, mutationCells, queryCells } from './matrix.ts';
import { quiet } from './quiet.ts';
import { runSystem, type RunningSystem } from './running-system.ts';
import { fillHouse } from './viewers-house.ts';
import { viewerNames } from './viewer.ts';
import { everyViewer } from './viewers.ts';

const allDecided = { withoutDecision: [], goneFromSchema: [] };
/** When a key was last used. */
const lastUse = ['api_key'];
/** Where each operation of those who look in is kept. */
const trailOfLooks = ['audit_entry', 'platform_look', 'outbox', 'inbox'];

/** What was not refused, and what has changed all the same. */
async function refusals({ testDatabase }: RunningSystem, cells: readonly Cell[], except: string[]): Promise<string[]> {
  await quiet(testDatabase);
  const found: string[] = [];
  const ask = async () => {
    found.push(...(await violations(cells)));
  };
  await unchanged(testDatabase, ask, { except }).catch((error: Error) => found.push(error.message));
  return found;
}

const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name);

describe('every part of the API has a decision, and every decision is about something', () => {
  test('mutations', () => {
    expect(undecided(Object.keys(whoMay), names(mutations))).toEqual(allDecided);
  });

  test('fields of Query', () => {
    expect(undecided(Object.keys(whoAsks), names(queries))).toEqual(allDecided);
  });

  test('types and their fields', () => {
    const entities = new Set(entityParts.map(({ type }) => type));
    const rows = Object.keys(whoSees).flatMap((subject) =>
      decisionsOf(subject).map(({ name }) => `${typeOf(subject)}.${name}`),
    );
    const carriedRows = Object.entries(carried).flatMap(([type, fields]) =>
      fields.split(' ').map((field) => `${type}.${field}`),
    );
    const existing = objectTypes
      .filter((type) => !['Query', 'Mutation'].includes(type))
      .flatMap((type) => names(fieldsOf(type)).map((field) => `${type}.${field}`));

    expect(undecided([...rows, ...carriedRows], existing)).toEqual(allDecided);
    expect(Object.keys(carried).filter((type) => entities.has(type))).toEqual([]);
    expect(rows.filter((row, nth) => rows.indexOf(row) !== nth)).toEqual([]);
  });
});

describe(`every part of the API × ${viewerNames.length} kinds of viewers`, () => {
  let system: RunningSystem;
  let asked: { mutations: Cell[]; queries: Cell[]; types: Look[] };
  beforeAll(async () => {
    system = await runSystem();
    const house = await fillHouse(system);
    const scene = { system, house, viewers: await everyViewer(system, house) };
    asked = { mutations: mutationCells(scene), queries: queryCells(scene), types: looks(scene) };
    await quiet(system.testDatabase);
  }, 120_000);
  afterAll(() => system?.stop());

  test('each field of each entity is seen by those who may see it, and by nobody else', async () => {
    expect(await misseen(asked.types)).toEqual([]);
  }, 60_000);

  test('each query is answered to those who may ask it, with nothing of somebody else’s', async () => {
    expect(await violations(asked.queries)).toEqual([]);
  }, 60_000);

  test('each mutation is refused to those who may not, and changes nothing', async () => {
    const refused = asked.mutations.filter(({ allowed }) => !allowed);
    const looks = refused.filter(({ viewer }) => looksIn(viewer));
    const others = refused.filter((cell) => !looks.includes(cell));

    expect(await refusals(system, others, lastUse)).toEqual([]);
    expect(await refusals(system, looks, trailOfLooks)).toEqual([]);
  }, 120_000);

  test('each mutation lets in those who may', async () => {
    expect(await violations(asked.mutations.filter(({ allowed }) => allowed))).toEqual([]);
  }, 120_000);
});
