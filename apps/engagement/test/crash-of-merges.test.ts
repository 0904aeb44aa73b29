import { appointmentState, customerState, refundSucceeded } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { fragile, type Fault, publishEvent } from '@openslot/testing';
import { runEngagement, type RunningEngagement } from './running.ts';
import { asMember, asPerson, openShop, type Person, type Shop, type Visit } from './shop.ts';

/** Which transaction of one organization is lost: rolled back, or committed without anybody hearing of it. */
const fault: Fault & { organizationId: string } = { organizationId: '', at: 0, count: 0, mode: 'before' };

let engagement: RunningEngagement;
beforeAll(async () => {
  engagement = await runEngagement((database) =>
    fragile(database, fault, ({ organizationId }) => organizationId === fault.organizationId),
  );
  await engagement.database.setClock('2026-12-05T00:00:00Z');
});
afterAll(() => engagement.close());

const documents = {
  set: `mutation ($input: SetLoyaltyProgramInput!) { answer: setLoyaltyProgram(input: $input) { ... on LoyaltyProgramSet { program { id } } } }`,
  start: `mutation ($input: LoyaltyProgramStepInput!) { answer: startLoyaltyProgram(input: $input) { __typename } }`,
  leave: `mutation ($input: LeaveReviewInput!) { answer: leaveReview(input: $input) { __typename } }`,
};

interface Two {
  readonly shop: Shop;
  readonly loser: Person;
  readonly winner: Person;
  readonly visits: readonly Visit[];
}

/**
 * Both have been there once, the loser with a review; the loser's second visit takes place after the merge, half of the
 * first is paid back after it, and then the merge is undone.
 */
async function arrange(): Promise<Two> {
  const shop = await openShop(engagement);
  await engagement.settled();
  const owner = asMember(engagement, shop.organization, 'OWNER');
  const earn = { points: 1, perAmountMinor: 100, perVisit: 0 };
  const wish = { businessId: toId('biz', shop.business), earn, tiers: [], expiryMonths: 12 };
  const set = await owner(documents.set, { input: wish });
  await owner(documents.start, { input: { programId: set.data.answer.program.id, version: 1 } });
  const [loser, winner] = [await shop.meet(), await shop.meet()];
  const at = (day: string) => ({ startsAt: `2026-12-${day}T05:30:00.000Z` });
  const first = await shop.book(loser, at('01'));
  const second = await shop.book(loser, at('03'));
  const others = await shop.book(winner, { ...at('02'), listMinor: 1_000 });
  await shop.complete(first);
  await shop.complete(others);
  await engagement.settled();
  const input = { appointmentId: toId('apt', first.id), rating: 5 };
  await asPerson(engagement, loser)(documents.leave, { input });

  await shop.merge(loser, winner);
  await engagement.settled();
  await shop.complete(second);
  await publishEvent(shop.bus, refundSucceeded, {
    ...{ organizationId: shop.organization, id: newId(), version: 2 },
    data: {
      ...{ paymentId: newId(), appointmentId: first.id, customerId: loser.customerId, amountMinor: 3_300 },
      ...{ currency: 'JPY', reason: 'GOODWILL' as const },
    },
  });
  await engagement.settled();
  return { shop, loser, winner, visits: [first, second] };
}

/** Identity tells that the loser is somebody again, scheduling that the visits are the loser's, in either order. */
async function undo({ shop, loser, visits }: Two, first: 'customer' | 'visits'): Promise<void> {
  const own = () =>
    shop.state(customerState, loser.customerId, { userId: loser.userId, mergedIntoId: null, live: true }, 3);
  const tell = async () => {
    for (const visit of visits) await shop.state(appointmentState, visit.id, visit.data, 9);
  };
  await (first === 'customer' ? own() : tell());
  await engagement.settled();
  await (first === 'customer' ? tell() : own());
  await engagement.settled();
}

