import { decodeJwt } from 'jose';
import { fromId, newId, toId } from '@openslot/service';
import {
  actFor,
  foundOrganization,
  goodPassword,
  hire,
  signInMutation,
  signUp,
  type Organization,
  type Person,
} from './people.ts';
import { appointPlatform, askingOf, auditOf, mutatingOf } from './platform-people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let organization: Organization;
let admin: Person;
let support: Person;
beforeAll(async () => {
  identity = await runIdentity();
  organization = await foundOrganization(identity, 'Hanami');
  ({ admin, support } = await appointPlatform(identity));
});
afterAll(() => identity.close());

const ask = (by: Parameters<ReturnType<typeof askingOf>>[0]) => askingOf(identity)(by);
const mutate = (...one: Parameters<ReturnType<typeof mutatingOf>>) => mutatingOf(identity)(...one);
const lookInto = (by: Person | null, organizationId: string, reason = 'Ticket 4711') =>
  mutate(
    by,
    'lookInto',
    { organizationId, reason },
    '... on LookingInto { accessToken accessTokenExpiresAt organization { name } }',
  );
const audit = (action: string) => auditOf(identity, action);

describe('a look', () => {
  test('reads one organization, as nobody of it, for ten minutes', async () => {
    const look = await lookInto(support, organization.id);
    const claims = decodeJwt(look.accessToken);

    expect(look.organization).toEqual({ name: 'Hanami' });
    expect(claims).toMatchObject({
      sub: fromId('usr', support.userId),
      plt: 'SUPPORT',
      org: fromId('org', organization.id),
      mode: 'LIVE',
    });
    expect(claims).not.toHaveProperty('mem');
    expect(Number(claims.exp) - Number(claims.iat)).toBeCloseTo(600, 3);
    expect((claims['perm'] as string[]).filter((permission) => !permission.endsWith('.read'))).toEqual([]);
    const { data } = await ask(look)('{ members { edges { node { name } } } viewer { id } }');
    expect(data).toEqual({ members: { edges: [{ node: { name: 'Owner of Hanami' } }] }, viewer: null });
  });

  test('changes nothing, whatever is asked', async () => {
    const look = await lookInto(admin, organization.id);
    const inputs: [string, object][] = [
      ['createOrganization', { name: 'Mine', country: 'JP', defaultCurrency: 'JPY' }],
      ['inviteMember', { email: 'a@example.com', role: 'STAFF' }],
      ['addMember', { email: support.email, role: 'STAFF' }],
      ['createRole', { name: 'Mine', permissions: ['stock.write'] }],
      ['updateOrganization', { version: 1, name: 'Mine' }],
      ['lookInto', { organizationId: organization.id, reason: 'Again' }],
      ['suspendOrganization', { organizationId: organization.id, reason: 'Again' }],
      ['hardDelete', { id: organization.owner.userId, reason: 'Again' }],
    ];

    for (const [name, input] of inputs)
      expect([name, await identity.unchanged(() => mutate(look, name, input))]).toEqual([
        name,
        { __typename: 'FORBIDDEN' },
      ]);
  });

  test('the organization reads who looked, and why; each operation too', async () => {
    const look = await lookInto(support, organization.id, 'Ticket 4712');
    const hash = 'ab'.repeat(32);
    const tell = (headers: Record<string, string>) =>
      fetch(`${identity.origin}/platform-looks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ operation: 'TheirMembers', hash }),
      });
    const fromGateway = { 'x-openslot-gateway': 'the gateway secret of tests' };

    const told = await tell({ ...fromGateway, authorization: `Bearer ${look.accessToken}` });
    const [direct, nobody, member] = await identity.unchanged(async () => [
      await tell({ authorization: `Bearer ${look.accessToken}` }),
      await tell(fromGateway),
      await tell({ ...fromGateway, authorization: `Bearer ${organization.owner.accessToken}` }),
    ]);

    expect([told, direct, nobody, member].map((answer) => answer?.status)).toEqual([204, 403, 401, 401]);
    const lookId = decodeJwt(look.accessToken)['look'];
    expect((await audit('platform.look_started')).filter(({ entity_id }) => entity_id === lookId)).toMatchObject([
      {
        organization_id: fromId('org', organization.id),
        actor_id: fromId('usr', support.userId),
        door: 'platform',
        reason: 'Ticket 4712',
      },
    ]);
    const { data } = await ask(organization.owner)(
      '{ auditEntries(filter: { action: "platform.looked" }) { edges { node { door actor { kind id } reason entity } } } }',
    );
    expect(data.auditEntries.edges).toEqual([
      {
        node: {
          door: 'platform',
          actor: { kind: 'PERSON', id: support.userId },
          reason: `TheirMembers ${hash}`,
          entity: 'PlatformLook',
        },
      },
    ]);
  });

  test.each([
    ['nobody', () => null, 'UNAUTHENTICATED'],
    ['an owner', () => organization.owner, 'FORBIDDEN'],
  ])('%s does not look', async (_name, who, code) => {
    expect(await identity.unchanged(() => lookInto(who(), organization.id))).toEqual({ __typename: code });
  });

  test('an unknown organization, and no reason, are refused', async () => {
    const unknown = await identity.unchanged(() => lookInto(support, toId('org', newId())));
    const silent = await identity.unchanged(() => lookInto(support, organization.id, ' '));

    expect([unknown.fields[0].path, silent.fields[0].path]).toEqual([['organizationId'], ['reason']]);
  });
});

describe('people of the platform', () => {
  const appoint = (by: Person | null, email: string, role: string) =>
    mutate(by, 'appointPlatformPerson', { email, role, reason: 'Because' }, '... on PlatformPersonChanged { role }');
  const dismiss = (by: Person | null, email: string) =>
    mutate(by, 'dismissPlatformPerson', { email, reason: 'Gone' }, '... on PlatformPersonChanged { role }');

  test('are appointed and dismissed by administrators', async () => {
    const person = await signUp(identity, 'Temp Support');

    expect(await appoint(admin, person.email, 'PLATFORM_SUPPORT')).toEqual({
      __typename: 'PlatformPersonChanged',
      role: 'PLATFORM_SUPPORT',
    });
    expect((await lookInto(person, organization.id)).__typename).toBe('LookingInto');
    expect(await dismiss(admin, person.email)).toEqual({ __typename: 'PlatformPersonChanged', role: null });
    expect((await lookInto(person, organization.id)).__typename).toBe('FORBIDDEN');
    const ended = await identity.database.admin`
      select from identity.revocation r join identity.user_session s on s.id = r.subject_id where s.user_id = ${String(fromId('usr', person.userId))}`;
    expect(ended).toHaveLength(1);
    expect((await audit('platform.dismissed')).at(-1)).toMatchObject({
      entity_id: fromId('usr', person.userId),
      reason: 'Gone',
    });
  });

  test('nobody else, nobody unknown, and never without an administrator', async () => {
    const person = await signUp(identity, 'Nobody Special');

    const answers = [];
    for (const call of [
      () => appoint(support, person.email, 'PLATFORM_ADMIN'),
      () => appoint(organization.owner, organization.owner.email, 'PLATFORM_ADMIN'),
      () => appoint(null, person.email, 'PLATFORM_ADMIN'),
      () => appoint(admin, 'nobody.at.all@example.com', 'PLATFORM_ADMIN'),
      () => dismiss(admin, person.email),
      () => dismiss(admin, admin.email),
      () => appoint(admin, admin.email, 'PLATFORM_SUPPORT'),
    ])
      answers.push((await identity.unchanged(call)).__typename);
    expect(answers).toEqual([
      ...['FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED', 'UnknownPerson', 'UnknownPerson'],
      ...['LastAdministrator', 'LastAdministrator'],
    ]);
  });

  test('the service cannot make one by itself', async () => {
    const [row] = await identity.database.admin`
      select has_function_privilege('identity_service', 'identity.make_platform_person(text, text)', 'execute') as may`;

    expect(row?.['may']).toBe(false);
  });
});

describe('hard deletion', () => {
  const hardDelete = (by: Person | null, id: string) =>
    mutate(by, 'hardDelete', { id, reason: 'Asked for' }, '... on HardDeleted { id }');

  test('of what was deleted before, by administrators alone', async () => {
    const made = await mutate(
      organization.owner,
      'createRole',
      { name: 'Gone', permissions: ['stock.write'] },
      '... on RoleCreated { role { id } }',
    );
    const id = String(made.role.id);

    const live = await identity.unchanged(() => hardDelete(admin, id));
    await mutate(organization.owner, 'archiveRole', { roleId: id, version: 1 });
    const refused = [];
    for (const by of [null, organization.owner, support])
      refused.push((await identity.unchanged(() => hardDelete(by, id))).__typename);
    const gone = await hardDelete(admin, id);
    const again = await identity.unchanged(() => hardDelete(admin, id));

    expect(refused).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    expect([live, again].map(({ fields }) => fields[0].path)).toEqual([['id'], ['id']]);
    expect(gone).toEqual({ __typename: 'HardDeleted', id });
    const left = await identity.database
      .admin`select from identity.role_permission where role_id = ${String(fromId('rol', id))}`;
    expect(left).toHaveLength(0);
    expect((await audit('platform.hard_deleted')).at(-1)).toMatchObject({
      entity_id: fromId('rol', id),
      reason: 'Asked for',
    });
  });

  test('of customers, with all that hangs on them', async () => {
    const added = await mutate(
      organization.owner,
      'createCustomer',
      { name: '消える花子', email: 'gone@example.com', idempotencyKey: 'gone' },
      '... on CustomerCreated { customer { id version } }',
    );
    const { id, version } = added.customer;
    expect((await identity.unchanged(() => hardDelete(admin, id))).fields[0].path).toEqual(['id']);
    await mutate(organization.owner, 'deleteCustomer', { customerId: id, version });
    await identity.settled();

    expect(await hardDelete(admin, id)).toEqual({ __typename: 'HardDeleted', id });
    const left = await identity.database.admin`select from identity.customer where id = ${String(fromId('cus', id))}`;
    expect(left).toHaveLength(0);
  });

  test('of users, and of nothing that has another kind of id', async () => {
    const person = await signUp(identity, 'Leaver');
    await identity.database
      .admin`update identity."user" set deleted_at = clock.now() where id = ${String(fromId('usr', person.userId))}`;

    expect(await hardDelete(admin, person.userId)).toEqual({ __typename: 'HardDeleted', id: person.userId });
    expect((await identity.unchanged(() => hardDelete(admin, organization.id))).fields[0].message).toBe(
      'This is not the right kind of id.',
    );
  });
});

describe('the life of an organization', () => {
  const settings = async (by: Person) =>
    (
      await ask(by)(
        '{ viewer { actingAs { organization { settings { status version kind name: defaultLocale closesAt } } } } }',
      )
    ).data.viewer.actingAs.organization.settings;
  const suspend = (by: Person | null, organizationId: string) =>
    mutate(by, 'suspendOrganization', { organizationId, reason: 'Unpaid' });
  const resume = (by: Person | null, organizationId: string) =>
    mutate(by, 'resumeOrganization', { organizationId, reason: 'Paid' });
  const events = async (id: string) => {
    await identity.settled();
    const rows = await identity.database.admin`
      select type, payload from bus.event_log where topic = 'identity.organization.events' and organization_id = ${String(fromId('org', id))} order by position`;
    return rows.map(({ type }) => type);
  };

  test('its owners change it; nobody else, and at the version that was seen', async () => {
    const own = await foundOrganization(identity, 'Changing');
    const manager = await hire(identity, own, 'Changing Manager', 'MANAGER');

    const changed = await mutate(
      own.owner,
      'updateOrganization',
      { version: 1, name: 'Changed', kind: 'ENTERPRISE' },
      '... on OrganizationChanged { organization { name settings { kind version } } }',
    );
    const stale = await identity.unchanged(() => mutate(own.owner, 'updateOrganization', { version: 1, name: 'Late' }));
    const others = [];
    for (const by of [null, manager])
      others.push(
        (await identity.unchanged(() => mutate(by, 'updateOrganization', { version: 2, name: 'Mine' }))).__typename,
      );

    expect(changed.organization).toEqual({ name: 'Changed', settings: { kind: 'ENTERPRISE', version: 2 } });
    expect(stale.__typename).toBe('VersionConflict');
    expect(others).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    expect(await events(own.id)).toEqual(['identity.organization.created.v1', 'identity.organization.changed.v1']);
  });

  test('the platform suspends it: nobody acts for it until it is resumed', async () => {
    const own = await foundOrganization(identity, 'Unpaid');

    const refused = [];
    for (const by of [null, own.owner, support])
      refused.push((await identity.unchanged(() => suspend(by, own.id))).__typename);
    expect((await suspend(admin, own.id)).__typename).toBe('OrganizationChanged');
    const acting = await ask(own.owner)(`mutation { actFor(input: { organizationId: "${own.id}" }) { __typename } }`);
    const twice = await identity.unchanged(() => suspend(admin, own.id));
    expect((await resume(admin, own.id)).__typename).toBe('OrganizationChanged');

    expect(refused).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    expect([acting.data.actFor.__typename, twice.__typename]).toEqual(['NotAMember', 'WrongState']);
    expect((await settings(await actFor(identity, own.owner, own.id))).status).toBe('ACTIVE');
    expect(await events(own.id)).toEqual([
      'identity.organization.created.v1',
      'identity.organization.suspended.v1',
      'identity.organization.resumed.v1',
    ]);
    const revoked = await identity.database
      .admin`select from identity.revocation where subject_id = ${String(fromId('mem', own.owner.memberId))}`;
    expect(revoked).toHaveLength(1);
  });

  test('the platform closes what is suspended; its owners reopen it, and it is suspended as before', async () => {
    const own = await foundOrganization(identity, 'Unpaid for long');
    const end = (by: Person | null) =>
      mutate(by, 'closeSuspendedOrganization', { organizationId: own.id, reason: 'Never paid' });

    const early = await identity.unchanged(() => end(admin));
    await suspend(admin, own.id);
    const refused = [];
    for (const by of [null, own.owner, support]) refused.push((await identity.unchanged(() => end(by))).__typename);
    expect((await end(admin)).__typename).toBe('OrganizationChanged');
    const owner = await actFor(identity, own.owner, own.id);
    const closing = await settings(owner);
    const resumed = await identity.unchanged(() => resume(admin, own.id));
    const reopened = await mutate(owner, 'reopenOrganization', { version: closing.version });
    const { data } = await ask(own.owner)(`mutation { actFor(input: { organizationId: "${own.id}" }) { __typename } }`);
    expect((await resume(admin, own.id)).__typename).toBe('OrganizationChanged');

    expect([early.__typename, refused]).toEqual(['WrongState', ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']]);
    expect(closing).toMatchObject({ status: 'CLOSING', closesAt: expect.any(String) });
    expect([resumed.__typename, reopened.__typename, data.actFor.__typename]).toEqual([
      ...['WrongState', 'OrganizationChanged', 'NotAMember'],
    ]);
    expect((await events(own.id)).slice(1)).toEqual([
      ...['identity.organization.suspended.v1', 'identity.organization.closing.v1'],
      ...['identity.organization.suspended.v1', 'identity.organization.resumed.v1'],
    ]);
    expect((await settings(await actFor(identity, own.owner, own.id))).status).toBe('ACTIVE');
    const closings = await audit('organization.closing');
    expect(closings.map((row) => [row['organization_id'], row['reason']])).toContainEqual([
      fromId('org', own.id),
      'Never paid',
    ]);
  });

  test('its owners close it, reopen it, and after 30 days it is deleted', async () => {
    const own = await foundOrganization(identity, 'Closing');

    expect((await mutate(own.owner, 'closeOrganization', { version: 1 })).__typename).toBe('OrganizationChanged');
    const closing = await settings(await actFor(identity, own.owner, own.id));
    expect((await mutate(own.owner, 'reopenOrganization', { version: 2 })).__typename).toBe('OrganizationChanged');
    expect((await identity.unchanged(() => mutate(own.owner, 'reopenOrganization', { version: 3 }))).__typename).toBe(
      'WrongState',
    );
    await identity.database.advanceClock({ minutes: 31 * 24 * 60 });
    await identity.settled();
    // The session of the first sign-in has been idle for too long.
    const { data } = await ask(null)(signInMutation, { email: own.owner.email, password: goodPassword });
    const later = await actFor(identity, { ...own.owner, ...data.signIn }, own.id);
    expect((await settings(later)).status).toBe('ACTIVE');
    await mutate(later, 'closeOrganization', { version: 3 });
    await identity.database.advanceClock({ minutes: 30 * 24 * 60 });
    await identity.settled();

    expect(closing).toMatchObject({ status: 'CLOSING', closesAt: expect.any(String) });
    const [row] = await identity.database.admin`
      select o.status, m.status as member from identity.organization o join identity.member m on m.organization_id = o.id where o.id = ${String(fromId('org', own.id))}`;
    expect({ ...row }).toEqual({ status: 'DELETED', member: 'ENDED' });
    expect((await events(own.id)).slice(1)).toEqual([
      ...['identity.organization.closing.v1', 'identity.organization.resumed.v1'],
      ...['identity.organization.closing.v1', 'identity.organization.deleted.v1'],
    ]);
  });
});
