import { buildASTSchema, Kind, parse, printSchema, visit, type DocumentNode, type GraphQLSchema } from 'graphql';

/** The supergraph as clients see it: without what only the gateway reads. */
export function publicSchema(supergraph: string): GraphQLSchema {
  const inner = (name: string) => /^(join|link)(__|$)/.test(name);
  const definitions = parse(supergraph, { noLocation: true }).definitions.filter(
    (node) => !('name' in node && node.name && inner(node.name.value)),
  );
  const without: DocumentNode = visit(
    { kind: Kind.DOCUMENT, definitions },
    { Directive: ({ name }) => (inner(name.value) ? null : undefined) },
  );
  return buildASTSchema(without, { assumeValidSDL: true });
}

/** What a front end generates its types from; the endpoint tells the same where introspection is on. */
export const apiSchema = (supergraph: string): string =>
  `# The API as clients see it, made by npm run generate from the five subgraphs.\n\n${printSchema(publicSchema(supergraph))}\n`;
