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
  it('is the person, the key of a machine that may book here, else the address', () => {
    const at = { ...hold, businessId: hold.id, locationId: hold.id };
    const viewer = { person: null, acting: null, guest: null, apiKey: null, language: 'en', address: 'f00d' } as const;

    const acting = { organizationId: hold.organizationId, memberId: null, scope: null };
    const machine = (permission: string) => ({
      ...viewer,
      apiKey: { id: hold.id },
      acting: { ...acting, permissions: new Set([permission]) },
    });

    expect(actorOf(viewer, at)).toEqual({ kind: 'ADDRESS', id: 'f00d' });
    expect(actorOf(machine('appointment.write'), at)).toEqual({ kind: 'API_KEY', id: hold.id });
    expect(actorOf(machine('appointment.read'), at)).toEqual({ kind: 'ADDRESS', id: 'f00d' });
    expect(actorOf(machine('appointment.write'), { ...at, organizationId: hold.id })).toMatchObject({
      kind: 'ADDRESS',
    });
    expect(actorOf({ ...viewer, person: { userId: hold.id, sessionId: 's' } }, at)).toEqual({
      kind: 'PERSON',
      id: hold.id,
    });
  });
});
