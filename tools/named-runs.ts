import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ToolRefusal } from './run-tool.ts';

/** Names of the runs in a folder: `start.bench.ts` is the bench `start`. */
export function namesIn(folder: string, kind: string): string[] {
  const ending = `.${kind}.ts`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

/** What the named modules export as `kind`, or all of them. */
export async function loadNamed<Run>(folder: string, kind: string, asked: readonly string[]): Promise<[string, Run][]> {
  const names = namesIn(folder, kind);
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new ToolRefusal(
      `There is no ${kind} called ${unknown.join(', ')}. There are: ${names.join(', ') || 'none'}.`,
    );
  }
  const chosen = asked.length > 0 ? asked : names;
  return Promise.all(
    chosen.map(async (name): Promise<[string, Run]> => {
      const module = (await import(pathToFileURL(join(folder, `${name}.${kind}.ts`)).href)) as Record<string, Run>;
      const run = module[kind];
      if (run === undefined) throw new Error(`${name}.${kind}.ts exports no ${kind}`);
      return [name, run];
    }),
  );
}
