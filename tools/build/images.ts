import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { appNames, filesUnder, root } from '../workspace.ts';
import { buildApps, bundleOf } from './build-apps.ts';
import { bundleMigrate } from './bundles.ts';

/** What infra/Dockerfile takes as APP. */
export const imageNames = [...appNames, 'migrate'] as const;
export type ImageName = (typeof imageNames)[number];

/** Lays out in `folder` what each image holds: `folder`/identity … `folder`/migrate. */
export async function layOutImages(folder: string): Promise<void> {
  await buildApps(appNames);
  for (const app of appNames) {
    cpSync(dirname(bundleOf(app)), join(folder, app), { recursive: true, filter: isNeededToRun });
  }
  await bundleMigrate(join(folder, 'migrate'));
  copySql(join(folder, 'migrate'));
  for (const image of imageNames) cpSync(join(root, 'infra/health.mjs'), join(folder, image, 'health.mjs'));
}

const isNeededToRun = (path: string) => !path.endsWith('.map') && basename(path) !== 'sources.json';

/** The SQL lies as it does in the repository, and what `libs/database` finds beside itself lies at the top. */
function copySql(home: string): void {
  const platform = ['sql', 'migrations'].map((part) => [`libs/database/${part}`, part] as const);
  const homes = ['libs/events', ...appNames.map((app) => `apps/${app}`)];
  const own = homes.flatMap((path) =>
    ['migrations', 'src'].map((part) => [`${path}/${part}`, `${path}/${part}`] as const),
  );
  for (const [from, to] of [...platform, ...own]) {
    for (const file of filesUnder(join(root, from), '.sql')) {
      mkdirSync(dirname(join(home, to, file)), { recursive: true });
      cpSync(join(root, from, file), join(home, to, file));
    }
  }
}
