import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { offences } from '../house-rules.ts';
import { filesUnder, root } from '../workspace.ts';
import type { Findings } from './programs.ts';

const readable = /\.(ts|tsx|mjs|cjs|sql|graphql|md|json|ya?ml)$/;

export function house(): Findings {
  const sources = ourFiles()
    .filter((path) => readable.test(path) && path !== 'package-lock.json')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return offences(sources)
    .map(({ path, line, message }) => `${path}:${line}  ${message}\n`)
    .join('');
}

/** What git has or would add; without git (an unpacked archive), what lies in the folders that are ours. */
function ourFiles(): string[] {
  const listed = existsSync(join(root, '.git')) ? gitFiles() : looseFiles();
  return listed.filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile());
}

const gitFiles = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((path) => path !== '');

const looseFiles = () =>
  ['apps', 'libs', 'tools', 'docs', 'infra']
    .flatMap((folder) => filesUnder(join(root, folder), '').map((path) => `${folder}/${path}`))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path));
