import { openLetter } from '@openslot/database';
import { fromId } from '@openslot/service';
import {
  changeMemberRoleMutation,
  goodPassword,
  foundOrganization,
  hire,
  signUp,
  type Organization,
  type Person,
} from './people.ts';
import { contactTopicKey, runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let organization: Organization;
let cases = 0;
beforeAll(async () => {
  identity = await runIdentity();
  organization = await foundOrganization(identity, 'Hanami');
});
afterAll(() => identity.close());

const nobody = { accessToken: '' };
const mutate = async (by: Pick<Person, 'accessToken'>, name: string, input: object, more = '') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const outcome = `__typename ... on Problem { message } ... on InvalidInput { fields { path message } }`;
  const document = `mutation ($input: ${type}) { ${name}(input: $input) { ${outcome} ${more} } }`;
  const { data, errors } = await identity.ask(by.accessToken ? { bearer: by.accessToken } : {})(document, { input });
  return errors ? { __typename: String(errors[0]?.extensions?.code) } : data[name];
};
const fields = 'invitation { id email status title version roles { role } }';
const invite = (by: Person, input: object) =>
  mutate(by, 'inviteMember', { role: 'STAFF', ...input }, `... on InvitationSent { ${fields} }`);
const accept = (by: Pick<Person, 'accessToken'>, token: string) =>
  mutate(
    by,
    'acceptInvitation',
    { token },
    '... on InvitationAccepted { membership { id role status title organization { name } } }',
  );
const revoke = (by: Person, invitationId: string, version = 1) =>
  mutate(by, 'revokeInvitation', { invitationId, version }, `... on InvitationRevoked { ${fields} }`);
const address = () => `guest${(cases += 1)}@example.com`;

/** The letter that waits to be sent, opened; null: it was taken back. */
async function letterOf(invitationId: string) {
  await identity.settled();
  const [row] = await identity.database.admin`
    select payload from bus.state_log where topic = 'identity.letter.state' and key = ${fromId('ivt', invitationId)}`;
  return row?.['payload'] ? { ...row['payload'], content: openLetter(contactTopicKey, row['payload'].sealed) } : null;
}

async function invited(email: string, input: object = {}) {
  const { invitation } = await invite(organization.owner, { email, ...input });
  const letter = await letterOf(invitation.id);
  return { id: String(invitation.id), token: String(letter?.content.token) };
}

test('a letter goes to the address, with a secret of which only the hash is kept', async () => {
  const email = 'Guest.Of.Honour@example.com';

  const sent = await invite(organization.owner, { email, title: 'Colourist' });

  expect(sent).toEqual({
    __typename: 'InvitationSent',
    invitation: {
      ...{ id: expect.stringMatching(/^ivt_/), email, status: 'PENDING', title: 'Colourist', version: 1 },
      roles: [{ role: 'STAFF' }],
    },
  });
  const letter = await letterOf(sent.invitation.id);
  expect(letter).toMatchObject({
    kind: 'INVITATION',
    content: { to: email, name: null, locale: 'en', organizationName: 'Hanami', token: expect.stringMatching(/^inv_/) },
  });
  const everything = JSON.stringify(
    await identity.database.admin`
    select row_to_json(i) as row, row_to_json(a) as audit from identity.invitation i left join identity.audit_entry a on a.entity_id = i.id`,
  );
  expect(everything).not.toContain(letter?.content.token);
  expect(everything.toLowerCase()).not.toContain(email.toLowerCase());
});

test('who is signed in with the address accepts, once', async () => {
  const person = await signUp(identity, 'Accepting Aki');
  const { id, token } = await invited(person.email.toUpperCase(), { title: 'Barber' });

  const answers = await Promise.all(Array.from({ length: 4 }, () => accept(person, token)));
  const again = await identity.unchanged(() => accept(person, token));

  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    'InvitationAccepted',
    ...Array(3).fill('InvitationNotValid'),
  ]);
  expect(answers.find(({ __typename }) => __typename === 'InvitationAccepted')?.membership).toEqual({
    ...{ id: expect.stringMatching(/^mem_/), role: 'STAFF', status: 'ACTIVE', title: 'Barber' },
    organization: { name: 'Hanami' },
  });
  expect(again.message).toBe('This invitation is not valid, or no longer. Ask for another one.');
  expect(await letterOf(id)).toBeNull();
});

test('who is not registered yet does both at once', async () => {
  const email = address();
  const { token } = await invited(email);

  const signedUp = await mutate(
    nobody,
    'signUpByInvitation',
    { token, password: goodPassword, name: 'New Nao' },
    '... on SignedIn { viewer { user { email } memberships { organization { name } role } } }',
  );
  const again = await identity.unchanged(() =>
    mutate(nobody, 'signUpByInvitation', { token, password: goodPassword, name: 'New Nao' }),
  );

  expect(signedUp).toEqual({
    __typename: 'SignedIn',
    viewer: { user: { email }, memberships: [{ organization: { name: 'Hanami' }, role: 'STAFF' }] },
  });
  expect(again.__typename).toBe('InvitationNotValid');
});

