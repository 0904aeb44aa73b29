import { refundSucceeded } from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { fragile, type Fault, publishEvent, type GraphqlClient } from '@openslot/testing';
import { runEngagement, type RunningEngagement } from './running.ts';
import { asMember, asPerson, openShop, type Shop } from './shop.ts';

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

/** The client sends the same request until it is answered. */
async function insist(as: GraphqlClient, document: string, input: object): Promise<{ __typename: string }> {
  for (;;) {
    const { data, errors } = await as(document, { input });
    if (data && !errors) return data.answer;
  }
}

const documents = {
  leave: `mutation ($input: LeaveReviewInput!) { answer: leaveReview(input: $input) { __typename } }`,
  moderate: `mutation ($input: ModerateReviewInput!) { answer: moderateReview(input: $input) { __typename } }`,
  set: `mutation ($input: SetLoyaltyProgramInput!) { answer: setLoyaltyProgram(input: $input) { __typename ... on LoyaltyProgramSet { program { id } } } }`,
  start: `mutation ($input: LoyaltyProgramStepInput!) { answer: startLoyaltyProgram(input: $input) { __typename } }`,
};

/** A visit is completed, reviewed and half paid back, and its customer turns out to be another one. */
async function life(at: number, mode: 'before' | 'after'): Promise<{ shop: Shop; transactions: number }> {
  const shop = await openShop(engagement);
  await engagement.settled();
  const owner = asMember(engagement, shop.organization, 'OWNER');
  const earn = { points: 1, perAmountMinor: 100, perVisit: 0 };
  const businessId = toId('biz', shop.business);
  const set = await insist(owner, documents.set, { businessId, earn, tiers: [], expiryMonths: 12 });
  const { program } = set as unknown as { program: { id: string } };
  await insist(owner, documents.start, { programId: program.id, version: 1 });
  const [person, winner] = [await shop.meet(), await shop.meet()];
  const visit = await shop.book(person);
  await engagement.settled();

  Object.assign(fault, { organizationId: shop.organization, at, mode, count: 0 });
  await shop.complete(visit);
  await engagement.settled();
  const left = await insist(asPerson(engagement, person), documents.leave, { appointmentId: toId('apt', visit.id), rating: 5 });
  expect(['ReviewLeft', 'AlreadyReviewed']).toContain(left.__typename);
  const [review] = await engagement.database.admin<{ id: string }[]>`
    select id from engagement.review where appointment_id = ${visit.id}`;
  const decided = await insist(owner, documents.moderate, { reviewId: toId('rev', review?.id ?? ''), version: 1, decision: 'PUBLISH' });
  expect(['ReviewModerated', 'VersionConflict']).toContain(decided.__typename);
  await publishEvent(shop.bus, refundSucceeded, {
    ...{ organizationId: shop.organization, id: newId(), version: 2 },
    data: { paymentId: newId(), appointmentId: visit.id, customerId: visit.customerId, amountMinor: 3_300, currency: 'JPY', reason: 'GOODWILL' },
  });
  await engagement.settled();
  await shop.merge(person, winner);
  await engagement.settled();
  const transactions = fault.count;
  Object.assign(fault, { organizationId: '' });
  return { shop, transactions };
} // prettier-ignore

const outcome = async ({ organization }: Shop) => {
  const { admin } = engagement.database;
  const rows = async (statement: string) => [...(await admin.unsafe(statement.replaceAll('$org', `'${organization}'`)))];
  return {
    reviews: await rows(`select status, version from engagement.review where organization_id = $org`),
    ratings: await rows(`select subject_kind, count, sum from engagement.rating_summary where organization_id = $org order by 1`),
    points: await rows(`select kind, points from engagement.point_entry where organization_id = $org order by kind, points`),
    balances: await rows(`select balance, lifetime from engagement.loyalty_account where organization_id = $org order by 1`),
    days: await rows(`select date::text, booked, completed, new_customers, revenue_minor::int, refunds_minor::int, reviews, rating_sum
                        from engagement.analytics_daily where organization_id = $org`),
    history: await rows(`select visits, spent_minor::int from engagement.customer_summary where organization_id = $org`),
    told: (
      await rows(`select type from bus.event_log where organization_id = $org and type ~ '^engagement.(review|points)' order by type`)
    ).map((row) => row['type']),
    timers: await rows(`select kind from engagement.due where organization_id = $org and kind = 'point_expiry'`),
    parked: await rows(`select type from engagement.dead_letter where status = 'PARKED'`),
  };
}; // prettier-ignore

const expected = {
  reviews: [{ status: 'PUBLISHED', version: 3 }],
  ratings: ['BUSINESS', 'SERVICE', 'STAFF'].map((subject_kind) => ({ subject_kind, count: 1, sum: 5 })),
  points: [
    { kind: 'EARN', points: 66 },
    { kind: 'MERGE', points: -33 },
    { kind: 'MERGE', points: 33 },
    { kind: 'REVERSE', points: -33 },
  ],
  balances: [
    { balance: 0, lifetime: 0 },
    { balance: 33, lifetime: 33 },
  ],
  days: [
    {
      ...{ date: '2026-12-04', booked: 1, completed: 1, new_customers: 1, revenue_minor: 3_300, refunds_minor: 3_300 },
      ...{ reviews: 1, rating_sum: 5 },
    },
  ],
  history: [{ visits: 1, spent_minor: 3_300 }],
  told: [
    'engagement.points.earned.v1',
    'engagement.points.reversed.v1',
    'engagement.review.published.v1',
    'engagement.review.submitted.v1',
  ],
  timers: [{ kind: 'point_expiry' }],
  parked: [],
};

test('the life of a visit ends the same, whichever transaction is lost before or after its commit', async () => {
  // Events that come together share a transaction: at some turns there are more to lose.
  const surely = 9;
  const undisturbed = await life(0, 'before');
  expect(await outcome(undisturbed.shop)).toEqual(expected);
  expect(undisturbed.transactions).toBeGreaterThanOrEqual(surely);

  for (let at = 1; at <= undisturbed.transactions; at += 1) {
    for (const mode of ['before', 'after'] as const) {
      const { shop, transactions } = await life(at, mode);
      expect({ at, mode, ...(await outcome(shop)) }).toEqual({ at, mode, ...expected });
      expect(transactions).toBeGreaterThanOrEqual(Math.min(at, surely));
    }
  }
}, 300_000);
