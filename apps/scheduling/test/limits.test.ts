import { randomUUID } from 'node:crypto';
import { workerAccess } from '@openslot/database';
import { fromId, newId, toId } from '@openslot/service';
import { explainUses, race, type GraphqlClient } from '@openslot/testing';
import { limitsOf } from '../src/booking-limit/booking-limit.store.ts';
import { book, hold, monday, mutate, openSalon, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
});
beforeEach(async () => {
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, {
    settings: { maxLiveHolds: 100 },
    policy: { rescheduleCutoffMinutes: 0, cancelCutoffMinutes: 0 },
  });
});
afterAll(() => scheduling.stop());

const limitFields = `id subject period weekStart maxCount maxMinutes version business { id } staffMember { id } resource { id } location { id } variation { id } customer { id }`;

async function setLimit(client: GraphqlClient, wish: object) {
  const { data, errors } = await client(
    `mutation ($input: SetBookingLimitInput!) { setBookingLimit(input: $input) { __typename ... on Problem { message }
       ... on InvalidInput { fields { path } } ... on BookingLimitSet { bookingLimit { ${limitFields} } } } }`,
    { input: { businessId: toId('biz', salon.businessId), period: 'DAY', ...wish } },
  );
  return errors ? errors[0]?.extensions?.code : data.setBookingLimit;
}

const manager = () => salon.member(['hours.write']);

async function limited(wish: object) {
  const set = await setLimit(manager(), wish);
  if (set.__typename !== 'BookingLimitSet') throw new Error(JSON.stringify(set));
  return set.bookingLimit;
}

/** What is used, by the first date of each period. */
const used = async () =>
  (
    await scheduling.database.admin`
      select period_start::text as at, used_count as n, used_minutes as minutes from scheduling.limit_counter
       where organization_id = ${salon.organizationId} and used_count > 0 order by 1`
  ).map(({ at, n, minutes }) => `${at} ${n}/${minutes}`);

