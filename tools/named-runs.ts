import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ToolRefusal } from './run-tool.ts';
import { filesUnder, root } from './workspace.ts';

/**
 * The files of all runs of a kind, by name: `holds.bench.ts` is the bench `holds`. They lie in tools, or beside the
 * tests of the app or lib that they are about, as nothing outside an app may import from it; in a clone with a part of
 * the apps there are fewer.
 */
export function runsOf(kind: 'bench' | 'proof'): ReadonlyMap<string, string> {
  const ending = `.${kind}.ts`;
  const files = places().flatMap((place) => filesUnder(place, ending).map((file) => join(place, file)));
  const named = files.map((file) => [basename(file, ending), file] as const);
  return new Map(named.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

const places = () => [
  ...['bench', 'prove'].map((folder) => join(root, 'tools', folder)),
  ...['apps', 'libs'].flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name, 'test'))),
];

/** What the named modules export as `kind`, or all of them. */
export async function loadNamed<Run>(kind: 'bench' | 'proof', asked: readonly string[]): Promise<[string, Run][]> {
  const runs = runsOf(kind);
  const unknown = asked.filter((name) => !runs.has(name));
  if (unknown.length > 0) {
    throw new ToolRefusal(
      `There is no ${kind} called ${unknown.join(', ')}. There are: ${[...runs.keys()].join(', ')}.`,
    );
  }
  const chosen = [...runs].filter(([name]) => asked.length === 0 || asked.includes(name));
  return Promise.all(
    chosen.map(async ([name, file]): Promise<[string, Run]> => {
      const module = (await import(pathToFileURL(file).href)) as Record<string, Run>;
      const run = module[kind];
      if (run === undefined) throw new Error(`${file} exports no ${kind}`);
      return [name, run];
    }),
  );
}
