import { goodPassword, refreshMutation, signUp } from './people.ts';
import { answerOf, outcomeOf } from './people-mutations.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const listed = async (bearer?: string) =>
  identity.ask(bearer ? { bearer } : {})(
    '{ sessions { id client signedInBy isCurrent startedAt lastSeenAt expiresAt } }',
  );
const sessions = async (bearer: string) => (await listed(bearer)).data.sessions;
const signIn = (email: string, client: string) =>
  outcomeOf(identity, 'signIn', { email, password: goodPassword, client });
const refresh = async ({ refreshToken }: { refreshToken: string }) =>
  (await identity.ask()(refreshMutation, { refreshToken })).data.refreshSession.__typename;

test('a person sees where the person is signed in, newest first, and nobody else’s', async () => {
  await identity.database.setClock('2026-11-20T12:00:00Z');
  const person = await signUp(identity, 'Everywhere');
  await signUp(identity, 'Somebody Else');
  await identity.database.setClock('2026-11-21T12:00:00Z');
  await signIn(person.email, 'A phone');

  const [phone, first, ...others] = await sessions(person.accessToken);

  expect(others).toEqual([]);
  expect(phone).toMatchObject({ client: 'A phone', signedInBy: 'PASSWORD', isCurrent: false });
  expect(phone.startedAt).toMatch(/^2026-11-21T12:00:0/);
  expect(first).toMatchObject({ client: null, isCurrent: true });
  expect(first.expiresAt).toMatch(/^2027-02-18T12:00:0/);
});

test('a session that is revoked ends at once, with its access tokens, and is told', async () => {
  const person = await signUp(identity, 'Lost Phone');
  const phone = await signIn(person.email, 'Lost');
  const [{ id }] = (await sessions(person.accessToken)).filter(({ client }: { client: string }) => client === 'Lost');
  const caller = { bearer: person.accessToken };

  expect(await outcomeOf(identity, 'revokeSession', { sessionId: id }, caller)).toEqual({
    __typename: 'SessionRevoked',
    sessionId: id,
  });

  expect(await refresh(phone)).toBe('SessionEnded');
  expect(await refresh(person)).toBe('SignedIn');
  expect(await sessions(person.accessToken)).toHaveLength(1);
  await identity.settled();
  const { admin } = identity.database;
  const [taken] = await admin`select kind from identity.revocation order by at desc limit 1`;
  const [event] = await admin`select payload ->> 'reason' as reason from bus.event_log
    where type = 'identity.session.revoked.v1' order by position desc limit 1`;
  const [entry] =
    await admin`select reason, entity from identity.audit_entry where action = 'session.revoked' order by id desc limit 1`;
  expect([taken, event, entry]).toEqual([
    { kind: 'SESSION' },
    { reason: 'REVOKED' },
    { reason: 'REVOKED', entity: 'UserSession' },
  ]);
  // Twice is once.
  expect(
    (await identity.unchanged(() => outcomeOf(identity, 'revokeSession', { sessionId: id }, caller))).fields,
  ).toEqual([{ path: ['sessionId'], message: 'There is no such thing.' }]);
});

test('somebody else’s session, and one that never was, are the same to whoever asks', async () => {
  const [person, other] = [await signUp(identity, 'Nosy'), await signUp(identity, 'Observed')];
  const [theirs] = await sessions(other.accessToken);
  const ask = (sessionId: string) =>
    identity.unchanged(() => outcomeOf(identity, 'revokeSession', { sessionId }, { bearer: person.accessToken }));

  const foreign = await ask(theirs.id);

  expect(foreign).toMatchObject({ __typename: 'InvalidInput' });
  expect(await ask('uss_01jd0000000000000000000000')).toEqual(foreign);
  expect(await refresh(other)).toBe('SignedIn');
});

test('nobody has sessions', async () => {
  expect((await listed()).errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  const { errors } = await identity.unchanged(() =>
    answerOf(identity, 'revokeSession', { sessionId: 'uss_01jd0000000000000000000000' }),
  );
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
});

test('a session that is idle for 30 days, or 90 days old, is in no list', async () => {
  const person = await signUp(identity, 'Long Gone');
  await identity.database.advanceClock({ days: 29 });
  let { refreshToken, accessToken } = await outcomeOf(identity, 'signIn', {
    email: person.email,
    password: goodPassword,
  });
  expect(await sessions(accessToken)).toHaveLength(2);
  await identity.database.advanceClock({ days: 2 });

  expect(await sessions(accessToken)).toHaveLength(1);
  for (let n = 0; n < 3; n += 1) {
    await identity.database.advanceClock({ days: 25 });
    ({ refreshToken, accessToken } = (await identity.ask()(refreshMutation, { refreshToken })).data.refreshSession);
  }
  expect(await sessions(accessToken)).toHaveLength(1);
  await identity.database.advanceClock({ days: 14 });
  expect(await sessions(accessToken)).toEqual([]);
});