async function offered(client: GraphqlClient, day = '2027-03-02') {
  const input = { locationId: salon.location, from: tokyo('00:00', day), to: tokyo('23:59', day), explain: true };
  const { data, errors } = await client(
    `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } notOffered { startsAt reason } } }`,
    { input: { ...input, segments: [{ variationId: salon.cut }] } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { slots, notOffered } = data.availability;
  return {
    starts: slots.length as number,
    reasons: [...new Set(notOffered.map(({ reason }: { reason: string }) => reason))],
  };
}

const at = (time: string, day = '2027-03-02') => ({ startsAt: tokyo(time, day) });

test('a place takes so many visits a day, and the next day is offered', async () => {
  await limited({ subject: 'LOCATION', maxCount: 2 });
  const customer = salon.customer();
  await hold(customer, salon, at('10:00'));
  await book(customer, salon, at('12:00'));

  expect(await used()).toEqual(['2027-03-02 2/120']);
  expect(await offered(customer)).toEqual({ starts: 0, reasons: ['LIMIT_REACHED', 'OUTSIDE_HOURS'] });
  expect(await hold(customer, salon, at('15:00'))).toMatchObject({
    ...{ __typename: 'SlotTaken', nextStartsAt: '2027-03-03T10:00:00+09:00' },
  });
});

test('what ends or moves is given back, and a hold that becomes a visit counts once', async () => {
  await limited({ subject: 'LOCATION', maxCount: 1 });
  const customer = salon.customer();
  const held = await hold(customer, salon, at('10:00'));
  await mutate(customer, 'releaseHold', { holdToken: held.token });
  expect(await used()).toEqual([]);

  const visit = await book(customer, salon, at('10:00'));
  expect(await used()).toEqual(['2027-03-02 1/60']);
  const moved = await mutate(customer, 'rescheduleAppointment', {
    ...{ appointmentId: visit.id, version: visit.version, ...at('10:00', '2027-03-04'), idempotencyKey: randomUUID() },
  });
  expect(moved.outcome.__typename).toBe('AppointmentRescheduled');
  expect(await used()).toEqual(['2027-03-04 1/60']);

  await mutate(customer, 'cancelAppointment', {
    ...{ appointmentId: visit.id, version: moved.outcome.appointment.version, idempotencyKey: randomUUID() },
  });
  expect(await used()).toEqual([]);
});

test('a visit may move within a period that is full', async () => {
  await limited({ subject: 'LOCATION', maxCount: 1 });
  const customer = salon.customer();
  const visit = await book(customer, salon, at('10:00'));
  const { outcome } = await mutate(customer, 'rescheduleAppointment', {
    ...{ appointmentId: visit.id, version: visit.version, ...at('14:00'), idempotencyKey: randomUUID() },
  });

  expect(outcome.__typename).toBe('AppointmentRescheduled');
  expect(await used()).toEqual(['2027-03-02 1/60']);
});

test('a hold that has expired gives way before anybody has tidied up', async () => {
  await limited({ subject: 'LOCATION', maxCount: 1 });
  const held = await hold(salon.customer(), salon, at('10:00'));
  const { admin } = scheduling.database;
  await admin`update scheduling.hold set expires_at = clock.now() - interval '1 second' where token_hash is not null and location_id = ${salon.locationId}`;
  await admin`update scheduling.limit_use set expires_at = clock.now() - interval '1 second' where organization_id = ${salon.organizationId}`;
  await admin`update scheduling.allocation set expires_at = clock.now() - interval '1 second' where organization_id = ${salon.organizationId}`;

  expect(held.__typename).toBe('Hold');
  expect((await offered(salon.customer())).starts).toBeGreaterThan(0);
  expect((await hold(salon.customer(), salon, at('14:00'))).__typename).toBe('Hold');
  expect(await used()).toEqual(['2027-03-02 1/60']);
});

test('minutes of one person in a week; the others go on', async () => {
  await limited({ subject: 'RESOURCE', staffMemberId: toId('stf', salon.aoi.id), period: 'WEEK', maxMinutes: 90 });
  const customer = salon.customer();
  const aoi = { segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }] };
  await hold(customer, salon, { ...at('10:00'), ...aoi });

  expect(await hold(customer, salon, { ...at('12:00', '2027-03-05'), ...aoi })).toMatchObject({
    ...{ __typename: 'SlotTaken', nextStartsAt: '2027-03-08T10:00:00+09:00' },
  });
  const anybody = await hold(customer, salon, at('12:00'));
  expect(anybody.segments[0].staffMember.id).toBe(toId('stf', salon.ren.id));
  expect(await used()).toEqual(['2027-03-01 1/60']);
});

test('a variation counts as often as a visit has it', async () => {
  await limited({ subject: 'VARIATION', variationId: salon.cut, maxCount: 3 });
  const customer = salon.customer();
  const twice = { segments: [{ variationId: salon.cut }, { variationId: salon.cut }] };
  await hold(customer, salon, { ...at('10:00'), ...twice });

  expect((await hold(customer, salon, { ...at('14:00'), ...twice })).__typename).toBe('SlotTaken');
  expect((await hold(customer, salon, at('14:00'))).__typename).toBe('Hold');
  expect(await used()).toEqual(['2027-03-02 3/180']);
});

test('a customer is told when booking, and sees it in the search from then on', async () => {
  await limited({ subject: 'CUSTOMER', period: 'MONTH', maxCount: 1 });
  const customer = salon.customer();
  const second = await hold(customer, salon, at('15:00'));
  await book(customer, salon, at('10:00'));

  const { outcome } = await refused(scheduling, () =>
    mutate(customer, 'bookAppointment', {
      ...{ holdToken: second.token, acceptPolicy: true, idempotencyKey: randomUUID() },
    }),
  );
  expect(outcome).toMatchObject({ __typename: 'BookingRefused', reason: 'LIMIT_REACHED' });
  expect(await offered(customer)).toEqual({ starts: 0, reasons: expect.arrayContaining(['LIMIT_REACHED']) });
  expect((await offered(salon.customer())).starts).toBeGreaterThan(0);
  await book(salon.customer(), salon, at('12:00'));
  expect(await used()).toEqual(['2027-03-01 1/60', '2027-03-01 1/60']);
});

