import { decodeJwt } from 'jose';
import { actFor, foundOrganization, hire, type Organization, type Person } from './people.ts';
import { locationOf, type KnownPlace } from './places.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

type Employed = Person & { readonly memberId: string };

let identity: RunningIdentity;
let organization: Organization;
let place: KnownPlace;
let manager: Employed;
beforeAll(async () => {
  identity = await runIdentity();
  organization = await foundOrganization(identity, 'Hanami');
  place = await locationOf(identity, organization.id);
  manager = await hire(identity, organization, 'Manager', 'MANAGER');
});
afterAll(() => identity.close());

const outcome = `__typename ... on Problem { message }
  ... on InvalidInput { fields { path message } }`;
const role = 'role { id name permissions version }';
const mutate = async (by: Person, name: string, input: object, more = '') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${name}(input: $input) { ${outcome} ${more} } }`;
  return (await identity.ask({ bearer: by.accessToken })(document, { input })).data[name];
};
const createRole = (by: Person, input: object) => mutate(by, 'createRole', input, `... on RoleCreated { ${role} }`);
const changeRole = (by: Person, input: object) =>
  mutate(by, 'changeRole', input, `... on RoleChanged { ${role} } ... on VersionConflict { currentVersion }`);
const archiveRole = (by: Person, input: object) => mutate(by, 'archiveRole', input, `... on RoleArchived { ${role} }`);
const member =
  'membership { id role version permissions roles { role customRole { name } scope { businesses { id } locations { id } } } }';
const giveRoles = (input: object) =>
  mutate(organization.owner, 'changeMemberRole', input, `... on MemberChanged { ${member} }`);

/** What the person's tokens say when they are made anew. */
const claims = async (person: Person) => decodeJwt((await actFor(identity, person, organization.id)).accessToken);
const revokedAt = async () =>
  (await identity.database.admin`select max(at) as at from identity.revocation where kind = 'MEMBER'`)[0]?.['at'];

test('a role of one’s own making, given at a place beside another role', async () => {
  const { role: cashier } = await createRole(organization.owner, {
    name: ' Cashier ',
    permissions: ['payment.refund', 'cash.close', 'cash.close'],
  });
  const person = await hire(identity, organization, 'Cashier Kei', 'STAFF');

  const changed = await giveRoles({
    membershipId: person.memberId,
    version: 1,
    role: 'STAFF',
    roles: [{ customRoleId: cashier.id, scope: { businessIds: [place.businessId] } }],
  });

  expect(cashier).toEqual({
    id: expect.stringMatching(/^rol_/),
    name: 'Cashier',
    permissions: ['cash.close', 'payment.refund'],
    version: 1,
  });
  expect(changed.membership).toMatchObject({
    role: 'STAFF',
    version: 2,
    roles: [
      { role: 'STAFF', customRole: null, scope: null },
      {
        role: 'CUSTOM',
        customRole: { name: 'Cashier' },
        scope: { businesses: [{ id: place.businessId }], locations: [] },
      },
    ],
  });
  expect(changed.membership.permissions).toEqual(expect.arrayContaining(['cash.close', 'cash.open', 'payment.refund']));
  expect(await claims(person)).toMatchObject({
    perm: expect.not.arrayContaining(['payment.refund']),
    also: [{ perm: ['cash.close', 'payment.refund'], scope: { businessIds: [place.businessUuid], locationIds: [] } }],
  });
});

test('a change of a role reaches all who hold it, and takes back their tokens', async () => {
  const { role: made } = await createRole(organization.owner, { name: 'Buyer', permissions: ['stock.write'] });
  const person = await hire(identity, organization, 'Buyer Bo', 'STAFF');
  await giveRoles({ membershipId: person.memberId, version: 1, roles: [{ customRoleId: made.id }] });
  const before = await revokedAt();

  const changed = await changeRole(organization.owner, { roleId: made.id, version: 1, permissions: ['product.write'] });

  expect(changed.role).toEqual({ id: made.id, name: 'Buyer', permissions: ['product.write'], version: 2 });
  expect((await claims(person))['perm']).toEqual(['product.write']);
  expect((await revokedAt()).getTime()).toBeGreaterThan(before.getTime());
});

test('an archived role gives nothing any more, and its name is free', async () => {
  const { role: made } = await createRole(organization.owner, { name: 'Seasonal', permissions: ['stock.write'] });
  const person = await hire(identity, organization, 'Season Sen', 'STAFF');
  await giveRoles({ membershipId: person.memberId, version: 1, role: 'STAFF', roles: [{ customRoleId: made.id }] });

  const archived = await archiveRole(organization.owner, { roleId: made.id, version: 1 });
  const again = await createRole(organization.owner, { name: 'seasonal', permissions: ['stock.write'] });

  expect(archived).toMatchObject({ __typename: 'RoleArchived', role: { name: 'Seasonal', version: 2 } });
  expect(await claims(person)).not.toHaveProperty('also');
  expect(again.__typename).toBe('RoleCreated');
  expect(
    await identity.unchanged(() => archiveRole(organization.owner, { roleId: made.id, version: 2 })),
  ).toMatchObject({
    __typename: 'InvalidInput',
    fields: [{ path: ['roleId'], message: 'There is no such thing.' }],
  });
});

test('the other slices hear of roles, and the audit of who changed them', async () => {
  const { role: made } = await createRole(organization.owner, { name: 'Told', permissions: ['stock.write'] });
  await changeRole(organization.owner, { roleId: made.id, version: 1, name: 'Told anew' });
  await identity.settled();

  const events = await identity.database.admin`
    select payload from bus.event_log where type = 'identity.role.changed.v1' and payload ->> 'name' like 'Told%' order by position`;
  const audit = await identity.database.admin`
    select action, changed from identity.audit_entry where entity = 'Role' and action in ('role.created', 'role.changed') order by at desc limit 2`;
  expect(events.map(({ payload }) => payload)).toEqual([
    { name: 'Told', permissions: ['stock.write'], archived: false },
    { name: 'Told anew', permissions: ['stock.write'], archived: false },
  ]);
  expect(audit.map((row) => ({ ...row }))).toEqual([
    { action: 'role.changed', changed: ['name'] },
    { action: 'role.created', changed: ['name', 'permissions'] },
  ]);
});

describe('refused, and nothing changes', () => {
  test('what the maker does not hold, also by a role that gives role.manage', async () => {
    const { role: hr } = await createRole(organization.owner, {
      name: 'HR',
      permissions: ['role.manage', 'member.manage', 'fee.waive'],
    });
    const person = await hire(identity, organization, 'HR Hana', 'STAFF');
    await giveRoles({ membershipId: person.memberId, version: 1, roles: [{ customRoleId: hr.id }] });
    const acting = await actFor(identity, person, organization.id);
    const { role: owners } = await createRole(organization.owner, { name: 'Books', permissions: ['ledger.read'] });

    const within = await createRole(acting, { name: 'Waiver', permissions: ['fee.waive'] });
    const beyond = await identity.unchanged(() => createRole(acting, { name: 'More', permissions: ['ledger.read'] }));
    const change = await identity.unchanged(() => changeRole(acting, { roleId: owners.id, version: 1, name: 'Mine' }));
    const give = await identity.unchanged(() =>
      mutate(acting, 'changeMemberRole', {
        membershipId: person.memberId,
        version: 2,
        roles: [{ customRoleId: owners.id }],
      }),
    );

    expect(within.__typename).toBe('RoleCreated');
    expect([beyond, change, give].map(({ __typename }) => __typename)).toEqual(Array(3).fill('RoleOutOfReach'));
  });

  test('a name taken, an old version, unknown permissions, foreign roles', async () => {
    const { role: made } = await createRole(organization.owner, { name: 'Unique', permissions: ['stock.write'] });
    const foreign = await foundOrganization(identity, 'Kingsway');
    const { role: theirs } = await createRole(foreign.owner, { name: 'Theirs', permissions: ['stock.write'] });
    const person = await hire(identity, organization, 'Target', 'STAFF');

    const refused = [
      () => createRole(organization.owner, { name: 'UNIQUE', permissions: ['stock.write'] }),
      () => changeRole(organization.owner, { roleId: made.id, version: 2, name: 'Other' }),
      () => createRole(organization.owner, { name: 'Odd', permissions: ['stock.fly'] }),
      () => changeRole(organization.owner, { roleId: theirs.id, version: 1, name: 'Ours' }),
      () => giveRoles({ membershipId: person.memberId, version: 1, roles: [{ customRoleId: theirs.id }] }),
      () => giveRoles({ membershipId: person.memberId, version: 1, roles: [{ customRoleId: made.id, role: 'STAFF' }] }),
      () => giveRoles({ membershipId: person.memberId, version: 1 }),
    ];

    const answers = [];
    for (const call of refused) answers.push(await identity.unchanged(call));
    expect(answers).toMatchObject([
      { __typename: 'NameTaken', message: 'Another role has this name.' },
      { __typename: 'VersionConflict', currentVersion: 1 },
      { fields: [{ path: ['permissions', '0'], message: 'There is no such permission.' }] },
      { fields: [{ path: ['roleId'], message: 'There is no such thing.' }] },
      { fields: [{ path: ['roles', 'customRoleId'], message: 'There is no such thing.' }] },
      { fields: [{ path: ['roles', '0', 'role'] }] },
      { fields: [{ path: ['role'], message: 'This is needed.' }] },
    ]);
  });
});

describe('grants', () => {
  const grant = (by: Person, input: object) =>
    mutate(
      by,
      'grantPermission',
      { effect: 'ALLOW', reason: 'Covers for Mai', ...input },
      '... on PermissionGranted { grant { id permission effect reason expiresAt scope { businesses { id } } } membership { version grants { id } } } ... on WrongState { status }',
    );
  const remove = (by: Person, grantId: string) =>
    mutate(by, 'removeGrant', { grantId }, '... on GrantRemoved { membership { grants { id } } }');

  test('one permission more, at one place, until it is removed', async () => {
    const person = await hire(identity, organization, 'Granted', 'STAFF');

    const given = await grant(organization.owner, {
      membershipId: person.memberId,
      permission: 'payment.refund',
      businessId: place.businessId,
    });

    expect(given).toEqual({
      __typename: 'PermissionGranted',
      grant: {
        ...{
          id: expect.stringMatching(/^grt_/),
          permission: 'payment.refund',
          effect: 'ALLOW',
          reason: 'Covers for Mai',
        },
        ...{ expiresAt: null, scope: { businesses: [{ id: place.businessId }] } },
      },
      membership: { version: 2, grants: [{ id: given.grant.id }] },
    });
    expect((await claims(person))['also']).toEqual([
      { perm: ['payment.refund'], scope: { businessIds: [place.businessUuid], locationIds: [] } },
    ]);
    expect(
      await identity.unchanged(() =>
        grant(organization.owner, {
          membershipId: person.memberId,
          permission: 'payment.refund',
          effect: 'DENY',
          businessId: place.businessId,
        }),
      ),
    ).toMatchObject({ __typename: 'AlreadyGranted' });
    expect(await remove(organization.owner, given.grant.id)).toEqual({
      __typename: 'GrantRemoved',
      membership: { grants: [] },
    });
    expect(await claims(person)).not.toHaveProperty('also');
  });

  test('a denial wins over the role', async () => {
    const person = await hire(identity, organization, 'Denied', 'MANAGER');

    await grant(organization.owner, {
      membershipId: person.memberId,
      permission: 'payment.refund',
      effect: 'DENY',
      locationId: place.locationId,
    });
    const there = await claims(person);
    await grant(organization.owner, { membershipId: person.memberId, permission: 'payment.refund', effect: 'DENY' });
    const nowhere = await claims(person);

    expect(there['also']).toEqual([
      { perm: ['payment.refund'], except: { businessIds: [], locationIds: [place.locationUuid] } },
    ]);
    expect(nowhere['perm']).not.toContain('payment.refund');
    expect(nowhere).not.toHaveProperty('also');
  });

  test('ends at its time', async () => {
    const person = await hire(identity, organization, 'Temp', 'STAFF');
    const [row] = await identity.database.admin`select clock.now() + interval '1 hour' as at`;
    await grant(organization.owner, {
      membershipId: person.memberId,
      permission: 'fee.waive',
      expiresAt: row?.['at'].toISOString(),
    });
    const before = await claims(person);

    await identity.database.advanceClock({ minutes: 61 });
    await identity.settled();

    expect(before['perm']).toContain('fee.waive');
    expect((await claims(person))['perm']).not.toContain('fee.waive');
    const audit = await identity.database.admin`
      select action, reason, actor_kind from identity.audit_entry where action like 'grant.%' order by at desc limit 1`;
    expect({ ...audit[0] }).toEqual({ action: 'grant.expired', reason: 'Covers for Mai', actor_kind: 'SYSTEM' });
    const left = await identity.database.admin`select from identity.member_grant where permission = 'fee.waive'`;
    expect(left).toHaveLength(0);
  });

  test('refused: the own membership, what is not held, what nobody has, the past, who is gone', async () => {
    const { role: made } = await createRole(organization.owner, {
      name: 'Granter',
      permissions: ['grant.manage', 'member.manage', 'fee.waive'],
    });
    const granter = await hire(identity, organization, 'Granter', 'STAFF');
    await giveRoles({ membershipId: granter.memberId, version: 1, roles: [{ customRoleId: made.id }] });
    const acting = await actFor(identity, granter, organization.id);
    const person = await hire(identity, organization, 'Object', 'STAFF');
    await giveRoles({ membershipId: person.memberId, version: 1, roles: [{ customRoleId: made.id }] });
    const to =
      (membershipId: string, permission: string, more: object = {}) =>
      () =>
        grant(acting, { membershipId, permission, ...more });
    const denied = (
      await grant(organization.owner, { membershipId: person.memberId, permission: 'audit.read', effect: 'DENY' })
    ).grant;

    const refused = [
      to(granter.memberId, 'fee.waive'),
      to(person.memberId, 'ledger.read'),
      to(organization.owner.memberId, 'fee.waive', { effect: 'DENY' }),
      () => remove(acting, denied.id),
      to(person.memberId, 'fee.fly'),
      to(person.memberId, 'earnings.read.own', { effect: 'DENY' }),
      to(person.memberId, 'fee.waive', { expiresAt: '2020-01-01T00:00:00Z' }),
      to(person.memberId, 'fee.waive', { businessId: place.businessId, locationId: place.locationId }),
    ];

    const answers = [];
    for (const call of refused) answers.push(await identity.unchanged(call));
    expect(answers).toMatchObject([
      { __typename: 'OwnMembership' },
      { __typename: 'RoleOutOfReach' },
      { __typename: 'RoleOutOfReach' },
      { __typename: 'RoleOutOfReach' },
      { fields: [{ path: ['permission'], message: 'There is no such permission.' }] },
      { fields: [{ path: ['permission'], message: 'Deny the permission itself; that denies own rows too.' }] },
      { fields: [{ path: ['expiresAt'], message: 'This is over already.' }] },
      { fields: [{ path: ['locationId'], message: 'Name a business or a location, not both.' }] },
    ]);
    expect((await to(person.memberId, 'fee.waive', { effect: 'DENY' })()).__typename).toBe('PermissionGranted');
  });
});

describe('whyMay', () => {
  const why = async (by: Person | null, variables: Record<string, unknown>) =>
    identity.ask(by ? { bearer: by.accessToken } : {})(
      `query ($permission: String!, $memberId: ID, $businessId: ID, $locationId: ID) {
         whyMay(permission: $permission, memberId: $memberId, businessId: $businessId, locationId: $locationId) {
           answer permission { code text } membership { id }
           reasons { effect ownRowsOnly role customRole { name } grant { reason } scope { businesses { id } } } } }`,
      variables,
    );

  test('names the role, the custom role, the grant and the denial', async () => {
    const { role: made } = await createRole(organization.owner, { name: 'Refunder', permissions: ['payment.refund'] });
    const person = await hire(identity, organization, 'Asked', 'STAFF');
    const roles = [{ role: 'MANAGER', scope: { businessIds: [place.businessId] } }, { customRoleId: made.id }];
    await giveRoles({ membershipId: person.memberId, version: 1, roles });
    await mutate(organization.owner, 'grantPermission', {
      ...{ membershipId: person.memberId, permission: 'payment.refund', effect: 'DENY' },
      ...{ locationId: place.locationId, reason: 'Too many last month' },
    });
    const acting = await actFor(identity, person, organization.id);

    const everywhere = await why(acting, { permission: 'payment.refund' });
    const there = await why(organization.owner, {
      permission: 'payment.refund',
      memberId: person.memberId,
      locationId: place.locationId,
    });

    expect(everywhere.errors).toBeUndefined();
    expect(everywhere.data.whyMay).toEqual({
      answer: 'YES',
      permission: { code: 'payment.refund', text: 'Refund payments' },
      membership: { id: person.memberId },
      reasons: [
        { effect: 'ALLOW', ownRowsOnly: false, role: null, customRole: { name: 'Refunder' }, grant: null, scope: null },
      ],
    });
    expect(there.data.whyMay).toMatchObject({
      answer: 'NO',
      reasons: [
        { effect: 'DENY', grant: { reason: 'Too many last month' } },
        { effect: 'ALLOW', role: 'MANAGER', scope: { businesses: [{ id: place.businessId }] } },
        { effect: 'ALLOW', customRole: { name: 'Refunder' } },
      ],
    });
  });

  test('about others only with member.manage; unknown and foreign members and places are not there', async () => {
    const staff = await hire(identity, organization, 'Curious', 'STAFF');
    const foreign = await foundOrganization(identity, 'Foreign');
    const theirs = await locationOf(identity, foreign.id);

    const other = await why(staff, { permission: 'customer.read', memberId: manager.memberId });
    const nobody = await why(null, { permission: 'customer.read' });
    const foreigner = await why(organization.owner, { permission: 'customer.read', memberId: foreign.owner.memberId });
    const elsewhere = await why(organization.owner, { permission: 'customer.read', locationId: theirs.locationId });
    const unknown = await why(organization.owner, { permission: 'customer.fly' });

    expect(other.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(nobody.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect([foreigner.data, elsewhere.data]).toEqual([{ whyMay: null }, { whyMay: null }]);
    expect(unknown.errors?.[0]?.extensions?.code).toBe('INVALID');
  });
});

test('the catalogue of permissions, in the request’s language', async () => {
  const { data } = await identity.ask({ language: 'ja' })('{ permissions { code text roles ownRows } }');

  expect(data.permissions).toHaveLength(72);
  expect(data.permissions).toContainEqual({
    code: 'earnings.read',
    text: '報酬を見る',
    roles: ['OWNER', 'MANAGER'],
    ownRows: true,
  });
  expect(data.permissions).toContainEqual({
    code: 'ledger.read',
    text: '帳簿を見る',
    roles: ['OWNER'],
    ownRows: false,
  });
});
