import { toId } from '@openslot/service';
import { explainUses } from '@openslot/testing';
import { workerAccess } from '@openslot/database';
import { loadPicks, picksOfSegments } from '../src/pick/pick.store.ts';
import { book, hold, monday, openSalon, read, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
beforeAll(async () => {
  scheduling = await startScheduling();
});
beforeEach(() => scheduling.database.setClock(monday));
afterAll(() => scheduling.stop());

type Strategy = 'LEAST_RECENT' | 'PRIORITY' | 'WEIGHTED' | 'FEWEST_MINUTES';
const open = (anyStaff: Strategy) => openSalon(scheduling, { settings: { maxLiveHolds: 100, anyStaff } });

const at = (hour: number, day = '2027-03-02') => ({ startsAt: tokyo(`${String(hour).padStart(2, '0')}:00`, day) });
const hours = [10, 11, 12, 13, 14, 15, 16, 17];

/** Who does each of the visits, one after the other. */
async function chosen(salon: Salon, wishes: readonly object[]) {
  const names = new Map([
    [toId('stf', salon.aoi.id), 'Aoi'],
    [toId('stf', salon.ren.id), 'Ren'],
  ]);
  const customer = salon.customer();
  const done: string[] = [];
  for (const wish of wishes) {
    const visit = await book(customer, salon, wish as { startsAt: string });
    done.push(names.get(visit.segments[0].staffMember.id) ?? '');
  }
  return done;
}

async function perform(salon: Salon, given: { aoi?: object; ren?: object }) {
  const variationId = salon.catalog && (await cutOf(salon));
  for (const [name, more] of Object.entries(given)) {
    const { id, memberId } = salon[name as 'aoi' | 'ren'];
    await salon.catalog.staff([{ variationId, priceMinor: null, durationMinutes: null, ...more }], { memberId }, id);
  }
  await scheduling.settled();
}

async function cutOf(salon: Salon): Promise<string> {
  const [{ id }] = (await scheduling.database.admin`
    select id from scheduling.variation_ref where organization_id = ${salon.organizationId} and service_id = ${salon.cutService}`) as [
    { id: string },
  ];
  return id;
}

const choiceOf = `segments { choice { strategy reason candidates { staffMember { id } score chosen } } }`;

test('whoever was booked longest ago, though others have less to do that day', async () => {
  const salon = await open('LEAST_RECENT');
  const [first, second, ...rest] = await chosen(
    salon,
    hours.map((hour, n) => at(hour, `2027-03-0${2 + (n % 3)}`)),
  );

  expect([first, second].toSorted()).toEqual(['Aoi', 'Ren']);
  expect(rest).toEqual([first, second, first, second, first, second]);
});

test('by weight', async () => {
  const salon = await open('WEIGHTED');
  await perform(salon, { aoi: { weight: 300 }, ren: { weight: 100 } });
  const done = await chosen(
    salon,
    hours.map((hour) => at(hour)),
  );

  expect(done.filter((name) => name === 'Aoi')).toHaveLength(6);
});

test('by priority, as long as there is time', async () => {
  const salon = await open('PRIORITY');
  await perform(salon, { ren: { priority: 5 } });

  expect(await chosen(salon, [at(10), at(11), at(10)])).toEqual(['Ren', 'Ren', 'Aoi']);
});

test('by the minutes of the day', async () => {
  const salon = await open('FEWEST_MINUTES');
  const aoi = { segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }] };

  expect(await chosen(salon, [{ ...at(10), ...aoi }, at(12)])).toEqual(['Aoi', 'Ren']);
});

test('the search shows whom the hold will choose', async () => {
  const salon = await open('LEAST_RECENT');
  await chosen(salon, [at(10)]);
  const input = { locationId: salon.location, from: tokyo('12:00', '2027-03-02'), to: tokyo('12:01', '2027-03-02') };
  const { data } = await salon.nobody()(
    `query ($input: AvailabilityInput!) { availability(input: $input) { slots { segments { staffMember { id } } } } }`,
    { input: { ...input, segments: [{ variationId: salon.cut }] } },
  );
  const held = await hold(salon.customer(), salon, at(12));

  expect(data.availability.slots[0].segments[0].staffMember.id).toBe(held.segments[0].staffMember.id);
});

test('why is told to those who read visits, for 90 days', async () => {
  const salon = await open('LEAST_RECENT');
  const customer = salon.customer();
  const first = await book(customer, salon, at(10));
  const { id, segments } = await book(customer, salon, at(11));
  const chosenId = segments[0].staffMember.id;

  const reader = salon.member(['appointment.read']);
  const told = (await read(reader, id, choiceOf)).segments[0].choice;
  expect(told).toEqual({
    ...{ strategy: 'LEAST_RECENT', reason: 'Was booked least recently.' },
    candidates: [
      { staffMember: { id: chosenId }, score: 0, chosen: true },
      { staffMember: { id: first.segments[0].staffMember.id }, score: expect.any(Number), chosen: false },
    ],
  });
  expect(told.candidates[1].score).toBeGreaterThan(0);
  expect((await read(customer, id, choiceOf)).segments).toEqual([{ choice: null }]);

  await scheduling.database.advanceClock({ days: 92 });
  await scheduling.settled();
  const rows = () => scheduling.database.admin`
    select 1 from scheduling.pick_log where organization_id = ${salon.organizationId}`;
  expect(await rows()).toHaveLength(2);
  await hold(customer, salon, at(11, '2027-06-10'));
  await scheduling.database.advanceClock({ days: 9 });
  await scheduling.settled();
  expect(await rows()).toHaveLength(1);
});

test('nothing is noted where somebody was asked for', async () => {
  const salon = await open('LEAST_RECENT');
  const aoi = { segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }] };
  const { id } = await book(salon.customer(), salon, { ...at(10), ...aoi });

  expect((await read(salon.member(['appointment.read']), id, choiceOf)).segments).toEqual([{ choice: null }]);
});

test.each([
  ['LEAST_RECENT', 'segment_resource_made'],
  ['WEIGHTED', 'pick_log_chosen'],
] as const)('what %s goes by is found by %s', async (strategy, index) => {
  const salon = await open(strategy);
  const { organizationId, businessId, locationId } = salon;
  await book(salon.customer(), salon, at(10));
  const by = { slice: 'scheduling' as const, access: workerAccess(organizationId), small: true };
  const variation = await cutOf(salon);
  const { byStaff } = await explainUses(scheduling.database, { ...by, uses: [index] }, (tx) =>
    loadPicks(tx, { organizationId, businessId, locationId }, [variation]),
  );
  expect(byStaff.size).toBe(2);
  await explainUses(scheduling.database, { ...by, uses: ['pick_log_segment'] }, (tx) =>
    picksOfSegments(tx, organizationId, [variation]),
  );
});
