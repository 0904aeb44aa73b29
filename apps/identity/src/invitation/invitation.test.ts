import { newId } from '@openslot/service';
import { isOpen, newInvitationToken, organizationOfToken } from './invitation.ts';

test('a token tells its organization, and nothing else tells one', () => {
  const organizationId = newId();
  const token = newInvitationToken(organizationId);

  expect(token).toMatch(/^inv_[\w-]{64}$/);
  expect(organizationOfToken(token)).toBe(organizationId);
  expect(newInvitationToken(organizationId)).not.toBe(token);
  for (const other of ['', 'inv_', token.slice(4), `${token}aaaa`, token.replace('inv_', 'rst_')])
    expect(organizationOfToken(other)).toBeNull();
});

const now = new Date('2026-11-20T12:00:00Z');

test.each([
  ['PENDING', 1, true],
  ['PENDING', 0, false],
  ['ACCEPTED', 1, false],
  ['REVOKED', 1, false],
  ['EXPIRED', 1, false],
] as const)('an invitation that is %s and expires in %s ms can be accepted: %s', (status, ms, open) => {
  expect(isOpen({ status, expiresAt: new Date(now.getTime() + ms) }, now)).toBe(open);
});
