import { randomUUID } from 'node:crypto';
import { openContact } from '@openslot/database';
import { customerState, guestContactState } from '@openslot/events';
import { fromId, newId, readGuestPass, toId } from '@openslot/service';
import { publishState } from '@openslot/testing';
import {
  bookAsGuest,
  exchange,
  guest,
  hold,
  monday,
  mutate,
  openSalon,
  published,
  read,
  refused,
  tokyo,
  withGuestToken,
  type Salon,
} from './salon.ts';
import { guestContactTopicKey, startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling({ limits: { liveHoldsAtLeast: 100, anonymousDaySharePercent: 100 } });
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { checkInRequired: false } });
});
afterAll(() => scheduling.stop());
afterEach(() => scheduling.database.setClock(monday));

let nth = 0;
/** A time that nobody has had yet. */
const nextTime = () => {
  nth += 1;
  return tokyo(`${10 + (nth % 8)}:00`, `2027-03-${String(5 + Math.floor(nth / 8)).padStart(2, '0')}`);
};
const bookGuest = (given?: object) => bookAsGuest(scheduling, salon, { startsAt: nextTime() }, given);
const key = () => ({ idempotencyKey: randomUUID() });
const step = ({ id, version }: { id: string; version: number }) => ({ appointmentId: id, version });
const accessOf = async (visit: { id: string }) => {
  const [row] = await scheduling.database.admin`
    select expires_at, revoked_at, customer_id from scheduling.guest_access where appointment_id = ${fromId('apt', visit.id)}`;
  return row;
};
const contactStateOf = async (customerId: string) => {
  const [row] = await scheduling.database.admin`
    select payload, aggregate_version as version from bus.state_log
     where topic = ${guestContactState.topic} and key = ${fromId('cus', customerId)}`;
  return row;
};
const keptContacts = async (customerId: string) => {
  const [row] = await scheduling.database.admin`
    select count(*)::int as rows from scheduling.guest_contact where customer_id = ${fromId('cus', customerId)}`;
  return row?.['rows'];
};

