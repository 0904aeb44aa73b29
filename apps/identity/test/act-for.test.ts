import { decodeJwt } from 'jose';
import { newId, toId } from '@openslot/service';
import { actForMutation, foundOrganization, hire, signUp } from './people.ts';
import { locationOf } from './places.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
beforeAll(async () => {
  identity = await runIdentity();
});
afterAll(() => identity.close());

const actFor = async (bearer: string, organizationId: string) =>
  identity.ask({ bearer })(actForMutation, { organizationId });

test('an owner acts for the whole organization, with every permission', async () => {
  const { id, owner } = await foundOrganization(identity, 'Hanami');

  const { data } = await actFor(owner.accessToken, id);

  const { actingAs } = data.actFor.viewer;
  expect(actingAs).toMatchObject({
    id: owner.memberId,
    role: 'OWNER',
    scope: null,
    organization: { id, name: 'Hanami' },
  });
  expect(actingAs.permissions).toHaveLength(72);
  expect(decodeJwt(data.actFor.accessToken)).toEqual({
    iss: 'openslot',
    aud: 'openslot-api',
    sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
    sid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    org: expect.stringMatching(/^[0-9a-f-]{36}$/),
    mem: expect.stringMatching(/^[0-9a-f-]{36}$/),
    perm: actingAs.permissions,
    mode: 'LIVE',
    iat: expect.any(Number),
    exp: (decodeJwt(data.actFor.accessToken).iat ?? 0) + 600,
  });
});

test('a limited member acts within the scope, as the token says', async () => {
  const organization = await foundOrganization(identity, 'Kingsway');
  const place = await locationOf(identity, organization.id);
  const staff = await hire(identity, organization, 'Barber', 'STAFF', { locationIds: [place.locationId] });

  const { data } = await actFor(staff.accessToken, organization.id);

  expect(data.actFor.viewer.actingAs).toMatchObject({
    role: 'STAFF',
    scope: { businesses: [], locations: [{ id: place.locationId }] },
  });
  expect(data.actFor.viewer.actingAs.permissions).toContain('appointment.read.own');
  expect(decodeJwt(data.actFor.accessToken)).toMatchObject({
    scope: { businessIds: [], locationIds: [place.locationUuid] },
  });
});

test('before it, and for a person without a membership, a token speaks for nobody else', async () => {
  const person = await signUp(identity, 'Customer');

  expect(decodeJwt(person.accessToken)).toEqual({
    iss: 'openslot',
    aud: 'openslot-api',
    sub: expect.any(String),
    sid: expect.any(String),
    iat: expect.any(Number),
    exp: expect.any(Number),
  });
});

test('a foreign and an unknown organization get the same answer', async () => {
  const { id } = await foundOrganization(identity, 'Foreign');
  const stranger = await signUp(identity, 'Stranger');

  const foreign = await identity.unchanged(() => actFor(stranger.accessToken, id));
  const unknown = await identity.unchanged(() => actFor(stranger.accessToken, toId('org', newId())));

  expect(foreign.data.actFor).toEqual({ __typename: 'NotAMember', message: 'You do not work for this organization.' });
  expect(unknown.data).toEqual(foreign.data);
});

test('another kind of id is refused at its field', async () => {
  const person = await signUp(identity, 'Confused');

  const { data } = await identity.unchanged(() => actFor(person.accessToken, person.userId));

  expect(data.actFor).toEqual({
    __typename: 'InvalidInput',
    message: 'Some of what you sent cannot be used.',
    fields: [{ path: ['organizationId'], message: 'This is not the right kind of id.' }],
  });
});

test('nobody acts for an organization that is suspended', async () => {
  const { id, owner } = await foundOrganization(identity, 'Suspended');
  await identity.database.admin`update identity.organization set status = 'SUSPENDED' where name = 'Suspended'`;

  const { data } = await identity.unchanged(() => actFor(owner.accessToken, id));

  expect(data.actFor.__typename).toBe('NotAMember');
});

test('who is not signed in acts for nobody', async () => {
  const { id } = await foundOrganization(identity, 'Closed');

  const { errors } = await identity.unchanged(() => identity.ask()(actForMutation, { organizationId: id }));

  expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })]);
});
