import { customerState, privacyRequested } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishEvent, publishState } from '@openslot/testing';
import { book, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { askSeries, created, knownCustomer, seriesOf } from './series/series.ts';
import { ask, attend, freePlaces, miscounted, openStudio, plan, readVisit, seatsOf, type Studio } from './studio.ts';

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
});
afterAll(() => scheduling.stop());
beforeEach(() => scheduling.database.setClock(monday));
afterEach(async () => {
  expect(await miscounted(scheduling)).toEqual([]);
});

async function customer(at: Pick<Salon, 'organizationId'>, id: string, version: number, mergedIntoId: string | null) {
  const data = { userId: null, live: mergedIntoId === null, mergedIntoId };
  await publishState(scheduling.deps.bus, customerState, { organizationId: at.organizationId, id, version, data });
  await scheduling.settled();
}

const erase = async (at: Pick<Salon, 'organizationId'>, ...customerIds: string[]) => {
  await publishEvent(scheduling.deps.bus, privacyRequested, {
    ...{ organizationId: at.organizationId, id: newId(), version: 1 },
    data: { kind: 'ERASURE', customerIds, sealFor: null, reviewTexts: false },
  });
  await scheduling.settled();
};

/** Whose everything in sessions is: visits, services, places, and what limits and clashes say. */
async function owners({ organizationId }: Pick<Studio, 'organizationId'>, customers: Readonly<Record<string, string>>) {
  const { admin } = scheduling.database;
  const [row] = await admin<Record<string, string[] | null>[]>`
    select (select array_agg(distinct customer_id) from scheduling.appointment where organization_id = ${organizationId}) as visits,
           (select array_agg(distinct customer_id) from scheduling.segment where organization_id = ${organizationId}) as segments,
           (select array_agg(distinct customer_id) from scheduling.seat where organization_id = ${organizationId} and customer_id is not null) as seats,
           (select array_agg(distinct customer_id) from scheduling.waitlist_entry where organization_id = ${organizationId}) as wishes,
           (select array_agg(distinct subject_id) from scheduling.limit_counter where organization_id = ${organizationId} and used_count > 0) as counted,
           (select array_agg(distinct customer_id) from scheduling.customer_busy where organization_id = ${organizationId}) as busy`;
  const name = (id: string) => Object.entries(customers).find(([, known]) => known === id)?.[0] ?? id;
  return Object.fromEntries(Object.entries(row ?? {}).map(([what, ids]) => [what, (ids ?? []).map(name).sort()]));
}

async function limitEach(at: Salon, maxCount: number) {
  const { data } = await at.member(['hours.write'])(
    `mutation ($input: SetBookingLimitInput!) { setBookingLimit(input: $input) { __typename } }`,
    { input: { businessId: toId('biz', at.businessId), subject: 'CUSTOMER', period: 'MONTH', maxCount } },
  );
  expect(data.setBookingLimit.__typename).toBe('BookingLimitSet');
}

test('places and wishes for places are the winner’s, even in one session and past limits, and go back', async () => {
  const studio = await openStudio(scheduling, { settings: { customerClash: 'REFUSE' } });
  await limitEach(studio, 1);
  const session = await plan(studio, { capacity: 4, waitlistMax: 5 });
  const people = [studio.customer(), studio.customer()];
  const visits = [await attend(people[0]!, session.id, 2), await attend(people[1]!, session.id, 2)];
  const [loser, winner] = visits.map(({ customer: { id } }) => fromId('cus', id)) as [string, string];
  const waiting = await plan(studio, { startsAt: tokyo('15:00'), capacity: 1, waitlistMax: 5 });
  await attend(studio.customer(), waiting.id);
  const asking = { customerId: toId('cus', loser), classSessionId: waiting.id, quantity: 1 };
  const joined = await ask(studio.member(['appointment.write', 'waitlist.manage']), 'joinSessionWaitlist', asking);
  expect(joined.outcome.__typename).toBe('WaitlistJoined');
  const customers = { loser, winner };
  const before = await owners(studio, customers);

  await customer(studio, loser, 2, winner);

  const merged = await owners(studio, customers);
  for (const what of ['visits', 'segments', 'seats', 'wishes', 'counted', 'busy']) {
    expect([what, merged[what]?.includes('loser'), before[what]?.includes('loser')]).toEqual([what, false, true]);
  }
  const [row] = await scheduling.database.admin`
    select used_count from scheduling.limit_counter where organization_id = ${studio.organizationId} and subject_id = ${winner}`;
  expect(row?.['used_count']).toBe(2);
  expect(await freePlaces(studio, session)).toBe(0);

  await customer(studio, loser, 3, null);
  expect(await owners(studio, customers)).toEqual(before);
});

