import { lettersTo, tokenTo } from './letters.ts';
import { goodPassword, refreshMutation, signUp } from './people.ts';
import { answerOf, outcomeOf } from './people-mutations.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const newPassword = 'another long password';
const signIn = (email: string, password: string, client?: string) =>
  outcomeOf(identity, 'signIn', { email, password, ...(client && { client }) });
const refresh = async ({ refreshToken }: { refreshToken: string }) =>
  (await identity.ask()(refreshMutation, { refreshToken })).data.refreshSession.__typename;
const askForReset = (email: string) => outcomeOf(identity, 'askForPasswordReset', { email });

describe('a lost password', () => {
  test('is replaced by the letter’s link; every session ends, and the person is told', async () => {
    const person = await signUp(identity, 'Forgetful');
    const second = await signIn(person.email, goodPassword);
    expect((await askForReset('FORGETFUL@example.com')).__typename).toBe('LetterOnItsWay');
    const token = await tokenTo(identity, person.email, 'RESET_PASSWORD');
    expect(token).toMatch(/^rst_[\w-]{43}$/);

    const reset = await outcomeOf(identity, 'resetPassword', { token, password: newPassword });

    expect(reset.__typename).toBe('PasswordChanged');
    expect(await refresh(person)).toBe('SessionEnded');
    expect(await refresh(second)).toBe('SessionEnded');
    expect((await signIn(person.email, goodPassword)).__typename).toBe('InvalidCredentials');
    const back = await signIn(person.email, newPassword);
    expect(back.__typename).toBe('SignedIn');
    // The letter has proved the address, too.
    expect(back.viewer.user.emailVerified).toBe(true);
    const kinds = (await lettersTo(identity, person.email)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['PASSWORD_CHANGED', 'VERIFY_EMAIL']);
  });

  test('is told to all: the reset, and each session that it ended', async () => {
    const person = await signUp(identity, 'Announced');
    await askForReset(person.email);
    const token = await tokenTo(identity, person.email, 'RESET_PASSWORD');
    await outcomeOf(identity, 'resetPassword', { token, password: newPassword });
    await identity.settled();

    const { admin } = identity.database;
    const latest = async (type: string) =>
      (
        await admin`select payload ->> 'reason' as reason from bus.event_log where type = ${type} order by position desc limit 1`
      )[0];
    expect(await latest('identity.session.revoked.v1')).toEqual({ reason: 'PASSWORD_RESET' });
    expect(await latest('identity.user.password_reset.v1')).toEqual({ reason: null });
    const deeds = await admin`select action from identity.audit_entry order by id desc limit 3`;
    expect(deeds.map(({ action }) => action).toSorted()).toEqual(
      ['session.revoked', 'user.password_reset', 'user.verified'].toSorted(),
    );
  });

  test('the token works once, for an hour, and not for anything else', async () => {
    const [once, late] = [await signUp(identity, 'Once'), await signUp(identity, 'Too Late')];
    await askForReset(once.email);
    await askForReset(late.email);
    const [token, lateToken] = [
      await tokenTo(identity, once.email, 'RESET_PASSWORD'),
      await tokenTo(identity, late.email, 'RESET_PASSWORD'),
    ];
    for (const mutation of ['verifyEmail', 'confirmEmail', 'signInByLink'] as const)
      expect((await identity.unchanged(() => outcomeOf(identity, mutation, { token }))).__typename).toBe(
        'TokenNotValid',
      );
    const reset = (given: string) => outcomeOf(identity, 'resetPassword', { token: given, password: newPassword });

    expect((await reset(token)).__typename).toBe('PasswordChanged');
    expect((await identity.unchanged(() => reset(token))).__typename).toBe('TokenNotValid');
    await identity.database.advanceClock({ minutes: 60 });
    expect((await identity.unchanged(() => reset(lateToken))).__typename).toBe('TokenNotValid');
  });

  test('a weak password changes nothing, and leaves the token good', async () => {
    const person = await signUp(identity, 'Weakling');
    await askForReset(person.email);
    const token = await tokenTo(identity, person.email, 'RESET_PASSWORD');

    const refused = await identity.unchanged(() => outcomeOf(identity, 'resetPassword', { token, password: 'short' }));

    expect(refused).toMatchObject({ __typename: 'WeakPassword', minimumLength: 10 });
    expect((await outcomeOf(identity, 'resetPassword', { token, password: newPassword })).__typename).toBe(
      'PasswordChanged',
    );
  });
});

