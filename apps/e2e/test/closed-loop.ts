import { quantile, type Figure } from '@openslot/testing';

export interface Answers {
  /** Milliseconds that each took. */
  readonly ms: number[];
  readonly errors: string[];
  /** Seconds in which callers asked. */
  seconds: number;
}

export const noAnswers = (): Answers => ({ ms: [], errors: [], seconds: 0 });

/** Has so many callers ask for a time, each again as soon as it is answered, and adds to what was measured before. */
export async function closedLoop(
  answers: Answers,
  ask: () => Promise<unknown>,
  { callers, seconds }: { callers: number; seconds: number },
): Promise<void> {
  const began = performance.now();
  const caller = async () => {
    while (performance.now() - began < seconds * 1_000) {
      const asked = performance.now();
      await ask().then(
        () => void answers.ms.push(performance.now() - asked),
        (error: Error) => void answers.errors.push(error.message),
      );
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  answers.seconds += (performance.now() - began) / 1_000;
}

export const figuresOf = (name: string, { ms, seconds }: Answers): Figure[] => [
  { name: `${name}, answered`, value: ms.length / seconds, unit: 'per s' },
  { name: `${name}, p50`, value: quantile(ms, 0.5), unit: 'ms' },
  { name: `${name}, p99`, value: quantile(ms, 0.99), unit: 'ms' },
];
