import { goodPassword, signUpMutation } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const signUp = async (input: object, language?: 'ja') =>
  (await identity.ask(language ? { language } : {})(signUpMutation, { input: { password: goodPassword, ...input } }))
    .data.signUp;

test('registers a person and signs the person in', async () => {
  const signedIn = await signUp({ email: 'Aoi.Tanaka@example.com', name: ' 田中 葵 ', locale: 'ja' });

  expect(signedIn).toEqual({
    __typename: 'SignedIn',
    accessToken: expect.stringMatching(/^eyJ/),
    accessTokenExpiresAt: expect.any(String),
    refreshToken: expect.stringMatching(/^[\w-]{43}$/),
    viewer: {
      id: expect.stringMatching(/^usr_[0-9a-z]{26}$/),
      user: { id: signedIn.viewer.id, name: '田中 葵', email: 'Aoi.Tanaka@example.com', locale: 'ja' },
      memberships: [],
      actingAs: null,
    },
  });
});

test('the language is that of the request when none is given', async () => {
  const signedIn = await signUp({ email: 'haruto@example.com', name: 'Haruto' }, 'ja');

  expect(signedIn.viewer.user.locale).toBe('ja');
});

test('an e-mail address belongs to one person, however it is written', async () => {
  await signUp({ email: 'emma@example.com', name: 'Emma' });

  const again = await identity.unchanged(() => signUp({ email: ' EMMA@Example.com ', name: 'Somebody else' }));

  expect(again).toEqual({ __typename: 'EmailTaken', message: 'Somebody has registered with this e-mail address.' });
});

test('of many who register one e-mail address at once, one gets it', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => signUp({ email: 'race@example.com', name: 'Racer' })),
  );

  expect(answers.map(({ __typename }) => __typename).sort()).toEqual([...Array(7).fill('EmailTaken'), 'SignedIn']);
});

test('a short password is refused, in the language of the request', async () => {
  const refused = await identity.unchanged(() =>
    signUp({ email: 'short@example.com', name: 'Short', password: '123456789' }, 'ja'),
  );

  expect(refused).toEqual({
    __typename: 'WeakPassword',
    minimumLength: 10,
    message: 'パスワードは10文字以上にしてください。',
  });
});

test('one address may register only so many people in an hour', async () => {
  const limited = await runIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '2' });
  const ask = limited.ask({ address: 'one' });
  const input = (n: number) => ({ input: { email: `p${n}@example.com`, password: goodPassword, name: 'P' } });
  await ask(signUpMutation, input(1));
  await ask(signUpMutation, input(2));

  const { data } = await limited.unchanged(() => ask(signUpMutation, input(3)));
  const other = await limited.ask({ address: 'other' })(signUpMutation, input(3));

  expect(data.signUp).toEqual({
    __typename: 'TooManyAttempts',
    message: 'Too many attempts. Try again later.',
    retryAfterMs: expect.any(Number),
  });
  expect(data.signUp.retryAfterMs).toBeGreaterThan(1_790_000);
  expect(other.data.signUp.__typename).toBe('SignedIn');
  await limited.close();
});

test('tells the other slices that somebody registered, and nothing of who it is', async () => {
  const signedIn = await signUp({ email: 'told@example.com', name: 'Toldina Told' });
  await identity.settled();

  const events = await identity.database.admin<{ type: string; payload: unknown }[]>`
    select type, payload from bus.event_log where topic = 'identity.user.events' order by position desc limit 1`;
  expect(events).toEqual([{ type: 'identity.user.registered.v1', payload: { locale: 'en' } }]);
  expect(JSON.stringify(events)).not.toMatch(/told@example|Toldina/i);
  expect(signedIn.__typename).toBe('SignedIn');
});

test('keeps the audit of it', async () => {
  await identity.settled();

  const entries = await identity.database.admin`
    select slice, actor_kind, action, entity, organization_id from identity.audit_entry where action = 'user.registered'`;
  expect(entries[0]).toEqual({
    slice: 'identity',
    actor_kind: 'PERSON',
    action: 'user.registered',
    entity: 'User',
    organization_id: '00000000-0000-0000-0000-000000000000',
  });
});
