import type { Slice } from '@openslot/events';
import { entityParts, type Field } from './composed-schema.ts';
import { glimpse } from './generated-document.ts';
import { idOfEntity } from './id-arguments.ts';
import { allows } from './matrix-rules.ts';
import { homes, whoSees } from './matrix-types.ts';
import { subject, type Scene } from './matrix.ts';
import type { Viewer } from './viewer.ts';

/** One viewer's reading of one thing in one subgraph: what of it may be seen, and whether there is something to see. */
export interface Look {
  readonly subject: string;
  readonly slice: Slice;
  readonly viewer: Viewer;
  readonly fields: readonly Seen[];
  readonly ask: () => Promise<ReadonlySet<string>>;
}

interface Seen {
  readonly name: string;
  readonly allowed: boolean;
  readonly mayBeNull: boolean;
}

interface Decision {
  readonly name: string;
  readonly mayBeNull: boolean;
  readonly rules: readonly string[];
}

/** The rows of one subject, field by field. */
export const decisionsOf = (name: string): Decision[] =>
  Object.entries(whoSees[name] ?? {}).flatMap(([names, rules]) =>
    names.split(' ').map((word) => ({ name: word.replace('?', ''), mayBeNull: word.endsWith('?'), rules })),
  );

export const typeOf = (subjectName: string): string => subjectName.split(',')[0] ?? '';

/** Every entity × every kind of viewer × every subgraph that has a part in it. */
export const looks = (scene: Scene): Look[] =>
  Object.keys(whoSees).flatMap((name) =>
    entityParts
      .filter(({ type }) => type === typeOf(name))
      .flatMap(({ slice, type, fields }) => {
        const decided = decisionsOf(name);
        const asked = fields.filter(
          (field) =>
            decided.some((each) => each.name === field.name) &&
            (field.name !== 'id' || (homes[type] ?? slice) === slice),
        );
        return asked.length === 0 ? [] : scene.viewers.map((viewer) => look(scene, name, slice, asked, viewer));
      }),
  );

function look({ house }: Scene, name: string, slice: Slice, fields: readonly Field[], viewer: Viewer): Look {
  const type = typeOf(name);
  const kind = name.replace(type, idOfEntity[type] ?? '');
  const decided = decisionsOf(name).filter((each) => fields.some((field) => field.name === each.name));
  return {
    ...{ subject: name, slice, viewer },
    fields: decided.map(({ rules, ...each }) => ({ ...each, allowed: allows(rules, viewer) })),
    ask: async () => {
      const selected = fields.map((field) => glimpse(field, { id: (prefix) => subject(house, viewer, prefix) }));
      const { data, errors } = await viewer.askSubgraph(slice)(
        `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on ${type} { ${selected.join(' ')} } } }`,
        { ids: [{ __typename: type, id: subject(house, viewer, kind) }] },
      );
      const strange = (errors ?? []).filter(
        ({ extensions }) => !['UNAUTHENTICATED', 'FORBIDDEN'].includes(extensions?.code ?? ''),
      );
      if (strange.length > 0) throw new Error(`${name} in ${slice} by ${viewer.name}: ${strange[0]?.message}`);
      const entity = (data?._entities[0] ?? {}) as Record<string, unknown>;
      return new Set(Object.keys(entity).filter((field) => isThere(entity[field])));
    },
  };
}

/** An empty list shows as little as null. */
function isThere(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  const { edges } = value as { edges?: readonly unknown[] };
  return edges === undefined || edges.length > 0;
}

/** Asks for everything, some at once; answers what is not as the table says. */
export async function misseen(all: readonly Look[], atOnce = 12): Promise<string[]> {
  const found: string[] = [];
  const queue = all.values();
  const worker = async () => {
    for (const { subject: name, slice, viewer, fields, ask } of queue) {
      const seen = await ask();
      for (const { name: field, allowed, mayBeNull } of fields) {
        if (allowed ? seen.has(field) || mayBeNull : !seen.has(field)) continue;
        found.push(`${name}: ${field} (${slice}) by ${viewer.name}: ${allowed ? 'hidden' : 'SEEN'}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return found.toSorted();
}