describe('booking without a sign-in', () => {
  it('makes a customer, an appointment and a token for it', async () => {
    const { appointment, guestToken, paymentDue, cardSetupDue } = await bookGuest();
    await scheduling.settled();

    expect(appointment).toMatchObject({
      status: 'CONFIRMED',
      version: 1,
      segments: [{ variation: { id: salon.cut } }],
    });
    expect({ paymentDue, cardSetupDue }).toEqual({ paymentDue: null, cardSetupDue: null });
    expect(guestToken).toMatch(/^gst_[\w-]{22}\.[\w-]{43}$/);
    const [row] = await scheduling.database.admin`
      select source, created_by, created_by_kind from scheduling.appointment where id = ${fromId('apt', appointment.id)}`;
    expect(row).toEqual({ source: 'GUEST', created_by: null, created_by_kind: 'CUSTOMER' });
    const [customer] = await scheduling.database.admin`
      select user_id, live, version from scheduling.customer_ref where id = ${fromId('cus', appointment.customer.id)}`;
    expect(customer).toEqual({ user_id: null, live: true, version: 0 });
    const audit = (await published(scheduling, 'scheduling.audit.recorded.v1')).find(
      ({ data }) => data.action === 'appointment.booked' && data.entityId === fromId('apt', appointment.id),
    );
    expect(audit?.data).toMatchObject({ actorKind: 'ANONYMOUS', actorId: null, door: 'public' });
  });

  it('tells identity alone how to reach the guest, by the number as it is dialled from anywhere', async () => {
    const { appointment } = await bookGuest();
    await scheduling.settled();

    const state = await contactStateOf(appointment.customer.id);
    expect(openContact(guestContactTopicKey, state?.['payload'].sealed)).toEqual({ ...guest, phone: '+819012345678' });
    expect(JSON.stringify(state)).not.toMatch(/森|hana|1234/);
    const [kept] = await scheduling.database.admin`
      select encode(contact_enc, 'escape') as sealed from scheduling.guest_contact where customer_id = ${fromId('cus', appointment.customer.id)}`;
    expect(kept?.['sealed']).not.toMatch(/hana/);
  });

  it('takes the language of the request where none is given', async () => {
    const { appointment } = await bookGuest({ name: 'Hana', email: 'hana@example.com' });
    await scheduling.settled();

    const state = await contactStateOf(appointment.customer.id);
    expect(openContact(guestContactTopicKey, state?.['payload'].sealed)).toEqual({
      ...{ name: 'Hana', email: 'hana@example.com', phone: null, locale: 'en' },
    });
  });

  it.each([
    ['no guest at all', undefined, ['guest']],
    ['null', null, ['guest']],
    ['no way to reach them', { name: 'Hana' }, ['guest', 'email']],
    ['an empty name', { ...guest, name: '  ' }, ['guest', 'name']],
    ['a name that breaks lines', { ...guest, name: 'Hana\r\nBcc: x' }, ['guest', 'name']],
    ['an endless name', { ...guest, name: 'あ'.repeat(201) }, ['guest', 'name']],
    ['no e-mail address', { ...guest, email: 'hana' }, ['guest', 'email']],
    ['no phone number', { ...guest, phone: 'call me' }, ['guest', 'phone']],
    ['a number of four digits', { ...guest, phone: '1234' }, ['guest', 'phone']],
    ['no language', { ...guest, locale: 'japanese' }, ['guest', 'locale']],
  ])('with %s is refused at its path', async (_, given, path) => {
    const { token } = await hold(salon.nobody(), salon, { startsAt: nextTime() });
    const input = { holdToken: token, acceptPolicy: true, ...key(), ...(given !== undefined && { guest: given }) };

    const { outcome } = await refused(scheduling, () => mutate(salon.nobody(), 'bookAppointment', input));

    expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
    await mutate(salon.nobody(), 'releaseHold', { holdToken: token });
  });

  it('answers a retry with the same token, and another request with its key with a mismatch', async () => {
    const first = await bookGuest();

    const [again, other] = await refused(scheduling, () =>
      Promise.all([
        mutate(salon.nobody(), 'bookAppointment', first.input),
        mutate(salon.nobody(), 'bookAppointment', { ...first.input, guest: { ...guest, name: 'Somebody else' } }),
      ]),
    );

    expect(again?.outcome).toMatchObject({
      ...{ __typename: 'AppointmentBooked', guestToken: first.guestToken },
      appointment: { id: first.appointment.id, segments: first.appointment.segments },
    });
    expect(other?.outcome.__typename).toBe('IdempotencyMismatch');
  });

  it('is not looked at when signed in: the person books', async () => {
    const userId = newId();
    const person = salon.customer(userId);
    const { token } = await hold(person, salon, { startsAt: nextTime() });

    const { outcome } = await mutate(person, 'bookAppointment', {
      ...{ holdToken: token, acceptPolicy: true, ...key() },
      guest: { name: '' },
    });

    expect(outcome).toMatchObject({ __typename: 'AppointmentBooked', guestToken: null });
    const [row] = await scheduling.database.admin`
      select p.source, c.user_id from scheduling.appointment p join scheduling.customer_ref c on c.id = p.customer_id
       where p.id = ${fromId('apt', outcome.appointment.id)}`;
    expect(row).toEqual({ source: 'ONLINE', user_id: userId });
  });
});

