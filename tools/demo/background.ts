import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from './api.ts';

/** How work is done behind people who use the system meanwhile. */
export interface Background {
  readonly signal: AbortSignal;
  readonly progress: (what: string) => void;
  /** Nobody else uses the system. */
  readonly alone: boolean;
}

const mostTries = 20;
const retryMs = 1_000;

/** Does a piece of work and rests for as long as it took, unless alone: others have the system to half at least. */
export async function considerately<Done>(work: () => Promise<Done>, { signal, alone }: Background): Promise<Done> {
  signal.throwIfAborted();
  const began = performance.now();
  const done = await work();
  if (!alone) await pause(performance.now() - began, undefined, { signal });
  return done;
}

/** Tries again while a service is away; answers null for what the API refuses, such as a time just taken. */
export async function persistently<Done>(work: () => Promise<Done>, { signal }: Background): Promise<Done | null> {
  for (let tried = 1; ; tried += 1) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused) return null;
      if (signal.aborted || tried === mostTries) throw error;
    }
    await pause(retryMs, undefined, { signal });
  }
}

/** Counts what is done, and tells of every so many. */
export function counter(wanted: number, every: number, note: (done: number) => void): (more: number) => void {
  let done = 0;
  return (more) => {
    const before = done;
    done += more;
    if (Math.floor(before / every) < Math.floor(done / every) && done < wanted) note(done);
  };
}
