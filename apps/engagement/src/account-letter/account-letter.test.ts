import { letterKinds } from '@openslot/events';
import { linkOf } from './account-letter.ts';
import { writeAccountLetter } from './writing.ts';

test.each([
  ['VERIFY_EMAIL', 'https://app.example/verify-email#token=ver_x'],
  ['RESET_PASSWORD', 'https://app.example/reset-password#token=ver_x'],
  ['SIGN_IN', 'https://app.example/sign-in#token=ver_x'],
  ['CONFIRM_EMAIL', 'https://app.example/confirm-email#token=ver_x'],
  ['EMAIL_CHANGED', null],
  ['PASSWORD_CHANGED', null],
  ['INVITATION', 'https://app.example/accept-invitation#token=ver_x'],
] as const)('the link of %s is %s', (kind, link) => {
  expect(linkOf('https://app.example/', kind, 'ver_x')).toBe(link);
});

const letter = { to: 'mia@example.com', name: 'Mia <b>', locale: 'en', token: 'inv_x', organizationName: 'A & B' };

test('a letter says what it is about, whom it is for and what to do', () => {
  const written = writeAccountLetter('https://app.example', 'INVITATION', letter);

  expect(written.subject).toBe('A & B invites you');
  expect(written.text).toBe(
    [
      'Hello Mia <b>,',
      'A & B would like you to work with them on Openslot. Accept the invitation within 7 days:',
      'https://app.example/accept-invitation#token=inv_x',
      'If you do not know them, ignore this message.',
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n',
  );
  expect(written.html).toContain('Hello Mia &lt;b&gt;,');
  expect(written.html).toContain('<a href="https://app.example/accept-invitation#token=inv_x">');
});

test('somebody without a name is greeted without one', () => {
  expect(writeAccountLetter('https://app.example', 'SIGN_IN', { ...letter, name: null }).text).toMatch(/^Hello,\n/);
  expect(writeAccountLetter('https://app.example', 'SIGN_IN', { ...letter, name: null, locale: 'ja' }).text).toMatch(
    /^こんにちは。\n/,
  );
});

test.each(letterKinds.flatMap((kind) => [['en', kind] as const, ['ja-JP', kind] as const]))(
  'there is a letter in %s for %s, with its link where it has one',
  (locale, kind) => {
    const written = writeAccountLetter('https://app.example', kind, { ...letter, locale });
    const link = linkOf('https://app.example', kind, letter.token);

    expect(written.html).toContain(`<html lang="${locale.slice(0, 2)}">`);
    expect(written.text.includes('#token=inv_x')).toBe(link !== null);
    expect(written.subject).not.toMatch(/undefined|null/);
    expect(written.text).not.toMatch(/undefined|null/);
  },
);
