import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { book, hold, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let elsewhere: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  const settings = { maxLiveHolds: 50, leadTimeMinutes: 120, checkInRequired: false, autoComplete: true };
  [salon, elsewhere] = [await openSalon(scheduling, { settings }), await openSalon(scheduling)];
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

const receptionist = ['appointment.read', 'appointment.write'];
const manager = [...receptionist, 'appointment.override'];
const by = ({ id }: { id: string }) => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', id)] } }];
const step = ({ id, version }: { id: string; version: number }) => ({ appointmentId: id, version });
const key = () => ({ idempotencyKey: randomUUID() });
const override = { reason: 'a regular of twenty years' };
const lastOf = async (client: GraphqlClient, id: string) => {
  const { history } = await read(client, id, 'history { edges { node { name reason } } }');
  return history.edges.at(-1).node;
};
const move = (client: GraphqlClient, visit: { id: string; version: number }, startsAt: string, more: object = {}) =>
  mutate(client, 'rescheduleAppointment', { ...step(visit), startsAt, ...key(), ...more });

describe('a visit that moves against the rules', () => {
  it('past the cut-off, into the lead time, off the grid and beyond the hours; the reason stays', async () => {
    const visit = await book(salon.customer(), salon, {
      startsAt: tokyo('15:00', '2027-03-02'),
      segments: by(salon.aoi),
    });
    await scheduling.database.setClock(tokyo('14:00', '2027-03-02'));
    const desk = salon.member(receptionist);

    const bound = await refused(scheduling, () => move(desk, visit, tokyo('16:15', '2027-03-02')));
    const moved = await move(salon.member(manager), visit, tokyo('18:37', '2027-03-02'), { override });

    expect(bound.outcome).toMatchObject({ __typename: 'OutsideRescheduleWindow', until: '2027-03-02T13:00:00+09:00' });
    expect(moved.outcome).toMatchObject({
      __typename: 'AppointmentRescheduled',
      appointment: { startsAt: '2027-03-02T18:37:00+09:00', endsAt: '2027-03-02T19:37:00+09:00', version: 2 },
    });
    expect(await lastOf(desk, visit.id)).toEqual({ name: 'rescheduled', reason: override.reason });
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.audit.recorded.v1')).at(-1)?.data).toMatchObject({
      ...{ action: 'appointment.rescheduled', reason: override.reason, actorKind: 'PERSON' },
    });
  });

  it('never onto somebody else’s time', async () => {
    const visit = await book(salon.customer(), salon, {
      startsAt: tokyo('10:00', '2027-03-03'),
      segments: by(salon.aoi),
    });
    await book(salon.customer(), salon, { startsAt: tokyo('12:00', '2027-03-03'), segments: by(salon.aoi) });

    const { outcome } = await refused(scheduling, () =>
      move(salon.member(manager), visit, tokyo('11:30', '2027-03-03'), { override }),
    );

    expect(outcome).toMatchObject({ __typename: 'SlotTaken', nextStartsAt: null });
  });

  it.each([
    ['its customer', 'FORBIDDEN', (owner: GraphqlClient) => owner],
    ['a receptionist', 'FORBIDDEN', () => salon.member(receptionist)],
    [
      'a manager of another location',
      'FORBIDDEN',
      () => salon.member(manager, { scope: { businessIds: [], locationIds: [newId()] } }),
    ],
    ['a manager of another organization', 'unknown', () => elsewhere.member(manager)],
    ['nobody', 'UNAUTHENTICATED', () => salon.nobody()],
  ] as const)('not by %s: %s', async (_, expected, who) => {
    const owner = salon.customer();
    const visit = await book(owner, salon, { startsAt: tokyo('10:00', '2027-03-04') });
    const asking = who(owner);

    const answers = [
      await refused(scheduling, () => move(asking, visit, tokyo('18:37', '2027-03-04'), { override })),
      await refused(scheduling, () => mutate(asking, 'cancelAppointment', { ...step(visit), ...key(), override })),
    ];

    expect(
      answers.map(({ outcome, code }) => code ?? (outcome.__typename === 'InvalidInput' ? 'unknown' : outcome)),
    ).toEqual([expected, expected]);
    await mutate(owner, 'cancelAppointment', { ...step(visit), ...key() });
  });
});

