import { newId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { nobodysId, runCatalog, type RunningCatalog } from './running.ts';
import { change, names, newBusiness, newLocation, openSalon, uuidOf, type Salon } from './salon.ts';

let catalog: RunningCatalog;
const organizationId = newId();
let salon: Salon;
let secondLocationId: string;
let resourceId: string;
let resourceGroupId: string;
let addOnId: string;

beforeAll(async () => {
  catalog = await runCatalog();
  const owner = catalog.member(organizationId, 'OWNER');
  salon = await openSalon(owner, 'guarded');
  const { location } = await change(owner, 'addLocation', newLocation(salon.businessId, { name: '二号店' }));
  secondLocationId = location.id;
  const { businessId, locationId } = salon;
  const table = async (name: string) =>
    (await change(owner, 'addResource', { businessId, locationId, kind: 'TABLE', name, seatsMax: 4 }))['resource'].id;
  const resourceIds = [await table('1'), await table('2')];
  resourceId = resourceIds[0] ?? '';
  const { resourceGroup } = await change(owner, 'addResourceGroup', {
    ...{ businessId, locationId, name: '1–2', resourceIds, seatsMax: 8 },
  });
  resourceGroupId = resourceGroup.id;
  const { addOn } = await change(owner, 'addAddOn', { businessId, names: names('眉', 'Brows'), price: 900 });
  addOnId = addOn.id;
});
afterAll(() => catalog.close());

const viewers = {
  nobody: () => catalog.ask(),
  'a customer': () => catalog.ask({ bearer: catalog.tokens.bearer({ userId: newId() }) }),
  'staff of another organization': () => catalog.member(newId(), 'OWNER'),
  STAFF: () => catalog.member(organizationId, 'STAFF'),
  'MANAGER of another location': () =>
    catalog.member(organizationId, 'MANAGER', { locationIds: [uuidOf('loc', secondLocationId)] }),
  'MANAGER of the business': () =>
    catalog.member(organizationId, 'MANAGER', { businessIds: [uuidOf('biz', salon.businessId)] }),
  OWNER: () => catalog.member(organizationId, 'OWNER'),
} satisfies Record<string, () => GraphqlClient>;
type ViewerKind = keyof typeof viewers;

/** What each mutation takes: the salon's own things, in versions that do not exist, so that the allowed change nothing either. */
const inputs = (): Record<string, object> => {
  const { businessId, locationId, serviceId, variationId, staffMemberId } = salon;
  const version = 999;
  return {
    createBusiness: newBusiness('guarded'),
    changeBusinessSettings: { businessId, version, phone: '1' },
    publishBusiness: { businessId, version },
    pauseBusiness: { businessId, version },
    addLocation: newLocation(businessId, { timeZone: 'US/Pacific-New' }),
    switchLocation: { locationId, version, open: false },
    setServiceArea: { locationId, version },
    reportPositions: { locationId, positions: [{ at: new Date(0), latitude: 0, longitude: 0 }] },
    addCategory: { businessId, names: names('a', 'a'), parentId: nobodysId('cat') },
    addService: { businessId, names: names('a', 'a'), categoryId: nobodysId('cat') },
    changeService: { serviceId, version },
    archiveService: { serviceId, version },
    addVariation: { serviceId, names: [{ language: 'fr', text: 'x' }], durationMinutes: 1, price: 1 },
    changeVariation: { variationId, version, price: 1 },
    archiveVariation: { variationId, version },
    addStaffMember: { businessId, locationId: salon.locationId, name: 'x', memberId: nobodysId('mem') },
    addResource: { businessId, locationId: nobodysId('loc'), kind: 'ROOM', name: 'x' },
    changeResource: { resourceId, version },
    addResourceGroup: { businessId, locationId, name: 'x', resourceIds: [nobodysId('res'), resourceId], seatsMax: 2 },
    changeResourceGroup: { resourceGroupId, version },
    archiveResourceGroup: { resourceGroupId, version },
    addAddOn: { businessId, names: [], price: 1 },
    changeAddOn: { addOnId, version },
    archiveAddOn: { addOnId, version },
    setPerformed: { staffMemberId, version, performs: [] },
    setCancellationPolicy: { businessId, version, steps: [] },
    setDepositRule: { businessId, version, kind: 'NONE' },
  };
};

/** What those who may come to: proof that they got past the guard. */
const passed: Record<string, string> = {
  createBusiness: 'SlugTaken',
  addLocation: 'InvalidInput',
  addCategory: 'InvalidInput',
  addService: 'InvalidInput',
  addVariation: 'InvalidInput',
  addStaffMember: 'InvalidInput',
  addResource: 'InvalidInput',
  // It stands still.
  reportPositions: 'WrongState',
  addResourceGroup: 'InvalidInput',
  addAddOn: 'InvalidInput',
};

const onlyOwner = [
  'createBusiness',
  'changeBusinessSettings',
  'publishBusiness',
  'pauseBusiness',
  'setCancellationPolicy',
  'setDepositRule',
];
const staffToo = ['switchLocation'];

function expected(mutation: string, who: ViewerKind): string {
  const through = passed[mutation] ?? 'VersionConflict';
  if (who === 'nobody') return 'UNAUTHENTICATED';
  if (who === 'a customer') return 'FORBIDDEN';
  if (who === 'staff of another organization') return mutation === 'createBusiness' ? 'SlugTaken' : 'InvalidInput';
  if (who === 'OWNER') return through;
  if (who === 'STAFF') return staffToo.includes(mutation) ? through : 'FORBIDDEN';
  if (who === 'MANAGER of the business') return onlyOwner.includes(mutation) ? 'FORBIDDEN' : through;
  // A salon's menu, staff and rules belong to the business: one location in scope is not enough.
  return 'FORBIDDEN';
}

const mutations = [
  ...['createBusiness', 'changeBusinessSettings', 'publishBusiness', 'pauseBusiness', 'addLocation', 'switchLocation'],
  ...['addCategory', 'addService', 'archiveService', 'addVariation', 'changeVariation', 'archiveVariation'],
  ...['changeService', 'addAddOn', 'changeAddOn', 'archiveAddOn', 'setServiceArea', 'reportPositions'],
  ...['changeResource', 'addResourceGroup', 'changeResourceGroup', 'archiveResourceGroup'],
  ...['addStaffMember', 'addResource', 'setPerformed', 'setCancellationPolicy', 'setDepositRule'],
];

async function answerOf(client: GraphqlClient, mutation: string, input: object): Promise<string> {
  try {
    return (await change(client, mutation, input))['__typename'] as string;
  } catch (error) {
    return String((error as { code?: string }).code);
  }
}

describe.each(mutations)('%s', (mutation) => {
  test.each(Object.keys(viewers) as ViewerKind[])('by %s changes nothing here', async (who) => {
    const input = inputs()[mutation] ?? {};

    const answer = await catalog.unchanged(() => answerOf(viewers[who](), mutation, input));

    expect(answer).toBe(expected(mutation, who));
  });
});

/** No input of it is refused behind the guard, so those who may do change something. */
describe('addResourceType', () => {
  const decisions: Record<ViewerKind, string> = {
    nobody: 'UNAUTHENTICATED',
    'a customer': 'FORBIDDEN',
    'staff of another organization': 'InvalidInput',
    STAFF: 'FORBIDDEN',
    'MANAGER of another location': 'FORBIDDEN',
    'MANAGER of the business': 'ResourceTypeAdded',
    OWNER: 'ResourceTypeAdded',
  };
  test.each(Object.entries(decisions) as [ViewerKind, string][])('by %s: %s', async (who, decision) => {
    const ask = () => answerOf(viewers[who](), 'addResourceType', { businessId: salon.businessId, name: '個室' });

    expect(decision === 'ResourceTypeAdded' ? await ask() : await catalog.unchanged(ask)).toBe(decision);
  });
});

test('every mutation is in the table', async () => {
  const { sdl } = await import('../src/generated/sdl.ts');
  const body = sdl.slice(sdl.indexOf('type Mutation'));
  const all = [...body.slice(0, body.indexOf('\n}')).matchAll(/^ {2}(\w+)\(input/gm)].map(([, name]) => name);

  expect(all.sort()).toEqual([...mutations, 'addResourceType'].sort());
});

describe('the scope of a manager', () => {
  test('one location in scope allows its own staff, resources and switch, and nothing elsewhere', async () => {
    const manager = viewers['MANAGER of another location']();
    const businessId = salon.businessId;

    const room = await change(manager, 'addResource', {
      businessId,
      locationId: secondLocationId,
      kind: 'ROOM',
      name: '個室',
    });
    const person = await change(manager, 'addStaffMember', { businessId, locationId: secondLocationId, name: '二号' });
    const off = await change(manager, 'switchLocation', { locationId: secondLocationId, version: 1, open: false });

    expect([room, person, off].map(({ __typename }) => __typename)).toEqual([
      'ResourceAdded',
      'StaffMemberAdded',
      'LocationSwitched',
    ]);
    const everywhere = await catalog.unchanged(() => answerOf(manager, 'addStaffMember', { businessId, name: 'x' }));
    expect(everywhere).toBe('FORBIDDEN');
  });

  test('a location of another business does not open this one', async () => {
    const other = await openSalon(viewers.OWNER(), 'other-business');
    const manager = catalog.member(organizationId, 'MANAGER', { locationIds: [uuidOf('loc', other.locationId)] });

    const answer = await catalog.unchanged(() =>
      change(manager, 'addResource', {
        businessId: salon.businessId,
        locationId: other.locationId,
        kind: 'ROOM',
        name: 'x',
      }),
    );

    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['locationId'] }] });
  });
});

describe('a token', () => {
  test.each([
    [
      'of another signer',
      async () => {
        const { testTokens } = await import('@openslot/testing');
        return testTokens().bearer({ userId: newId(), organizationId, permissions: ['business.configure'] });
      },
    ],
    ['that has expired', async () => catalog.tokens.bearer({ userId: newId(), organizationId, expiresInSeconds: -1 })],
    ['that is none', async () => 'x.y.z'],
  ])('%s is UNAUTHENTICATED, even for what is public', async (_, bearer) => {
    const client = catalog.ask({ bearer: await bearer() });

    const answer = await catalog.unchanged(() => client('{ business(slug: "guarded") { id } }'));

    expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