test('who is erased after a merge gives all places back, those of both', async () => {
  const studio = await openStudio(scheduling);
  const session = await plan(studio, { capacity: 4 });
  const [one, other] = [await attend(studio.customer(), session.id, 2), await attend(studio.customer(), session.id, 1)];
  const [loser, winner] = [one, other].map(({ customer: { id } }) => fromId('cus', id)) as [string, string];
  await customer(studio, loser, 2, winner);

  await erase(studio, winner, loser);

  expect(await freePlaces(studio, session)).toBe(4);
  for (const { id } of [one, other]) {
    const visit = await readVisit(studio.planner, id);
    expect([visit.status, ...seatsOf(visit).map(({ status }) => status)]).toEqual(
      Array.from({ length: seatsOf(visit).length + 1 }, () => 'CANCELLED'),
    );
  }
});

test('a series that was changed while its customer was another one goes back with all its visits', async () => {
  const salon = await openSalon(scheduling, { settings: { customerClash: 'REFUSE' } });
  await limitEach(salon, 2);
  const [loser, winner] = [await knownCustomer(scheduling, salon), await knownCustomer(scheduling, salon)];
  const desk = salon.member(['appointment.read', 'appointment.write']);
  const monthly = { rule: { frequency: 'MONTHLY', count: 4 } };
  const { series } = await created(desk, salon, {
    ...monthly,
    ...{ customerId: toId('cus', loser), startsAt: tokyo('10:00', '2027-03-02') },
  });
  const { series: own } = await created(desk, salon, {
    ...monthly,
    ...{ customerId: toId('cus', winner), startsAt: tokyo('10:30', '2027-03-02') },
    segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.ren.id)] } }],
  });
  await customer(salon, loser, 2, winner);
  expect((await seriesOf(desk, series.id)).customer.id).toBe(toId('cus', winner));

  const split = await askSeries(desk, 'editSeries', {
    ...{ seriesId: series.id, version: 1, scope: 'FOLLOWING', n: 3, time: '16:00' },
  });
  expect(split.outcome.__typename).toBe('SeriesChanged');
  const rest = split.outcome.series;
  const skipped = await askSeries(desk, 'createSeries', {
    ...{ locationId: salon.location, segments: [{ variationId: salon.cut }], rule: { frequency: 'DAILY', count: 1 } },
    ...{ customerId: toId('cus', winner), startsAt: tokyo('18:00', '2027-03-02'), onConflict: 'SKIP' },
  });
  expect(skipped.outcome.__typename).toBe('SeriesConflict');

  await customer(salon, loser, 3, null);
  await erase(salon, loser);

  const whose = async (id: string) => {
    const { status, customer: of, occurrences } = await seriesOf(desk, id);
    return [status, of.id, ...new Set(occurrences.map(({ outcome }: { outcome: string }) => outcome))];
  };
  expect(await whose(series.id)).toEqual(['ENDED', toId('cus', loser), 'CANCELLED']);
  expect(await whose(rest.id)).toEqual(['ENDED', toId('cus', loser), 'CANCELLED']);
  expect(await whose(own.id)).toEqual(['ACTIVE', toId('cus', winner), 'BOOKED']);
  expect(await owners(salon, { loser, winner })).toMatchObject({ counted: ['winner'], busy: ['winner'] });
});

test('who is another customer with a visit at the same time may go on with both', async () => {
  const salon = await openSalon(scheduling, { settings: { customerClash: 'REFUSE' } });
  const visits = [];
  for (const staff of [salon.aoi, salon.ren]) {
    const segments = [{ variationId: salon.cut, staff: { anyOf: [toId('stf', staff.id)] } }];
    visits.push(await book(salon.customer(), salon, { startsAt: tokyo('12:00', '2027-03-03'), segments }));
  }
  const [loser, winner] = visits.map(({ customer: { id } }) => fromId('cus', id)) as [string, string];

  await customer(salon, loser, 2, winner);

  expect(await owners(salon, { loser, winner })).toMatchObject({ visits: ['winner'], busy: ['winner'] });
  await customer(salon, loser, 3, null);
  expect(await owners(salon, { loser, winner })).toMatchObject({
    visits: ['loser', 'winner'],
    busy: ['loser', 'winner'],
  });
});
