import { hash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { keepAtEnd } from './closing.ts';
import { inSlice } from './slice.ts';
import type { Tx } from './tx.ts';

/** What a command answers: the type, and the ids by which the rest is found again. Plain JSON. */
export interface Outcome {
  readonly __typename: string;
}

export interface IdempotentRequest<Result extends Outcome> {
  readonly organizationId: string;
  /** The person, or the hash by which somebody without an account is known. */
  readonly actorId: string;
  readonly operation: string;
  readonly key: string;
  /** Everything that makes two requests the same; not the key itself. */
  readonly input: unknown;
  /** Whether this outcome had an effect and is the answer to every retry. Refusals are not: a retry may succeed. */
  readonly keep: (outcome: Result) => boolean;
}

export interface IdempotencyMismatch {
  readonly __typename: 'IdempotencyMismatch';
}

/**
 * Runs `effect` once per (organization, actor, operation, key) and answers retries for 24 hours with the first outcome.
 * Call it first in the transaction of the effect, under the organization's door. A concurrent twin waits until this
 * transaction ends and then finds its outcome; were the wait ever passed by, the table's key would refuse the second.
 */
export async function once<Result extends Outcome>(
  tx: Tx,
  request: IdempotentRequest<Result>,
  effect: () => Promise<Result>,
): Promise<Result | IdempotencyMismatch> {
  const asked = requestHash(request.input);
  const earlier = await earlierOutcome<Result>(tx, request);
  if (earlier) return earlier.hash === asked ? earlier.outcome : { __typename: 'IdempotencyMismatch' };

  const outcome = await effect();
  const { organizationId, actorId, operation, key } = request;
  if (request.keep(outcome)) keepAtEnd(tx, { organizationId, actorId, operation, key, requestHash: asked, outcome });
  return outcome;
}

async function earlierOutcome<Result>(tx: Tx, { actorId, operation, key }: IdempotentRequest<never>) {
  const [row] = await tx.execute<{ hash: string; outcome: Result }>(
    sql`select hash, outcome from ${inSlice(tx, 'idempotency_turn')}(${actorId}, ${operation}, ${key})`,
  );
  return row && { hash: row.hash, outcome: row.outcome };
}

/** The same for the same meaning: the order of an object's fields does not count, and an absent field is as undefined. */
function requestHash(input: unknown): string {
  return hash('sha256', JSON.stringify(input, sortedFields) ?? '', 'hex');
}

function sortedFields(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
