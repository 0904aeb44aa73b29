import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  GraphQLObjectType,
  Kind,
  parse,
  type ArgumentNode,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { Slice } from '@openslot/events';

const text = (name: string) => readFileSync(join(import.meta.dirname, '../../gateway', name), 'utf8');

/** What clients see. */
export const api: GraphQLSchema = buildSchema(text('api.graphql'));

export const mutations: readonly Field[] = fieldsOf('Mutation');
export const queries: readonly Field[] = fieldsOf('Query');

export type Field = GraphQLField<unknown, unknown>;

export function fieldsOf(type: string): Field[] {
  const found = api.getType(type);
  if (!(found instanceof GraphQLObjectType)) throw new Error(`${type} is no object type`);
  return Object.values(found.getFields());
}

export const objectTypes: readonly string[] = Object.values(api.getTypeMap())
  .filter((type) => type instanceof GraphQLObjectType && !type.name.startsWith('__'))
  .map(({ name }) => name);

/** The part of an entity that one subgraph answers by reference. */
export interface EntityPart {
  readonly slice: Slice;
  readonly type: string;
  readonly fields: readonly Field[];
}

/** Every entity of the composed schema, subgraph by subgraph. */
export const entityParts: readonly EntityPart[] = parse(text('supergraph.graphql')).definitions.flatMap((node) =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION ? partsOf(node) : [],
);

function partsOf(node: ObjectTypeDefinitionNode): EntityPart[] {
  const type = node.name.value;
  const joined = directives(node, 'join__type').filter(
    (join) => argument(join, 'key') !== undefined && argument(join, 'resolvable') !== false,
  );
  return joined.map((join) => {
    const graph = String(argument(join, 'graph'));
    const names = new Set((node.fields ?? []).filter((field) => isIn(field, graph)).map(({ name }) => name.value));
    const fields = fieldsOf(type).filter(({ name }) => names.has(name));
    return { slice: graph.toLowerCase() as Slice, type, fields };
  });
}

/** A field that names no subgraph is in all of its type's. */
function isIn(field: FieldDefinitionNode, graph: string): boolean {
  const joins = directives(field, 'join__field');
  if (joins.length === 0) return true;
  return joins.some((join) => argument(join, 'graph') === graph && argument(join, 'external') !== true);
}

function directives(node: { readonly directives?: readonly ConstDirectiveNode[] }, name: string) {
  return (node.directives ?? []).filter((directive) => directive.name.value === name);
}

function argument(directive: ConstDirectiveNode, name: string): string | boolean | undefined {
  const found: ArgumentNode | undefined = directive.arguments?.find((each) => each.name.value === name);
  return found && 'value' in found.value ? (found.value.value as string | boolean) : undefined;
}
