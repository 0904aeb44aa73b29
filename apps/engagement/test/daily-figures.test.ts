import { startConsumers, workerAccess, type Consumer } from '@openslot/database';
import {
  appointmentCancelled,
  appointmentDeclined,
  appointmentNoShow,
  appointmentNoShowUndone,
  appointmentRescheduled,
  appointmentSeatCancelled,
  feeCharged,
  refundSucceeded,
  type Envelope,
} from '@openslot/events';
import { newId, toId } from '@openslot/service';
import { publishEvent, settled, type GraphqlClient } from '@openslot/testing';
import { dailyFigures } from '../src/figures/figures.consumers.ts';
import { runEngagement, type RunningEngagement } from './running.ts';
import { asMember, asPerson, everybody, openShop, type Shop, type Visit } from './shop.ts';

let engagement: RunningEngagement;
let shop: Shop;
beforeAll(async () => {
  engagement = await runEngagement();
  await engagement.database.setClock('2026-12-05T00:00:00Z');
});
beforeEach(async () => {
  shop = await openShop(engagement);
});
afterAll(() => engagement.close());

const fields = `date booked completed cancelled lateCancelled noShows walkIns newCustomers returningCustomers bookedMinutes averageLeadDays
  list { amountMinor currency } revenue { amountMinor } refunds { amountMinor } fees { amountMinor } averageTicket { amountMinor } reviews averageRating`;
const analytics = `query ($of: [_Any!]!, $from: Date!, $to: Date!) { _entities(representations: $of) {
  ... on Business { analytics(from: $from, to: $to) { ${fields} } } ... on Location { analytics(from: $from, to: $to) { ${fields} } }
  ... on StaffMember { analytics(from: $from, to: $to) { ${fields} } } ... on Service { analytics(from: $from, to: $to) { ${fields} } } } }`;

const subjects = () => [
  { __typename: 'Business', id: toId('biz', shop.business) },
  { __typename: 'Location', id: toId('loc', shop.location) },
  { __typename: 'StaffMember', id: toId('stf', shop.staff) },
  { __typename: 'Service', id: toId('svc', shop.service) },
];
const manager = () => asMember(engagement, shop.organization, 'MANAGER');

/** The figures of business, location, staff member and service. */
async function figures(as: GraphqlClient = manager(), range = { from: '2026-11-01', to: '2027-01-31' }) {
  await engagement.settled();
  const { data, errors } = await as(analytics, { of: subjects(), ...range });
  return errors
    ? errors[0]?.extensions?.code
    : data._entities.map((subject: { analytics: object }) => subject.analytics);
}

/** All four are alike: one place, one person, one service. */
async function days() {
  const [business, ...others] = await figures();
  expect(others).toEqual([business, business, business]);
  return business;
}

const money = (amountMinor: number) => ({ amountMinor });
const none = {
  ...{ booked: 0, completed: 0, cancelled: 0, lateCancelled: 0, noShows: 0, walkIns: 0, newCustomers: 0, returningCustomers: 0 },
  ...{ bookedMinutes: 0, averageLeadDays: null, list: { amountMinor: 0, currency: 'JPY' }, revenue: money(0), refunds: money(0) },
  ...{ fees: money(0), averageTicket: null, reviews: 0, averageRating: null },
}; // prettier-ignore

const refund = (
  visit: Visit,
  amountMinor: number,
  reason: 'GOODWILL' | 'LATE_PAYMENT' | 'CANCELLED' | 'SEAT_CANCELLED' = 'GOODWILL',
) =>
  publishEvent(shop.bus, refundSucceeded, {
    ...{ organizationId: shop.organization, id: newId(), version: 2 },
    data: {
      paymentId: newId(),
      appointmentId: visit.id,
      customerId: visit.customerId,
      amountMinor,
      currency: 'JPY',
      reason,
    },
  });
const fee = (visit: Visit, amountMinor: number, kind: 'LATE_CANCEL' | 'NO_SHOW') =>
  publishEvent(shop.bus, feeCharged, {
    ...{ organizationId: shop.organization, id: newId(), version: 2 },
    data: { appointmentId: visit.id, customerId: visit.customerId, kind, amountMinor, fromDepositMinor: 0, currency: 'JPY' },
  }); // prettier-ignore

const cancelled = (feeMinor: number) => ({
  status: 'CANCELLED' as const,
  by: 'CUSTOMER' as const,
  reason: null,
  feeMinor,
});

