import type { Scope } from '@openslot/service';
import type { GrantHeld, RoleHeld } from './effective.ts';
import type { BaseRole } from './permission.ts';
import { contains, giverOf, holdsAt, mayAssign } from './reach.ts';

const businessOf = new Map([
  ['l1', 'b1'],
  ['l2', 'b2'],
]);
const at = (businessIds: string[], locationIds: string[] = []): Scope => ({ businessIds, locationIds });
const base = (role: BaseRole, scope: Scope | null = null): RoleHeld => ({ base: role, custom: null, scope });
const custom = (permissions: string[], scope: Scope | null = null): RoleHeld => ({
  ...{ base: null, custom: { roleId: 'r', permissions }, scope },
});
const denial = (permission: string, scope: Scope | null = null): GrantHeld => ({
  ...{ grantId: 'g', permission, effect: 'DENY', scope, expiresAt: null },
});
const giver = (roles: RoleHeld[], grants: GrantHeld[] = []) =>
  giverOf({ roles, grants }, new Date('2026-11-20T12:00:00Z'));

describe('who may give or take which role', () => {
  const manager = (...args: Parameters<typeof at>) => base('MANAGER', at(...args));
  const staff = (...args: Parameters<typeof at>) => base('STAFF', at(...args));

  it.each([
    ['an owner makes an owner', [base('OWNER')], base('OWNER'), true],
    ['a manager makes a manager', [base('MANAGER')], base('MANAGER'), true],
    ['a manager makes no owner', [base('MANAGER')], base('OWNER'), false],
    ['a manager makes no owner of one business', [base('MANAGER')], base('OWNER', at(['b1'])), false],
    ['a manager of a business reaches its location', [manager(['b1'])], staff([], ['l1']), true],
    ['but not the other business', [manager(['b1'])], staff(['b1', 'b2']), false],
    ['nor its location', [manager(['b1'])], staff([], ['l1', 'l2']), false],
    ['nor the whole', [manager(['b1', 'b2'])], base('STAFF'), false],
    ['a manager of a location does not reach its business', [manager([], ['l1'])], staff(['b1']), false],
    ['but the location', [manager([], ['l1'])], manager([], ['l1']), true],
    ['an unknown location is nowhere', [manager(['b1'])], staff([], ['l9']), false],
    ['two roles reach the places of both', [manager(['b1']), manager(['b2'])], staff(['b1', 'b2']), true],
    [
      'a staff member of the whole, manager of one place, reaches the one',
      [base('STAFF'), manager(['b1'])],
      staff(['b1']),
      true,
    ],
    ['and not the whole', [base('STAFF'), manager(['b1'])], base('STAFF'), false],
    ['a staff member makes nobody anything', [base('STAFF')], base('STAFF'), false],
    ['an owner gives any custom role', [base('OWNER')], custom(['ledger.read', 'payout.approve']), true],
    ['a manager one of what managers may', [base('MANAGER')], custom(['payment.refund', 'payment.read.own']), true],
    ['and none of more', [base('MANAGER')], custom(['payment.refund', 'ledger.read']), false],
    ['nor one elsewhere', [manager(['b1'])], custom(['payment.refund'], at(['b2'])), false],
    ['by a custom role one gives what it holds', [custom(['member.manage', 'fee.waive'])], custom(['fee.waive']), true],
    ['and no base role that is more', [custom(['member.manage', 'fee.waive'])], base('STAFF'), false],
  ] as [string, RoleHeld[], RoleHeld, boolean][])('%s', (_name, own, role, allowed) => {
    expect(mayAssign(giver(own), role, businessOf)).toBe(allowed);
  });

  it.each([
    ['nobody gives a role of which something is denied', denial('payment.refund'), base('MANAGER'), false],
    ['unless all of it is held there', denial('payment.refund', at(['b2'])), manager(['b1']), true],
    ['for own rows either', denial('earnings.read'), base('STAFF'), false],
    ['what is not of the role does not matter', denial('fee.waive'), base('STAFF'), true],
    ['a custom role without it', denial('payment.refund'), custom(['fee.waive']), true],
    [
      'a custom role with it, where it is not denied',
      denial('payment.refund', at(['b2'])),
      custom(['payment.refund'], at(['b1'])),
      true,
    ],
    ['and where it is', denial('payment.refund', at([], ['l1'])), custom(['payment.refund'], at(['b1'])), false],
    ['who may not manage members there gives nothing', denial('member.manage', at(['b1'])), staff([], ['l1']), false],
  ] as [string, GrantHeld, RoleHeld, boolean][])('a denial: %s', (_name, grant, role, allowed) => {
    expect(mayAssign(giver([base('MANAGER')], [grant]), role, businessOf)).toBe(allowed);
  });
});

test('all rows hold own rows too', () => {
  expect(holdsAt(giver([base('MANAGER')]), 'earnings.read.own', null, businessOf)).toBe(true);
  expect(holdsAt(giver([base('STAFF')]), 'earnings.read', null, businessOf)).toBe(false);
});

test.each([
  [null, null, null, true],
  [null, at(['b1']), null, false],
  [null, at(['b1']), at(['b2']), true],
  [null, at(['b1']), at([], ['l1']), false],
  [null, at([], ['l1']), at(['b1']), false],
  [null, at([], ['l1']), at(['b2'], ['l2']), true],
  [null, at(['b1']), at([], ['l9']), false],
] as const)('within %j but %j: %j is contained: %s', (scope, except, places, contained) => {
  expect(contains({ scope, except }, places, businessOf)).toBe(contained);
});
