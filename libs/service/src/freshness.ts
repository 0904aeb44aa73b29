import { invalidInput, type InvalidInput } from './input.ts';

export interface NotReadyYet {
  readonly __typename: 'NotReadyYet';
  readonly retryAfterMs: number;
}

/** An id of another subgraph's thing that nothing here is known of, and where it stands in the input. */
export interface Missing {
  readonly id: string;
  readonly path: readonly string[];
}

const newsTakeAtMostMs = 60_000;

/**
 * The answer to ids that nothing here is known of. When all were made so lately that the news of them may still be under
 * way, trying again helps; else they are unknown. Only the ids themselves decide, so foreign ones look like unknown ones.
 */
export function notKnownHere(now: Date, ...missing: readonly Missing[]): NotReadyYet | InvalidInput {
  if (missing.every(({ id }) => isFresh(id, now))) return { __typename: 'NotReadyYet', retryAfterMs: 500 };
  return invalidInput(...missing.map(({ path }) => ({ path, problem: 'unknown_id' })));
}

/** A UUIDv7 tells when it was made. */
function isFresh(id: string, now: Date): boolean {
  const madeAt = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return Math.abs(now.getTime() - madeAt) < newsTakeAtMostMs;
}
