import { Kind, parse, type SelectionSetNode } from 'graphql';

interface Asked {
  readonly query?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * One UNAVAILABLE error per field that a subgraph was asked for and did not answer, at the path by which the gateway
 * finds the client's field: `[field]` of the root, or `['_entities', index, field]`.
 */
export const unavailable = (name: string, asked: Asked) =>
  pathsOf(asked).map((path) => ({
    message: `The ${name} part does not answer at the moment.`,
    path,
    extensions: { code: 'UNAVAILABLE', retryAfterMs: 1_000 },
  }));

function pathsOf({ query = '', variables = {} }: Asked): (string | number)[][] {
  const operation = parse(query).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const { representations } = variables;
  if (!operation) return [];
  if (!Array.isArray(representations)) return namesOf(operation.selectionSet).map((field) => [field]);
  const entities = operation.selectionSet.selections.flatMap((node) =>
    'selectionSet' in node && node.selectionSet ? [node.selectionSet] : [],
  );
  const fields = entities.flatMap(namesOf).filter((field) => field !== '__typename');
  return representations.flatMap((_, index) => [...new Set(fields)].map((field) => ['_entities', index, field]));
}

/** The names of the answer's fields on this level, through inline fragments. */
const namesOf = (set: SelectionSetNode): string[] =>
  set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node.alias?.value ?? node.name.value];
    return node.kind === Kind.INLINE_FRAGMENT ? namesOf(node.selectionSet) : [];
  });
