import { randomUUID } from 'node:crypto';
import { fromId, newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import ICAL from 'ical.js';
import { book, mutate, openSalon, refused, tokyo, type Salon } from '../salon.ts';
import { startScheduling, type Scheduling } from '../scheduling.ts';
import { knownCustomer } from '../series/series.ts';
import { attend, openStudio, plan } from '../studio.ts';

/** Monday. */
const today = '2027-03-01';
let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  scheduling = await startScheduling();
});
afterAll(() => scheduling.stop());
beforeEach(async () => {
  await scheduling.database.setClock(tokyo('07:00', today));
  salon = await openSalon(scheduling, { settings: { maxLiveHolds: 50, bookingWindowDays: 400 } });
});

const asked = async (client: GraphqlClient, name: string, input: object) => {
  const kind = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const feed = 'feed { id rotatedAt revokedAt staffMember { id } location { id } customer { id } }';
  const secret = name === 'revokeCalendarFeed' ? '' : 'path';
  const done = { createCalendarFeed: 'Created', rotateCalendarFeed: 'Rotated', revokeCalendarFeed: 'Revoked' }[name];
  const { data, errors } = await client(
    `mutation ($input: ${kind}!) { outcome: ${name}(input: $input) { __typename ... on Problem { message }
      ... on InvalidInput { fields { path } } ... on CalendarFeed${done} { ${feed} ${secret} } } }`,
    { input },
  );
  return { outcome: data?.outcome, code: errors?.[0]?.extensions?.code };
};

const make = async (client: GraphqlClient, owner: object) => {
  const { outcome, code } = await asked(client, 'createCalendarFeed', owner);
  if (outcome?.__typename !== 'CalendarFeedCreated') throw new Error(`no feed: ${JSON.stringify(outcome)} ${code}`);
  return outcome as { feed: { id: string }; path: string };
};

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(scheduling.url.replace('/graphql', path), {
    headers: {
      'x-openslot-gateway': scheduling.deps.gatewaySecrets[0] ?? '',
      'x-openslot-address': '203.0.113.9',
      ...headers,
    },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** One line for each entry of a feed, as another program reads it. */
async function entries(path: string): Promise<string[]> {
  const { status, text } = await get(path);
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const of = (name: string) => String(event.getFirstPropertyValue(name));
    return [of('dtstart').slice(5, 16), of('status'), of('sequence'), of('summary')].join(' ');
  });
}

const aoi = () => ({ staffMemberId: toId('stf', salon.aoi.id) });
const byAoi = () => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.aoi.id)] } }];
const byRen = () => [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon.ren.id)] } }];
const connector = () => salon.member(['calendar.connect']);
const reader = () => salon.member(['appointment.read']);

