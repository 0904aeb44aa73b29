import { byViewer } from './audit.ts';
import {
  accessOf,
  holds,
  may,
  requireHeld,
  requireKnown,
  requireMay,
  requireMembership,
  requireSignedIn,
  type Viewer,
} from './viewer.ts';

const organizationId = '018f3a2b-0000-7000-8000-000000000001';
const userId = '018f3a2b-0000-7000-8000-000000000002';
const keyId = '018f3a2b-0000-7000-8000-000000000003';
const nobody: Viewer = {
  ...{ person: null, acting: null, apiKey: null, guest: null },
  ...{ language: 'en', address: 'somewhere' },
};
const person: Viewer = { ...nobody, person: { userId, sessionId: userId } };
const acting = { organizationId, memberId: userId, permissions: new Set(['service.write']), scope: null };
const member: Viewer = { ...person, acting };
const machine: Viewer = { ...nobody, apiKey: { id: keyId }, acting: { ...acting, memberId: null } };
const scoped: Viewer = {
  ...person,
  acting: { ...acting, scope: { businessIds: ['business'], locationIds: ['place'] } },
};

test('each viewer opens just the own doors', () => {
  expect(accessOf(nobody)).toEqual({ door: 'public' });
  expect(accessOf(person)).toEqual({ door: 'customer', userId });
  expect(accessOf(member)).toEqual({ door: 'member', organizationId, userId });
  expect(accessOf(machine)).toEqual({ door: 'member', organizationId, userId: undefined });
});

test.each([
  ['nobody', nobody, {}, false],
  ['a person who acts for nobody', person, {}, false],
  ['a member of the whole organization', member, { businessId: 'other' }, true],
  ['a member, about the organization itself', member, {}, true],
  ['a scoped member, about the organization itself', scoped, {}, false],
  ['a scoped member, in a business of the scope', scoped, { businessId: 'business', locationId: 'any' }, true],
  ['a scoped member, at a location of the scope', scoped, { businessId: 'other', locationId: 'place' }, true],
  ['a scoped member, elsewhere', scoped, { businessId: 'other', locationId: 'other' }, false],
])('%s', (_who, viewer, place, allowed) => {
  expect(may(viewer, 'service.write', { organizationId, ...place })).toBe(allowed);
});

test('a permission never reaches another organization, and only what it names', () => {
  expect(may(member, 'service.write', { organizationId: userId })).toBe(false);
  expect(may(member, 'policy.write', { organizationId })).toBe(false);
});

test('a permission is held wherever its scope lies, in its own organization', () => {
  expect(holds(scoped, 'service.write', organizationId)).toBe(true);
  expect(holds(scoped, 'service.write', userId)).toBe(false);
  expect(holds(scoped, 'policy.write', organizationId)).toBe(false);
  expect(holds(person, 'service.write', organizationId)).toBe(false);
  expect(requireHeld(scoped, 'service.write')).toBe(scoped.acting);
});

test('refuses by who asks', () => {
  const require = (viewer: Viewer) => () => requireMay(viewer, 'policy.write', { organizationId });
  expect(require(nobody)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  expect(require(person)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  expect(require(member)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));

  const requireSomewhere = (viewer: Viewer) => () => requireHeld(viewer, 'policy.write');
  expect(requireSomewhere(nobody)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  expect(requireSomewhere(person)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  expect(requireSomewhere(member)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
});

test('the audit has who did it, and through which door', () => {
  expect(byViewer(nobody)).toEqual({ actorKind: 'ANONYMOUS', actorId: null, door: 'public' });
  expect(byViewer(person)).toEqual({ actorKind: 'PERSON', actorId: userId, door: 'customer' });
  expect(byViewer(member)).toEqual({ actorKind: 'PERSON', actorId: userId, door: 'member' });
  expect(byViewer(machine)).toEqual({ actorKind: 'API_KEY', actorId: keyId, door: 'member' });
});

test('a machine acts by its key, and is no person', () => {
  const forbidden = expect.objectContaining({ code: 'FORBIDDEN' });

  expect(may(machine, 'service.write', { organizationId })).toBe(true);
  expect(may(machine, 'service.write', { organizationId: userId })).toBe(false);
  expect(requireHeld(machine, 'service.write')).toBe(machine.acting);
  expect(requireKnown(machine)).toBe(keyId);
  expect(() => requireHeld(machine, 'policy.write')).toThrow(forbidden);
  expect(() => requireSignedIn(machine)).toThrow(forbidden);
  expect(() => requireMembership(machine)).toThrow(forbidden);
  expect(requireKnown(person)).toBe(userId);
  expect(requireMembership(member)).toEqual({ ...acting, memberId: userId });
  expect(() => requireKnown(nobody)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
});
