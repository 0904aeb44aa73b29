import { newId } from '@openslot/service';
import { explainUses, testDatabase, type TestDatabase } from '@openslot/testing';
import { openRequests, requestsBy, requestsById, requestsOfAccounts } from '../src/privacy/privacy.store.ts';

let database: TestDatabase;
const organizationId = newId();
const [userId, accountId] = [newId(), newId()];
let some = '';
beforeAll(async () => {
  database = await testDatabase('identity');
  const { admin } = database;
  await admin`
    insert into identity.privacy_request (organization_id, id, kind, subject_kind, subject_id, customer_ids, asked_by, account_request_id, status, deadline, closed_at)
    select case when n % 100 = 0 then ${organizationId}::uuid else md5('org' || n % 200)::uuid end, uuidv7(), 'EXPORT', 'CUSTOMER',
           s.id, array[s.id], case when n % 500 = 0 then ${userId}::uuid else md5('asker' || n)::uuid end,
           case when n % 5000 = 0 then ${accountId}::uuid end, case when n % 3 = 0 then 'OPEN' else 'DONE' end,
           clock.now() + n * interval '1 minute', case when n % 3 = 0 then null else clock.now() end
      from generate_series(1, 50000) n cross join lateral (select md5('subject' || n)::uuid as id) s`;
  await admin`analyze identity.privacy_request`;
  const [row] = await admin<{ id: string }[]>`select id from identity.privacy_request limit 1`;
  some = row?.id ?? '';
});
afterAll(() => database.close());

const member = { door: 'member', organizationId } as const;
const person = { door: 'customer', userId } as const;
const page = { limit: 21, after: null };
const later = { limit: 21, after: [new Date('2026-11-21T12:00:00Z').toISOString(), newId()] as const };

test.each([page, later])('what an organization has yet to answer, by deadline', async (query) => {
  await explainUses(database, { slice: 'identity', access: member, uses: ['privacy_request_open'] }, (tx) =>
    openRequests(tx, organizationId, query),
  );
});

test.each([page, later])('what somebody has asked', async (query) => {
  await explainUses(database, { slice: 'identity', access: person, uses: ['privacy_request_asker'] }, (tx) =>
    requestsBy(tx, userId, query),
  );
});

test('the parts of a request about a whole account, and requests by id', async () => {
  const access = { slice: 'identity', access: person } as const;
  const parts = await explainUses(database, { ...access, uses: ['privacy_request_account'] }, (tx) =>
    requestsOfAccounts(tx, [accountId]),
  );
  await explainUses(database, { ...access, uses: ['privacy_request_id'] }, (tx) => requestsById(tx, [some]));

  expect(parts).toHaveLength(10);
});
