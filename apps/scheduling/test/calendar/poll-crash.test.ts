import { fromId, toId } from '@openslot/service';
import { fragile, settled, type Fault } from '@openslot/testing';
import { publicReach } from '../../src/calendar/fetch.ts';
import { monday, openSalon, published, type Salon } from '../salon.ts';
import { startScheduling, type Scheduling } from '../scheduling.ts';
import { calendar, startCalendarServer, type CalendarServer } from './calendar-server.ts';

const fault: Fault = { at: 0, count: 0, mode: 'before' };
let server: CalendarServer;
let scheduling: Scheduling;
beforeAll(async () => {
  server = await startCalendarServer();
  scheduling = await startScheduling(({ database, log }) => {
    log.level = 'silent';
    return {
      database: fragile(database, fault, ({ door }) => door === 'worker'),
      calendars: {
        ...publicReach,
        ...{ allowedAddress: '127.0.0.1', certificate: server.certificate, resolve: async () => ['127.0.0.1'] },
      },
    };
  });
});
afterAll(async () => {
  await scheduling.stop();
  await server.stop();
});
beforeEach(async () => {
  Object.assign(fault, { at: 0, count: 0 });
  await scheduling.database.setClock(monday);
});

const at = (hour: number) => [`DTSTART;TZID=Asia/Tokyo:20270302T${hour}0000`, `DTEND;TZID=Asia/Tokyo:20270302T${hour + 1}0000`]; // prettier-ignore
const says = (hour: number) => server.answer((_, response) => response.writeHead(200).end(calendar(at(hour))));
const isSilent = () => server.answer((_, response) => response.writeHead(500).end());

async function connected(salon: Salon): Promise<string> {
  says(12);
  const { data } = await salon.member(['calendar.connect'])(
    `mutation ($input: ConnectCalendarInput!) { connectCalendar(input: $input) { ... on CalendarConnected { connection { id } } } }`,
    { input: { staffMemberId: toId('stf', salon.aoi.id), url: server.url } },
  );
  return fromId('ccn', data.connectCalendar.connection.id) as string;
}

async function pass(time: { minutes: number } | { seconds: number }): Promise<void> {
  await scheduling.database.advanceClock(time);
  await settled(...scheduling.workers);
}

/** What is known of a calendar, and what was told of it. */
async function left(id: string) {
  const [row] = await scheduling.database.admin`
    select status, (select string_agg(to_char(timezone('Asia/Tokyo', starts_at), 'HH24:MI'), ' ') from scheduling.external_busy where connection_id = ${id}) as busy,
           (select count(*)::int from scheduling.due where subject_id = ${id} and kind = 'calendar_poll') as timers
      from scheduling.calendar_connection where id = ${id}`;
  const count = async (name: string) =>
    (await published(scheduling, `scheduling.calendar.${name}.v1`)).filter(({ subject }) => subject === id).length;
  return { ...row, failing: await count('failing'), recovered: await count('recovered') };
}

const deaths = (['before', 'after'] as const).flatMap((mode) => [1, 2, 3].map((nth) => [nth, mode] as const));
/** What died is tried again, at the latest at the next turn. */
const recover = async () => {
  await pass({ seconds: 70 });
  expect(fault.count).toBeGreaterThanOrEqual(fault.at);
  fault.at = 0;
  await pass({ minutes: 15 });
};

test.each(deaths)(
  'a calendar is read, whichever transaction of its poll is lost: %d, %s its commit',
  async (nth, mode) => {
    const salon = await openSalon(scheduling);
    const id = await connected(salon);
    says(15);
    Object.assign(fault, { at: nth, mode, count: 0 });

    await pass({ minutes: 15 });
    await recover();

    expect(await left(id)).toEqual({ status: 'OK', busy: '15:00', timers: 1, failing: 0, recovered: 0 });
  },
);

test.each(deaths)('its failing and its recovery are told once: %d is lost %s its commit', async (nth, mode) => {
  const salon = await openSalon(scheduling);
  const id = await connected(salon);
  isSilent();
  for (let quarter = 0; quarter < 3; quarter += 1) await pass({ minutes: 15 });
  Object.assign(fault, { at: nth, mode, count: 0 });

  await pass({ minutes: 15 });
  await recover();
  expect(await left(id)).toEqual({ status: 'FAILING', busy: '12:00', timers: 1, failing: 1, recovered: 0 });

  says(16);
  Object.assign(fault, { at: nth, mode, count: 0 });
  await pass({ minutes: 15 });
  await recover();
  expect(await left(id)).toEqual({ status: 'OK', busy: '16:00', timers: 1, failing: 1, recovered: 1 });
});
