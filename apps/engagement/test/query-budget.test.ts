import type { Database } from '@openslot/database';
import { toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { runEngagement, type RunningEngagement } from './running.ts';
import { asMember, asPerson, openShop, type Shop, type Visit } from './shop.ts';

let reads = 0;
/** Counts what viewers' doors read; the workers poll beside them. */
const counted = (database: Database): Database => ({
  ...database,
  read(access, question) {
    if (access.door !== 'worker') reads += 1;
    return database.read(access, question);
  },
});

let engagement: RunningEngagement;
let shop: Shop;
const visits: Visit[] = [];
beforeAll(async () => {
  engagement = await runEngagement(counted);
  await engagement.database.setClock('2026-12-05T00:00:00Z');
  shop = await openShop(engagement);
  const person = await shop.meet();
  for (let n = 0; n < 20; n += 1) {
    const visit = await shop.book(person);
    await shop.complete(visit);
    visits.push(visit);
  }
  await engagement.settled();
  for (const visit of visits) {
    await asPerson(engagement, person)(
      `mutation ($input: LeaveReviewInput!) { leaveReview(input: $input) { __typename } }`,
      { input: { appointmentId: toId('apt', visit.id), rating: 5 } },
    );
  }
});
afterAll(() => engagement.close());

async function readsFor(as: GraphqlClient, fields: string, of: { __typename: string; id: string }[]): Promise<number> {
  reads = 0;
  const { data, errors } = await as(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, { of });
  expect(errors).toBeUndefined();
  expect(data._entities.filter(Boolean)).toHaveLength(of.length);
  return reads;
}

const manager = () => asMember(engagement, shop.organization, 'MANAGER');
const appointments = () => visits.map(({ id }) => ({ __typename: 'Appointment', id: toId('apt', id) }));
/** One that has everything, and nineteen that nobody knows of. */
const twenty = (typename: string, prefix: 'biz' | 'loc' | 'stf' | 'svc' | 'cus', first: string) =>
  [first, ...visits.slice(1).map(({ id }) => id)].map((id) => ({ __typename: typename, id: toId(prefix, id) }));

test('a page of 20 appointments with their reviews is one question', async () => {
  const fields = '... on Appointment { review { id rating text answer } }';
  expect(await readsFor(asPerson(engagement, visits[0]!), fields, appointments().slice(0, 1))).toBe(1);
  expect(await readsFor(asPerson(engagement, visits[0]!), fields, appointments())).toBe(1);
});

test('businesses cost three questions: ratings, a page of reviews, programmes', async () => {
  const fields = '... on Business { rating { average count } reviews(first: 3) { edges { node { id } } } loyaltyProgram { status tiers { name } } }'; // prettier-ignore
  const businesses = twenty('Business', 'biz', shop.business);
  expect([
    await readsFor(engagement.ask(), fields, businesses.slice(0, 1)),
    await readsFor(engagement.ask(), fields, businesses),
  ]).toEqual([3, 3]);
});

test('the ratings of staff and of services are one question each', async () => {
  const fields = '... on StaffMember { rating { count } } ... on Service { rating { count } }';
  const both = [...twenty('StaffMember', 'stf', shop.staff), ...twenty('Service', 'svc', shop.service)];
  expect(await readsFor(engagement.ask(), fields, both)).toBe(2);
});

test('customers cost two questions: points and history', async () => {
  const fields = '... on Customer { loyalty { balance tier } history { visits } }';
  const customers = twenty('Customer', 'cus', visits[0]!.customerId);
  expect([
    await readsFor(manager(), fields, customers.slice(0, 1)),
    await readsFor(manager(), fields, customers),
  ]).toEqual([2, 2]);
});

test('the figures of businesses and locations are one question each', async () => {
  const range = '(from: "2026-12-01", to: "2026-12-31")';
  const fields = `... on Business { analytics${range} { booked } } ... on Location { analytics${range} { booked } }`;
  const both = [...twenty('Business', 'biz', shop.business), ...twenty('Location', 'loc', shop.location)];
  expect(await readsFor(manager(), fields, both)).toBe(2);
});

test('who may not read figures and histories asks nothing', async () => {
  const fields = '... on Business { analytics(from: "2026-12-01", to: "2026-12-31") { booked } } ... on Customer { history { visits } }'; // prettier-ignore
  const both = [...twenty('Business', 'biz', shop.business), ...twenty('Customer', 'cus', visits[0]!.customerId)];
  expect(await readsFor(asPerson(engagement, visits[0]!), fields, both)).toBe(0);
});
