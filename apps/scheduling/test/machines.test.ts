import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { guest, hold, monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let elsewhere: Salon;
const keyId = newId();
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  const settings = { leadTimeMinutes: 0, maxLiveHolds: 3 };
  [salon, elsewhere] = [await openSalon(scheduling, { settings }), await openSalon(scheduling, { settings })];
});
afterAll(() => scheduling.stop());

/** A partner's machine, by a key of the salon's organization. */
const machine = (permissions: readonly string[], { organizationId, ...scope }: KeyAt = {}): GraphqlClient =>
  scheduling.ask({
    bearer: scheduling.tokens.key({
      ...{ keyId, permissions, organizationId: organizationId ?? salon.organizationId },
      ...(Object.keys(scope).length > 0 && { scope }),
    }),
  });
interface KeyAt {
  readonly organizationId?: string;
  readonly locationIds?: readonly string[];
}

const bookAtDesk = `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename
  ... on AppointmentBooked { appointment { id version status history { edges { node { name actor } } } } } } }`;
const wish = (time: string, idempotencyKey = randomUUID()) => ({
  ...{ locationId: salon.location, startsAt: tokyo(time, '2027-03-03'), source: 'PHONE', idempotencyKey },
  segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }],
  customer: { name: '山田 花', phone: '+81 90-1234-5678', email: null, locale: 'ja' },
});
const step = (name: string) => `mutation ($input: AppointmentStepInput!) { ${name}(input: $input) { __typename
  ... on AppointmentChanged { appointment { id version status } } } }`;
const cancel = `mutation ($input: CancelAppointmentInput!) { cancelAppointment(input: $input) { __typename
  ... on AppointmentCancelled { appointment { status } } } }`;
const dayOf = `{ appointments(filter: { from: "2027-03-03T00:00:00+09:00", to: "2027-03-04T00:00:00+09:00" }) {
  edges { node { id status } } } }`;
const codes = ({ errors }: Awaited<ReturnType<GraphqlClient>>) => errors?.map(({ extensions }) => extensions?.code);

test('books at the desk, sees the day and changes visits as staff do; who did it is the key', async () => {
  const client = machine(['appointment.read', 'appointment.write']);
  const input = wish('11:00');
  const { data } = await client(bookAtDesk, { input });
  const { appointment } = data.bookAtDesk;

  expect(appointment).toMatchObject({
    status: 'CONFIRMED',
    history: { edges: [{ node: { name: 'booked', actor: 'STAFF' } }] },
  });
  expect((await client(bookAtDesk, { input })).data.bookAtDesk.appointment.id).toBe(appointment.id);
  expect((await client(dayOf)).data.appointments.edges).toEqual([
    { node: { id: appointment.id, status: 'CONFIRMED' } },
  ]);
  const second = (await client(bookAtDesk, { input: wish('13:00') })).data.bookAtDesk.appointment;
  const cancelled = await client(cancel, {
    input: { appointmentId: second.id, version: second.version, idempotencyKey: randomUUID() },
  });
  expect(cancelled.data?.cancelAppointment).toEqual({
    __typename: 'AppointmentCancelled',
    appointment: { status: 'CANCELLED' },
  });

  const uuid = fromId('apt', appointment.id);
  const [row] = await scheduling.database.admin`select created_by from scheduling.appointment where id = ${uuid}`;
  expect(row).toEqual({ created_by: keyId });
  await scheduling.settled();
  const audited = await scheduling.database.admin`
    select payload ->> 'actorKind' as kind, payload ->> 'actorId' as id, payload ->> 'door' as door from bus.event_log
     where type = 'scheduling.audit.recorded.v1' and payload ->> 'entityId' = ${uuid}`;
  expect(audited).toEqual([{ kind: 'API_KEY', id: keyId, door: 'member' }]);
});

