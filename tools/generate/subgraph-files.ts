import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, filesUnder, readOr, root, type SubgraphName } from '../workspace.ts';
import { mergeSdl } from './merge-sdl.ts';
import { resolverTypes, type ResolverTypeOptions } from './resolver-types.ts';

/** The schema of one subgraph: the shared file, then its own in path order. Null where it has none yet. */
export function subgraphSdl(name: SubgraphName): string | null {
  const source = join(appFolder(name), 'src');
  const own = filesUnder(source, '.graphql').map((path) => ({
    path: `apps/${name}/src/${path}`,
    text: readFileSync(join(source, path), 'utf8'),
  }));
  if (own.length === 0) return null;
  const shared = 'libs/service/src/shared.graphql';
  return mergeSdl([...own, { path: shared, text: readFileSync(join(root, shared), 'utf8') }]);
}

/** What is generated into one subgraph: path from the root → text. */
export async function subgraphFiles(name: SubgraphName, sdl: string): Promise<Map<string, string>> {
  const options = JSON.parse(readOr(join(appFolder(name), 'codegen.json'), '{}')) as ResolverTypeOptions;
  const folder = `apps/${name}/src/generated`;
  return new Map([
    [`${folder}/sdl.ts`, sdlModule(sdl)],
    [`${folder}/resolvers.ts`, header + (await resolverTypes(sdl, options))],
  ]);
}

const header = '// Made by `npm run generate` from the .graphql files. Do not edit.\n';

/** As TypeScript, so that a bundle carries its schema and reads no file. */
function sdlModule(sdl: string): string {
  const text = sdl.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `${header}export const sdl = \`\n${text}\`;\n`;
}
