import { actorOf, isLive, type Hold } from './hold.ts';

const hold = { organizationId: '01932b1c-0000-7000-8000-000000000001', id: '01932b1c-0000-7000-8000-000000000002' };

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
    const viewer = { person: null, acting: null, guest: null, apiKey: null, language: 'en', address: 'f00d' } as const;

    expect(actorOf(viewer)).toEqual({ kind: 'ADDRESS', id: 'f00d' });
    expect(actorOf({ ...viewer, person: { userId: hold.id, sessionId: 's' } })).toEqual({
      kind: 'PERSON',
      id: hold.id,
    });
  });
});
