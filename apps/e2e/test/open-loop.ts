import { quantile, type Figure } from '@openslot/testing';

/** One call of a kind that is due; what follows from it becomes due later, by itself. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

export interface Load {
  /** Milliseconds from when a call was due until its answer, by name. */
  readonly ms: Readonly<Record<string, readonly number[]>>;
  readonly errors: readonly string[];
  /** How many were sent in a second. */
  readonly perSecond: number;
}

/**
 * Sends a call every `1 / perSecond` seconds, whether or not earlier ones have been answered, and measures from when it
 * was due: a system that falls behind is not asked less, and its delay counts.
 */
export async function openLoop(next: () => Step, options: { perSecond: number; seconds: number }): Promise<Load> {
  const { perSecond, seconds } = options;
  const ms: Record<string, number[]> = {};
  const errors: string[] = [];
  const under: Promise<void>[] = [];
  const began = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const due = began + (sent * 1_000) / perSecond;
    await until(due);
    const { name, run } = next();
    const measured = (ms[name] ??= []);
    const ended = run().then(
      () => void measured.push(performance.now() - due),
      (error: Error) => void errors.push(`${name}: ${error.message}`),
    );
    under.push(ended);
  }
  const sentFor = (performance.now() - began) / 1_000;
  await Promise.all(under);
  return { ms, errors, perSecond: (perSecond * seconds) / sentFor };
}

async function until(due: number): Promise<void> {
  const rest = due - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
}

export const figuresOf = (name: string, ms: readonly number[]): Figure[] =>
  [0.5, 0.95, 0.99].map((share) => ({ name: `${name}, p${share * 100}`, value: quantile(ms, share), unit: 'ms' }));
