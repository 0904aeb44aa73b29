import { fromId, newId, toId } from '@openslot/service';
import { environmentFor, type GraphqlClient } from '@openslot/testing';
import { readConfig } from '../../src/config.ts';
import { publicReach } from '../../src/calendar/fetch.ts';
import { monday, openSalon, published, refused, tokyo, type Salon } from '../salon.ts';
import { guestContactTopicKey, startScheduling, type Scheduling } from '../scheduling.ts';
import { calendar, startCalendarServer, type CalendarServer } from './calendar-server.ts';

let server: CalendarServer;
let scheduling: Scheduling;
let salon: Salon;
beforeAll(async () => {
  server = await startCalendarServer();
  scheduling = await startScheduling({
    calendars: {
      ...publicReach,
      ...{ allowedAddress: '127.0.0.1', certificate: server.certificate, timeoutMs: 2_000 },
      resolve: async () => ['127.0.0.1'],
    },
  });
});
afterAll(async () => {
  await scheduling.stop();
  await server.stop();
});
beforeEach(async () => {
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling);
  says(lunch);
});

const lunch = ['DTSTART;TZID=Asia/Tokyo:20270302T120000', 'DTEND;TZID=Asia/Tokyo:20270302T130000'];
/** What the calendar elsewhere says from now on. */
const says = (...events: readonly (readonly string[])[]) =>
  server.answer((_, response) => response.writeHead(200, { etag: '"one"' }).end(calendar(...events)));
const isSilent = () => server.answer((_, response) => response.writeHead(500).end());

const connection = 'connection { id host status lastOkAt problem staffMember { id } }';
const asked = async (client: GraphqlClient, document: string, variables: object) => {
  const { data, errors } = await client(document, variables as never);
  return { outcome: data?.outcome, code: errors?.[0]?.extensions?.code };
};
const connect = (client: GraphqlClient, wish: object = {}) =>
  asked(
    client,
    `mutation ($input: ConnectCalendarInput!) { outcome: connectCalendar(input: $input) { __typename ... on Problem { message }
      ... on InvalidInput { fields { path message } } ... on CalendarConnected { ${connection} } ... on CalendarNotReadable { problem } } }`,
    { input: { staffMemberId: toId('stf', salon.aoi.id), url: server.url, ...wish } },
  );
const disconnect = (client: GraphqlClient, connectionId: string) =>
  asked(
    client,
    `mutation ($input: DisconnectCalendarInput!) { outcome: disconnectCalendar(input: $input) { __typename
      ... on InvalidInput { fields { path } } ... on CalendarDisconnected { ${connection} } } }`,
    { input: { connectionId } },
  );
const list = async (client: GraphqlClient) => {
  const { data } = await client(
    `query ($id: ID!) { calendarConnections(staffMemberId: $id) { id status problem lastOkAt } }`,
    { id: toId('stf', salon.aoi.id) },
  );
  return data.calendarConnections;
};
const manager = () => salon.member(['calendar.connect']);

const busy = async () => {
  const rows = await scheduling.database.admin<{ line: string }[]>`
    select concat_ws(' ', to_char(timezone('Asia/Tokyo', starts_at), 'MM-DD HH24:MI'), to_char(timezone('Asia/Tokyo', ends_at), 'MM-DD HH24:MI')) as line
      from scheduling.external_busy where organization_id = ${salon.organizationId} order by starts_at`;
  return rows.map(({ line }) => line);
};

