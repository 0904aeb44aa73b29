import { parseArgs } from 'node:util';
import {
  rotateIndexKeys,
  rotateKeys,
  type IndexedRows,
  type Rotated,
  type RotatedIndex,
  type Vault,
} from '@openslot/database';
import { reasonOf, type Slice } from '@openslot/events';
import { fromId } from './ids.ts';
import type { SubgraphDeps } from './deps.ts';

export const opsHelp = `ops rotate-keys | replay-erasures | rederive-times [--json]

  rotate-keys      gives organizations new data keys: what is written from now on is sealed by the new one, what is there is
                   sealed anew, and the old key is retired. So are the keys of the indexes by which sealed values are
                   found. Ended in the middle and run again, it goes on.
                   --min-age HOURS  leaves younger keys as they are; 24 by default, so that a second run goes on
                   --organization   one organization alone (org_…)
  replay-erasures  tells again who was erased, after a backup came back: every slice empties what returned (identity alone)
  rederive-times   after the rules of a time zone changed: what is still to come keeps its local time and gets its new
                   instant; what cannot, as somebody else has the time, is listed and stays (scheduling alone)
                   --zone ZONE      one zone alone, such as Europe/Berlin
                   --dry-run        tells what would be moved, and moves nothing

  --json           one line of JSON per slice on stdout; progress goes to stderr
Exit code 0 when all is well, 1 when something could not be done.`;

/** What an operator can have done in one slice. */
export interface Operations {
  /** Absent in a slice that seals nothing. */
  readonly vault?: Vault;
  /** Absent in a slice that looks for no sealed value. */
  readonly indexed?: readonly IndexedRows[];
  /** Answers how many were told again. */
  readonly replayErasures?: (progress: (told: number) => void) => Promise<number>;
  /** Absent where nothing has a local time. */
  readonly rederiveTimes?: (options: {
    readonly zone: string | null;
    readonly dryRun: boolean;
    readonly progress: (done: number, of: number) => void;
  }) => Promise<{ readonly moved: readonly MovedTime[]; readonly conflicts: readonly MovedTime[] }>;
}

/** Something whose local time has another instant now. */
export interface MovedTime {
  readonly kind: string;
  readonly id: string;
  readonly organizationId: string;
  readonly timeZone: string;
  readonly from: string;
  readonly to: string;
}

export interface OpsCommand {
  readonly slice: Slice;
  readonly operations: Operations;
  readonly deps: Pick<SubgraphDeps, 'database'>;
  readonly print: (line: string) => void;
  readonly progress: (line: string) => void;
}

interface Outcome {
  readonly ok: boolean;
  /** For machines; the slice is added. */
  readonly data: object;
  /** For people. */
  readonly lines: readonly string[];
}

interface Options {
  readonly organization?: string | undefined;
  readonly 'min-age'?: string | undefined;
  readonly zone?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

/** Does by hand what no timer does. Answers the exit code. */
export async function runOpsCommand(command: OpsCommand, args: readonly string[]): Promise<number> {
  const { print, slice } = command;
  const json = args.includes('--json');
  let outcome: Outcome;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        organization: { type: 'string' },
        'min-age': { type: 'string' },
        zone: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
    const [word, ...more] = positionals;
    if (values.help || word === undefined) {
      print(opsHelp);
      return values.help ? 0 : 1;
    }
    outcome = await answer(command, word, more, values);
  } catch (error) {
    outcome = refused(`${slice}: ${reasonOf(error)}`);
  }
  if (json) print(JSON.stringify({ slice, ...outcome.data }));
  else for (const line of outcome.lines) print(line);
  return outcome.ok ? 0 : 1;
}

function answer(
  command: OpsCommand,
  word: string,
  more: readonly string[],
  options: Options,
): Promise<Outcome> | Outcome {
  if (more.length > 0) return refused(`Too much: ${more.join(', ')}`);
  switch (word) {
    case 'rotate-keys':
      return rotate(command, options);
    case 'replay-erasures':
      return replay(command);
    case 'rederive-times':
      return rederive(command, options);
    default:
      return refused(`There is no command ${word}: one of rotate-keys, replay-erasures, rederive-times`);
  }
}

