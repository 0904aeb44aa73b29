import { accessExpiresAt, guestToken, organizationOfGuestToken } from './guest-access.ts';

const key = Buffer.alloc(32, 7);
const access = { organizationId: '01932b1c-0000-7000-8000-000000000001', id: '01932b1c-0000-7000-8000-000000000002' };

test('a guest token is told by its prefix and names its organization', () => {
  const token = guestToken(key, access);

  expect(token).toMatch(/^gst_[\w-]{22}\.[\w-]{43}$/);
  expect(organizationOfGuestToken(token)).toBe(access.organizationId);
});

test.each(['', 'gst_', 'gst_nonsense', guestToken(key, access).slice(4), `gst_${guestToken(key, access)}`])(
  '%j is none',
  (token) => {
    expect(organizationOfGuestToken(token)).toBeNull();
  },
);

test('it opens the visit until 30 days after the end', () => {
  expect(accessExpiresAt(new Date('2027-03-01T03:00:00.000Z'))).toEqual(new Date('2027-03-31T03:00:00.000Z'));
});
