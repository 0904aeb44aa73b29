import { fromId } from '@openslot/service';
import { foundOrganization, goodPassword, refreshMutation, signUp } from './people.ts';
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

test('a person sees who tried to sign in as the person, a page at a time, and neither from where nor who else', async () => {
  const person = await signUp(identity, 'Careful');
  const other = await signUp(identity, 'Careless');
  await identity.database.setClock('2026-11-22T12:00:00Z');
  await signIn(person.email, 'A phone');
  await identity.database.setClock('2026-11-22T12:01:00Z');
  await outcomeOf(identity, 'signIn', { email: person.email, password: 'something else' });
  await outcomeOf(identity, 'signIn', { email: other.email, password: 'something else' });
  const attempts = async (page: { first?: number; after?: string }) => {
    const { data, errors } = await identity.ask({ bearer: person.accessToken })(
      `query ($first: Int, $after: String) { viewer { loginAttempts(first: $first, after: $after) {
         edges { node { id at method outcome } } pageInfo { hasNextPage endCursor } } } }`,
      page,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.viewer.loginAttempts;
  };

  const { edges, pageInfo } = await attempts({ first: 1 });
  expect(edges).toEqual([
    {
      node: {
        ...{ id: expect.stringMatching(/^lga_/), at: expect.stringMatching(/^2026-11-22T12:01:0/) },
        ...{ method: 'PASSWORD', outcome: 'BAD_SECRET' },
      },
    },
  ]);
  expect(pageInfo.hasNextPage).toBe(true);
  const rest = await attempts({ after: pageInfo.endCursor });
  expect(rest.edges.map(({ node }: { node: { outcome: string } }) => node.outcome)).toEqual(['OK']);
});

test('whoever watches over an organization sees that one of its members was locked out, and nobody else does', async () => {
  const [hanami, kingsway] = [
    await foundOrganization(identity, 'Hanami'),
    await foundOrganization(identity, 'Kingsway'),
  ];
  const { owner } = hanami;
  const tries = Array.from({ length: 10 }, () =>
    outcomeOf(identity, 'signIn', { email: owner.email, password: 'something else' }),
  );
  await Promise.all(tries);
  await identity.settled();

  const seen = async (bearer: string) => {
    const { data } = await identity.ask({ bearer })(
      `{ auditEntries(filter: { action: "login.failed_repeatedly" }) { edges { node { entity entityId actor { kind id } reason } } } }`,
    );
    return data.auditEntries.edges.map(({ node }: { node: object }) => node);
  };
  const { data } = await identity.ask({ bearer: owner.accessToken })('{ viewer { memberships { id } } }');
  expect(await seen(owner.accessToken)).toEqual([
    {
      ...{ entity: 'Member', entityId: fromId('mem', data.viewer.memberships[0].id) },
      ...{ actor: { kind: 'SYSTEM', id: null }, reason: null },
    },
  ]);
  expect(await seen(kingsway.owner.accessToken)).toEqual([]);
});