const hourMs = 3_600_000;

async function rotate({ slice, operations, deps, progress }: OpsCommand, options: Options): Promise<Outcome> {
  const { vault } = operations;
  if (!vault) return { ok: true, data: { rotated: [], indexes: [] }, lines: [`${slice}: seals nothing`] };
  const hours = Number(options['min-age'] ?? 24);
  if (!Number.isFinite(hours) || hours < 0) return refused(`--min-age is a number of hours, not ${options['min-age']}`);
  const organizationId = options.organization === undefined ? undefined : fromId('org', options.organization);
  if (organizationId === null) return refused(`${options.organization} is no organization: org_…`);
  const about = { database: deps.database, vault, slice, organizationId, youngestMs: hours * hourMs };
  const rotated = await rotateKeys({
    ...about,
    progress: (at) => progress(`${slice}: ${at.column} of ${at.organizationId}: ${at.sealed} sealed anew`),
  });
  const indexes = await rotateIndexKeys({
    ...{ ...about, indexed: operations.indexed ?? [] },
    progress: (at) => progress(`${slice}: ${at.table} of ${at.organizationId}: ${at.renewed} indexed anew`),
  });
  const sealed = rotated.reduce((sum, each) => sum + each.sealed, 0);
  const renewed = indexes.reduce((sum, each) => sum + each.renewed, 0);
  return {
    ok: [...rotated, ...indexes].every(({ retired }) => retired),
    data: { rotated, indexes },
    lines: [
      `${slice}: ${rotated.length} new keys, ${sealed} values sealed anew`,
      ...troubles(rotated, 'the old key'),
      ...(operations.indexed ? [`${slice}: ${indexes.length} new index keys, ${renewed} rows indexed anew`] : []),
      ...troubles(indexes, 'the old index key'),
    ],
  };
}

const troubles = (rotated: readonly (Rotated | RotatedIndex)[], oldKey: string): readonly string[] =>
  rotated.flatMap(({ organizationId, retired, problems }) => [
    ...(retired ? [] : [`  ${organizationId}: ${oldKey} is still needed`]),
    ...problems.map((problem) => `  ${organizationId}: ${problem}`),
  ]);

async function replay({ slice, operations, progress }: OpsCommand): Promise<Outcome> {
  if (!operations.replayErasures) return { ok: true, data: { replayed: 0 }, lines: [`${slice}: erases nobody itself`] };
  const replayed = await operations.replayErasures((told) => progress(`${slice}: ${told} told again`));
  return { ok: true, data: { replayed }, lines: [`${slice}: ${replayed} erasures told again`] };
}

async function rederive({ slice, operations, progress }: OpsCommand, options: Options): Promise<Outcome> {
  if (!operations.rederiveTimes) {
    return { ok: true, data: { moved: [], conflicts: [] }, lines: [`${slice}: has no local times`] };
  }
  const dryRun = options['dry-run'] ?? false;
  const { moved, conflicts } = await operations.rederiveTimes({
    ...{ zone: options.zone ?? null, dryRun },
    progress: (done, of) => progress(`${slice}: ${done} of ${of} moved`),
  });
  const line = ({ kind, id, timeZone, from, to }: MovedTime) => `  ${kind} ${id} (${timeZone}): ${from} → ${to}`;
  return {
    ok: conflicts.length === 0,
    data: { dryRun, moved, conflicts },
    lines: [
      `${slice}: ${moved.length} ${dryRun ? 'would be moved' : 'moved'}, ${conflicts.length} could not be`,
      ...moved.map(line),
      ...conflicts.map((each) => `${line(each)}: the time is taken`),
    ],
  };
}

const refused = (problem: string): Outcome => ({ ok: false, data: { problem }, lines: [problem] });
