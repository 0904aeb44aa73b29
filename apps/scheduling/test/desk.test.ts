import { randomUUID } from 'node:crypto';
import { openContact } from '@openslot/database';
import { customerState } from '@openslot/events';
import { fromId, newId, toId } from '@openslot/service';
import { publishState, race, type GraphqlClient } from '@openslot/testing';
import { book, monday, mutate, openSalon, published, read, refused, tokyo, type Salon } from './salon.ts';
import { guestContactTopicKey, startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
let elsewhere: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  const settings = { leadTimeMinutes: 120, maxLiveHolds: 50 };
  const deposit = { kind: 'PERCENT' as const, percent: 30 };
  [salon, elsewhere] = [await openSalon(scheduling, { settings, deposit }), await openSalon(scheduling)];
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

const receptionist = ['appointment.read', 'appointment.write'];
const manager = [...receptionist, 'appointment.override'];
const desk = () => salon.member(receptionist);
const day = (n: number) => `2027-03-${String(n).padStart(2, '0')}`;
const by = ({ id }: { id: string }) => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', id)] } }];
const hana = { name: '山田 花', phone: '+81 90-1234-5678', email: null, locale: 'ja' };
const step = ({ id, version }: { id: string; version: number }) => ({ appointmentId: id, version });

const document = `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename ... on Problem { message }
  ... on InvalidInput { fields { path message } } ... on SlotTaken { nextStartsAt } ... on OutsideBookingWindow { earliest latest }
  ... on AppointmentBooked { paymentDue { deadline } appointment { id number status source version startsAt endsAt
    price { amountMinor currency } customer { id } segments { startsAt staffMember { id } } cancellation { feeNow { amountMinor } } } } } }`;

async function ask(client: GraphqlClient, wish: object) {
  const input = {
    ...{ locationId: salon.location, segments: by(salon.aoi), source: 'PHONE', customer: hana },
    ...{ idempotencyKey: randomUUID(), ...wish },
  };
  const { data, errors } = await client(document, { input });
  return { outcome: data?.bookAtDesk, code: errors?.[0]?.extensions?.code };
}

async function booked(client: GraphqlClient, wish: object) {
  const { outcome, code } = await ask(client, wish);
  if (outcome?.__typename !== 'AppointmentBooked') throw new Error(`not booked: ${JSON.stringify(outcome)} ${code}`);
  return outcome.appointment;
}

const fieldsOf = ({ fields }: { fields: readonly { path: readonly string[] }[] }) =>
  fields.map(({ path }) => path.join('.'));

describe('the front desk’s day', () => {
  it('goes from the phone over a walk-in and a no-show to a cancellation, and is seen in order', async () => {
    const today = day(2);
    const member = desk();
    const at = (time: string) => scheduling.database.setClock(tokyo(time, today));
    const { appointment: called } = (
      await ask(member, { startsAt: tokyo('11:00', today), note: '前髪は短めに', customer: hana })
    ).outcome;
    const absent = await booked(member, { startsAt: tokyo('12:00', today) });
    const given = await booked(member, { startsAt: tokyo('16:00', today), segments: by(salon.ren) });

    await at('10:07');
    const walkedIn = await booked(member, {
      ...{ source: 'WALK_IN', checkIn: true, startsAt: tokyo('10:07', today), segments: by(salon.ren) },
      customer: { name: 'Kit', phone: '03 1234 5678' },
    });
    const started = await mutate(member, 'startAppointment', step(walkedIn));
    await at('11:07');
    await mutate(member, 'completeAppointment', step(started.outcome.appointment));
    const arrived = await mutate(member, 'checkInAppointment', step(called));
    await mutate(member, 'startAppointment', step(arrived.outcome.appointment));
    await at('12:15');
    await mutate(member, 'markNoShow', step(absent));
    await mutate(member, 'cancelAppointment', { ...step(given), reason: 'called', idempotencyKey: randomUUID() });

    const dayView = `query ($filter: AppointmentFilter!) { appointments(filter: $filter) { edges { node { number status source startsAt } } } }`;
    const { data } = await member(dayView, { filter: { locationId: salon.location, date: today } });
    const line = ({ node }: { node: Record<string, string> }) =>
      `${node['startsAt']?.slice(11, 16)} ${node['number']} ${node['source']} ${node['status']}`;
    expect(data.appointments.edges.map(line)).toEqual([
      `10:07 ${walkedIn.number} WALK_IN COMPLETED`,
      `11:00 ${called.number} PHONE IN_SERVICE`,
      `12:00 ${absent.number} PHONE NO_SHOW`,
      `16:00 ${given.number} PHONE CANCELLED`,
    ]);
    expect(walkedIn).toMatchObject({ status: 'CHECKED_IN', version: 2, startsAt: `${today}T10:07:00+09:00` });
    const { history } = await read(
      member,
      walkedIn.id,
      'history { edges { node { name actor fromStatus toStatus } } }',
    );
    expect(history.edges.map(({ node }: { node: object }) => Object.values(node).join(' '))).toEqual([
      'booked STAFF  CONFIRMED',
      'checked_in STAFF CONFIRMED CHECKED_IN',
      'started STAFF CHECKED_IN IN_SERVICE',
      'completed STAFF IN_SERVICE COMPLETED',
    ]);
  });
});

describe('a booking at the desk', () => {
  it('pins what a hold would pin, but asks for nothing in advance', async () => {
    const { outcome } = await ask(desk(), { startsAt: tokyo('13:00', day(3)) });

    expect(outcome).toMatchObject({
      __typename: 'AppointmentBooked',
      paymentDue: null,
      appointment: {
        ...{ status: 'CONFIRMED', source: 'PHONE', version: 1, price: { amountMinor: 6_600, currency: 'JPY' } },
        ...{ startsAt: `${day(3)}T13:00:00+09:00`, endsAt: `${day(3)}T14:00:00+09:00` },
        segments: [{ startsAt: `${day(3)}T13:00:00+09:00`, staffMember: { id: toId('stf', salon.aoi.id) } }],
      },
    });
    const id = fromId('apt', outcome.appointment.id) as string;
    const { admin } = scheduling.database;
    const [row] = await admin`
      select created_by_kind, payment_requirement, deposit_minor::int, policy_snapshot->'steps' as steps, price_snapshot->'segments' as prices
        from scheduling.appointment where id = ${id}`;
    expect(row).toEqual({
      ...{ created_by_kind: 'STAFF', payment_requirement: 'NONE', deposit_minor: 0 },
      steps: [{ noticeMinutes: 1440, percent: 50, amountMinor: null }],
      prices: [{ variationId: fromId('var', salon.cut), resourceId: salon.aoi.id, minutes: 60, listMinor: 6_600 }],
    });
    await scheduling.settled();
    const events = (await published(scheduling, 'scheduling.appointment.booked.v1')).filter(
      ({ subject }) => subject === id,
    );
    expect(events).toMatchObject([{ data: { source: 'PHONE', status: 'CONFIRMED', depositMinor: 0 } }]);
  });

  it('makes a new customer, whom identity alone learns how to reach, for as long as it takes', async () => {
    const { customer } = await booked(desk(), {
      startsAt: tokyo('14:00', day(3)),
      customer: { ...hana, locale: null },
    });
    const id = fromId('cus', customer.id) as string;
    await scheduling.settled();
    const { admin } = scheduling.database;
    const told = () =>
      admin`select aggregate_version::int as version, payload from bus.state_log where topic = 'scheduling.guest-contact.state' and key = ${id}`;

    const [state] = await told();
    expect(openContact(guestContactTopicKey, state?.['payload'].sealed)).toEqual({ ...hana, phone: '+819012345678' });
    expect(JSON.stringify(state)).not.toMatch(/山田|1234/);
    expect(await admin`select user_id, live, version from scheduling.customer_ref where id = ${id}`).toMatchObject([
      { user_id: null, live: true, version: 0 },
    ]);

    await publishState(scheduling.deps.bus, customerState, {
      ...{ organizationId: salon.organizationId, id, version: 1 },
      data: { userId: null, mergedIntoId: null, live: true },
    });
    await scheduling.settled();

    expect([...(await told())]).toEqual([{ version: 2, payload: null }]);
    expect(await admin`select from scheduling.guest_contact where customer_id = ${id}`).toHaveLength(0);
    expect(await admin`select from scheduling.due where subject_id = ${id}`).toHaveLength(0);
  });

  it('takes contact data back after a day, whoever has not taken it', async () => {
    const { customer } = await booked(desk(), { startsAt: tokyo('15:00', day(3)) });
    const id = fromId('cus', customer.id) as string;
    const kept = () => scheduling.database.admin`select from scheduling.guest_contact where customer_id = ${id}`;
    await scheduling.database.setClock('2027-03-01T23:59:00.000Z');
    await scheduling.settled();
    expect(await kept()).toHaveLength(1);

    await scheduling.database.setClock('2027-03-02T00:00:01.000Z');
    await scheduling.settled();

    expect(await kept()).toHaveLength(0);
  });

  it('is for a known customer, who sees it; one who was merged is the other', async () => {
    const userId = newId();
    const { customer } = await book(salon.customer(userId), salon, { startsAt: tokyo('10:00', day(4)) });
    const loser = newId();
    await publishState(scheduling.deps.bus, customerState, {
      ...{ organizationId: salon.organizationId, id: loser, version: 3 },
      data: { userId: null, mergedIntoId: fromId('cus', customer.id) as string, live: false },
    });
    await scheduling.settled();

    const first = await booked(desk(), { startsAt: tokyo('11:00', day(4)), customer: null, customerId: customer.id });
    const second = await booked(desk(), {
      ...{ startsAt: tokyo('12:00', day(4)), customer: null, customerId: toId('cus', loser), source: 'STAFF' },
    });

    expect([first.customer, second.customer]).toEqual([customer, customer]);
    expect((await read(salon.customer(userId), second.id)).id).toBe(second.id);
  });

  it('answers a retry with the same appointment', async () => {
    const member = desk();
    const wish = { startsAt: tokyo('13:00', day(4)), idempotencyKey: 'once' };
    const first = await booked(member, wish);

    expect((await booked(member, wish)).id).toBe(first.id);
  });
});

describe('the rules of the desk', () => {
  it('on the phone are those of online booking: grid, hours, lead time, window', async () => {
    const offGrid = await refused(scheduling, () => ask(desk(), { startsAt: tokyo('13:07', day(5)) }));
    const closed = await refused(scheduling, () => ask(desk(), { startsAt: tokyo('20:00', day(5)) }));
    const soon = await refused(scheduling, () => ask(desk(), { startsAt: tokyo('10:45', day(1)) }));

    expect(offGrid.outcome).toMatchObject({ __typename: 'SlotTaken', nextStartsAt: `${day(5)}T13:15:00+09:00` });
    expect(closed.outcome).toMatchObject({ __typename: 'SlotTaken', nextStartsAt: `${day(6)}T10:00:00+09:00` });
    expect(soon.outcome).toMatchObject({
      __typename: 'OutsideBookingWindow',
      earliest: `${day(1)}T11:01:00+09:00`,
      latest: '2027-05-01T00:00:00+09:00',
    });
  });

  it('let a walk-in start in any minute from a quarter of an hour ago on, while somebody is free', async () => {
    await scheduling.database.setClock(tokyo('10:20', day(5)));
    const walkIn = (startsAt: string) => ({ source: 'WALK_IN', startsAt });
    await booked(desk(), walkIn(tokyo('10:05', day(5))));

    const tooEarly = await refused(scheduling, () => ask(desk(), walkIn(tokyo('10:04', day(5)))));
    const busy = await refused(scheduling, () => ask(desk(), walkIn(tokyo('11:04', day(5)))));

    expect(tooEarly.outcome).toMatchObject({
      __typename: 'OutsideBookingWindow',
      earliest: `${day(5)}T10:05:00+09:00`,
    });
    expect(busy.outcome).toMatchObject({ __typename: 'SlotTaken', nextStartsAt: `${day(5)}T11:05:00+09:00` });
  });

  it('count the running minute, whatever its second', async () => {
    await scheduling.database.setClock('2027-03-05T03:00:37.000Z');
    const { startsAt } = await booked(desk(), { source: 'WALK_IN', startsAt: '2027-03-05T03:00:37.000Z' });

    expect(startsAt).toBe(`${day(5)}T12:00:00+09:00`);
  });

  it('give way to an override, whose reason stays in history and audit', async () => {
    const boss = salon.member(manager);
    const override = { reason: 'a friend of the house' };
    const { id } = await booked(boss, { startsAt: tokyo('21:07', day(6)), override });

    const { history } = await read(boss, id, 'history { edges { node { name reason } } }');
    expect(history.edges.map(({ node }: { node: object }) => node)).toEqual([{ name: 'booked', ...override }]);
    await scheduling.settled();
    const audit = (await published(scheduling, 'scheduling.audit.recorded.v1')).filter(
      ({ subject }) => subject === fromId('apt', id),
    );
    expect(audit.map(({ data }) => `${data.action} ${data.door} ${data.reason}`)).toEqual([
      'appointment.booked member a friend of the house',
    ]);
  });

  it('let an override write down what was yesterday, book over time off, and never over a visit', async () => {
    const boss = salon.member([...manager, 'timeoff.decide']);
    const override = { reason: 'written down later' };
    await scheduling.database.setClock(tokyo('12:00', day(7)));
    const off = { startsAt: tokyo('00:00', day(8)), endsAt: tokyo('00:00', day(9)), kind: 'SICK', approved: true };
    await boss(`mutation ($input: AddTimeOffInput!) { addTimeOff(input: $input) { __typename } }`, {
      input: { staffMemberId: toId('stf', salon.aoi.id), ...off },
    });

    const past = await booked(boss, { startsAt: tokyo('12:00', day(6)), override });
    const away = await booked(boss, { startsAt: tokyo('12:00', day(8)), override });
    const tooLong = await refused(scheduling, () => ask(boss, { startsAt: tokyo('11:59', day(6)), override }));
    const taken = await refused(scheduling, () => ask(boss, { startsAt: tokyo('12:59', day(8)), override }));
    const anybody = { startsAt: tokyo('12:30', day(8)), segments: [{ variationId: salon.cut }], override };
    const other = await booked(boss, anybody);

    expect(past.startsAt).toBe(`${day(6)}T12:00:00+09:00`);
    expect(away.segments[0].staffMember.id).toBe(toId('stf', salon.aoi.id));
    expect(tooLong.outcome).toMatchObject({ __typename: 'OutsideBookingWindow', earliest: `${day(6)}T12:00:00+09:00` });
    expect(taken.outcome).toMatchObject({ __typename: 'SlotTaken', nextStartsAt: null });
    expect(other.segments[0].staffMember.id).toBe(toId('stf', salon.ren.id));
  });

  it('sell what is not sold online, and nothing that is not sold any more', async () => {
    const inner = await salon.catalog.variation(salon.cutService, { bookableOnline: false });
    const gone = await salon.catalog.variation(salon.cutService, { live: false });
    await salon.catalog.staff([inner, gone], {}, salon.ren.id);
    await scheduling.settled();
    const wish = (variation: string) => ({
      startsAt: tokyo('12:00', day(9)),
      segments: [{ variationId: toId('var', variation) }],
    });

    expect((await booked(desk(), wish(inner))).status).toBe('CONFIRMED');
    const { outcome } = await refused(scheduling, () =>
      ask(salon.member(manager), { ...wish(gone), override: { reason: 'x' } }),
    );
    expect(fieldsOf(outcome)).toEqual(['segments.0.variationId']);
  });
});

describe('what is refused at the desk, with nothing changed', () => {
  const startsAt = tokyo('12:00', day(10));
  const stranger = toId('cus', '01932b1c-0000-7000-8000-00000000000a');

  it.each([
    ['nobody’s visit', { customer: null }, ['customerId']],
    ['two customers', { customerId: stranger }, ['customerId']],
    ['an unknown customer', { customer: null, customerId: stranger }, ['customerId']],
    ['a customer who cannot be reached', { customer: { name: 'Kit', locale: 'en' } }, ['customer.email']],
    ['a name of two lines', { customer: { ...hana, name: 'Kit\nRoss' } }, ['customer.name']],
    ['what is no phone number', { customer: { ...hana, phone: 'ask Kit' } }, ['customer.phone']],
    ['a check-in on the phone', { checkIn: true }, ['checkIn']],
    ['too many people', { partySize: 4 }, ['partySize']],
    ['an override without a reason', { override: { reason: ' ' } }, ['override.reason']],
    [
      'an unknown service',
      { segments: [{ variationId: toId('var', '01932b1c-0000-7000-8000-00000000000a') }] },
      ['segments.0.variationId'],
    ],
    ['an unknown place', { locationId: toId('loc', '01932b1c-0000-7000-8000-00000000000a') }, ['locationId']],
  ] as const)('%s', async (_, wish, paths) => {
    const { outcome } = await refused(scheduling, () => ask(salon.member(manager), { startsAt, ...wish }));

    expect(outcome?.__typename).toBe('InvalidInput');
    expect(fieldsOf(outcome)).toEqual(paths);
  });

  it('a customer of whom the news may be under way', async () => {
    const [row] = await scheduling.database.admin<{ now: Date }[]>`select clock.now() as now`;
    const fresh = (row as { now: Date }).now.getTime().toString(16).padStart(12, '0');
    const id = `${fresh.slice(0, 8)}-${fresh.slice(8)}-7000-8000-00000000000a`;
    const wish = { startsAt, customer: null, customerId: toId('cus', id) };

    expect((await refused(scheduling, () => ask(desk(), wish))).outcome?.__typename).toBe('NotReadyYet');
  });

  it('the same key with other input', async () => {
    const member = desk();
    await booked(member, { startsAt, idempotencyKey: 'k' });

    const other = await refused(scheduling, () =>
      ask(member, { startsAt: tokyo('13:00', day(10)), idempotencyKey: 'k' }),
    );

    expect(other.outcome?.__typename).toBe('IdempotencyMismatch');
  });

  const override = { reason: 'because' };
  const here = () => ({ scope: { businessIds: [], locationIds: [salon.locationId] } });
  const there = () => ({ scope: { businessIds: [], locationIds: [elsewhere.locationId] } });
  it.each<[string, () => GraphqlClient, object, string]>([
    ['nobody', () => salon.nobody(), {}, 'UNAUTHENTICATED'],
    ['a customer', () => salon.customer(), {}, 'FORBIDDEN'],
    ['a member without any permission', () => salon.member([]), {}, 'FORBIDDEN'],
    ['staff with an own agenda', () => salon.member(['appointment.write.own'], salon.aoi), {}, 'FORBIDDEN'],
    ['a receptionist of another location', () => salon.member(receptionist, there()), {}, 'FORBIDDEN'],
    ['a receptionist who overrides', desk, { override }, 'FORBIDDEN'],
    ['the manager of another organization', () => elsewhere.member(manager), { override }, 'InvalidInput'],
    ['a receptionist of this location', () => salon.member(receptionist, here()), {}, 'AppointmentBooked'],
    ['a manager', () => salon.member(manager), { override, startsAt: tokyo('15:00', day(10)) }, 'AppointmentBooked'],
  ])('by %s: %#', async (_, client, wish, expected) => {
    const asked = () => ask(client(), { startsAt: tokyo('14:00', day(10)), ...wish });
    const { outcome, code } = expected === 'AppointmentBooked' ? await asked() : await refused(scheduling, asked);

    expect(code ?? outcome?.__typename).toBe(expected);
  });
});

test('the desk and customers online want one start: one of them has it', async () => {
  const startsAt = tokyo('12:00', day(11));
  const outcomes = await race(16, (n) =>
    n % 2
      ? ask(desk(), { startsAt })
      : book(salon.customer(), salon, { startsAt, segments: by(salon.aoi) }).catch(() => null),
  );

  const won = outcomes.filter((each) => each && ('id' in each || each.outcome?.__typename === 'AppointmentBooked'));
  expect(won).toHaveLength(1);
  const [row] = await scheduling.database.admin`
    select count(*)::int as taken from scheduling.allocation where resource_id = ${salon.aoi.id} and starts_at = ${startsAt}`;
  expect(row?.['taken']).toBe(1);
});