test('staff book beyond it for a reason alone', async () => {
  await limited({ subject: 'LOCATION', maxCount: 1 });
  await book(salon.customer(), salon, at('10:00'));
  const desk = salon.member(['appointment.write', 'appointment.override', 'appointment.read']);
  const bookAtDesk = async (more: object) => {
    const { data, errors } = await desk(
      `mutation ($input: BookAtDeskInput!) { bookAtDesk(input: $input) { __typename } }`,
      {
        input: {
          ...{ locationId: salon.location, ...at('14:00'), segments: [{ variationId: salon.cut }], source: 'PHONE' },
          ...{ customer: { name: 'Hana', phone: '090-1234-5678' }, idempotencyKey: randomUUID(), ...more },
        },
      },
    );
    return errors ?? data.bookAtDesk.__typename;
  };

  expect(await bookAtDesk({})).toBe('SlotTaken');
  expect(await bookAtDesk({ override: { reason: 'An old friend' } })).toBe('AppointmentBooked');
  expect(await used()).toEqual(['2027-03-02 2/120']);
});

test('32 writers never exceed it, and all below it is sold', async () => {
  await limited({ subject: 'LOCATION', maxCount: 7 });
  const hours = ['10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00'];
  const answers = await race(32, async (n) => {
    const customer = salon.customer();
    for (let tried = 0; tried < hours.length; tried += 1) {
      const held = await hold(customer, salon, at(hours[(n + tried) % hours.length] as string));
      if (held.__typename !== 'Hold') continue;
      if (n % 3 === 0) {
        await mutate(customer, 'releaseHold', { holdToken: held.token });
        continue;
      }
      return held.__typename;
    }
    return 'SlotTaken';
  });

  expect(answers.filter((answer) => answer === 'Hold').length).toBeLessThanOrEqual(7);
  for (let more = 0; more < 16; more += 1) {
    await hold(salon.customer(), salon, at(hours[more % hours.length] as string));
  }
  expect(await used()).toEqual(['2027-03-02 7/420']);
  const [{ n }] = (await scheduling.database.admin`
    select count(*)::int as n from scheduling.hold where organization_id = ${salon.organizationId} and status = 'LIVE'`) as [
    { n: number },
  ];
  expect(n).toBe(7);
});

test('what is there already counts when a limit is set, and the night repairs what has drifted', async () => {
  await book(salon.customer(), salon, at('10:00'));
  await hold(salon.customer(), salon, at('12:00'));
  await limited({ subject: 'LOCATION', maxCount: 2 });
  expect(await used()).toEqual(['2027-03-02 2/120']);

  const { admin } = scheduling.database;
  await admin`update scheduling.limit_counter set used_count = 9 where organization_id = ${salon.organizationId}`;
  await scheduling.database.setClock('2027-03-02T04:00:00.000Z');
  await scheduling.settled();
  expect(await used()).toEqual(['2027-03-02 1/60']);
  const [{ due }] = (await admin`
    select due_at::text as due from scheduling.due where kind = 'recount' and organization_id = ${salon.organizationId}`) as [
    { due: string },
  ];
  expect(new Date(due).toISOString()).toBe('2027-03-03T03:20:00.000Z');
});

