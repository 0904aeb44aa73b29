import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import { hold, monday, mutate, openSalon, published, refused, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling, { settings: { leadTimeMinutes: 30 } });
});
afterAll(() => scheduling.stop());
afterEach(async () => {
  await scheduling.database.setClock(monday);
  await scheduling.database.admin`delete from scheduling.allocation`;
  await scheduling.database.admin`update scheduling.hold set status = 'RELEASED' where status = 'LIVE'`;
});

const by = ({ id }: { id: string }, more: object = {}) => ({
  variationId: salon.cut,
  staff: { anyOf: [toId('stf', id)] },
  ...more,
});
const live = async () => {
  const [row] = await scheduling.database.admin`
    select (select count(*)::int from scheduling.allocation) as time, (select count(*)::int from scheduling.hold where status = 'LIVE') as holds`;
  return row;
};

describe('a start that cannot be had', () => {
  it.each([
    ['before opening', '09:45', '2027-03-01T10:00:00+09:00'],
    ['off the grid', '10:05', '2027-03-01T10:15:00+09:00'],
    ['too late to end in time', '18:15', '2027-03-02T10:00:00+09:00'],
  ])('is answered with the next one: %s', async (_, time, nextStartsAt) => {
    const answer = await refused(scheduling, () => hold(salon.customer(), salon, { startsAt: tokyo(time) }));

    expect(answer).toEqual({ __typename: 'SlotTaken', message: 'This time is no longer free.', nextStartsAt });
  });

  it('is answered with the next one when somebody has it', async () => {
    await hold(salon.customer(), salon, { startsAt: tokyo('10:00'), segments: [by(salon.aoi)] });

    const answer = await refused(scheduling, () =>
      hold(salon.customer(), salon, { startsAt: tokyo('10:30'), segments: [by(salon.aoi)] }),
    );

    expect(answer).toMatchObject({ __typename: 'SlotTaken', nextStartsAt: '2027-03-01T11:00:00+09:00' });
  });

  it.each([
    ['in the past', tokyo('10:00', '2026-03-01')],
    ['within the lead time', tokyo('09:15')],
    ['beyond the window', tokyo('10:00', '2027-05-01')],
    ['in an absurd year', '9999-12-31T23:59:00Z'],
    ['before all calendars', '0001-01-01T00:00:00Z'],
  ])('is outside the booking window: %s', async (_, startsAt) => {
    const answer = await refused(scheduling, () => hold(salon.customer(), salon, { startsAt }));

    expect(answer).toMatchObject({
      __typename: 'OutsideBookingWindow',
      earliest: '2027-03-01T09:31:00+09:00',
      latest: '2027-05-01T00:00:00+09:00',
    });
  });

  it('is told in the language of the request', async () => {
    const person = scheduling.client({ bearer: scheduling.tokens.bearer({ userId: newId() }), language: 'ja' });

    expect((await hold(person, salon, { startsAt: tokyo('10:05') })).message).toBe('この時間は埋まっています。');
  });
});

describe('the price', () => {
  it('is what was expected, or the answer says what it is', async () => {
    const person = salon.customer();
    const startsAt = tokyo('10:00');

    const answer = await refused(scheduling, () => hold(person, salon, { startsAt, expectedPrice: 6_000 }));

    expect(answer).toMatchObject({ __typename: 'PriceChanged', price: { amountMinor: 6_600, currency: 'JPY' } });
    expect(await hold(person, salon, { startsAt, expectedPrice: 6_600 })).toMatchObject({ __typename: 'Hold' });
  });

  it('stays what it was when the list changes', async () => {
    const person = salon.customer();
    const held = await hold(person, salon, { startsAt: tokyo('10:00') });
    const variationId = fromId('var', salon.cut) as string;
    await salon.catalog.variation(salon.cutService, { priceMinor: 7_000, maxParty: 3 }, variationId);
    await scheduling.settled();

    const { outcome } = await mutate(person, 'bookAppointment', {
      ...{ holdToken: held.token, acceptPolicy: true, idempotencyKey: 'pinned' },
    });

    expect(outcome.appointment.price).toEqual({ amountMinor: 6_600, currency: 'JPY' });
    await salon.catalog.variation(salon.cutService, { priceMinor: 6_600, maxParty: 3 }, variationId);
    await scheduling.settled();
  });
});

