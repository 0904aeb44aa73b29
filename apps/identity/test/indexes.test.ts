import { newId } from '@openslot/service';
import { explainUses } from '@openslot/testing';
import { customersById } from '../src/customer/customer.store.ts';
import {
  activeMembership,
  hasOtherOwner,
  membershipsById,
  membershipsOfUser,
  membersPage,
} from '../src/member/member.store.ts';
import { tokenByHash, useAllTokens } from '../src/session/session.store.ts';
import { hashOfToken } from '../src/session/refresh-token.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
/** Of the 500 organizations with 100 members and customers each, of the 50,000 people: any. */
const some = { organizationId: '', memberId: '', customerId: '', userId: '', sessionId: '', email: '' };

beforeAll(async () => {
  identity = await runIdentity();
  await fill();
}, 90_000);
afterAll(() => identity.close());

/** 50,000 rows a table, without looking up each foreign key. */
async function fill(): Promise<void> {
  const row = await identity.database.admin.begin(async (tx) => {
    await tx.unsafe(`
    set local session_replication_role = replica;
    create temp table person as select n, uuidv7() as id, uuidv7() as member, uuidv7() as customer, uuidv7() as session from generate_series(1, 50000) n;
    create temp table company as select n, uuidv7() as id from generate_series(1, 500) n;
    insert into identity."user" (id, email, name_enc, locale) select id, 'person' || n || '@example.com', 'x', 'en' from person;
    insert into identity.credential (user_id, algo, hash, changed_at) select id, 'ARGON2ID', '$argon2id$', clock.now() from person;
    insert into identity.organization (id, name, mode, kind, country, default_currency, default_locale, status)
      select id, 'Company ' || n, 'LIVE', 'INDEPENDENT', 'JP', 'JPY', 'ja', 'ACTIVE' from company;
    insert into identity.member (organization_id, id, user_id, started_on, status)
      select c.id, p.member, p.id, '2026-01-01', 'ACTIVE' from person p join company c on c.n = p.n % 500 + 1;
    insert into identity.member_role (organization_id, id, member_id, base, scope_kind)
      select c.id, uuidv7(), p.member, case when p.n <= 500 then 'OWNER' else 'STAFF' end, 'ORGANIZATION' from person p join company c on c.n = p.n % 500 + 1;
    insert into identity.customer (organization_id, id, user_id, name_enc, email_enc, email_bidx, locale, source, first_business_id)
      select c.id, p.customer, p.id, 'x', 'x', substr(sha256(p.id::text::bytea), 1, 16), 'en', 'BOOKING', uuidv7() from person p join company c on c.n = p.n % 500 + 1;
    insert into identity.user_session (id, user_id, last_seen_at, expires_at, ip_hash, auth_level)
      select session, id, clock.now(), clock.now() + interval '90 days', 'x', 'PASSWORD' from person;
    insert into identity.refresh_token (id, session_id, user_id, token_hash, issued_at, expires_at)
      select uuidv7(), session, id, sha256(session::text::bytea), clock.now(), clock.now() + interval '30 days' from person;
    insert into identity.login_attempt (id, at, email_bidx, user_id, ip_hash, method, outcome)
      select uuidv7(), clock.now(), substr(sha256(id::text::bytea), 1, 16), id, 'x', 'PASSWORD', 'BAD_SECRET' from person;
    analyze identity."user", identity.credential, identity.organization, identity.member, identity.member_role, identity.customer,
      identity.user_session, identity.refresh_token, identity.login_attempt`);
    const [found] = await tx`
    select c.id as "organizationId", p.member as "memberId", p.customer as "customerId", p.id as "userId", p.session as "sessionId",
           'person' || p.n || '@example.com' as email
      from person p join company c on c.n = p.n % 500 + 1 where p.n = 4711`;
    return found;
  });
  Object.assign(some, row);
}

const acting = () => ({ door: 'member', organizationId: some.organizationId, userId: newId() }) as const;
const own = () => ({ door: 'customer', userId: some.userId }) as const;

