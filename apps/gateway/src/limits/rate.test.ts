import { rateLimiter } from './rate.ts';

const rates = {
  anonymous: { requests: 2, cost: 100 },
  person: { requests: 4, cost: 200 },
  member: { requests: 8, cost: 400 },
  key: { requests: 10, cost: 500 },
};

test('lets the minute’s share through, then says how long to wait', () => {
  let elapsed = 0;
  const limiter = rateLimiter(rates, () => elapsed);
  const caller = { key: 'somewhere', kind: 'anonymous' } as const;

  expect(limiter.take(caller, 1)).toEqual({ ok: true });
  expect(limiter.take(caller, 1)).toEqual({ ok: true });
  expect(limiter.take(caller, 1)).toEqual({ ok: false, retryAfterMs: 30_000 });
  elapsed = 30_000;
  expect(limiter.take(caller, 1)).toEqual({ ok: true });
});

test('costly requests use the share up sooner', () => {
  const limiter = rateLimiter(rates, () => 0);
  const caller = { key: 'somebody', kind: 'person' } as const;

  expect(limiter.take(caller, 150)).toEqual({ ok: true });
  expect(limiter.take(caller, 100)).toEqual({ ok: false, retryAfterMs: 15_000 });
  expect(limiter.take(caller, 50)).toEqual({ ok: true });
});

test('a quota of one’s own replaces the number of requests, and what they may cost with it', () => {
  const limiter = rateLimiter(rates, () => 0);
  const caller = { key: 'a key', kind: 'key', quota: 2 } as const;

  expect(limiter.take(caller, 101)).toEqual({ ok: false, retryAfterMs: 600 });
  expect(limiter.take(caller, 50)).toEqual({ ok: true });
  expect(limiter.take(caller, 50)).toEqual({ ok: true });
  expect(limiter.take(caller, 1)).toEqual({ ok: false, retryAfterMs: 30_000 });
  expect(limiter.take({ key: 'another', kind: 'key', quota: null }, 500)).toEqual({ ok: true });
});

test('callers do not use up each other’s share', () => {
  const limiter = rateLimiter(rates, () => 0);
  for (const key of ['one', 'two', 'three'])
    expect(limiter.take({ key, kind: 'anonymous' }, 100)).toEqual({ ok: true });
});
