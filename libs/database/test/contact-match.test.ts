import { contactMatch } from '../src/contact-match.ts';

const key = '13'.repeat(32);
const match = (email: string | null, phone: string | null, organization = 'one', topicKey = key) =>
  contactMatch(topicKey, organization, { email, phone });

test('equal addresses and numbers match, however they are written', () => {
  expect(match('Hana@example.com', '+81 90-1234')).toEqual(match('hana@EXAMPLE.com', '+81901234'));
  expect(match(null, null)).toEqual({ emailMatch: null, phoneMatch: null });
});

test('in one organization, under one key, and of one kind only', () => {
  const { emailMatch } = match('1', null);
  const others = [match('1', null, 'two'), match('1', null, 'one', '14'.repeat(32))].map((other) => other.emailMatch);
  expect(others).not.toContain(emailMatch);
  expect(match(null, '1').phoneMatch).not.toBe(emailMatch);
});
