import { workerAccess } from '@openslot/database';
import { newId } from '@openslot/service';
import { explainUses } from '@openslot/testing';
import {
  blockedCustomers,
  customersByContact,
  customersOfBusiness,
  deletedCustomers,
  newestCustomers,
  sameContacts,
} from '../src/customer/customer.store.ts';
import { findNames, unindexedCustomers } from '../src/customer-name/customer-name.store.ts';
import { servedBy } from '../src/visit/visit.store.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
/** Of 50 organizations with 1,000 customers each: any. */
const some = { organizationId: '', customerId: '', businessId: '', memberId: '', gram: '' };

beforeAll(async () => {
  identity = await runIdentity();
  const row = await identity.database.admin.begin(async (tx) => {
    await tx.unsafe(`
    set local session_replication_role = replica;
    create temp table company as select n, uuidv7() as id, uuidv7() as business, uuidv7() as member from generate_series(1, 50) n;
    create temp table person as
      select p.n, uuidv7() as customer, c.id as company, c.business, c.member from generate_series(1, 50000) as p(n) join company c on c.n = p.n % 50 + 1;
    insert into identity.customer (organization_id, id, name_enc, email_enc, email_bidx, phone_enc, phone_bidx, locale, source, created_at, deleted_at, name_grams)
      select company, customer, 'x', 'x', substr(sha256(n::text::bytea), 1, 16), 'x', substr(sha256((-n)::text::bytea), 1, 16), 'en', 'STAFF',
             clock.now() - n * interval '1 minute', case when n % 20 = 0 then clock.now() - n * interval '1 second' end,
             case when n % 100 <> 61 then array[n / 50 % 100, 1000] end from person;
    insert into identity.customer_name_gram (organization_id, gram, customer_id)
      select company, gram, customer from person, unnest(array[n / 50 % 100, 1000]) as g(gram) where n % 100 <> 61;
    insert into identity.customer_business (organization_id, business_id, customer_id, first_seen_at, last_seen_at)
      select company, business, customer, clock.now(), clock.now() + n * interval '1 minute' from person;
    insert into identity.visit_ref (organization_id, id, live, version, state_at, customer_id, resource_ids, starts_at)
      select company, uuidv7(), true, 1, clock.now(), customer, array[uuidv7()], clock.now() from person;
    insert into identity.customer_block (organization_id, id, customer_id, mode, source, deleted_at)
      select company, uuidv7(), customer, (array['APPROVAL', 'PREPAY', 'BLOCKED'])[n / 50 % 3 + 1], 'STAFF',
             case when n / 50 % 4 > 0 then clock.now() end from person;
    analyze identity.customer_block, identity.customer, identity.customer_name_gram, identity.customer_business, identity.visit_ref`);
    const [found] = await tx`
    select company as "organizationId", customer as "customerId", business as "businessId", member as "memberId", n / 50 % 100 as gram
      from person where n = 4711`;
    return found;
  });
  Object.assign(some, row);
  // While one key is being replaced by another, which is when looks are widest.
  const { database, vault } = identity.deps;
  await database.transaction(workerAccess(some.organizationId), async (tx) => {
    await vault.indexVersion(tx, some.organizationId);
    await vault.rotateIndex(tx, some.organizationId);
  });
}, 90_000);
afterAll(() => identity.close());

const uses = (...indexes: string[]) => ({
  ...{ slice: 'identity' as const, uses: indexes },
  access: { door: 'member' as const, organizationId: some.organizationId, userId: newId() },
});
const after = ['2100-01-01T00:00:00.000Z', 'ffffffff-ffff-7fff-bfff-ffffffffffff'] as const;

test('customers, newest first', async () => {
  const rows = await explainUses(identity.database, uses('customer_created'), (tx) =>
    newestCustomers(tx, some.organizationId, { limit: 21, after }),
  );
  expect(rows).toHaveLength(21);
});

test('deleted customers', async () => {
  await explainUses(identity.database, uses('customer_deleted'), (tx) =>
    deletedCustomers(tx, some.organizationId, { limit: 21, after }),
  );
});

test('blocked customers', async () => {
  const rows = await explainUses(identity.database, uses('customer_block_mode'), (tx) =>
    blockedCustomers(tx, some.organizationId, ['BLOCKED'], { limit: 21, after: [after[1]] }),
  );
  expect(rows).toHaveLength(21);
});

test('customers of a business, last seen first', async () => {
  const rows = await explainUses(identity.database, uses('customer_business_seen'), (tx) =>
    customersOfBusiness(tx, some.organizationId, some.businessId, { limit: 21, after }),
  );
  expect(rows).toHaveLength(21);
});

test.each([
  ['customer_email', { email: 'a@example.com', phone: null }],
  ['customer_phone', { email: null, phone: '+81' }],
])('by %s', async (index, contact) => {
  await explainUses(identity.database, uses(index), (tx) =>
    customersByContact(tx, identity.deps.vault, some.organizationId, contact, { limit: 21, after: null }),
  );
});

test('others with the same contact data', async () => {
  await explainUses(identity.database, uses('customer_email', 'customer_phone'), (tx) =>
    sameContacts(
      tx,
      identity.deps.vault,
      { organizationId: some.organizationId, id: some.customerId },
      { email: 'a@example.com', phone: '+81' },
    ),
  );
});

test('customers by name: all parts, and most of them', async () => {
  const [organizationId, core] = [some.organizationId, [BigInt(some.gram), 1000n]];
  const stretch = { before: null, depth: 300, limit: 21 };
  const all = await explainUses(identity.database, uses('customer_name_gram_pkey'), (tx) =>
    findNames(tx, { organizationId, under: [{ core, likeness: null }] }, stretch),
  );
  const under = [core, [2000n, 2001n]].map((each) => ({ core: each, likeness: null }));
  await explainUses(identity.database, uses('customer_name_gram_pkey'), (tx) =>
    findNames(tx, { organizationId, under }, stretch),
  );
  await explainUses(identity.database, uses('customer_name_gram_pkey'), (tx) =>
    findNames(tx, { organizationId, under: [{ core, likeness: { all: [...core, 5000n], enough: 1 } }] }, stretch),
  );

  expect(all.ids.length).toBeGreaterThan(0);
});

test('customers whose names are not taken in yet', async () => {
  const rows = await explainUses(identity.database, uses('customer_unindexed'), (tx) =>
    unindexedCustomers(tx, some.organizationId, 100),
  );
  expect(rows.length).toBeGreaterThan(0);
});

test('whom a member serves', async () => {
  await explainUses(identity.database, { ...uses('visit_ref_customer', 'staff_ref_member'), small: true }, (tx) =>
    servedBy(tx, some, [some.customerId]),
  );
});
