import { appointmentState, resourceState, type DataOf } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import { customersAs } from './customer-documents.ts';
import { meet } from './customers.ts';
import { actFor, foundOrganization, hire, signUp, type Organization, type Person } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let hanami: Organization;
let kingsway: Organization;
beforeAll(async () => {
  identity = await runIdentity();
  hanami = await foundOrganization(identity, 'Hanami');
  kingsway = await foundOrganization(identity, 'Kingsway');
  await create('田中 花子', { kana: 'タナカ ハナコ', email: 'hanako@example.com', phone: '090-1111-2222' });
  await create('Tanaka Yui', { email: 'yui@example.com' });
  await create('Kenji Tanaka', { email: 'kenji@example.com', phone: '+81 90-1111-2222' });
  await create('Tanabe Rin', { email: 'rin@example.com' });
  await create('Bo Li', { email: 'bo@example.com' });
  await customersAs(identity, kingsway.owner).create({ name: 'Tanaka of Kingsway', email: 'hanako@example.com' });
});
afterAll(() => identity.close());

const create = async (name: string, more: object): Promise<string> =>
  (await customersAs(identity, hanami.owner).create({ name, ...more })).customer.id;
const names = (filter: object | null) => customersAs(identity, hanami.owner).names(filter);

describe('by name', () => {
  test.each([
    ['Tana', ['Tanabe Rin', 'Kenji Tanaka', 'Tanaka Yui']],
    ['tanaka', ['Kenji Tanaka', 'Tanaka Yui']],
    ['ＴＡＮＡＫＡ', ['Kenji Tanaka', 'Tanaka Yui']],
    ['Tanaka Kenji', ['Kenji Tanaka']],
    ['Tanakka', ['Kenji Tanaka', 'Tanaka Yui']],
    ['田', ['田中 花子']],
    ['田中花子', ['田中 花子']],
    ['ﾀﾅｶ', ['田中 花子']],
    ['はなこ', ['田中 花子']],
    ['bo', ['Bo Li']],
    ['Smith', []],
  ])('%s finds %j', async (name, found) => {
    expect(await names({ name })).toEqual(found);
  });

  test.each([
    ['Tana', ['Tanabe Rin', 'Kenji Tanaka', 'Tanaka Yui']],
    ['Tanakka', ['Kenji Tanaka', 'Tanaka Yui']],
  ])('%s page by page', async (name, all) => {
    const { page } = customersAs(identity, hanami.owner);
    const seen: string[] = [];
    let after: string | undefined;
    for (let asked = 0; asked < 5; asked += 1) {
      const { data } = await page({ name }, { first: 1, ...(after && { after }) });
      seen.push(...data.customers.edges.map(({ node }: { node: { name: string } }) => node.name));
      if (!data.customers.pageInfo.hasNextPage) break;
      after = data.customers.pageInfo.endCursor;
    }

    expect(seen).toEqual(all);
  });

  test.each([{ name: 'x' }, { name: 'Tana', email: 'a@example.com' }, { email: 'nobody' }, { businessId: 'biz_1' }])(
    '%j is no question',
    async (filter) => {
      const { errors } = await customersAs(identity, hanami.owner).page(filter);
      expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'INVALID' } })]);
    },
  );

  test('a cursor of another list is refused', async () => {
    const { page } = customersAs(identity, hanami.owner);
    const { data } = await page(null, { first: 1 });
    const { errors } = await page({ name: 'Tana' }, { after: data.customers.pageInfo.endCursor });
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'INVALID' } })]);
  });
});

test('by e-mail address and phone number, exactly', async () => {
  expect(await names({ email: 'HANAKO@example.com' })).toEqual(['田中 花子']);
  expect(await names({ email: 'hanako@example.co' })).toEqual([]);
  expect(await names({ phone: '+81 (90) 1111-2222' })).toEqual(['Kenji Tanaka', '田中 花子']);
  expect(await names({ phone: '09011112222', email: 'kenji@example.com' })).toEqual(['Kenji Tanaka']);
});

test('all, newest first', async () => {
  expect(await names(null)).toEqual(['Bo Li', 'Tanabe Rin', 'Kenji Tanaka', 'Tanaka Yui', '田中 花子']);
});

test('a match of e-mail address or phone number is offered for a merge, to those who may', async () => {
  const { data } = await customersAs(identity, hanami.owner).page({ name: '花子' });
  const staff = await hire(identity, hanami, 'No merges', 'STAFF');
  const seen = await customersAs(identity, staff).page({ name: '花子' });

  expect(data.customers.edges[0].node.duplicates).toEqual([{ name: 'Kenji Tanaka' }]);
  expect(seen.data.customers.edges[0].node.duplicates).toBeNull();
});