test('a limit stands in the place of the one before, and is taken back', async () => {
  const first = await limited({ subject: 'LOCATION', locationId: salon.location, maxCount: 5 });
  expect(first).toEqual({
    ...{ id: expect.stringMatching(/^lim_/), subject: 'LOCATION', period: 'DAY', weekStart: 1, maxCount: 5 },
    ...{ maxMinutes: null, version: 1, business: { id: toId('biz', salon.businessId) } },
    ...{ staffMember: null, resource: null, location: { id: salon.location }, variation: null, customer: null },
  });
  const second = await limited({ subject: 'LOCATION', locationId: salon.location, maxCount: 1 });
  expect(second).toEqual({ ...first, maxCount: 1, version: 2 });
  await limited({ subject: 'CUSTOMER', period: 'YEAR', maxMinutes: 600 });

  const list = () =>
    manager()(
      `query ($id: ID!) { bookingLimits(businessId: $id, first: 1) { edges { node { id maxCount } } pageInfo { hasNextPage } } }`,
      { id: toId('biz', salon.businessId) },
    );
  expect((await list()).data.bookingLimits).toEqual({
    ...{ edges: [{ node: { id: first.id, maxCount: 1 } }], pageInfo: { hasNextPage: true } },
  });

  await book(salon.customer(), salon, at('10:00'));
  expect((await hold(salon.customer(), salon, at('12:00'))).__typename).toBe('SlotTaken');
  expect(await removeLimit(manager(), first.id, 1)).toEqual({ __typename: 'VersionConflict', currentVersion: 2 });
  expect(await removeLimit(manager(), first.id, 2)).toEqual({ __typename: 'BookingLimitRemoved' });
  expect((await hold(salon.customer(), salon, at('12:00'))).__typename).toBe('Hold');
});

async function removeLimit(client: GraphqlClient, bookingLimitId: string, version: number) {
  const { data, errors } = await client(
    `mutation ($input: RemoveBookingLimitInput!) { removeBookingLimit(input: $input) { __typename
       ... on VersionConflict { currentVersion } ... on InvalidInput { fields { path } } } }`,
    { input: { bookingLimitId, version } },
  );
  return errors ? errors[0]?.extensions?.code : data.removeBookingLimit;
}

test('who may not, and what makes no sense, changes nothing', async () => {
  const { id } = await limited({ subject: 'LOCATION', maxCount: 5 });
  const wish = { subject: 'LOCATION', maxCount: 1 };
  const nobody = { subject: 'RESOURCE', staffMemberId: toId('stf', newId()), maxCount: 1 };
  await refused(scheduling, async () => {
    expect(await setLimit(salon.nobody(), wish)).toBe('UNAUTHENTICATED');
    expect(await setLimit(salon.customer(), wish)).toBe('FORBIDDEN');
    expect(await setLimit(salon.member(['appointment.write']), wish)).toBe('FORBIDDEN');
    const elsewhere = salon.member(['hours.write'], { scope: { businessIds: [], locationIds: [newId()] } });
    expect(await setLimit(elsewhere, wish)).toBe('FORBIDDEN');
    expect(await removeLimit(salon.member(['appointment.write']), id, 1)).toBe('FORBIDDEN');
    expect(await removeLimit(manager(), toId('lim', newId()), 1)).toMatchObject({ __typename: 'InvalidInput' });
    const fields = async (given: object) => (await setLimit(manager(), given)).fields?.[0]?.path;
    expect(await fields({ subject: 'LOCATION' })).toEqual(['maxCount']);
    expect(await fields({ ...wish, staffMemberId: toId('stf', salon.aoi.id) })).toEqual(['staffMemberId']);
    expect(await fields(nobody)).toEqual(['staffMemberId']);
  });
});

test('the limits of a business are found by its index', async () => {
  const { organizationId, businessId } = salon;
  await limited({ subject: 'LOCATION', maxCount: 5 });
  const by = {
    slice: 'scheduling' as const,
    access: workerAccess(organizationId),
    uses: ['booking_limit_business'],
    small: true,
  };
  const found = await explainUses(scheduling.database, by, (tx) =>
    limitsOf(tx, { organizationId, businessId }, { limit: 50, after: null }),
  );
  expect(found).toHaveLength(1);
});

