import { tokenTo } from './letters.ts';
import { refreshMutation, signUp } from './people.ts';
import { outcomeOf } from './people-mutations.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

/** How much is kept of each kind. */
async function kept() {
  const [row] = await identity.database.admin`select
    (select count(*)::int from identity.email_token) as letters,
    (select count(*)::int from identity.refresh_token) as refresh,
    (select count(*)::int from identity.user_session) as sessions,
    (select count(*)::int from identity.login_attempt) as attempts,
    (select count(*)::int from identity.sign_in_challenge) as challenges,
    (select count(*)::int from identity.totp) as factors,
    (select count(*)::int from identity."user") as people`;
  return row;
}
/** As the timer does that comes once a day. */
const later = async (days: number) => {
  await identity.database.advanceClock({ days });
  await identity.settled();
};

test('each kind goes in its time, by a timer; the person stays', async () => {
  const person = await signUp(identity, 'Once Here');
  await outcomeOf(identity, 'signIn', { email: person.email, password: 'not the password' });
  await outcomeOf(identity, 'verifyEmail', { token: await tokenTo(identity, person.email, 'VERIFY_EMAIL') });
  await outcomeOf(identity, 'startTotp', undefined, { bearer: person.accessToken });
  await identity.settled();
  const all = { letters: 1, refresh: 1, sessions: 1, attempts: 1, challenges: 0, factors: 1, people: 1 };
  expect(await kept()).toEqual(all);

  await later(2);
  expect(await kept()).toEqual({ ...all, factors: 0 });
  await later(7);
  expect(await kept()).toEqual({ ...all, factors: 0, letters: 0 });
  await later(30);
  expect(await kept()).toEqual({ ...all, factors: 0, letters: 0, refresh: 0 });
  await later(53);
  expect(await kept()).toEqual({ ...all, factors: 0, letters: 0, refresh: 0, attempts: 0 });
  await later(30);
  expect(await kept()).toEqual({ ...all, factors: 0, letters: 0, refresh: 0, attempts: 0, sessions: 0 });
});

test('an old refresh token that goes takes none with it that is still good', async () => {
  const person = await signUp(identity, 'Regular');
  await identity.database.advanceClock({ days: 25 });
  let { refreshToken } = (await identity.ask()(refreshMutation, { refreshToken: person.refreshToken })).data
    .refreshSession;
  await later(14);
  const [row] = await identity.database.admin`select count(*)::int as count from identity.refresh_token`;
  expect(row).toEqual({ count: 1 });

  ({ refreshToken } = (await identity.ask()(refreshMutation, { refreshToken })).data.refreshSession);

  expect(refreshToken).toEqual(expect.any(String));
});

test('more than a batch goes in several turns, at once', async () => {
  const { admin } = identity.database;
  await signUp(identity, 'Chatty');
  await admin`insert into identity.email_token (id, user_id, purpose, token_hash, created_at, expires_at)
    select uuidv7(), u.id, 'RESET', sha256(n::text::bytea), clock.now() - interval '9 days', clock.now() - interval '8 days'
      from generate_series(1, 2500) n, (select id from identity."user" limit 1) u`;

  await later(1);

  const [row] = await admin`select count(*)::int as count from identity.email_token where purpose = 'RESET'`;
  expect(row).toEqual({ count: 0 });
  const timers = await admin`select count(*)::int as count from identity.due where kind = 'token_cleanup'`;
  expect([...timers]).toEqual([{ count: 1 }]);
});

test('a challenge goes once it has expired', async () => {
  const { admin } = identity.database;
  await admin`insert into identity.sign_in_challenge (id, user_id, token_hash, created_at, expires_at)
    select uuidv7(), id, sha256('x'), clock.now(), clock.now() + interval '5 minutes' from identity."user" limit 1`;
  await later(2);

  expect(await admin`select 1 from identity.sign_in_challenge`).toEqual([]);
});