describe('how much one caller may hold', () => {
  it.each([
    ['a person', () => salon.customer()],
    ['somebody without a sign-in', () => salon.nobody()],
  ])('is limited: %s', async (_, caller) => {
    const client = caller();
    const times = ['10:00', '13:00', '16:00'];
    for (const [day, time] of times.entries()) {
      const startsAt = tokyo(time, `2027-03-0${day + 2}`);
      expect(await hold(client, salon, { startsAt })).toMatchObject({ __typename: 'Hold' });
    }

    const answer = await refused(scheduling, () => hold(client, salon, { startsAt: tokyo('10:00', '2027-03-08') }));

    expect(answer.__typename).toBe('TooManyHolds');
    expect(await hold(salon.customer(), salon, { startsAt: tokyo('10:00', '2027-03-08') })).toMatchObject({
      __typename: 'Hold',
    });
  });

  it('is at most a share of a day for all callers without a sign-in', async () => {
    const wide = await openSalon(scheduling, { settings: { maxLiveHolds: 100 } });
    const only = (time: string) => ({
      startsAt: tokyo(time, '2027-03-02'),
      segments: [{ variationId: wide.cut, staff: { anyOf: [toId('stf', wide.aoi.id)] } }],
    });
    // 30 % of nine hours are 162 minutes: two cuts of an hour.
    expect(await hold(wide.nobody(), wide, only('10:00'))).toMatchObject({ __typename: 'Hold' });
    expect(await hold(wide.nobody(), wide, only('11:00'))).toMatchObject({ __typename: 'Hold' });

    const answer = await refused(scheduling, () => hold(wide.nobody(), wide, only('12:00')));

    expect(answer.__typename).toBe('TooManyHolds');
    expect(await hold(wide.customer(), wide, only('12:00'))).toMatchObject({ __typename: 'Hold' });
    const nextDay = { ...only('10:00'), startsAt: tokyo('10:00', '2027-03-03') };
    expect(await hold(wide.nobody(), wide, nextDay)).toMatchObject({ __typename: 'Hold' });
  });
});

describe('an expired hold', () => {
  it('frees its time at that very moment, and is noted as expired by the sweep', async () => {
    const held = await hold(salon.customer(), salon, { startsAt: tokyo('11:00'), segments: [by(salon.aoi)] });
    await scheduling.database.setClock(new Date(new Date(held.expiresAt).getTime() - 60_000));
    const tooSoon = await hold(salon.customer(), salon, { startsAt: tokyo('11:00'), segments: [by(salon.aoi)] });
    await scheduling.database.setClock(held.expiresAt);

    const next = await hold(salon.customer(), salon, { startsAt: tokyo('11:00'), segments: [by(salon.aoi)] });

    expect(tooSoon.__typename).toBe('SlotTaken');
    expect(next.__typename).toBe('Hold');
    await scheduling.settled();
    const [row] = await scheduling.database
      .admin`select status from scheduling.hold where id = ${fromId('hld', held.id)}`;
    expect(row).toEqual({ status: 'EXPIRED' });
    expect((await published(scheduling, 'scheduling.hold.expired.v1')).at(-1)?.subject).toBe(fromId('hld', held.id));
    expect(await live()).toEqual({ time: 1, holds: 1 });
  });

  it('leaves nothing behind when nobody wants its time', async () => {
    await hold(salon.customer(), salon, { startsAt: tokyo('11:00') });

    await scheduling.database.advanceClock({ minutes: 11 });
    await scheduling.settled();

    expect(await live()).toEqual({ time: 0, holds: 0 });
  });

  it('never outlives the start of its visit', async () => {
    const eager = await openSalon(scheduling);
    await scheduling.database.setClock(tokyo('09:55'));

    const held = await hold(eager.customer(), eager, { startsAt: tokyo('10:00') });

    expect(held.expiresAt).toBe('2027-03-01T10:00:00+09:00');
  });
});

