import { explainUses } from '@openslot/testing';
import { voidEmailTokens } from '../src/email-token/email-token.store.ts';
import { attemptsOf, sessionsOf } from '../src/session/session.store.ts';
import { removeChallenges } from '../src/totp/totp.store.ts';
import { identitiesOf } from '../src/user-identity/user-identity.store.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
/** Of 50,000 people, any. */
let userId = '';

beforeAll(async () => {
  identity = await runIdentity();
  userId = await identity.database.admin.begin(async (tx) => {
    await tx.unsafe(`
    set local session_replication_role = replica;
    create temp table person as select n, uuidv7() as id from generate_series(1, 50000) n;
    insert into identity."user" (id, email, name_enc, locale) select id, 'person' || n || '@example.com', 'x', 'en' from person;
    insert into identity.user_session (id, user_id, last_seen_at, expires_at, ip_hash, auth_level)
      select uuidv7(), id, clock.now(), clock.now() + interval '90 days', 'x', 'PASSWORD' from person;
    insert into identity.refresh_token (id, session_id, user_id, token_hash, issued_at, expires_at)
      select uuidv7(), id, id, sha256(id::text::bytea), clock.now(), clock.now() + interval '30 days' from person;
    insert into identity.email_token (id, user_id, purpose, token_hash, expires_at)
      select uuidv7(), id, 'VERIFY', sha256(id::text::bytea), clock.now() + interval '1 day' from person;
    insert into identity.sign_in_challenge (id, user_id, token_hash, expires_at)
      select uuidv7(), id, sha256(id::text::bytea), clock.now() + interval '5 minutes' from person;
    insert into identity.user_identity (id, user_id, provider, subject, linked_at, last_seen_at)
      select uuidv7(), id, 'local', n::text, clock.now(), clock.now() from person;
    insert into identity.login_attempt (id, at, email_bidx, user_id, ip_hash, method, outcome)
      select uuidv7(), clock.now(), substr(sha256(id::text::bytea), 1, 16), id, 'x', 'PASSWORD', 'BAD_SECRET' from person;
    analyze identity."user", identity.user_session, identity.refresh_token, identity.email_token, identity.sign_in_challenge,
      identity.user_identity, identity.login_attempt`);
    const [row] = await tx`select id from person where n = 4711`;
    return String(row?.['id']);
  });
}, 90_000);
afterAll(() => identity.close());

/** The month whose partition holds the attempts. */
async function month(): Promise<string> {
  const [row] = await identity.database.admin`select to_char(clock.now() at time zone 'UTC', 'YYYY_MM') as month`;
  return String(row?.['month']);
}

const own = () => ({ door: 'customer', userId }) as const;
const now = new Date('2026-11-20T12:00:00Z');

test('sessions of a person', async () => {
  await explainUses(identity.database, { slice: 'identity', access: own(), uses: ['user_session_user'] }, (tx) =>
    sessionsOf(tx, userId, now, 100),
  );
});

test('tries to sign in as a person', async () => {
  await explainUses(
    identity.database,
    { slice: 'identity', access: own(), uses: [`login_attempt_${await month()}_user_id_at_idx`], small: true },
    (tx) => attemptsOf(tx, userId, { limit: 20, after: null }),
  );
});

test('what still works of a person’s letters', async () => {
  await explainUses(identity.database, { slice: 'identity', access: own(), uses: ['email_token_user'] }, (tx) =>
    voidEmailTokens(tx, userId, ['VERIFY', 'RESET'], now),
  );
});

test('sign-ins of a person that wait for their second factor', async () => {
  await explainUses(identity.database, { slice: 'identity', access: own(), uses: ['sign_in_challenge_user'] }, (tx) =>
    removeChallenges(tx, userId),
  );
});

test('by whose word a person signs in', async () => {
  const rows = await explainUses(
    identity.database,
    { slice: 'identity', access: own(), uses: ['user_identity_user'] },
    (tx) => identitiesOf(tx, userId),
  );

  expect(rows).toHaveLength(1);
});

/** What happens inside a function that runs as another role: its own text, explained as that role. */
const functions: [string, string, Record<string, string>, string[]][] = [
  ['email_token_owner', 'identity_auth', { presented: `'\\x00'::bytea` }, ['email_token_token_hash_key']],
  ['challenge_owner', 'identity_auth', { presented: `'\\x00'::bytea` }, ['sign_in_challenge_token_hash_key']],
  [
    'user_by_identity',
    'identity_auth',
    { issued_by: `'local'::text`, known_as: `'4711'::text` },
    ['user_identity_subject'],
  ],
  ['owner_of_address', 'identity_auth', { address: `'person4711@example.com'::text` }, ['user_email_active']],
  [
    'remove_expired',
    'identity_worker',
    { at_most: '1000' },
    ['email_token_expires', 'refresh_token_expires', 'user_session_expires', 'sign_in_challenge_expires', '_at_idx'],
  ],
];

test.each(functions)('%s', async (name, role, values, indexes) => {
  const plan = await identity.database.admin.begin(async (tx) => {
    const [fn] =
      await tx`select prosrc from pg_proc where pronamespace = 'identity'::regnamespace and proname = ${name}`;
    const text = Object.entries(values).reduce(
      (sql, [key, value]) => sql.replaceAll(key, value),
      String(fn?.['prosrc']),
    );
    // Empty partitions of other months, and tables with few rows, are read whole otherwise.
    await tx.unsafe(
      `set local enable_seqscan = off; set local role ${role}; set local search_path = pg_catalog, extensions`,
    );
    return JSON.stringify(await tx.unsafe(`explain (format json) ${text}`));
  });

  for (const index of indexes) expect(plan).toContain(index);
});
