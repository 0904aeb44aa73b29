import { newId, toId } from '@openslot/service';
import {
  actFor,
  addMemberMutation,
  changeMemberRoleMutation,
  endMemberMutation,
  foundOrganization,
  hire,
  signUp,
  type Organization,
  type Person,
} from './people.ts';
import { archiveBusiness, locationOf, type KnownPlace } from './places.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let organization: Organization;
let place: KnownPlace;
beforeAll(async () => {
  identity = await runIdentity();
  organization = await foundOrganization(identity, 'Hanami');
  place = await locationOf(identity, organization.id);
});
afterAll(() => identity.close());

const as = (person: Person) => identity.ask({ bearer: person.accessToken });
const add = async (by: Person, input: object) => (await as(by)(addMemberMutation, { input })).data.addMember;
const change = async (by: Person, input: object) =>
  (await as(by)(changeMemberRoleMutation, { input })).data.changeMemberRole;
const end = async (by: Person, input: object) => (await as(by)(endMemberMutation, { input })).data.endMember;

describe('addMember', () => {
  test('makes a registered person a member, by e-mail address', async () => {
    const person = await signUp(identity, 'Kaito');

    const added = await add(organization.owner, {
      email: 'KAITO@example.com',
      role: 'STAFF',
      title: 'Colour director',
      scope: { businessIds: [place.businessId], locationIds: [place.locationId] },
    });

    expect(added).toEqual({
      __typename: 'MemberAdded',
      membership: {
        id: expect.stringMatching(/^mem_/),
        name: 'Kaito',
        email: person.email,
        role: 'STAFF',
        status: 'ACTIVE',
        title: 'Colour director',
        version: 1,
        scope: { businesses: [{ id: place.businessId }], locations: [{ id: place.locationId }] },
      },
    });
  });

  test('answers an e-mail address that nobody has', async () => {
    const answer = await identity.unchanged(() =>
      add(organization.owner, { email: 'nobody@example.com', role: 'STAFF' }),
    );

    expect(answer).toEqual({
      __typename: 'UnknownPerson',
      message: 'Nobody has registered with this e-mail address yet.',
    });
  });

  test('answers who is a member already, also in a race', async () => {
    const person = await signUp(identity, 'Rin');
    const input = { email: person.email, role: 'STAFF' };

    const answers = await Promise.all(Array.from({ length: 6 }, () => add(organization.owner, input)));
    const again = await identity.unchanged(() => add(organization.owner, input));

    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      ...Array(5).fill('AlreadyMember'),
      'MemberAdded',
    ]);
    expect(again).toEqual({ __typename: 'AlreadyMember', message: 'This person is a member already.' });
  });

  test('a manager gives no role above the own, and none beyond the own scope', async () => {
    const manager = await hire(identity, organization, 'Manager Mai', 'MANAGER', { locationIds: [place.locationId] });
    const person = await signUp(identity, 'Newcomer');
    const outOfReach = {
      __typename: 'RoleOutOfReach',
      message: 'You can neither give nor take away a role that reaches further than your own.',
    };

    for (const wish of [
      { role: 'OWNER', scope: { locationIds: [place.locationId] } },
      { role: 'STAFF' },
      { role: 'STAFF', scope: { businessIds: [place.businessId] } },
    ]) {
      expect(await identity.unchanged(() => add(manager, { email: person.email, ...wish }))).toEqual(outOfReach);
    }
    const within = await add(manager, {
      email: person.email,
      role: 'MANAGER',
      scope: { locationIds: [place.locationId] },
    });
    expect(within.__typename).toBe('MemberAdded');
  });

  test('a place that was made a moment ago may be on its way; an old unknown or foreign one is not', async () => {
    const person = await signUp(identity, 'Placed');
    const foreign = await locationOf(identity, (await foundOrganization(identity, 'Foreign')).id);
    const wish = (id: string) => ({ email: person.email, role: 'STAFF', scope: { businessIds: [id] } });

    const onItsWay = await identity.unchanged(() => add(organization.owner, wish(toId('biz', newId()))));
    await identity.database.advanceClock({ minutes: 2 });
    const unknown = await identity.unchanged(() => add(organization.owner, wish(toId('biz', newId()))));
    const foreigner = await identity.unchanged(() => add(organization.owner, wish(foreign.businessId)));

    expect(onItsWay).toEqual({
      __typename: 'NotReadyYet',
      message: 'This is still being prepared. Try again in a moment.',
      retryAfterMs: 500,
    });
    expect(unknown).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['scope', 'businessIds'], message: 'There is no such thing.' }],
    });
    expect(foreigner).toEqual(unknown);
  });

  test('an archived business is no place to work', async () => {
    const archived = await locationOf(identity, organization.id);
    await archiveBusiness(identity, organization.id, archived.businessUuid);
    await identity.database.advanceClock({ minutes: 2 });
    const person = await signUp(identity, 'Too late');

    const answer = await identity.unchanged(() =>
      add(organization.owner, { email: person.email, role: 'STAFF', scope: { businessIds: [archived.businessId] } }),
    );

    expect(answer.__typename).toBe('InvalidInput');
  });

  test('who has left may come back, as another membership', async () => {
    const person = await hire(identity, organization, 'Returning', 'STAFF');
    await end(organization.owner, { membershipId: person.memberId, version: 1 });

    const back = await add(organization.owner, { email: person.email, role: 'STAFF' });

    expect(back.__typename).toBe('MemberAdded');
    expect(back.membership.id).not.toBe(person.memberId);
  });
});

