import { randomUUID } from 'node:crypto';
import { fromId, toId } from '@openslot/service';
import { book, hold, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { checkInRequired: false, maxLiveHolds: 50 } });
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

const day = '2027-03-05';
const desk = () => salon.member(['appointment.read', 'appointment.write']);
const manager = () => salon.member(['appointment.read', 'appointment.write', 'appointment.override']);
const step = ({ id, version }: { id: string; version: number }) => ({ appointmentId: id, version });
const key = () => ({ idempotencyKey: randomUUID() });
const money = (amountMinor: number) => ({ amountMinor, currency: 'JPY' });
const by = ({ id }: { id: string }) => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', id)] } }];

const history = async (client: ReturnType<Salon['customer']>, id: string) => {
  const fields = `history { edges { node { at name actor fromStatus toStatus reason } } }`;
  const { edges } = (await read(client, id, fields)).history;
  return edges.map(({ node }: { node: Record<string, string> }) =>
    [node['name'], node['actor'], node['fromStatus'], node['toStatus'], node['reason']].join(' '),
  );
};
const timeOf = async (id: string) => {
  const rows = await scheduling.database.admin`
    select resource_id, starts_at from scheduling.allocation where appointment_id = ${fromId('apt', id)} order by starts_at`;
  return rows.map((row) => [row['resource_id'], (row['starts_at'] as Date).toISOString()]);
};
const stateOf = async (id: string) => {
  await scheduling.settled();
  const [row] = await scheduling.database.admin`
    select payload, aggregate_version as version from bus.state_log where topic = 'scheduling.appointment.state' and key = ${fromId('apt', id)}`;
  return row as { payload: Record<string, unknown>; version: number };
};

describe('a visit at the desk', () => {
  it('is checked in, started and completed, each with its version, history, event and state', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('10:00', day) });
    let now = booked;
    for (const [verb, status] of [
      ['checkInAppointment', 'CHECKED_IN'],
      ['startAppointment', 'IN_SERVICE'],
      ['completeAppointment', 'COMPLETED'],
    ] as const) {
      const { outcome } = await mutate(desk(), verb, step(now));
      expect(outcome).toMatchObject({
        __typename: 'AppointmentChanged',
        appointment: { status, version: now.version + 1 },
      });
      now = outcome.appointment;
    }

    expect(await history(person, booked.id)).toEqual([
      'booked CUSTOMER  CONFIRMED ',
      'checked_in STAFF CONFIRMED CHECKED_IN ',
      'started STAFF CHECKED_IN IN_SERVICE ',
      'completed STAFF IN_SERVICE COMPLETED ',
    ]);
    expect(await timeOf(booked.id)).toEqual([]);
    expect(await stateOf(booked.id)).toMatchObject({
      version: 4,
      payload: { status: 'COMPLETED', number: booked.number },
    });
    const events = await scheduling.database.admin`
      select type, aggregate_version as version, payload->>'status' as status from bus.event_log
       where topic = 'scheduling.appointment.events' and aggregateid = ${fromId('apt', booked.id)} order by position`;
    expect(events.map((row) => `${row['type']} ${row['version']} ${row['status']}`)).toEqual([
      'scheduling.appointment.booked.v1 1 CONFIRMED',
      'scheduling.appointment.checked_in.v1 2 CHECKED_IN',
      'scheduling.appointment.started.v1 3 IN_SERVICE',
      'scheduling.appointment.completed.v1 4 COMPLETED',
    ]);
    const audit = (await published(scheduling, 'scheduling.audit.recorded.v1')).filter(
      ({ subject }) => subject === fromId('apt', booked.id),
    );
    expect(audit.map(({ data }) => `${data.action} ${data.actorKind} ${data.door}`)).toEqual([
      'appointment.booked PERSON customer',
      'appointment.checked_in PERSON member',
      'appointment.started PERSON member',
      'appointment.completed PERSON member',
    ]);
    const segments = await scheduling.database
      .admin`select distinct status from scheduling.segment where appointment_id = ${fromId('apt', booked.id)}`;
    expect([...segments]).toEqual([{ status: 'COMPLETED' }]);
  });

  it('is completed from the check-in in two steps', async () => {
    const booked = await book(salon.customer(), salon, { startsAt: tokyo('11:00', day) });
    const { outcome } = await mutate(desk(), 'checkInAppointment', step(booked));

    const done = await mutate(desk(), 'completeAppointment', step(outcome.appointment));

    expect(done.outcome.appointment).toMatchObject({ status: 'COMPLETED', version: 4 });
    expect((await history(desk(), booked.id)).slice(2)).toEqual([
      'started STAFF CHECKED_IN IN_SERVICE ',
      'completed STAFF IN_SERVICE COMPLETED ',
    ]);
  });

  it('is no no-show before the grace is over', async () => {
    const booked = await book(salon.customer(), salon, { startsAt: tokyo('12:00', day) });
    await scheduling.database.setClock(tokyo('12:14', day));
    const early = await refused(scheduling, () => mutate(desk(), 'markNoShow', step(booked)));
    await scheduling.database.setClock(tokyo('12:15', day));

    const late = await mutate(desk(), 'markNoShow', step(booked));

    expect(early.outcome).toMatchObject({ __typename: 'WrongState', status: 'CONFIRMED' });
    expect(early.outcome.message).toBe('It is too early for this.');
    expect(late.outcome.appointment).toMatchObject({ status: 'NO_SHOW', version: 2 });
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.appointment.no_show.v1')).at(-1)).toMatchObject({
      subject: fromId('apt', booked.id),
      data: { feeMinor: 6_600, status: 'NO_SHOW' },
    });
  });

  it('needs the check-in first where the business says so', async () => {
    const strict = await openSalon(scheduling, { settings: { checkInRequired: true } });
    const booked = await book(strict.customer(), strict, { startsAt: tokyo('10:00', day) });

    const { outcome } = await refused(scheduling, () =>
      mutate(strict.member(['appointment.write', 'appointment.read']), 'startAppointment', step(booked)),
    );

    expect(outcome).toMatchObject({ __typename: 'WrongState', status: 'CONFIRMED' });
    expect(outcome.message).toBe('The customer has to be checked in first.');
  });

  it('is told of a version that is not the one it looked at, and of a wrong state', async () => {
    const booked = await book(salon.customer(), salon, { startsAt: tokyo('13:00', day) });
    const stale = await refused(scheduling, () =>
      mutate(desk(), 'checkInAppointment', step({ ...booked, version: 2 })),
    );
    const wrong = await refused(scheduling, () => mutate(desk(), 'completeAppointment', step(booked)));

    expect(stale.outcome).toMatchObject({ __typename: 'VersionConflict', currentVersion: 1 });
    expect(wrong.outcome).toMatchObject({ __typename: 'WrongState', status: 'CONFIRMED' });
    expect(wrong.outcome.message).toBe('This is not possible in the state CONFIRMED.');
  });

  it('takes only the first of two who do it at once', async () => {
    const booked = await book(salon.customer(), salon, { startsAt: tokyo('14:00', day) });

    const answers = await Promise.all([1, 2, 3].map(() => mutate(desk(), 'checkInAppointment', step(booked))));

    expect(answers.map(({ outcome }) => outcome.__typename).sort()).toEqual([
      'AppointmentChanged',
      'VersionConflict',
      'VersionConflict',
    ]);
  });
});

