import type { Tx } from './tx.ts';

/** What a transaction leaves to others of its process: events to be published, timers that are due. */
export type WorkLeft = ReadonlySet<string>;

const left = new WeakMap<Tx, Set<string>>();
const nothing: WorkLeft = new Set();

/** Notes work that this transaction leaves: after its commit those who do such work are woken (see `onCommit`). */
export function leaveWork(tx: Tx, work: string): void {
  const known = left.get(tx);
  if (known) known.add(work);
  else left.set(tx, new Set([work]));
}

export const workLeftBy = (tx: Tx): WorkLeft => left.get(tx) ?? nothing;
