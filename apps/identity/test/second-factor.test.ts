import { TOTP } from 'otpauth';
import { tokenTo } from './letters.ts';
import { goodPassword, signUp, type Person } from './people.ts';
import { answerOf, outcomeOf } from './people-mutations.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const verified = async (name: string) => {
  const person = await signUp(identity, name);
  await outcomeOf(identity, 'verifyEmail', { token: await tokenTo(identity, person.email, 'VERIFY_EMAIL') });
  return person;
};
const now = async () => {
  const [row] = await identity.database.admin`select (extract(epoch from clock.now()) * 1000)::float8 as ms`;
  return Number(row?.['ms']);
};
const codeOf = async (secret: string) => new TOTP({ secret }).generate({ timestamp: await now() });
const nextStep = () => identity.database.advanceClock({ seconds: 30 });

interface Guarded extends Person {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Somebody who signs in with a second factor. */
async function guarded(name: string): Promise<Guarded> {
  const person = await verified(name);
  const caller = { bearer: person.accessToken };
  const { secret } = await outcomeOf(identity, 'startTotp', undefined, caller);
  const { recoveryCodes } = await outcomeOf(identity, 'confirmTotp', { code: await codeOf(secret) }, caller);
  await nextStep();
  return { ...person, secret, recoveryCodes };
}
const signIn = (person: Person) => outcomeOf(identity, 'signIn', { email: person.email, password: goodPassword });
const second = (challenge: string, code: string) => outcomeOf(identity, 'signInSecondFactor', { challenge, code });
const factorOf = async (bearer: string) =>
  (await identity.ask({ bearer })('{ viewer { user { hasSecondFactor recoveryCodesLeft } } }')).data.viewer.user;

test('an authenticator is told the secret, and guards the account once its first code has come back', async () => {
  const person = await verified('Careful');
  const caller = { bearer: person.accessToken };
  const started = await outcomeOf(identity, 'startTotp', undefined, caller);

  expect(started.uri).toBe(
    `otpauth://totp/Openslot:careful%40example.com?issuer=Openslot&secret=${started.secret}&algorithm=SHA1&digits=6&period=30`,
  );
  expect((await signIn(person)).__typename).toBe('SignedIn');
  const wrong = () => outcomeOf(identity, 'confirmTotp', { code: '000000' }, caller);
  expect((await identity.unchanged(wrong)).__typename).toBe('SecondFactorWrong');

  const confirmed = await outcomeOf(identity, 'confirmTotp', { code: await codeOf(started.secret) }, caller);

  expect(confirmed.recoveryCodes).toHaveLength(10);
  expect(await factorOf(person.accessToken)).toEqual({ hasSecondFactor: true, recoveryCodesLeft: 10 });
  expect((await signIn(person)).__typename).toBe('SecondFactorNeeded');
  for (const mutation of ['startTotp', 'confirmTotp'] as const) {
    const input = mutation === 'confirmTotp' ? { code: '000000' } : undefined;
    expect((await identity.unchanged(() => outcomeOf(identity, mutation, input, caller))).__typename).toBe(
      'SecondFactorInUse',
    );
  }
});

test('the password alone is half the way; the code is the other half, and each code works once', async () => {
  const person = await guarded('Two Halves');
  const code = await codeOf(person.secret);

  const first = await signIn(person);
  const signedIn = await second(first.challenge, code);
  const again = await signIn(person);

  expect(first.challenge).toMatch(/^sfc_[\w-]{43}$/);
  expect(signedIn).toMatchObject({ __typename: 'SignedIn', viewer: { id: person.userId } });
  expect((await second(again.challenge, code)).__typename).toBe('SecondFactorWrong');
  expect((await identity.unchanged(() => second(first.challenge, '000000'))).__typename).toBe('TokenNotValid');
  await nextStep();
  expect((await second(again.challenge, await codeOf(person.secret))).__typename).toBe('SignedIn');
  const attempts = await identity.database.admin`select method, outcome from identity.login_attempt
    where user_id = (select id from identity."user" where email = ${person.email}) order by id`;
  expect(attempts.map(({ method, outcome }) => `${method} ${outcome}`)).toEqual([
    'PASSWORD OK',
    'TOTP OK',
    'PASSWORD OK',
    'TOTP BAD_TOTP',
    'TOTP OK',
  ]);
  const [level] = await identity.database.admin`select auth_level from identity.user_session order by id desc limit 1`;
  expect(level).toEqual({ auth_level: 'TOTP' });
});

test('of two who show one code at once, one is signed in', async () => {
  const person = await guarded('Overheard');
  const [one, other] = [await signIn(person), await signIn(person)];
  const code = await codeOf(person.secret);

  const answers = await Promise.all([second(one.challenge, code), second(other.challenge, code)]);

  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['SecondFactorWrong', 'SignedIn']);
});

