import { lettersTo, tokenTo } from './letters.ts';
import { goodPassword, refreshMutation, signUp } from './people.ts';
import { outcomeOf } from './people-mutations.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const ask = (email: string) => outcomeOf(identity, 'askForSignInLink', { email });
const verified = async (name: string) => {
  const person = await signUp(identity, name);
  await outcomeOf(identity, 'verifyEmail', { token: await tokenTo(identity, person.email, 'VERIFY_EMAIL') });
  return person;
};
const refresh = async ({ refreshToken }: { refreshToken: string }) =>
  (await identity.ask()(refreshMutation, { refreshToken })).data.refreshSession.__typename;

test('the link signs in without a password, once', async () => {
  const person = await verified('Reader');
  expect((await ask(person.email)).__typename).toBe('LetterOnItsWay');
  const token = await tokenTo(identity, person.email, 'SIGN_IN');
  expect(token).toMatch(/^sgn_[\w-]{43}$/);

  const signedIn = await outcomeOf(identity, 'signInByLink', { token, client: 'Reader’s phone' });

  expect(signedIn).toMatchObject({ __typename: 'SignedIn', viewer: { id: person.userId } });
  expect((await identity.unchanged(() => outcomeOf(identity, 'signInByLink', { token }))).__typename).toBe(
    'TokenNotValid',
  );
  // What was there before goes on.
  expect(await refresh(person)).toBe('SignedIn');
  const [attempt] = await identity.database.admin`
    select method, outcome from identity.login_attempt order by id desc limit 1`;
  expect(attempt).toEqual({ method: 'LINK', outcome: 'OK' });
});

test('it works for 15 minutes', async () => {
  const person = await verified('Slow Reader');
  await ask(person.email);
  const token = await tokenTo(identity, person.email, 'SIGN_IN');
  await identity.database.advanceClock({ minutes: 15 });

  expect((await identity.unchanged(() => outcomeOf(identity, 'signInByLink', { token }))).__typename).toBe(
    'TokenNotValid',
  );
});

test('nobody is written to where nobody is registered', async () => {
  expect((await ask('stranger@example.com')).__typename).toBe('LetterOnItsWay');

  expect(await lettersTo(identity, 'stranger@example.com')).toEqual([]);
});

test('whoever registered an address without proving it loses the account to its reader', async () => {
  const squatter = await signUp(identity, 'Squatted');
  await ask(squatter.email);

  const owner = await outcomeOf(identity, 'signInByLink', {
    token: await tokenTo(identity, squatter.email, 'SIGN_IN'),
  });

  expect(owner.viewer.user.emailVerified).toBe(true);
  expect(await refresh(squatter)).toBe('SessionEnded');
  expect((await outcomeOf(identity, 'signIn', { email: squatter.email, password: goodPassword })).__typename).toBe(
    'InvalidCredentials',
  );
  expect(await refresh(owner)).toBe('SignedIn');
});

test('nobody signs in to an account that was switched off since', async () => {
  const person = await verified('Switched Off');
  await ask(person.email);
  const token = await tokenTo(identity, person.email, 'SIGN_IN');
  await identity.database.admin`update identity."user" set is_active = false where email = ${person.email}`;

  await expect(identity.unchanged(() => outcomeOf(identity, 'signInByLink', { token }))).rejects.toThrow(
    'UNAUTHENTICATED',
  );
});
