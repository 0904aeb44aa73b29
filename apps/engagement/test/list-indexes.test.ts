import { guestAccess, publicAccess, workerAccess, type Access, type Tx } from '@openslot/database';
import { newId } from '@openslot/service';
import { explainUses, testDatabase, type TestDatabase } from '@openslot/testing';
import { daysOf } from '../src/figures/daily.store.ts';
import { markFirst, moveFacts, summariesOf, summarize } from '../src/figures/fact.store.ts';
import { accountsById, accountsOfCustomers } from '../src/loyalty/account.store.ts';
import { lockAccountOf, lotOfVisit, openLots, refundsOf } from '../src/loyalty/points.store.ts';
import { programsById, programsOfBusinesses, runningProgram, tiersOf } from '../src/loyalty/program.store.ts';
import { ratingsOf } from '../src/review/rating.store.ts';
import {
  moveReviews,
  organizationOfOwnVisit,
  pendingReviews,
  publishedReviews,
  reviewsById,
  reviewsOfAppointments,
} from '../src/review/review.store.ts';

let database: TestDatabase;
const userId = newId();
/** What one of a thousand organizations has. */
let known: Record<'organization_id' | 'id' | 'business_id' | 'customer_id' | 'appointment_id' | 'program_id', string>;

beforeAll(async () => {
  database = await testDatabase('engagement');
  await database.admin.unsafe(fill);
  const [row] = await database.admin`
    select r.organization_id, r.id, r.business_id, r.customer_id, r.appointment_id, p.id as program_id from engagement.review r
      join engagement.loyalty_account a on a.id = r.id
      join engagement.loyalty_program p on p.id = a.program_id and p.status = 'ACTIVE' where r.status = 'PENDING' order by r.id limit 1`;
  known = row as typeof known;
  await database.admin`update engagement.customer_ref set user_id = ${userId} where id = ${known.customer_id}`;
  await database.admin.unsafe('analyze');
}, 300_000);
afterAll(() => database.close());

/** 50,000 rows a table over 1,000 organizations, each with a business, ten staff members and services, and customers. */
const fill = `
  set session_replication_role = replica;
  create temporary table seed as
    select n, md5('o' || n % 1000)::uuid as organization_id, md5('b' || n % 1000)::uuid as business_id, md5('c' || n % 10000)::uuid as customer_id,
           md5('a' || n)::uuid as appointment_id, uuidv7(n * interval '-1 second') as id, md5('p' || n % 1000)::uuid as program_id,
           (array['PUBLISHED', 'PENDING', 'PUBLISHED', 'HIDDEN', 'REJECTED'])[n / 1000 % 5 + 1] as status, date '2026-12-31' - n / 1000 as date
      from generate_series(1, 50000) n;
  insert into engagement.customer_ref select distinct on (customer_id) organization_id, customer_id, md5('u' || n)::uuid, null, true, 1, now() from seed;
  insert into engagement.appointment_ref
    select organization_id, appointment_id, 'K7MQ2X', business_id, md5('l')::uuid, customer_id, 'COMPLETED', now(), now() + interval '1 hour',
           'Asia/Tokyo', '[]', 6600, 'JPY', true, 1, now() from seed;
  insert into engagement.review (organization_id, id, business_id, location_id, customer_id, appointment_id, staff_ids, service_ids, rating,
                                 language, status, moderated_at, created_at, updated_at)
    select organization_id, id, business_id, md5('l')::uuid, customer_id, appointment_id, '{}', '{}', n % 5 + 1, 'ja', status,
           case when status <> 'PENDING' then now() end, now() - n * interval '1 minute', now() from seed;
  insert into engagement.rating_summary (organization_id, subject_kind, subject_id, one, two, three, four, five)
    select organization_id, 'STAFF', case when n <= 1000 then business_id else md5('s' || n)::uuid end, 1, 1, 1, 1, 1 from seed;
  update engagement.rating_summary set subject_kind = 'BUSINESS' where subject_id in (select business_id from seed);
  insert into engagement.loyalty_program (organization_id, id, business_id, status, points, per_amount_minor, per_visit, created_at, updated_at)
    select organization_id, case when n <= 1000 then program_id else md5('q' || n)::uuid end, business_id,
           case when n <= 1000 then 'ACTIVE' else 'ENDED' end, 1, 100, 0, now(), now() from seed;
  insert into engagement.loyalty_tier (organization_id, program_id, threshold, name, multiplier_percent)
    select organization_id, program_id, n / 1000 * 100, 'Tier ' || n / 1000, 100 from seed;
  insert into engagement.loyalty_account (organization_id, id, program_id, customer_id, balance, lifetime, created_at, updated_at)
    select organization_id, id, case when n <= 10000 then program_id else md5('q' || n)::uuid end, customer_id, 66, 66, now(), now() from seed;
  insert into engagement.point_lot (organization_id, id, account_id, appointment_id, list_minor, earned, remaining, created_at)
    select organization_id, id, id, appointment_id, 6600, 66, 66, now() from seed;
  insert into engagement.visit_refund (organization_id, id, appointment_id, amount_minor, created_at) select organization_id, id, appointment_id, 1, now() from seed;
  insert into engagement.visit_fact (organization_id, id, business_id, location_id, customer_id, status, source, starts_at, time_zone, day, currency, version, is_first)
    select organization_id, appointment_id, business_id, md5('l')::uuid, customer_id, 'COMPLETED', 'ONLINE', now(), 'Asia/Tokyo', date, 'JPY', 1, false from seed;
  insert into engagement.customer_summary select organization_id, case when n <= 10000 then customer_id else md5('x' || n)::uuid end, now(), now(), 1, 0, 0, 6600, 'JPY' from seed;
  insert into engagement.analytics_daily (organization_id, business_id, date, currency) select organization_id, business_id, date, 'JPY' from seed;
  insert into engagement.analytics_location_daily (organization_id, business_id, location_id, date, currency) select organization_id, business_id, business_id, date, 'JPY' from seed;
  insert into engagement.staff_daily (organization_id, business_id, staff_id, date, currency) select organization_id, business_id, business_id, date, 'JPY' from seed;
  insert into engagement.service_daily (organization_id, business_id, service_id, date, currency) select organization_id, business_id, business_id, date, 'JPY' from seed;
  set session_replication_role = origin;`;

