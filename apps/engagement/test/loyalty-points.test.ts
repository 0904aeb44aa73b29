import { refundSucceeded } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { publishEvent, type GraphqlClient } from '@openslot/testing';
import { runEngagement, type RunningEngagement } from './running.ts';
import { asGuest, asMember, asPerson, everybody, openShop, type Person, type Shop, type Visit } from './shop.ts';

let engagement: RunningEngagement;
let shop: Shop;
beforeAll(async () => {
  engagement = await runEngagement();
});
beforeEach(async () => {
  await engagement.database.setClock('2026-12-05T00:00:00Z');
  shop = await openShop(engagement);
  await engagement.settled();
});
afterAll(() => engagement.close());

/** A running programme of a point for every hundred yen. */
async function runProgram(more: object = {}): Promise<{ id: string; version: number }> {
  const owner = asMember(engagement, shop.organization, 'OWNER');
  const earn = { points: 1, perAmountMinor: 100, perVisit: 0 };
  const input = { businessId: toId('biz', shop.business), earn, tiers: [], ...more };
  const { data } = await owner(
    `mutation ($input: SetLoyaltyProgramInput!) { setLoyaltyProgram(input: $input) { ... on LoyaltyProgramSet { program { id version } } } }`,
    { input },
  );
  await step('start', data.setLoyaltyProgram.program.id, 1);
  return { id: data.setLoyaltyProgram.program.id, version: 2 };
}

const step = (verb: string, programId: string, version: number) =>
  asMember(
    engagement,
    shop.organization,
    'OWNER',
  )(`mutation ($input: LoyaltyProgramStepInput!) { ${verb}LoyaltyProgram(input: $input) { __typename } }`, {
    input: { programId, version },
  });

async function completedVisit(person: Person, given: Parameters<Shop['book']>[1] = {}, time?: Date): Promise<Visit> {
  const visit = await shop.book(person, given);
  await shop.complete(visit, time);
  await engagement.settled();
  return visit;
}

async function refund(visit: Visit, amountMinor: number, reason = 'GOODWILL', id = newId()): Promise<void> {
  await publishEvent(shop.bus, refundSucceeded, {
    organizationId: shop.organization,
    id,
    version: 2,
    data: {
      ...{ paymentId: newId(), appointmentId: visit.id, customerId: visit.customerId, amountMinor, currency: 'JPY' },
      reason: reason as 'GOODWILL',
    },
  });
}

async function loyaltyOf(person: Person, as: GraphqlClient = asPerson(engagement, person), businessId?: string) {
  const { data, errors } = await as(
    `query ($of: [_Any!]!, $businessId: ID) { _entities(representations: $of) { ... on Customer {
       loyalty(businessId: $businessId) { id balance lifetime tier program { status } } } } }`,
    { of: [{ __typename: 'Customer', id: toId('cus', person.customerId) }], businessId },
  );
  expect(errors).toBeUndefined();
  return data._entities[0].loyalty;
}

const account = async (person: Person) => {
  const { admin } = engagement.database;
  const entries = await admin<{ kind: string; points: number }[]>`
    select e.kind, e.points from engagement.point_entry e join engagement.loyalty_account a on a.id = e.account_id
     where a.customer_id = ${person.customerId} order by e.id`;
  const [row] = await admin<{ balance: number; lifetime: number; left: number }[]>`
    select a.balance, a.lifetime, (select coalesce(sum(remaining), 0)::int from engagement.point_lot l where l.account_id = a.id) as left
      from engagement.loyalty_account a where a.customer_id = ${person.customerId}`;
  const sum = entries.reduce((total, { points }) => total + points, 0);
  expect({ sum, left: row?.left ?? 0 }).toEqual({ sum: row?.balance ?? 0, left: row?.balance ?? 0 });
  return {
    entries: entries.map(({ kind, points }) => `${kind} ${points}`),
    ...(row && { balance: row.balance, lifetime: row.lifetime }),
  };
};

const told = async (person: Person) => {
  const rows = await engagement.database.admin<{ type: string; points: string; balance: string }[]>`
    select type, payload->>'points' as points, payload->>'balance' as balance from bus.event_log
     where type ~ '^engagement.points' and payload->>'customerId' = ${person.customerId} order by position`;
  return rows.map(({ type, points, balance }) => `${type.split('.')[2]} ${points} → ${balance}`);
};