test('checks in what it may write, and does not decide what it may not', async () => {
  const client = machine(['appointment.read', 'appointment.write']);
  const { appointment } = (await client(bookAtDesk, { input: wish('15:00') })).data.bookAtDesk;
  const { id: appointmentId, version } = appointment;

  const undecided = await scheduling.unchanged(() =>
    client(`mutation ($input: DecideAppointmentInput!) { decideAppointment(input: $input) { __typename } }`, {
      input: { appointmentId, version, approve: true },
    }),
  );
  expect(codes(undecided)).toEqual(['FORBIDDEN']);
  await scheduling.database.setClock(tokyo('15:00', '2027-03-03'));
  const { data } = await client(step('checkInAppointment'), { input: { appointmentId, version } });
  expect(data.checkInAppointment.appointment.status).toBe('CHECKED_IN');
  await scheduling.database.setClock(monday);
});

test('holds for many customers, and books for those whose contact it gives', async () => {
  const client = machine(['appointment.read', 'appointment.write']);
  const stranger = machine(['customer.read']);
  const holdAt = (by: GraphqlClient, time: string) => hold(by, salon, { startsAt: tokyo(time, '2027-03-08') });

  const held = [];
  for (const time of ['10:00', '11:00', '12:00', '13:00', '14:00']) held.push(await holdAt(client, time));
  expect(held.map(({ __typename }) => __typename)).toEqual(Array.from({ length: 5 }, () => 'Hold'));
  const others = [];
  for (const time of ['15:00', '16:00', '17:00', '18:00']) others.push(await holdAt(stranger, time));
  expect(others.at(-1)?.__typename).toBe('TooManyHolds');

  const { data } = await client(
    `mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { __typename
       ... on AppointmentBooked { guestToken appointment { status } } } }`,
    { input: { holdToken: held[0]?.token, acceptPolicy: true, idempotencyKey: randomUUID(), guest } },
  );
  expect(data.bookAppointment).toEqual({
    __typename: 'AppointmentBooked',
    guestToken: expect.stringMatching(/^gst_/),
    appointment: { status: 'CONFIRMED' },
  });
});

test('without the permission, or for its own rows only, it sees and books nothing', async () => {
  for (const permissions of [['customer.read'], ['appointment.read.own', 'appointment.write.own']]) {
    const client = machine(permissions);
    const booked = await scheduling.unchanged(() => client(bookAtDesk, { input: wish('16:00') }));
    expect(codes(booked)).toEqual(['FORBIDDEN']);
    const { data } = await client(dayOf);
    expect(data?.appointments?.edges ?? []).toEqual([]);
  }
});

test('reaches no place outside its scope, and no other organization', async () => {
  const permissions = ['appointment.read', 'appointment.write'];
  const elsewhereOnly = machine(permissions, { locationIds: [newId()] });
  const foreign = machine(permissions, { organizationId: elsewhere.organizationId });

  expect(codes(await scheduling.unchanged(() => elsewhereOnly(bookAtDesk, { input: wish('16:00') })))).toEqual([
    'FORBIDDEN',
  ]);
  expect((await elsewhereOnly(dayOf)).data.appointments.edges).toEqual([]);
  const { data } = await scheduling.unchanged(() => foreign(bookAtDesk, { input: wish('16:00') }));
  expect(data.bookAtDesk).toEqual({ __typename: 'InvalidInput' });
  expect((await foreign(dayOf)).data.appointments.edges).toEqual([]);
});

test('what is a person’s own affair is not for machines', async () => {
  const client = machine(['timeoff.request', 'waitlist.manage']);
  const mine = await scheduling.unchanged(() =>
    client(`mutation ($input: JoinWaitlistInput!) { joinWaitlist(input: $input) { __typename } }`, {
      input: {
        ...{ locationId: salon.location, variationId: salon.cut },
        ...{ from: tokyo('10:00', '2027-03-04'), to: tokyo('18:00', '2027-03-04') },
      },
    }),
  );
  expect(codes(mine)).toEqual(['FORBIDDEN']);
  const off = await scheduling.unchanged(() =>
    client(`mutation ($input: AddTimeOffInput!) { addTimeOff(input: $input) { __typename } }`, {
      input: {
        ...{ staffMemberId: toId('stf', salon.aoi.id), kind: 'VACATION', approved: false },
        ...{ startsAt: tokyo('10:00', '2027-03-05'), endsAt: tokyo('12:00', '2027-03-05') },
      },
    }),
  );
  expect(codes(off)).toEqual(['FORBIDDEN']);
});