describe('changeMemberRole', () => {
  test('replaces role and scope; the next tokens say so', async () => {
    const staff = await hire(identity, organization, 'Promoted', 'STAFF', { locationIds: [place.locationId] });

    const changed = await change(organization.owner, { membershipId: staff.memberId, version: 1, role: 'MANAGER' });

    expect(changed).toEqual({
      __typename: 'MemberChanged',
      membership: { id: staff.memberId, role: 'MANAGER', version: 2, scope: null },
    });
    const { data } = await as(await actFor(identity, staff, organization.id))(/* GraphQL */ `
      {
        viewer {
          actingAs {
            role
          }
        }
      }
    `);
    expect(data.viewer.actingAs.role).toBe('MANAGER');
  });

  test('tells the other slices the new roles', async () => {
    const staff = await hire(identity, organization, 'Told', 'STAFF');
    await change(organization.owner, {
      membershipId: staff.memberId,
      version: 1,
      role: 'MANAGER',
      scope: { businessIds: [place.businessId] },
    });
    await identity.settled();

    const [state] = await identity.database.admin`
      select aggregate_version, payload from bus.state_log where topic = 'identity.member.state' order by position desc limit 1`;
    expect(state).toEqual({
      aggregate_version: 2,
      payload: {
        userId: expect.any(String),
        status: 'ACTIVE',
        roles: [{ base: 'MANAGER', scopeKind: 'BUSINESS', scopeId: place.businessUuid }],
      },
    });
  });

  test('refuses an old version, an ended membership, and what is out of reach', async () => {
    const manager = await hire(identity, organization, 'Reaching', 'MANAGER');
    const staff = await hire(identity, organization, 'Target', 'STAFF');
    const wish = { membershipId: staff.memberId, role: 'STAFF' };

    expect(await identity.unchanged(() => change(manager, { ...wish, version: 2 }))).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 1,
    });
    expect(await identity.unchanged(() => change(manager, { ...wish, version: 1, role: 'OWNER' }))).toMatchObject({
      __typename: 'RoleOutOfReach',
    });
    expect(
      await identity.unchanged(() =>
        change(manager, { membershipId: organization.owner.memberId, version: 1, role: 'STAFF' }),
      ),
    ).toMatchObject({ __typename: 'RoleOutOfReach' });
    await end(organization.owner, { membershipId: staff.memberId, version: 1 });
    expect(await identity.unchanged(() => change(manager, { ...wish, version: 2 }))).toMatchObject({
      __typename: 'WrongState',
      status: 'ENDED',
    });
  });

  test('a manager who was demoted a moment ago can no longer use the old token for it', async () => {
    const manager = await hire(identity, organization, 'Demoted', 'MANAGER');
    const staff = await hire(identity, organization, 'Untouched', 'STAFF');
    await end(organization.owner, { membershipId: manager.memberId, version: 1 });

    const { errors } = await identity.unchanged(() =>
      as(manager)(endMemberMutation, { input: { membershipId: staff.memberId, version: 1 } }),
    );

    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })]);
  });
});

describe('endMember', () => {
  test('ends a membership; the person acts for the organization no more', async () => {
    const staff = await hire(identity, organization, 'Leaving', 'STAFF');

    const ended = await end(organization.owner, { membershipId: staff.memberId, version: 1 });

    expect(ended).toEqual({
      __typename: 'MemberEnded',
      membership: { id: staff.memberId, status: 'ENDED', version: 2 },
    });
    const { data } = await identity.ask({ bearer: staff.accessToken })(
      /* GraphQL */ `
        mutation ($organizationId: ID!) {
          actFor(input: { organizationId: $organizationId }) {
            __typename
          }
        }
      `,
      { organizationId: organization.id },
    );
    expect(data.actFor.__typename).toBe('NotAMember');
  });

  test('an unknown and a foreign membership get the same answer', async () => {
    const foreign = await foundOrganization(identity, 'Elsewhere');

    const answers = [
      await identity.unchanged(() => end(organization.owner, { membershipId: foreign.owner.memberId, version: 1 })),
      await identity.unchanged(() => end(organization.owner, { membershipId: toId('mem', newId()), version: 1 })),
    ];

    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: ['membershipId'], message: 'There is no such thing.' }],
    });
  });
});