describe('with the token', () => {
  it('a guest sees the one visit, its services, history and terms', async () => {
    const { appointment, client } = await bookGuest();

    const seen = await read(
      client,
      appointment.id,
      'id status segments { startsAt } cancellation { possible freeUntil } history { edges { node { name actor } } }',
    );

    expect(seen).toMatchObject({
      ...{ id: appointment.id, status: 'CONFIRMED', segments: [{ startsAt: appointment.startsAt }] },
      ...{ cancellation: { possible: true }, history: { edges: [{ node: { name: 'booked', actor: 'CUSTOMER' } }] } },
    });
  });

  it('a guest sees no other visit, not even an own one', async () => {
    const [one, two] = [await bookGuest(), await bookGuest()];

    expect(await read(one.client, two.appointment.id)).toBeNull();
    const listed = await one.client(
      `query { appointments(filter: { from: "2027-03-01T00:00:00Z", to: "2027-04-01T00:00:00Z" }) { edges { node { id } } } }`,
    );
    expect(listed.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('a guest moves it, and the token lasts as long as before after the new end', async () => {
    const { appointment, client } = await bookGuest();
    const startsAt = tokyo('11:00', '2027-03-27');

    const { outcome } = await mutate(client, 'rescheduleAppointment', { ...step(appointment), startsAt, ...key() });

    expect(outcome).toMatchObject({
      ...{ __typename: 'AppointmentRescheduled' },
      appointment: {
        version: 2,
        startsAt: '2027-03-27T11:00:00+09:00',
        segments: [{ startsAt: '2027-03-27T11:00:00+09:00' }],
      },
    });
    expect(await accessOf(appointment)).toMatchObject({
      expires_at: new Date(tokyo('12:00', '2027-04-26')),
      revoked_at: null,
    });
    expect((await read(client, appointment.id, 'history { edges { node { name actor } } }')).history.edges).toEqual([
      { node: { name: 'booked', actor: 'CUSTOMER' } },
      { node: { name: 'rescheduled', actor: 'CUSTOMER' } },
    ]);
  });

  it('a guest sees what is offered instead of the own time', async () => {
    const { appointment, client } = await bookGuest();
    const startsAt = new Date(appointment.startsAt).getTime();
    const input = {
      ...{
        locationId: salon.location,
        segments: [{ variationId: salon.cut, staff: { anyOf: [appointment.segments[0].staffMember.id] } }],
      },
      ...{
        from: new Date(startsAt).toISOString(),
        to: new Date(startsAt + 60_000).toISOString(),
        reschedules: appointment.id,
      },
    };
    const ask = (by: typeof client) =>
      by(`query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } } }`, { input });

    expect((await ask(client)).data.availability.slots).toEqual([{ startsAt: appointment.startsAt }]);
    expect((await ask((await bookGuest()).client)).data.availability).toBeNull();
  });

  it('a guest cancels it, for the fee of its policy, and a retry says the same', async () => {
    const { appointment, client } = await bookGuest();
    await scheduling.database.setClock(new Date(new Date(appointment.startsAt).getTime() - 2 * 3_600_000));
    const input = { ...step(appointment), reason: 'ill', ...key() };

    const first = await mutate(client, 'cancelAppointment', input);

    expect(first.outcome).toMatchObject({
      ...{ __typename: 'AppointmentCancelled', fee: { amountMinor: 3_300, currency: 'JPY' } },
      appointment: { status: 'CANCELLED', version: 2 },
    });
    expect(await mutate(client, 'cancelAppointment', input)).toEqual(first);
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.appointment.cancelled.v1')).at(-1)).toMatchObject({
      ...{ subject: fromId('apt', appointment.id), data: { by: 'CUSTOMER', reason: 'ill', feeMinor: 3_300 } },
    });
  });

  it.each([
    ['cancelAppointment', {}],
    ['rescheduleAppointment', { startsAt: tokyo('18:00', '2027-03-26') }],
  ])('%s of another guest’s visit is answered as of an unknown one', async (mutation, more) => {
    const [one, two] = [await bookGuest(), await bookGuest()];

    const { outcome } = await refused(scheduling, () =>
      mutate(one.client, mutation, { ...step(two.appointment), ...more, ...key() }),
    );

    expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['appointmentId'] }] });
  });

  it.each([
    'checkInAppointment',
    'startAppointment',
    'completeAppointment',
    'markNoShow',
    'undoCheckIn',
    'undoNoShow',
    'decideAppointment',
  ])('%s is not for guests', async (mutation) => {
    const { appointment, client } = await bookGuest();
    const more = mutation === 'decideAppointment' ? { approve: true } : {};

    const { code } = await refused(scheduling, () => mutate(client, mutation, { ...step(appointment), ...more }));

    expect(code).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['cancelAppointment', {}],
    ['rescheduleAppointment', { startsAt: tokyo('18:00', '2027-03-26') }],
  ])('%s is refused once the token was revoked or is over, though the pass still lives', async (mutation, more) => {
    const { appointment, client } = await bookGuest();
    const { admin } = scheduling.database;
    const id = fromId('apt', appointment.id);
    for (const change of [
      { revoked_at: monday, expires_at: '2028-01-01' },
      { revoked_at: null, expires_at: monday },
    ]) {
      await admin`update scheduling.guest_access set ${admin(change)} where appointment_id = ${id}`;

      const { outcome } = await refused(scheduling, () =>
        mutate(client, mutation, { ...step(appointment), ...more, ...key() }),
      );

      expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['appointmentId'] }] });
    }
  });
});

