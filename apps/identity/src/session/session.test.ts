import { decideRefresh, isLive, lockedForMs, type RefreshToken, type Session } from './session.ts';

const now = new Date('2026-11-20T12:00:00.000Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const days = 86_400_000;
const minutes = 60_000;

const session = (changes: Partial<Session> = {}): Session => ({
  id: 'session',
  userId: 'user',
  actingOrganizationId: null,
  lastSeenAt: ago(1 * days),
  expiresAt: ago(-60 * days),
  revokedAt: null,
  ...changes,
});

const token = (changes: Partial<RefreshToken> = {}): RefreshToken => ({
  expiresAt: ago(-29 * days),
  usedAt: null,
  usedFrom: null,
  successorUsed: false,
  ...changes,
});

describe('a session', () => {
  it.each([
    ['live', session(), true],
    ['revoked', session({ revokedAt: ago(1) }), false],
    ['at its absolute end', session({ expiresAt: now }), false],
    ['a moment before its absolute end', session({ expiresAt: ago(-1) }), true],
    ['idle for 30 days', session({ lastSeenAt: ago(30 * days) }), false],
    ['idle for a moment less', session({ lastSeenAt: ago(30 * days - 1) }), true],
  ])('%s', (_name, given, live) => {
    expect(isLive(given, now)).toBe(live);
  });
});

describe('a refresh token', () => {
  const used = (ms: number, changes: Partial<RefreshToken> = {}) =>
    token({ usedAt: ago(ms), usedFrom: 'client', ...changes });

  it.each([
    ['renews', session(), token(), 'RENEW'],
    ['has expired', session(), token({ expiresAt: now }), 'ENDED'],
    ['belongs to an ended session', session({ revokedAt: ago(1) }), token(), 'ENDED'],
    ['was used 10 s ago by the same client', session(), used(10_000), 'RENEW'],
    ['was used longer ago', session(), used(10_001), 'REUSED'],
    ['was used by another client a moment ago', session(), used(1, { usedFrom: 'other' }), 'REUSED'],
    ['was used, and its successor too', session(), used(1, { successorUsed: true }), 'REUSED'],
    ['was used and has expired since', session(), used(31 * days, { expiresAt: ago(1 * days) }), 'REUSED'],
    ['was used, its session already ended', session({ revokedAt: ago(1) }), used(1 * days), 'ENDED'],
  ] as const)('that %s', (_name, family, presented, decision) => {
    expect(decideRefresh(family, presented, 'client', now)).toBe(decision);
  });
});

describe('an account', () => {
  const failures = (count: number, newest: number, apart: number) =>
    Array.from({ length: count }, (_, n) => ago(newest + n * apart));

  it.each([
    ['is open without failures', [], 0],
    ['is open after nine', failures(9, 0, 1_000), 0],
    ['locks for 15 minutes with the tenth', failures(10, 0, 1_000), 15 * minutes],
    ['stays locked until they are over', failures(10, 15 * minutes - 1, 1_000), 1],
    ['opens then', failures(10, 15 * minutes, 1_000), 0],
    ['locks when ten fill the window exactly', failures(10, 0, 100_000), 15 * minutes],
    ['is open when ten took longer', failures(10, 0, 100_001), 0],
  ])('%s', (_name, given, ms) => {
    expect(lockedForMs(given, now)).toBe(ms);
  });
});