test('names that were there before are taken in by the worker', async () => {
  const { admin } = identity.database;
  const organizationId = fromId('org', hanami.id);
  await admin`delete from identity.customer_name_gram where organization_id = ${organizationId}`;
  await admin`update identity.customer set name_grams = null where organization_id = ${organizationId}`;
  expect(await names({ name: 'Tana' })).toEqual([]);

  await admin`insert into identity.due (organization_id, kind, subject_id, due_at)
              values (${organizationId}, 'customer_names', ${organizationId}, clock.now())`;
  await identity.settled();

  expect(await names({ name: 'Tana' })).toEqual(['Tanabe Rin', 'Kenji Tanaka', 'Tanaka Yui']);
});

describe('by their visits', () => {
  const businessId = newId();
  const visit = (customer: string, startsAt: string, more: Partial<DataOf<typeof appointmentState>> = {}) =>
    publishState(identity.deps.bus, appointmentState, {
      ...{ organizationId: fromId('org', hanami.id), id: newId(), version: 1 },
      data: {
        ...{ number: 'ABC123', businessId, locationId: newId(), customerId: fromId('cus', customer) ?? '' },
        ...{ status: 'CONFIRMED', startsAt, endsAt: startsAt, timeZone: 'Asia/Tokyo', partySize: 1, source: 'ONLINE' },
        ...{ segments: [], listMinor: 1, currency: 'JPY', depositMinor: 0, paymentRequirement: 'NONE' },
        ...more,
      },
    });

  test('of a business: seen last first', async () => {
    const [early, late] = [
      await create('Early', { email: 'e@example.com' }),
      await create('Late', { email: 'l@example.com' }),
    ];
    await visit(late, '2026-11-01T01:00:00Z');
    await visit(early, '2026-11-02T01:00:00Z');
    await visit(late, '2026-11-03T01:00:00Z');
    await identity.settled();

    expect(await names({ businessId: toId('biz', businessId) })).toEqual(['Late', 'Early']);
    expect(await names({ businessId: toId('biz', newId()) })).toEqual([]);
  });

  test('a staff member reads how to reach whom she serves, 30 days either side', async () => {
    const member = await hire(identity, hanami, 'Serving', 'STAFF');
    const resourceId = newId();
    await publishState(identity.deps.bus, resourceState, {
      ...{ organizationId: fromId('org', hanami.id), id: resourceId, version: 1 },
      data: {
        ...{ businessId, locationId: null, kind: 'STAFF', name: 'Serving', units: 1 },
        ...{
          memberId: fromId('mem', member.memberId),
          bookable: true,
          published: true,
          live: true,
          performs: [],
          ...{ typeId: null, seatsMin: null, seatsMax: null, maxSpareSeats: null },
        },
      },
    });
    await identity.database.setClock('2026-11-20T00:00:00Z');
    const who = await actFor(identity, member, hanami.id);
    const emailFor = async (name: string) =>
      (await customersAs(identity, who).page({ name })).data.customers.edges[0].node.email;
    const segment = {
      ...{ serviceId: newId(), variationId: newId(), resourceId, minutes: 60, listMinor: 1 },
      ...{ startsAt: '2026-11-21T00:00:00Z', endsAt: '2026-11-21T01:00:00Z' },
    };
    const served = async (name: string, startsAt: string, more: object = {}) =>
      visit(await create(name, { email: `${name}@example.com` }), startsAt, { segments: [segment], ...more });
    await served('Soon', '2026-12-19T00:00:00Z');
    await served('Lately', '2026-10-22T00:00:00Z');
    await served('Faraway', '2026-12-21T00:00:00Z');
    await served('Longago', '2026-10-20T00:00:00Z');
    await served('Cancelled', '2026-11-21T00:00:00Z', { status: 'CANCELLED' });
    await served('Others', '2026-11-21T00:00:00Z', { segments: [{ ...segment, resourceId: newId() }] });
    await identity.settled();

    expect(await Promise.all(['Soon', 'Lately'].map(emailFor))).toEqual(['Soon@example.com', 'Lately@example.com']);
    expect(await Promise.all(['Faraway', 'Longago', 'Cancelled', 'Others'].map(emailFor))).toEqual(Array(4).fill(null));
  });
});

describe('who lists customers', () => {
  const answer = async (person: Person | null, filter: object | null) => {
    const { data, errors } = await identity.unchanged(() => customersAs(identity, person).page(filter));
    return errors?.[0]?.extensions?.code ?? data.customers.edges.map(({ node }: { node: object }) => node);
  };

  test('nobody, a customer and a stranger do not', async () => {
    const person = await signUp(identity, 'Customer');
    await meet(identity, hanami.id, person);

    expect(await answer(null, null)).toBe('UNAUTHENTICATED');
    expect(await answer(person, null)).toBe('FORBIDDEN');
    expect(await answer(kingsway.owner, { name: '花子' })).toEqual([]);
    expect(await answer(kingsway.owner, { email: 'yui@example.com' })).toEqual([]);
  });

  test('staff read names, not how to reach them', async () => {
    const staff = await hire(identity, hanami, 'Reading', 'STAFF');

    expect(await answer(staff, { email: 'yui@example.com' })).toMatchObject([{ name: 'Tanaka Yui', email: null }]);
  });
});
