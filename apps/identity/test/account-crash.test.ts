import { fragile, type Fault } from '@openslot/testing';
import { lettersTo } from './letters.ts';
import { goodPassword, signUp, type Person } from './people.ts';
import { answerOf, type PeopleMutation } from './people-mutations.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

/** Which transaction is lost: rolled back, or committed without anybody hearing of it. Zero: none. */
const fault: Fault = { at: 0, count: 0, mode: 'before' };

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity({ LOG_LEVEL: 'silent' }, (database) =>
    fragile(database, fault, ({ organizationId }) => !organizationId),
  );
});
afterAll(() => identity.close());

const newPassword = 'another long password';

/** The client sends the same request until it is answered. */
async function insist(mutation: PeopleMutation, input: object): Promise<string> {
  for (;;) {
    const { data, errors } = await answerOf(identity, mutation, input);
    if (data && !errors) return data[mutation].__typename;
  }
}

/** A timer that failed comes again a second later. */
async function settle(): Promise<void> {
  await identity.settled();
  await identity.database.advanceClock({ seconds: 5 });
  await identity.settled();
}

let nth = 0;

/** Somebody forgets the password, is written to, and sets a new one, while one transaction is lost. */
async function life(at: number, mode: 'before' | 'after'): Promise<{ person: Person; transactions: number }> {
  const person = await signUp(identity, `Life ${(nth += 1)}`);
  await settle();
  Object.assign(fault, { at, mode, count: 0 });
  expect(await insist('askForPasswordReset', { email: person.email })).toBe('LetterOnItsWay');
  await settle();
  const resets = (await lettersTo(identity, person.email)).filter(({ kind }) => kind === 'RESET_PASSWORD');
  expect(resets).toHaveLength(1);
  const token = String(resets[0]?.token);
  expect(['PasswordChanged', 'TokenNotValid']).toContain(
    await insist('resetPassword', { token, password: newPassword }),
  );
  await settle();
  const transactions = fault.count;
  Object.assign(fault, { at: 0 });
  return { person, transactions };
}

async function outcome({ email }: Person) {
  const { admin } = identity.database;
  const [row] = await admin`
    select (select count(*)::int from identity.letter_request) as requests,
           (select count(*)::int from bus.event_log where type = 'identity.user.password_reset.v1' and aggregateid = u.id) as resets,
           (select count(*)::int from identity.audit_entry where action = 'user.password_reset' and entity_id = u.id) as audited,
           (select count(*)::int from identity.user_session where user_id = u.id and revoked_at is null) as sessions,
           (select count(*)::int from identity.email_token where user_id = u.id and purpose = 'RESET' and used_at is not null) as used,
           (select count(*)::int from identity.email_token
             where user_id = u.id and purpose = 'RESET' and used_at is null and voided_at is null) as open
      from identity."user" u where email = ${email}`;
  const letters = (await lettersTo(identity, email)).map(({ kind }) => kind).toSorted();
  const signIn = async (password: string) => insist('signIn', { email, password });
  return { ...row, letters, old: await signIn(goodPassword), new: await signIn(newPassword) };
}

const whole = {
  ...{ requests: 0, resets: 1, audited: 1, sessions: 0, used: 1, open: 0 },
  ...{ letters: ['PASSWORD_CHANGED', 'VERIFY_EMAIL'], old: 'InvalidCredentials', new: 'SignedIn' },
};

test('whichever transaction of a reset is lost, it happens once', async () => {
  const { person, transactions } = await life(0, 'before');
  expect(await outcome(person)).toEqual(whole);
  expect(transactions).toBeGreaterThan(3);

  for (let at = 1; at <= transactions; at += 1) {
    for (const mode of ['before', 'after'] as const) {
      const broken = await life(at, mode);
      expect([at, mode, await outcome(broken.person)]).toEqual([at, mode, whole]);
    }
  }
}, 240_000);
