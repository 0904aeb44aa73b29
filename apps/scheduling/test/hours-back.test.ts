import { workerAccess } from '@openslot/database';
import type { DataOf, locationState } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { explainUses, fragile, type Fault, type GraphqlClient } from '@openslot/testing';
import { endedAt, forgetHours, keepHours } from '../src/hours/ended-hours.store.ts';
import { hold, monday, openSalon, published, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
let salon: Salon;
let manager: GraphqlClient;
let branch: string;
beforeAll(async () => {
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return { database: fragile(database, fault, ({ door }) => door === 'worker') };
  });
});
afterAll(() => scheduling.stop());
beforeEach(async () => {
  Object.assign(fault, { at: 0, count: 0 });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50, bookingWindowDays: 90 } });
  manager = salon.member(['hours.write']);
  branch = await salon.catalog.location();
  await seenTo();
});

/** News of what is gone waits a second for the news of the thing itself, where that is slower. */
const seenTo = async (): Promise<void> => {
  await scheduling.settled();
  await scheduling.database.advanceClock({ seconds: 2 });
  await scheduling.settled();
};
const isOpen = async (open: boolean) => {
  await salon.catalog.location({ status: open ? 'ACTIVE' : 'CLOSED', published: open } as DataOf<typeof locationState>, salon.locationId); // prettier-ignore
  await seenTo();
};
const change = async (name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await manager(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }); // prettier-ignore
  if (errors || /Invalid/.test(data[name].__typename)) throw new Error(JSON.stringify(errors ?? data));
};
const work = (windows: readonly object[], locationId = salon.location, staff = salon.aoi.id) =>
  change('setWorkingHours', { staffMemberId: toId('stf', staff), locationId, windows });
const window = (dayOfWeek: number, more: object = {}) => ({ dayOfWeek, starts: '10:00', ends: '19:00', ...more });
const off = (date: string) =>
  change('setWorkingOverride', { staffMemberId: toId('stf', salon.aoi.id), locationId: salon.location, date, windows: [] }); // prettier-ignore
/** Windows with their last day, and the dates of her own that count. */
const hoursOf = async (resource = salon.aoi.id) => {
  const { admin } = scheduling.database;
  const rows = await admin`
    select day_of_week || ' ' || coalesce(valid_from::text, '') || '..' || coalesce(valid_to::text, '') as day from scheduling.working_hours
     where resource_id = ${resource} order by day_of_week, valid_from nulls first`;
  const dates = await admin`
    select date::text as day from scheduling.working_override where resource_id = ${resource} and deleted_at is null order by date`;
  return [...rows, ...dates].map(({ day }) => day as string);
};
const kept = async () => (await scheduling.database.admin`select from scheduling.ended_hours where organization_id = ${salon.organizationId}`).length; // prettier-ignore
const aoisCut = (time: string, day: string) =>
  hold(salon.customer(), salon, {
    startsAt: tokyo(time, day),
    segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }],
  });

const week = [
  window(1),
  window(2, { validTo: '2027-02-23' }),
  window(3, { validTo: '2027-03-01' }),
  window(4, { validTo: '2027-12-31' }),
  window(5, { validFrom: '2027-04-01' }),
];
const before = ['1 ..', '2 ..2027-02-23', '3 ..2027-03-01', '4 ..2027-12-31', '5 2027-04-01..'];
const ended = ['1 ..2027-03-01', '2 ..2027-02-23', '3 ..2027-03-01', '4 ..2027-03-01'];

it('comes back with its place as it was, and what had ended before stays so', async () => {
  await work(week);
  await off('2027-03-11');
  await isOpen(false);
  expect(await hoursOf()).toEqual(ended);
  // Told once more on another day, and nothing is lost by it.
  await scheduling.database.advanceClock({ hours: 30 });
  await isOpen(false);

  await isOpen(true);

  expect(await hoursOf()).toEqual([...before, '2027-03-11']);
  expect(await kept()).toBe(0);
  expect((await aoisCut('10:00', '2027-03-15')).__typename).toBe('Hold');
  const told = (await published(scheduling, 'scheduling.hours.changed.v1')).filter(({ subject }) => subject === salon.aoi.id); // prettier-ignore
  expect(told.slice(-2).map(({ data }) => data.from)).toEqual(['2027-03-02', null]);
  const audited = await scheduling.database.admin`
    select payload->>'action' as action, payload->>'entity' as entity, payload->>'actorKind' as actor from bus.event_log
     where topic = 'scheduling.audit.events' and payload->>'entityId' = ${salon.aoi.id} order by position desc limit 2`;
  expect(audited.map((row) => ({ ...row }))).toEqual([
    { action: 'hours.back', entity: 'StaffMember', actor: 'SYSTEM' },
    { action: 'hours.end', entity: 'StaffMember', actor: 'SYSTEM' },
  ]);
});

