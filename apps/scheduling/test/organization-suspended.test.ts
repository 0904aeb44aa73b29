import { randomUUID } from 'node:crypto';
import { toId } from '@openslot/service';
import type { DataOf, locationState } from '@openslot/events';
import { newId } from '@openslot/service';
import { book, hold, monday, mutate, openSalon, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { askSeries, weekly } from './series/series.ts';
import { cancel, statusOf, wait } from './waiting.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
});
afterAll(() => scheduling.stop());
beforeEach(async () => {
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50, bookingWindowDays: 90 } });
});

/** As catalog tells of it: its businesses keep their status, and nothing of them is published. */
const suspend = async (published = false) => {
  await salon.catalog.business({ published });
  await salon.catalog.location({ published } as DataOf<typeof locationState>, salon.locationId);
  await scheduling.settled();
};
const feed = async () => {
  const { data } = await salon.member(['calendar.connect', 'appointment.read'])(
    `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { __typename ... on CalendarFeedCreated { path } } }`,
    { input: { locationId: salon.location } },
  );
  return data.createCalendarFeed.path as string;
};
const entries = async (path: string) => {
  const response = await fetch(scheduling.url.replace('/graphql', path), {
    headers: { 'x-openslot-gateway': scheduling.deps.gatewaySecrets[0] ?? '', 'x-openslot-address': newId() },
  });
  return [response.status, (await response.text()).split('BEGIN:VEVENT').length - 1];
};
const atDesk = () =>
  mutateDesk({
    ...{
      locationId: salon.location,
      startsAt: tokyo('16:00', '2027-03-05'),
      source: 'PHONE',
      idempotencyKey: randomUUID(),
    },
    ...{ segments: [{ variationId: salon.cut }], customer: { name: 'Kit', phone: '03 1234 5678' } },
  });
const mutateDesk = async (input: object) => {
  const { data, errors } = await salon.member(['appointment.write', 'appointment.read'])(
    'mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename } }',
    { input },
  );
  return data?.bookAtDesk.__typename ?? errors?.[0]?.extensions?.code;
};

test('a suspended organization takes no new holds or bookings, its feeds are empty, its visits stay; until it is resumed', async () => {
  const client = salon.customer();
  const visit = await book(client, salon, { startsAt: tokyo('10:00', '2027-03-05') });
  const [other, held, path] = [
    await book(salon.customer(), salon, { startsAt: tokyo('12:00', '2027-03-05') }),
    await hold(client, salon, { startsAt: tokyo('14:00', '2027-03-05') }),
    await feed(),
  ];
  const wish = await wait(salon.customer(), salon, '2027-03-05');
  await scheduling.settled();
  expect(await entries(path)).toEqual([200, 2]);

  await suspend();
  await suspend();

  const tried = await refused(scheduling, async () => [
    (await hold(salon.customer(), salon, { startsAt: tokyo('15:00', '2027-03-05') })).__typename,
    await atDesk(),
    (
      await askSeries(
        salon.customer(),
        'createSeries',
        weekly(salon, { acceptPolicy: true, startsAt: tokyo('17:00', '2027-03-05') }),
      )
    ).outcome.__typename,
    (
      await mutate(client, 'bookAppointment', {
        holdToken: held.token,
        acceptPolicy: true,
        idempotencyKey: randomUUID(),
      })
    ).outcome.__typename,
  ]);
  expect(tried).toEqual(['InvalidInput', 'InvalidInput', 'InvalidInput', 'BookingRefused']);
  expect(await entries(path)).toEqual([200, 0]);
  expect((await read(client, visit.id, 'status')).status).toBe('CONFIRMED');
  expect((await cancel(salon.member(['appointment.write', 'appointment.read']), other)).outcome.__typename).toBe(
    'AppointmentCancelled',
  );
  await scheduling.settled();
  expect(await statusOf(scheduling, wish)).toBe('WAITING');

  await suspend(true);

  expect(await entries(path)).toEqual([200, 2]);
  expect((await hold(salon.customer(), salon, { startsAt: tokyo('15:00', '2027-03-05') })).__typename).toBe('Hold');
  expect(toId('loc', salon.locationId)).toBe(salon.location);
});
