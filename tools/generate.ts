import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { apiSchema } from './generate/api-schema.ts';
import { eventSchemaFiles } from './generate/event-schemas.ts';
import { subgraphFiles, subgraphSdl } from './generate/subgraph-files.ts';
import { composeSupergraph } from './generate/supergraph.ts';
import { typedClientFiles } from './generate/typed-client.ts';
import { runTool } from './run-tool.ts';
import { inClone, readOr, root, subgraphNames, type SubgraphName } from './workspace.ts';

const help = `npm run generate [-- --check]

Makes what is committed but not written by hand: each subgraph's schema and resolver types (apps/*/src/generated),
the composed supergraph and the API as clients see it (apps/gateway/supergraph.graphql, api.graphql), the types of the
example client (apps/e2e/client/generated) and the events' JSON Schemas (libs/events/schemas).

  --check   changes nothing; fails with a list when a file is not current
  --hints   prints what composition remarks`;

export interface Generated {
  /** Path from the root → text. */
  readonly files: ReadonlyMap<string, string>;
  readonly hints: readonly string[];
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

export async function generate(): Promise<Generated> {
  const sdls = new Map<SubgraphName, string>();
  const files = new Map<string, string>();
  for (const name of subgraphNames) {
    const sdl = subgraphSdl(name);
    if (sdl === null) continue;
    sdls.set(name, sdl);
    for (const [path, text] of await subgraphFiles(name, sdl)) files.set(path, text);
  }
  for (const [path, text] of eventSchemaFiles()) files.set(path, text);
  const deleted = [...subgraphNames, 'gateway' as const].filter((name) => !inClone(name));
  if (deleted.length > 0) {
    return { files, hints: [], notes: [`Not composed: this clone is without ${deleted.join(', ')}.`] };
  }
  const { supergraph, hints } = await composeSupergraph(sdls);
  files.set('apps/gateway/supergraph.graphql', supergraph);
  const api = apiSchema(supergraph);
  files.set('apps/gateway/api.graphql', api);
  for (const [path, text] of await typedClientFiles(api)) files.set(path, text);
  const empty = subgraphNames.filter((name) => !sdls.has(name));
  return { files, hints, notes: empty.map((name) => `${name} has no schema yet.`) };
}

/** Paths whose text on disk is another than generated. */
export const outdated = (files: Generated['files']): string[] =>
  [...files].filter(([path, text]) => readOr(join(root, path), null) !== text).map(([path]) => path);

async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { check: { type: 'boolean' }, hints: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { files, hints, notes } = await generate();
  for (const note of notes) console.log(note);
  for (const hint of values.hints ? hints : []) console.log(`hint: ${hint}`);
  if (hints.length > 0 && !values.hints)
    console.log(`${hints.length} hints of composition: npm run generate -- --hints`);
  const changed = outdated(files);
  if (values.check) {
    for (const path of changed) console.error(`not current: ${path}`);
    if (changed.length > 0) console.error('Run: npm run generate');
    return changed.length > 0 ? 1 : 0;
  }
  for (const path of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files.get(path) ?? '');
    console.log(`made ${path}`);
  }
  console.log(changed.length === 0 ? 'Everything is current.' : `${changed.length} files made.`);
  return 0;
}

await runTool(import.meta, main);