test('it is worthless once revoked, and after 7 days', async () => {
  const person = await signUp(identity, 'Late Len');
  const first = await invited(person.email);

  const revoked = await revoke(organization.owner, first.id);
  const afterwards = await identity.unchanged(() => accept(person, first.token));
  const second = await invited(person.email);
  await identity.database.advanceClock({ minutes: 7 * 24 * 60 });
  await identity.settled();
  const late = await identity.unchanged(() => accept(person, second.token));

  expect(revoked).toMatchObject({ __typename: 'InvitationRevoked', invitation: { status: 'REVOKED', version: 2 } });
  expect([afterwards, late].map(({ __typename }) => __typename)).toEqual(['InvitationNotValid', 'InvitationNotValid']);
  const states = await identity.database.admin`
    select status from identity.invitation where id in (${String(fromId('ivt', first.id))}, ${String(fromId('ivt', second.id))}) order by id`;
  expect(states.map(({ status }) => status)).toEqual(['REVOKED', 'EXPIRED']);
  expect(await letterOf(second.id)).toBeNull();

  await identity.database.advanceClock({ minutes: 31 * 24 * 60 });
  await identity.settled();
  const left = await identity.database
    .admin`select from identity.invitation where id = ${String(fromId('ivt', second.id))}`;
  expect(left).toHaveLength(0);
});

test('it is worthless once who sent it could not send it any more', async () => {
  const manager = await hire(identity, organization, `Manager ${(cases += 1)}`, 'MANAGER');
  const person = await signUp(identity, 'Friend Fuyu');
  const sent = await invite(manager, { email: person.email, role: 'MANAGER' });
  const token = String((await letterOf(sent.invitation.id))?.content.token);
  await identity.ask({ bearer: organization.owner.accessToken })(changeMemberRoleMutation, {
    input: { membershipId: manager.memberId, version: 1, role: 'STAFF' },
  });

  expect((await identity.unchanged(() => accept(person, token))).__typename).toBe('InvitationNotValid');
});

test('refused, and nothing changes', async () => {
  const manager = await hire(identity, organization, `Manager ${(cases += 1)}`, 'MANAGER');
  const staff = await hire(identity, organization, `Staff ${(cases += 1)}`, 'STAFF');
  const stranger = (await foundOrganization(identity, 'Kingsway')).owner;
  const email = address();
  const open = await invited(email);
  const owners = await invited(address(), { role: 'OWNER' });
  const old = await invited(address());
  await revoke(organization.owner, old.id);

  const cases_: [string, () => Promise<{ __typename: string }>][] = [
    ['AlreadyInvited', () => invite(organization.owner, { email: email.toUpperCase() })],
    ['AlreadyMember', () => invite(organization.owner, { email: manager.email })],
    ['RoleOutOfReach', () => invite(manager, { email: address(), role: 'OWNER' })],
    ['InvalidInput', () => invite(organization.owner, { email: 'nobody' })],
    ['FORBIDDEN', () => invite(staff, { email: address() })],
    ['UNAUTHENTICATED', () => mutate(nobody, 'inviteMember', { email: address(), role: 'STAFF' })],
    ['RoleOutOfReach', () => revoke(manager, owners.id)],
    ['InvalidInput', () => revoke(stranger, open.id)],
    ['FORBIDDEN', () => revoke(staff, open.id)],
    ['VersionConflict', () => revoke(organization.owner, open.id, 7)],
    ['WrongState', () => revoke(organization.owner, old.id, 2)],
    ['OtherAddress', () => accept(staff, open.token)],
    ['UNAUTHENTICATED', () => accept(nobody, open.token)],
    ['InvitationNotValid', () => accept(staff, `${open.token.slice(0, -4)}AAAA`)],
    ['InvitationNotValid', () => accept(staff, 'ver_something')],
    ['WeakPassword', () => mutate(nobody, 'signUpByInvitation', { token: open.token, password: 'short', name: 'N' })],
  ];
  for (const [expected, call] of cases_)
    expect([expected, (await identity.unchanged(call)).__typename]).toEqual([expected, expected]);
});

test('the list, for those with member.manage', async () => {
  const staff = await hire(identity, organization, `Staff ${(cases += 1)}`, 'STAFF');
  const email = address();
  await invited(email);
  const list = (by: Person) =>
    identity.ask({ bearer: by.accessToken })('{ invitations(first: 100) { edges { node { email status } } } }');

  const { data } = await list(organization.owner);
  const refused = await list(staff);

  expect(data.invitations.edges).toContainEqual({ node: { email, status: 'PENDING' } });
  expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
