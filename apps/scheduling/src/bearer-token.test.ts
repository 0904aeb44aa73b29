import { bearerToken, hashOfToken, organizationOfToken } from './bearer-token.ts';

const key = Buffer.alloc(32, 7);
const thing = { organizationId: '01932b1c-0000-7000-8000-000000000001', id: '01932b1c-0000-7000-8000-000000000002' };

describe('a bearer token', () => {
  it('is the same for the same thing, and another for any other', () => {
    const token = bearerToken(key, thing);

    expect(token).toBe(bearerToken(key, thing));
    expect(token).not.toBe(bearerToken(key, { ...thing, id: '01932b1c-0000-7000-8000-000000000003' }));
    expect(token).not.toBe(bearerToken(Buffer.alloc(32, 8), thing));
    expect(hashOfToken(token)).toHaveLength(32);
  });

  it('says in which organization to look', () => {
    expect(organizationOfToken(bearerToken(key, thing))).toBe(thing.organizationId);
  });

  it.each([
    '',
    'nonsense',
    'a.b',
    `${'A'.repeat(22)}.${'A'.repeat(42)}`,
    `${'A'.repeat(22)}.${'A'.repeat(43)}.x`,
    '💈',
  ])('is not %j', (token) => {
    expect(organizationOfToken(token)).toBeNull();
  });
});