/** The starts of a day, of Aoi or of Ren. */
async function starts(who: 'aoi' | 'ren', day: string): Promise<string[]> {
  const input = {
    ...{ locationId: salon.location, from: tokyo('00:00', day), to: tokyo('23:59', day) },
    segments: [{ variationId: salon.cut, staff: { anyOf: [toId('stf', salon[who].id)] } }],
  };
  const { data, errors } = await salon.nobody()(
    `query ($input: AvailabilityInput!) { availability(input: $input) { slots { startsAt } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.availability.slots.map(({ startsAt }: { startsAt: string }) => startsAt.slice(11, 16));
}

/** The quarter of an hour is over, and the calendar was asked. */
async function quarter(times = 1): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) {
    await scheduling.database.advanceClock({ minutes: 15 });
    await scheduling.settled();
  }
}

describe('a connected calendar', () => {
  it('takes its owner, and nobody else, out of what is offered', async () => {
    const { outcome } = await connect(manager());

    expect(outcome).toMatchObject({
      __typename: 'CalendarConnected',
      connection: {
        host: '127.0.0.1',
        status: 'OK',
        lastOkAt: expect.stringMatching(/^2027-03-01T00:00:/),
        problem: null,
      },
    });
    expect(await busy()).toEqual(['03-02 12:00 03-02 13:00']);
    const [aoi, ren] = [await starts('aoi', '2027-03-02'), await starts('ren', '2027-03-02')];
    expect(ren.filter((start) => !aoi.includes(start))).toEqual([
      '11:15',
      '11:30',
      '11:45',
      '12:00',
      '12:15',
      '12:30',
      '12:45',
    ]);
  });

  it('is read by its own zones, whole days and nobody’s zone by the location’s clock', async () => {
    says(
      ['DTSTART:20270303T030000Z', 'DTEND:20270303T040000Z'],
      ['DTSTART;TZID=America/New_York:20270303T220000', 'DTEND;TZID=America/New_York:20270303T230000'],
      ['DTSTART;VALUE=DATE:20270305'],
      ['DTSTART:20270306T150000', 'DTEND:20270306T160000'],
      ['DTSTART;TZID=Middle/Earth:20270307T150000', 'DTEND;TZID=Middle/Earth:20270307T160000'],
      [
        'DTSTART;TZID=Asia/Tokyo:20270308T100000',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=3',
        'EXDATE;TZID=Asia/Tokyo:20270309T100000',
      ],
      ['DTSTART:20270310T030000Z', 'DTEND:20270310T040000Z', 'TRANSP:TRANSPARENT'],
    );
    await connect(manager());

    expect(await busy()).toEqual([
      '03-03 12:00 03-03 13:00',
      '03-04 12:00 03-04 13:00',
      '03-05 00:00 03-06 00:00',
      '03-06 15:00 03-06 16:00',
      '03-07 15:00 03-07 16:00',
      '03-08 10:00 03-08 11:00',
      '03-10 10:00 03-10 11:00',
    ]);
    expect(await starts('aoi', '2027-03-05')).toEqual([]);
  });

  it('is asked every quarter of an hour, and replaced in whole', async () => {
    await connect(manager());
    says(['DTSTART;TZID=Asia/Tokyo:20270302T150000', 'DTEND;TZID=Asia/Tokyo:20270302T160000']);

    await quarter();

    expect(await busy()).toEqual(['03-02 15:00 03-02 16:00']);
    expect(server.headers()['if-none-match']).toBe('"one"');
    server.answer((_, response) => response.writeHead(304).end());
    await quarter(2);
    expect(await busy()).toEqual(['03-02 15:00 03-02 16:00']);
    expect((await list(manager()))[0].lastOkAt).toMatch(/^2027-03-01T00:45:/);
  });

  it('that is silent for an hour takes its owner out for two weeks, until it answers again', async () => {
    const { outcome } = await connect(manager());
    const id = fromId('ccn', outcome.connection.id);
    isSilent();

    await quarter(3);
    expect(await list(manager())).toMatchObject([{ status: 'OK', problem: 'WRONG_STATUS' }]);
    expect(await starts('aoi', '2027-03-03')).toHaveLength(33);
    await quarter();

    expect(await list(manager())).toMatchObject([{ status: 'FAILING', problem: 'WRONG_STATUS' }]);
    expect(await starts('aoi', '2027-03-03')).toEqual([]);
    expect(await starts('ren', '2027-03-03')).toHaveLength(33);
    expect(await starts('aoi', '2027-03-20')).toHaveLength(33);
    expect(
      (await published(scheduling, 'scheduling.calendar.failing.v1')).filter(({ subject }) => subject === id),
    ).toMatchObject([{ data: { resourceId: salon.aoi.id, host: '127.0.0.1', problem: 'WRONG_STATUS' } }]);
    says(lunch);
    await quarter();
    expect(await list(manager())).toMatchObject([{ status: 'OK', problem: null }]);
    expect(await starts('aoi', '2027-03-03')).toHaveLength(33);
    const back = await published(scheduling, 'scheduling.calendar.recovered.v1');
    expect(back.filter(({ subject }) => subject === id)).toHaveLength(1);
  });

  it('is forgotten when it is disconnected', async () => {
    const { outcome } = await connect(manager());

    const gone = await disconnect(manager(), outcome.connection.id);
    server.asked.length = 0;
    await quarter(2);

    expect(gone.outcome).toMatchObject({ __typename: 'CalendarDisconnected', connection: { status: 'OFF' } });
    expect(await busy()).toEqual([]);
    expect(server.asked).toEqual([]);
    expect(await starts('aoi', '2027-03-02')).toHaveLength(33);
  });

  it('keeps its address sealed, and tells it to nobody', async () => {
    await connect(manager(), { url: `${server.url}/secret-of-aoi.ics` });
    await scheduling.settled();

    const [row] = await scheduling.database.admin`
      select string_agg(c::text, '') as all_of_it from scheduling.calendar_connection c where organization_id = ${salon.organizationId}`;
    expect(row?.all_of_it).not.toContain(Buffer.from('secret-of-aoi').toString('hex'));
    expect(row?.all_of_it).not.toContain('secret-of-aoi');
  });

  it.each([
    ['an address of the inside', 'https://10.0.0.7/', 'REFUSED_ADDRESS'],
    ['what is no calendar', '/hello', 'NO_CALENDAR'],
  ])('is not made of %s', async (_, url, problem) => {
    server.answer((_request, response) => response.writeHead(200).end('hello'));
    const wish = { url: url.startsWith('/') ? `${server.url}${url}` : url };

    const { outcome } = await refused(scheduling, () => connect(manager(), wish), ['scheduling.rate_limit']);

    expect(outcome).toMatchObject({ __typename: 'CalendarNotReadable', problem });
  });

  it('is not made without https, and not of more than ten an hour', async () => {
    const { outcome } = await refused(scheduling, () => connect(manager(), { url: 'http://127.0.0.1/' }));
    expect(outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['url'] }] });
    const eager = salon.member(['calendar.connect'], { userId: newId() });
    server.answer((_, response) => response.writeHead(404).end());

    const codes: unknown[] = [];
    for (let nth = 0; nth < 11; nth += 1) codes.push((await connect(eager)).code ?? 'asked');

    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'asked'), 'THROTTLED']);
  });
});

describe('who may connect', () => {
  const viewers: Record<string, [() => GraphqlClient, string]> = {
    nobody: [() => salon.nobody(), 'UNAUTHENTICATED'],
    'a customer': [() => salon.customer(), 'FORBIDDEN'],
    'a member without the permission': [() => salon.member(['appointment.write']), 'FORBIDDEN'],
    'a colleague for herself': [() => salon.member(['calendar.connect.own'], salon.ren), 'FORBIDDEN'],
    'the person': [() => salon.member(['calendar.connect.own'], salon.aoi), 'CalendarConnected'],
    'a manager': [() => manager(), 'CalendarConnected'],
    'a manager of another place': [
      () => salon.member(['calendar.connect'], { scope: { businessIds: [], locationIds: [newId()] } }),
      'FORBIDDEN',
    ],
  };

  it.each(Object.keys(viewers))('%s', async (name) => {
    const [client, expected] = viewers[name] as (typeof viewers)[string];
    const isDone = expected === 'CalendarConnected';
    const ask = () => connect(client());

    const { outcome, code } = isDone ? await ask() : await refused(scheduling, ask);

    expect(outcome?.__typename ?? code).toBe(expected);
    const { outcome: made } = isDone ? { outcome } : await connect(manager());
    const off = () => disconnect(client(), made.connection.id);
    const ended = isDone ? await off() : await refused(scheduling, off);
    expect(ended.outcome?.__typename ?? ended.code).toBe(isDone ? 'CalendarDisconnected' : expected);
  });

  it('does not know other organizations’ people and calendars', async () => {
    const elsewhere = await openSalon(scheduling);
    const stranger = elsewhere.member(['calendar.connect']);
    const { outcome: made } = await connect(manager());

    const [connected, ended] = [
      await refused(scheduling, () => connect(stranger)),
      await refused(scheduling, () => disconnect(stranger, made.connection.id)),
    ];

    expect(connected.outcome.__typename).toMatch(/InvalidInput|NotReadyYet/);
    expect(ended.outcome).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['connectionId'] }] });
    expect(await list(stranger)).toBeNull();
  });
});

test('the address for tests is refused in production', () => {
  const read = (NODE_ENV: string) =>
    readConfig({
      ...environmentFor('scheduling', scheduling.database),
      ...{
        PAYMENT_TOKEN_SECRET: 'a payment token secret of these tests',
        GUEST_CONTACT_TOPIC_KEY: guestContactTopicKey,
      },
      ...{ NODE_ENV, CALENDAR_TEST_ADDRESS: '127.0.0.1' },
    });

  expect(() => read('production')).toThrow('CALENDAR_TEST_ADDRESS: is for tests, never for production');
  expect(read('test').CALENDAR_TEST_ADDRESS).toBe('127.0.0.1');
});
