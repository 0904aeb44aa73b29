import { newExportKey, unpacked } from '@openslot/database';
import { customerState, privacyRequested } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishEvent, publishState, type GraphqlClient } from '@openslot/testing';
import { monday, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { created } from './series/series.ts';
import { ask, attend, dateOf, openStudio, plan, type Studio } from './studio.ts';
import { wait } from './waiting.ts';

let scheduling: Scheduling;
let studio: Studio;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling, { settings: { bookingWindowDays: 90 } });
});
afterAll(() => scheduling.stop());

const done = async (client: GraphqlClient, document: string, input: object) => {
  const { data, errors } = await client(document, { input });
  if (errors || !data.outcome.__typename.match(/Set$|Created$/)) throw new Error(JSON.stringify(errors ?? data));
};

/** A customer that waits, repeats visits, has places in a class and waits for one in another, and subscribes to all that. */
async function busyCustomer() {
  const userId = newId();
  const client = studio.customer(userId);
  await done(
    studio.member(['hours.write']),
    'mutation ($input: SetBookingLimitInput!) { outcome: setBookingLimit(input: $input) { __typename } }',
    { businessId: toId('biz', studio.businessId), subject: 'CUSTOMER', period: 'DAY', maxCount: 5 },
  );
  const first = await plan(studio, { startsAt: tokyo('11:00', dateOf(2)) });
  const visit = await attend(client, first.id, 2);
  const customerId = fromId('cus', visit.customer.id) as string;
  await publishState(scheduling.deps.bus, customerState, {
    ...{ organizationId: studio.organizationId, id: customerId, version: 1 },
    data: { userId, mergedIntoId: null, live: true },
  });
  await scheduling.settled();
  const full = await plan(studio, { startsAt: tokyo('11:00', dateOf(3)), waitlistMax: 2 });
  await attend(studio.customer(), full.id, 3);
  expect((await ask(client, 'joinSessionWaitlist', { classSessionId: full.id })).outcome.__typename).toBe(
    'WaitlistJoined',
  );
  const { series } = await created(client, studio, {
    acceptPolicy: true,
    startsAt: tokyo('15:00', dateOf(4)),
    rule: { frequency: 'WEEKLY', count: 2 },
  });
  await wait(client, studio, dateOf(5));
  await done(
    client,
    'mutation ($input: CreateCalendarFeedInput!) { outcome: createCalendarFeed(input: $input) { __typename } }',
    { customerId: toId('cus', customerId) },
  );
  await scheduling.settled();
  return { customerId, first, full, series, visit };
}

const exported = async (customerId: string) => {
  const [id, box] = [newId(), newExportKey()];
  await publishEvent(scheduling.deps.bus, privacyRequested, {
    ...{ organizationId: studio.organizationId, id, version: 1 },
    data: { kind: 'EXPORT', customerIds: [customerId], sealFor: box.publicKey, reviewTexts: false },
  });
  await scheduling.settled();
  const [row] = await scheduling.database.admin<{ payload: { sealed: string } }[]>`
    select payload from bus.state_log where topic = 'scheduling.privacy-part.state' and key = ${id}`;
  return unpacked(box.privateKey, row?.payload.sealed ?? '');
};

test('an export tells series, places, wishes, feeds and what is used of limits', async () => {
  const { customerId, first, full, series, visit } = await busyCustomer();

  const told = await exported(customerId);

  expect(told['series']).toMatchObject([
    {
      ...{ id: fromId('srs', series.id), rule: 'FREQ=WEEKLY;COUNT=2', timeZone: 'Asia/Tokyo', status: 'ACTIVE' },
      occurrences: [
        { n: 1, localStart: `${dateOf(4)} 15:00:00`, outcome: 'BOOKED', appointmentId: expect.any(String) },
        { n: 2, localStart: `${dateOf(11)} 15:00:00`, outcome: 'BOOKED', appointmentId: expect.any(String) },
      ],
    },
  ]);
  const place = {
    ...{ sessionId: fromId('cls', first.id), appointmentId: fromId('apt', visit.id), courseId: null },
    ...{ serviceId: studio.yogaService, status: 'BOOKED', listMinor: 2_000, feeMinor: 0, timeZone: 'Asia/Tokyo' },
  };
  expect(told['places']).toMatchObject([place, place]);
  expect(told['waitlist']).toMatchObject([
    { sessionId: fromId('cls', full.id), partySize: 1, status: 'WAITING', offers: [] },
    { sessionId: null, partySize: 1, status: 'WAITING', offers: [] },
  ]);
  expect(told['calendarFeeds']).toEqual([{ createdAt: expect.any(String), rotatedAt: null, revokedAt: null }]);
  expect(told['limits']).toMatchObject(
    [2, 4, 11].map((nth) => ({ period: 'DAY', periodStart: dateOf(nth), usedCount: 1, maxCount: 5 })),
  );
});

test('an export of somebody else tells nothing of it', async () => {
  const visit = await attend(studio.customer(), (await plan(studio, { startsAt: tokyo('11:00', dateOf(9)) })).id);

  const told = await exported(fromId('cus', visit.customer.id) as string);

  expect({ ...told, visits: null, history: null, places: null, limits: null, intake: null }).toMatchObject({
    ...{ series: [], waitlist: [], calendarFeeds: [] },
  });
  expect(told['places']).toHaveLength(1);
});