const uses = <Rows>(access: Access, index: string, question: (tx: Tx) => PromiseLike<Rows>, small = false) =>
  explainUses(database, { slice: 'engagement', access, uses: [index], small }, question);
const asMember = (): Access => ({ door: 'member', organizationId: known.organization_id, userId: newId() });
const asCustomer = (): Access => ({ door: 'customer', userId });
const asWorker = () => workerAccess(known.organization_id);
const firstPage = { limit: 21, after: null };

describe('reviews', () => {
  test('published ones of businesses, newest first', async () => {
    const rows = await uses(publicAccess, 'review_public', (tx) =>
      publishedReviews(tx, [known.business_id], firstPage),
    );
    expect(rows).toHaveLength(20);
    const [, , third] = rows;
    const after = [third?.createdAt.toISOString() ?? '', third?.id ?? ''] as const;
    const next = await uses(publicAccess, 'review_public', (tx) => publishedReviews(tx, [known.business_id], { limit: 5, after })); // prettier-ignore
    expect(next.map(({ id }) => id)).toEqual(rows.slice(3, 8).map(({ id }) => id));
  });

  test('those that wait, oldest first', async () => {
    const everywhere = { reach: { scope: null, except: null }, businessId: null };
    const rows = await uses(asMember(), 'review_pending', (tx) =>
      pendingReviews(tx, known.organization_id, everywhere, firstPage),
    );
    expect(rows).toHaveLength(10);
    expect(rows.map(({ createdAt }) => createdAt.getTime())).toEqual(
      rows.map(({ createdAt }) => createdAt.getTime()).toSorted((a, b) => a - b),
    );
  });

  test.each([
    ['by id, for its author', 'review_id', asCustomer, (tx: Tx) => reviewsById(tx, [known.id])],
    ['of visits, for their customer', 'review_appointment', asCustomer, (tx: Tx) => reviewsOfAppointments(tx, [known.appointment_id])],
    ['of visits, for members', 'review_appointment', asMember, (tx: Tx) => reviewsOfAppointments(tx, [known.appointment_id])],
    ['ratings', 'rating_summary_subject', () => publicAccess, (tx: Tx) => ratingsOf(tx, 'BUSINESS', [known.business_id])],
  ])('%s', async (_, index, access, question) => {
    expect(await uses<readonly unknown[]>(access(), index, question)).toHaveLength(1);
  }); // prettier-ignore

  test('the own visit, signed in and as its guest', async () => {
    const find = (tx: Tx) => organizationOfOwnVisit(tx, known.appointment_id);
    const guest = guestAccess({ appointmentId: known.appointment_id, customerId: known.customer_id });
    expect(await uses(asCustomer(), 'appointment_ref_id', find)).toBe(known.organization_id);
    expect(await uses(guest, 'appointment_ref_id', find)).toBe(known.organization_id);
  });

  test('of a merged customer', async () => {
    await uses(asWorker(), 'review_customer', (tx) =>
      moveReviews(tx, known.organization_id, known.customer_id, newId()),
    );
  });
});

