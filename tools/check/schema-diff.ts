import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { publicSchema } from '../generate/api-schema.ts';
import { filesUnder, readOr, root } from '../workspace.ts';
import type { Findings } from './programs.ts';

const path = 'apps/gateway/supergraph.graphql';

/**
 * What would break a client of the schema that `base` published. A change that is meant is named in an ADR, by its
 * path in backticks, such as `Appointment.number`.
 */
export async function schemaDiff(base: string): Promise<Findings> {
  const now = readOr(join(root, path), null);
  const before = published(base);
  if (now === null || before === null) return '';
  const announced = decisions();
  const breaking = await breakingChanges(before, now);
  return breaking
    .filter((change) => !announced.includes(`\`${change.path}\``))
    .map(({ path: at, message }) => `breaking: ${message} — undo it, or name \`${at}\` in an ADR\n`)
    .join('');
}

export async function breakingChanges(before: string, now: string): Promise<{ path: string; message: string }[]> {
  const changes = await diff(publicSchema(before), publicSchema(now));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path: at, message }) => ({ path: at ?? '', message }));
}

function published(base: string): string | null {
  try {
    return execFileSync('git', ['show', `${base}:${path}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

const decisions = () =>
  filesUnder(join(root, 'docs/adr'), '.md')
    .map((file) => readFileSync(join(root, 'docs/adr', file), 'utf8'))
    .join('\n');
