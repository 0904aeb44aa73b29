import { actForMutation, foundOrganization, refreshMutation, signInMutation, signUp, goodPassword } from './people.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const signOut = (bearer?: string) =>
  identity.ask(bearer ? { bearer } : {})(/* GraphQL */ `
    mutation {
      signOut {
        __typename
        ... on SignedOut {
          at
        }
      }
    }
  `);

test('ends the session at once: its refresh token and actFor stop working', async () => {
  const { id, owner } = await foundOrganization(identity, 'Left');
  await identity.database.setClock('2026-11-20T12:00:00.000Z');

  const { data } = await signOut(owner.accessToken);
  const refreshed = await identity.ask()(refreshMutation, { refreshToken: owner.refreshToken });
  const acted = await identity.unchanged(() =>
    identity.ask({ bearer: owner.accessToken })(actForMutation, { organizationId: id }),
  );

  expect(data.signOut).toEqual({ __typename: 'SignedOut', at: expect.stringMatching(/^2026-11-20T12:00:0/) });
  expect(refreshed.data.refreshSession.__typename).toBe('SessionEnded');
  expect(acted.errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })]);
});

test('is told', async () => {
  const person = await signUp(identity, 'Said Goodbye');
  await signOut(person.accessToken);
  await identity.settled();

  const [event] = await identity.database.admin`select payload ->> 'reason' as reason from bus.event_log
    where type = 'identity.session.revoked.v1' order by position desc limit 1`;
  expect(event).toEqual({ reason: 'SIGN_OUT' });
});

test('a second time there is nothing to end', async () => {
  const person = await signUp(identity, 'Twice');
  await signOut(person.accessToken);

  const { data } = await identity.unchanged(() => signOut(person.accessToken));

  expect(data.signOut).toEqual({ __typename: 'SessionEnded' });
});

test('other sessions of the person go on', async () => {
  const person = await signUp(identity, 'Two devices');
  const { data } = await identity.ask()(signInMutation, { email: person.email, password: goodPassword });
  await signOut(person.accessToken);

  const refreshed = await identity.ask()(refreshMutation, { refreshToken: data.signIn.refreshToken });

  expect(refreshed.data.refreshSession.__typename).toBe('SignedIn');
});

test('who is not signed in cannot sign out', async () => {
  const { errors } = await identity.unchanged(() => signOut());

  expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })]);
});
