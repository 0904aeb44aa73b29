import { guestAccess, publicAccess, workerAccess, type Access, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { explainUses } from '@openslot/testing';
import { keepTime } from '../src/allocation/allocation.store.ts';
import { visitsOfDay, visitsOfStaff } from '../src/board/board.store.ts';
import { findAppointments, ownAppointments } from '../src/appointment/appointment-view.store.ts';
import { searchAppointments, type AppointmentSearch, type Sight } from '../src/appointment/visit-list.store.ts';
import { hasBeenThere, moveVisits } from '../src/appointment/appointment.store.ts';
import { insertClosure, visitsInClosure, visitsOfResource } from '../src/closure/closure.store.ts';
import { organizationOfOwn } from '../src/customer/customer.store.ts';
import { historiesOf, historyOfActor } from '../src/appointment/history.store.ts';
import { segmentsOf } from '../src/appointment/segment.store.ts';
import { findOpenAccess, hasOpenAccess, moveGuestAccess } from '../src/guest/guest-access.store.ts';
import { anonymousTime, findHolds, lockHoldByToken } from '../src/hold/hold.store.ts';
import { monday, openSalon, tokyo, type Salon } from './salon.ts';
import { startScheduling, type Scheduling } from './scheduling.ts';

const rows = 50_000;

let scheduling: Scheduling;
let salon: Salon;
const [userId, customerId, room, serviceId, shop] = [newId(), newId(), newId(), newId(), newId()];
let number: string;
let visit: { organizationId: string; id: string; timeZone: string; currency: string; startOffset: number };

beforeAll(async () => {
  scheduling = await startScheduling();
  await scheduling.database.setClock(monday);
  salon = await openSalon(scheduling);
  await fill();
}, 120_000);
afterAll(() => scheduling.stop());

/** 50,000 visits of 100 customers over two years, one in ten of them in this organization, and what hangs on them. */
async function fill(): Promise<void> {
  const { admin } = scheduling.database;
  const { organizationId, businessId, locationId } = salon;
  await admin`insert into scheduling.customer_ref (organization_id, id, user_id, live, version, state_at)
    values (${organizationId}, ${customerId}, ${userId}, true, 1, now())`;
  await admin`
    create table public.filling as
    select case when n % 10 = 0 then ${organizationId}::uuid else ('01932b1c-0000-7000-8000-' || lpad((n % 10)::text, 12, '0'))::uuid end as organization_id,
           uuidv7() as id, n, case when n % 100 = 0 then ${customerId}::uuid else ('01932b1c-0000-7000-9000-' || lpad((n % 1000)::text, 12, '0'))::uuid end as customer_id,
           ${monday}::timestamptz + (n % 700 - 350) * interval '1 day' + (n % 9) * interval '1 hour' as starts_at
      from generate_series(1, ${rows}) n`;
  await admin`
    insert into scheduling.appointment (organization_id, id, number, business_id, location_id, customer_id, party_size, starts_at, ends_at, time_zone,
      local_start, source, created_by_kind, status, payment_requirement, deposit_minor, list_minor, currency, price_snapshot, policy_snapshot)
    select organization_id, id, translate(lpad(to_hex(n), 6, '2'), '01abcdef', 'YZABCDEF'),
           case when n % 50 = 0 then ${shop}::uuid else ${businessId}::uuid end, ${locationId}, customer_id, 1, starts_at,
           starts_at + interval '1 hour', 'Asia/Tokyo', timezone('Asia/Tokyo', starts_at), 'ONLINE', 'CUSTOMER',
           (array['CONFIRMED', 'COMPLETED', 'NO_SHOW', 'EXPIRED'])[1 + n / 20 % 4], 'NONE', 0, 6600, 'JPY', '{"segments": []}',
           '{"policyId": null, "text": {}, "cancelCutoffMinutes": 0, "rescheduleCutoffMinutes": 0, "steps": [], "noShow": null}'
      from public.filling`;
  await admin`alter table scheduling.segment disable trigger all`;
  await admin`
    insert into scheduling.segment (organization_id, id, appointment_id, customer_id, seq, service_id, variation_id, variation_version, resource_id, unit,
      requested_staff, starts_at, ends_at, minutes, buffer_before_minutes, buffer_after_minutes, list_minor, status)
    select organization_id, uuidv7(), id, customer_id, 1, case when n % 30 = 0 then ${serviceId}::uuid else id end, id, 1, case when n % 20 = 0 then ${salon.aoi.id}::uuid else ${salon.ren.id}::uuid end, 1,
           'ANY', starts_at, starts_at + interval '1 hour', 60, 0, 0, 6600,
           (array['CONFIRMED', 'COMPLETED', 'NO_SHOW', 'EXPIRED'])[1 + n / 20 % 4] from public.filling`;
  await admin`alter table scheduling.segment_resource disable trigger all`;
  await admin`
    insert into scheduling.segment_resource (organization_id, segment_id, resource_id, unit, kind, parts_from, parts_to, starts_at)
    select s.organization_id, s.id, case when f.n % 40 = 0 then ${room}::uuid else f.customer_id end, 1, 'ROOM', '{0}', '{60}', s.starts_at
      from scheduling.segment s join public.filling f on f.organization_id = s.organization_id and f.id = s.appointment_id`;
  await admin`
    insert into scheduling.segment_add_on (organization_id, segment_id, add_on_id, quantity, minutes, price_minor)
    select organization_id, id, service_id, 1, 0, 0 from scheduling.segment`;
  await admin`
    insert into scheduling.appointment_history (organization_id, id, appointment_id, customer_id, version, actor_kind, door, action, to_status, changed)
    select organization_id, uuidv7(), id, customer_id, 1, 'CUSTOMER', 'customer', 'booked', 'CONFIRMED', '{}' from public.filling`;
  await admin`
    insert into scheduling.hold (organization_id, id, token_hash, business_id, location_id, actor_kind, actor, party_size, starts_at, ends_at, time_zone,
      items, list_minor, currency, payment_requirement, deposit_minor, policy_snapshot, source, status, expires_at)
    select organization_id, uuidv7(), sha256(id::text::bytea), ${businessId}, ${locationId}, 'PERSON', (n % 5000)::text, 1, starts_at, starts_at + interval '1 hour',
           'Asia/Tokyo', '[{}]', 6600, 'JPY', 'NONE', 0, '{}', 'ONLINE', case when n % 50 = 0 then 'LIVE' else 'EXPIRED' end, starts_at from public.filling`;
  await admin`
    insert into scheduling.guest_access (organization_id, id, appointment_id, customer_id, token_hash, expires_at)
    select organization_id, uuidv7(), id, customer_id, sha256(id::text::bytea), starts_at + interval '30 days' from public.filling`;
  await admin`alter table scheduling.allocation disable trigger all`;
  await admin`
    insert into scheduling.allocation (organization_id, id, resource_id, unit, during, owner_kind, owner_id, hold_id, appointment_id, expires_at)
    select organization_id, uuidv7(), ${salon.aoi.id}, (1 + n / 700)::smallint, tstzrange(starts_at, starts_at + interval '1 hour'), 'SEGMENT', id, null, id, null
      from public.filling on conflict do nothing`;
  await admin`
    insert into scheduling.resource_ref (organization_id, id, business_id, kind, units, member_id, bookable, published, live, version, state_at)
    select organization_id, id, ${businessId}, 'STAFF', 1, uuidv7(), true, true, true, 1, now() from public.filling`;
  await admin`
    insert into scheduling.staff_variation_ref (organization_id, resource_id, variation_id)
    select organization_id, id, customer_id from public.filling`;
  await admin`analyze`;
  const [row] =
    await admin`select organization_id, id, translate(lpad(to_hex(n), 6, '2'), '01abcdef', 'YZABCDEF') as number from public.filling where organization_id = ${organizationId} and customer_id = ${customerId} limit 1`;
  number = row?.['number'];
  visit = {
    organizationId: row?.['organization_id'],
    id: row?.['id'],
    timeZone: 'Asia/Tokyo',
    currency: 'JPY',
    startOffset: 540,
  };
}

const sight = (): Sight => ({
  organizationId: salon.organizationId,
  memberId: salon.aoi.memberId,
  all: { scope: null, except: null },
  own: null,
});
const search = (more: Partial<AppointmentSearch>): AppointmentSearch => ({
  ...{ businessId: null, locationId: null, date: null, from: null, to: null, staffMemberId: null, resourceId: null },
  ...{ serviceId: null, customerId: null, number: null, externalId: null, status: null, order: 'START' as const },
  ...more,
});
const page = { limit: 51, after: null };
const month = { from: new Date(tokyo('00:00')), to: new Date(tokyo('00:00', '2027-03-31')) };
const quarter = { from: new Date(tokyo('00:00', '2027-04-01')), to: new Date(tokyo('00:00', '2027-06-30')) };

const uses = (access: Access, ...indexes: string[]) => ({ slice: 'scheduling' as const, access, uses: indexes });
const member = (): Access => ({ door: 'member', organizationId: salon.organizationId, userId: newId() });
const customer: Access = { door: 'customer', userId };

describe('the list of', () => {
  it.each([
    ['a day at a location', () => ({ locationId: salon.locationId, date: '2027-03-01' }), 'appointment_location_day'],
    ['a range', () => month, 'appointment_range'],
    ['a customer', () => ({ ...quarter, customerId }), 'appointment_customer_start'],
    ['a status', () => ({ ...month, status: ['NO_SHOW' as const] }), 'appointment_status_start'],
    ['all of a status', () => ({ status: ['NO_SHOW' as const] }), 'appointment_status_start'],
    ['a business', () => ({ ...month, businessId: shop }), 'appointment_business_start'],
    [
      'a business by statuses',
      () => ({ businessId: shop, status: ['CONFIRMED' as const, 'NO_SHOW' as const] }),
      'appointment_business_status',
    ],
    ['an inbox', () => ({ status: ['CONFIRMED' as const], order: 'NEWEST' as const }), 'appointment_status_created'],
    ['a customer by status', () => ({ customerId, status: ['COMPLETED' as const] }), 'appointment_customer_status'],
    ['a number', () => ({ number }), 'appointment_number'],
    ['a service', () => ({ ...month, serviceId }), 'segment_service_start'],
    ['a room', () => ({ ...month, resourceId: room }), 'segment_resource_use'],
  ])('%s uses its index', async (_, wanted, index) => {
    const found = await explainUses(scheduling.database, uses(member(), index), (tx) =>
      searchAppointments(tx, sight(), search(wanted()), page),
    );

    expect(found.length).toBeGreaterThan(0);
  });

  it.each([
    ['', null, 'segment_resource_start'],
    [' by status', ['NO_SHOW' as const], 'segment_resource_status'],
    [', what takes place', ['CONFIRMED' as const, 'CHECKED_IN' as const, 'IN_SERVICE' as const], 'segment_confirmed'],
  ])('a staff member’s agenda%s uses its index', async (_, status, index) => {
    const found = await explainUses(scheduling.database, uses(member(), index), (tx) =>
      searchAppointments(tx, sight(), search({ ...month, staffMemberId: salon.aoi.id, status }), page),
    );

    expect(found.length).toBeGreaterThan(0);
  });

  it('what is on a board, and on an agenda, uses its indexes', async () => {
    const { organizationId, businessId, locationId } = salon;
    const [startsAt, endsAt] = [new Date(tokyo('00:00')), new Date(tokyo('00:00', '2027-03-02'))];
    const day = { organizationId, businessId, locationId, timeZone: 'Asia/Tokyo', date: '2027-03-01' };
    const range = { organizationId, resourceIds: [salon.aoi.id], from: month.from, to: month.to, place: null };
    const board = await explainUses(
      scheduling.database,
      uses(member(), 'appointment_location_day', 'segment_visit', 'segment_resource_pkey'),
      (tx) => visitsOfDay(tx, { ...day, startsAt, endsAt, startOffset: 540, endOffset: 540 }),
    );
    const agenda = await explainUses(
      scheduling.database,
      uses(member(), 'segment_resource_start', 'segment_resource_use', 'appointment_id'),
      (tx) => visitsOfStaff(tx, range),
    );

    expect(board.length).toBeGreaterThan(0);
    expect(agenda.length).toBeGreaterThan(0);
  });

  it('visits shows those within the places of the permission, and those on the own agenda besides', async () => {
    const here = { businessIds: [], locationIds: [salon.locationId] };
    const shops = { businessIds: [salon.businessId, shop], locationIds: [] };
    const all = { scope: null, except: null };
    const seen = async (sees: Pick<Sight, 'all' | 'own'>) => {
      const found = await scheduling.deps.database.read(member(), (tx) =>
        searchAppointments(tx, { ...sight(), ...sees }, search(month), page),
      );
      return found.length;
    };
    const onAgenda = await seen({ all: null, own: all });

    expect(onAgenda).toBeGreaterThan(0);
    expect(await seen({ all: null, own: null })).toBe(0);
    expect(await seen({ all: { scope: here, except: null }, own: null })).toBe(51);
    expect(await seen({ all: { scope: null, except: shops }, own: null })).toBe(0);
    expect(await seen({ all: { scope: here, except: here }, own: null })).toBe(0);
    expect(await seen({ all: { scope: null, except: here }, own: all })).toBe(onAgenda);
    expect(await seen({ all: { scope: null, except: shops }, own: { scope: null, except: here } })).toBe(0);
  });

  it.each([null, true, false])('a person’s own visits uses its index: upcoming %s', async (upcoming) => {
    const found = await explainUses(scheduling.database, uses(customer, 'appointment_person_start'), (tx) =>
      ownAppointments(tx, { upcoming, status: null }, page),
    );

    expect(found).toHaveLength(51);
  });

  it('the segments of a page uses its index', async () => {
    const found = await explainUses(scheduling.database, uses(member(), 'segment_visit'), (tx) =>
      segmentsOf(tx, [visit]),
    );

    expect(found).toHaveLength(1);
  });

  it('the history of a page uses its index', async () => {
    // Ids are of this month; the partitions of the others are empty: tables that stay small.
    const [now] = await scheduling.database.admin`select to_char(timezone('UTC', now()), 'YYYY_MM') as month`;
    const index = `appointment_history_${now?.['month']}_organization_id_appointment_id__idx`;
    const found = await explainUses(scheduling.database, { ...uses(customer, index), small: true }, (tx) =>
      historiesOf(tx, [visit], page),
    );
    const byActor = `appointment_history_${now?.['month']}_organization_id_actor_id_create_idx`;
    await explainUses(scheduling.database, { ...uses(member(), byActor), small: true }, (tx) =>
      historyOfActor(tx, { organizationId: salon.organizationId, actorId: newId() }, page),
    );

    expect(found).toHaveLength(1);
  });
});

describe('the look-up of', () => {
  it('an appointment by id alone uses its index', async () => {
    const found = await explainUses(scheduling.database, uses(customer, 'appointment_id'), (tx) =>
      findAppointments(tx, [visit.id], null),
    );

    expect(found).toHaveLength(1);
  });

  it('who a person is in an organization uses its index', async () => {
    const found = await explainUses(
      scheduling.database,
      { ...uses(customer, 'customer_ref_user'), small: true },
      (tx) => organizationOfOwn(tx, userId, customerId),
    );

    expect(found).toBe(salon.organizationId);
  });

  it('what a visit or a hold occupies uses its index', async () => {
    await explainUses(scheduling.database, uses(workerAccess(salon.organizationId), 'allocation_owner'), (tx) =>
      keepTime(tx, salon.organizationId, [visit.id], null),
    );
  });

  it('a hold by id alone uses its index', async () => {
    await explainUses(scheduling.database, uses(publicAccess, 'hold_id'), (tx) => findHolds(tx, [visit.id]));
  });

  it('a hold by its token uses its index', async () => {
    await explainUses(scheduling.database, uses(workerAccess(salon.organizationId), 'hold_token'), (tx) =>
      lockHoldByToken(tx, salon.organizationId, Buffer.alloc(32)),
    );
  });

  it('what callers without a sign-in hold uses the index of live holds', async () => {
    await explainUses(scheduling.database, uses(workerAccess(salon.organizationId), 'hold_actor'), (tx) =>
      anonymousTime(tx, salon.organizationId, new Date(monday)),
    );
  });

  it('a guest’s visit and what hangs on it uses its indexes', async () => {
    const guest = guestAccess({ appointmentId: visit.id, customerId });
    const found = await explainUses(scheduling.database, uses(guest, 'appointment_id'), (tx) =>
      findAppointments(tx, [visit.id, newId()], null),
    );
    const segments = await explainUses(scheduling.database, uses(guest, 'segment_visit'), (tx) =>
      segmentsOf(tx, [visit]),
    );

    expect(found.map(({ id, isOwn }) => [id, isOwn])).toEqual([[visit.id, true]]);
    expect(segments).toHaveLength(1);
  });

  it('a guest token, and of the tokens of a visit, uses its indexes', async () => {
    const { organizationId } = salon;
    const access = workerAccess(organizationId);
    const guest = { organizationId, appointmentId: visit.id, customerId };
    const token = (tx: Tx) => findOpenAccess(tx, organizationId, Buffer.alloc(32));

    expect(await explainUses(scheduling.database, uses(access, 'guest_access_token'), token)).toBeNull();
    await explainUses(scheduling.database, uses(access, 'guest_access_appointment'), (tx) => hasOpenAccess(tx, guest));
    await explainUses(scheduling.database, uses(access, 'guest_access_appointment'), (tx) =>
      moveGuestAccess(tx, visit, new Date(monday)),
    );
  });

  it('visits in the way of a closure, and of somebody’s absence, uses its indexes', async () => {
    const { organizationId, businessId, locationId } = salon;
    const access = workerAccess(organizationId);
    const closed = await scheduling.deps.database.transaction(access, (tx) =>
      insertClosure(
        tx,
        {
          ...{ organizationId, businessId, locationId, scope: 'LOCATION', source: 'MANUAL', published: true },
          ...{ startsOn: '2027-03-01', endsOn: '2027-06-30', resourceIds: [] },
        },
        null,
      ),
    );
    const absence = { organizationId, resourceId: salon.aoi.id, startsAt: new Date(tokyo('00:00')), endsAt: month.to };
    const inClosure = await explainUses(
      scheduling.database,
      { ...uses(access, 'appointment_location_day'), small: true },
      (tx) => visitsInClosure(tx, closed),
    );
    await explainUses(scheduling.database, uses(access, 'allocation_read'), (tx) => visitsOfResource(tx, absence));

    expect((inClosure as { count: number }).count).toBeGreaterThan(0);
  });

  it('whether a customer has been there, and the visits of one who is merged, uses its indexes', async () => {
    const { organizationId, businessId } = salon;
    const access = workerAccess(organizationId);
    // Nothing has moved to the archive yet: there it is a small table.
    const been = await explainUses(
      scheduling.database,
      { ...uses(access, 'appointment_customer_status'), small: true },
      (tx) => hasBeenThere(tx, { organizationId, businessId, customerId: newId() }),
    );

    expect(been).toBe(false);
    await explainUses(
      scheduling.database,
      { ...uses(access, 'appointment_customer_status', 'segment_visit'), small: true },
      (tx) => moveVisits(tx, organizationId, newId(), newId()),
    );
  });
});
