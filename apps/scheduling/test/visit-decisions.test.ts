import { randomUUID } from 'node:crypto';
import { memberState, type DataOf, type businessState, type locationState } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { explainUses, fragile, type Fault, type GraphqlClient } from '@openslot/testing';
import { workerAccess } from '@openslot/database';
import { standInDuring } from '../src/time-off/time-off.store.ts';
import { visitsToDecide } from '../src/visit-decision/visit-decision.store.ts';
import { book, hold, monday, mutate, openSalon, published, read, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let scheduling: Scheduling;
/** News of what is gone waits a second for the news of the thing itself, where that is slower. */
const seenTo = async (): Promise<void> => {
  await scheduling.settled();
  await scheduling.database.advanceClock({ seconds: 2 });
  await scheduling.settled();
};

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
});

const decider = ['appointment.read', 'appointment.write', 'appointment.decide'];
const document = `query ($first: Int, $after: String) { visitsToDecide(first: $first, after: $after) {
  edges { node { appointment { id } reason cancelsAt } cursor } } }`;
const listed = async (client: GraphqlClient) => {
  const { data, errors } = await client(document);
  if (errors) return errors[0]?.extensions?.code;
  return data.visitsToDecide.edges.map(({ node }: { node: { appointment: { id: string }; reason: string; cancelsAt: string } }) =>
    [node.appointment.id, node.reason, node.cancelsAt]); // prettier-ignore
};
const fields = `id status version startsAt price { amountMinor } segments { staffMember { id } resources { resource { id } } }
  history { edges { node { name actor } } }`;
const anybody = (salon: Salon) => [{ variationId: salon.cut }];
const by = (salon: Salon, { id }: { id: string }) => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', id)] } }];
const retire = async (salon: Salon, { id, memberId }: { id: string; memberId: string }) => {
  await salon.catalog.staff([], { memberId, live: false }, id);
  await seenTo();
};

describe('somebody leaves', () => {
  it('and somebody else does what anybody could do; whom a customer asked for is asked about', async () => {
    const salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50 } });
    const client = salon.customer();
    const [free, named] = [
      await book(client, salon, { startsAt: tokyo('10:00', '2027-03-03'), segments: anybody(salon) }),
      await book(client, salon, { startsAt: tokyo('12:00', '2027-03-03'), segments: by(salon, salon.aoi) }),
    ];
    const other = await book(client, salon, { startsAt: tokyo('14:00', '2027-03-03'), segments: by(salon, salon.ren) });
    const leaver = fromId('stf', free.segments[0].staffMember.id) === salon.aoi.id ? salon.aoi : salon.ren;
    const stays = leaver === salon.aoi ? salon.ren : salon.aoi;

    await retire(salon, leaver);

    const moved = await read(client, free.id, fields);
    expect(moved).toMatchObject({
      ...{ status: 'CONFIRMED', version: 2, startsAt: free.startsAt, price: { amountMinor: 6_600 } },
      segments: [{ staffMember: { id: toId('stf', stays.id) } }],
    });
    expect(moved.history.edges.at(-1).node).toEqual({ name: 'rescheduled', actor: 'SYSTEM' });
    const told = (await published(scheduling, 'scheduling.appointment.rescheduled.v1')).filter(
      ({ subject }) => subject === fromId('apt', free.id),
    );
    expect(told).toMatchObject([{ data: { changed: ['STAFF'] } }]);
    const asked = leaver === salon.aoi ? named : other;
    expect(await listed(salon.member(decider))).toEqual([[asked.id, 'STAFF_LEFT', null]]);

    const { outcome } = await mutate(salon.member(decider), 'rescheduleAppointment', {
      ...{ appointmentId: asked.id, version: 1, startsAt: tokyo('16:00', '2027-03-03'), idempotencyKey: randomUUID() },
      staff: { anyOf: [toId('stf', stays.id)] },
    });
    expect(outcome.__typename).toBe('AppointmentRescheduled');
    expect(await listed(salon.member(decider))).toEqual([]);
  });

  it('as a member: the same', async () => {
    const salon = await openSalon(scheduling, {});
    const visit = await book(salon.customer(), salon, {
      startsAt: tokyo('12:00', '2027-03-03'),
      segments: by(salon, salon.ren),
    });

    await salon.catalog.tell(memberState, salon.ren.memberId, { userId: salon.ren.userId, status: 'ENDED', roles: [] } as DataOf<typeof memberState>); // prettier-ignore
    await seenTo();

    expect(await listed(salon.member(decider))).toEqual([[visit.id, 'STAFF_LEFT', null]]);
  });
});

