import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, toId } from '@openslot/service';
import { race } from '@openslot/testing';
import { playCatalog } from './catalog.ts';
import { meeting, noMeeting } from './meeting.ts';
import { monday, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { askSeries } from './series/series.ts';

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
});
afterAll(() => scheduling.stop());

const base = { latitude: 35.658, longitude: 139.702 };
/** 11 km to the north of the base and as far to the south: 23 minutes each way at 30 km/h. */
const north = { kind: 'CUSTOMER_ADDRESS', latitude: 35.758, longitude: 139.702 };
const south = { kind: 'CUSTOMER_ADDRESS', latitude: 35.558, longitude: 139.702 };

/** One groomer who works from one place until 13, from another afterwards, and goes to customers from both. */
async function openTwoPlaces() {
  const { tokens } = scheduling;
  const catalog = playCatalog(scheduling.deps.bus);
  await catalog.business({ slug: `groomer-${catalog.organizationId}`, settings: { slotIntervalMinutes: 15 } });
  const serviceArea = {
    ...{ center: base, radiusMeters: 15_000, polygon: null },
    ...{ travelSpeedKmh: 30, minTravelMinutes: 10, feeMinor: 500 },
  };
  const open = () => catalog.location({ kind: 'MOBILE', ...base, serviceArea });
  const [morning, afternoon] = [await open(), await open()].map((id) => toId('loc', id)) as [string, string];
  const service = await catalog.service({ placeKinds: ['BUSINESS', 'CUSTOMER_ADDRESS'] });
  const variation = await catalog.variation(service, { durationMinutes: 60 });
  const staffMemberId = toId('stf', await catalog.staff([variation]));
  await scheduling.settled();
  const member = scheduling.client({
    bearer: tokens.bearer({
      ...{ userId: newId(), organizationId: catalog.organizationId, permissions: ['hours.write'] },
    }),
  });
  for (const [locationId, opens, closes] of [
    [morning, '10:00', '13:00'],
    [afternoon, '13:00', '17:00'],
  ] as const) {
    const week = [1, 2, 3, 4, 5, 6, 7];
    const { data } = await member(
      `mutation ($opening: SetOpeningHoursInput!, $working: SetWorkingHoursInput!) {
         setOpeningHours(input: $opening) { __typename } setWorkingHours(input: $working) { __typename } }`,
      {
        opening: { locationId, windows: week.map((dayOfWeek) => ({ dayOfWeek, opens, closes })) },
        working: {
          staffMemberId,
          locationId,
          windows: week.map((dayOfWeek) => ({ dayOfWeek, starts: opens, ends: closes })),
        },
      },
    );
    expect(Object.values(data).map((each) => (each as { __typename: string }).__typename)).toEqual([
      'OpeningHoursSet',
      'WorkingHoursSet',
    ]);
  }
  return { morning, afternoon, segments: [{ variationId: toId('var', variation) }] };
}
type Places = Awaited<ReturnType<typeof openTwoPlaces>>;

const customer = () => scheduling.client({ bearer: scheduling.tokens.bearer({ userId: newId() }) });

async function hold(locationId: string, { segments }: Places, startsAt: string, place: object): Promise<string> {
  const { data, errors } = await customer()(
    `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { __typename } }`,
    { input: { locationId, segments, startsAt, place, idempotencyKey: randomUUID() } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.holdSlot.__typename;
}

async function series({ morning, segments }: Places, date: string): Promise<string> {
  const { outcome } = await askSeries(customer(), 'createSeries', {
    ...{ locationId: morning, segments, startsAt: tokyo('12:00', date), rule: { frequency: 'DAILY', count: 2 } },
    ...{ onConflict: 'FAIL_ALL', acceptPolicy: true },
  });
  return outcome.__typename;
}

const dates = ['2027-03-02', '2027-03-05', '2027-03-09'];
const atBothPlaces = (places: Places, date: string) =>
  race(8, (nth) =>
    nth % 2 === 0
      ? hold(places.morning, places, tokyo('12:00', date), north)
      : hold(places.afternoon, places, tokyo('13:00', date), south),
  );
const withSeries = (places: Places, date: string) =>
  race(8, (nth) =>
    nth % 2 === 0 ? series(places, date) : hold(places.afternoon, places, tokyo('13:00', date), south),
  );
const won = (outcomes: readonly string[]) => outcomes.filter((name) => name === 'Hold' || name === 'SeriesBooked');

test.each([
  ['two hold', atBothPlaces],
  ['a series is booked while somebody holds', withSeries],
])('one of them gets to the other place in time when at two places at once %s', async (_, contend) => {
  const places = await openTwoPlaces();

  for (const date of dates) expect(won(await contend(places, date))).toHaveLength(1);
});

test.each([
  ['two hold', atBothPlaces],
  ['a series is booked while somebody holds', withSeries],
])('a twin whose places take turns each by itself is caught: %s', async (_, contend) => {
  const { admin } = scheduling.database;
  const places = await openTwoPlaces();
  await admin.unsafe(`${meeting(2)}
    create or replace function scheduling.take_turn_travelling(organization uuid, business uuid, location uuid) returns void language sql as
      'select pg_advisory_xact_lock(hashtextextended(location::text, 7))';
    create function scheduling.meet_others() returns trigger language plpgsql as 'begin perform scheduling.meet(); return new; end';
    create trigger meet_others before insert on scheduling.allocation for each row execute function scheduling.meet_others();`);
  try {
    expect(won(await contend(places, '2027-03-12'))).toHaveLength(2);
  } finally {
    await admin.unsafe(
      `drop trigger meet_others on scheduling.allocation; drop function scheduling.meet_others(); ${noMeeting}`,
    );
    await admin.unsafe(readFileSync(join(__dirname, '../src/travel/travel.sql'), 'utf8'));
  }
});
