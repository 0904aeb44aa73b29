import { openDatabase, type Database } from '@openslot/database';
import type { TestDatabase } from '@openslot/testing';
import { expectedStarts } from './oracle.ts';
import { randomTrial, type Trial } from './random-worlds.ts';
import { startsOf, type StartsRequest } from './starts.ts';
import { writeWorld, type WorldIds } from './world.ts';

export interface Difference {
  readonly seed: number;
  readonly trial: Trial;
  readonly missing: readonly string[];
  readonly invented: readonly string[];
}

export interface Proof {
  readonly trials: number;
  readonly starts: number;
  readonly differences: readonly Difference[];
}

export interface ProofOptions {
  readonly seed: number;
  /** How many trials, or until when (`performance.now()`). */
  readonly trials?: number;
  readonly until?: number;
  /** One zone alone. */
  readonly zone?: string;
  /** Stops at the first difference: enough to catch a broken twin. */
  readonly untilDifferent?: boolean;
  /** Another way to find the starts: a broken twin. */
  readonly find?: (database: Database, ids: WorldIds, request: StartsRequest, trial: Trial) => Promise<string[]>;
}

/** Compares our SQL and engine with the oracle, trial after trial: `seed`, `seed + 1`, … */
export async function proveAgainstOracle(ours: TestDatabase, options: ProofOptions): Promise<Proof> {
  const { seed, trials = Infinity, until = Infinity, zone, untilDifferent = false, find = startsOf } = options;
  const database = openDatabase({ url: ours.url(), slice: 'scheduling', connections: 2 });
  const differences: Difference[] = [];
  let done = 0;
  let starts = 0;
  try {
    for (; done < trials && performance.now() < until; done += 1) {
      const trial = randomTrial(seed + done, zone);
      const ids = await writeWorld(ours, trial.world);
      const expected = expectedStarts(trial.world, trial.request);
      const found = await find(database, ids, trial.request, trial);
      starts += expected.length;
      const missing = expected.filter((start) => !found.includes(start));
      const invented = found.filter((start) => !expected.includes(start));
      if (missing.length + invented.length > 0) differences.push({ seed: seed + done, trial, missing, invented });
      if (untilDifferent && differences.length > 0) break;
    }
  } finally {
    await database.close();
  }
  return { trials: done, starts, differences };
}