describe('somebody leaves for whose absence there is a stand-in', () => {
  const away = async (salon: Salon, days: object, standIn = salon.ren) => {
    const { data } = await salon.member(['timeoff.decide'])(
      `mutation ($input: AddTimeOffInput!) { addTimeOff(input: $input) { __typename } }`,
      {
        input: {
          ...{ staffMemberId: toId('stf', salon.aoi.id), standInId: toId('stf', standIn.id) },
          ...{ kind: 'VACATION', approved: true, ...days },
        },
      },
    );
    expect(data.addTimeOff.__typename).toBe('TimeOffAdded');
  };
  const staffOf = async (client: GraphqlClient, { id }: { id: string }) =>
    fromId('stf', (await read(client, id, fields)).segments[0].staffMember.id);

  it.each([
    ['as staff', (salon: Salon) => retire(salon, salon.aoi)],
    [
      'as a member',
      async (salon: Salon) => {
        await salon.catalog.tell(memberState, salon.aoi.memberId, { userId: salon.aoi.userId, status: 'ENDED', roles: [] } as DataOf<typeof memberState>); // prettier-ignore
        await seenTo();
      },
    ],
  ])('%s: who was asked for in that time is done by the stand-in, at the old price', async (_, leave) => {
    const salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50 } });
    const client = salon.customer();
    const [within, after] = [
      await book(client, salon, { startsAt: tokyo('12:00', '2027-03-03'), segments: by(salon, salon.aoi) }),
      await book(client, salon, { startsAt: tokyo('12:00', '2027-03-05'), segments: by(salon, salon.aoi) }),
    ];
    await away(salon, { startsOn: '2027-03-02', endsOn: '2027-03-04' });

    await leave(salon);

    expect(await staffOf(client, within)).toBe(salon.ren.id);
    expect(await read(client, within.id, fields)).toMatchObject({ status: 'CONFIRMED', price: { amountMinor: 6_600 } });
    const [pick] = await scheduling.database.admin`
      select strategy from scheduling.pick_log where chosen_id = ${salon.ren.id} order by created_at desc limit 1`;
    expect(pick?.['strategy']).toBe('STAND_IN');
    expect(await listed(salon.member(decider))).toEqual([[after.id, 'STAFF_LEFT', null]]);
  });

  it('who has no time, or was only there for a part of it: the visit is decided about', async () => {
    const salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50 } });
    const client = salon.customer();
    const named = await book(client, salon, { startsAt: tokyo('12:00', '2027-03-03'), segments: by(salon, salon.aoi) });
    const partly = await book(client, salon, {
      startsAt: tokyo('14:00', '2027-03-03'),
      segments: by(salon, salon.aoi),
    });
    await book(client, salon, { startsAt: tokyo('12:30', '2027-03-03'), segments: by(salon, salon.ren) });
    await away(salon, { startsAt: tokyo('11:00', '2027-03-03'), endsAt: tokyo('14:30', '2027-03-03') });

    await retire(salon, salon.aoi);

    expect(await listed(salon.member(decider))).toEqual([named, partly].map(({ id }) => [id, 'STAFF_LEFT', null]));
    expect([await staffOf(client, named), await staffOf(client, partly)]).toEqual([salon.aoi.id, salon.aoi.id]);
  });

  it('is found by an index', async () => {
    const salon = await openSalon(scheduling, {});
    const { organizationId } = salon;
    await away(salon, { startsOn: '2027-03-02', endsOn: '2027-03-04' });
    const times = { startsAt: new Date(tokyo('12:00', '2027-03-03')), endsAt: new Date(tokyo('13:00', '2027-03-03')) };
    const options = { slice: 'scheduling' as const, access: workerAccess(organizationId), small: true };
    const found = await explainUses(scheduling.database, { ...options, uses: ['time_off_no_overlap'] }, (tx) =>
      standInDuring(tx, { organizationId, resourceId: salon.aoi.id, ...times }),
    );
    expect(found).toBe(salon.ren.id);
  });
});

