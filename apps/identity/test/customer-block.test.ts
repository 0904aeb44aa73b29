import { contactMatch } from '@openslot/database';
import {
  appointmentCancelled,
  appointmentCompleted,
  appointmentNoShow,
  appointmentNoShowUndone,
  type DataOf,
} from '@openslot/events';
import { fromId, newId } from '@openslot/service';
import { publishEvent } from '@openslot/testing';
import { customersAs } from './customer-documents.ts';
import { foundOrganization, hire, type Organization } from './people.ts';
import { locationOf } from './places.ts';
import { guestContactTopicKey, runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let hanami: Organization;
let organizationId: string;
beforeAll(async () => {
  identity = await runIdentity();
  hanami = await foundOrganization(identity, 'Hanami');
  organizationId = fromId('org', hanami.id) ?? '';
});
afterAll(() => identity.close());
beforeEach(() => identity.database.setClock('2026-11-20T00:00:00Z'));

const owner = () => customersAs(identity, hanami.owner);
let nth = 0;
const kept = async (): Promise<string> =>
  (await owner().create({ name: `Kept ${(nth += 1)}`, email: `kept${nth}@example.com` })).customer.id;

const visit = (customer: string, startsAt: string): DataOf<typeof appointmentCompleted> => ({
  ...{ number: 'ABC123', businessId: newId(), locationId: newId(), customerId: fromId('cus', customer) ?? '' },
  ...{ status: 'NO_SHOW', startsAt, endsAt: startsAt, timeZone: 'Asia/Tokyo', partySize: 1, source: 'ONLINE' },
  ...{ segments: [], listMinor: 1, currency: 'JPY', depositMinor: 0, paymentRequirement: 'NONE' },
});
const misses = async (customer: string, times: number, startsAt = '2026-10-01T00:00:00Z'): Promise<string> => {
  const ids = Array.from({ length: times }, newId);
  for (const id of ids) {
    await publishEvent(identity.deps.bus, appointmentNoShow, {
      ...{ organizationId, id, version: 2, data: { ...visit(customer, startsAt), feeMinor: 0 } },
    });
  }
  await identity.settled();
  return ids[0] ?? '';
};
const seen = async (customer: string) => {
  const { data } = await identity.ask({ bearer: hanami.owner.accessToken })(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer {
       block { mode source reason until } conduct { completed noShows lateCancels lastNoShowAt } } } }`,
    { of: [{ __typename: 'Customer', id: customer }] },
  );
  return data._entities[0];
};
const blocked = async (customer: string) => (await seen(customer)).block?.mode ?? null;
const states = async (customer: string) => {
  const rows = await identity.database.admin<{ payload: { customerId: string } | null }[]>`
    select payload from bus.state_log where topic = 'identity.customer-block.state'`;
  return rows.map(({ payload }) => payload).filter((payload) => payload?.customerId === fromId('cus', customer));
};

test('conduct is counted from what became of the visits', async () => {
  const customer = await kept();
  const publish = (contract: typeof appointmentCompleted, more: object = {}) =>
    publishEvent(identity.deps.bus, contract, {
      ...{ organizationId, id: newId(), version: 3 },
      data: { ...visit(customer, '2026-11-01T00:00:00Z'), ...more },
    });
  const late = { by: 'CUSTOMER', reason: null, feeMinor: 100 };
  await publish(appointmentCompleted);
  await publish(appointmentCompleted);
  await publish(appointmentCancelled as never, late);
  await publish(appointmentCancelled as never, { ...late, feeMinor: 0 });
  await publish(appointmentCancelled as never, { ...late, by: 'STAFF' });
  // What it cost says nothing where it was told whether it was late.
  await publish(appointmentCancelled as never, { ...late, feeMinor: 0, isLate: true });
  await publish(appointmentCancelled as never, { ...late, isLate: false });
  await publish(appointmentCancelled as never, { ...late, by: 'STAFF', isLate: true });
  const missed = await misses(customer, 1);

  expect(await seen(customer)).toEqual({
    block: null,
    conduct: { completed: 2, noShows: 1, lateCancels: 2, lastNoShowAt: '2026-10-01T00:00:00.000Z' },
  });
  await publishEvent(identity.deps.bus, appointmentNoShowUndone, {
    ...{ organizationId, id: missed, version: 3, data: visit(customer, '2026-10-01T00:00:00Z') },
  });
  await identity.settled();
  expect((await seen(customer)).conduct).toMatchObject({ completed: 2, noShows: 0, lastNoShowAt: null });
});

test('by the rule: 3 visits missed in 6 months are paid in advance, after 5 nothing is booked; then they are forgotten', async () => {
  const customer = await kept();
  await misses(customer, 2);
  await misses(customer, 1, '2026-05-01T00:00:00Z');
  expect(await blocked(customer)).toBeNull();

  await misses(customer, 1);
  expect(await seen(customer)).toMatchObject({ block: { mode: 'PREPAY', source: 'RULE', reason: null, until: null } });
  await misses(customer, 2);
  expect(await blocked(customer)).toBe('BLOCKED');
  expect(await states(customer)).toMatchObject([{ mode: 'BLOCKED' }]);

  await identity.database.setClock('2027-04-02T00:00:00Z');
  await identity.settled();
  expect(await blocked(customer)).toBeNull();
  expect(await states(customer)).toEqual([]);
});

test('by the rule of the business that was missed, which counts visits missed anywhere in the organization', async () => {
  const customer = await kept();
  const strict = await locationOf(identity, hanami.id, { noShowMonths: 1, noShowPrepayFrom: null, noShowBlockFrom: 2 });
  const missAt = async (startsAt: string, businessId: string) => {
    const data = { ...visit(customer, startsAt), businessId, feeMinor: 0 };
    await publishEvent(identity.deps.bus, appointmentNoShow, { organizationId, id: newId(), version: 2, data });
    await identity.settled();
  };
  await missAt('2026-09-01T00:00:00Z', strict.businessUuid);
  await missAt('2026-11-01T00:00:00Z', newId());
  expect(await blocked(customer)).toBeNull();

  await missAt('2026-11-10T00:00:00Z', strict.businessUuid);
  expect(await blocked(customer)).toBe('BLOCKED');
  await identity.database.setClock('2026-12-01T00:00:01Z');
  await identity.settled();
  expect(await blocked(customer)).toBe('PREPAY');
  await identity.database.setClock('2027-03-01T00:00:01Z');
  await identity.settled();
  expect(await blocked(customer)).toBeNull();
});

test('by hand, with a reason and until a date; scheduling hears of it without contact data', async () => {
  const customer = await kept();
  const until = '2026-12-01T00:00:00.000Z';

  const set = await owner().change('blockCustomer', { customerId: customer, mode: 'BLOCKED', reason: 'Rude', until });
  await identity.settled();

  expect(set.__typename).toBe('BlockSet');
  expect((await seen(customer)).block).toEqual({ mode: 'BLOCKED', source: 'STAFF', reason: 'Rude', until });
  const contact = { email: `kept${nth}@example.com`, phone: null };
  expect(await states(customer)).toEqual([
    {
      ...{ customerId: fromId('cus', customer), mode: 'BLOCKED', until },
      ...contactMatch(guestContactTopicKey, organizationId, contact),
    },
  ]);
  const [entry] = await identity.database.admin`
    select action, reason from identity.audit_entry where entity_id = ${fromId('cus', customer)} and action = 'customer.blocked'`;
  expect(entry).toEqual({ action: 'customer.blocked', reason: 'Rude' });

  await owner().change('updateCustomer', { customerId: customer, version: 1, email: 'other@example.com' });
  await identity.settled();
  expect(await states(customer)).toMatchObject([
    contactMatch(guestContactTopicKey, organizationId, { email: 'other@example.com', phone: null }),
  ]);

  await identity.database.setClock(until);
  await identity.settled();
  expect(await blocked(customer)).toBeNull();
  expect(await states(customer)).toEqual([]);
});

test('what the staff have decided stands over the rule, until they lift it', async () => {
  const customer = await kept();
  await owner().change('blockCustomer', { customerId: customer, mode: 'APPROVAL', reason: 'Often late' });
  await misses(customer, 5);
  expect(await blocked(customer)).toBe('APPROVAL');

  const lifted = await owner().change('unblockCustomer', { customerId: customer });

  expect(lifted.__typename).toBe('BlockLifted');
  expect(await blocked(customer)).toBeNull();
  expect(await identity.unchanged(() => owner().change('unblockCustomer', { customerId: customer }))).toMatchObject({
    ...{ __typename: 'WrongState', status: 'NOT_BLOCKED' },
  });
});

test('of two customers who are one the stricter block stays, and what they missed counts together', async () => {
  const [winner, loser, strict] = [await kept(), await kept(), await kept()];
  await misses(winner, 2);
  await misses(loser, 1);
  const merge = (winnerVersion: number, loserId: string) =>
    owner().change('mergeCustomers', { winnerId: winner, winnerVersion, loserId, loserVersion: 1 });
  await merge(1, loser);
  expect(await seen(winner)).toMatchObject({ block: { mode: 'PREPAY' }, conduct: { noShows: 3 } });

  await owner().change('blockCustomer', { customerId: strict, mode: 'BLOCKED', reason: 'Threats' });
  await merge(2, strict);

  expect((await seen(winner)).block).toMatchObject({ mode: 'BLOCKED', source: 'STAFF', reason: 'Threats' });
});

test('refuses what is over, what is gone, and those who may not', async () => {
  const customer = await kept();
  const wish = { customerId: customer, mode: 'BLOCKED', reason: 'Rude' };
  const past = await identity.unchanged(() =>
    owner().change('blockCustomer', { ...wish, until: '2026-11-19T00:00:00Z' }),
  );
  expect(past.fields).toEqual([{ path: ['until'], message: 'This is over already.' }]);
  const staff = await hire(identity, hanami, 'Blocking', 'STAFF');
  await expect(identity.unchanged(() => customersAs(identity, staff).change('blockCustomer', wish))).rejects.toThrow(
    'FORBIDDEN',
  );
  await owner().change('deleteCustomer', { customerId: customer, version: 1 });
  expect(await identity.unchanged(() => owner().change('blockCustomer', wish))).toMatchObject({
    ...{ __typename: 'WrongState', status: 'DELETED' },
  });
});

test('those who are blocked are listed by mode, the last blocked first, for whoever may block', async () => {
  const [asked, prepaying, blockedOne, free] = [await kept(), await kept(), await kept(), await kept()];
  const kingsway = await foundOrganization(identity, 'Kingsway');
  const own = (page: Awaited<ReturnType<ReturnType<typeof customersAs>['page']>>) =>
    page.data.customers.edges
      .map(({ node }: { node: { id: string } }) => node.id)
      .filter((id: string) => [asked, prepaying, blockedOne, free].includes(id));
  for (const [customerId, mode] of [
    [asked, 'APPROVAL'],
    [prepaying, 'PREPAY'],
    [blockedOne, 'BLOCKED'],
    [free, 'BLOCKED'],
  ]) {
    await owner().change('blockCustomer', { customerId, mode, reason: 'Late' });
  }
  await owner().change('unblockCustomer', { customerId: free });

  expect(own(await owner().page({ blocked: ['BLOCKED', 'PREPAY'] }))).toEqual([blockedOne, prepaying]);
  expect(own(await owner().page({ blocked: ['APPROVAL'] }))).toEqual([asked]);
  const first = await owner().page({ blocked: ['BLOCKED', 'PREPAY', 'APPROVAL'] }, { first: 1 });
  expect(own(first)).toEqual([blockedOne]);
  const after = first.data.customers.pageInfo.endCursor;
  expect(own(await owner().page({ blocked: ['BLOCKED', 'PREPAY', 'APPROVAL'] }, { first: 2, after }))).toEqual([
    ...[prepaying, asked],
  ]);
  expect(own(await customersAs(identity, kingsway.owner).page({ blocked: ['BLOCKED'] }))).toEqual([]);
  const staff = await hire(identity, hanami, 'Reader', 'STAFF');
  const refused = await identity.unchanged(() => customersAs(identity, staff).page({ blocked: ['BLOCKED'] }));
  expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});
