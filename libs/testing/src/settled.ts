/** A relay, consumer or timer worker, as far as waiting for it goes. */
export interface Busy {
  wake(): void;
  /** True when nothing is left to do. */
  idle(): Promise<boolean>;
}

/**
 * Resolves when nothing is under way: outboxes empty, consumers caught up, no timer due. Work of one worker may wake
 * another, so all must be idle twice in a row.
 */
export async function settled(...workers: readonly Busy[]): Promise<void> {
  const deadline = performance.now() + 15_000;
  for (let quiet = 0; quiet < 2;) {
    if (performance.now() > deadline) throw new Error(`not settled after 15 s: ${await busy(workers)}`);
    for (const worker of workers) worker.wake();
    quiet = (await allIdle(workers)) ? quiet + 1 : 0;
    if (quiet === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function allIdle(workers: readonly Busy[]): Promise<boolean> {
  for (const worker of workers) if (!(await worker.idle())) return false;
  return true;
}

async function busy(workers: readonly Busy[]): Promise<string> {
  const idle = await Promise.all(workers.map((worker) => worker.idle()));
  return `${idle.filter((each) => !each).length} of ${workers.length} workers are busy (numbers ${idle.flatMap((each, n) => (each ? [] : [n])).join(', ')})`;
}
