import { getNamedType, isCompositeType, isUnionType, type GraphQLNamedType } from 'graphql';
import { api, fieldsOf, type Field } from './composed-schema.ts';
import { inputFor, writtenArguments, type Choice } from './generated-input.ts';

/** One field of Query or Mutation, with as many of its arguments as there are values, as variables. */
export function operation(
  kind: 'query' | 'mutation',
  { name: field, args }: Field,
  selection: string,
  values: Readonly<Record<string, unknown>>,
): string {
  const said = args.filter(({ name }) => name in values);
  const declared = said.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = said.map(({ name }) => `${name}: $${name}`).join(', ');
  const [head, call] = said.length === 0 ? ['', ''] : [`(${declared})`, `(${passed})`];
  return `${kind} Generated_${field}${head} { ${field}${call} ${selection} }`;
}

/** An outcome by its name, and the problems of an input by their places. */
export function outcomeOf(type: GraphQLNamedType): string {
  const names = isUnionType(type) ? type.getTypes().map(({ name }) => name) : [];
  const problems = names.includes('InvalidInput') ? '... on InvalidInput { fields { path message } }' : '';
  return `{ __typename ${problems} }`;
}

/** As little of a field as shows that there is something. */
export function glimpse(field: Field, choice: Choice): string {
  const type = getNamedType(field.type);
  const written = writtenArguments(field, inputFor(field, choice));
  return `${field.name}${written}${isCompositeType(type) ? ` ${glimpseOf(type)}` : ''}`;
}

export function glimpseOf(type: GraphQLNamedType): string {
  if (isUnionType(type)) return outcomeOf(type);
  const isPage = isCompositeType(type) && fieldsOf(type.name).some(({ name }) => name === 'edges');
  return isPage ? '{ edges { cursor } }' : '{ __typename }';
}

/** The ids of what there is, where it has some: of a page's entries, or of the one thing. */
export function nodesOf(type: GraphQLNamedType): string {
  if (!isCompositeType(type)) return '';
  const edges = fieldsOf(type.name).find(({ name }) => name === 'edges');
  if (edges) return `{ edges { node ${nodesOf(nodeOf(edges))} } }`;
  return fieldsOf(type.name).some(({ name }) => name === 'id') ? '{ id }' : '{ __typename }';
}

function nodeOf(edges: Field): GraphQLNamedType {
  const node = fieldsOf(getNamedType(edges.type).name).find(({ name }) => name === 'node');
  if (!node) throw new Error('an edge leads to a node');
  return getNamedType(node.type);
}

/** Everything of a type that needs no further entity, to that depth. */
export function everythingOf(typeName: string, choice: Choice, depth: number): string {
  const type = api.getType(typeName);
  if (isUnionType(type)) {
    const parts = type.getTypes().map(({ name }) => `... on ${name} ${everythingOf(name, choice, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  const parts = fieldsOf(typeName).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return [glimpse(field, choice)];
    if (depth <= 0) return [];
    const written = writtenArguments(field, inputFor(field, choice));
    return [`${field.name}${written} ${everythingOf(inner.name, choice, depth - 1)}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}
