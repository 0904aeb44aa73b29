import { openContact } from '@openslot/database';
import { fromId } from '@openslot/service';
import { lettersTo, tokenTo } from './letters.ts';
import { foundOrganization, goodPassword, hire, signUp } from './people.ts';
import { answerOf, outcomeOf } from './people-mutations.ts';
import { contactTopicKey, runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const change = (bearer: string, email: string, currentPassword: string | null = goodPassword) =>
  outcomeOf(identity, 'changeEmail', { email, currentPassword }, { bearer });
const emailOf = async (bearer: string) =>
  (await identity.ask({ bearer })('{ viewer { user { email emailVerified } } }')).data.viewer.user;
const signIn = async (email: string) =>
  (await outcomeOf(identity, 'signIn', { email, password: goodPassword })).__typename;

test('the new address is confirmed there; the old one is told, and signs in no more', async () => {
  const person = await signUp(identity, 'Moving');
  expect((await change(person.accessToken, 'moved@example.com')).__typename).toBe('LetterOnItsWay');
  expect(await emailOf(person.accessToken)).toEqual({ email: 'moving@example.com', emailVerified: false });
  const token = await tokenTo(identity, 'moved@example.com', 'CONFIRM_EMAIL');
  expect(token).toMatch(/^chg_[\w-]{43}$/);

  expect((await outcomeOf(identity, 'confirmEmail', { token })).__typename).toBe('EmailChanged');

  expect(await emailOf(person.accessToken)).toEqual({ email: 'moved@example.com', emailVerified: true });
  expect(await signIn('moved@example.com')).toBe('SignedIn');
  expect(await signIn('moving@example.com')).toBe('InvalidCredentials');
  expect((await lettersTo(identity, 'moving@example.com')).map(({ kind }) => kind)).toEqual(['EMAIL_CHANGED']);
  expect(await lettersTo(identity, 'moved@example.com')).toEqual([]);
});

test('it is told to all without the address, and audited', async () => {
  const person = await signUp(identity, 'Discreet');
  await change(person.accessToken, 'discreet.now@example.com');
  await outcomeOf(identity, 'confirmEmail', {
    token: await tokenTo(identity, 'discreet.now@example.com', 'CONFIRM_EMAIL'),
  });
  await identity.settled();

  const { admin } = identity.database;
  const [event] = await admin`
    select payload from bus.event_log where type = 'identity.user.email_changed.v1' order by position desc limit 1`;
  const [entry] =
    await admin`select changed from identity.audit_entry where action = 'user.email_changed' order by id desc limit 1`;
  expect([event, entry]).toEqual([{ payload: {} }, { changed: ['email'] }]);
  const [kept] = await admin`select string_agg(t::text, '') as text from identity.email_token t`;
  expect(kept?.['text']).not.toContain('discreet');
});

test('organizations that the person works for learn the new address, sealed', async () => {
  const organization = await foundOrganization(identity, 'Workplace');
  const staff = await hire(identity, organization, 'Commuter', 'STAFF');
  await change(staff.accessToken, 'commuter.now@example.com');
  await outcomeOf(identity, 'confirmEmail', {
    token: await tokenTo(identity, 'commuter.now@example.com', 'CONFIRM_EMAIL'),
  });
  await identity.settled();

  const [state] = await identity.database.admin<{ payload: { kind: string; sealed: string } }[]>`
    select payload from bus.state_log where topic = 'identity.customer-contact.state' and key = ${fromId('mem', staff.memberId)}`;
  expect(state?.payload.kind).toBe('MEMBER');
  expect(openContact(contactTopicKey, state?.payload.sealed ?? '')).toEqual({
    ...{ name: 'Commuter', email: 'commuter.now@example.com', phone: null, locale: 'ja' },
  });
});

test('what was sent to the old address does nothing any more', async () => {
  const person = await signUp(identity, 'Left Behind');
  await outcomeOf(identity, 'askForPasswordReset', { email: person.email });
  const old = await tokenTo(identity, person.email, 'RESET_PASSWORD');
  await change(person.accessToken, 'ahead@example.com');
  await outcomeOf(identity, 'confirmEmail', { token: await tokenTo(identity, 'ahead@example.com', 'CONFIRM_EMAIL') });

  const reset = () => outcomeOf(identity, 'resetPassword', { token: old, password: 'whoever reads old mail' });
  expect((await identity.unchanged(reset)).__typename).toBe('TokenNotValid');
});

test('an address that somebody has is told only to whoever reads its mail', async () => {
  const [person, taken] = [await signUp(identity, 'Late Comer'), await signUp(identity, 'First Comer')];
  expect((await change(person.accessToken, taken.email)).__typename).toBe('LetterOnItsWay');
  const token = await tokenTo(identity, taken.email, 'CONFIRM_EMAIL');

  const refused = await identity.unchanged(() => outcomeOf(identity, 'confirmEmail', { token }));

  expect(refused).toEqual({
    __typename: 'EmailTaken',
    message: 'Somebody has registered with this e-mail address.',
  });
  expect((await emailOf(person.accessToken)).email).toBe('late.comer@example.com');
});

test('a wrong password, or none, begins nothing', async () => {
  const { accessToken } = await signUp(identity, 'Guarded');

  for (const password of ['not the password', null])
    expect((await identity.unchanged(() => change(accessToken, 'thief@example.com', password))).__typename).toBe(
      'WrongPassword',
    );
  const { errors } = await identity.unchanged(() =>
    answerOf(identity, 'changeEmail', { email: 'thief@example.com', currentPassword: goodPassword }),
  );
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
});

test('what is no address is refused, field by field', async () => {
  const { accessToken } = await signUp(identity, 'Mistyped');

  expect(await identity.unchanged(() => change(accessToken, 'not an address'))).toEqual({
    __typename: 'InvalidInput',
    message: 'Some of what you sent cannot be used.',
    fields: [{ path: ['email'], message: 'This is not an e-mail address.' }],
  });
});