describe('the last owner', () => {
  const lastOwner = { __typename: 'LastOwner', message: 'An organization keeps at least one owner.' };

  test('can neither leave nor give up the role', async () => {
    const { owner } = await foundOrganization(identity, 'Lonely');
    const own = { membershipId: owner.memberId, version: 1 };

    expect(await identity.unchanged(() => end(owner, own))).toEqual(lastOwner);
    expect(await identity.unchanged(() => change(owner, { ...own, role: 'MANAGER' }))).toEqual(lastOwner);
  });

  test('of two owners who end each other at once, one stays', async () => {
    const duo = await foundOrganization(identity, 'Duo');
    const other = await hire(identity, duo, 'Second owner', 'OWNER');

    await Promise.all([
      end(duo.owner, { membershipId: other.memberId, version: 1 }),
      end(other, { membershipId: duo.owner.memberId, version: 1 }),
    ]);

    const [owners] = await identity.database.admin`
      select count(*)::int as left from identity.member m join identity.organization o on o.id = m.organization_id
       where o.name = 'Duo' and m.status = 'ACTIVE'`;
    expect(owners).toEqual({ left: 1 });
  });

  test('is kept by the database itself', async () => {
    await foundOrganization(identity, 'Guarded');
    const { admin } = identity.database;
    const guarded = admin`select id from identity.organization where name = 'Guarded'`;

    await expect(admin`delete from identity.member_role where organization_id = (${guarded})`).rejects.toThrow(
      'an organization keeps at least one owner',
    );
    await expect(
      admin`update identity.member set status = 'SUSPENDED' where organization_id = (${guarded})`,
    ).rejects.toThrow('an organization keeps at least one owner');
  });
});

describe('members', () => {
  const membersQuery = /* GraphQL */ `
    query ($status: MemberStatus, $first: Int, $after: String) {
      members(status: $status, first: $first, after: $after) {
        edges {
          node {
            name
            email
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `;

  test('lists the people of the acting organization, page by page, oldest first', async () => {
    const crew = await foundOrganization(identity, 'Crew');
    const manager = await hire(identity, crew, 'Crew manager', 'MANAGER');
    await hire(identity, crew, 'Crew staff', 'STAFF');
    const names = (page: { edges: { node: { name: string } }[] }) => page.edges.map(({ node }) => node.name);

    const first = (await as(manager)(membersQuery, { first: 2 })).data.members;
    const second = (await as(manager)(membersQuery, { first: 2, after: first.pageInfo.endCursor })).data.members;

    expect(names(first)).toEqual(['Owner of Crew', 'Crew manager']);
    expect(first.edges[0].node.email).toBe('owner.of.crew@example.com');
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(names(second)).toEqual(['Crew staff']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('shows a staff member the names, and no e-mail address but the own', async () => {
    const crew = await foundOrganization(identity, 'Discreet');
    const staff = await hire(identity, crew, 'Discreet staff', 'STAFF');

    const { data } = await as(staff)(membersQuery, {});

    expect(data.members.edges.map(({ node }: { node: object }) => node)).toEqual([
      { name: 'Owner of Discreet', email: null },
      { name: 'Discreet staff', email: staff.email },
    ]);
  });

  test('lists the ones of a status', async () => {
    const crew = await foundOrganization(identity, 'Past');
    const staff = await hire(identity, crew, 'Past staff', 'STAFF');
    await end(crew.owner, { membershipId: staff.memberId, version: 1 });

    const { data } = await as(crew.owner)(membersQuery, { status: 'ENDED' });

    expect(data.members.edges).toEqual([{ node: { name: 'Past staff', email: staff.email } }]);
  });

  test.each([
    ['none', 0],
    ['too many', 101],
  ])('a page of %s makes no sense', async (_name, first) => {
    const { errors } = await as(organization.owner)(membersQuery, { first });

    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'INVALID' } })]);
  });

  test('a cursor that was made up is refused', async () => {
    const { errors } = await as(organization.owner)(membersQuery, { after: 'eyJ9.AAAA' });

    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'INVALID' } })]);
  });
});
