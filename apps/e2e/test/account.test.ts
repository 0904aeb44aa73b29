import { randomUUID } from 'node:crypto';
import { eventually, runSystem, type RunningSystem } from './running-system.ts';

let system: RunningSystem;
beforeAll(async () => {
  system = await runSystem();
}, 180_000);
afterAll(() => system?.stop(), 30_000);

const password = 'a good long password';
const signInMutation = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { __typename ... on SignedIn { accessToken } } }`;

/** The secret of the latest letter with this subject, from the mail catcher. */
const secretIn = (email: string, subject: string) =>
  eventually(async () => {
    const response = await fetch(`${system.sandboxUrl}/mail.json?to=${encodeURIComponent(email)}`);
    const { mails } = (await response.json()) as { mails: { subject: string; text: string }[] };
    const letter = mails.find((mail) => mail.subject === subject);
    return letter && /#token=(\S+)/.exec(letter.text)?.[1];
  });

test('letters come by mail, and their links do what they say, through the gateway', async () => {
  const email = `letters-${randomUUID()}@example.com`;
  const signUp = `mutation ($email: String!, $password: String!) {
    signUp(input: { email: $email, password: $password, name: "Mia", locale: "en" }) { __typename ... on SignedIn { accessToken } } }`;
  const { data } = await system.ask()(signUp, { email, password });
  const bearer = data.signUp.accessToken;

  const token = await secretIn(email, 'Confirm your e-mail address');
  const verify = 'mutation ($token: String!) { verifyEmail(input: { token: $token }) { __typename } }';
  expect((await system.ask()(verify, { token })).data.verifyEmail.__typename).toBe('EmailVerified');
  expect((await system.ask({ bearer })('{ viewer { user { emailVerified } } }')).data.viewer.user).toEqual({
    emailVerified: true,
  });

  const ask = 'mutation ($email: String!) { askForPasswordReset(input: { email: $email }) { __typename } }';
  expect((await system.ask()(ask, { email })).data.askForPasswordReset.__typename).toBe('LetterOnItsWay');
  const reset = `mutation ($token: String!, $password: String!) {
    resetPassword(input: { token: $token, password: $password }) { __typename } }`;
  const secret = await secretIn(email, 'Choose a new password');
  const changed = await system.ask()(reset, { token: secret, password: 'another long password' });
  expect(changed.data.resetPassword.__typename).toBe('PasswordChanged');

  // The session that was there is over: the gateway lets its access token in no more, within five seconds.
  const since = performance.now();
  await eventually(async () => (await system.ask({ bearer })('{ __typename }')).status === 401);
  expect(performance.now() - since).toBeLessThan(5_000);
  const signIn = async (given: string) =>
    (await system.ask()(signInMutation, { email, password: given })).data.signIn.__typename;
  expect(await signIn(password)).toBe('InvalidCredentials');
  expect(await signIn('another long password')).toBe('SignedIn');
}, 60_000);