test('a visit counts for its day in the location’s zone', async () => {
  // 4 December, 23:30 in UTC, is the 5th in Tokyo; it was booked on 26 November there.
  const visit = await shop.book(
    await shop.meet(),
    { startsAt: '2026-12-04T23:30:00.000Z' },
    new Date('2026-11-25T15:00:00Z'),
  );
  expect(await days()).toEqual([{ ...none, date: '2026-12-05', booked: 1, bookedMinutes: 60, averageLeadDays: 9 }]);

  await shop.complete(visit);

  expect(await days()).toEqual([
    {
      ...none,
      ...{ date: '2026-12-05', booked: 1, completed: 1, newCustomers: 1, bookedMinutes: 60, averageLeadDays: 9 },
      ...{ list: { amountMinor: 6_600, currency: 'JPY' }, revenue: money(6_600), averageTicket: money(6_600) },
    },
  ]);
});

test('cancellations, late ones, no-shows, walk-ins and declined ones', async () => {
  const book = async (given = {}) => shop.book(await shop.meet(), given, new Date('2026-12-02T00:00:00Z'));
  const [early, late, missed, , declined] = [await book(), await book(), await book(), await book({ source: 'WALK_IN' }), await book()];

  await shop.happens(early, appointmentCancelled, cancelled(0));
  await shop.happens(late, appointmentCancelled, cancelled(3_300));
  await fee(late, 3_300, 'LATE_CANCEL');
  await refund(late, 1_000, 'CANCELLED');
  await shop.happens(missed, appointmentNoShow, { status: 'NO_SHOW', feeMinor: 6_600 });
  await fee(missed, 6_600, 'NO_SHOW');
  await shop.happens(declined, appointmentDeclined, { status: 'DECLINED', reason: null });

  const day = {
    ...none,
    ...{ date: '2026-12-04', booked: 4, cancelled: 2, lateCancelled: 1, noShows: 1, walkIns: 1, bookedMinutes: 120 },
    ...{ averageLeadDays: 2, fees: money(9_900), refunds: money(1_000) },
  };
  expect(await days()).toEqual([day]);
  await shop.happens(missed, appointmentNoShowUndone, { status: 'CONFIRMED' });
  expect(await days()).toEqual([{ ...day, noShows: 0 }]);
}); // prettier-ignore

test('late is what was given up late, whether or not it cost something', async () => {
  const book = async () => shop.book(await shop.meet(), {}, new Date('2026-12-02T00:00:00Z'));
  const [free, inTime, byStaff] = [await book(), await book(), await book()];

  await shop.happens(free, appointmentCancelled, { ...cancelled(0), isLate: true });
  await shop.happens(inTime, appointmentCancelled, { ...cancelled(500), isLate: false });
  await shop.happens(byStaff, appointmentCancelled, { ...cancelled(0), by: 'STAFF', isLate: true });

  expect(await days()).toMatchObject([{ cancelled: 3, lateCancelled: 2 }]);
});

test('what goes back with a place of a party lowers nothing: the visit costs less by itself', async () => {
  const visit = await shop.book(await shop.meet(), { partySize: 2 }, new Date('2026-12-02T00:00:00Z'));
  const segments = visit.data.segments.map((segment) => ({ ...segment, listMinor: 3_300 }));
  await shop.happens(visit, appointmentSeatCancelled, {
    ...{ status: 'CONFIRMED', partySize: 1, listMinor: 3_300, segments },
    ...{ seatId: newId(), by: 'CUSTOMER', feeMinor: 300 },
  });
  await refund(visit, 700, 'SEAT_CANCELLED');
  await fee(visit, 300, 'LATE_CANCEL');
  await shop.complete({ ...visit, data: { ...visit.data, listMinor: 3_300, segments } });

  expect(await days()).toMatchObject([
    { completed: 1, list: { amountMinor: 3_300 }, revenue: money(3_300), refunds: money(0), fees: money(300) },
  ]);
});

test('a visit that moves takes its figures along', async () => {
  const visit = await shop.book(await shop.meet(), {}, new Date('2026-12-02T00:00:00Z'));
  await refund(visit, 600);
  await shop.happens(visit, appointmentRescheduled, {
    status: 'CONFIRMED',
    ...{
      startsAt: '2026-12-10T05:30:00.000Z',
      endsAt: '2026-12-10T06:30:00.000Z',
      previousStartsAt: visit.data.startsAt,
    },
  });

  expect(await days()).toEqual([
    { ...none, date: '2026-12-04' },
    { ...none, date: '2026-12-10', booked: 1, bookedMinutes: 60, averageLeadDays: 8, refunds: money(600) },
  ]);
});

