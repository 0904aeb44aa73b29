import type { Caller } from '../caller.ts';

export interface Rate {
  readonly requests: number;
  readonly cost: number;
}
export type Rates = Readonly<Record<Caller['kind'], Rate>>;

export interface RateLimiter {
  /** Takes one request of that cost; answers how long to wait when the caller has used up the minute. */
  take(caller: Pick<Caller, 'key' | 'kind'>, cost: number): { ok: true } | { ok: false; retryAfterMs: number };
}

interface Bucket {
  requests: number;
  cost: number;
  at: number;
}

const minute = 60_000;
const mostCallers = 100_000;

/**
 * Token buckets in this process, refilled evenly over a minute. `elapsed` is a steady clock in milliseconds: limits
 * measure durations and need no time of day.
 */
export function rateLimiter(rates: Rates, elapsed: () => number = () => performance.now()): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(caller, cost) {
      const rate = rates[caller.kind];
      const now = elapsed();
      const bucket = refilled(buckets.get(caller.key), rate, now);
      buckets.delete(caller.key);
      buckets.set(caller.key, bucket);
      forgetOldest(buckets);
      const missing = Math.max((1 - bucket.requests) / rate.requests, (cost - bucket.cost) / rate.cost);
      if (missing > 0) return { ok: false, retryAfterMs: Math.ceil(Math.min(missing, 1) * minute) };
      bucket.requests -= 1;
      bucket.cost -= cost;
      return { ok: true };
    },
  };
}

function refilled(bucket: Bucket | undefined, rate: Rate, now: number): Bucket {
  if (!bucket) return { ...rate, at: now };
  const share = (now - bucket.at) / minute;
  return {
    requests: Math.min(rate.requests, bucket.requests + share * rate.requests),
    cost: Math.min(rate.cost, bucket.cost + share * rate.cost),
    at: now,
  };
}

/** A map keeps its order of insertion, so the first key is the one that was quiet for longest. */
function forgetOldest(buckets: Map<string, Bucket>): void {
  const oldest = buckets.size > mostCallers ? buckets.keys().next().value : undefined;
  if (oldest !== undefined) buckets.delete(oldest);
}
