import { businessState, locationState, memberState, organizationState, resourceState } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { publishState, type GraphqlClient } from '@openslot/testing';
import { nobodysId, runCatalog, type RunningCatalog } from './running.ts';
import { change, openSalon, uuidOf, type Salon } from './salon.ts';

let catalog: RunningCatalog;
beforeAll(async () => {
  catalog = await runCatalog();
});
afterAll(() => catalog.close());

const organization = (status: 'ACTIVE' | 'SUSPENDED' | 'CLOSING' | 'DELETED') =>
  ({
    ...{ name: 'Hanami', status, mode: 'LIVE', kind: 'INDEPENDENT', country: 'JP' },
    ...{ defaultCurrency: 'JPY', defaultLocale: 'ja' },
  }) as const;

async function organizationIs(id: string, status: 'ACTIVE' | 'SUSPENDED', version: number): Promise<void> {
  await publishState(catalog.deps.bus, organizationState, {
    organizationId: id,
    id,
    version,
    data: organization(status),
  });
  await catalog.settled();
}

async function memberIs(
  organizationId: string,
  id: string,
  status: 'ACTIVE' | 'ENDED',
  version: number,
): Promise<void> {
  const data = { userId: newId(), status, roles: [] };
  await publishState(catalog.deps.bus, memberState, { organizationId, id, version, data });
  await catalog.settled();
}

describe('an organization', () => {
  const organizationId = newId();
  let owner: GraphqlClient;
  let salon: Salon;
  let draft: Salon;
  const isPublic = async (slug: string) =>
    (await catalog.ask()(`{ business(slug: "${slug}") { id } }`)).data.business !== null;

  beforeAll(async () => {
    owner = catalog.member(organizationId, 'OWNER');
    salon = await openSalon(owner, 'suspended');
    draft = await openSalon(owner, 'still-draft', { published: false });
    await openSalon(catalog.member(newId(), 'OWNER'), 'neighbour');
  });

  test('that is suspended takes all its businesses off the public, nobody else’s', async () => {
    await organizationIs(organizationId, 'SUSPENDED', 2);

    expect(await isPublic('suspended')).toBe(false);
    expect(await isPublic('neighbour')).toBe(true);
    expect(await catalog.stateOf(businessState, uuidOf('biz', salon.businessId))).toMatchObject({
      version: 3,
      data: { status: 'ACTIVE', published: false },
    });
    expect(await catalog.stateOf(locationState, uuidOf('loc', salon.locationId))).toMatchObject({
      version: 3,
      data: { published: false },
    });
    const search = await catalog.ask()('{ businesses(text: "花見") { edges { node { slug } } } }');
    expect(search.data.businesses.edges).toEqual([{ node: { slug: 'neighbour' } }]);
  });

  test('cannot publish meanwhile', async () => {
    const answer = await catalog.unchanged(() =>
      change(owner, 'publishBusiness', { businessId: draft.businessId, version: 1 }),
    );

    expect(answer).toMatchObject({ __typename: 'WrongState', status: 'SUSPENDED' });
  });

  test('does not come back by an older event, nor the same one twice', async () => {
    const older = async () => {
      await organizationIs(organizationId, 'ACTIVE', 1);
      await organizationIs(organizationId, 'ACTIVE', 2);
    };

    await catalog.unchanged(older, { except: ['inbox'] });

    expect(await isPublic('suspended')).toBe(false);
  });

  test('that is resumed has its open businesses back, and its drafts stay drafts', async () => {
    await organizationIs(organizationId, 'ACTIVE', 3);

    expect(await isPublic('suspended')).toBe(true);
    expect(await isPublic('still-draft')).toBe(false);
    expect(await catalog.stateOf(businessState, uuidOf('biz', salon.businessId))).toMatchObject({
      version: 4,
      data: { published: true },
    });
    expect(await catalog.stateOf(businessState, uuidOf('biz', draft.businessId))).toMatchObject({ version: 1 });
  });
});

describe('a member', () => {
  const organizationId = newId();
  let owner: GraphqlClient;
  let salon: Salon;
  beforeAll(async () => {
    owner = catalog.member(organizationId, 'OWNER');
    salon = await openSalon(owner, 'members');
  });
  const added = (memberId: string) =>
    change(owner, 'addStaffMember', { businessId: salon.businessId, name: '田中', memberId: toId('mem', memberId) });

  test('who is not known yet, but new, is asked for again later', async () => {
    const answer = await catalog.unchanged(() => added(newId()));

    expect(answer).toMatchObject({ __typename: 'NotReadyYet', retryAfterMs: 500 });
  });

  test('whom nobody has heard of for long, or who belongs to another organization, is unknown', async () => {
    const foreign = newId();
    await memberIs(newId(), foreign, 'ACTIVE', 1);
    await catalog.database.advanceClock({ minutes: 2 });

    const unknown = { path: ['memberId'], message: 'There is no such thing.' };
    expect(await catalog.unchanged(() => added(foreign))).toMatchObject({ fields: [unknown] });
    const nobody = { businessId: salon.businessId, name: 'x', memberId: nobodysId('mem') };
    expect(await catalog.unchanged(() => change(owner, 'addStaffMember', nobody))).toMatchObject({ fields: [unknown] });
  });

  test('is linked to one staff member per business', async () => {
    const memberId = newId();
    await memberIs(organizationId, memberId, 'ACTIVE', 1);

    const first = await added(memberId);
    const again = await catalog.unchanged(() => added(memberId));

    expect(first['__typename']).toBe('StaffMemberAdded');
    expect(await catalog.stateOf(resourceState, uuidOf('stf', first['staffMember'].id))).toMatchObject({
      data: { memberId, kind: 'STAFF', name: '田中' },
    });
    expect(again).toMatchObject({ __typename: 'AlreadyOnStaff', staffMember: { id: first['staffMember'].id } });
  });

  test('who leaves is on no staff any more, once', async () => {
    const memberId = newId();
    await memberIs(organizationId, memberId, 'ACTIVE', 1);
    const { staffMember } = await added(memberId);

    await memberIs(organizationId, memberId, 'ENDED', 2);
    await memberIs(organizationId, memberId, 'ENDED', 2);

    expect(await catalog.stateOf(resourceState, uuidOf('stf', staffMember.id))).toMatchObject({
      version: 2,
      data: { live: false, bookable: false, published: false },
    });
    const staff = await catalog.ask()('{ business(slug: "members") { staff { id } } }');
    expect(staff.data.business.staff).not.toContainEqual({ id: staffMember.id });
    const late = await catalog.unchanged(() =>
      change(owner, 'setPerformed', { staffMemberId: staffMember.id, version: 2, performs: [] }),
    );
    expect(late).toMatchObject({ __typename: 'WrongState', status: 'ARCHIVED' });
    expect(await catalog.unchanged(() => added(memberId))).toMatchObject({ fields: [{ path: ['memberId'] }] });
  });
});
