import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';

/** An app's own part, from its `codegen.json`: what stands behind a type, such as a row, and its context. */
export interface ResolverTypeOptions {
  readonly mappers?: Readonly<Record<string, string>>;
  readonly contextType?: string;
  /** Anything else that typescript-resolvers understands. */
  readonly [option: string]: unknown;
}

const scalar = (input: string, output = input) => ({ input, output });

const house = {
  federation: true,
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  showUnusedMappers: false,
  // What resolvers answer as a member of a union says which member it is.
  resolversNonOptionalTypename: { unionMember: true },
  scalars: {
    ID: scalar('string'),
    DateTime: scalar('string', 'Date | string'),
    Date: scalar('string'),
    TimeZone: scalar('string'),
    MinorUnits: scalar('number'),
  },
};

/** TypeScript for the resolvers of one subgraph. */
export function resolverTypes(sdl: string, options: ResolverTypeOptions): Promise<string> {
  const schema = parse(sdl);
  const mappers = { ...wordless(schema), ...apart(schema, options.mappers ?? {}) };
  const config = { ...house, ...options, mappers };
  return codegen({
    filename: 'resolvers.ts',
    schema,
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  });
}

/** Problems leave the command without words: `message` is found later, in the viewer's language. */
function wordless(schema: DocumentNode): Record<string, string> {
  const problems = schema.definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === 'ObjectTypeDefinition' &&
      (definition.interfaces ?? []).some((face) => face.name.value === 'Problem'),
  );
  const mappers = problems.map(({ name }) => [name.value, `Omit<{T}, 'message'>`] as const);
  return { ...Object.fromEntries(mappers), FieldProblem: `{ path: readonly string[]; problem: string }` };
}

/** What stands behind a type is often called like it: imported under another name, it does not meet the type itself. */
function apart(schema: DocumentNode, mappers: Readonly<Record<string, string>>): Record<string, string> {
  const types = new Set(schema.definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])));
  const renamed = (mapper: string) => {
    const [, name] = /#(\w+)$/.exec(mapper) ?? [];
    return name !== undefined && types.has(name) ? `${mapper} as ${name}Behind` : mapper;
  };
  return Object.fromEntries(Object.entries(mappers).map(([type, mapper]) => [type, renamed(mapper)]));
}