describe('a feed', () => {
  it('shows a person at work the own visits, each under one name with a rising number', async () => {
    const { path } = await make(connector(), aoi());
    const client = salon.customer();
    const kept = await book(client, salon, { startsAt: tokyo('12:00', '2027-03-02'), segments: byAoi() });
    const other = await book(client, salon, { startsAt: tokyo('12:00', '2027-03-02'), segments: byRen() });
    const cancelled = await book(client, salon, { startsAt: tokyo('15:00', '2027-03-02'), segments: byAoi() });
    const change = {
      appointmentId: kept.id,
      version: 1,
      startsAt: tokyo('13:00', '2027-03-02'),
      idempotencyKey: randomUUID(),
    };
    await mutate(client, 'rescheduleAppointment', change);
    await mutate(client, 'cancelAppointment', {
      appointmentId: cancelled.id,
      version: 1,
      idempotencyKey: randomUUID(),
    });

    expect(await entries(path)).toEqual(['03-02T04:00 CONFIRMED 1 カット', '03-02T06:00 CANCELLED 1 カット']);
    const { text } = await get(path);
    expect(text).toContain(`UID:${fromId('apt', kept.id)}\r\n`);
    expect(text).toContain(`DESCRIPTION:No. ${kept.number}\r\n`);
    expect(text).not.toContain(String(fromId('apt', other.id)));
  });

  it('shows a place all visits, and a customer the own ones with where they are', async () => {
    const userId = newId();
    const client = salon.customer(userId);
    const mine = await book(client, salon, { startsAt: tokyo('12:00', '2027-03-02'), segments: byAoi() });
    await book(salon.customer(), salon, { startsAt: tokyo('14:00', '2027-03-02'), segments: byRen() });

    const place = await make(reader(), { locationId: salon.location });
    const own = await make(client, { customerId: mine.customer.id });

    expect(await entries(place.path)).toEqual(['03-02T03:00 CONFIRMED 0 カット', '03-02T05:00 CONFIRMED 0 カット']);
    expect(await entries(own.path)).toEqual(['03-02T03:00 CONFIRMED 0 カット – 花見サロン']);
    expect((await get(own.path)).text).toContain('LOCATION:花見サロン 表参道店\r\n');
  });

  it('reaches from 30 days ago to 12 months ahead, and keeps what was cancelled for 30 days', async () => {
    const { path } = await make(connector(), aoi());
    const client = salon.customer();
    await book(client, salon, { startsAt: tokyo('12:00', '2027-03-02'), segments: byAoi() });
    await book(client, salon, { startsAt: tokyo('12:00', '2028-02-28'), segments: byAoi() });
    await book(client, salon, { startsAt: tokyo('12:00', '2028-03-30'), segments: byAoi() });
    const gone = await book(client, salon, { startsAt: tokyo('12:00', '2027-06-01'), segments: byAoi() });
    await mutate(client, 'cancelAppointment', { appointmentId: gone.id, version: 1, idempotencyKey: randomUUID() });

    const at = async (day: string) => {
      await scheduling.database.setClock(tokyo('12:30', day));
      return (await entries(path)).map((line) => line.split(' ').slice(0, 2).join(' '));
    };
    expect(await at('2027-03-30')).toEqual(['03-02T03:00 CONFIRMED', '06-01T03:00 CANCELLED', '02-28T03:00 CONFIRMED']);
    expect(await at('2027-04-02')).toEqual(['02-28T03:00 CONFIRMED', '03-30T03:00 CONFIRMED']);
  });

  it('shows a class once to who gives it and where, and to each who comes the own place', async () => {
    const studio = await openStudio(scheduling);
    const session = await plan(studio, { startsAt: tokyo('11:00', '2027-03-02') });
    const client = studio.customer();
    const visit = await attend(client, session.id);
    await attend(studio.customer(), session.id);
    const feeds = await Promise.all([
      make(studio.member(['calendar.connect']), { staffMemberId: toId('stf', studio.aoi.id) }),
      make(studio.member(['appointment.read']), { locationId: studio.location }),
      make(client, { customerId: visit.customer.id }),
    ]);

    const [staff, place, own] = await Promise.all(feeds.map(({ path }) => entries(path)));
    const one = expect.stringMatching(/^03-02T02:00 CONFIRMED \d+ ヨガ$/);
    expect([staff, place]).toEqual([[one], [one]]);
    expect(own).toEqual(['03-02T02:00 CONFIRMED 0 ヨガ – 花見サロン']);
    expect((await get(feeds[0]?.path ?? '')).text).toContain(`UID:${fromId('cls', session.id)}\r\n`);
  });

  it('is right on both sides of a change of the clocks', async () => {
    const berlin = await openSalon(scheduling, { timeZone: 'Europe/Berlin', settings: { bookingWindowDays: 60 } });
    const { path } = await make(berlin.member(['calendar.connect']), { staffMemberId: toId('stf', berlin.aoi.id) });
    const segments = [{ variationId: berlin.cut, staff: { anyOf: [toId('stf', berlin.aoi.id)] } }];
    await book(berlin.customer(), berlin, { startsAt: '2027-03-27T10:00:00+01:00', segments });
    await book(berlin.customer(), berlin, { startsAt: '2027-03-28T10:00:00+02:00', segments });

    expect((await entries(path)).map((line) => line.slice(0, 11))).toEqual(['03-27T09:00', '03-28T08:00']);
  });

  it('is sent again only when it has changed, and kept by nobody between', async () => {
    const { path } = await make(connector(), aoi());
    await book(salon.customer(), salon, { startsAt: tokyo('12:00', '2027-03-02'), segments: byAoi() });

    const first = await get(path);
    const again = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' });
    await book(salon.customer(), salon, { startsAt: tokyo('15:00', '2027-03-02'), segments: byAoi() });
    const changed = await get(path, { 'if-none-match': first.headers.get('etag') ?? '' });

    expect([first.status, again.status, again.text, changed.status]).toEqual([200, 304, '', 200]);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('x-robots-tag')).toBe('noindex');
  });

  it('has another secret when it is rotated, and none when it is revoked', async () => {
    const { feed, path } = await make(connector(), aoi());

    const rotated = await asked(connector(), 'rotateCalendarFeed', { feedId: feed.id });
    const statuses = [(await get(path)).status, (await get(rotated.outcome.path)).status];
    const revoked = await asked(connector(), 'revokeCalendarFeed', { feedId: feed.id });

    expect(rotated.outcome.path).not.toBe(path);
    expect(statuses).toEqual([404, 200]);
    expect(revoked.outcome.feed.revokedAt).toMatch(/^2027-02-28T22:00:/);
    expect((await get(rotated.outcome.path)).status).toBe(404);
    const twice = await refused(scheduling, () => asked(connector(), 'revokeCalendarFeed', { feedId: feed.id }));
    expect(twice.outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['feedId'] }] });
  });

  it('is empty while the organization is suspended', async () => {
    const { path } = await make(connector(), aoi());
    await book(salon.customer(), salon, { startsAt: tokyo('12:00', '2027-03-02'), segments: byAoi() });
    expect(await entries(path)).toHaveLength(1);

    await salon.catalog.business({ published: false, settings: { bookingWindowDays: 400 } });
    await scheduling.settled();
    expect(await entries(path)).toEqual([]);
    // A break of the business alone is none for its people.
    await salon.catalog.business({ published: false, status: 'PAUSED', settings: { bookingWindowDays: 400 } });
    await scheduling.settled();
    expect(await entries(path)).toHaveLength(1);
  });

  it('is guarded: through the gateway alone, without guessing, and not too often', async () => {
    const { path } = await make(connector(), aoi());
    const from = (address: string) => ({ 'x-openslot-address': address });

    expect((await get(path, { 'x-openslot-gateway': 'wrong' })).status).toBe(403);
    expect((await get(path.replace('.ics', ''))).status).toBe(404);
    const guesses: number[] = [];
    for (let nth = 0; nth < 21; nth += 1) {
      guesses.push((await get(`/calendars/${'A'.repeat(22)}.${'B'.repeat(43)}.ics`, from('198.51.100.1'))).status);
    }
    expect(guesses).toEqual([...Array.from({ length: 20 }, () => 404), 429]);
    const reads: number[] = [];
    for (let nth = 0; nth < 31; nth += 1) reads.push((await get(path, from('198.51.100.2'))).status);
    expect(reads).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
  });

  it('keeps a hash of its secret, and five of them at most', async () => {
    const { path } = await make(connector(), aoi());
    for (let nth = 0; nth < 4; nth += 1) await make(connector(), aoi());

    const { outcome } = await refused(scheduling, () => asked(connector(), 'createCalendarFeed', aoi()));
    const [row] = await scheduling.database.admin`
      select string_agg(f::text, '') as all_of_it from scheduling.calendar_feed f where organization_id = ${salon.organizationId}`;

    expect(outcome.fields).toEqual([{ path: ['staffMemberId'] }]);
    const secret = Buffer.from(/\.([^.]+)\.ics$/.exec(path)?.[1] ?? '', 'base64url');
    expect(secret).toHaveLength(32);
    expect(row?.all_of_it).not.toContain(secret.toString('hex'));
  });
});

