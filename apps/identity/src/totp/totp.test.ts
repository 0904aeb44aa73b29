import { TOTP } from 'otpauth';
import { hashOfRecoveryCode, isTotpCode, keyUri, newRecoveryCodes, newTotpSecret, stepOf } from './totp.ts';

/** RFC 6238, appendix B, for SHA-1: the secret is `12345678901234567890`; of eight digits the last six. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code of the authenticator', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('at %i s is %s, of step %i', (seconds, code, step) => {
    expect(stepOf(secret, code, new Date(seconds * 1_000), null)).toBe(step);
  });

  const now = new Date('2026-11-20T12:00:15.000Z');
  const codeAt = (seconds: number) => new TOTP({ secret }).generate({ timestamp: now.getTime() + seconds * 1_000 });
  const step = Math.floor(now.getTime() / 30_000);

  it.each([
    ['one step late', -30, step - 1],
    ['in time', 0, step],
    ['one step early', 30, step + 1],
    ['two steps late', -60, null],
    ['two steps early', 60, null],
  ])('%s', (_name, seconds, found) => {
    expect(stepOf(secret, codeAt(seconds), now, null)).toBe(found);
  });

  it('works once, and none before it afterwards', () => {
    expect(stepOf(secret, codeAt(0), now, step)).toBeNull();
    expect(stepOf(secret, codeAt(-30), now, step)).toBeNull();
    expect(stepOf(secret, codeAt(30), now, step)).toBe(step + 1);
  });

  it.each(['', '12345', '1234567', 'abcdef', '000000'])('%j is none', (code) => {
    expect(stepOf(secret, code, now, null)).toBeNull();
  });
});

test('an authenticator is told the secret, whose account it is, and by whom', () => {
  expect(keyUri(secret, 'mia@example.com')).toBe(
    `otpauth://totp/Openslot:mia%40example.com?issuer=Openslot&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  );
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
});

test('ten recovery codes, each its own, are the same however they are typed', () => {
  const codes = newRecoveryCodes();
  const [code = ''] = codes;

  expect(new Set(codes).size).toBe(10);
  for (const each of codes) expect(each).toMatch(/^[a-km-z2-9]{4}(-[a-km-z2-9]{4}){3}$/);
  expect(hashOfRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `).equals(hashOfRecoveryCode(code))).toBe(
    true,
  );
  expect(codes.some(isTotpCode)).toBe(false);
});
