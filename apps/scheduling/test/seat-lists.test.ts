import { publicAccess, type Access, type Tx } from '@openslot/database';
import { fromId, newId } from '@openslot/service';
import { explainUses } from '@openslot/testing';
import { sessionsOfDay, sessionsOfStaff } from '../src/board/board.store.ts';
import {
  findSessions,
  organizationOfBusiness,
  organizationOfVariation,
  searchSessions,
} from '../src/class-session/class-session.store.ts';
import { findCourses, sessionsOfCourse } from '../src/course/course.store.ts';
import { findSeats, isInSession, ownSeats, seatsOfSession, seatsOfVisit } from '../src/seat/seat.store.ts';
import { countWaiting, entriesOfCustomer, firstForSession, searchEntries } from '../src/waitlist/waitlist.store.ts';
import { monday, tokyo } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';
import { openStudio, plan, type Studio } from './studio.ts';

const rows = 50_000;

let scheduling: Scheduling;
let studio: Studio;
let session: { organizationId: string; id: string; startsAt: Date };
let visitId: string;
const [userId, customerId] = [newId(), newId()];

beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  studio = await openStudio(scheduling);
  const { id } = await plan(studio);
  session = {
    organizationId: studio.organizationId,
    id: fromId('cls', id) as string,
    startsAt: new Date(tokyo('11:00')),
  };
  await fill();
}, 120_000);
afterAll(() => scheduling.stop());

/** 50,000 sessions, seats and entries, one in ten of this organization; seats of 1,000 customers, 20 in each session. */
async function fill(): Promise<void> {
  const { admin } = scheduling.database;
  const { organizationId, businessId } = studio;
  await admin`insert into scheduling.customer_ref (organization_id, id, user_id, live, version, state_at)
    values (${organizationId}, ${customerId}, ${userId}, true, 1, now())`;
  await admin.unsafe(`
    create table public.filling as
    select case when n % 10 = 0 then '${organizationId}'::uuid else ('01932b1c-0000-7000-8000-' || lpad((n % 10)::text, 12, '0'))::uuid end as org,
           case when n = 10 then '${session.id}'::uuid else uuidv7() end as id, n, uuidv7() as visit,
           case when n % 1000 = 0 then '${customerId}'::uuid else ('01932b1c-0000-7000-9000-' || lpad((n % 1000)::text, 12, '0'))::uuid end as customer,
           '${monday}'::timestamptz + (n % 7000) * interval '1 hour' as starts_at
      from generate_series(1, ${rows}) n;
    alter table scheduling.class_session disable trigger all;
    alter table scheduling.seat disable trigger all;
    alter table scheduling.waitlist_entry disable trigger all;
    insert into scheduling.class_session (organization_id, id, business_id, location_id, service_id, variation_id, variation_version, staff_id,
      starts_at, ends_at, time_zone, local_start, capacity, list_minor, currency, published, status)
    select org, id, case when n % 100 = 0 then '${businessId}'::uuid else uuidv7() end, '${studio.locationId}', uuidv7(),
           case when n % 100 = 0 then '${fromId('var', studio.yoga)}'::uuid else uuidv7() end, 1, uuidv7(),
           starts_at, starts_at + interval '1 hour', 'Asia/Tokyo', timezone('Asia/Tokyo', starts_at), 20, 2000, 'JPY', true, 'SCHEDULED'
      from public.filling where n <> 10;
    insert into scheduling.seat (organization_id, id, session_id, hold_id, appointment_id, customer_id, list_minor, currency, status, updated_at)
    select f.org, uuidv7(), s.id, uuidv7(), f.visit, f.customer, 2000, 'JPY', (array['BOOKED', 'ATTENDED', 'CANCELLED'])[1 + f.n % 3], now()
      from public.filling f join public.filling s on s.n = case when f.n % 10 = 0 then 10 * (1 + f.n / 200) else f.n end;
    insert into scheduling.waitlist_entry (organization_id, id, business_id, location_id, service_id, variation_id, customer_id, starts_from, starts_until,
      time_zone, party_size, status, session_id)
    select org, uuidv7(), '${businessId}', '${studio.locationId}', uuidv7(), uuidv7(), uuidv7(), starts_at, starts_at + interval '1 minute',
           'Asia/Tokyo', 1, 'WAITING', case when n <= 500 then '${session.id}'::uuid else id end from public.filling`);
  await admin`analyze`;
  const [row] = await admin`select appointment_id from scheduling.seat where session_id = ${session.id} limit 1`;
  visitId = row?.['appointment_id'];
}

const member = (): Access => ({ door: 'member', organizationId: studio.organizationId, userId: newId() });
const person: Access = { door: 'customer', userId };
const year = {
  ...{ from: new Date(tokyo('00:00')), to: new Date(tokyo('00:00', '2027-05-30')), locationId: null },
  status: ['SCHEDULED' as const],
};
const page = { limit: 21, after: null };
const booked = { status: ['BOOKED' as const], memberId: null };