test('a refund lowers the revenue, a late payment’s does not; a review counts while it is published', async () => {
  const person = await shop.meet();
  const visit = await shop.book(person);
  await shop.complete(visit);
  await refund(visit, 1_600);
  await refund(visit, 3_000, 'LATE_PAYMENT');
  await engagement.settled();
  const { data } = await asPerson(engagement, person)(
    `mutation ($input: LeaveReviewInput!) { leaveReview(input: $input) { ... on ReviewLeft { review { id } } } }`,
    { input: { appointmentId: toId('apt', visit.id), rating: 4 } },
  );
  const decide = (version: number, decision: string) =>
    manager()(`mutation ($input: ModerateReviewInput!) { moderateReview(input: $input) { __typename } }`, {
      input: { reviewId: data.leaveReview.review.id, version, decision },
    });
  const [day] = await days();
  expect(day).toMatchObject({ revenue: money(5_000), refunds: money(1_600), averageTicket: money(5_000), reviews: 0 });

  await decide(1, 'PUBLISH');
  expect(await days()).toEqual([{ ...day, reviews: 1, averageRating: 4 }]);
  await decide(2, 'HIDE');
  expect(await days()).toEqual([day]);
});

test('a customer is new once, at the earliest completed visit, in whatever order they become known', async () => {
  const person = await shop.meet();
  const at = (day: string) => shop.book(person, { startsAt: `2026-12-${day}T05:30:00.000Z` });
  const [first, second, third] = [await at('01'), await at('02'), await at('03')];
  const seen = async () =>
    (await days()).map((day: { newCustomers: number; returningCustomers: number }) => [
      day.newCustomers,
      day.returningCustomers,
    ]);

  await shop.complete(second);
  expect(await seen()).toEqual([[0, 0], [1, 0], [0, 0]]); // prettier-ignore
  await shop.complete(third);
  await shop.complete(first);

  expect(await seen()).toEqual([[1, 0], [0, 1], [0, 1]]); // prettier-ignore
});

test('a merged customer’s visits are the other’s: only the first of all is a new customer’s', async () => {
  const [loser, winner] = [await shop.meet(), await shop.meet()];
  const at = (person: typeof loser, day: string) => shop.book(person, { startsAt: `2026-12-${day}T05:30:00.000Z` });
  await shop.complete(await at(loser, '01'));
  await shop.complete(await at(winner, '02'));
  expect((await days()).map((day: { newCustomers: number }) => day.newCustomers)).toEqual([1, 1]);

  await shop.merge(loser, winner);
  await engagement.settled();
  // Told under the old name, because scheduling has not heard of the merge yet.
  await shop.complete(await at(loser, '03'));

  expect((await days()).map((day: { newCustomers: number }) => day.newCustomers)).toEqual([1, 0, 0]);
  const { admin } = engagement.database;
  expect(
    await admin`select customer_id, visits, first_visit_at, last_visit_at, spent_minor::int from engagement.customer_summary where organization_id = ${shop.organization}`,
  ).toEqual([
    {
      ...{ customer_id: winner.customerId, visits: 3, spent_minor: 19_800 },
      first_visit_at: new Date('2026-12-01T05:30:00Z'),
      last_visit_at: new Date('2026-12-03T05:30:00Z'),
    },
  ]);
});

