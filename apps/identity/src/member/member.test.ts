import { authorityOf, reaches, rolesOf, type Authority, type Role } from './member.ts';

const role = (
  base: Role['base'],
  scopeKind: Role['scopeKind'] = 'ORGANIZATION',
  scopeId: string | null = null,
): Role => ({
  base,
  scopeKind,
  scopeId,
});

const whole = (name: Authority['role']): Authority => ({ role: name, scope: null });
const limited = (name: Authority['role'], businessIds: string[], locationIds: string[] = []): Authority => ({
  role: name,
  scope: { businessIds, locationIds },
});

describe('what roles come to', () => {
  it.each([
    ['none', [], null],
    ['one for the whole', [role('STAFF')], whole('STAFF')],
    [
      'one at two places',
      [role('STAFF', 'LOCATION', 'l2'), role('STAFF', 'LOCATION', 'l1')],
      limited('STAFF', [], ['l1', 'l2']),
    ],
    [
      'a business and a location',
      [role('MANAGER', 'BUSINESS', 'b'), role('MANAGER', 'LOCATION', 'l')],
      limited('MANAGER', ['b'], ['l']),
    ],
    ['the whole beside a place', [role('MANAGER', 'LOCATION', 'l'), role('MANAGER')], whole('MANAGER')],
    [
      'a stronger role at one place beside a weaker one',
      [role('STAFF'), role('MANAGER', 'LOCATION', 'l')],
      limited('MANAGER', [], ['l']),
    ],
  ] as [string, Role[], Authority | null][])('%s', (_name, roles, authority) => {
    expect(authorityOf(roles)).toEqual(authority);
  });

  it.each([whole('OWNER'), limited('STAFF', ['b1', 'b2'], ['l'])])('is kept and read again: %j', (authority) => {
    expect(authorityOf(rolesOf(authority))).toEqual(authority);
  });
});

describe('who may give or take which role', () => {
  const businessOf = new Map([
    ['l1', 'b1'],
    ['l2', 'b2'],
  ]);

  it.each([
    ['an owner makes an owner', whole('OWNER'), whole('OWNER'), true],
    ['a manager makes a manager', whole('MANAGER'), whole('MANAGER'), true],
    ['a manager makes no owner', whole('MANAGER'), whole('OWNER'), false],
    ['a manager makes no owner of one business', whole('MANAGER'), limited('OWNER', ['b1']), false],
    ['a manager of a business reaches its location', limited('MANAGER', ['b1']), limited('STAFF', [], ['l1']), true],
    ['but not the other business', limited('MANAGER', ['b1']), limited('STAFF', ['b1', 'b2']), false],
    ['nor its location', limited('MANAGER', ['b1']), limited('STAFF', [], ['l1', 'l2']), false],
    ['nor the whole', limited('MANAGER', ['b1', 'b2']), whole('STAFF'), false],
    [
      'a manager of a location does not reach its business',
      limited('MANAGER', [], ['l1']),
      limited('STAFF', ['b1']),
      false,
    ],
    ['but the location', limited('MANAGER', [], ['l1']), limited('MANAGER', [], ['l1']), true],
    ['an unknown location is nowhere', limited('MANAGER', ['b1']), limited('STAFF', [], ['l9']), false],
  ])('%s', (_name, own, other, allowed) => {
    expect(reaches(own, other, businessOf)).toBe(allowed);
  });
});
