import { newId, toId } from '@openslot/service';
import { race } from '@openslot/testing';
import { monday, openSalon, published, tokyo, type Salon } from './salon.ts';
import { dine, holdTable, openRestaurant, type Restaurant } from './restaurant.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let restaurant: Restaurant;
beforeAll(async () => {
  scheduling = await startScheduling(({ log }) => {
    log.level = 'silent';
    return {};
  });
  await scheduling.database.setClock(monday);
  [salon, restaurant] = [await openSalon(scheduling), await openRestaurant(scheduling)];
}, 60_000);
afterAll(() => scheduling.stop());

let day = Date.parse(monday);
/** The next night, with all that is done in it. */
async function aNightPasses(): Promise<void> {
  day += 2 * 86_400_000;
  await scheduling.database.setClock(new Date(day));
  await scheduling.settled();
}

const found = async (action: string) =>
  (await published(scheduling, 'scheduling.audit.recorded.v1'))
    .filter(({ data }) => data.action === action)
    .map(({ data }) => [data.entity, data.entityId, data.reason, data.actorKind]);

const evening = '2027-03-20';

describe('who arrives when', () => {
  const buckets = () => scheduling.database.admin`
    select location_id, bucket_start, parties, covers from scheduling.pacing_bucket
     where organization_id = ${restaurant.organizationId} order by location_id, bucket_start`;
  beforeAll(async () => {
    const rules = [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({
      dayOfWeek,
      starts: '17:00',
      ends: '22:00',
      maxParties: 20,
    }));
    const { data, errors } = await restaurant.member(['hours.write'])(
      `mutation ($input: SetPacingInput!) { setPacing(input: $input) { __typename } }`,
      { input: { locationId: restaurant.location, rules } },
    );
    expect([data?.setPacing.__typename, errors]).toEqual(['PacingSet', undefined]);
  });

  test('is counted again, what was wrong is told, and what is past or nobody’s is forgotten', async () => {
    await dine(restaurant.customer(), restaurant, tokyo('18:00', evening), 2);
    await dine(restaurant.customer(), restaurant, tokyo('19:00', evening), 3);
    const right = await buckets();
    expect(right.map(({ parties, covers }) => [parties, covers])).toEqual([
      [1, 2],
      [1, 3],
    ]);
    await aNightPasses();
    expect(await buckets()).toEqual(right);
    expect(await found('pacing.recounted')).toEqual([]);

    const { admin } = scheduling.database;
    const { organizationId, locationId } = restaurant;
    await admin`update scheduling.pacing_bucket set parties = 7 where organization_id = ${organizationId} and covers = 2`;
    await admin`delete from scheduling.pacing_bucket where organization_id = ${organizationId} and covers = 3`;
    await admin`
      insert into scheduling.pacing_bucket values (${organizationId}, ${locationId}, '2027-03-21T10:00:00Z', 4, 4),
        (${organizationId}, ${locationId}, '2027-02-21T10:00:00Z', 4, 4), (${organizationId}, ${newId()}, '2027-03-21T10:00:00Z', 4, 4)`;
    await aNightPasses();

    expect(await buckets()).toEqual(right);
    expect(await found('pacing.recounted')).toEqual([
      ['Location', locationId, '3 quarters of an hour were counted wrong', 'SYSTEM'],
    ]);
  });

  test('stays right while people book as it is counted', async () => {
    const { admin } = scheduling.database;
    const { organizationId } = restaurant;
    const count = () => admin`select * from scheduling.recount_all_pacing(${organizationId})`;
    await race(12, async (which) => {
      if (which % 3 === 0) return count();
      return holdTable(restaurant.customer(), restaurant, tokyo(which % 2 ? '18:30' : '20:00', '2027-03-22'), 2);
    });

    expect(await count()).toMatchObject([{ wrong: 0 }]);
    const [database] = await admin`select deadlocks::int from pg_stat_database where datname = current_database()`;
    expect(database).toEqual({ deadlocks: 0 });
  });
});

describe('hours over Sunday midnight', () => {
  test('that overlap those of Monday are told of: of a place, and of a person', async () => {
    const { admin } = scheduling.database;
    const { organizationId, locationId, aoi, ren } = salon;
    await admin`
      update scheduling.opening_hours set closes = 2100 where organization_id = ${organizationId} and location_id = ${locationId} and day_of_week = 7`;
    await admin`
      update scheduling.working_hours set ends = 2041 where organization_id = ${organizationId} and resource_id = ${aoi.id} and day_of_week = 7`;
    await admin`
      update scheduling.working_hours set ends = 2040 where organization_id = ${organizationId} and resource_id = ${ren.id} and day_of_week = 7`;

    await aNightPasses();

    const why = 'a window over Sunday midnight overlaps one of Monday';
    expect(await found('opening_hours.overlap_found')).toEqual([['Location', locationId, why, 'SYSTEM']]);
    expect(await found('working_hours.overlap_found')).toEqual([['Resource', aoi.id, why, 'SYSTEM']]);
  });

  test('are nobody’s finding once they are set right', async () => {
    const windows = [1, 7].map((dayOfWeek) => ({
      dayOfWeek,
      opens: '10:00',
      closes: dayOfWeek === 7 ? '34:00' : '19:00',
    }));
    await salon.member(['hours.write'])(
      `mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`,
      { input: { locationId: toId('loc', salon.locationId), windows } },
    );
    await aNightPasses();

    expect(await found('opening_hours.overlap_found')).toHaveLength(1);
    expect(await found('working_hours.overlap_found')).toHaveLength(2);
  });
});
