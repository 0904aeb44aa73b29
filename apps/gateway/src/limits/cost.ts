import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type GraphQLType,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one document may ask for (operations.md, "one operation"). */
export const operationLimits = { depth: 12, aliases: 15, cost: 1_000, tokens: 2_000 } as const;

/** How many entries a list without a `first` argument is taken to have. */
const assumedListSize = 5;

export interface Price {
  readonly cost: number;
  readonly depth: number;
  readonly aliases: number;
  /** Aliases that would hide the field by which the gateway finds an entity again, such as `id: name`. */
  readonly shadowed: readonly string[];
}

/**
 * Prices an operation before it runs: one point per object that it may answer, where a connection counts `first`
 * times what is inside. Fragments are followed, so nesting by spreads costs what nesting by hand costs.
 */
export function priceOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Price {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const total = { cost: 0, depth: 0, aliases: 0, shadowed: new Set<string>() };

  function visit(
    set: SelectionSetNode,
    type: GraphQLType | undefined,
    depth: number,
    times: number,
    open: ReadonlySet<string>,
  ): void {
    total.depth = Math.max(total.depth, depth);
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) visitField(node, type, depth, times, open);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
        visit(node.selectionSet, on as GraphQLType, depth, times, open);
      } else if (!open.has(node.name.value)) {
        const fragment = fragments.get(node.name.value);
        const on = fragment && schema.getType(fragment.typeCondition.name.value);
        if (fragment)
          visit(fragment.selectionSet, on as GraphQLType, depth, times, new Set([...open, node.name.value]));
      }
    }
  }

  function visitField(
    node: FieldNode,
    parent: GraphQLType | undefined,
    depth: number,
    times: number,
    open: ReadonlySet<string>,
  ): void {
    const name = node.name.value;
    if (node.alias) total.aliases += 1;
    if (node.alias && ['id', '__typename'].includes(node.alias.value) && node.alias.value !== name)
      total.shadowed.add(node.alias.value);
    const field = fieldOf(parent, name);
    if (!field || !node.selectionSet || total.cost > operationLimits.cost * 100) return;
    const inside = times * sizeOf(field, node, variables);
    if (isCompositeType(getNamedType(field.type))) total.cost += inside;
    visit(node.selectionSet, getNamedType(field.type), depth + 1, inside, open);
  }

  const root = schema.getRootType(operation.operation);
  visit(operation.selectionSet, root ?? undefined, 1, 1, new Set());
  return { ...total, shadowed: [...total.shadowed] };
}

function fieldOf(type: GraphQLType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  const named = type && getNamedType(type);
  return named && 'getFields' in named
    ? (named.getFields()[name] as GraphQLField<unknown, unknown> | undefined)
    : undefined;
}

/** How many objects one field answers: `first` for a connection (its edges count once each), a guess for a plain list. */
function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Record<string, unknown>): number {
  const paging = field.args.find((argument) => argument.name === 'first');
  if (paging) {
    const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
    const first =
      given?.kind === Kind.INT
        ? Number(given.value)
        : given?.kind === Kind.VARIABLE
          ? variables[given.name.value]
          : paging.defaultValue;
    return typeof first === 'number' && first > 0 ? first : 1;
  }
  return isListType(getNullableType(field.type)) && field.name !== 'edges' ? assumedListSize : 1;
}
