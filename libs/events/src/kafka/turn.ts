import type { Turn } from '../bus.ts';

/** A batch in hand, and the membership of the group that gives the right to it. */
export interface HeldTurn extends Turn {
  /** Set when the group is being divided anew: what is in hand may be finished and acknowledged, but nothing begun. */
  readonly leaving: Error | undefined;
  /** Set when the membership is gone: somebody else may have the same batch in hand. */
  readonly lost: Error | undefined;
  /** Ends the heartbeats. */
  end(): void;
}

interface Means {
  /** Tells the coordinator that we are here, at most as often as kafkajs finds useful; throws what it answers. */
  readonly beat: () => Promise<void>;
  readonly everyMs: number;
  /** Without an answer for so long, the membership counts as gone. */
  readonly sessionMs: number;
  readonly stopping: AbortSignal;
  readonly alive: () => void;
}

/** kafkajs sends no heartbeats while a batch is in hand: this does, however long the handler takes. */
export function holdTurn({ beat, everyMs, sessionMs, stopping, alive }: Means): HeldTurn {
  const gone = new AbortController();
  let leaving: Error | undefined;
  let lost: Error | undefined;
  let answeredAt = performance.now();
  let askedAt = performance.now();

  async function heartbeat(): Promise<void> {
    if (lost === undefined && performance.now() - askedAt >= everyMs) {
      askedAt = performance.now();
      await beat().then(answered, refused);
    }
    if (lost !== undefined) throw lost;
  }

  function answered(): void {
    answeredAt = performance.now();
    alive();
  }

  function refused(error: Error & { type?: unknown }): void {
    const { type } = error;
    if (type === 'REBALANCE_IN_PROGRESS') {
      leaving = error;
      answered();
    } else if (type === 'UNKNOWN_MEMBER_ID' || type === 'ILLEGAL_GENERATION' || silentTooLong()) {
      lost = error;
      gone.abort();
    }
  }

  const silentTooLong = () => performance.now() - answeredAt > sessionMs;
  const timer = setInterval(() => void heartbeat().catch(() => undefined), everyMs);
  return {
    signal: AbortSignal.any([stopping, gone.signal]),
    heartbeat,
    get leaving() {
      return leaving;
    },
    get lost() {
      return lost;
    },
    end: () => clearInterval(timer),
  };
}
