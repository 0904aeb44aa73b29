import type { IdPrefix } from '@openslot/service';
import { getNamedType } from 'graphql';
import { mutations, queries, type Field } from './composed-schema.ts';
import { nodesOf, operation, outcomeOf } from './generated-document.ts';
import { inputFor } from './generated-input.ts';
import { arrangers } from './matrix-arrangers.ts';
import { cellsOf, verdictOn, type Cell, type Verdict } from './matrix-cells.ts';
import { whoMay } from './matrix-mutations.ts';
import { whoAsks } from './matrix-queries.ts';
import type { RunningSystem } from './running-system.ts';
import type { FullHouse } from './viewers-house.ts';
import type { Viewer } from './viewer.ts';

/** The world in which a matrix is filled. */
export interface Scene {
  readonly system: RunningSystem;
  readonly house: FullHouse;
  readonly viewers: readonly Viewer[];
}

/** Every mutation × every kind of viewer. */
export const mutationCells = (scene: Scene): Cell[] =>
  mutations
    .filter(({ name }) => name in whoMay)
    .flatMap((field) => [
      ...cellsOf(field.name, whoMay[field.name] ?? [], scene.viewers.filter(mayAct), mutate(scene, field)),
      ...cellsOf(field.name, [], scene.viewers.filter(looksIn), mutate(scene, field)),
    ]);

/** The platform's people who look into an organization change nothing by it. */
export const looksIn = ({ name }: Viewer): boolean => name.endsWith('looking in');
const mayAct = (viewer: Viewer): boolean => !looksIn(viewer);

const mutate =
  ({ system, house }: Scene, field: Field) =>
  async (viewer: Viewer, allowed: boolean): Promise<Verdict> => {
    const { given = {}, bearer, tells } = (await arrangers[field.name]?.({ viewer, allowed, house, system })) ?? {};
    const variables = inputFor(field, { id: (prefix) => subject(house, viewer, prefix), given });
    const ask = bearer === undefined ? viewer.ask : system.ask({ bearer });
    const answer = await ask(operation('mutation', field, outcomeOf(getNamedType(field.type)), variables), variables);
    const verdict = verdictOn(answer, field.name);
    return tells !== undefined && verdict.startsWith('unclear') && verdict.endsWith(tells) ? 'let in' : verdict;
  };

/** Every field of Query × every kind of viewer. */
export const queryCells = (scene: Scene): Cell[] =>
  queries
    .filter(({ name }) => name in whoAsks)
    .flatMap((field) => cellsOf(field.name, whoAsks[field.name] ?? [], scene.viewers, look(scene, field)));

const look =
  ({ house, system }: Scene, field: Field) =>
  async (viewer: Viewer, allowed: boolean): Promise<Verdict> => {
    const { given = {} } = (await arrangers[field.name]?.({ viewer, allowed, house, system })) ?? {};
    const variables = inputFor(field, { id: (prefix) => subject(house, viewer, prefix), given });
    const answer = await viewer.ask(operation('query', field, nodesOf(getNamedType(field.type)), variables), variables);
    const leaked = belongs(viewer) ? [] : secrets(house).filter((id) => JSON.stringify(answer).includes(id));
    if (leaked.length > 0) return `broken: it shows ${leaked.join(', ')}`;
    const code = answer.errors?.[0]?.extensions?.code;
    if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return `refused: ${code}`;
    if (answer.errors) return `broken: ${answer.errors[0]?.message}`;
    return answer.data[field.name] === null ? 'refused: null' : 'let in';
  };

const belongs = ({ name, ofHouse }: Viewer) => ofHouse || name === 'customer' || name === 'guest';

const publicKinds = [
  'org',
  'biz',
  'loc',
  'cat',
  'svc',
  'var',
  'stf',
  'res',
  'vrt',
  'pol',
  'dep',
  'lpr',
  'cls',
  'crs',
  'frm',
];

/** What nobody from outside may ever be shown. */
const secrets = ({ subjects, ofGuest }: FullHouse): string[] =>
  [...Object.entries(subjects), ...Object.entries(ofGuest)]
    .filter(([kind]) => !publicKinds.includes(kind.split(',')[0] ?? ''))
    .map(([, id]) => id);

/** The thing that a viewer asks for: a guest asks for the own visit, everybody else for the customer's. */
export function subject({ subjects, ofGuest }: FullHouse, { name }: Viewer, kind: IdPrefix | string): string {
  const id = (name === 'guest' ? ofGuest[kind] : undefined) ?? subjects[kind];
  if (!id) throw new Error(`the house has no ${kind}`);
  return id;
}
