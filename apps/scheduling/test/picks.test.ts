import { fromId, newId, toId } from '@openslot/service';
import { explainUses } from '@openslot/testing';
import { workerAccess } from '@openslot/database';
import { loadPicks, picksOfSegments } from '../src/pick/pick.store.ts';
import { book, hold, monday, mutate, openSalon, read, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { askSeries, created, knownCustomer } from './series/series.ts';
import { cancel, wait, waitlistOf } from './waiting.ts';

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

const stf = (id: string) => toId('stf', id);
const by = (salon: Salon, id: string) => ({
  segments: [{ variationId: salon.cut, staff: { anyOf: [stf(id)] } }],
});
const told = async (salon: Salon, id: string) =>
  (await read(salon.member(['appointment.read']), id, choiceOf)).segments[0].choice;

test('a stand-in does it as that, and it counts as no choice', async () => {
  const salon = await open('WEIGHTED');
  const visit = await book(salon.customer(), salon, { ...at(10), ...by(salon, salon.aoi.id) });
  const manager = salon.member(['timeoff.decide', 'appointment.read']);
  const { data } = await manager(
    `mutation ($input: AddTimeOffInput!) { addTimeOff(input: $input) { ... on TimeOffAdded { timeOff { id version } } } }`,
    {
      input: {
        ...{ staffMemberId: stf(salon.aoi.id), startsOn: '2027-03-02', kind: 'VACATION' },
        standInId: stf(salon.ren.id),
      },
    },
  );
  const { id: timeOffId, version } = data.addTimeOff.timeOff;
  await manager(`mutation ($input: DecideTimeOffInput!) { decideTimeOff(input: $input) { __typename } }`, {
    input: { timeOffId, version, approve: true, moveToStandIn: true },
  });
  const { organizationId, businessId, locationId } = salon;
  const { byStaff } = await scheduling.deps.database.transaction(workerAccess(organizationId), async (tx) =>
    loadPicks(tx, { organizationId, businessId, locationId }, [await cutOf(salon)]),
  );

  expect(await told(salon, visit.id)).toEqual({
    ...{ strategy: 'STAND_IN', reason: 'Stands in for somebody who is away.' },
    candidates: [{ staffMember: { id: stf(salon.ren.id) }, score: 0, chosen: true }],
  });
  expect(byStaff.get(salon.ren.id)?.count).toBe(0);
});

test('who waited is offered the one whose time came free, as that', async () => {
  const salon = await open('LEAST_RECENT');
  const fills = [];
  for (const id of [salon.aoi.id, salon.ren.id]) {
    fills.push(await book(salon.customer(), salon, { ...at(10), ...by(salon, id) }));
  }
  const userId = newId();
  const wish = { from: tokyo('10:00', '2027-03-02'), to: tokyo('10:01', '2027-03-02') };
  await wait(salon.customer(userId), salon, '2027-03-02', wish);
  await cancel(salon.member(['appointment.write', 'appointment.read']), fills[1]);
  await scheduling.settled();
  const [{ offer }] = await waitlistOf(salon.customer(userId), userId);
  const { outcome } = await mutate(salon.customer(userId), 'bookAppointment', {
    ...{ holdToken: offer.hold.token, acceptPolicy: true, idempotencyKey: newId() },
  });

  expect(await told(salon, outcome.appointment.id)).toEqual({
    ...{ strategy: 'CAME_FREE', reason: 'Their time came free for somebody who waited.' },
    candidates: [{ staffMember: { id: stf(salon.ren.id) }, score: 0, chosen: true }],
  });
});

test('a visit of a series that moves to somebody else says out of whom; what was chosen before is no reason', async () => {
  const salon = await open('FEWEST_MINUTES');
  const { catalog, locationId } = salon;
  const mei = await catalog.staff([await cutOf(salon)], {});
  await scheduling.settled();
  const windows = [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({ dayOfWeek, starts: '10:00', ends: '19:00' }));
  await salon.member(['hours.write'])(
    `mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { __typename } }`,
    { input: { staffMemberId: stf(mei), locationId: toId('loc', locationId), windows } },
  );
  const desk = salon.member(['appointment.write', 'appointment.read']);
  const customerId = toId('cus', await knownCustomer(scheduling, salon));
  const wish = { customerId, startsAt: tokyo('10:00', '2027-03-02'), segments: [{ variationId: salon.cut }] };
  const { series } = await created(desk, salon, { ...wish, rule: { frequency: 'WEEKLY', count: 2 } });
  const [first] = series.occurrences;
  const before = await told(salon, first.appointment.id);
  const doer = before.candidates.find(({ chosen }: { chosen: boolean }) => chosen).staffMember.id;
  await book(salon.customer(), salon, { ...at(14), ...by(salon, fromId('stf', doer) as string) });
  const edit = { seriesId: series.id, version: series.version, scope: 'ALL', time: '14:00' };
  const { outcome } = await askSeries(desk, 'editSeries', edit);
  const after = await told(salon, first.appointment.id);

  expect(outcome.__typename).toBe('SeriesChanged');
  expect(before.candidates).toHaveLength(3);
  expect(after.strategy).toBe('FEWEST_MINUTES');
  expect(after.candidates.map((each: { staffMember: { id: string } }) => each.staffMember.id)).toHaveLength(2);
  expect(after.candidates.map((each: { staffMember: { id: string } }) => each.staffMember.id)).not.toContain(doer);

  const { version } = await read(desk, first.appointment.id, 'version');
  const move = { startsAt: tokyo('16:00', '2027-03-02'), staff: { anyOf: [doer] } };
  await mutate(desk, 'rescheduleAppointment', {
    ...{ appointmentId: first.appointment.id, version, ...move, idempotencyKey: newId() },
  });
  expect(await told(salon, first.appointment.id)).toBeNull();
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
