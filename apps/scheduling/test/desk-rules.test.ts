import { randomUUID } from 'node:crypto';
import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { book, hold, monday, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

/** What the desk is bound to: lead times and booking windows of single services, and names that nothing has. */
let scheduling: Scheduling;
let salon: Salon;
let colouring: string;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { customerClash: 'WARN', maxLiveHolds: 50 } });
  const own = { leadTimeMinutes: 24 * 60, bookingWindowDays: 7 };
  const variation = await salon.catalog.variation(await salon.catalog.service(), own);
  for (const { id, memberId } of [salon.aoi, salon.ren]) await salon.catalog.staff([variation], { memberId }, id);
  // Hours of the salon stay; what they performed before is told again for the cut.
  const cut = await scheduling.database.admin`
    select id from scheduling.variation_ref where service_id = ${salon.cutService}`;
  for (const { id, memberId } of [salon.aoi, salon.ren]) {
    await salon.catalog.staff([variation, cut[0]?.['id']], { memberId }, id);
  }
  await scheduling.settled();
  colouring = toId('var', variation);
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

const receptionist = () => salon.member(['appointment.read', 'appointment.write']);
const manager = () => salon.member(['appointment.read', 'appointment.write', 'appointment.override']);
const hana = { name: '山田 花', phone: '+81 90-1234-5678', email: null, locale: 'ja' };

async function atDesk(client: GraphqlClient, wish: object) {
  const input = {
    ...{ locationId: salon.location, segments: [{ variationId: colouring }], source: 'PHONE', customer: hana },
    ...{ idempotencyKey: randomUUID(), ...wish },
  };
  const { data, errors } = await client(
    `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename ... on InvalidInput { fields { path message } }
      ... on OutsideBookingWindow { earliest latest } ... on AppointmentBooked { appointment { id } } } }`,
    { input },
  );
  return data?.bookAtDesk ?? errors?.[0]?.extensions?.code;
}

describe('the lead time and the booking window of a service', () => {
  const soon = { startsAt: tokyo('15:00') };
  const late = { startsAt: tokyo('10:00', '2027-03-09') };

  test.each([
    ['too soon', soon],
    ['too far', late],
  ])('bind the phone: %s', async (_, wish) => {
    expect(await refused(scheduling, () => atDesk(receptionist(), wish))).toEqual({
      ...{ __typename: 'OutsideBookingWindow', earliest: expect.stringMatching(/^2027-03-02T09:00:00\+09:00$|^2027-03-02T09:01/) },
      latest: '2027-03-09T00:00:00+09:00',
    });
  }); // prettier-ignore

  test('are passed by an override, for a reason', async () => {
    const override = { reason: 'Promised by the owner' };

    expect(await atDesk(manager(), { ...soon, override })).toMatchObject({ __typename: 'AppointmentBooked' });
    expect(await atDesk(manager(), { ...late, override })).toMatchObject({ __typename: 'AppointmentBooked' });
  });

  test('within them, and for who walks in, the desk books', async () => {
    expect((await atDesk(receptionist(), { startsAt: tokyo('10:00', '2027-03-03') })).__typename).toBe(
      'AppointmentBooked',
    );
    await scheduling.database.setClock(tokyo('11:00', '2027-03-04'));
    const walkIn = { startsAt: tokyo('11:05', '2027-03-04'), source: 'WALK_IN' };

    expect((await atDesk(receptionist(), walkIn)).__typename).toBe('AppointmentBooked');
  });

  test('bind no stand-in: the visit was agreed on', async () => {
    const segments = [{ variationId: colouring, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
    const visit = await book(salon.customer(), salon, { startsAt: tokyo('10:00', '2027-03-05'), segments });
    await scheduling.database.setClock(tokyo('08:00', '2027-03-05'));
    const absence = { staffMemberId: toId('stf', salon.aoi.id), startsOn: '2027-03-05', kind: 'SICK' };
    const decider = salon.member(['timeoff.decide', 'appointment.read']);
    const asked = await decider(
      `mutation ($input: AddTimeOffInput!) { addTimeOff(input: $input) { ... on TimeOffAdded { timeOff { id version } } } }`,
      { input: { ...absence, standInId: toId('stf', salon.ren.id) } },
    );
    const { id: timeOffId, version } = asked.data.addTimeOff.timeOff;
    const { data } = await decider(
      `mutation ($input: DecideTimeOffInput!) { decideTimeOff(input: $input) { ... on TimeOffDecided { moved { id } } } }`,
      { input: { timeOffId, version, approve: true, moveToStandIn: true } },
    );

    expect(data.decideTimeOff.moved).toEqual([{ id: visit.id }]);
  });
});

describe('an extra that the service does not have', () => {
  const segments = () => [{ variationId: salon.cut }, { variationId: salon.cut, addOnIds: [toId('add', newId())] }];
  const told = {
    __typename: 'InvalidInput',
    fields: [{ path: ['segments', '1', 'addOnIds', '0'], message: 'There is no such thing.' }],
  };

  test('is told by its path to who holds', async () => {
    const asked = { startsAt: tokyo('12:00', '2027-03-03'), segments: segments() };
    const input = { locationId: salon.location, idempotencyKey: randomUUID(), ...asked };
    const { data } = await refused(scheduling, () =>
      salon.customer()(
        `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { __typename ... on InvalidInput { fields { path message } } } }`,
        { input },
      ),
    );

    expect(data.holdSlot).toEqual(told);
  });

  test('and to the desk', async () => {
    const wish = { startsAt: tokyo('12:00', '2027-03-03'), segments: segments() };

    expect(await refused(scheduling, () => atDesk(receptionist(), wish))).toEqual(told);
  });
});

describe('where the business wants to be warned of a customer who is elsewhere', () => {
  const at = (time: string) => ({ startsAt: tokyo(time, '2027-03-06') });

  test('a move and the desk say with what it clashes', async () => {
    const customer = salon.customer();
    const first = await book(customer, salon, at('12:00'));
    const second = await book(customer, salon, at('14:00'));
    const move = async (time: string, version: number) => {
      const { data, errors } = await customer(
        `mutation ($input: RescheduleAppointmentInput!) { rescheduleAppointment(input: $input) { __typename
          ... on AppointmentRescheduled { clashes { id } appointment { version } } } }`,
        { input: { appointmentId: second.id, version, ...at(time), idempotencyKey: randomUUID() } },
      );
      return data?.rescheduleAppointment ?? errors;
    };
    const moved = await move('12:30', second.version);
    const back = await move('16:00', moved.appointment.version);
    const { data } = await receptionist()(
      `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { ... on AppointmentBooked { clashes { id } } } }`,
      {
        input: {
          ...{ locationId: salon.location, segments: [{ variationId: salon.cut }], source: 'PHONE', ...at('12:30') },
          ...{ customerId: first.customer.id, idempotencyKey: randomUUID() },
        },
      },
    );

    expect(moved.clashes).toEqual([{ id: first.id }]);
    expect(back.clashes).toEqual([]);
    expect(data.bookAtDesk.clashes).toEqual([{ id: first.id }]);
  });
});

test('nobody holds what only counts from tomorrow on', async () => {
  const held = await hold(salon.customer(), salon, {
    startsAt: tokyo('15:00'),
    segments: [{ variationId: colouring }],
  });

  expect(held.__typename).toBe('OutsideBookingWindow');
});