describe('a released hold', () => {
  it('frees its time at once, and only once', async () => {
    const held = await hold(salon.customer(), salon, { startsAt: tokyo('11:00'), segments: [by(salon.aoi)] });

    const released = await mutate(salon.nobody(), 'releaseHold', { holdToken: held.token });

    expect(released.outcome.__typename).toBe('HoldReleased');
    expect(await live()).toEqual({ time: 0, holds: 0 });
    await scheduling.settled();
    expect((await published(scheduling, 'scheduling.hold.released.v1')).at(-1)).toMatchObject({
      subject: fromId('hld', held.id),
      aggregateversion: 2,
    });
    const again = await refused(scheduling, () => mutate(salon.nobody(), 'releaseHold', { holdToken: held.token }));
    expect(again.outcome.__typename).toBe('HoldExpired');
  });
});

describe('one request, sent again', () => {
  it('has the same answer, with the same token', async () => {
    const person = salon.customer();
    const wish = { startsAt: tokyo('11:00'), idempotencyKey: 'again' };
    const first = await hold(person, salon, wish);

    const second = await refused(scheduling, () => hold(person, salon, wish));

    expect(second).toEqual(first);
  });

  it('has the same answer after the price has changed and the time is gone', async () => {
    const person = salon.customer();
    const wish = { startsAt: tokyo('11:00'), idempotencyKey: 'later' };
    const first = await hold(person, salon, wish);
    await scheduling.database.setClock(tokyo('12:00'));

    expect(await hold(person, salon, wish)).toEqual(first);
  });

  it('with other input is refused', async () => {
    const person = salon.customer();
    await hold(person, salon, { startsAt: tokyo('11:00'), idempotencyKey: 'other' });

    const answer = await refused(scheduling, () =>
      hold(person, salon, { startsAt: tokyo('13:00'), idempotencyKey: 'other' }),
    );

    expect(answer.__typename).toBe('IdempotencyMismatch');
  });

  it('is another request from another person, and after a refusal', async () => {
    const [one, other] = [salon.customer(), salon.customer()];
    const wish = { startsAt: tokyo('11:00'), idempotencyKey: 'shared', segments: [by(salon.aoi)] };
    const first = await hold(one, salon, wish);
    expect((await hold(other, salon, wish)).__typename).toBe('SlotTaken');
    await mutate(one, 'releaseHold', { holdToken: first.token });

    expect((await hold(other, salon, wish)).__typename).toBe('Hold');
  });

  it('at the same moment makes one hold', async () => {
    const person = salon.customer();
    const wish = { startsAt: tokyo('11:00'), idempotencyKey: 'twins' };

    const answers = await Promise.all(Array.from({ length: 8 }, () => hold(person, salon, wish)));

    expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
    expect(await live()).toEqual({ time: 1, holds: 1 });
  });

  it('needs a UUID without a sign-in', async () => {
    const answer = await refused(scheduling, () =>
      hold(salon.nobody(), salon, { startsAt: tokyo('11:00'), idempotencyKey: 'mine' }),
    );

    expect(answer.fields).toEqual([{ path: ['idempotencyKey'], message: 'This must be a UUID.' }]);
  });
});