const outcome = async ({ shop: { organization }, loser, winner }: Two) => {
  const { admin } = engagement.database;
  const name = (id: unknown) => (id === loser.customerId ? 'loser' : id === winner.customerId ? 'winner' : id);
  const rows = async (statement: string) =>
    (await admin.unsafe(statement.replaceAll('$org', `'${organization}'`))).map(({ customer_id, ...row }) => ({
      ...(customer_id && { of: name(customer_id) }),
      ...row,
    }));
  return {
    reviews: await rows(`select customer_id from engagement.review where organization_id = $org`),
    told: await rows(`select payload->>'customerId' as customer_id from bus.state_log s join engagement.review r on r.id = s.key
                        and r.version = s.aggregate_version where r.organization_id = $org and s.topic = 'engagement.review.state'`),
    balances: await rows(`select customer_id, balance, lifetime from engagement.loyalty_account where organization_id = $org order by balance desc`),
    entries: await rows(`select a.customer_id, sum(e.points)::int as points from engagement.point_entry e
                           join engagement.loyalty_account a on a.id = e.account_id where e.organization_id = $org group by 1 order by 2 desc`),
    lots: await rows(`select a.customer_id, l.earned, l.remaining from engagement.point_lot l join engagement.loyalty_account a on a.id = l.account_id
                       where l.organization_id = $org order by l.earned, l.remaining`),
    history: await rows(`select customer_id, visits, spent_minor::int from engagement.customer_summary where organization_id = $org order by visits desc`),
    firsts: await rows(`select date::text, new_customers from engagement.analytics_daily where organization_id = $org and new_customers > 0 order by date`),
    parked: await rows(`select type from engagement.dead_letter where status = 'PARKED'`),
  };
}; // prettier-ignore

const merged = {
  ...{ reviews: [{ of: 'winner' }], told: [{ of: 'winner' }], parked: [] },
  balances: [
    { of: 'winner', balance: 109, lifetime: 109 },
    { of: 'loser', balance: 0, lifetime: 0 },
  ],
  entries: [
    { of: 'winner', points: 109 },
    { of: 'loser', points: 0 },
  ],
  lots: [
    { of: 'winner', earned: 10, remaining: 10 },
    { of: 'winner', earned: 66, remaining: 33 },
    { of: 'winner', earned: 66, remaining: 66 },
  ],
  history: [{ of: 'winner', visits: 3, spent_minor: 10_900 }],
  firsts: [{ date: '2026-12-01', new_customers: 1 }],
};

const undone = {
  ...{ reviews: [{ of: 'loser' }], told: [{ of: 'loser' }], parked: [] },
  balances: [
    { of: 'loser', balance: 99, lifetime: 99 },
    { of: 'winner', balance: 10, lifetime: 10 },
  ],
  entries: [
    { of: 'loser', points: 99 },
    { of: 'winner', points: 10 },
  ],
  lots: [
    { of: 'winner', earned: 10, remaining: 10 },
    { of: 'loser', earned: 66, remaining: 33 },
    { of: 'loser', earned: 66, remaining: 66 },
  ],
  history: [
    { of: 'loser', visits: 2, spent_minor: 9_900 },
    { of: 'winner', visits: 1, spent_minor: 1_000 },
  ],
  firsts: [
    { date: '2026-12-01', new_customers: 1 },
    { date: '2026-12-02', new_customers: 1 },
  ],
};

test.each(['customer', 'visits'] as const)('what was the loser’s is again, whichever is told first: %s', async (first) => {
  const two = await arrange();
  expect(await outcome(two)).toEqual(merged);

  await undo(two, first);
  expect(await outcome(two)).toEqual(undone);

  await two.shop.state(customerState, two.loser.customerId, { userId: null, mergedIntoId: two.winner.customerId, live: false }, 4);
  await engagement.settled();
  expect(await outcome(two)).toEqual(merged);
}); // prettier-ignore

test('and whichever transaction is lost before or after its commit', async () => {
  const lose = async (at: number, mode: 'before' | 'after') => {
    const two = await arrange();
    Object.assign(fault, { organizationId: two.shop.organization, at, mode, count: 0 });
    await undo(two, 'customer');
    const transactions = fault.count;
    Object.assign(fault, { organizationId: '' });
    return { two, transactions };
  };
  // Events that come together share a transaction: at some turns there are more to lose.
  const surely = 5;
  const undisturbed = await lose(0, 'before');
  expect(await outcome(undisturbed.two)).toEqual(undone);
  expect(undisturbed.transactions).toBeGreaterThanOrEqual(surely);

  for (let at = 1; at <= undisturbed.transactions; at += 1) {
    for (const mode of ['before', 'after'] as const) {
      const { two, transactions } = await lose(at, mode);
      expect({ at, mode, ...(await outcome(two)) }).toEqual({ at, mode, ...undone });
      expect(transactions).toBeGreaterThanOrEqual(Math.min(at, surely));
    }
  }
}, 300_000);
