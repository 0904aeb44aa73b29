import { signInMutation, signUpMutation, goodPassword } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const sound = { email: 'aoi@example.com', password: goodPassword, name: 'Aoi' };

test.each([
  ['an e-mail address without an at sign', { email: 'aoi.example.com' }, 'email', 'This is not an e-mail address.'],
  ['an e-mail address without a domain', { email: 'aoi@example' }, 'email', 'This is not an e-mail address.'],
  ['an e-mail address with a blank', { email: 'aoi tanaka@example.com' }, 'email', 'This is not an e-mail address.'],
  [
    'an e-mail address of 255 characters',
    { email: `${'x'.repeat(243)}@example.com` },
    'email',
    'This is too long; at most 254.',
  ],
  [
    'an e-mail address with a line break',
    { email: 'aoi@example.com\nBcc: all@example.com' },
    'email',
    'This is not an e-mail address.',
  ],
  ['no name', { name: '  ' }, 'name', 'This is too short; at least 1.'],
  ['a name of 201 characters', { name: 'あ'.repeat(201) }, 'name', 'This is too long; at most 200.'],
  ['a name with a zero byte', { name: 'Aoi\0' }, 'name', 'This cannot be used.'],
  ['a password of 201 characters', { password: 'x'.repeat(201) }, 'password', 'This is too long; at most 200.'],
  ['a language that is a word', { locale: 'Japanese' }, 'locale', 'This cannot be used.'],
])('signUp with %s', async (_name, wrong, field, message) => {
  const { data } = await identity.unchanged(() => identity.ask()(signUpMutation, { input: { ...sound, ...wrong } }));

  expect(data.signUp).toEqual({
    __typename: 'InvalidInput',
    message: 'Some of what you sent cannot be used.',
    fields: [{ path: ['email', 'name', 'password', 'locale'].filter((name) => name === field), message }],
  });
});

test('all that is wrong is told at once', async () => {
  const { data } = await identity.unchanged(() =>
    identity.ask({ language: 'ja' })(signUpMutation, { input: { ...sound, email: 'x', name: '' } }),
  );

  expect(data.signUp.fields).toEqual([
    { path: ['email'], message: 'メールアドレスの形式ではありません。' },
    { path: ['name'], message: '短すぎます（1以上）。' },
  ]);
});

test('signIn with a malformed e-mail address or an endless password', async () => {
  const signIn = async (email: string, password: string) =>
    (await identity.unchanged(() => identity.ask()(signInMutation, { email, password }))).data.signIn;

  expect((await signIn('nonsense', goodPassword)).fields).toEqual([
    { path: ['email'], message: 'This is not an e-mail address.' },
  ]);
  expect((await signIn(sound.email, 'x'.repeat(201))).fields).toEqual([
    { path: ['password'], message: 'This is too long; at most 200.' },
  ]);
});

test.each([
  ['malformed', '{ viewer { id }'],
  ['about fields that are not there', '{ viewer { secret } }'],
  ['without its variable', 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }'],
])('a document that is %s', async (_name, document) => {
  const { data, errors } = await identity.unchanged(() => identity.ask()(document));

  expect(data).toBeNull();
  expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'INVALID' } })]);
});

test('a body that is too large is not read', async () => {
  const ask = identity.ask();

  const { status } = await identity.unchanged(() =>
    ask(signUpMutation, { input: { ...sound, name: 'x'.repeat(300_000) } }),
  );

  expect(status).toBe(413);
});
