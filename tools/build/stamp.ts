import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readOr, root } from '../workspace.ts';

/** What a bundle was made from: path from the root → hash. */
type Stamp = Readonly<Record<string, string>>;

const stampFile = (dist: string) => join(dist, 'sources.json');

/** What every bundle depends on: the packages and how we bundle. */
const always = ['package-lock.json', 'tools/build/bundles.ts', 'tools/build/build-apps.ts'].map((path) =>
  join(root, path),
);

export function writeStamp(dist: string, sources: readonly string[]): void {
  const stamp = Object.fromEntries([...always, ...sources].map((path) => [relative(root, path), hashOf(path)]));
  writeFileSync(stampFile(dist), JSON.stringify(stamp, null, 1));
}

/** True when every source is as it was when the bundle was made. */
export function isCurrent(dist: string): boolean {
  const text = readOr(stampFile(dist), null);
  if (text === null || !existsSync(join(dist, 'main.mjs'))) return false;
  return Object.entries(JSON.parse(text) as Stamp).every(([path, hash]) => hashOf(join(root, path)) === hash);
}

const hashOf = (path: string) =>
  existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('base64url') : 'gone';