test('a completed visit earns points, once', async () => {
  await runProgram();
  const person = await shop.meet();
  expect(await loyaltyOf(person)).toBeNull();

  const visit = await completedVisit(person);
  expect(await loyaltyOf(person)).toEqual({
    id: expect.stringMatching(/^lya_/),
    ...{ balance: 66, lifetime: 66, tier: null, program: { status: 'ACTIVE' } },
  });
  await shop.complete(visit);
  await engagement.settled();

  expect(await account(person)).toEqual({ entries: ['EARN 66'], balance: 66, lifetime: 66 });
  expect(await told(person)).toEqual(['earned 66 → 66']);
});

test('nothing is earned without a programme that runs, and nothing opens an account', async () => {
  const person = await shop.meet();
  await completedVisit(person);
  const program = await runProgram();
  await completedVisit(person, { listMinor: 99 });
  await step('pause', program.id, program.version);
  await completedVisit(person);

  expect(await account(person)).toEqual({ entries: [] });
  await step('start', program.id, program.version + 1);
  await completedVisit(person);
  expect(await account(person)).toMatchObject({ entries: ['EARN 66'] });
});

test('a tier multiplies what comes after it was reached', async () => {
  await runProgram({ tiers: [{ name: 'Gold', threshold: 66, multiplierPercent: 150 }] });
  const person = await shop.meet();

  await completedVisit(person);
  expect(await loyaltyOf(person)).toMatchObject({ balance: 66, tier: 'Gold' });
  await completedVisit(person);

  expect(await loyaltyOf(person)).toMatchObject({ balance: 66 + 99, tier: 'Gold' });
});

test('a refund takes its part back, in whatever parts it comes, and never more than was earned', async () => {
  await runProgram();
  const person = await shop.meet();
  const visit = await completedVisit(person);

  await refund(visit, 3_300);
  await engagement.settled();
  expect(await account(person)).toEqual({ entries: ['EARN 66', 'REVERSE -33'], balance: 33, lifetime: 33 });
  await refund(visit, 3_333, 'DISPUTE');
  await refund(visit, 9_999);
  await engagement.settled();

  expect(await account(person)).toMatchObject({ balance: 0, lifetime: 0 });
  expect(await told(person)).toEqual(['earned 66 → 66', 'reversed 33 → 33', 'reversed 33 → 0']);
});

test('a refund that is told before the completion takes its part all the same', async () => {
  await runProgram();
  const person = await shop.meet();
  const visit = await shop.book(person);
  await refund(visit, 3_300);
  await engagement.settled();

  await shop.complete(visit);
  await engagement.settled();

  expect(await account(person)).toEqual({ entries: ['EARN 66', 'REVERSE -33'], balance: 33, lifetime: 33 });
});

test('money that came too late was never a part of the price', async () => {
  await runProgram();
  const person = await shop.meet();
  const visit = await completedVisit(person);

  await refund(visit, 3_300, 'LATE_PAYMENT');
  await engagement.settled();

  expect(await account(person)).toMatchObject({ balance: 66 });
});

test('what has expired is not taken back again, from nothing and nobody', async () => {
  await runProgram({ expiryMonths: 1 });
  const person = await shop.meet();
  const old = await completedVisit(person);
  await engagement.database.setClock('2027-02-01T00:00:00Z');
  await engagement.settled();
  expect(await account(person)).toMatchObject({ entries: ['EARN 66', 'EXPIRE -66'], balance: 0 });
  await completedVisit(person, { listMinor: 1_000 }, new Date('2027-02-01T00:00:00Z'));

  await refund(old, 6_600);
  await engagement.settled();

  expect(await account(person)).toEqual({ entries: ['EARN 66', 'EXPIRE -66', 'EARN 10'], balance: 10, lifetime: 76 });
});

test('points that are spent stay spent: other ones make up for them as far as there are any, and no more', async () => {
  await runProgram();
  const person = await shop.meet();
  const visit = await completedVisit(person);
  await completedVisit(person, { listMinor: 1_000 });
  // As it is when a customer has spent the points of the first visit.
  const { admin } = engagement.database;
  await admin`update engagement.point_lot set remaining = 0 where appointment_id = ${visit.id}`;
  await admin`insert into engagement.point_entry (organization_id, id, account_id, kind, points, source_type, source_id)
    select organization_id, ${newId()}, id, 'REDEEM', -66, 'LOT', id from engagement.loyalty_account where customer_id = ${person.customerId}`;
  await admin`update engagement.loyalty_account set balance = 10 where customer_id = ${person.customerId}`;

  await refund(visit, 6_600);
  await engagement.settled();
  expect(await account(person)).toEqual({
    entries: ['EARN 66', 'EARN 10', 'REDEEM -66', 'REVERSE -10'],
    ...{ balance: 0, lifetime: 10 },
  });
  await completedVisit(person, { listMinor: 1_000 });

  expect(await account(person)).toMatchObject({ balance: 10, lifetime: 20 });
});