describe('a customer who cancels', () => {
  const cancel = (client: ReturnType<Salon['customer']>, visit: { id: string; version: number }, more: object = {}) =>
    mutate(client, 'cancelAppointment', { ...step(visit), ...key(), ...more });

  it('pays nothing in time, and frees the time', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('15:00', day), segments: by(salon.aoi) });
    await scheduling.database.setClock(tokyo('14:59', '2027-03-04'));

    const { outcome } = await cancel(person, booked, { reason: '風邪をひきました' });

    expect(outcome).toMatchObject({
      ...{ __typename: 'AppointmentCancelled', fee: null, refund: null },
      appointment: { status: 'CANCELLED', version: 2, cancellation: { possible: false, freeUntil: null } },
    });
    expect(await history(person, booked.id)).toEqual([
      'booked CUSTOMER  CONFIRMED ',
      'cancelled CUSTOMER CONFIRMED CANCELLED 風邪をひきました',
    ]);
    expect(await timeOf(booked.id)).toEqual([]);
    expect((await hold(person, salon, { startsAt: tokyo('15:00', day), segments: by(salon.aoi) })).__typename).toBe(
      'Hold',
    );
  });

  it('pays half within a day, as was shown before', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('16:00', day) });
    await scheduling.database.setClock(tokyo('16:01', '2027-03-04'));
    const shown = (await read(person, booked.id)).cancellation;

    const { outcome } = await cancel(person, booked);

    expect(shown).toEqual({ possible: true, feeNow: { amountMinor: 3_300 }, freeUntil: '2027-03-04T16:00:00+09:00' });
    expect(outcome).toMatchObject({ fee: money(3_300), refund: null });
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.appointment.cancelled.v1')).at(-1)?.data).toMatchObject({
      ...{ by: 'CUSTOMER', reason: null, feeMinor: 3_300, status: 'CANCELLED' },
    });
  });

  it('cannot within an hour of the start; the shop can against the rules, at no cost for the customer', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('17:00', day) });
    await scheduling.database.setClock(tokyo('16:01', day));

    const late = await refused(scheduling, () => cancel(person, booked));
    const receptionist = await refused(scheduling, () => cancel(desk(), booked));
    const override = { reason: 'Aoi is ill' };
    const unentitled = await refused(scheduling, () => cancel(desk(), booked, { override }));
    const shop = await cancel(manager(), booked, { reason: 'we are sorry', override });

    const tooLate = { __typename: 'OutsideCancellationWindow', until: '2027-03-05T16:00:00+09:00' };
    expect([late.outcome, receptionist.outcome]).toMatchObject([tooLate, tooLate]);
    expect(unentitled.code).toBe('FORBIDDEN');
    expect(shop.outcome).toMatchObject({ __typename: 'AppointmentCancelled', fee: null });
    expect((await history(person, booked.id)).at(-1)).toBe('cancelled STAFF CONFIRMED CANCELLED Aoi is ill');
    await scheduling.settled();
    const told = (await published(scheduling, 'scheduling.appointment.cancelled.v1')).at(-1);
    const audited = (await published(scheduling, 'scheduling.audit.recorded.v1')).at(-1);
    expect(told?.data).toMatchObject({ by: 'STAFF', reason: 'we are sorry', feeMinor: 0, isLate: true });
    expect(audited?.data).toMatchObject({ action: 'appointment.cancelled', reason: 'Aoi is ill' });
  });

  it('is told the same when asking again, and refused with another reason or once it is cancelled', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('10:00', '2027-03-06') });
    const same = { idempotencyKey: 'cancel-once' };
    const first = await cancel(person, booked, same);

    const [again, other, over] = await refused(scheduling, () =>
      Promise.all([
        cancel(person, booked, same),
        cancel(person, booked, { ...same, reason: 'another' }),
        cancel(person, { ...booked, version: 2 }),
      ]),
    );

    expect(again).toEqual(first);
    expect(other.outcome.__typename).toBe('IdempotencyMismatch');
    expect(over.outcome).toMatchObject({ __typename: 'WrongState', status: 'CANCELLED' });
  });
});