describe('contact data', () => {
  const takeOver = (customerId: string, mergedIntoId: string | null = null) =>
    publishState(scheduling.deps.bus, customerState, {
      ...{ organizationId: salon.organizationId, id: fromId('cus', customerId) as string, version: 1 },
      data: { userId: null, mergedIntoId, live: mergedIntoId === null },
    });

  it('goes when identity has taken it over, once', async () => {
    const { appointment } = await bookGuest();
    const customerId = appointment.customer.id;
    await scheduling.settled();
    expect([await keptContacts(customerId), (await contactStateOf(customerId))?.['payload']]).toEqual([
      1,
      expect.any(Object),
    ]);

    const event = await takeOver(customerId);
    await scheduling.settled();
    await refused(scheduling, async () => {
      await scheduling.deps.bus.publish([{ topic: customerState.topic, envelope: event }], {
        slice: 'identity',
        epoch: 1,
      });
      await scheduling.settled();
    });

    expect([await keptContacts(customerId), await contactStateOf(customerId)]).toEqual([
      0,
      { payload: null, version: 2 },
    ]);
  });

  it('goes after a day, whoever has it by then', async () => {
    const { appointment } = await bookGuest();
    const customerId = appointment.customer.id;
    await scheduling.database.advanceClock({ hours: 23, minutes: 59 });
    await scheduling.settled();
    expect(await keptContacts(customerId)).toBe(1);

    await scheduling.database.advanceClock({ minutes: 1 });
    await scheduling.settled();

    expect([await keptContacts(customerId), await contactStateOf(customerId)]).toEqual([
      0,
      { payload: null, version: 2 },
    ]);
  });

  it('of a known customer makes the visit that one’s, while the token opens no more than before', async () => {
    const userId = newId();
    const person = salon.customer(userId);
    const { token } = await hold(person, salon, { startsAt: nextTime() });
    const own = await mutate(person, 'bookAppointment', { holdToken: token, acceptPolicy: true, ...key() });
    const known = own.outcome.appointment.customer.id;
    const { appointment, guestToken } = await bookGuest();
    expect(await read(person, appointment.id)).toBeNull();

    const event = await takeOver(appointment.customer.id, fromId('cus', known));
    await scheduling.settled();
    await refused(scheduling, async () => {
      await scheduling.deps.bus.publish([{ topic: customerState.topic, envelope: event }], {
        slice: 'identity',
        epoch: 1,
      });
      await scheduling.settled();
    });

    const fields = 'version customer { id } segments { startsAt } history { edges { node { name } } }';
    const seen = {
      version: 1,
      customer: { id: known },
      segments: [{ startsAt: appointment.startsAt }],
      history: { edges: [{ node: { name: 'booked' } }] },
    };
    expect(await read(person, appointment.id, fields)).toEqual(seen);
    expect(await read(await withGuestToken(scheduling, guestToken), appointment.id, fields)).toEqual(seen);
    const { pass } = await exchange(scheduling, guestToken);
    expect((await readGuestPass(scheduling.deps.gatewaySecrets, pass))?.customerId).toBe(
      fromId('cus', appointment.customer.id),
    );
    const later = await mutate(await withGuestToken(scheduling, guestToken), 'cancelAppointment', {
      ...step(appointment),
      ...key(),
    });
    expect(later.outcome.appointment).toMatchObject({ status: 'CANCELLED', customer: { id: known } });
  });
});

test('a person’s door is as it was: nobody’s token opens it', async () => {
  const userId = newId();
  const { client } = await bookGuest();

  const { data } = await client(
    `query ($id: ID!) { _entities(representations: [{ __typename: "Viewer", id: $id }]) { ... on Viewer { id } } }`,
    { id: toId('usr', userId) },
  );

  expect(data._entities).toEqual([null]);
});