describe('who asks for a letter learns nothing of who is registered', () => {
  test('by the answer, or by what is limited', async () => {
    const person = await signUp(identity, 'Known');
    const answers = async (email: string) => {
      const given = [];
      for (let n = 0; n < 6; n += 1) given.push(await askForReset(email));
      return given.map(({ __typename }: { __typename: string }) => __typename);
    };

    const [known, unknown] = [await answers(person.email), await answers('unknown@example.com')];

    expect(unknown).toEqual(known);
    expect(known).toEqual([...Array(5).fill('LetterOnItsWay'), 'TooManyAttempts']);
    expect((await askForReset('KNOWN@example.com')).__typename).toBe('TooManyAttempts');
    await identity.database.advanceClock({ minutes: 13 });
    expect((await askForReset(person.email)).__typename).toBe('LetterOnItsWay');
  });

  test('by the statements that answering takes', async () => {
    await signUp(identity, 'Counted');
    const written = async (email: string) => {
      const before = await counts();
      await askForReset(email);
      const after = await counts();
      return Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));
    };
    const { admin } = identity.database;
    const counts = async (): Promise<Record<string, number>> => {
      const [row] = await admin`select (select count(*)::int from identity.letter_request) as requests,
        (select count(*)::int from identity.due where kind = 'letter_request') as timers`;
      return row as unknown as Record<string, number>;
    };
    // Nobody answers requests meanwhile.
    for (const worker of identity.workers) await worker.stop();

    expect(await written('counted@example.com')).toEqual({ requests: 1, timers: 1 });
    expect(await written('uncounted@example.com')).toEqual({ requests: 1, timers: 1 });
    await identity.close();
    identity = await runIdentity();
  });

  test('by the time it takes', async () => {
    await signUp(identity, 'Timed');
    const timed = async (email: string): Promise<number> => {
      await identity.settled();
      await identity.database.admin`delete from identity.rate_limit`;
      const started = performance.now();
      await askForReset(email);
      return performance.now() - started;
    };
    const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    for (let n = 0; n < 15; n += 1) await timed(`warm${n}@example.com`);

    // In turns: what else the machine does meanwhile meets both.
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 21; n += 1) {
      times.known.push(await timed('timed@example.com'));
      times.unknown.push(await timed(`un${n}@example.com`));
    }
    const [known, unknown] = [median(times.known), median(times.unknown)];

    expect(unknown).toBeGreaterThan(known / 2);
    expect(known).toBeGreaterThan(unknown / 2);
  });

  test('nobody is written to where nobody is registered, and the request is forgotten', async () => {
    await askForReset('nobody.at.all@example.com');

    expect(await lettersTo(identity, 'nobody.at.all@example.com')).toEqual([]);
    expect(await identity.database.admin`select 1 from identity.letter_request`).toEqual([]);
  });
});

describe('a change of password', () => {
  const change = (person: { accessToken: string }, currentPassword: string, password: string) =>
    outcomeOf(identity, 'changePassword', { currentPassword, password }, { bearer: person.accessToken });

  test('needs the old one, ends all other sessions, and is told to the person', async () => {
    const person = await signUp(identity, 'Careful');
    const other = await signIn(person.email, goodPassword);

    expect((await change(person, goodPassword, newPassword)).__typename).toBe('PasswordChanged');

    expect(await refresh(other)).toBe('SessionEnded');
    expect(await refresh(person)).toBe('SignedIn');
    expect((await signIn(person.email, newPassword)).__typename).toBe('SignedIn');
    expect((await lettersTo(identity, person.email)).map(({ kind }) => kind)).toContain('PASSWORD_CHANGED');
  });

  test('is refused with a wrong one, with a weak one, and after ten tries; nothing changes', async () => {
    const person = await signUp(identity, 'Tried');

    expect(await identity.unchanged(() => change(person, 'not the password', newPassword))).toEqual({
      __typename: 'WrongPassword',
      message: 'The current password is another one.',
    });
    expect((await identity.unchanged(() => change(person, goodPassword, 'short'))).__typename).toBe('WeakPassword');
    for (let n = 1; n < 10; n += 1) await change(person, 'not the password', newPassword);
    expect((await identity.unchanged(() => change(person, goodPassword, newPassword))).__typename).toBe(
      'TooManyAttempts',
    );
  });

  test('voids what was under way to get in: a reset that was asked for before', async () => {
    const person = await signUp(identity, 'Robbed');
    await askForReset(person.email);
    const token = await tokenTo(identity, person.email, 'RESET_PASSWORD');
    await change(person, goodPassword, newPassword);

    const late = () => outcomeOf(identity, 'resetPassword', { token, password: 'the thief’s password' });
    expect((await identity.unchanged(late)).__typename).toBe('TokenNotValid');
  });

  test('of two at once, one wins', async () => {
    const person = await signUp(identity, 'Doubled');

    const answers = await Promise.all([
      change(person, goodPassword, 'first new password'),
      change(person, goodPassword, 'second new password'),
    ]);

    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['PasswordChanged', 'WrongPassword']);
  });

  test('nobody does it for nobody', async () => {
    const input = { currentPassword: goodPassword, password: newPassword };
    const { errors } = await identity.unchanged(() => answerOf(identity, 'changePassword', input));

    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });
});