test('a recovery code signs in when the authenticator is lost, once, however it is typed', async () => {
  const person = await guarded('Without Phone');
  const [code = ''] = person.recoveryCodes;
  const [first, again] = [await signIn(person), await signIn(person)];

  const signedIn = await second(first.challenge, code.toUpperCase().replaceAll('-', ' '));

  expect(signedIn.__typename).toBe('SignedIn');
  expect((await second(again.challenge, code)).__typename).toBe('SecondFactorWrong');
  expect(await factorOf(signedIn.accessToken)).toEqual({ hasSecondFactor: true, recoveryCodesLeft: 9 });
});

test('wrong codes lock the account like wrong passwords do, and say so', async () => {
  const person = await guarded('Guessed');
  const { challenge } = await signIn(person);
  for (let n = 0; n < 10; n += 1) expect((await second(challenge, '000000')).__typename).toBe('SecondFactorWrong');

  const right = await codeOf(person.secret);
  expect((await second(challenge, right)).__typename).toBe('TooManyAttempts');
  expect((await signIn(person)).__typename).toBe('TooManyAttempts');
  await identity.settled();
  const [event] = await identity.database.admin`select payload -> 'userId' is not null as known from bus.event_log
    where type = 'identity.login.failed_repeatedly.v1' order by position desc limit 1`;
  expect(event).toEqual({ known: true });
});

test('a challenge works for five minutes, and no invented one does', async () => {
  const person = await guarded('Slow');
  const { challenge } = await signIn(person);
  await identity.database.advanceClock({ minutes: 5 });
  const code = await codeOf(person.secret);

  for (const given of [challenge, '', `sfc_${'A'.repeat(43)}`])
    expect((await identity.unchanged(() => second(given, code))).__typename).toBe('TokenNotValid');
});

test('the link of a letter is half the way, too', async () => {
  const person = await guarded('Linked');
  await outcomeOf(identity, 'askForSignInLink', { email: person.email });
  const token = await tokenTo(identity, person.email, 'SIGN_IN');

  const first = await outcomeOf(identity, 'signInByLink', { token });

  expect(first.__typename).toBe('SecondFactorNeeded');
  expect((await second(first.challenge, await codeOf(person.secret))).__typename).toBe('SignedIn');
});

test('a new password makes sign-ins that wait for their second half begin anew', async () => {
  const person = await guarded('Interrupted');
  const { challenge } = await signIn(person);
  await outcomeOf(
    identity,
    'changePassword',
    { currentPassword: goodPassword, password: 'another long password' },
    { bearer: person.accessToken },
  );
  const code = await codeOf(person.secret);

  expect((await identity.unchanged(() => second(challenge, code))).__typename).toBe('TokenNotValid');
});

test('the factor is taken away only by itself', async () => {
  const person = await guarded('Changing Phones');
  const caller = { bearer: person.accessToken };
  const disable = (code: string) => outcomeOf(identity, 'disableTotp', { code }, caller);

  expect((await identity.unchanged(() => disable('000000'))).__typename).toBe('SecondFactorWrong');
  expect((await disable(await codeOf(person.secret))).__typename).toBe('TotpDisabled');

  expect(await factorOf(person.accessToken)).toEqual({ hasSecondFactor: false, recoveryCodesLeft: 0 });
  expect((await signIn(person)).__typename).toBe('SignedIn');
  expect((await identity.unchanged(() => disable('000000'))).__typename).toBe('NoSecondFactor');
});

test('an address that nobody has proved takes no second factor', async () => {
  const { accessToken } = await signUp(identity, 'Unproved');
  const start = () => outcomeOf(identity, 'startTotp', undefined, { bearer: accessToken });

  expect(await identity.unchanged(start)).toEqual({
    __typename: 'EmailNotVerified',
    message: 'Verify your e-mail address first.',
  });
});

test.each([
  ['startTotp', undefined],
  ['confirmTotp', { code: '000000' }],
  ['disableTotp', { code: '000000' }],
] as const)('nobody asks for %s', async (mutation, input) => {
  const { errors } = await identity.unchanged(() => answerOf(identity, mutation, input));

  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
});

test('neither the secret nor a code is kept in clear; what is done is audited', async () => {
  const person = await guarded('Secretive');
  await identity.settled();
  const { admin } = identity.database;
  const [kept] = await admin`select (select string_agg(t::text, '') from identity.totp t) as totp,
    (select string_agg(c::text, '') from identity.recovery_code c) as codes`;
  const [entry] = await admin`select action, entity from identity.audit_entry
    where action like 'user.second_factor%' order by id desc limit 1`;

  expect(`${kept?.['totp']}${kept?.['codes']}`).not.toContain(person.secret);
  for (const code of person.recoveryCodes) expect(kept?.['codes']).not.toContain(code.replaceAll('-', ''));
  expect(entry).toEqual({ action: 'user.second_factor_added', entity: 'User' });
});
