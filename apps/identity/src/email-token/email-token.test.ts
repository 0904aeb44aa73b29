import {
  emailTokenPurposes,
  hashOfEmailToken,
  isGood,
  newEmailToken,
  purposes,
  type EmailToken,
} from './email-token.ts';

const now = new Date('2026-11-20T12:00:00.000Z');
const token = (changes: Partial<EmailToken> = {}): EmailToken => ({
  id: 'token',
  userId: 'user',
  purpose: 'RESET',
  emailEnc: null,
  expiresAt: new Date(now.getTime() + 1),
  usedAt: null,
  voidedAt: null,
  ...changes,
});

test.each([
  ['VERIFY', 'ver_', 24 * 60],
  ['RESET', 'rst_', 60],
  ['SIGN_IN', 'sgn_', 15],
  ['CHANGE', 'chg_', 24 * 60],
] as const)('a token for %s begins with %s and works for %i minutes', (purpose, prefix, minutes) => {
  expect(newEmailToken(purpose)).toMatch(new RegExp(`^${prefix}[\\w-]{43}$`));
  expect(purposes[purpose].lifetime).toBe(minutes * 60_000);
});

test('no two tokens are the same, and each is found by its hash alone', () => {
  const [one, other] = [newEmailToken('RESET'), newEmailToken('RESET')];

  expect(one).not.toBe(other);
  expect(hashOfEmailToken(one)).toHaveLength(32);
  expect(hashOfEmailToken(one).equals(hashOfEmailToken(other))).toBe(false);
});

describe('a token', () => {
  it.each([
    ['is good until it expires', token(), true],
    ['is over the moment it expires', token({ expiresAt: now }), false],
    ['works once', token({ usedAt: now }), false],
    ['is void after a newer one', token({ voidedAt: now }), false],
  ])('%s', (_name, given, good) => {
    expect(isGood(given, 'RESET', now)).toBe(good);
  });

  it.each(emailTokenPurposes.flatMap((made) => emailTokenPurposes.map((shown) => [made, shown] as const)))(
    'made for %s and shown for %s is good only where both are the same',
    (made, shown) => {
      expect(isGood(token({ purpose: made }), shown, now)).toBe(made === shown);
    },
  );
});
