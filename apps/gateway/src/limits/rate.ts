import type { Caller } from '../caller.ts';

export interface Rate {
  readonly requests: number;
  readonly cost: number;
}
export type Rates = Readonly<Record<Caller['kind'], Rate>>;

/** As whom a caller is counted, and the quota where it has one of its own. */
type Counted = Pick<Caller, 'key' | 'kind'> & Partial<Pick<Caller, 'quota'>>;

export interface RateLimiter {
  /** Takes one request of that cost; answers how long to wait when the caller has used up the minute. */
  take(caller: Counted, cost: number): { ok: true } | { ok: false; retryAfterMs: number };
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
      const rate = rateOf(rates, caller);
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

/** A key's own quota counts requests; what these may cost grows or shrinks with it. */
function rateOf(rates: Rates, { kind, quota }: Counted): Rate {
  const rate = rates[kind];
  return quota == null ? rate : { requests: quota, cost: Math.ceil((rate.cost / rate.requests) * quota) };
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
