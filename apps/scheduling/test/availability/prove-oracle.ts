import { openDatabase, type Database } from '@openslot/database';
import type { TestDatabase } from '@openslot/testing';
import type { OfferedVisit } from '../../src/availability/availability.ts';
import { expectedStarts, takingChecker, type Taking } from './oracle.ts';
import { randomTrial, type Trial } from './random-worlds.ts';
import { askFor, startsOf, written, type StartsRequest } from './starts.ts';
import { writeWorld, type WorldIds } from './world.ts';

export interface Difference {
  readonly seed: number;
  readonly trial: Trial;
  readonly missing: readonly string[];
  readonly invented: readonly string[];
  /** Starts that would be held with what is not to be had. */
  readonly wrong: readonly string[];
}

export interface Proof {
  readonly trials: number;
  readonly starts: number;
  readonly differences: readonly Difference[];
}

export interface ProofOptions {
  readonly seed: number;
  readonly trials: number;
  /** One zone alone. */
  readonly zone?: string;
  /** Stops at the first difference: enough to catch a broken twin. */
  readonly untilDifferent?: boolean;
  /** Another way to find the starts: a broken twin. */
  readonly find?: (database: Database, ids: WorldIds, request: StartsRequest, trial: Trial) => Promise<string[]>;
}

/** Compares our SQL and engine with the oracle, trial after trial: `seed`, `seed + 1`, … */
export async function proveAgainstOracle(ours: TestDatabase, options: ProofOptions): Promise<Proof> {
  const { seed, trials, zone, untilDifferent = false, find = startsOf } = options;
  const database = openDatabase({ url: ours.url(), slice: 'scheduling', connections: 2 });
  const differences: Difference[] = [];
  let done = 0;
  let starts = 0;
  try {
    for (; done < trials; done += 1) {
      const trial = randomTrial(seed + done, zone);
      const ids = await writeWorld(ours, trial.world);
      const expected = expectedStarts(trial.world, trial.request);
      const found = await find(database, ids, trial.request, trial);
      starts += expected.length;
      const missing = expected.filter((start) => !found.includes(start));
      const invented = found.filter((start) => !expected.includes(start));
      const wrong = find === startsOf ? await wrongTheSecondTime(database, ids, trial, found) : [];
      if (missing.length + invented.length + wrong.length > 0) {
        differences.push({ seed: seed + done, trial, missing, invented, wrong });
      }
      if (untilDifferent && differences.length > 0) break;
    }
  } finally {
    await database.close();
  }
  return { trials: done, starts, differences };
}

const checkedVisits = 5;

/**
 * Starts that differ when the same is asked once more, now that the place is known; and some of the offered visits with
 * people or things that are not there or not free then.
 */
async function wrongTheSecondTime(
  database: Database,
  ids: WorldIds,
  { world, request }: Trial,
  found: readonly string[],
): Promise<readonly string[]> {
  const { visits } = await askFor(database, ids, request);
  const again = visits.map(({ startsAt }) => written(startsAt));
  const changed = [...found, ...again].filter((start) => !found.includes(start) || !again.includes(start));
  if (visits.length === 0 || changed.length > 0) return changed;
  const every = Math.max(1, Math.ceil(visits.length / checkedVisits));
  const some = visits.filter((_, index) => index % every === 0);
  const canBeTaken = takingChecker(world, request);
  return some.filter((visit) => !canBeTaken(takingsOf(visit, ids))).map(({ startsAt }) => written(startsAt));
}

const takingsOf = ({ segments }: OfferedVisit, ids: WorldIds): readonly Taking[] =>
  segments.flatMap(({ startsAt, endsAt, resources, variation }) =>
    resources.map(({ resourceId, unit, kind, parts }): Taking => {
      const isStaff = kind === 'STAFF';
      const end = variation.mayRunPastClosing ? startsAt + 1 : endsAt;
      const minutes = parts.map(({ from, to }) => [startsAt + from, startsAt + to] as const);
      return {
        who: isStaff ? { staff: ids.staff.indexOf(resourceId) } : { thing: ids.things.indexOf(resourceId) },
        ...{ unit, minutes },
        present: isStaff
          ? [[startsAt, end]]
          : minutes
              .map(([from, to]) => [Math.max(from, startsAt), Math.min(to, end)] as const)
              .filter(([from, to]) => from < to),
      };
    }),
  );
