import { z } from 'zod';
import { isState } from './contract.ts';
import { allContracts } from './registry.ts';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The published form of every contract: file name (`<type>.json`) → JSON Schema of the event's data. */
export function eventSchemas(): Map<string, JsonSchema> {
  return new Map(
    allContracts().map((contract) => {
      const schema = z.toJSONSchema(contract.data, { io: 'input', unrepresentable: 'throw' });
      const about = {
        $id: `https://openslot.dev/events/${contract.type}.json`,
        title: contract.type,
        'x-topic': contract.topic,
      };
      return [`${contract.type}.json`, { ...about, ...(isState(contract) ? { 'x-tombstone': true } : {}), ...schema }];
    }),
  );
}

/** As the files in `schemas/` hold it, formatted like all files here: short lists of values on one line. */
export const schemaText = (schema: JsonSchema): string =>
  `${JSON.stringify(schema, null, 2)}\n`.replaceAll(
    /^( *".*": )\[\n([^[\]{}]*)\n *\](,?)$/gm,
    (block, key: string, items: string, comma: string) => {
      const line = `${key}[${items.trim().replaceAll(/,\n */g, ', ')}]${comma}`;
      return line.length <= 120 ? line : block;
    },
  );

/**
 * What would break a reader of an already published version: a field that is gone or called otherwise, that is of
 * another kind, or that may now be absent. New fields and new values of an enumeration do not: readers are deployed first.
 */
export function breakingChanges(before: JsonSchema, after: JsonSchema, path = ''): string[] {
  const [was, is] = [kindOf(before), kindOf(after)];
  if (was !== is) return [`${path || 'data'} was ${was} and is ${is}`];
  return [
    ...lostValues(before, after, path),
    ...branches(before).flatMap((branch, n) => breakingChanges(branch, branches(after)[n] ?? {}, path)),
    ...inner(before, after, 'items', `${path}[]`),
    ...inner(before, after, 'additionalProperties', `${path}{}`),
    ...lostProperties(before, after, path),
  ];
}

function lostProperties(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const now = properties(after);
  return Object.entries(properties(before)).flatMap(([name, schema]) => {
    const field = path ? `${path}.${name}` : name;
    const successor = now[name];
    if (!successor) return [`${field} is gone`];
    const optional =
      required(before).includes(name) && !required(after).includes(name) ? [`${field} may be absent now`] : [];
    return [...optional, ...breakingChanges(schema, successor, field)];
  });
}

/** Stored states may still carry a value that was allowed once. */
function lostValues(before: JsonSchema, after: JsonSchema, path: string): string[] {
  const now = new Set(after['enum'] as unknown[] | undefined);
  const lost = ((before['enum'] as unknown[] | undefined) ?? []).filter((value) => !now.has(value));
  return lost.map((value) => `${path || 'data'} may not be ${JSON.stringify(value)} any more`);
}

function inner(before: JsonSchema, after: JsonSchema, key: 'items' | 'additionalProperties', path: string): string[] {
  const [was, is] = [before[key], after[key]];
  return isSchema(was) ? breakingChanges(was, isSchema(is) ? is : {}, path) : [];
}

/** The kind of value, nullability and format included: `string`, `string uuid`, `object`, `number|null`. */
function kindOf(schema: JsonSchema): string {
  const union = branches(schema);
  if (union.length > 0) return union.map(kindOf).sort().join('|');
  const type = [schema['type'] ?? ('enum' in schema ? 'string' : 'any')].flat().map(String).sort().join('|');
  return typeof schema['format'] === 'string' ? `${type} ${schema['format']}` : type;
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
const branches = (schema: JsonSchema) => (schema['anyOf'] ?? schema['oneOf'] ?? []) as JsonSchema[];
const properties = (schema: JsonSchema) => (schema['properties'] ?? {}) as Record<string, JsonSchema>;
const required = (schema: JsonSchema) => (schema['required'] ?? []) as string[];