describe('who may make a feed', () => {
  const viewers: Record<string, readonly [() => GraphqlClient, staff: string, place: string]> = {
    nobody: [() => salon.nobody(), 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    'a customer': [() => salon.customer(), 'InvalidInput', 'InvalidInput'],
    'a member without permissions': [() => salon.member([]), 'FORBIDDEN', 'FORBIDDEN'],
    'a colleague': [
      () => salon.member(['calendar.connect.own', 'appointment.read.own'], salon.ren),
      'FORBIDDEN',
      'FORBIDDEN',
    ],
    'the person': [
      () => salon.member(['calendar.connect.own', 'appointment.read.own'], salon.aoi),
      'CalendarFeedCreated',
      'FORBIDDEN',
    ],
    'a manager': [
      () => salon.member(['calendar.connect', 'appointment.read']),
      'CalendarFeedCreated',
      'CalendarFeedCreated',
    ],
    'a manager of another place': [
      () =>
        salon.member(['calendar.connect', 'appointment.read'], { scope: { businessIds: [], locationIds: [newId()] } }),
      'FORBIDDEN',
      'FORBIDDEN',
    ],
  };

  it.each(Object.keys(viewers))('%s', async (name) => {
    const [client, staff, place] = viewers[name] as (typeof viewers)[string];
    for (const [owner, expected] of [
      [aoi(), staff],
      [{ locationId: salon.location }, place],
    ] as const) {
      const ask = () => asked(client(), 'createCalendarFeed', owner);
      const { outcome, code } = expected === 'CalendarFeedCreated' ? await ask() : await refused(scheduling, ask);
      expect(outcome?.__typename ?? code).toBe(expected);
      const { feed } = await make('staffMemberId' in owner ? connector() : reader(), owner);
      const rotate = () => asked(client(), 'rotateCalendarFeed', { feedId: feed.id });
      const rotated = expected === 'CalendarFeedCreated' ? await rotate() : await refused(scheduling, rotate);
      const wanted = { CalendarFeedCreated: 'CalendarFeedRotated' }[expected as string] ?? expected;
      expect(rotated.outcome?.__typename ?? rotated.code).toBe(wanted);
    }
  });

  it('is for a customer alone the own', async () => {
    const userId = newId();
    const own = await knownCustomer(scheduling, salon, userId);
    const other = await knownCustomer(scheduling, salon, newId());

    const { feed } = await make(salon.customer(userId), { customerId: toId('cus', own) });
    const foreign = await refused(scheduling, () =>
      asked(salon.customer(userId), 'createCalendarFeed', { customerId: toId('cus', other) }),
    );
    const byStaff = await refused(scheduling, () => asked(reader(), 'revokeCalendarFeed', { feedId: feed.id }));

    expect(foreign.outcome.__typename).toMatch(/InvalidInput|NotReadyYet/);
    expect(byStaff.outcome.__typename).toBe('InvalidInput');
    const { data } = await salon.customer(userId)(
      `query ($id: ID!) { viewer: _entities(representations: [{ __typename: "Viewer", id: $id }]) { ... on Viewer { calendarFeeds { id customer { id } } } } }`,
      { id: toId('usr', userId) },
    );
    expect(data.viewer[0].calendarFeeds).toEqual([{ id: feed.id, customer: { id: toId('cus', own) } }]);
  });

  it('is seen by those who may make it, without its address', async () => {
    const { feed } = await make(connector(), aoi());
    const listed = async (client: GraphqlClient) => {
      const { data } = await client(`query ($id: ID!) { calendarFeeds(staffMemberId: $id) { id } }`, {
        id: toId('stf', salon.aoi.id),
      });
      return data.calendarFeeds;
    };
    const elsewhere = await openSalon(scheduling);

    expect(await listed(connector())).toEqual([{ id: feed.id }]);
    expect(await listed(elsewhere.member(['calendar.connect']))).toBeNull();
    expect(await listed(salon.customer())).toBeNull();
  });
});
