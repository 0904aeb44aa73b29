import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, type AppName } from '../workspace.ts';
import { bundleExplorer, bundleServers } from './bundles.ts';
import { isCurrent, writeStamp } from './stamp.ts';

const distOf = (name: AppName) => join(appFolder(name), 'dist');

/** The file that Node runs. */
export const bundleOf = (name: AppName) => join(distOf(name), 'main.mjs');

/**
 * Bundles apps into their `dist`, unless what is there was made from the same sources. All of them go through one
 * build, which reads what they share once. Answers which were made.
 */
export async function buildApps(names: readonly AppName[], force = false): Promise<AppName[]> {
  const stale = names.filter((name) => force || !isCurrent(distOf(name)));
  if (stale.length === 0) return [];
  for (const name of stale) rmSync(distOf(name), { recursive: true, force: true });
  const [sources, pages] = await Promise.all([bundleServers(stale), Promise.all(stale.map(explorer))]);
  stale.forEach((name, index) => {
    const beside = supergraph(name);
    writeStamp(distOf(name), [...(sources.get(name) ?? []), ...(pages[index] ?? []), ...beside]);
  });
  return stale;
}

async function explorer(name: AppName): Promise<string[]> {
  const entry = join(appFolder(name), 'explorer/main.tsx');
  return existsSync(entry) ? bundleExplorer(entry, join(distOf(name), 'explorer')) : [];
}

/** What the gateway reads when it runs lies beside its bundle. */
function supergraph(name: AppName): string[] {
  const from = join(appFolder(name), 'supergraph.graphql');
  if (!existsSync(from)) return [];
  cpSync(from, join(distOf(name), 'supergraph.graphql'));
  return [from];
}
