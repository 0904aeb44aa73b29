import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import { book, mutate, openSalon, published, refused, tokyo, type Salon } from '../salon.ts';
import { startScheduling, type Scheduling } from '../scheduling.ts';
import { askSeries, created, knownCustomer, seriesOf, told, weekly } from './series.ts';

/** Monday. */
const today = '2027-03-01';
let scheduling: Scheduling;
let salon: Salon;
let customerId: string;
beforeEach(async () => {
  await scheduling.database.setClock(tokyo('07:00', today));
  salon = await openSalon(scheduling, {
    settings: { bookingWindowDays: 60, maxLiveHolds: 50, checkInRequired: false },
  });
  customerId = await knownCustomer(scheduling, salon);
});
beforeAll(async () => {
  scheduling = await startScheduling();
});
afterAll(() => scheduling.stop());

const desk = () => salon.member(['appointment.read', 'appointment.write']);
const forHana = (wish: object = {}) => ({
  customerId: toId('cus', customerId),
  startsAt: tokyo('10:00', today),
  ...wish,
});
const by = ({ id }: { id: string }) => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', id)] } }];

describe('a new series', () => {
  it('books every occurrence as a visit of its own, further ahead than customers may book', async () => {
    const { series, answers } = await created(desk(), salon, forHana({ rule: { frequency: 'MONTHLY', count: 12 } }));

    expect(told(answers)).toEqual(
      ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02'].map((month, index) => {
        const start = `${index < 10 ? 2027 : 2028}-${month}-01T10:00`;
        return `${index + 1} ${start} BOOKED ${start}`;
      }),
    );
    expect(series).toMatchObject({
      status: 'ACTIVE',
      version: 1,
      rule: 'FREQ=MONTHLY;COUNT=12',
      timeZone: 'Asia/Tokyo',
    });
    expect(answers[3].appointment).toMatchObject({ source: 'SERIES', status: 'CONFIRMED', occurrence: 4 });
    expect(told(series.occurrences)).toEqual(told(answers));
    await scheduling.settled();
    const events = await published(scheduling, 'scheduling.series.created.v1');
    expect(events.filter(({ subject }) => subject === fromId('srs', series.id))).toMatchObject([
      {
        aggregateversion: 1,
        data: { rule: 'FREQ=MONTHLY;COUNT=12', occurrences: 12, status: 'ACTIVE', continuesId: null },
      },
    ]);
    const numbered = await scheduling.database.admin`
      select occurrence from scheduling.appointment where series_id = ${fromId('srs', series.id)} order by occurrence`;
    expect(numbered.map((row) => row.occurrence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('books nothing at all where one time is taken', async () => {
    await book(salon.customer(), salon, { startsAt: tokyo('10:30', '2027-03-15'), segments: by(salon.aoi) });

    const { outcome } = await refused(scheduling, () => askSeries(desk(), 'createSeries', weekly(salon, forHana())));

    expect(outcome.__typename).toBe('SeriesConflict');
    expect(outcome.message).toBe('Not every visit can be had; nothing was changed.');
    expect(told(outcome.answers)).toEqual([
      '1 2027-03-01T10:00 SKIPPED NOT_ALL',
      '2 2027-03-08T10:00 SKIPPED NOT_ALL',
      '3 2027-03-15T10:00 CONFLICT NOT_FREE',
      '4 2027-03-22T10:00 SKIPPED NOT_ALL',
    ]);
    expect(outcome.answers[2].nextStartsAt).toBe('2027-03-15T11:30:00+09:00');
  });

  it('leaves out what is taken, or takes the nearest start of the day', async () => {
    await book(salon.customer(), salon, { startsAt: tokyo('10:30', '2027-03-15'), segments: by(salon.aoi) });

    const skipping = await created(desk(), salon, forHana({ onConflict: 'SKIP' }));
    const near = await created(
      desk(),
      salon,
      forHana({ onConflict: 'NEAREST', startsAt: tokyo('10:30', '2027-03-08') }),
    );

    expect(told(skipping.answers)).toEqual([
      '1 2027-03-01T10:00 BOOKED 2027-03-01T10:00',
      '2 2027-03-08T10:00 BOOKED 2027-03-08T10:00',
      '3 2027-03-15T10:00 SKIPPED NOT_FREE',
      '4 2027-03-22T10:00 BOOKED 2027-03-22T10:00',
    ]);
    expect(skipping.answers[2].nextStartsAt).toBe('2027-03-15T11:30:00+09:00');
    expect(told(near.answers)).toEqual([
      '1 2027-03-08T11:00 MOVED 2027-03-08T11:00',
      '2 2027-03-15T11:30 MOVED 2027-03-15T11:30',
      '3 2027-03-22T11:00 MOVED 2027-03-22T11:00',
      '4 2027-03-29T10:30 BOOKED 2027-03-29T10:30',
    ]);
  });

  it('keeps its wall time when the clocks change', async () => {
    const berlin = await openSalon(scheduling, { timeZone: 'Europe/Berlin', settings: { bookingWindowDays: 60 } });
    const known = await knownCustomer(scheduling, berlin);
    const member = berlin.member(['appointment.read', 'appointment.write']);
    const wish = {
      customerId: toId('cus', known),
      startsAt: '2027-03-21T10:00:00+01:00',
      rule: { frequency: 'WEEKLY', count: 2 },
    };

    const { answers } = await created(member, berlin, wish);

    expect(answers.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
      '2027-03-21T10:00:00+01:00',
      '2027-03-28T10:00:00+02:00',
    ]);
  });

  it('is made once, however often it is asked for', async () => {
    const member = desk();
    const input = { ...weekly(salon, forHana()), idempotencyKey: randomUUID() };

    const first = await askSeries(member, 'createSeries', input);
    const again = await refused(scheduling, () => askSeries(member, 'createSeries', input));
    const other = await refused(scheduling, () => askSeries(member, 'createSeries', { ...input, partySize: 2 }));

    expect(again.outcome).toEqual(first.outcome);
    expect(other.outcome.__typename).toBe('IdempotencyMismatch');
  });

  it('is the signed-in customer’s own, as far as the booking window reaches', async () => {
    const client = salon.customer();
    const wish = {
      startsAt: tokyo('10:00', today),
      acceptPolicy: true,
      onConflict: 'SKIP',
      rule: { frequency: 'MONTHLY', count: 4 },
    };

    const { series, answers } = await created(client, salon, wish);

    expect(told(answers)).toEqual([
      '1 2027-03-01T10:00 BOOKED 2027-03-01T10:00',
      '2 2027-04-01T10:00 BOOKED 2027-04-01T10:00',
      '3 2027-05-01T10:00 SKIPPED OUTSIDE_WINDOW',
      '4 2027-06-01T10:00 SKIPPED OUTSIDE_WINDOW',
    ]);
    expect((await seriesOf(client, series.id)).status).toBe('ACTIVE');
    const declined = await refused(scheduling, () =>
      askSeries(client, 'createSeries', weekly(salon, { ...wish, acceptPolicy: false })),
    );
    expect(declined.outcome.__typename).toBe('PolicyNotAccepted');
  });

  it('waits for approval visit by visit where the business wants to be asked', async () => {
    const careful = await openSalon(scheduling, { settings: { approval: 'ALWAYS' } });

    const { answers } = await created(careful.customer(), careful, {
      startsAt: tokyo('10:00', today),
      acceptPolicy: true,
    });

    expect(answers.map(({ appointment }: { appointment: { status: string } }) => appointment.status)).toEqual(
      Array.from({ length: 4 }, () => 'PENDING_APPROVAL'),
    );
  });

  it.each([
    ['neither count nor until', { frequency: 'DAILY' }, 'rule.count'],
    ['both', { frequency: 'DAILY', count: 2, until: '2027-03-05' }, 'rule.count'],
    ['too many', { frequency: 'DAILY', count: 105 }, 'rule.count'],
    ['too many until then', { frequency: 'DAILY', until: '2027-09-01' }, 'rule.until'],
    ['too far ahead', { frequency: 'MONTHLY', until: '2029-03-02' }, 'rule.until'],
    ['no weekday', { frequency: 'WEEKLY', byDay: ['XX'], count: 2 }, 'rule.byDay'],
    ['a second Tuesday of the week', { frequency: 'WEEKLY', byDay: ['2TU'], count: 2 }, 'rule.byDay'],
    ['nothing left', { frequency: 'DAILY', count: 1, exclude: ['2027-03-01'] }, 'rule.count'],
  ])('refuses a rule with %s', async (_, rule, path) => {
    const { outcome } = await refused(scheduling, () =>
      askSeries(desk(), 'createSeries', weekly(salon, forHana({ rule }))),
    );

    expect(outcome.fields.map((field: { path: string[] }) => field.path.join('.'))).toEqual([path]);
  });
});

describe('a change', () => {
  const edit = (client: ReturnType<typeof desk>, series: { id: string; version: number }, change: object) =>
    askSeries(client, 'editSeries', { seriesId: series.id, version: series.version, ...change });

  it('of all keeps what is past and what was moved by itself', async () => {
    const member = desk();
    const { series, answers } = await created(member, salon, forHana());
    const moved = answers[2].appointment;
    await mutate(member, 'rescheduleAppointment', {
      ...{
        appointmentId: moved.id,
        version: moved.version,
        startsAt: tokyo('17:00', '2027-03-15'),
        idempotencyKey: randomUUID(),
      },
    });
    await scheduling.database.setClock(tokyo('09:00', '2027-03-03'));

    const { outcome } = await edit(member, series, { scope: 'ALL', time: '14:00', segments: by(salon.ren) });

    expect(told(outcome.answers)).toEqual([
      '1 2027-03-01T10:00 SKIPPED PAST 2027-03-01T10:00',
      '2 2027-03-08T14:00 BOOKED 2027-03-08T14:00',
      '3 2027-03-15T10:00 SKIPPED CHANGED 2027-03-15T17:00',
      '4 2027-03-22T14:00 BOOKED 2027-03-22T14:00',
    ]);
    expect(outcome.answers[1].appointment).toMatchObject({
      ...{ id: answers[1].appointment.id, version: 2, segments: [{ staffMember: { id: toId('stf', salon.ren.id) } }] },
    });
    expect(outcome.series).toMatchObject({ id: series.id, version: 2, status: 'ACTIVE' });

    const asked = await edit(member, outcome.series, { scope: 'ALL', time: '15:00', includeChanged: true });
    expect(told(asked.outcome.answers).slice(1)).toEqual([
      '2 2027-03-08T15:00 BOOKED 2027-03-08T15:00',
      '3 2027-03-15T15:00 BOOKED 2027-03-15T15:00',
      '4 2027-03-22T15:00 BOOKED 2027-03-22T15:00',
    ]);
  });

  it('of one leaves the others alone, and others leave it alone', async () => {
    const member = desk();
    const { series } = await created(member, salon, forHana());

    const one = await edit(member, series, { scope: 'ONE', n: 2, time: '16:00' });
    const all = await edit(member, one.outcome.series, { scope: 'ALL', time: '12:00' });

    expect(told(one.outcome.answers)).toEqual(['2 2027-03-08T16:00 BOOKED 2027-03-08T16:00']);
    expect(told(all.outcome.answers)[1]).toBe('2 2027-03-08T10:00 SKIPPED CHANGED 2027-03-08T16:00');
    expect(told(all.outcome.series.occurrences)).toEqual([
      '1 2027-03-01T12:00 BOOKED 2027-03-01T12:00',
      '2 2027-03-08T10:00 BOOKED 2027-03-08T16:00',
      '3 2027-03-15T12:00 BOOKED 2027-03-15T12:00',
      '4 2027-03-22T12:00 BOOKED 2027-03-22T12:00',
    ]);
  });

  it('of the following ends the series before it and begins one that goes on', async () => {
    const member = desk();
    const { series, answers } = await created(
      member,
      salon,
      forHana({ rule: { frequency: 'WEEKLY', count: 5, exclude: ['2027-03-15'] } }),
    );

    const { outcome } = await edit(member, series, {
      scope: 'FOLLOWING',
      n: 3,
      time: '13:00',
      segments: [{ ...by(salon.aoi)[0], variationId: salon.colour }],
    });

    expect(told(outcome.answers)).toEqual([
      '3 2027-03-22T13:00 BOOKED 2027-03-22T13:00',
      '4 2027-03-29T13:00 BOOKED 2027-03-29T13:00',
    ]);
    const before = await seriesOf(member, series.id);
    expect(before).toMatchObject({ status: 'ACTIVE', version: 2, rule: 'FREQ=WEEKLY;COUNT=3' });
    expect(told(before.occurrences)).toEqual([
      '1 2027-03-01T10:00 BOOKED 2027-03-01T10:00',
      '2 2027-03-08T10:00 BOOKED 2027-03-08T10:00',
    ]);
    expect(outcome.series).toMatchObject({ version: 1, rule: 'FREQ=WEEKLY;COUNT=2', continues: { id: series.id } });
    expect(told(outcome.series.occurrences)).toEqual([
      '1 2027-03-22T13:00 BOOKED 2027-03-22T13:00',
      '2 2027-03-29T13:00 BOOKED 2027-03-29T13:00',
    ]);
    expect(outcome.series.occurrences[0].appointment).toMatchObject({
      ...{ id: answers[2].appointment.id, occurrence: 1 },
      segments: [{ variation: { id: salon.colour }, price: { amountMinor: 12_000 } }],
    });
  });

  it('changes nothing where one time is taken, unless conflicts may stay', async () => {
    const member = desk();
    const { series } = await created(member, salon, forHana());
    await book(salon.customer(), salon, { startsAt: tokyo('14:00', '2027-03-15'), segments: by(salon.aoi) });

    const none = await refused(scheduling, () => edit(member, series, { scope: 'ALL', time: '14:00' }));
    const some = await edit(member, series, { scope: 'ALL', time: '14:00', onConflict: 'SKIP' });
    const near = await edit(member, some.outcome.series, { scope: 'ALL', time: '14:15', onConflict: 'NEAREST' });

    expect(none.outcome.__typename).toBe('SeriesConflict');
    expect(told(none.outcome.answers)).toEqual([
      '1 2027-03-01T14:00 SKIPPED NOT_ALL',
      '2 2027-03-08T14:00 SKIPPED NOT_ALL',
      '3 2027-03-15T10:00 CONFLICT NOT_FREE 2027-03-15T10:00',
      '4 2027-03-22T14:00 SKIPPED NOT_ALL',
    ]);
    expect(told(some.outcome.answers)[2]).toBe('3 2027-03-15T10:00 CONFLICT NOT_FREE 2027-03-15T10:00');
    expect(told(some.outcome.answers)[3]).toBe('4 2027-03-22T14:00 BOOKED 2027-03-22T14:00');
    expect(told(near.outcome.answers)[2]).toBe('3 2027-03-15T15:00 MOVED 2027-03-15T15:00');
  });

  it('cancels one, the following or all, and what has nothing left is over', async () => {
    const member = desk();
    const { series, answers } = await created(member, salon, forHana());

    const one = await edit(member, series, { scope: 'ONE', n: 2, cancel: true, reason: 'ill' });
    const following = await edit(member, one.outcome.series, { scope: 'FOLLOWING', n: 3, cancel: true });
    const rest = await edit(member, following.outcome.series, { scope: 'ALL', cancel: true });

    expect(told(one.outcome.answers)).toEqual(['2 2027-03-08T10:00 CANCELLED 2027-03-08T10:00']);
    expect(one.outcome.answers[0].appointment).toMatchObject({ id: answers[1].appointment.id, status: 'CANCELLED' });
    expect(told(following.outcome.answers)).toEqual([
      '3 2027-03-15T10:00 CANCELLED 2027-03-15T10:00',
      '4 2027-03-22T10:00 CANCELLED 2027-03-22T10:00',
    ]);
    expect(following.outcome.series.status).toBe('ACTIVE');
    expect(rest.outcome.series).toMatchObject({ status: 'ENDED', version: 4 });
    const over = await refused(scheduling, () => edit(member, rest.outcome.series, { scope: 'ALL', time: '11:00' }));
    expect(over.outcome).toMatchObject({ __typename: 'WrongState', status: 'ENDED' });
    await scheduling.settled();
    const names = await scheduling.database.admin`
      select type from bus.event_log where aggregateid = ${fromId('srs', series.id)} and type like 'scheduling.series.%' order by position`;
    expect(names.map(({ type }) => type.split('.')[2])).toEqual(['created', 'changed', 'changed', 'ended']);
  });

  it('is the customer’s until the cut-off of each visit', async () => {
    const client = salon.customer();
    const { series } = await created(client, salon, { startsAt: tokyo('10:00', today), acceptPolicy: true });
    await scheduling.database.setClock(tokyo('08:30', '2027-03-08'));

    const { outcome } = await edit(client, series, { scope: 'ALL', time: '11:00', onConflict: 'SKIP' });

    expect(told(outcome.answers)).toEqual([
      '1 2027-03-01T10:00 SKIPPED PAST 2027-03-01T10:00',
      '2 2027-03-08T10:00 CONFLICT TOO_LATE 2027-03-08T10:00',
      '3 2027-03-15T11:00 BOOKED 2027-03-15T11:00',
      '4 2027-03-22T11:00 BOOKED 2027-03-22T11:00',
    ]);
  });

  it('is refused when somebody else has changed the series', async () => {
    const member = desk();
    const { series } = await created(member, salon, forHana());
    await edit(member, series, { scope: 'ALL', time: '11:00' });

    const { outcome } = await refused(scheduling, () => edit(member, series, { scope: 'ALL', time: '12:00' }));

    expect(outcome).toMatchObject({ __typename: 'VersionConflict', currentVersion: 2 });
  });

  it('ends with the visits that are to come, or without', async () => {
    const member = desk();
    const { series: kept } = await created(member, salon, forHana());
    const { series: gone } = await created(member, salon, forHana({ startsAt: tokyo('12:00', today) }));

    const without = await askSeries(member, 'endSeries', { seriesId: kept.id, version: 1 });
    const withThem = await askSeries(member, 'endSeries', { seriesId: gone.id, version: 1, cancelUpcoming: true });

    expect(without.outcome).toMatchObject({ __typename: 'SeriesChanged', answers: [], series: { status: 'ENDED' } });
    expect(without.outcome.series.occurrences[3]).toMatchObject({
      outcome: 'BOOKED',
      appointment: { status: 'CONFIRMED' },
    });
    expect(told(withThem.outcome.answers).map((line) => line.split(' ')[2])).toEqual(
      Array.from({ length: 4 }, () => 'CANCELLED'),
    );
    expect(withThem.outcome.series.status).toBe('ENDED');
  });
});

describe('who a series belongs to', () => {
  it('is seen by its customer, the staff, and nobody else', async () => {
    const userId = newId();
    const client = salon.customer(userId);
    const { series } = await created(client, salon, { startsAt: tokyo('10:00', today), acceptPolicy: true });
    const [stranger, other] = [salon.customer(), await openSalon(scheduling)];

    const seen = await Promise.all(
      [client, desk(), stranger, salon.nobody(), other.member(['appointment.read'])].map((viewer) =>
        seriesOf(viewer, series.id),
      ),
    );
    const mine = await client(
      `query ($id: ID!) { viewer: _entities(representations: [{ __typename: "Viewer", id: $id }]) { ... on Viewer { series { edges { node { id } } } } } }`,
      {
        id: toId('usr', userId),
      },
    );
    const lists = await desk()(`query ($id: ID!) { seriesOfCustomer(customerId: $id) { edges { node { id } } } }`, {
      id: series.customer.id,
    });

    expect(seen.map((one) => one?.id ?? null)).toEqual([series.id, series.id, null, null, null]);
    expect(mine.data.viewer[0].series.edges).toEqual([{ node: { id: series.id } }]);
    expect(lists.data.seriesOfCustomer.edges).toEqual([{ node: { id: series.id } }]);
  });
});
