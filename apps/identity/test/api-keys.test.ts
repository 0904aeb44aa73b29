import { fromId } from '@openslot/service';
import { decodeJwt } from 'jose';
import { createApiKeyMutation, exchange, keyOf, passOf } from './keys.ts';
import { actFor, changeMemberRoleMutation, foundOrganization, hire, signUp, type Organization } from './people.ts';
import { locationOf, type KnownPlace } from './places.ts';
import { runIdentity, type RunningIdentity } from './running.ts';

let identity: RunningIdentity;
let organization: Organization;
let place: KnownPlace;
beforeAll(async () => {
  identity = await runIdentity();
  organization = await foundOrganization(identity, 'Hanami');
  place = await locationOf(identity, organization.id);
});
afterAll(() => identity.close());

const asOwner = () => identity.ask({ bearer: organization.owner.accessToken });
const create = (input: object, bearer = organization.owner.accessToken) =>
  identity.ask({ bearer })(createApiKeyMutation, { input });

const rotateMutation = /* GraphQL */ `
  mutation ($apiKeyId: ID!, $overlapHours: Int!) {
    rotateApiKey(input: { apiKeyId: $apiKeyId, overlapHours: $overlapHours }) {
      __typename
      ... on ApiKeyRotated {
        secret
        apiKey {
          id
          name
          status
          replacesId
          permissions
        }
      }
      ... on WrongState {
        status
      }
    }
  }
`;
const rotate = (apiKeyId: string, overlapHours = 24) => asOwner()(rotateMutation, { apiKeyId, overlapHours });

const revokeMutation = /* GraphQL */ `
  mutation ($apiKeyId: ID!) {
    revokeApiKey(input: { apiKeyId: $apiKeyId }) {
      __typename
      ... on ApiKeyRevoked {
        apiKey {
          id
          status
        }
      }
      ... on WrongState {
        status
      }
    }
  }
`;
const revoke = (apiKeyId: string) => asOwner()(revokeMutation, { apiKeyId });

