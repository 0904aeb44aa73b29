import { actFor, endMemberMutation, foundOrganization, hire, refreshMutation, signUp } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const refresh = async (refreshToken: string, address = 'home') =>
  (await identity.ask({ address })(refreshMutation, { refreshToken })).data.refreshSession;

const ended = { __typename: 'SessionEnded', message: 'This session is over. Sign in again.' };

test('each refresh gives new tokens of the same person', async () => {
  const person = await signUp(identity, 'Rotating');

  const first = await refresh(person.refreshToken);
  const second = await refresh(first.refreshToken);

  expect(first).toMatchObject({ __typename: 'SignedIn', viewer: { id: person.userId, actingAs: null } });
  expect(second.__typename).toBe('SignedIn');
  expect(new Set([person.refreshToken, first.refreshToken, second.refreshToken]).size).toBe(3);
});

test('a used token that comes again ends the session for whoever holds it', async () => {
  const person = await signUp(identity, 'Robbed');
  const { refreshToken: next } = await refresh(person.refreshToken);
  await identity.database.advanceClock({ seconds: 11 });

  expect(await refresh(person.refreshToken)).toEqual(ended);
  expect(await identity.unchanged(() => refresh(next))).toEqual(ended);
});

test('the reuse is told to all, and audited', async () => {
  const person = await signUp(identity, 'Told');
  await refresh(person.refreshToken, 'home');
  await refresh(person.refreshToken, 'elsewhere');
  await identity.settled();

  const { admin } = identity.database;
  const [event] =
    await admin`select type, payload from bus.event_log where topic = 'identity.session.events' order by position desc limit 1`;
  const [entry] = await admin`select actor_kind, action, entity from identity.audit_entry order by id desc limit 1`;
  expect(event).toEqual({ type: 'identity.session.reuse_detected.v1', payload: { userId: expect.any(String) } });
  expect(entry).toEqual({ actor_kind: 'SYSTEM', action: 'session.reuse_detected', entity: 'UserSession' });
});

test('a client that lost the answer may repeat within ten seconds', async () => {
  const person = await signUp(identity, 'Clumsy');
  const lost = await refresh(person.refreshToken);
  await identity.database.advanceClock({ seconds: 8 });

  const repeated = await refresh(person.refreshToken);
  const goesOn = await refresh(repeated.refreshToken);

  expect(repeated.__typename).toBe('SignedIn');
  expect(repeated.refreshToken).not.toBe(lost.refreshToken);
  expect(goesOn.__typename).toBe('SignedIn');
});

test('another address may not, nor anybody once the next token was used', async () => {
  const [one, other] = [await signUp(identity, 'Watched'), await signUp(identity, 'Overtaken')];
  await refresh(one.refreshToken, 'home');
  const next = await refresh(other.refreshToken);
  await refresh(next.refreshToken);

  expect(await refresh(one.refreshToken, 'elsewhere')).toEqual(ended);
  expect(await refresh(other.refreshToken)).toEqual(ended);
});

test('of many who use one token at once, from many addresses, one goes on at most', async () => {
  const person = await signUp(identity, 'Raced');

  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => refresh(person.refreshToken, `address ${n}`)));

  const [winner, ...others] = answers.filter(({ __typename }) => __typename === 'SignedIn');
  expect(others).toEqual([]);
  expect(await refresh(winner.refreshToken)).toEqual(ended);
});

test('a token works for 30 days, a session for 90', async () => {
  const [unused, kept] = [await signUp(identity, 'Away'), await signUp(identity, 'Faithful')];
  await identity.database.advanceClock({ days: 29 });
  let { refreshToken } = await refresh(kept.refreshToken);
  await identity.database.advanceClock({ days: 1, minutes: 1 });

  expect(await identity.unchanged(() => refresh(unused.refreshToken))).toEqual(ended);
  for (let n = 0; n < 2; n += 1) {
    ({ refreshToken } = await refresh(refreshToken));
    await identity.database.advanceClock({ days: 29 });
  }
  ({ refreshToken } = await refresh(refreshToken));
  await identity.database.advanceClock({ days: 2 });
  expect(await identity.unchanged(() => refresh(refreshToken))).toEqual(ended);
});

test('keeps acting for the organization, until the membership ends', async () => {
  const organization = await foundOrganization(identity, 'Kept');
  const staff = await hire(identity, organization, 'Staff of Kept', 'STAFF');

  const still = await refresh(staff.refreshToken);
  const ending = { membershipId: staff.memberId, version: 1 };
  await identity.ask({ bearer: organization.owner.accessToken })(endMemberMutation, { input: ending });
  const noMore = await refresh(still.refreshToken);

  expect(still.viewer.actingAs).toEqual({ id: staff.memberId, role: 'STAFF' });
  expect(noMore.viewer).toEqual({ id: staff.userId, actingAs: null });
});

test('actFor replaces the tokens of the session', async () => {
  const { id, owner } = await foundOrganization(identity, 'Replaced');
  const again = await actFor(identity, owner, id);
  await identity.database.advanceClock({ seconds: 11 });

  expect(await refresh(owner.refreshToken)).toEqual(ended);
  expect(await refresh(again.refreshToken)).toEqual(ended);
});

test.each([
  ['an invented token', 'A'.repeat(43)],
  ['nothing', ''],
  ['something very long', 'x'.repeat(100_000)],
])('%s is of no session', async (_name, token) => {
  expect(await identity.unchanged(() => refresh(token))).toEqual(ended);
});
