import { SignJWT } from 'jose';
import { isGuestPass, readGuestPass, signGuestPass } from './guest-pass.ts';

const guest = {
  organizationId: '01900000-0000-7000-8000-000000000001',
  appointmentId: '01900000-0000-7000-8000-000000000002',
  customerId: '01900000-0000-7000-8000-000000000003',
};
const secrets = ['a gateway secret of tests', 'the one before it, of tests'];

test('a guest pass comes back as the guest, also while the secret is being rotated', async () => {
  const pass = await signGuestPass(secrets, guest);

  expect(isGuestPass(pass)).toBe(true);
  expect(await readGuestPass(secrets, pass)).toEqual(guest);
  expect(await readGuestPass(['a newer secret of tests', ...secrets], pass)).toEqual(guest);
});

test('a pass of another secret is nobody’s', async () => {
  expect(await readGuestPass(['somebody else’s secret'], await signGuestPass(secrets, guest))).toBeNull();
});

test('a token for another audience, an unsigned one and nonsense are nobody’s', async () => {
  const other = await new SignJWT({ apt: guest.appointmentId })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('openslot')
    .setAudience('openslot-api')
    .setExpirationTime('10 min')
    .sign(new TextEncoder().encode(secrets[0]));

  expect(await readGuestPass(secrets, other)).toBeNull();
  expect(isGuestPass('eyJhbGciOiJub25lIn0.e30.')).toBe(false);
  expect(isGuestPass('nonsense')).toBe(false);
});
