import { lettersTo, tokenTo } from './letters.ts';
import { signUp } from './people.ts';
import { outcomeOf } from './people-mutations.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const isVerified = async (bearer: string) =>
  (await identity.ask({ bearer })('{ viewer { user { emailVerified } } }')).data.viewer.user.emailVerified;
const notValid = {
  __typename: 'TokenNotValid',
  message: 'This link does not work, or no longer. Ask for a new one.',
};

test('a new person is written to; the letter’s link verifies the address, once, and the letter is taken back', async () => {
  const person = await signUp(identity, 'Sakura');
  const [letter, ...others] = await lettersTo(identity, person.email);

  expect(others).toEqual([]);
  expect(letter).toMatchObject({ kind: 'VERIFY_EMAIL', name: 'Sakura', locale: 'ja' });
  expect(letter?.token).toMatch(/^ver_[\w-]{43}$/);
  expect(await isVerified(person.accessToken)).toBe(false);

  const token = String(letter?.token);
  expect((await outcomeOf(identity, 'verifyEmail', { token })).__typename).toBe('EmailVerified');
  expect(await isVerified(person.accessToken)).toBe(true);
  expect(await lettersTo(identity, person.email)).toEqual([]);
  expect(await identity.unchanged(() => outcomeOf(identity, 'verifyEmail', { token }))).toEqual(notValid);
});

test('it is told to all, and audited', async () => {
  const person = await signUp(identity, 'Told');
  await outcomeOf(identity, 'verifyEmail', { token: await tokenTo(identity, person.email, 'VERIFY_EMAIL') });
  await identity.settled();

  const { admin } = identity.database;
  const [event] = await admin`
    select payload from bus.event_log where type = 'identity.user.verified.v1' order by position desc limit 1`;
  const [entry] = await admin`
    select actor_kind, entity, changed from identity.audit_entry where action = 'user.verified' order by id desc limit 1`;
  expect(event).toEqual({ payload: {} });
  expect(entry).toEqual({ actor_kind: 'PERSON', entity: 'User', changed: ['email_verified_at'] });
});

test('a newer letter voids the older one', async () => {
  const person = await signUp(identity, 'Impatient');
  const first = await tokenTo(identity, person.email, 'VERIFY_EMAIL');
  const bearer = person.accessToken;
  expect((await outcomeOf(identity, 'askForEmailVerification', undefined, { bearer })).__typename).toBe(
    'LetterOnItsWay',
  );
  const letters = await lettersTo(identity, person.email);

  expect(letters).toHaveLength(1);
  expect(letters[0]?.token).not.toBe(first);
  expect(await identity.unchanged(() => outcomeOf(identity, 'verifyEmail', { token: first }))).toEqual(notValid);
  expect((await outcomeOf(identity, 'verifyEmail', { token: letters[0]?.token })).__typename).toBe('EmailVerified');
});

test('who is verified is not asked again, and five letters an hour are enough', async () => {
  const [done, eager] = [await signUp(identity, 'Done'), await signUp(identity, 'Eager')];
  await outcomeOf(identity, 'verifyEmail', { token: await tokenTo(identity, done.email, 'VERIFY_EMAIL') });
  const ask = (bearer: string) => outcomeOf(identity, 'askForEmailVerification', undefined, { bearer });

  expect(await identity.unchanged(() => ask(done.accessToken))).toEqual({
    __typename: 'EmailVerifiedAlready',
    message: 'This e-mail address is verified already.',
  });
  for (let n = 0; n < 5; n += 1) expect((await ask(eager.accessToken)).__typename).toBe('LetterOnItsWay');
  expect(await identity.unchanged(() => ask(eager.accessToken))).toMatchObject({ __typename: 'TooManyAttempts' });
});

test('a letter works for 24 hours; then it is taken back', async () => {
  const [late, intime] = [await signUp(identity, 'Late'), await signUp(identity, 'In Time')];
  const [lateToken, intimeToken] = [
    await tokenTo(identity, late.email, 'VERIFY_EMAIL'),
    await tokenTo(identity, intime.email, 'VERIFY_EMAIL'),
  ];
  await identity.database.advanceClock({ hours: 23, minutes: 59 });
  expect((await outcomeOf(identity, 'verifyEmail', { token: intimeToken })).__typename).toBe('EmailVerified');
  await identity.database.advanceClock({ minutes: 2 });

  expect(await identity.unchanged(() => outcomeOf(identity, 'verifyEmail', { token: lateToken }))).toEqual(notValid);
  expect(await lettersTo(identity, late.email)).toEqual([]);
});

test.each(['', 'ver_', 'x'.repeat(200), `ver_${'A'.repeat(43)}`])('%j verifies nothing', async (token) => {
  expect(await identity.unchanged(() => outcomeOf(identity, 'verifyEmail', { token }))).toEqual(notValid);
});

test('of many who show one token at once, one verifies', async () => {
  const person = await signUp(identity, 'Raced');
  const token = await tokenTo(identity, person.email, 'VERIFY_EMAIL');

  const answers = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(identity, 'verifyEmail', { token })));

  expect(answers.filter(({ __typename }) => __typename === 'EmailVerified')).toHaveLength(1);
});

test('no token is kept in clear, and nothing on the bus shows one', async () => {
  const person = await signUp(identity, 'Hidden');
  const token = await tokenTo(identity, person.email, 'VERIFY_EMAIL');
  const { admin } = identity.database;
  const [kept] = await admin`select string_agg(t::text, '') as text from identity.email_token t`;
  const [told] =
    await admin`select string_agg(s::text, '') as text from bus.state_log s where topic = 'identity.letter.state'`;

  expect(`${kept?.['text']}${told?.['text']}`).not.toMatch(new RegExp(`${token}|hidden@example|Hidden`));
});