it('of a room, too', async () => {
  const room = await salon.catalog.thing({ locationId: salon.locationId });
  await seenTo();
  await change('setResourceHours', { resourceId: toId('res', room), windows: [window(1)] });
  await isOpen(false);
  expect(await hoursOf(room)).toEqual(['1 ..2027-03-01']);
  await isOpen(true);
  expect(await hoursOf(room)).toEqual(['1 ..']);
});

it.each<[string, () => Promise<unknown>, readonly string[]]>([
  [
    'who works elsewhere at those times by now',
    () => work([window(4, { validFrom: '2027-03-02' })], toId('loc', branch)),
    [...ended, '4 2027-03-02..'],
  ],
  ['whose hours were set anew meanwhile', () => work([window(6)]), ['6 ..']],
  ['whose hours were taken away meanwhile', () => work([]), []],
  [
    'who left meanwhile',
    async () => {
      await salon.catalog.staff([], { memberId: salon.aoi.memberId, live: false }, salon.aoi.id);
      await seenTo();
    },
    ended,
  ],
  ['whose place was closed for longer than 30 days', () => scheduling.database.advanceClock({ hours: 30 * 24 }), ended],
])('does not come back for somebody %s', async (_, meanwhile, expected) => {
  await work(week);
  await isOpen(false);
  await meanwhile();

  await isOpen(true);

  expect((await hoursOf()).toSorted()).toEqual([...expected].toSorted());
});

it('leaves alone a date that has other hours by now', async () => {
  await off('2027-03-11');
  await isOpen(false);
  await change('setWorkingOverride', {
    ...{ staffMemberId: toId('stf', salon.aoi.id), locationId: salon.location, date: '2027-03-11' },
    windows: [{ starts: '12:00', ends: '13:00' }],
  });
  await isOpen(true);

  const [row] = await scheduling.database.admin`
    select count(*)::int as n, min(starts::text) as starts from scheduling.working_override where resource_id = ${salon.aoi.id} and deleted_at is null`;
  expect({ ...row }).toEqual({ n: 1, starts: '{720}' });
});

it('is forgotten a month later', async () => {
  await isOpen(false);
  expect(await kept()).toBeGreaterThan(0);
  await scheduling.database.advanceClock({ hours: 31 * 24 });
  await scheduling.settled();
  expect(await kept()).toBe(0);
});

test.each((['before', 'after'] as const).flatMap((mode) => [1, 2, 3, 4].map((at) => [at, mode] as const)))(
  'it ends the same when transaction %d is lost %s its commit',
  async (at, mode) => {
    await work(week);
    await off('2027-03-11');
    const toOpen = async (open: boolean) => {
      Object.assign(fault, { at, mode, count: 0 });
      await isOpen(open);
      for (let turn = 0; turn < 3; turn += 1) {
        await scheduling.database.advanceClock({ seconds: 70 });
        await seenTo();
      }
      Object.assign(fault, { at: 0, count: 0 });
    };
    await toOpen(false);
    expect(await hoursOf()).toEqual(ended);
    await toOpen(true);
    expect(await hoursOf()).toEqual([...before, '2027-03-11']);
    expect(await kept()).toBe(0);
  },
);

test('found by their indexes', async () => {
  const { organizationId, locationId } = salon;
  const options = { slice: 'scheduling' as const, access: workerAccess(organizationId), small: true };
  const whose = { resourceId: fromId('stf', toId('stf', salon.aoi.id)) as string, locationId };
  await isOpen(false);
  await explainUses(scheduling.database, { ...options, uses: ['ended_hours_place'] }, (tx) =>
    endedAt(tx, organizationId, locationId, 50),
  );
  await explainUses(scheduling.database, { ...options, uses: ['ended_hours_resource'] }, (tx) =>
    forgetHours(tx, organizationId, { resourceId: newId() }),
  );
  await explainUses(scheduling.database, { ...options, uses: ['working_override_date'] }, (tx) =>
    keepHours(tx, organizationId, whose, '2027-03-01'),
  );
});
