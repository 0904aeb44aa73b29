import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { parse } from 'graphql';
import { filesUnder, root } from '../workspace.ts';

/** Where the example of a front end keeps its documents; docs/typed-client.md shows how any other does the same. */
const home = 'apps/e2e/client';

/** Path from the root → text, of what is generated from the example's documents. None in a clone without it. */
export async function typedClientFiles(api: string): Promise<Map<string, string>> {
  const documents = filesUnder(join(root, home), '.graphql').map((file) => ({
    location: `${home}/${file}`,
    text: readFileSync(join(root, home, file), 'utf8'),
  }));
  return documents.length === 0 ? new Map() : typedDocuments(api, documents, `${home}/generated/`);
}

/** Throws where a document asks for what the API does not have. */
export async function typedDocuments(
  api: string,
  documents: readonly { readonly location: string; readonly text: string }[],
  folder: string,
): Promise<Map<string, string>> {
  // Not in every clone: only the example needs it.
  const { preset } = await import('@graphql-codegen/client-preset');
  const parts = await preset.buildGeneratesSection({
    baseOutputDir: folder,
    schema: parse(api),
    documents: documents.map(({ location, text }) => ({ location, document: parse(text), rawSDL: text })),
    config,
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    documentTransforms: [],
  });
  // The documents lie in files of their own, so nobody needs the function that finds them by their text.
  const used = parts.filter(({ filename }) => filename === `${folder}graphql.ts`);
  return new Map(await Promise.all(used.map(async (part) => [part.filename, await codegen(part)] as const)));
}

const config = {
  // What travels are strings: nothing of graphql.js goes to the browser.
  documentMode: 'string',
  useTypeImports: true,
  importExtension: '.ts',
  strictScalars: true,
  scalars: { ID: 'string', DateTime: 'string', Date: 'string', TimeZone: 'string', MinorUnits: 'number' },
};
