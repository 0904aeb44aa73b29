import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** The five subgraphs, in the order of their ports. */
export const subgraphNames = ['identity', 'catalog', 'scheduling', 'commerce', 'engagement'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** What runs as a process of its own, in the order in which it starts. */
export const appNames = ['sandbox', ...subgraphNames, 'gateway'] as const;
export type AppName = (typeof appNames)[number];

export const appFolder = (name: string) => join(root, 'apps', name);

/** A clone may hold one subgraph alone. */
export const inClone = (name: AppName) => existsSync(join(appFolder(name), 'package.json'));

/** True where the app is in this clone and has come far enough to run. */
export const canRun = (name: AppName) => existsSync(join(appFolder(name), 'src/main.ts'));

/** Files under a folder, as sorted paths from it; none where there is no folder. */
export function filesUnder(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

export const readOr = <Other>(path: string, other: Other): string | Other =>
  existsSync(path) ? readFileSync(path, 'utf8') : other;
