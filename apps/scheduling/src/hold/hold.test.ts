import { actorOf, hashOfToken, holdToken, isLive, organizationOfToken, type Hold } from './hold.ts';

const key = Buffer.alloc(32, 7);
const hold = { organizationId: '01932b1c-0000-7000-8000-000000000001', id: '01932b1c-0000-7000-8000-000000000002' };

describe('a hold token', () => {
  it('is the same for the same hold, and another for any other', () => {
    const token = holdToken(key, hold);

    expect(token).toBe(holdToken(key, hold));
    expect(token).not.toBe(holdToken(key, { ...hold, id: '01932b1c-0000-7000-8000-000000000003' }));
    expect(token).not.toBe(holdToken(Buffer.alloc(32, 8), hold));
    expect(hashOfToken(token)).toHaveLength(32);
  });

  it('says in which organization to look', () => {
    expect(organizationOfToken(holdToken(key, hold))).toBe(hold.organizationId);
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

describe('a hold is live', () => {
  const expiresAt = new Date('2026-11-20T10:10:00.000Z');

  it.each([
    ['LIVE', '2026-11-20T10:09:59.999Z', true],
    ['LIVE', '2026-11-20T10:10:00.000Z', false],
    ['BOOKED', '2026-11-20T10:00:00.000Z', false],
    ['RELEASED', '2026-11-20T10:00:00.000Z', false],
    ['EXPIRED', '2026-11-20T10:00:00.000Z', false],
  ] as const)('%s at %s: %s', (status, at, expected) => {
    expect(isLive({ status, expiresAt } as Hold, new Date(at))).toBe(expected);
  });
});

describe('the actor', () => {
  it('is the person, else the address', () => {
    const viewer = { person: null, acting: null, guest: null, language: 'en', address: 'f00d' } as const;

    expect(actorOf(viewer)).toEqual({ kind: 'ADDRESS', id: 'f00d' });
    expect(actorOf({ ...viewer, person: { userId: hold.id, sessionId: 's' } })).toEqual({
      kind: 'PERSON',
      id: hold.id,
    });
  });
});
