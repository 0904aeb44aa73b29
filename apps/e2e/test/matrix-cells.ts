import type { GraphqlAnswer } from '@openslot/testing';
import type { Rule } from './matrix-rules.ts';
import { allows } from './matrix-rules.ts';
import type { Viewer } from './viewer.ts';

/** What became of one request of one viewer. */
export type Verdict = 'let in' | `refused: ${string}` | `unclear: ${string}` | `broken: ${string}`;

/** One field of the API and one kind of viewer. */
export interface Cell {
  readonly field: string;
  readonly viewer: Viewer;
  readonly allowed: boolean;
  readonly ask: () => Promise<Verdict>;
}

/** The rows of a table that are about nothing, and what has no row. */
export function undecided(decided: readonly string[], existing: readonly string[]) {
  return {
    withoutDecision: existing.filter((name) => !decided.includes(name)),
    goneFromSchema: decided.filter((name) => !existing.includes(name)),
  };
}

export const cellsOf = (
  field: string,
  rules: readonly Rule[],
  viewers: readonly Viewer[],
  ask: (viewer: Viewer, allowed: boolean) => Promise<Verdict>,
): Cell[] =>
  viewers.map((viewer) => {
    const allowed = allows(rules, viewer);
    return { field, viewer, allowed, ask: () => ask(viewer, allowed) };
  });

/** Outcomes that say “not you”, besides errors and what is unknown. NotReadyYet: what is unknown and looks very new. */
const refusals = ['NotReadyYet', 'RoleOutOfReach', 'PermissionOutOfReach', 'NotAMember'];
const unknown = 'There is no such thing.';

interface Outcome {
  readonly __typename: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

export function verdictOn({ data, errors }: GraphqlAnswer<Record<string, Outcome | null>>, field: string): Verdict {
  const code = errors?.[0]?.extensions?.code;
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return `refused: ${code}`;
  if (errors) return `${code === 'INVALID' ? 'unclear' : 'broken'}: ${errors[0]?.message}`;
  const answer = data?.[field];
  if (!answer) return 'broken: null';
  if (refusals.includes(answer.__typename)) return `refused: ${answer.__typename}`;
  if (answer.__typename !== 'InvalidInput') return 'let in';
  const problems = answer.fields ?? [];
  if (problems.length > 0 && problems.every(({ message }) => message === unknown)) return 'refused: unknown';
  return `unclear: ${problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join(', ')}`;
}

/** Asks for every cell, some at once; answers those that are not as the table says. */
export async function violations(cells: readonly Cell[], atOnce = 12): Promise<string[]> {
  const found: string[] = [];
  const queue = cells.values();
  const worker = async () => {
    for (const { field, viewer, allowed, ask } of queue) {
      const verdict = await ask();
      if (!verdict.startsWith(allowed ? 'let in' : 'refused'))
        found.push(`${field} by ${viewer.name}: ${allowed ? 'allowed' : 'not allowed'}, but ${verdict}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return found.toSorted();
}
