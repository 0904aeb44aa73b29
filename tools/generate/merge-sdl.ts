import {
  parse,
  print,
  Source,
  type DefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';

/** One `.graphql` file, named for error messages. */
export interface SdlFile {
  readonly path: string;
  readonly text: string;
}

type ObjectPart = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** Every noun's file says its own part of these. */
const saidInParts = new Set(['Query', 'Mutation']);

/** One document of all files: each type once, with all of its parts where it is first said. */
export function mergeSdl(files: readonly SdlFile[]): string {
  const definitions = files.flatMap(({ path, text }) => parse(new Source(text, path)).definitions);
  refuseTwice(definitions);
  const parts = Map.groupBy(definitions.filter(isObjectPart), (part) => part.name.value);
  const merged = definitions.flatMap((definition): DefinitionNode[] => {
    if (!isObjectPart(definition)) return [definition];
    const all = parts.get(definition.name.value) ?? [];
    return definition === all[0] ? [join(all)] : [];
  });
  return `${merged.filter(saysSomething).map(print).join('\n\n')}\n`;
}

const isObjectPart = (definition: DefinitionNode): definition is ObjectPart =>
  definition.kind === 'ObjectTypeDefinition' || definition.kind === 'ObjectTypeExtension';

/** Keeps `extend` where nothing here defines the type. */
function join(parts: readonly ObjectPart[]): ObjectPart {
  const definition = parts.find((part) => part.kind === 'ObjectTypeDefinition');
  const [first] = parts;
  if (!first) throw new Error('nothing to join');
  return {
    ...(definition ?? first),
    interfaces: parts.flatMap((part) => part.interfaces ?? []),
    directives: parts.flatMap((part) => part.directives ?? []),
    fields: parts.flatMap((part) => part.fields ?? []),
  };
}

/** A file may say `type Query` only to have somewhere to begin. */
const saysSomething = (definition: DefinitionNode) =>
  !(isObjectPart(definition) && saidInParts.has(definition.name.value) && !definition.fields?.length);

function refuseTwice(definitions: readonly DefinitionNode[]): void {
  const seen = new Map<string, DefinitionNode>();
  for (const definition of definitions) {
    if (!definition.kind.endsWith('TypeDefinition') || !('name' in definition) || !definition.name) continue;
    const name = definition.name.value;
    if (saidInParts.has(name)) continue;
    const before = seen.get(name);
    if (before) throw new Error(`${name} is defined twice: in ${placeOf(before)} and in ${placeOf(definition)}`);
    seen.set(name, definition);
  }
}

const placeOf = (node: DefinitionNode) => `${node.loc?.source.name}:${node.loc?.startToken.line}`;
