import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, type AppName } from '../workspace.ts';
import { bundleExplorer, bundleServer } from './bundles.ts';
import { isCurrent, writeStamp } from './stamp.ts';

export interface Build {
  readonly name: AppName;
  /** False when the bundle was current already. */
  readonly made: boolean;
  readonly ms: number;
}

/** The file that Node runs. */
export const bundleOf = (name: AppName) => join(appFolder(name), 'dist/main.mjs');

/** Bundles one app into its `dist`, unless what is there was made from the same sources. */
export async function buildApp(name: AppName, force = false): Promise<Build> {
  const started = performance.now();
  const folder = appFolder(name);
  const dist = join(folder, 'dist');
  if (!force && isCurrent(dist)) return { name, made: false, ms: performance.now() - started };
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const explorer = join(folder, 'explorer/main.tsx');
  const inputs = [
    ...(await bundleServer(join(folder, 'src/main.ts'), bundleOf(name))),
    ...(existsSync(explorer) ? await bundleExplorer(explorer, join(dist, 'explorer')) : []),
    ...copied(join(folder, 'supergraph.graphql'), join(dist, 'supergraph.graphql')),
  ];
  writeStamp(dist, inputs);
  return { name, made: true, ms: performance.now() - started };
}

/** What the app reads when it runs lies beside its bundle. */
function copied(from: string, to: string): string[] {
  if (!existsSync(from)) return [];
  cpSync(from, to);
  return [from];
}
