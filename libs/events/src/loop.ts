/** Work that repeats: one turn at a time, resting in between. */
export interface Loop {
  /** Ends the rest now, or has another turn follow the one in hand. */
  readonly wake: () => void;
  /** Lets the turn in hand finish, then ends. */
  readonly stop: () => Promise<void>;
}

export interface LoopOptions {
  /** One turn; answers how many milliseconds to rest unless woken, Infinity until woken. */
  readonly turn: (stopping: AbortSignal) => Promise<number>;
  /** A turn threw, for the n-th time in a row. The next follows after a pause that grows to five seconds. */
  readonly failed: (error: unknown, times: number) => void;
  /** Turns that are woken begin at least this long after the last one ended, so that many wakes cost one turn. */
  gapMs?: number;
}

export function startLoop({ turn, failed, gapMs = 0 }: LoopOptions): Loop {
  const stopping = new AbortController();
  let woken = false;
  let rouse = () => {};

  async function run(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted;) {
      woken = false;
      try {
        const rest = await turn(stopping.signal);
        failures = 0;
        await asleep(rest);
      } catch (error) {
        failures += 1;
        failed(error, failures);
        await pause(backoff(failures), stopping.signal);
      }
    }
  }

  /** Rests for `ms`; a wake, also one that came during the turn, cuts the rest down to the gap. */
  function asleep(ms: number): Promise<void> {
    const ended = performance.now();
    return new Promise((resolve) => {
      let timer = ms === Infinity ? undefined : setTimeout(resolve, ms);
      rouse = () => {
        clearTimeout(timer);
        timer = setTimeout(resolve, stopping.signal.aborted ? 0 : Math.max(0, ended + gapMs - performance.now()));
        rouse = () => {};
      };
      if (woken || stopping.signal.aborted) rouse();
    });
  }

  const done = run();
  const wake = () => {
    woken = true;
    rouse();
  };
  return {
    wake,
    stop: () => {
      stopping.abort();
      wake();
      return done;
    },
  };
}

/** 100 ms, doubling, at most five seconds; a little random, so that many do not come back at once. */
export const backoff = (times: number): number =>
  Math.min(5_000, 100 * 2 ** Math.min(times - 1, 16)) * (0.75 + Math.random() / 4);

/** Waits, or less when the signal comes. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
}
