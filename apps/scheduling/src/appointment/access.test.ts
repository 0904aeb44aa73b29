import type { Viewer } from '@openslot/service';
import { canRead, changesAs, mayAsMember, requireAny, requireRequester } from './access.ts';

const [home, elsewhere] = ['01932b1c-0000-7000-8000-000000000001', '01932b1c-0000-7000-8000-000000000002'];
const [shop, branch] = ['01932b1c-0000-7000-8000-000000000003', '01932b1c-0000-7000-8000-000000000004'];
const visit = { organizationId: home, businessId: shop, locationId: branch, isOwn: false, isOnOwnAgenda: false };

const member = (
  permissions: string[],
  scope: { businessIds: string[]; locationIds: string[] } | null = null,
  organizationId = home,
): Viewer => ({
  person: { userId: shop, sessionId: shop },
  guest: null,
  apiKey: null,
  acting: { organizationId, memberId: shop, permissions: new Set(permissions), scope },
  language: 'en',
  address: '',
});
const person: Viewer = { ...member([]), acting: null };
const nobody: Viewer = { ...person, person: null };

describe('reading', () => {
  it.each([
    ['nobody', nobody, {}, false],
    ['a person', person, {}, false],
    ['its customer', person, { isOwn: true }, true],
    ['a member who may read', member(['appointment.read']), {}, true],
    ['a member without the permission', member(['appointment.write']), {}, false],
    ['a member of another organization', member(['appointment.read'], null, elsewhere), {}, false],
    ['a member of the business', member(['appointment.read'], { businessIds: [shop], locationIds: [] }), {}, true],
    ['a member of the location', member(['appointment.read'], { businessIds: [], locationIds: [branch] }), {}, true],
    ['a member of another location', member(['appointment.read'], { businessIds: [], locationIds: [shop] }), {}, false],
    ['staff, own agenda', member(['appointment.read.own']), { isOnOwnAgenda: true }, true],
    ['staff, another’s agenda', member(['appointment.read.own']), {}, false],
  ])('by %s', (_, viewer, seen, expected) => {
    expect(canRead(viewer, { ...visit, ...seen })).toBe(expected);
  });
});

describe('changing', () => {
  it.each([
    ['nobody', nobody, {}, null],
    ['a person', person, {}, null],
    ['its customer', person, { isOwn: true }, 'CUSTOMER'],
    ['a member who may write', member(['appointment.write']), {}, 'STAFF'],
    ['a member who may write and is the customer', member(['appointment.write']), { isOwn: true }, 'STAFF'],
    ['a member without the permission who is the customer', member([]), { isOwn: true }, 'CUSTOMER'],
    ['a member of another organization', member(['appointment.write'], null, elsewhere), {}, null],
    ['staff, own agenda', member(['appointment.write.own']), { isOnOwnAgenda: true }, 'STAFF'],
  ])('by %s', (_, viewer, seen, expected) => {
    expect(changesAs(viewer, { ...visit, ...seen })).toBe(expected);
  });

  it.each([
    ['a member without the permission', member(['appointment.read'])],
    ['a member of another location', member(['appointment.write'], { businessIds: [], locationIds: [shop] })],
    ['staff, another’s agenda', member(['appointment.write.own'])],
  ])('is forbidden to %s', (_, viewer) => {
    expect(() => changesAs(viewer, visit)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});

describe('the permission at all', () => {
  it('is asked for in either form', () => {
    expect(() => requireAny(member(['appointment.write.own']).acting!, 'appointment.write')).not.toThrow();
    expect(() => requireAny(member(['appointment.read']).acting!, 'appointment.write')).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
  });
});

describe('deciding', () => {
  it.each([
    ['a member who decides', member(['appointment.decide']), true],
    ['a member who may only write', member(['appointment.write']), false],
    ['a member of another organization', member(['appointment.decide'], null, elsewhere), false],
    ['a member of another location', member(['appointment.decide'], { businessIds: [], locationIds: [shop] }), false],
  ])('by %s', (_, viewer, expected) => {
    expect(mayAsMember(viewer, 'appointment.decide', { ...visit, isOnOwnAgenda: true, isOwn: true })).toBe(expected);
  });
});

describe('who asks for a change of an own visit', () => {
  const guest = { organizationId: home, appointmentId: branch, customerId: shop };

  it('is a person, or a guest with a token, and nobody else', () => {
    expect(requireRequester(person)).toEqual({ userId: shop, actorId: shop });
    expect(requireRequester({ ...person, guest })).toEqual({ userId: shop, actorId: shop });
    expect(requireRequester({ ...nobody, guest })).toEqual({ userId: null, actorId: branch });
    expect(() => requireRequester(nobody)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });
});
