import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { fillText, sharedTexts, type Texts } from './texts.ts';
import { sharedScalars } from './scalars.ts';
import type { Viewer } from './viewer.ts';

/** What every resolver's context has. */
export interface ViewerContext {
  readonly viewer: Viewer;
}

export type ResolverMap = Parameters<typeof buildSubgraphSchema>[0] extends readonly (infer Module)[]
  ? Module extends { resolvers?: infer R }
    ? R
    : never
  : never;

/** The resolvers of one noun: of its own type, and of its fields in others such as Query and Mutation. */
export type NounResolvers = Readonly<Record<string, object>>;

/** The executable schema of a subgraph: its nouns' resolvers, the shared scalars, and the message of every problem. */
export function subgraphSchema(sdl: string, nouns: readonly NounResolvers[], texts: Texts): GraphQLSchema {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: { ...sharedScalars, ...joined(nouns) } as NonNullable<ResolverMap> },
  ]);
  const all = { ...sharedTexts, ...texts };
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) giveMessages(type, all);
  return schema;
}

function joined(nouns: readonly NounResolvers[]): Record<string, object> {
  const all: Record<string, Record<string, unknown>> = {};
  for (const [type, fields] of nouns.flatMap((noun) => Object.entries(noun))) {
    const known = (all[type] ??= {});
    for (const [field, resolve] of Object.entries(fields)) {
      if (field in known) throw new Error(`two nouns resolve ${type}.${field}`);
      known[field] = resolve;
    }
  }
  return all;
}

/**
 * Commands answer outcomes without words; the words are found here, in the viewer's language: those of its type, or of the
 * `text` that an outcome names.
 */
function giveMessages(type: GraphQLObjectType, texts: Texts): void {
  const message = type.getFields()['message'];
  if (!message) return;
  if (type.name === 'FieldProblem') {
    message.resolve = (issue: { problem: string }, _arguments, context: ViewerContext) =>
      fillText(texts, issue.problem, context.viewer.language, issue);
  } else if (type.getInterfaces().some((face) => face.name === 'Problem')) {
    if (!texts[type.name]) throw new Error(`the outcome ${type.name} has no text`);
    message.resolve = (outcome: { text?: string }, _arguments, context: ViewerContext) =>
      fillText(texts, outcome.text ?? type.name, context.viewer.language, outcome);
  }
}