describe('the limit of a room', () => {
  let rooms: string[];
  let massage: string;
  const segments = () => [{ variationId: massage }];
  const roomOf = (held: { segments: { resources: { resource: { id: string } }[] }[] }) =>
    held.segments[0]?.resources[0]?.resource.id;
  const holdIn = async (client: GraphqlClient, time: string) => {
    const { data, errors } = await client(
      `mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { __typename ... on SlotTaken { nextStartsAt }
        ... on Hold { id token segments { resources { resource { id } } } } } }`,
      { input: { locationId: salon.location, segments: segments(), ...at(time), idempotencyKey: randomUUID() } },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.holdSlot;
  };

  beforeEach(async () => {
    const { catalog, locationId } = salon;
    const typeId = newId();
    const room = () => catalog.thing({ locationId, typeId, units: 2 });
    const ids = [await room(), await room()];
    const need = { id: newId(), typeId, resourceId: null, quantity: 1, phase: 'WHOLE' as const };
    const variation = await catalog.variation(await catalog.service({ requirements: [need] }));
    for (const { id, memberId } of [salon.aoi, salon.ren]) await catalog.staff([variation], { memberId }, id);
    await scheduling.settled();
    // Of several that are free the lower id is taken.
    rooms = ids.toSorted().map((id) => toId('res', id));
    massage = toId('var', variation);
  });

  test('is told, and takes it away once it is reached: another of its kind is taken', async () => {
    const [first, second] = rooms as [string, string];
    const set = await limited({ subject: 'RESOURCE', resourceId: first, maxCount: 1 });
    const customer = salon.customer();
    const taken = [];
    for (const time of ['10:00', '12:00', '14:00']) taken.push(roomOf(await holdIn(customer, time)));

    expect([set.resource, set.staffMember]).toEqual([{ id: first }, null]);
    expect(taken.toSorted()).toEqual([first, second, second].toSorted());
    expect(taken.filter((id) => id === first)).toHaveLength(1);
    expect(await used()).toEqual(['2027-03-02 1/60']);
  });

  test('of all there are: nothing is left of that day, and the next is offered', async () => {
    for (const resourceId of rooms) await limited({ subject: 'RESOURCE', resourceId, maxMinutes: 90 });
    const customer = salon.customer();
    await holdIn(customer, '10:00');
    await holdIn(customer, '12:00');

    expect(await holdIn(customer, '15:00')).toEqual({
      ...{ __typename: 'SlotTaken', nextStartsAt: '2027-03-03T10:00:00+09:00' },
    });
  });

  test('holds against all who come at once, whatever its units', async () => {
    await limited({ subject: 'RESOURCE', resourceId: rooms[0], maxCount: 1 });
    await limited({ subject: 'RESOURCE', resourceId: rooms[1], maxCount: 0 });
    const outcomes = await race(8, (nth) => holdIn(salon.customer(), nth % 2 === 0 ? '10:00' : '12:00'));

    expect(outcomes.filter(({ __typename }) => __typename === 'Hold')).toHaveLength(1);
    expect(await used()).toEqual(['2027-03-02 1/60']);
  });

  test.each<[string, () => object, string]>([
    ['a room that nobody knows', () => ({ resourceId: toId('res', newId()) }), 'resourceId'],
    ['a person as a room', () => ({ resourceId: toId('res', salon.aoi.id) }), 'resourceId'],
    ['a room as a person', () => ({ staffMemberId: rooms[0]?.replace('res_', 'stf_') }), 'staffMemberId'],
    ['both', () => ({ resourceId: rooms[0], staffMemberId: toId('stf', salon.aoi.id) }), 'resourceId'],
    ['a room of another subject', () => ({ resourceId: rooms[0], subject: 'LOCATION' }), 'resourceId'],
  ])('is none of %s', async (_, wish, path) => {
    const set = await refused(scheduling, () => setLimit(manager(), { subject: 'RESOURCE', maxCount: 1, ...wish() }));

    expect(set).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: [path] }] });
  });
});

