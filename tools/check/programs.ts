import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.ts';

/** What a step says when something is wrong; empty when all is well. */
export type Findings = string;

export const format = (): Promise<Findings> => program('prettier', ['--check', '--log-level', 'warn', '.']);

export const lint = (): Promise<Findings> => program('oxlint', ['--type-aware', '--quiet', '.']);

/** Each project by its own tsconfig, one after another: the compiler itself uses every core. */
export async function types(): Promise<Findings> {
  const findings: Findings[] = [];
  for (const folder of typedFolders()) findings.push(await program('tsc', ['--noEmit', '-p', folder]));
  return findings.join('');
}

function typedFolders(): string[] {
  const projects = ['apps', 'libs'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  );
  return [...projects, 'apps/gateway/explorer', 'tools'].filter((path) =>
    existsSync(join(root, path, 'tsconfig.json')),
  );
}

function program(name: string, args: readonly string[]): Promise<Findings> {
  const child = spawn(join(root, 'node_modules/.bin', name), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(`${name} does not start: ${error.message}\n`));
    child.on('close', (code) => resolve(code === 0 ? '' : output || `${name} ended with code ${code}\n`));
  });
}
