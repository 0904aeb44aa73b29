import { assignmentsOf, endOf, ownsAll, rolesOf, startOf, type Assignment, type Role } from './member.ts';

const at = (businessIds: string[], locationIds: string[] = []) => ({ businessIds, locationIds });
const base = (role: NonNullable<Role['base']>, scope: Assignment['scope'] = null): Assignment => ({
  ...{ base: role, roleId: null, scope },
});
const custom = (roleId: string, scope: Assignment['scope'] = null): Assignment => ({ base: null, roleId, scope });

describe('roles as they are kept', () => {
  it.each([
    [[base('OWNER')]],
    [[base('STAFF', at(['b1', 'b2'], ['l']))]],
    [[base('MANAGER', at([], ['l'])), base('STAFF'), custom('r', at(['b']))]],
  ])('are read again: %j', (assignments) => {
    expect(assignmentsOf(rolesOf(assignments))).toEqual(assignments);
  });

  it('are kept once each', () => {
    expect(rolesOf([base('STAFF', at(['b', 'b'])), base('STAFF', at(['b'], ['l']))])).toEqual([
      { base: 'STAFF', roleId: null, scopeKind: 'BUSINESS', scopeId: 'b' },
      { base: 'STAFF', roleId: null, scopeKind: 'LOCATION', scopeId: 'l' },
    ]);
  });

  it('need no single places beside the whole organization', () => {
    expect(rolesOf([base('STAFF', at(['b'])), base('STAFF')])).toEqual([
      { base: 'STAFF', roleId: null, scopeKind: 'ORGANIZATION', scopeId: null },
    ]);
  });

  it.each([
    ['an owner of the whole', [base('OWNER')], true],
    ['an owner of one business', [base('OWNER', at(['b']))], false],
    ['a manager of the whole', [base('MANAGER')], false],
    ['an owner of one business who manages the whole', [base('OWNER', at(['b'])), base('MANAGER')], false],
  ])('own everything: %s', (_name, assignments, owns) => {
    expect(ownsAll(rolesOf(assignments))).toBe(owns);
  });
});

test('the days of a membership are whole', () => {
  expect([startOf('2026-12-31'), endOf('2026-12-31')].map((instant) => instant.toISOString())).toEqual([
    '2026-12-31T00:00:00.000Z',
    '2027-01-01T00:00:00.000Z',
  ]);
});
