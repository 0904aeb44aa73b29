import {
  createApiKeyInput,
  endAfterRotation,
  hashOfKey,
  isUsable,
  newSecret,
  opens,
  passLifetime,
  statusOf,
  usedAgain,
} from './api-key.ts';

const now = new Date('2026-11-20T12:00:00.000Z');
const inMs = (ms: number) => new Date(now.getTime() + ms);
const hour = 3_600_000;
const fresh = { revokedAt: null, expiresAt: null, replaced: false };

describe('a key', () => {
  it.each([
    ['is good', fresh, 'ACTIVE', true],
    ['is good until it ends', { ...fresh, expiresAt: inMs(1) }, 'ACTIVE', true],
    ['ends at its instant', { ...fresh, expiresAt: now }, 'EXPIRED', false],
    ['is good beside the one in its place', { ...fresh, replaced: true, expiresAt: inMs(1) }, 'REPLACED', true],
    ['ends when the overlap is over', { ...fresh, replaced: true, expiresAt: now }, 'EXPIRED', false],
    ['is revoked for good', { revokedAt: inMs(-1), expiresAt: inMs(1), replaced: true }, 'REVOKED', false],
  ] as const)('%s', (_name, key, status, usable) => {
    expect(statusOf(key, now)).toBe(status);
    expect(isUsable(key, now)).toBe(usable);
  });

  it.each([
    ['LIVE', 'LIVE', 'ACTIVE', true],
    ['TEST', 'TEST', 'ACTIVE', true],
    ['TEST', 'LIVE', 'ACTIVE', false],
    ['LIVE', 'TEST', 'ACTIVE', false],
    ['LIVE', 'LIVE', 'SUSPENDED', false],
    ['LIVE', 'LIVE', 'CLOSING', false],
  ] as const)('of mode %s before an organization of mode %s that is %s', (mode, own, status, open) => {
    expect(opens({ mode }, { mode: own, status })).toBe(open);
  });

  it('is 256 random bits, of which the beginning may be shown', () => {
    const { secret, prefix } = newSecret('TEST');

    expect(secret).toMatch(/^osk_test_[A-Za-z0-9_-]{43}$/);
    expect(prefix).toBe(secret.slice(0, 17));
    expect(newSecret('LIVE').secret).toMatch(/^osk_live_/);
    expect(newSecret('LIVE').secret).not.toBe(newSecret('LIVE').secret);
    expect(hashOfKey(secret)).toHaveLength(32);
  });

  it.each([
    [null, 600],
    [inMs(hour), 600],
    [inMs(90_000), 90],
  ])('that ends at %s gives tokens for %d s', (expiresAt, seconds) => {
    expect(passLifetime({ expiresAt }, now)).toBe(seconds);
  });

  it.each([
    ['at the end of the overlap', null, 24, inMs(24 * hour)],
    ['at once without one', null, 0, now],
    ['when it would have anyway', inMs(hour), 72, inMs(hour)],
  ])('that is replaced ends %s', (_name, expiresAt, overlap, end) => {
    expect(endAfterRotation({ expiresAt }, overlap, now)).toEqual(end);
  });

  it.each([
    ['first', null, true],
    ['again a minute later', inMs(-60_000), true],
    ['again sooner', inMs(-59_999), false],
  ])('that is used %s', (_name, lastUsedAt, written) => {
    expect(usedAgain(lastUsedAt, now)).toBe(written);
  });
});

describe('what a key may be given', () => {
  const problems = (permissions: string[]) =>
    createApiKeyInput
      .safeParse({ name: 'Till', permissions })
      .error?.issues.map(({ message, path }) => [message, path]);

  it.each(['member.manage', 'role.manage', 'grant.manage', 'api_key.manage', 'organization.configure'])(
    'is never %s',
    (permission) => {
      expect(problems(['appointment.read', permission])).toEqual([['not_for_machines', ['permissions', 1]]]);
    },
  );

  it('is nothing for own rows only, and nothing that does not exist', () => {
    expect(problems(['appointment.read.own'])).toEqual([['not_for_machines', ['permissions', 0]]]);
    expect(problems(['appointment.fly'])).toEqual([['unknown_permission', ['permissions', 0]]]);
    expect(problems(['appointment.read', 'customer.read'])).toBeUndefined();
  });
});