const listQuery = /* GraphQL */ `
  query ($first: Int, $after: String) {
    apiKeys(first: $first, after: $after) {
      edges {
        node {
          id
          status
          lastUsedAt
          expiresAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
interface Listed {
  readonly id: string;
  readonly status: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
}
async function listed(id: string): Promise<Listed | undefined> {
  const { data } = await asOwner()(listQuery, { first: 100 });
  return data.apiKeys.edges.map(({ node }: { node: Listed }) => node).find((node: Listed) => node.id === id);
}

test('a key is shown once, and opens what it was made for', async () => {
  const { locationId } = place;
  const { data } = await create({
    name: 'Till at the door',
    permissions: ['appointment.write', 'appointment.read', 'appointment.read'],
    scope: { businessIds: [], locationIds: [locationId] },
    quotaPerMinute: 120,
  });

  const { secret, apiKey } = data.createApiKey;
  expect(secret).toMatch(/^osk_live_[A-Za-z0-9_-]{43}$/);
  expect(apiKey).toEqual({
    id: expect.stringMatching(/^key_/),
    name: 'Till at the door',
    prefix: secret.slice(0, 17),
    permissions: ['appointment.read', 'appointment.write'],
    scope: { businesses: [], locations: [{ id: locationId }] },
    mode: 'LIVE',
    quotaPerMinute: 120,
    status: 'ACTIVE',
    expiresAt: null,
    lastUsedAt: null,
    replacesId: null,
    version: 1,
  });
  expect(decodeJwt(await passOf(identity, secret))).toEqual({
    iss: 'openslot',
    aud: 'openslot-api',
    key: fromId('key', apiKey.id),
    org: fromId('org', organization.id),
    perm: ['appointment.read', 'appointment.write'],
    scope: { businessIds: [], locationIds: [fromId('loc', locationId)] },
    mode: 'LIVE',
    quota: 120,
    iat: expect.any(Number),
    exp: expect.any(Number),
  });
  const [kept] = await identity.database.admin`select * from identity.api_key where id = ${fromId('key', apiKey.id)}`;
  expect(JSON.stringify(kept)).not.toContain(secret.slice(17));
});

test('a key acts for its organization and is nobody’s person', async () => {
  const { secret } = await keyOf(identity, organization, { permissions: ['member.read', 'organization.read'] });
  const client = identity.ask({ bearer: await passOf(identity, secret) });

  expect((await client('{ viewer { id } members { edges { node { name } } } }')).data).toEqual({
    viewer: null,
    members: { edges: [{ node: { name: 'Owner of Hanami' } }] },
  });
  const { errors } = await identity.unchanged(() =>
    client('mutation ($id: ID!) { actFor(input: { organizationId: $id }) { __typename } }', { id: organization.id }),
  );
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
});

test('nobody gives a machine more than the own permissions, nor at more places', async () => {
  const scope = { businessIds: [], locationIds: [place.locationId] };
  const manager = await hire(identity, organization, 'Manager with keys', 'MANAGER');
  await identity.database.admin`insert into identity.member_grant
    (organization_id, id, member_id, permission, effect, scope_kind, reason)
    values (${fromId('org', organization.id)}, uuidv7(), ${fromId('mem', manager.memberId)}, 'api_key.manage', 'ALLOW', 'ORGANIZATION', 'Tills')`;
  const { accessToken } = await actFor(identity, manager, organization.id);

  const refused = async (input: object) => {
    const { data } = await identity.unchanged(() => create({ name: 'Till', ...input }, accessToken));
    return data.createApiKey.__typename;
  };
  expect(await refused({ permissions: ['appointment.read', 'policy.write'] })).toBe('PermissionOutOfReach');
  expect(await refused({ permissions: ['policy.write'], scope })).toBe('PermissionOutOfReach');
  expect(
    (await create({ name: 'Till', permissions: ['appointment.read'], scope }, accessToken)).data.createApiKey,
  ).toEqual(expect.objectContaining({ __typename: 'ApiKeyCreated' }));
});

test.each([
  ['an end in the past', { expiresAt: '2020-01-01T00:00:00Z' }, ['expiresAt']],
  ['no permission', { permissions: [] }, ['permissions']],
  ['a permission for people', { permissions: ['api_key.manage'] }, ['permissions', '0']],
  ['a quota of none', { quotaPerMinute: 0 }, ['quotaPerMinute']],
  ['no name', { name: ' ' }, ['name']],
])('a key with %s is not made', async (_what, input, path) => {
  const { data } = await identity.unchanged(() =>
    create({ name: 'Till', permissions: ['appointment.read'], ...input }),
  );

  expect(data.createApiKey).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
});

test('a key is replaced by one of the same kind, and stays good for the overlap', async () => {
  const { id, secret } = await keyOf(identity, organization, { permissions: ['customer.read'] });
  const { data } = await rotate(id, 2);

  const made = data.rotateApiKey;
  expect(made).toMatchObject({
    __typename: 'ApiKeyRotated',
    apiKey: { name: 'Till', status: 'ACTIVE', replacesId: id, permissions: ['customer.read'] },
  });
  expect(made.secret).not.toBe(secret);
  expect((await exchange(identity, secret)).status).toBe(200);
  expect((await exchange(identity, made.secret)).status).toBe(200);
  expect((await listed(id))?.status).toBe('REPLACED');
  expect((await identity.unchanged(() => rotate(id))).data.rotateApiKey).toEqual({
    __typename: 'WrongState',
    status: 'REPLACED',
  });

  await identity.database.advanceClock({ minutes: 120 });
  expect((await exchange(identity, secret)).status).toBe(401);
  expect((await exchange(identity, made.secret)).status).toBe(200);
  expect((await listed(id))?.status).toBe('EXPIRED');
});

test('a key that is replaced without an overlap is good no longer, nor is any token of it', async () => {
  const { id, secret } = await keyOf(identity, organization);

  expect((await rotate(id, 0)).data.rotateApiKey.__typename).toBe('ApiKeyRotated');
  expect((await exchange(identity, secret)).status).toBe(401);
  expect(await revokedSince(id)).toBe(true);
  expect((await identity.unchanged(() => rotate(id, 73))).data.rotateApiKey.__typename).toBe('InvalidInput');
});

test('a revoked key opens nothing, and stays revoked', async () => {
  const { id, secret } = await keyOf(identity, organization);

  expect((await revoke(id)).data.revokeApiKey).toEqual({
    __typename: 'ApiKeyRevoked',
    apiKey: { id, status: 'REVOKED' },
  });
  expect((await exchange(identity, secret)).status).toBe(401);
  expect(await revokedSince(id)).toBe(true);
  expect((await identity.unchanged(() => revoke(id))).data.revokeApiKey).toEqual({
    __typename: 'WrongState',
    status: 'REVOKED',
  });
});

const revokedSince = async (id: string): Promise<boolean> => {
  const rows = await identity.database.admin`
    select from identity.revocation where kind = 'API_KEY' and subject_id = ${fromId('key', id)}`;
  return rows.length === 1;
};

test('the last use is written at most once a minute', async () => {
  const { id, secret } = await keyOf(identity, organization);

  await passOf(identity, secret);
  const first = (await listed(id))?.lastUsedAt;
  expect(first).toEqual(expect.any(String));
  await identity.unchanged(() => passOf(identity, secret));
  await identity.database.advanceClock({ minutes: 1 });
  await passOf(identity, secret);
  expect((await listed(id))?.lastUsedAt).not.toBe(first);
});

test('a token lives no longer than its key', async () => {
  const [row] = await identity.database.admin<{ soon: string }[]>`
    select to_char((clock.now() + interval '90 seconds') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as soon`;
  const { secret } = await keyOf(identity, organization, { expiresAt: row?.soon });
  const { iat = 0, exp = 0 } = decodeJwt(await passOf(identity, secret));

  expect(exp - iat).toBeGreaterThan(80);
  expect(exp - iat).toBeLessThanOrEqual(90);
});

test('a test organization has test keys, which open no other', async () => {
  const founder = await signUp(identity, 'Builder');
  const { data } = await identity.ask({ bearer: founder.accessToken })(
    `mutation { createOrganization(input: { name: "Sandbox", country: "JP", defaultCurrency: "JPY", mode: TEST }) {
       ... on OrganizationCreated { organization { id } } } }`,
  );
  const sandbox = { id: data.createOrganization.organization.id };
  const owner = { ...(await actFor(identity, founder, sandbox.id)), memberId: '' };
  const { secret } = await keyOf(identity, { ...sandbox, owner });

  expect(secret).toMatch(/^osk_test_/);
  expect(decodeJwt(await passOf(identity, secret))).toMatchObject({ mode: 'TEST', org: fromId('org', sandbox.id) });
  await identity.database.admin`update identity.organization set mode = 'LIVE' where id = ${fromId('org', sandbox.id)}`;
  expect((await exchange(identity, secret)).status).toBe(401);
});

test('a key of a suspended organization opens nothing until it goes on', async () => {
  const other = await foundOrganization(identity, 'Suspended');
  const { secret } = await keyOf(identity, other);
  const set = (status: string) =>
    identity.database.admin`update identity.organization set status = ${status} where id = ${fromId('org', other.id)}`;

  await set('SUSPENDED');
  expect((await exchange(identity, secret)).status).toBe(401);
  await set('ACTIVE');
  expect((await exchange(identity, secret)).status).toBe(200);
});

test('keys of an organization that closes are taken back with its members’ tokens', async () => {
  const closing = await foundOrganization(identity, 'Closing');
  const { id, secret } = await keyOf(identity, closing);
  const { data } = await identity.ask({ bearer: closing.owner.accessToken })(
    'mutation { closeOrganization(input: { version: 1 }) { __typename } }',
  );

  expect(data.closeOrganization.__typename).toBe('OrganizationChanged');
  expect(await revokedSince(id)).toBe(true);
  expect((await exchange(identity, secret)).status).toBe(401);
});

test('wrong keys are counted by address; a right one is always let in', async () => {
  const { secret } = await keyOf(identity, organization);
  const address = '203.0.113.77';
  const answers = [];
  for (let tried = 0; tried < 61; tried += 1)
    answers.push((await exchange(identity, 'osk_live_wrong', { address })).status);

  expect(answers.filter((status) => status === 401)).toHaveLength(60);
  expect(answers.at(-1)).toBe(429);
  expect((await exchange(identity, secret, { address })).status).toBe(200);
  expect((await exchange(identity, 'osk_live_wrong', { address: '203.0.113.78' })).status).toBe(401);
});

test('whoever comes without the gateway’s secret learns nothing', async () => {
  const { secret } = await keyOf(identity, organization);

  expect((await exchange(identity, secret, { secret: 'another' })).status).toBe(403);
});

test('an organization has at most 50 good keys', async () => {
  const full = await foundOrganization(identity, 'Full');
  const client = identity.ask({ bearer: full.owner.accessToken });
  const input = { name: 'Till', permissions: ['appointment.read'] };
  for (let made = 0; made < 50; made += 1) await keyOf(identity, full);

  const { data } = await identity.unchanged(() => client(createApiKeyMutation, { input }));
  expect(data.createApiKey.__typename).toBe('TooManyApiKeys');
});

test('keys are listed page by page, oldest first, to those who manage them alone', async () => {
  const own = await foundOrganization(identity, 'Lister');
  const client = identity.ask({ bearer: own.owner.accessToken });
  const made = [await keyOf(identity, own), await keyOf(identity, own), await keyOf(identity, own)];

  const first = (await client(listQuery, { first: 2 })).data.apiKeys;
  const second = (await client(listQuery, { first: 2, after: first.pageInfo.endCursor })).data.apiKeys;
  const ids = [...first.edges, ...second.edges].map(({ node }: { node: Listed }) => node.id);
  expect(ids).toEqual(made.map(({ id }) => id));
  expect(second.pageInfo.hasNextPage).toBe(false);

  const manager = await hire(identity, own, 'Manager of Lister', 'MANAGER');
  const { errors } = await identity.ask({ bearer: manager.accessToken })(listQuery);
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
});

test('a key of another organization is as unknown as none', async () => {
  const other = await foundOrganization(identity, 'Other');
  const { id } = await keyOf(identity, other);
  const unknown = 'key_01hwx2pk2xfsqrn6rc3mq3yjjv';

  for (const [mutation, field] of [
    [revokeMutation, 'revokeApiKey'],
    [rotateMutation, 'rotateApiKey'],
  ] as const) {
    const answers = [];
    for (const apiKeyId of [id, unknown])
      answers.push((await identity.unchanged(() => asOwner()(mutation, { apiKeyId, overlapHours: 1 }))).data[field]);
    expect(answers[0]).toEqual({ __typename: 'InvalidInput' });
    expect(answers[1]).toEqual(answers[0]);
  }
});

test('what happens to a key is told, and audited under who did it', async () => {
  const { id } = await keyOf(identity, organization, { permissions: ['customer.read'] });
  await revoke(id);
  await identity.settled();

  const uuid = fromId('key', id);
  const events = await identity.database.admin`
    select type, payload from bus.event_log where aggregateid = ${uuid} and type like 'identity.api-key.%' order by position`;
  expect(events.map(({ type }) => type)).toEqual(['identity.api-key.created.v1', 'identity.api-key.revoked.v1']);
  const entries = await identity.database.admin`
    select action, actor_kind, actor_id, changed from identity.audit_entry where entity_id = ${uuid} order by at, id`;
  expect(entries).toEqual([
    expect.objectContaining({
      action: 'api_key.created',
      actor_kind: 'PERSON',
      actor_id: fromId('usr', organization.owner.userId),
    }),
    expect.objectContaining({ action: 'api_key.revoked', changed: ['revoked_at'] }),
  ]);
});

test('nobody manages members by a key, whatever it says', async () => {
  const target = await hire(identity, organization, 'Target', 'STAFF');
  const { secret } = await keyOf(identity, organization, { permissions: ['member.read'] });
  const client = identity.ask({ bearer: await passOf(identity, secret) });

  const { errors } = await identity.unchanged(() =>
    client(changeMemberRoleMutation, { input: { membershipId: target.memberId, version: 1, role: 'OWNER' } }),
  );
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
});
