import type { Database } from '@openslot/database';
import { fragile, type Fault } from '@openslot/testing';
import type { Commerce } from './arrange.ts';

type Mode = Fault['mode'];

const modes: readonly Mode[] = ['before', 'after'];

const fault: Fault = { at: 0, count: 0, mode: 'before' };

/** Commerce's database, in whose use a process dies. */
export const fragileCommerce = (database: Database): Database => fragile(database, fault);

/** From now on: the `at`-th transaction is lost. */
export const loseTransaction = (at: number, mode: Mode): void => void Object.assign(fault, { at, mode, count: 0 });

/** No more losses; how many transactions there were. */
export function endOfLosses(): number {
  fault.at = 0;
  return fault.count;
}

/** Every step × both ways of losing it. */
export const losses = (steps: number) =>
  modes.flatMap((mode) => Array.from({ length: steps }, (_, index) => [index + 1, mode] as const));

/** Everybody comes back: what failed is tried again, until nothing is left to do soon. */
export async function recover(commerce: Commerce): Promise<void> {
  for (;;) {
    await commerce.quiet();
    const soon = await commerce.database.admin`
      select from commerce.due where due_at <= clock.now() + interval '70 seconds'`;
    if (soon.length === 0) return;
    await commerce.database.advanceClock({ seconds: 70 });
  }
}

/** A client sends the same request until it is answered. */
export async function insist<Answer extends { data: unknown; errors?: unknown }>(
  ask: () => Promise<Answer>,
): Promise<NonNullable<Answer['data']>> {
  for (;;) {
    const { data, errors } = await ask();
    if (data && !errors) return data;
  }
}