describe('a visit in service', () => {
  const start = async (startsAt: string, at: string) => {
    const client = salon.customer();
    await scheduling.database.setClock(monday);
    const visit = await book(client, salon, { startsAt, segments: by(salon.ren) });
    await scheduling.database.setClock(at);
    const { outcome } = await mutate(salon.member(receptionist), 'startAppointment', step(visit));
    return { client, ...outcome.appointment } as { client: GraphqlClient; id: string; version: number };
  };
  const statusAt = async ({ client, id }: { client: GraphqlClient; id: string }, at: string) => {
    await scheduling.database.setClock(at);
    await scheduling.settled();
    const { status, history } = await read(client, id, 'status history { edges { node { name actor } } }');
    return [status, history.edges.at(-1).node.actor];
  };

  it('is complete by itself at its end', async () => {
    const visit = await start(tokyo('10:00', '2027-03-05'), tokyo('10:05', '2027-03-05'));

    expect(await statusAt(visit, tokyo('10:59', '2027-03-05'))).toEqual(['IN_SERVICE', 'STAFF']);
    expect(await statusAt(visit, tokyo('11:00', '2027-03-05'))).toEqual(['COMPLETED', 'SYSTEM']);
  });

  it('that began after its end lasts as long as it was booked for', async () => {
    const visit = await start(tokyo('10:00', '2027-03-06'), tokyo('11:30', '2027-03-06'));

    expect(await statusAt(visit, tokyo('12:29', '2027-03-06'))).toEqual(['IN_SERVICE', 'STAFF']);
    expect(await statusAt(visit, tokyo('12:31', '2027-03-06'))).toEqual(['COMPLETED', 'SYSTEM']);
  });

  it('is left to the desk where the business wants that by then, and where the desk was first', async () => {
    const [left, done] = [
      await start(tokyo('12:00', '2027-03-07'), tokyo('12:00', '2027-03-07')),
      await start(tokyo('10:00', '2027-03-07'), tokyo('10:00', '2027-03-07')),
    ];
    await mutate(salon.member(receptionist), 'completeAppointment', step(done));
    await salon.catalog.business({ settings: { maxLiveHolds: 50, leadTimeMinutes: 120, checkInRequired: false } });
    await scheduling.settled();

    expect(await statusAt(left, tokyo('14:00', '2027-03-07'))).toEqual(['IN_SERVICE', 'STAFF']);
    expect(await statusAt(done, tokyo('14:00', '2027-03-07'))).toEqual(['COMPLETED', 'STAFF']);
  });
});

