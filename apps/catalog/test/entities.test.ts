import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { nobodysId, runCatalog, type RunningCatalog } from './running.ts';
import { change, openSalon, uuidOf, type Salon } from './salon.ts';

let catalog: RunningCatalog;
let owner: GraphqlClient;
let one: Salon;
let two: Salon;
let draft: Salon;
let roomId: string;

beforeAll(async () => {
  catalog = await runCatalog();
  owner = catalog.member(newId(), 'OWNER');
  one = await openSalon(owner, 'one');
  two = await openSalon(catalog.member(newId(), 'OWNER'), 'two');
  draft = await openSalon(catalog.member(newId(), 'OWNER'), 'draft', { published: false });
  const { resource } = await change(owner, 'addResource', { businessId: one.businessId, kind: 'ROOM', name: '個室' });
  roomId = resource.id;
});
afterAll(() => catalog.close());

const resolve = async (client: GraphqlClient, representations: object[]) => {
  const answer = await client(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename
      ... on Business { id slug } ... on Location { id } ... on Service { id } ... on Variation { id }
      ... on StaffMember { id } ... on Resource { id } } }`,
    { representations },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data._entities;
};

const types = [
  ['Business', 'biz', (salon: Salon) => salon.businessId],
  ['Location', 'loc', (salon: Salon) => salon.locationId],
  ['Service', 'svc', (salon: Salon) => salon.serviceId],
  ['Variation', 'var', (salon: Salon) => salon.variationId],
  ['StaffMember', 'stf', (salon: Salon) => salon.staffMemberId],
] as const;

describe.each(types)('%s', (__typename, prefix, idOf) => {
  test('is answered in the order asked for, over organizations; twice when asked for twice', async () => {
    const ids = [idOf(two), idOf(one), idOf(two)];

    const found = await resolve(
      catalog.ask(),
      ids.map((id) => ({ __typename, id })),
    );

    expect(found).toEqual(ids.map((id) => expect.objectContaining({ __typename, id })));
  });

  test('is null where it is unknown, not published, of another kind, or no id at all', async () => {
    const ids = [nobodysId(prefix), idOf(draft), idOf(one), toId('cus', uuidOf(prefix, idOf(one))), 'x', ''];

    const found = await resolve(
      catalog.ask(),
      ids.map((id) => ({ __typename, id })),
    );

    expect(found).toEqual([null, null, expect.objectContaining({ id: idOf(one) }), null, null, null]);
  });

  test('is null for the staff of another organization while it is not published', async () => {
    const found = await resolve(owner, [{ __typename, id: idOf(draft) }]);

    expect(found).toEqual([null]);
  });
});

test('rooms are resources, people are staff members: neither is found as the other', async () => {
  const found = await resolve(owner, [
    { __typename: 'Resource', id: roomId },
    { __typename: 'StaffMember', id: toId('stf', uuidOf('res', roomId)) },
    { __typename: 'Resource', id: toId('res', uuidOf('stf', one.staffMemberId)) },
  ]);

  expect(found).toEqual([{ __typename: 'Resource', id: roomId }, null, null]);
});

test('all kinds at once', async () => {
  const found = await resolve(
    catalog.ask(),
    types.map(([__typename, , idOf]) => ({ __typename, id: idOf(one) })),
  );

  expect(found.map((entity: { id: string }) => entity.id)).toEqual(types.map(([, , idOf]) => idOf(one)));
});
