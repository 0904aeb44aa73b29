import { type Access } from '@openslot/database';
import { newId } from '@openslot/service';
import { explainUses, testDatabase, type TestDatabase } from '@openslot/testing';
import type { AppointmentSearch } from '../src/appointment/visit-list.store.ts';
import { findArchived, ownArchived, searchArchived } from '../src/archive/archived-visit.store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('scheduling');
});
afterAll(() => database.close());

test('lists of what has moved use their indexes, on 50,000 rows', async () => {
  const { admin } = database;
  const [organizationId, businessId, locationId] = [newId(), newId(), newId()];
  const [userId, customerId] = [newId(), newId()];
  await admin`insert into scheduling.customer_ref (organization_id, id, user_id, live, version, state_at) values (${organizationId}, ${customerId}, ${userId}, true, 1, now())`;
  await admin`
      insert into scheduling.appointment_archive (organization_id, id, number, business_id, location_id, customer_id, party_size, starts_at, ends_at, time_zone, local_start, local_date,
        place, source, created_by_kind, status, payment_requirement, deposit_minor, list_minor, currency, price_snapshot, policy_snapshot, reschedule_count, ical_sequence,
        is_late, fee_minor, segments)
      select case when n % 10 = 0 then ${organizationId}::uuid else ('01932b1c-0000-7000-8000-' || lpad((n % 10)::text, 12, '0'))::uuid end, uuidv7(), 'ABCDEF',
             ${businessId}, ${locationId}, case when n % 100 = 0 then ${customerId}::uuid else ('01932b1c-0000-7000-9000-' || lpad((n % 1000)::text, 12, '0'))::uuid end, 1,
             s.starts_at, s.starts_at + interval '1 hour', 'Asia/Tokyo', s.starts_at, s.starts_at::date, 'BUSINESS', 'ONLINE', 'CUSTOMER', 'COMPLETED', 'NONE', 0, 0, 'JPY', '{}', '{}', 0, 0,
             false, 0, '[]'
        from generate_series(1, 50000) n cross join lateral (select '2018-01-01T01:00:00Z'::timestamptz + n * interval '1 hour' as starts_at) s`;
  await admin`analyze scheduling.appointment_archive`;
  const [one] = await admin`select id from scheduling.appointment_archive where customer_id = ${customerId} limit 1`;
  const customer: Access = { door: 'customer', userId };
  const member: Access = { door: 'member', organizationId, userId: newId() };
  const past = (columns: string) => `appointment_archive_past_${columns}_idx`;
  const page = { limit: 51, after: null };
  const search: AppointmentSearch = {
    ...{
      businessId: null,
      locationId: null,
      date: null,
      from: null,
      to: null,
      staffMemberId: null,
      resourceId: null,
    },
    ...{ serviceId: null, customerId, number: null, externalId: null, status: null, order: 'START' as const },
  };
  const sight = { organizationId, memberId: null, all: { scope: null, except: null }, own: null };
  const uses = (access: Access, index: string) => ({
    slice: 'scheduling' as const,
    access,
    uses: [index],
    small: true,
  });

  expect(
    await explainUses(database, uses(customer, past('customer_id_starts_at')), (tx) => ownArchived(tx, null, page)),
  ).toHaveLength(51);
  expect(
    await explainUses(database, uses(member, past('organization_id_customer_id_starts')), (tx) =>
      searchArchived(tx, sight, search, page),
    ),
  ).toHaveLength(51);
  expect(
    await explainUses(database, uses(customer, past('id')), (tx) => findArchived(tx, [one?.['id']], null)),
  ).toHaveLength(1);
});