const line = () => ({
  ...{ businessId: studio.businessId, locationId: null, serviceId: null },
  status: ['WAITING' as const],
});
const dayOfSession = () => ({
  ...{ organizationId: studio.organizationId, businessId: studio.businessId, locationId: studio.locationId },
  ...{ timeZone: 'Asia/Tokyo', date: '2027-03-01', startOffset: 540, endOffset: 540 },
  ...{ startsAt: new Date(tokyo('11:00')), endsAt: new Date(tokyo('11:30')) },
});
const agendaOfAoi = () => ({
  ...{ organizationId: studio.organizationId, resourceIds: [studio.aoi.id], place: null },
  ...{ from: new Date(tokyo('00:00')), to: new Date(tokyo('00:00', '2027-03-05')) },
});

test.each<[string, Access | null, string, (tx: Tx) => Promise<readonly unknown[]>, number]>([
  [
    'sessions of a business',
    publicAccess,
    'class_session_start',
    (tx: Tx) => searchSessions(tx, { ...studio }, year, page),
    21,
  ],
  [
    'sessions of a variation',
    publicAccess,
    'class_session_variation',
    (tx: Tx) =>
      searchSessions(
        tx,
        { organizationId: studio.organizationId, variationId: fromId('var', studio.yoga) as string },
        year,
        page,
      ),
    21,
  ],
  ['sessions of a day of the desk', null, 'class_session_start', (tx: Tx) => sessionsOfDay(tx, dayOfSession()), 1],
  ['sessions of an agenda', null, 'class_session_leader', (tx: Tx) => sessionsOfStaff(tx, agendaOfAoi()), 1],
  ['sessions by id', publicAccess, 'class_session_id', (tx: Tx) => findSessions(tx, [session.id]), 1],
  [
    'what a customer waits for',
    null,
    'waitlist_entry_customer',
    (tx: Tx) =>
      entriesOfCustomer(
        tx,
        { organizationId: studio.organizationId, customerId, reach: { scope: null, except: null } },
        page,
      ),
    0,
  ],
  [
    'who waits for a service',
    null,
    'waitlist_entry_service',
    (tx: Tx) => searchEntries(tx, studio.organizationId, { ...line(), serviceId: newId() }, page),
    0,
  ],
  [
    'whose wish came true, in line',
    null,
    'waitlist_entry_queue',
    (tx: Tx) => searchEntries(tx, studio.organizationId, { ...line(), status: ['FILLED'] }, page),
    0,
  ],
  ['seats of a session', null, 'seat_session', (tx: Tx) => seatsOfSession(tx, session, booked, page), 6],
  ['own seats', person, 'seat_customer', (tx: Tx) => ownSeats(tx, ['BOOKED'], page), 16],
  ['seats of a visit', null, 'seat_appointment', (tx: Tx) => seatsOfVisit(tx, studio.organizationId, visitId), 1],
])('the list of %s uses its index', async (_, access, index, question, count) => {
  const found = await explainUses(
    scheduling.database,
    { slice: 'scheduling', access: access ?? member(), uses: [index] },
    question,
  );

  expect(found).toHaveLength(count);
});

test.each<[string, Access | null, string, (tx: Tx) => Promise<unknown>]>([
  ['a seat by id', person, 'seat_id', (tx: Tx) => findSeats(tx, [newId()], null)],
  [
    'whose a variation is',
    publicAccess,
    'class_session_of',
    (tx: Tx) => organizationOfVariation(tx, fromId('var', studio.yoga) as string),
  ],
  ['whether a person is in a session', null, 'seat_session', (tx: Tx) => isInSession(tx, session, { userId })],
  [
    'the sessions of a course',
    publicAccess,
    'class_session_course',
    (tx: Tx) => sessionsOfCourse(tx, { organizationId: studio.organizationId, id: newId() }),
  ],
  ['a course by id', publicAccess, 'course_id', (tx: Tx) => findCourses(tx, [newId()])],
  ['who is first in line for a session', null, 'waitlist_entry_session', (tx: Tx) => firstForSession(tx, session, 1)],
  [
    'how many wait for a session',
    null,
    'waitlist_entry_session',
    (tx: Tx) => countWaiting(tx, studio.organizationId, session.id),
  ],
])('the look-up of %s uses its index', async (_, access, index, question) => {
  await explainUses(
    scheduling.database,
    { slice: 'scheduling', access: access ?? member(), uses: [index], small: true },
    question,
  );
});

test('a business is found by its id alone', async () => {
  const within = { slice: 'scheduling' as const, access: publicAccess, uses: ['business_ref_id'], small: true };

  expect(await explainUses(scheduling.database, within, (tx) => organizationOfBusiness(tx, studio.businessId))).toBe(
    studio.organizationId,
  );
});
