import { goodPassword, signInMutation, signUp } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const signIn = async (email: string, password: string, address?: string) =>
  (await identity.ask(address ? { address } : {})(signInMutation, { email, password })).data.signIn;

const attempts = () =>
  identity.database.admin<{ outcome: string; known: boolean }[]>`
    select outcome, user_id is not null as known from identity.login_attempt order by id`;

beforeEach(() => identity.database.admin`delete from identity.login_attempt`);

test('signs in whoever has the password, however the e-mail address is written', async () => {
  const person = await signUp(identity, 'Sakura');

  const signedIn = await signIn('SAKURA@example.com', goodPassword);

  expect(signedIn.__typename).toBe('SignedIn');
  expect(signedIn.viewer.id).toBe(person.userId);
  expect(signedIn.refreshToken).not.toBe(person.refreshToken);
  expect(await attempts()).toEqual([{ outcome: 'OK', known: true }]);
});

test('a wrong password and an unknown e-mail address get the same answer', async () => {
  await signUp(identity, 'Ren');

  const options = { except: ['login_attempt', 'outbox', 'inbox', 'audit_entry'] };
  const wrong = await identity.unchanged(() => signIn('ren@example.com', 'not the password'), options);
  const unknown = await identity.unchanged(() => signIn('nobody@example.com', goodPassword), options);

  expect(wrong).toEqual({
    __typename: 'InvalidCredentials',
    message: 'The e-mail address or the password is wrong.',
  });
  expect(unknown).toEqual(wrong);
  expect(await attempts()).toEqual([
    { outcome: 'BAD_SECRET', known: true },
    { outcome: 'UNKNOWN', known: false },
  ]);
});

test('takes as long for an unknown e-mail address as for a wrong password', async () => {
  await signUp(identity, 'Measured');
  const medianMs = async (email: string) => {
    const times: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const started = performance.now();
      await signIn(email, 'not the password');
      times.push(performance.now() - started);
    }
    return times.toSorted((a, b) => a - b)[2] ?? 0;
  };

  const [wrong, unknown] = [await medianMs('measured@example.com'), await medianMs('unmeasured@example.com')];

  expect(unknown).toBeGreaterThan(wrong / 2);
});

test.each([
  ['a registered person', 'Mio', 'mio@example.com'],
  ['an e-mail address that nobody has', null, 'no.mio@example.com'],
])('ten failures lock %s for 15 minutes, the right password too', async (_who, name, email) => {
  if (name) await signUp(identity, name);
  for (let n = 0; n < 10; n += 1) {
    expect((await signIn(email, 'not the password')).__typename).toBe('InvalidCredentials');
  }

  const locked = await identity.unchanged(() => signIn(email, goodPassword), { except: ['login_attempt'] });
  await identity.database.advanceClock({ minutes: 14, seconds: 55 });
  const stillLocked = await signIn(email, goodPassword);
  await identity.database.advanceClock({ seconds: 10 });
  const open = await signIn(email, goodPassword);

  expect(locked).toEqual({
    __typename: 'TooManyAttempts',
    message: 'Too many attempts. Try again later.',
    retryAfterMs: expect.any(Number),
  });
  expect(locked.retryAfterMs).toBeGreaterThan(14 * 60_000);
  expect(locked.retryAfterMs).toBeLessThanOrEqual(15 * 60_000);
  expect(stillLocked.__typename).toBe('TooManyAttempts');
  expect(open.__typename).toBe(name ? 'SignedIn' : 'InvalidCredentials');
});

test('of many tries at once no more than ten are answered', async () => {
  await signUp(identity, 'Besieged');

  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, n) => signIn('besieged@example.com', n < 23 ? 'not the password' : goodPassword)),
  );

  const refused = answers.filter(({ __typename }) => __typename === 'TooManyAttempts');
  const answered = answers.filter(({ __typename }) => __typename === 'InvalidCredentials');
  expect(answered).toHaveLength(10);
  expect(refused.length).toBeGreaterThanOrEqual(13);
});

test('one address may try only so often in an hour, at whatever account', async () => {
  const limited = await runIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '3' });
  const at = async (address: string, n: number) =>
    (await limited.ask({ address })(signInMutation, { email: `a${n}@example.com`, password: goodPassword })).data
      .signIn;
  for (const n of [1, 2, 3]) expect((await at('one', n)).__typename).toBe('InvalidCredentials');

  const refused = await limited.unchanged(() => at('one', 4));
  const other = await at('other', 4);
  await limited.database.advanceClock({ minutes: 20 });
  const later = await at('one', 4);

  expect(refused.__typename).toBe('TooManyAttempts');
  expect(refused.retryAfterMs).toBeGreaterThan(1_190_000);
  expect(other.__typename).toBe('InvalidCredentials');
  expect(later.__typename).toBe('InvalidCredentials');
  await limited.close();
});

test.each([
  ['somebody registered', 'Stormed', 'stormed@example.com', 'User'],
  ['nobody has', null, 'not.stormed@example.com', 'LoginAttempt'],
])('the failure that locks an address that %s is told once, and audited', async (_who, name, email, entity) => {
  if (name) await signUp(identity, name);
  await identity.settled();
  const before = await identity.database.admin`
    select 1 from bus.event_log where type = 'identity.login.failed_repeatedly.v1'`;
  for (let n = 0; n < 12; n += 1) await signIn(email, 'not the password');
  await identity.settled();

  const { admin } = identity.database;
  const events = await admin`select jsonb_typeof(payload -> 'userId') as user from bus.event_log
    where type = 'identity.login.failed_repeatedly.v1' order by position desc`;
  const entries = await admin`select actor_kind, entity from identity.audit_entry
    where action = 'login.failed_repeatedly' order by id desc limit 1`;
  expect(events[0]).toEqual({ user: name ? 'string' : 'null' });
  expect(events).toHaveLength(before.length + 1);
  expect([...entries]).toEqual([{ actor_kind: 'SYSTEM', entity }]);
});

test('nobody signs in to an account that was switched off', async () => {
  const person = await signUp(identity, 'Gone');
  await identity.database.admin`update identity."user" set is_active = false where email = ${person.email}`;

  expect((await signIn(person.email, goodPassword)).__typename).toBe('InvalidCredentials');
});