describe('a visit that moves', () => {
  const move = (
    client: ReturnType<Salon['customer']>,
    visit: { id: string; version: number },
    startsAt: string,
    more: object = {},
  ) => mutate(client, 'rescheduleAppointment', { ...step(visit), startsAt, ...key(), ...more });

  it('stays the same visit, also over its own old time', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('10:00', '2027-03-08'), segments: by(salon.aoi) });

    const { outcome } = await move(person, booked, tokyo('10:30', '2027-03-08'));

    expect(outcome).toMatchObject({
      ...{ __typename: 'AppointmentRescheduled', priceDifference: null },
      appointment: {
        ...{ id: booked.id, number: booked.number, version: 2, status: 'CONFIRMED', price: booked.price },
        ...{ startsAt: '2027-03-08T10:30:00+09:00', endsAt: '2027-03-08T11:30:00+09:00' },
        segments: [
          { ...booked.segments[0], startsAt: '2027-03-08T10:30:00+09:00', endsAt: '2027-03-08T11:30:00+09:00' },
        ],
      },
    });
    expect(await timeOf(booked.id)).toEqual([[salon.aoi.id, tokyo('10:30', '2027-03-08')]]);
    const [row] = await scheduling.database.admin`
      select local_start::text, reschedule_count, ical_sequence from scheduling.appointment where id = ${fromId('apt', booked.id)}`;
    expect(row).toEqual({ local_start: '2027-03-08 10:30:00', reschedule_count: 1, ical_sequence: 1 });
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.appointment.rescheduled.v1')).at(-1)?.data).toMatchObject({
      previousStartsAt: tokyo('10:00', '2027-03-08'),
      startsAt: tokyo('10:30', '2027-03-08'),
    });
  });

  it('keeps its people when nobody else is asked for, and its old time when the new one is taken', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('12:00', '2027-03-08'), segments: by(salon.aoi) });
    await book(salon.customer(), salon, { startsAt: tokyo('14:00', '2027-03-08'), segments: by(salon.aoi) });

    const { outcome } = await refused(scheduling, () => move(person, booked, tokyo('14:30', '2027-03-08')));

    expect(outcome).toMatchObject({ __typename: 'SlotTaken', nextStartsAt: '2027-03-08T15:00:00+09:00' });
    expect(await timeOf(booked.id)).toEqual([[salon.aoi.id, tokyo('12:00', '2027-03-08')]]);
  });

  it('costs what other staff ask', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('10:00', '2027-03-09'), segments: by(salon.aoi) });
    const variationId = fromId('var', salon.cut) as string;
    const master = await salon.catalog.staff([{ variationId, priceMinor: 8_000, durationMinutes: 45 }]);
    await scheduling.settled();
    await salon.member(['hours.write'])(
      `mutation ($w: SetWorkingHoursInput!) { setWorkingHours(input: $w) { __typename } }`,
      {
        w: {
          staffMemberId: toId('stf', master),
          locationId: salon.location,
          windows: [{ dayOfWeek: 2, starts: '10:00', ends: '19:00' }],
        },
      },
    );

    const { outcome } = await move(person, booked, tokyo('11:00', '2027-03-09'), {
      staff: { anyOf: [toId('stf', master)] },
    });

    expect(outcome).toMatchObject({
      priceDifference: money(1_400),
      appointment: {
        ...{ price: money(8_000), endsAt: '2027-03-09T11:45:00+09:00' },
        segments: [{ staffMember: { id: toId('stf', master) }, price: money(8_000) }],
      },
    });
  });

  it('moves three times for its customer; the shop may move it further', async () => {
    const person = salon.customer();
    let visit = await book(person, salon, { startsAt: tokyo('10:00', '2027-03-10'), segments: by(salon.ren) });
    for (const time of ['11:00', '12:00', '13:00']) {
      visit = (await move(person, visit, tokyo(time, '2027-03-10'))).outcome.appointment;
    }

    const fourth = await refused(scheduling, () => move(person, visit, tokyo('14:00', '2027-03-10')));
    const shop = await move(desk(), visit, tokyo('14:00', '2027-03-10'));

    expect(fourth.outcome).toMatchObject({ __typename: 'WrongState', status: 'CONFIRMED' });
    expect(fourth.outcome.message).toBe('This has been moved as often as it may be online. Please call us.');
    expect(shop.outcome.appointment).toMatchObject({ version: 5, startsAt: '2027-03-10T14:00:00+09:00' });
  });

  it('stays where it is within two hours of the start', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('15:00', '2027-03-10'), segments: by(salon.aoi) });
    await scheduling.database.setClock(tokyo('13:01', '2027-03-10'));

    const { outcome } = await refused(scheduling, () => move(person, booked, tokyo('17:00', '2027-03-10')));

    expect(outcome).toMatchObject({ __typename: 'OutsideRescheduleWindow', until: '2027-03-10T13:00:00+09:00' });
  });

  it.each([
    ['into the past', tokyo('10:00', '2027-02-01'), {}, 'InvalidInput'],
    ['beyond the window', tokyo('10:00', '2028-02-01'), {}, 'InvalidInput'],
    ['off the grid', tokyo('10:07', '2027-03-12'), {}, 'SlotTaken'],
    [
      'to unknown staff',
      tokyo('10:00', '2027-03-12'),
      { staff: { anyOf: [toId('stf', randomUUID())] } },
      'InvalidInput',
    ],
    ['by a stale look', tokyo('10:00', '2027-03-12'), { version: 7 }, 'VersionConflict'],
  ])('does not move %s', async (_, startsAt, more, expected) => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('10:00', '2027-03-11') });

    const { outcome } = await refused(scheduling, () => move(person, booked, startsAt, more));

    expect(outcome.__typename).toBe(expected);
    await mutate(desk(), 'cancelAppointment', { ...step(booked), ...key() });
  });

  it('is told the same when asking again', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('16:00', '2027-03-11') });
    const same = { idempotencyKey: 'move-once' };
    const first = await move(person, booked, tokyo('17:00', '2027-03-11'), same);

    expect(await refused(scheduling, () => move(person, booked, tokyo('17:00', '2027-03-11'), same))).toEqual(first);
  });

  it('is offered its own time when asked with what it reschedules', async () => {
    const person = salon.customer();
    const booked = await book(person, salon, { startsAt: tokyo('10:00', '2027-03-12'), segments: by(salon.aoi) });
    const starts = async (reschedules: string | null) => {
      const { data } = await person(
        `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } } }`,
        {
          input: {
            ...{ locationId: salon.location, segments: by(salon.aoi), reschedules },
            ...{ from: tokyo('10:00', '2027-03-12'), to: tokyo('11:15', '2027-03-12') },
          },
        },
      );
      return data.availability.slots.map(({ startsAt }: { startsAt: string }) => startsAt.slice(11, 16));
    };

    expect(await starts(null)).toEqual(['11:00']);
    expect(await starts(booked.id)).toEqual(['10:00', '10:15', '10:30', '10:45', '11:00']);
  });
});