describe('a visit that was entered in error', () => {
  const document = `mutation ($input: EnterAppointmentInErrorInput!) { enterAppointmentInError(input: $input) { __typename
    ... on AppointmentEnteredInError { appointmentId } ... on WrongState { status } ... on VersionConflict { currentVersion }
    ... on InvalidInput { fields { path } } } }`;
  const enter = async (client: GraphqlClient, visit: { id: string; version: number }, reason = 'a test') => {
    const { data, errors } = await client(document, { input: { ...step(visit), reason } });
    return errors?.[0]?.extensions?.code ?? data.enterAppointmentInError;
  };
  const cancelled = async (day: string) => {
    const client = salon.customer();
    const visit = await book(client, salon, { startsAt: tokyo('10:00', day) });
    const { outcome } = await mutate(client, 'cancelAppointment', { ...step(visit), ...key() });
    return { client, ...outcome.appointment } as { client: GraphqlClient; id: string; version: number };
  };

  it('is gone from what anybody sees; its history, number and audit stay', async () => {
    const visit = await cancelled('2027-03-08');

    const outcome = await enter(salon.member(manager), visit, 'booked twice by mistake');

    expect(outcome).toEqual({ __typename: 'AppointmentEnteredInError', appointmentId: visit.id });
    expect([await read(visit.client, visit.id, 'id'), await read(salon.member(manager), visit.id, 'id')]).toEqual([
      null,
      null,
    ]);
    const id = fromId('apt', visit.id) as string;
    const [row] = await scheduling.database.admin`
      select a.status, a.version, a.deleted_at is not null as gone, h.action, h.reason
        from scheduling.appointment a join scheduling.appointment_history h on h.appointment_id = a.id and h.version = a.version
       where a.id = ${id}`;
    expect(row).toEqual({
      ...{ status: 'CANCELLED', version: 3, gone: true },
      ...{ action: 'entered_in_error', reason: 'booked twice by mistake' },
    });
    await scheduling.settled();
    const [state] = await scheduling.database.admin`
      select payload as data from bus.state_log where topic = 'scheduling.appointment.state' and key = ${id}`;
    const event = (await published(scheduling, 'scheduling.appointment.entered_in_error.v1')).at(-1);
    expect([state?.['data'], event?.subject, event?.data.reason]).toEqual([null, id, 'booked twice by mistake']);
    expect(await refused(scheduling, () => enter(salon.member(manager), { ...visit, version: 3 }))).toMatchObject({
      ...{ __typename: 'InvalidInput', fields: [{ path: ['appointmentId'] }] },
    });
  });

  it('is not what may still take place, nor another version', async () => {
    const visit = await book(salon.customer(), salon, { startsAt: tokyo('12:00', '2027-03-08') });
    const over = await cancelled('2027-03-09');

    expect(await refused(scheduling, () => enter(salon.member(manager), visit))).toEqual({
      ...{ __typename: 'WrongState', status: 'CONFIRMED' },
    });
    expect(await refused(scheduling, () => enter(salon.member(manager), { ...over, version: 1 }))).toEqual({
      ...{ __typename: 'VersionConflict', currentVersion: 2 },
    });
  });

  it.each([
    ['its customer', 'FORBIDDEN', (owner: GraphqlClient) => owner],
    ['a receptionist', 'FORBIDDEN', () => salon.member(receptionist)],
    ['a manager of another organization', 'InvalidInput', () => elsewhere.member(manager)],
    ['nobody', 'UNAUTHENTICATED', () => salon.nobody()],
  ] as const)('is not said by %s: %s', async (_, expected, who) => {
    const visit = await cancelled('2027-03-10');

    const answer = await refused(scheduling, () => enter(who(visit.client), visit));

    expect(answer.__typename ?? answer).toBe(expected);
  });
});

describe('a visit that another system knows', () => {
  const document = `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename
    ... on InvalidInput { fields { path message } } ... on AppointmentBooked { appointment { id externalId } } } }`;
  const atDesk = async (time: string, externalId: string) => {
    const input = {
      ...{ locationId: salon.location, startsAt: tokyo(time, '2027-03-11'), segments: by(salon.aoi), source: 'PHONE' },
      ...{ customer: { name: 'Kit', phone: '03 1234 5678' }, externalId, ...key() },
    };
    const { data } = await salon.member(receptionist)(document, { input });
    return data.bookAtDesk;
  };

  it('has that name once', async () => {
    const first = await atDesk('10:00', 'square:42');

    const second = await refused(scheduling, () => atDesk('12:00', 'square:42'));

    expect(first).toMatchObject({ __typename: 'AppointmentBooked', appointment: { externalId: 'square:42' } });
    expect(second).toEqual({
      __typename: 'InvalidInput',
      fields: [{ path: ['externalId'], message: 'Another appointment has this name already.' }],
    });
  });
});

describe('holds that have ended', () => {
  it('are kept for a week', async () => {
    const held = await hold(salon.customer(), salon, { startsAt: tokyo('10:00', '2027-03-12') });
    const rows = async () => {
      const found = await scheduling.database.admin`
        select status from scheduling.hold where id = ${fromId('hld', held.id)}`;
      return found.map((row) => row['status']);
    };
    const at = async (time: string) => {
      await scheduling.database.setClock(time);
      await scheduling.settled();
      return rows();
    };

    expect(await at('2027-03-01T00:11:00.000Z')).toEqual(['EXPIRED']);
    expect(await at('2027-03-08T23:59:00.000Z')).toEqual(['EXPIRED']);
    expect(await at('2027-03-09T00:00:00.000Z')).toEqual([]);
  });
});