test('points expire after the programme’s months, oldest first, and only what is left of them', async () => {
  await runProgram({ expiryMonths: 6 });
  const person = await shop.meet();
  const visit = await completedVisit(person);
  await refund(visit, 3_300);
  await engagement.settled();
  const [lot] = await engagement.database.admin<{ expires_at: Date; at: Date }[]>`
    select l.expires_at, e.occurred_at + interval '6 months' as at from engagement.point_lot l
      join bus.event_log e on e.aggregateid = l.appointment_id and e.type = 'scheduling.appointment.completed.v1'
     where l.appointment_id = ${visit.id}`;
  expect(lot?.expires_at).toEqual(lot?.at);

  await engagement.database.setClock(new Date((lot?.at ?? new Date(0)).getTime() - 60_000));
  await engagement.settled();
  expect(await account(person)).toMatchObject({ balance: 33 });
  await engagement.database.advanceClock({ minutes: 2 });
  await engagement.settled();

  expect(await account(person)).toEqual({
    entries: ['EARN 66', 'REVERSE -33', 'EXPIRE -33'],
    balance: 0,
    lifetime: 33,
  });
  expect(await told(person)).toEqual(['earned 66 → 66', 'reversed 33 → 33', 'expired 33 → 0']);
});

test('the points of a merged customer are added by one entry, and follow the visit afterwards', async () => {
  await runProgram();
  const [loser, winner] = [await shop.meet(), await shop.meet()];
  const visit = await completedVisit(loser);
  await completedVisit(winner, { listMinor: 1_000 });

  await shop.merge(loser, winner);
  await engagement.settled();
  expect(await account(loser)).toEqual({ entries: ['EARN 66', 'MERGE -66'], balance: 0, lifetime: 0 });
  expect(await account(winner)).toEqual({ entries: ['EARN 10', 'MERGE 66'], balance: 76, lifetime: 76 });
  expect(await loyaltyOf(winner)).toMatchObject({ balance: 76 });

  await refund(visit, 6_600);
  await completedVisit(loser, { listMinor: 2_000 });
  expect(await account(winner)).toEqual({
    entries: ['EARN 10', 'MERGE 66', 'REVERSE -66', 'EARN 20'],
    ...{ balance: 30, lifetime: 30 },
  });
});

test('a chain of merges ends at the last', async () => {
  await runProgram();
  const [first, second, third] = [await shop.meet(), await shop.meet(), await shop.meet()];
  await completedVisit(first);

  await shop.merge(second, third);
  await engagement.settled();
  await shop.merge(first, second);
  await engagement.settled();

  expect(await account(third)).toEqual({ entries: ['MERGE 66'], balance: 66, lifetime: 66 });
});

test('points are for their customer and for members who may read customers there', async () => {
  await runProgram();
  const person = await shop.meet();
  const visit = await completedVisit(person);
  const viewers = await everybody(engagement, visit, await completedVisit(await shop.meet()));
  const { id } = await loyaltyOf(person);

  for (const [who, as] of Object.entries(viewers)) {
    const sees = ['the customer', 'STAFF', 'MANAGER', 'OWNER'].includes(who);
    const seen = await engagement.unchanged(() => loyaltyOf(person, as));
    const { data } = await as(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on LoyaltyAccount { balance } } }`,
      {
        of: [{ __typename: 'LoyaltyAccount', id }],
      },
    );
    expect({ who, seen: seen?.balance ?? null, entity: data._entities[0] }).toEqual({
      who,
      seen: sees ? 66 : null,
      entity: sees ? { balance: 66 } : null,
    });
  }
  expect(await loyaltyOf(person, await asGuest(engagement, visit))).toBeNull();
});

test('of several programmes the one asked for, else the one in which points last changed', async () => {
  await runProgram();
  const person = await shop.meet();
  await completedVisit(person);
  const hanami = shop.business;
  const other = newId();
  await engagement.database.admin`
    with p as (insert into engagement.loyalty_program (organization_id, id, business_id, status, points, per_amount_minor, per_visit)
      values (${shop.organization}, ${newId()}, ${other}, 'ACTIVE', 1, 1, 0) returning id)
    insert into engagement.loyalty_account (organization_id, id, program_id, customer_id, balance, lifetime, updated_at)
    select ${shop.organization}, ${newId()}, p.id, ${person.customerId}, 5, 5, '2026-12-06' from p`;

  expect(await loyaltyOf(person)).toMatchObject({ balance: 5 });
  expect(await loyaltyOf(person, undefined, toId('biz', hanami))).toMatchObject({ balance: 66 });
  expect(await loyaltyOf(person, undefined, toId('biz', newId()))).toBeNull();
});
