import { newId, toId } from '@openslot/service';
import { meet } from './customers.ts';
import { foundOrganization, hire, signUp, type Organization, type Person } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let hanami: Organization;
let kingsway: Organization;
let manager: Person & { memberId: string };
let staff: Person & { memberId: string };
let aoi: Person;
let emma: Person;
/** Aoi is a customer of Hanami, Emma of Kingsway. */
let aoiAtHanami: string;
let emmaAtKingsway: string;

beforeAll(async () => {
  identity = await runIdentity();
  hanami = await foundOrganization(identity, 'Hanami');
  kingsway = await foundOrganization(identity, 'Kingsway');
  manager = await hire(identity, hanami, 'Manager', 'MANAGER');
  staff = await hire(identity, hanami, 'Staff', 'STAFF');
  aoi = await signUp(identity, 'Aoi');
  emma = await signUp(identity, 'Emma');
  aoiAtHanami = await meet(identity, hanami.id, aoi);
  emmaAtKingsway = await meet(identity, kingsway.id, emma);
});
afterAll(() => identity.close());

const entities = async (person: Person | null, representations: object[]) => {
  const { data, errors } = await identity.ask(person ? { bearer: person.accessToken } : {})(
    /* GraphQL */ `
      query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          __typename
          ... on Customer {
            id
            name
            email
            phone
          }
          ... on Membership {
            id
            name
            email
          }
          ... on Organization {
            id
            name
          }
          ... on User {
            id
            locale
          }
          ... on Viewer {
            id
            user {
              name
            }
          }
        }
      }
    `,
    { representations },
  );
  expect(errors).toBeUndefined();
  return data._entities;
};

const customer = (id: string) => ({ __typename: 'Customer', id });
const membership = (id: string) => ({ __typename: 'Membership', id });
const organization = (id: string) => ({ __typename: 'Organization', id });

test('keeps order and repetitions; null for unknown, foreign and wrong-kind ids', async () => {
  const asked = [emmaAtKingsway, aoiAtHanami, toId('cus', newId()), hanami.id, 'cus_nonsense', aoiAtHanami].map(
    customer,
  );

  const found = await entities(manager, asked);

  const known = { __typename: 'Customer', id: aoiAtHanami, name: 'Aoi', email: 'aoi@example.com', phone: null };
  expect(found).toEqual([null, known, null, null, null, known]);
});

test('a customer is read by the own person and by members, contact data by fewer', async () => {
  const byWhom = async (person: Person | null) => (await entities(person, [customer(aoiAtHanami)]))[0];
  const known = { __typename: 'Customer', id: aoiAtHanami, name: 'Aoi', phone: null };

  expect(await byWhom(aoi)).toEqual({ ...known, email: 'aoi@example.com' });
  expect(await byWhom(hanami.owner)).toEqual({ ...known, email: 'aoi@example.com' });
  expect(await byWhom(manager)).toEqual({ ...known, email: 'aoi@example.com' });
  expect(await byWhom(staff)).toEqual({ ...known, email: null });
  expect(await byWhom(kingsway.owner)).toBeNull();
  expect(await byWhom(emma)).toBeNull();
  expect(await byWhom(null)).toBeNull();
});

test('a membership is read by the own person and by members', async () => {
  const byWhom = async (person: Person | null) => (await entities(person, [membership(staff.memberId)]))[0];
  const known = { __typename: 'Membership', id: staff.memberId, name: 'Staff' };

  expect(await byWhom(staff)).toEqual({ ...known, email: staff.email });
  expect(await byWhom(manager)).toEqual({ ...known, email: staff.email });
  expect((await entities(staff, [membership(manager.memberId)]))[0]).toMatchObject({ name: 'Manager', email: null });
  expect(await byWhom(kingsway.owner)).toBeNull();
  expect(await byWhom(aoi)).toBeNull();
  expect(await byWhom(null)).toBeNull();
});

test('everybody may know the name of an organization', async () => {
  const found = await entities(null, [kingsway.id, toId('org', newId()), hanami.id].map(organization));

  expect(found).toEqual([
    { __typename: 'Organization', id: kingsway.id, name: 'Kingsway' },
    null,
    { __typename: 'Organization', id: hanami.id, name: 'Hanami' },
  ]);
});

test.each(['User', 'Viewer'])('a %s is read by that person alone', async (__typename) => {
  const byWhom = async (person: Person | null) => (await entities(person, [{ __typename, id: aoi.userId }]))[0];

  expect(await byWhom(aoi)).toMatchObject({ id: aoi.userId });
  expect(await byWhom(emma)).toBeNull();
  expect(await byWhom(hanami.owner)).toBeNull();
  expect(await byWhom(null)).toBeNull();
  expect((await entities(hanami.owner, [{ __typename, id: staff.userId }]))[0]).toBeNull();
});

test('viewer: who is signed in, where that person works, and for whom the person acts', async () => {
  const { data } = await identity.ask({ bearer: staff.accessToken })(/* GraphQL */ `
    {
      viewer {
        id
        user {
          id
          name
          email
          locale
        }
        memberships {
          id
          role
          organization {
            name
          }
        }
        actingAs {
          id
        }
      }
    }
  `);

  expect(data.viewer).toEqual({
    id: staff.userId,
    user: { id: staff.userId, name: 'Staff', email: 'staff@example.com', locale: 'ja' },
    memberships: [{ id: staff.memberId, role: 'STAFF', organization: { name: 'Hanami' } }],
    actingAs: { id: staff.memberId },
  });
});

test('viewer: nobody when signed out', async () => {
  expect((await identity.ask()('{ viewer { id } }')).data).toEqual({ viewer: null });
});