describe('loyalty', () => {
  const program = () => ({ organizationId: known.organization_id, id: known.program_id });

  test.each([
    ['the accounts of customers, for themselves', 'loyalty_account_customer', asCustomer, (tx: Tx) => accountsOfCustomers(tx, [known.customer_id])],
    ['the accounts of customers, for members', 'loyalty_account_customer', asMember, (tx: Tx) => accountsOfCustomers(tx, [known.customer_id])],
    ['what is left of an account, oldest first', 'point_lot_account', asWorker, (tx: Tx) => openLots(tx, { organizationId: known.organization_id, id: known.id } as never)],
    ['accounts by id', 'loyalty_account_id', asCustomer, (tx: Tx) => accountsById(tx, [known.id])],
    ['programmes by id', 'loyalty_program_id', () => publicAccess, (tx: Tx) => programsById(tx, [known.program_id])],
  ])('%s', async (_, index, access, question) => {
    expect((await uses<readonly unknown[]>(access(), index, question)).length).toBeGreaterThan(0);
  }); // prettier-ignore

  test('the programme of a business, running or not', async () => {
    const [row] = await database.admin`
      select organization_id, business_id from engagement.loyalty_program where status = 'ACTIVE' limit 1`;
    const [organizationId, businessId] = [row?.['organization_id'], row?.['business_id']] as [string, string];
    const rows = await uses(publicAccess, 'loyalty_program_business', (tx) => programsOfBusinesses(tx, [businessId]));
    expect(rows).toHaveLength(1);
    const running = await uses(workerAccess(organizationId), 'loyalty_program_business', (tx) =>
      runningProgram(tx, organizationId, businessId),
    );
    expect(running?.businessId).toBe(businessId);
  });

  test('what earning and taking back look for', async () => {
    const { organization_id: organizationId, appointment_id: appointmentId } = known;
    await uses(asWorker(), 'loyalty_account_of_program', (tx) => lockAccountOf(tx, program(), known.customer_id));
    await uses(asWorker(), 'loyalty_tier_pkey', (tx) => tiersOf(tx, organizationId, known.program_id));
    await uses(asWorker(), 'point_lot_visit', (tx) => lotOfVisit(tx, organizationId, appointmentId));
    await uses(asWorker(), 'visit_refund_appointment', (tx) => refundsOf(tx, organizationId, appointmentId));
  });
});

describe('figures', () => {
  const range = { from: '2026-12-01', to: '2026-12-31' };

  test.each([
    ['BUSINESS', 'analytics_daily_business'],
    ['LOCATION', 'analytics_location_daily_location'],
    ['STAFF', 'staff_daily_staff'],
    ['SERVICE', 'service_daily_service'],
  ] as const)('the days of a %s', async (kind, index) => {
    const rows = await uses(asMember(), index, (tx) =>
      daysOf(tx, known.organization_id, kind, [known.business_id], range),
    );
    const dates = rows.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(dates).toHaveLength(31);
  });

  test('a customer’s visits', async () => {
    const { organization_id: organizationId, customer_id: customerId, business_id: businessId } = known;
    expect(
      await uses(asMember(), 'customer_summary_pkey', (tx) => summariesOf(tx, organizationId, [customerId])),
    ).toHaveLength(1);
    await uses(asWorker(), 'visit_fact_customer', (tx) => markFirst(tx, organizationId, customerId, businessId));
    await uses(asWorker(), 'visit_fact_customer', (tx) => summarize(tx, organizationId, customerId));
    await uses(asWorker(), 'visit_fact_customer', (tx) => moveFacts(tx, organizationId, customerId, newId()));
  });
});