test.each((['before', 'after'] as const).flatMap((mode) => [1, 2, 3].map((at) => [at, mode] as const)))(
  'it ends the same when transaction %d is lost %s its commit',
  async (at, mode) => {
    const salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50 } });
    const client = salon.customer();
    const visits = [];
    for (const time of ['10:00', '12:00']) {
      visits.push(await book(client, salon, { startsAt: tokyo(time, '2027-03-03'), segments: by(salon, salon.aoi) }));
    }
    await seenTo();
    Object.assign(fault, { at, mode, count: 0 });

    await retire(salon, salon.aoi);
    for (let turn = 0; turn < 3; turn += 1) {
      await scheduling.database.advanceClock({ seconds: 70 });
      await seenTo();
    }

    expect(fault.count).toBeGreaterThanOrEqual(at);
    expect(await listed(salon.member(decider))).toEqual(visits.map(({ id }) => [id, 'STAFF_LEFT', null]));
  },
);

test('a room is gone: another is taken, and where there is none, somebody decides', async () => {
  const salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50 } });
  const { catalog, locationId } = salon;
  const typeId = newId();
  const rooms = [await catalog.thing({ typeId, locationId }), await catalog.thing({ typeId, locationId })];
  const service = await catalog.service({
    requirements: [{ id: newId(), typeId, resourceId: null, quantity: 1, phase: 'WHOLE' }],
  });
  const massage = await catalog.variation(service);
  for (const person of [salon.aoi, salon.ren]) await catalog.staff([massage], { memberId: person.memberId }, person.id);
  await seenTo();
  const at = (startsAt: string, { id }: { id: string }) =>
    book(salon.customer(), salon, {
      startsAt,
      segments: [{ variationId: toId('var', massage), staff: { anyOf: [toId('stf', id)] } }],
    });
  const alone = await at(tokyo('10:00', '2027-03-04'), salon.aoi);
  const both = [await at(tokyo('14:00', '2027-03-04'), salon.aoi), await at(tokyo('14:00', '2027-03-04'), salon.ren)];
  const roomOf = async ({ id }: { id: string }) =>
    fromId('res', (await read(salon.member(decider), id, fields)).segments[0].resources[0].resource.id) as string;
  const gone = await roomOf(alone);
  const left = rooms.find((room) => room !== gone) as string;
  const inGone = (await roomOf(both[0] as { id: string })) === gone ? both[0] : both[1];

  await catalog.thing({ typeId, locationId, live: false }, gone);
  await seenTo();

  expect(await roomOf(alone)).toBe(left);
  expect(await listed(salon.member(decider))).toEqual([[inGone?.id, 'RESOURCE_RETIRED', null]]);
});