describe('minutes of a visit of several services', () => {
  const stf = (id: string) => toId('stf', id);
  let quick: string;
  /** Half an hour with Aoi, an hour and a half with Ren. */
  beforeEach(async () => {
    const { catalog } = salon;
    const variation = await catalog.variation(await catalog.service(), { durationMinutes: 90 });
    const cut = fromId('var', salon.cut) as string;
    for (const [{ id, memberId }, durationMinutes] of [
      [salon.aoi, 30],
      [salon.ren, 90],
    ] as const) {
      await catalog.staff([cut, { variationId: variation, priceMinor: null, durationMinutes }], { memberId }, id);
    }
    await scheduling.settled();
    quick = toId('var', variation);
  });
  const both = (who: string) => ({
    segments: [{ variationId: salon.cut }, { variationId: quick, staff: { anyOf: [stf(who)] } }],
  });

  test('are those of who does them: no start is refused that there is room for', async () => {
    await limited({ subject: 'LOCATION', maxMinutes: 100 });

    expect(await hold(salon.customer(), salon, { ...at('10:00'), ...both(salon.ren.id) })).toMatchObject({
      ...{ __typename: 'SlotTaken', nextStartsAt: null },
    });
    expect((await hold(salon.customer(), salon, { ...at('10:00'), ...both(salon.aoi.id) })).__typename).toBe('Hold');
    expect(await used()).toEqual(['2027-03-02 1/90']);
  });

  test('are those of the quicker one, or of another, where those chosen first would be too much', async () => {
    const anybody = { segments: [{ variationId: salon.cut }, { variationId: quick }] };
    await limited({ subject: 'LOCATION', maxMinutes: 100 });
    await book(salon.customer(), salon, {
      ...at('16:00', '2027-03-04'),
      segments: [{ variationId: salon.cut, staff: { anyOf: [stf(salon.aoi.id)] } }],
    });
    const byAoi = await hold(salon.customer(), salon, { ...at('10:00', '2027-03-05'), ...anybody });

    expect(byAoi.segments[1].staffMember.id).toBe(stf(salon.aoi.id));
    expect(await used()).toEqual(['2027-03-04 1/60', '2027-03-05 1/90']);

    await limited({ subject: 'LOCATION', maxMinutes: 1_000 });
    await limited({ subject: 'RESOURCE', staffMemberId: stf(salon.aoi.id), maxMinutes: 70 });
    const shared = await hold(salon.customer(), salon, { ...at('10:00', '2027-03-09'), ...anybody });

    expect(shared.__typename).toBe('Hold');
  });

  test('are all those of one who does several', async () => {
    await limited({ subject: 'RESOURCE', staffMemberId: stf(salon.aoi.id), maxMinutes: 80 });
    const one = { variationId: salon.cut, staff: { anyOf: [stf(salon.aoi.id)] } };
    const segments = [one, { variationId: quick, staff: { anyOf: [stf(salon.aoi.id)] } }];
    const input = { locationId: salon.location, from: tokyo('10:00', '2027-03-02'), to: tokyo('11:00', '2027-03-02') };
    const { data } = await salon.nobody()(
      `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } notOffered { reason } } }`,
      { input: { ...input, segments, explain: true } },
    );

    expect(data.availability.slots).toEqual([]);
    expect(data.availability.notOffered).toEqual(Array(4).fill({ reason: 'LIMIT_REACHED' }));
    expect((await hold(salon.customer(), salon, { ...at('10:00'), segments })).__typename).toBe('SlotTaken');
    expect((await hold(salon.customer(), salon, { ...at('10:00'), segments: [one] })).__typename).toBe('Hold');
  });
});
