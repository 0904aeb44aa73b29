import { randomUUID } from 'node:crypto';
import type { Dice } from '@openslot/events/test/seed.ts';
import type { IdPrefix } from '@openslot/service';
import { getNamedType, isCompositeType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { entityParts, fieldsOf, mutations, queries, type EntityPart, type Field } from './composed-schema.ts';
import { everythingOf, glimpse, operation, outcomeOf } from './generated-document.ts';
import { inputFor, madeUp, writtenArguments, type Choice } from './generated-input.ts';
import { unknownTwin, type Targets } from './fuzz-targets.ts';
import { idArguments, idOfEntity, idOfQuery } from './id-arguments.ts';
import type { Viewer } from './viewer.ts';

/** Something that can be asked with somebody else's id. */
export interface Question {
  readonly name: string;
  /** The kinds of ids that it takes. */
  readonly kinds: readonly IdPrefix[];
  readonly of: 'query' | 'mutation' | EntityPart;
  readonly field: Field | null;
}

/** What is public whoever's it is: the name of an organization. */
const openToAll = ['Organization in identity'];

/** Everything that takes an id, as the schema says. */
export const questions: readonly Question[] = [
  ...queries.map((field) => asked('query', field)),
  ...mutations.map((field) => asked('mutation', field)),
  ...entityParts.map((part): Question => {
    const kind = idOfEntity[part.type];
    if (!kind) throw new Error(`id-arguments.ts does not say what the ids of ${part.type} look like`);
    return { name: `${part.type} in ${part.slice}`, kinds: [kind], of: part, field: null };
  }),
].filter(({ name, kinds }) => kinds.length > 0 && !openToAll.includes(name));

function asked(of: 'query' | 'mutation', field: Field): Question {
  const own = idOfQuery[field.name];
  const kinds = new Set([...(own ? [own] : []), ...field.args.flatMap(({ name, type }) => kindsIn(name, type, 0))]);
  return { name: field.name, kinds: [...kinds], of, field };
}

function kindsIn(name: string, type: GraphQLInputType, depth: number): IdPrefix[] {
  const inner = getNamedType(type);
  const kind = String(inner) === 'ID' ? idArguments[name] : undefined;
  if (kind) return [kind];
  if (!isInputObjectType(inner) || depth > 4) return [];
  return Object.values(inner.getFields()).flatMap((field) => kindsIn(field.name, field.type, depth + 1));
}

/** One request, as it is sent. */
export interface Request {
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/** The same request twice: with ids of somebody else's things, and with ids that nothing has. */
export interface Pair {
  readonly question: Question;
  readonly viewer: Viewer;
  readonly foreign: Request;
  readonly unknown: Request;
  /** The ids that were sent on purpose. */
  readonly sent: ReadonlySet<string>;
}

/** Whom to attack, and what the attacker has of the own. */
export interface Sides {
  readonly theirs: Targets;
  readonly own: Targets;
}

export function makePair(question: Question, viewer: Viewer, { theirs, own }: Sides, { roll }: Dice): Pair | null {
  const twins = new Map<string, string>();
  const foreignId = (prefix: IdPrefix): string => {
    const all = theirs[prefix] ?? [];
    const id = all[roll(Math.max(1, all.length))];
    if (id === undefined) return twinOf(`${prefix}_01k4000000e008000000000001`);
    return twinOf(id);
  };
  const twinOf = (id: string) => {
    if (!twins.has(id)) twins.set(id, unknownTwin(id));
    return id;
  };
  // Whoever mixes the own with what is not theirs gets further: the first id is somebody else's in any case.
  const choice: Choice = {
    id: (prefix) => {
      const mine = own[prefix]?.[0];
      return twins.size > 0 && mine !== undefined && roll(3) === 0 ? mine : foreignId(prefix);
    },
    says: (what) => what !== 'plain' && (twins.size === 0 || roll(2) === 0),
  };
  const foreign = requestFor(question, choice);
  if (twins.size === 0) return null;
  const unknown = { document: renamed(foreign.document, twins), variables: twinned(foreign.variables, twins) };
  return { question, viewer, foreign, unknown, sent: new Set(twins.keys()) };
}

function requestFor({ of, field, kinds }: Question, choice: Choice): Request {
  if (of !== 'query' && of !== 'mutation') return entityRequest(of, kinds[0] as IdPrefix, choice);
  if (!field) throw new Error('a query or mutation is a field');
  const type = getNamedType(field.type);
  const selection =
    of === 'mutation' ? outcomeOf(type) : isCompositeType(type) ? everythingOf(type.name, choice, 1) : '';
  const variables = inputFor(field, choice);
  return { document: operation(of, field, selection, variables), variables };
}

const entities = new Set(entityParts.map(({ type }) => type));

/** All that a subgraph knows of an entity, of other entities that there is one. */
function entityRequest({ type, fields }: EntityPart, kind: IdPrefix, choice: Choice): Request {
  const ids = [{ __typename: type, id: choice.id(kind, 'id') }];
  const selected = fields.filter(({ name }) => name !== 'id').map((field) => whole(field, choice, 2));
  return {
    document: `query Generated($ids: [_Any!]!) { _entities(representations: $ids) { ... on ${type} { ${selected.join(' ')} } } }`,
    variables: { ids },
  };
}

function whole(field: Field, choice: Choice, depth: number): string {
  const inner = getNamedType(field.type);
  if (!isCompositeType(inner) || entities.has(inner.name) || depth === 0 || !('getFields' in inner)) {
    return glimpse(field, choice);
  }
  return `${field.name}${writtenArguments(field, inputFor(field, choice))} { ${fieldsOf(inner.name)
    .map((each) => whole(each, choice, depth - 1))
    .join(' ')} }`;
}

const renamed = (text: string, twins: ReadonlyMap<string, string>): string =>
  [...twins].reduce((so, [id, twin]) => so.replaceAll(id, twin), text);

/** The same with other ids, and with keys and made-up words of its own, so that the two are not in each other's way. */
function twinned(variables: Record<string, unknown>, twins: ReadonlyMap<string, string>): Record<string, unknown> {
  const text = renamed(JSON.stringify(variables), twins);
  return JSON.parse(text, (name, value: unknown) => {
    if (name === 'idempotencyKey') return randomUUID();
    return typeof value === 'string' && value.startsWith(madeUp) ? value.replace(madeUp, `${madeUp}-twin`) : value;
  }) as Record<string, unknown>;
}