describe('a place is gone', () => {
  const closed = async () => {
    const salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50 }, deposit: { percent: 30 } });
    const client = salon.customer();
    const member = salon.member(['appointment.write', ...decider]);
    const { data } = await member(
      `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { ... on AppointmentBooked { appointment { id } } } }`,
      {
        input: {
          ...{
            locationId: salon.location,
            startsAt: tokyo('10:00', '2027-03-20'),
            segments: anybody(salon),
            source: 'PHONE',
          },
          ...{ customer: { name: 'Kit', phone: '03 1234 5678' }, idempotencyKey: randomUUID() },
        },
      },
    );
    const held = await hold(client, salon, { startsAt: tokyo('12:00', '2027-03-20') });
    await salon.catalog.location({ status: 'CLOSED', published: false }, salon.locationId);
    await seenTo();
    return { salon, member, held, id: data.bookAtDesk.appointment.id as string };
  };
  const statusOf = async ({ member, id }: { member: GraphqlClient; id: string }) =>
    (await read(member, id, 'status')).status;

  it('holds are given back, and visits are cancelled free of charge a week later', async () => {
    const shop = await closed();

    const [row] = await scheduling.database.admin`
      select status from scheduling.hold where id = ${fromId('hld', shop.held.id)}`;
    expect(row?.['status']).toBe('RELEASED');
    const [[id, reason, cancelsAt]] = await listed(shop.member);
    expect([id, reason, cancelsAt.slice(0, 16)]).toEqual([shop.id, 'LOCATION_CLOSED', '2027-03-08T00:00']);

    await scheduling.database.setClock('2027-03-07T23:59:00.000Z');
    await seenTo();
    expect(await statusOf(shop)).toBe('CONFIRMED');
    await scheduling.database.setClock('2027-03-08T00:01:00.000Z');
    await seenTo();
    expect(await statusOf(shop)).toBe('CANCELLED');
    expect(await listed(shop.member)).toEqual([]);
    expect((await published(scheduling, 'scheduling.appointment.cancelled.v1')).at(-1)?.data).toMatchObject({
      ...{ by: 'SYSTEM', feeMinor: 0, isLate: false },
    });
  });

  it('and there again: nobody has to decide', async () => {
    const shop = await closed();

    await shop.salon.catalog.location({ status: 'ACTIVE' } as DataOf<typeof locationState>, shop.salon.locationId);
    await seenTo();

    expect(await listed(shop.member)).toEqual([]);
    await scheduling.database.setClock('2027-03-08T00:01:00.000Z');
    await seenTo();
    expect(await statusOf(shop)).toBe('CONFIRMED');
  });

  it('with its business: the same', async () => {
    const salon = await openSalon(scheduling, {});
    const visit = await book(salon.customer(), salon, { startsAt: tokyo('10:00', '2027-03-03') });

    await salon.catalog.business({ status: 'ARCHIVED', published: false } as Partial<DataOf<typeof businessState>>);
    await seenTo();

    const [[id, reason, cancelsAt]] = await listed(salon.member(decider));
    expect([id, reason]).toEqual([visit.id, 'BUSINESS_ARCHIVED']);
    expect(cancelsAt.slice(0, 16)).toBe('2027-03-03T01:00');
  });
});

describe('what is to be decided', () => {
  let salon: Salon;
  let elsewhere: Salon;
  let visit: string;
  beforeAll(async () => {
    await scheduling.database.setClock(monday);
    [salon, elsewhere] = [await openSalon(scheduling, {}), await openSalon(scheduling, {})];
    const booked = await book(salon.customer(), salon, {
      startsAt: tokyo('12:00', '2027-03-03'),
      segments: by(salon, salon.ren),
    });
    visit = booked.id;
    await retire(salon, salon.ren);
  });
  const reach = (locationId: string) => ({ scope: { businessIds: [], locationIds: [locationId] } });

  it.each<[string, () => GraphqlClient, () => unknown]>([
    ['nobody', () => salon.nobody(), () => 'UNAUTHENTICATED'],
    ['a customer', () => salon.customer(), () => 'FORBIDDEN'],
    ['a receptionist', () => salon.member(['appointment.read', 'appointment.write']), () => 'FORBIDDEN'],
    ['a manager of another organization', () => elsewhere.member(decider), () => []],
    ['a manager of another location', () => salon.member(decider, reach(newId())), () => []],
    ['a manager of this location', () => salon.member(decider, reach(salon.locationId)), () => [[visit, 'STAFF_LEFT', null]]],
  ])('is seen by %s', async (_, who, expected) => {
    expect(await listed(who())).toEqual(expected());
  }); // prettier-ignore

  it('is found by its index', async () => {
    const access = { door: 'member' as const, organizationId: salon.organizationId, userId: newId() };
    const options = { slice: 'scheduling' as const, access, uses: ['visit_to_decide_start'], small: true };
    const rows = await explainUses(scheduling.database, options, (tx) =>
      visitsToDecide(tx, salon.organizationId, { scope: null, except: null }, { limit: 51, after: null }),
    );

    expect(rows).toHaveLength(1);
  });
});