describe('input that cannot be used', () => {
  const path = (answer: { fields?: { path: string[] }[] }) => answer.fields?.map((field) => field.path.join('.'));

  it.each([
    ['an unknown location', () => ({ locationId: toId('loc', newId()) }), ['locationId']],
    ['a wrong kind of id', () => ({ locationId: salon.cut }), ['locationId']],
    ['no id at all', () => ({ locationId: 'x' }), ['locationId']],
    ['an unknown variation', () => ({ segments: [{ variationId: toId('var', newId()) }] }), ['segments.0.variationId']],
    ['unknown staff', () => ({ segments: [by({ id: newId() })] }), ['segments.0.staff.anyOf.0']],
    [
      'unknown staff to avoid',
      () => ({ segments: [{ variationId: salon.cut, staff: { noneOf: [toId('stf', newId())] } }] }),
      ['segments.0.staff.noneOf.0'],
    ],
    [
      'staff that is a variation',
      () => ({ segments: [{ variationId: salon.cut, staff: { anyOf: [salon.cut] } }] }),
      ['segments.0.staff.anyOf.0'],
    ],
    ['no segment', () => ({ segments: [] }), ['segments']],
    ['nine segments', () => ({ segments: Array.from({ length: 9 }, () => by(salon.aoi)) }), ['segments']],
    ['a party of nobody', () => ({ partySize: 0 }), ['partySize']],
    ['an endless key', () => ({ idempotencyKey: 'k'.repeat(256) }), ['idempotencyKey']],
  ])('is %s', async (_, wish, expected) => {
    const answer = await refused(scheduling, () =>
      hold(salon.customer(), salon, { startsAt: tokyo('11:00'), ...wish() }),
    );

    expect(answer.__typename).toBe('InvalidInput');
    expect(path(answer)).toEqual(expected);
  });

  it('is the variation or staff of another organization, answered as unknown', async () => {
    const other = await openSalon(scheduling);

    const foreign = await refused(scheduling, () =>
      hold(salon.customer(), salon, { startsAt: tokyo('11:00'), segments: [{ variationId: other.cut }] }),
    );
    const stranger = await refused(scheduling, () =>
      hold(salon.customer(), salon, { startsAt: tokyo('11:00'), segments: [by(other.aoi)] }),
    );

    expect(path(foreign)).toEqual(['segments.0.variationId']);
    expect(path(stranger)).toEqual(['segments.0.staff.anyOf.0']);
  });

  it('is a party that is too large', async () => {
    const answer = await refused(scheduling, () =>
      hold(salon.customer(), salon, { startsAt: tokyo('11:00'), partySize: 4, idempotencyKey: randomUUID() }),
    );

    expect(answer.__typename).toBe('SlotTaken');
  });

  it('is a location that was published when it was last held at, and is not any more', async () => {
    const closing = await openSalon(scheduling);
    const startsAt = tokyo('11:00');
    expect(await hold(closing.customer(), closing, { startsAt })).toMatchObject({ __typename: 'Hold' });
    await closing.catalog.location({ published: false }, closing.locationId);
    await scheduling.settled();

    const answer = await refused(scheduling, () => hold(closing.customer(), closing, { startsAt: tokyo('14:00') }));

    expect(path(answer)).toEqual(['locationId']);
  });

  it('is a place that takes no bookings: switched off, or its business paused', async () => {
    const quiet = await openSalon(scheduling);
    await quiet.catalog.location({ openSwitch: false }, quiet.locationId);
    await scheduling.settled();
    const off = await refused(scheduling, () => hold(quiet.customer(), quiet, { startsAt: tokyo('11:00') }));
    await quiet.catalog.location({}, quiet.locationId);
    await quiet.catalog.business({ status: 'PAUSED' });
    await scheduling.settled();
    const paused = await refused(scheduling, () => hold(quiet.customer(), quiet, { startsAt: tokyo('11:00') }));

    expect([off.__typename, paused.__typename]).toEqual(['SlotTaken', 'SlotTaken']);
  });
});

test('times after the clocks have changed are written as the clocks show them', async () => {
  const auckland = await openSalon(scheduling, { timeZone: 'Pacific/Auckland' });
  const manager = auckland.member(['hours.write']);
  const days = [1, 2, 3, 4, 5, 6, 7];
  await manager(`mutation ($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { __typename } }`, {
    input: {
      locationId: auckland.location,
      windows: days.map((dayOfWeek) => ({ dayOfWeek, opens: '00:00', closes: '24:00' })),
    },
  });
  await manager(`mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { __typename } }`, {
    input: {
      ...{ staffMemberId: toId('stf', auckland.aoi.id), locationId: auckland.location },
      windows: days.map((dayOfWeek) => ({ dayOfWeek, starts: '00:00', ends: '24:00' })),
    },
  });

  const held = await hold(auckland.customer(), auckland, {
    startsAt: '2027-04-04T00:45:00+13:00',
    segments: [{ variationId: auckland.colour }, { variationId: auckland.cut }],
  });

  // At three o'clock it is two o'clock again.
  expect(held).toMatchObject({
    ...{ startsAt: '2027-04-04T00:45:00+13:00', endsAt: '2027-04-04T02:15:00+12:00' },
    segments: [{ endsAt: '2027-04-04T02:15:00+13:00' }, { endsAt: '2027-04-04T02:15:00+12:00' }],
  });
});