test('members of an organization by status', async () => {
  const rows = await explainUses(
    identity.database,
    { slice: 'identity', access: acting(), uses: ['member_org_status', 'user_pkey'] },
    (tx) => membersPage(tx, some.organizationId, 'ACTIVE', { limit: 51, after: [some.memberId] }),
  );

  expect(rows.length).toBeGreaterThan(10);
});

test('organizations of a user', async () => {
  const rows = await explainUses(identity.database, { slice: 'identity', access: own(), uses: ['member_user'] }, (tx) =>
    membershipsOfUser(tx, some.userId),
  );

  expect(rows).toHaveLength(1);
});

test('what a person acts as in an organization', async () => {
  await explainUses(identity.database, { slice: 'identity', access: own(), uses: ['member_user'] }, (tx) =>
    activeMembership(tx, some.organizationId, some.userId),
  );
});

test('other owners of an organization', async () => {
  await explainUses(identity.database, { slice: 'identity', access: acting(), uses: ['member_role_scope'] }, (tx) =>
    hasOtherOwner(tx, some.organizationId, some.memberId),
  );
});

test('memberships by id, without an organization', async () => {
  const rows = await explainUses(identity.database, { slice: 'identity', access: own(), uses: ['member_id'] }, (tx) =>
    membershipsById(tx, [some.memberId]),
  );

  expect(rows).toHaveLength(1);
});

test('customers by id, without an organization', async () => {
  const rows = await explainUses(identity.database, { slice: 'identity', access: own(), uses: ['customer_id'] }, (tx) =>
    customersById(tx, [some.customerId]),
  );

  expect(rows).toHaveLength(1);
});

test('a refresh token by its hash, and whether its successor was used', async () => {
  await explainUses(
    identity.database,
    { slice: 'identity', access: own(), uses: ['refresh_token_token_hash_key', 'refresh_token_parent'] },
    (tx) => tokenByHash(tx, hashOfToken(some.sessionId)),
  );
});

test('refresh tokens of a session', async () => {
  await explainUses(identity.database, { slice: 'identity', access: own(), uses: ['refresh_token_session'] }, (tx) =>
    useAllTokens(tx, some.sessionId, { usedAt: new Date('2026-11-20T12:00:00Z'), usedFrom: 'x' }),
  );
});

/** What happens inside a function that runs as identity_auth: its own text, explained as that role. */
const functions: [string, () => Record<string, string>, string[]][] = [
  ['credential_of', () => ({ sign_in_name: `'${some.email}'::text` }), ['user_email_active', 'credential_pkey']],
  ['user_by_email', () => ({ sign_in_name: `'${some.email}'::text` }), ['user_email_active']],
  ['contact_of', () => ({ person: `'${some.userId}'::uuid` }), ['user_pkey']],
  ['session_of_token', () => ({ presented: `'\\x00'::bytea` }), ['refresh_token_token_hash_key']],
  [
    'sign_in_failures',
    () => ({ email_hash: `'\\x00'::bytea`, since: `'2026-11-20'::timestamptz`, at_most: '10' }),
    ['email_bidx_at_idx'],
  ],
];

test.each(functions)('%s', async (name, values, indexes) => {
  const plan = await identity.database.admin.begin(async (tx) => {
    const [fn] =
      await tx`select prosrc from pg_proc where pronamespace = 'identity'::regnamespace and proname = ${name}`;
    const text = Object.entries(values()).reduce(
      (sql, [key, value]) => sql.replaceAll(key, value),
      String(fn?.['prosrc']),
    );
    // Empty partitions of other months are read whole otherwise.
    await tx.unsafe(
      'set local enable_seqscan = off; set local role identity_auth; set local search_path = pg_catalog, extensions',
    );
    return JSON.stringify(await tx.unsafe(`explain (format json) ${text}`));
  });

  for (const index of indexes) expect(plan).toContain(index);
  expect(plan).not.toContain('"Seq Scan"');
});