test('what is known of a customer’s visits, for members of the whole organization', async () => {
  const person = await shop.meet();
  const visit = await shop.book(person);
  await shop.complete(visit);
  await refund(visit, 600);
  await shop.happens(await shop.book(person), appointmentCancelled, cancelled(0));
  const missed = await shop.book(person);
  await shop.happens(missed, appointmentNoShow, { status: 'NO_SHOW', feeMinor: 2_000 });
  await fee(missed, 2_000, 'NO_SHOW');
  await engagement.settled();
  const viewers = await everybody(engagement, visit, await shop.book(await shop.meet()));
  await engagement.settled();

  for (const [who, as] of Object.entries(viewers)) {
    const { data } = await engagement.unchanged(() =>
      as(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { history { firstVisitAt lastVisitAt visits noShows cancels spent { amountMinor currency } } } } }`,
        { of: [{ __typename: 'Customer', id: toId('cus', person.customerId) }] },
      ),
    );
    const startsAt = '2026-12-04T05:30:00.000Z';
    const spent = { amountMinor: 8_000, currency: 'JPY' };
    const history = { firstVisitAt: startsAt, lastVisitAt: startsAt, visits: 1, noShows: 1, cancels: 1, spent };
    expect({ who, history: data._entities[0].history }).toEqual({
      who,
      history: ['STAFF', 'MANAGER', 'OWNER'].includes(who) ? history : null,
    });
  }
});

test('figures are for members with report.read, where they have it', async () => {
  const visit = await shop.book(await shop.meet());
  const other = await shop.book(await shop.meet());
  const viewers = await everybody(engagement, visit, other);
  await engagement.settled();

  for (const [who, as] of Object.entries(viewers)) {
    const seen = (await engagement.unchanged(() => figures(as))).map((each: object[] | null) => each?.length ?? null);
    const reports = ['MANAGER', 'OWNER', 'a manager of another business', 'an owner of another organization'];
    const days = ['MANAGER', 'OWNER'].includes(who) ? 1 : reports.includes(who) ? 0 : null;
    expect({ who, seen }).toEqual({ who, seen: [days, days, days, days] });
  }
  const ofBusiness = asMember(engagement, shop.organization, 'MANAGER', { scope: { businessIds: [shop.business] } });
  const ofLocation = asMember(engagement, shop.organization, 'MANAGER', { scope: { locationIds: [shop.location] } });
  expect((await figures(ofBusiness)).map((each: object[]) => each.length)).toEqual([1, 1, 1, 1]);
  expect((await figures(ofLocation)).map((each: object[]) => each.length)).toEqual([0, 1, 0, 0]);
});

test('a range that makes no sense is refused', async () => {
  const asked = (from: string, to: string) => engagement.unchanged(() => figures(manager(), { from, to }));

  expect(await asked('2026-12-05', '2026-12-04')).toBe('INVALID');
  expect(await asked('2026-12-05', '2027-12-06')).toBe('INVALID');
  expect(await asked('2026-12-05', '2026-12-05')).toEqual([[], [], [], []]);
});

const kept = [
  'visit_fact',
  'customer_summary',
  'analytics_daily',
  'analytics_location_daily',
  'staff_daily',
  'service_daily',
];
const contents = async () => {
  const rows: Record<string, unknown> = {};
  for (const table of kept) {
    rows[table] = await engagement.database.admin.unsafe(
      `select * from engagement.${table} t where organization_id = '${shop.organization}' order by t::text`,
    );
  }
  return rows;
};

/** All events again, read by a consumer that has never read any. */
async function playAgain(consumer: Consumer = dailyFigures): Promise<void> {
  const { database, bus } = engagement.deps;
  const worker = startConsumers({
    database,
    slice: 'engagement',
    bus,
    consumers: [{ ...consumer, name: `again-${newId()}` }],
  });
  await settled(worker);
  await worker.stop();
}

/** All events that figures are made of, in the order in which they came. */
async function allEvents(): Promise<Envelope[]> {
  const events: Envelope[] = [];
  const listening = [...dailyFigures.handlers].map(
    ([type, handler]) =>
      [type, { ...handler, handle: async (_: unknown, event: Envelope) => void events.push(event) }] as const,
  );
  await playAgain({ ...dailyFigures, handlers: new Map(listening) });
  return events;
}

const emptyTables = () =>
  engagement.database.admin.unsafe(
    `truncate ${[...kept, 'fact_applied'].map((table) => `engagement.${table}`).join(', ')}`,
  );

/** A life of a shop: visits that are completed, moved, cancelled and missed, with their money, and two who are one. */
async function liveThrough(): Promise<void> {
  const people = [await shop.meet(), await shop.meet(), await shop.meet()];
  for (const [n, person] of people.entries()) {
    const visit = await shop.book(person, { startsAt: `2026-12-0${n + 1}T05:30:00.000Z` });
    await shop.complete(visit);
    await refund(visit, 100 * (n + 1));
    await shop.happens(await shop.book(person), appointmentCancelled, cancelled(500));
    const missed = await shop.book(person, { startsAt: '2026-12-02T01:00:00.000Z' });
    await shop.happens(missed, appointmentNoShow, { status: 'NO_SHOW', feeMinor: 900 });
    await fee(missed, 900, 'NO_SHOW');
    if (n > 0) await shop.happens(missed, appointmentNoShowUndone, { status: 'CONFIRMED' });
  }
  await shop.merge(people[2]!, people[0]!);
  await engagement.settled();
}

test('all events again count nothing again; into empty tables they give the same figures', async () => {
  await liveThrough();
  const before = await contents();
  expect(before['analytics_daily']).not.toHaveLength(0);

  await playAgain();
  expect(await contents()).toEqual(before);
  await emptyTables();
  await playAgain();

  expect(await contents()).toEqual(before);
});

test.each([1, 2, 3])(
  'the order in which visits, payments and people take turns changes nothing (seed %i)',
  async (seed) => {
    await liveThrough();
    const before = await contents();
    const events = (await allEvents()).filter(({ organizationid }) => organizationid === shop.organization);
    await emptyTables();

    for (const event of mixed(events, seed)) {
      await engagement.deps.database.transaction(workerAccess(event.organizationid as string), async (tx) => {
        await dailyFigures.handlers.get(event.type)?.handle(tx, event);
      });
    }

    expect(await contents()).toEqual(before);
  },
);

/** Another order, in which each aggregate's own events keep theirs. */
function mixed(events: readonly Envelope[], seed: number): Envelope[] {
  const queues = [...Map.groupBy(events, ({ subject }) => subject).values()];
  let random = seed;
  const next = (below: number) => (random = (random * 48_271) % 2_147_483_647) % below;
  const result: Envelope[] = [];
  while (queues.length > 0) {
    const n = next(queues.length);
    const event = queues[n]?.shift();
    if (event) result.push(event);
    else queues.splice(n, 1);
  }
  return result;
}
