import { randomUUID } from 'node:crypto';
import type { Api } from '@openslot/tools/api';
import { eventually, runSystem, type RunningSystem } from './running-system.ts';
import { actFor, offered, openSalon, signUp, type Salon } from './salon.ts';

let system: RunningSystem;
let salon: Salon;
beforeAll(async () => {
  system = await runSystem();
  salon = await openSalon(system.api, 'machines');
}, 180_000);
afterAll(() => system?.stop(), 30_000);

interface Key {
  readonly secret: string;
  readonly apiKey: { readonly id: string };
}
const makeKey = (input: object): Promise<Key> =>
  salon.owner.change<Key>('createApiKey', { name: 'Partner', ...input }, 'ApiKeyCreated { secret apiKey { id } }');

/** How long a token that was good goes on to be let in, in milliseconds. */
async function untilRefused(bearer: string, since: number): Promise<number> {
  await eventually(async () => (await system.ask({ bearer })('{ __typename }')).status === 401);
  return performance.now() - since;
}

const dayQuery = `query ($filter: AppointmentFilter!) { appointments(filter: $filter) { edges { node {
  id status business { name } location { name } customer { name } segments { staffMember { name } } } } } }`;

test('a partner reads the day and books at the desk by a key, through the gateway', async () => {
  const { secret, apiKey } = await makeKey({
    permissions: ['appointment.read', 'appointment.write', 'customer.read', 'customer.contact.read'],
    scope: { businessIds: [salon.businessId], locationIds: [] },
  });
  const partner = system.api.as(secret);
  const [slot] = await offered(partner, salon);
  if (!slot) throw new Error('no start is offered');

  const { appointment } = await partner.change<{ appointment: { id: string; number: string } }>(
    'bookAtDesk',
    {
      ...{ locationId: salon.locationId, startsAt: slot.startsAt, source: 'PHONE', idempotencyKey: randomUUID() },
      segments: [{ variationId: salon.variationId, staff: { anyOf: [salon.staffMemberId] } }],
      customer: { name: '山田 花', phone: '+81 90-1234-5678', locale: 'ja' },
    },
    'AppointmentBooked { appointment { id number } }',
  );
  const filter = { locationId: salon.locationId, date: slot.startsAt.slice(0, 10) };
  const seen = await eventually(async () => {
    const { appointments } = await partner.ask<Day>(dayQuery, { filter });
    return appointments.edges.find(({ node }) => node.customer?.name)?.node;
  });
  expect(seen).toEqual({
    ...{ id: appointment.id, status: 'CONFIRMED', business: { name: 'Hanami Salon' }, location: { name: '表参道店' } },
    ...{ customer: { name: '山田 花' }, segments: [{ staffMember: { name: '佐藤 葵' } }] },
  });
  expect((await system.ask({ bearer: secret })('{ viewer { id } }')).data).toEqual({ viewer: null });

  const start = performance.now();
  await salon.owner.change('revokeApiKey', { apiKeyId: apiKey.id }, 'ApiKeyRevoked { apiKey { id } }');
  expect(await untilRefused(secret, start)).toBeLessThan(5_000);
}, 60_000);

interface Day {
  readonly appointments: {
    readonly edges: readonly { readonly node: { readonly customer: { readonly name: string } | null } }[];
  };
}

test('a key that is used up for the minute is THROTTLED', async () => {
  const { secret } = await makeKey({ permissions: ['appointment.read'], quotaPerMinute: 2 });
  const client = system.ask({ bearer: secret });
  const answers = [await client('{ __typename }'), await client('{ __typename }'), await client('{ __typename }')];

  expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual([undefined, undefined, 'THROTTLED']);
}, 30_000);

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** A manager with the tokens themselves. */
async function manager(name: string): Promise<Tokens & { membershipId: string; version: number; api: Api }> {
  const person = await signUp(system.api, name);
  const { membership } = await salon.owner.change<{ membership: { id: string; version: number } }>(
    'addMember',
    { email: person.email, role: 'MANAGER' },
    'MemberAdded { membership { id version } }',
  );
  const tokens = await person.api.change<Tokens>(
    'actFor',
    { organizationId: salon.organizationId },
    'SignedIn { accessToken refreshToken }',
  );
  const api = system.api.as(tokens.accessToken);
  return { ...tokens, membershipId: membership.id, version: membership.version, api };
}

const members = '{ members { edges { node { id } } } }';
const apiKeys = '{ apiKeys { edges { node { id } } } }';

test('another role is felt within 5 s: the old token is refused, the next one has the new rights', async () => {
  const { accessToken, refreshToken, membershipId, version, api } = await manager('Mika');
  await expect(api.ask(members)).resolves.toBeDefined();

  const start = performance.now();
  await salon.owner.change(
    'changeMemberRole',
    { membershipId, version, role: 'OWNER' },
    'MemberChanged { membership { id } }',
  );
  expect(await untilRefused(accessToken, start)).toBeLessThan(5_000);
  const { refreshSession } = await system.api.ask<{ refreshSession: Tokens }>(
    'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { ... on SignedIn { accessToken } } }',
    { input: { refreshToken } },
  );
  await expect(system.api.as(refreshSession.accessToken).ask(apiKeys)).resolves.toBeDefined();
}, 60_000);

test('the end of a membership is felt within 5 s', async () => {
  const { accessToken, membershipId, version } = await manager('Ken');

  const start = performance.now();
  await salon.owner.change('endMember', { membershipId, version }, 'MemberEnded { membership { id } }');
  expect(await untilRefused(accessToken, start)).toBeLessThan(5_000);
}, 60_000);

test('a sign-out is felt within 5 s, and by nobody else', async () => {
  const { accessToken } = await manager('Rin');
  const other = await actFor(salon.founder, salon.organizationId);

  const start = performance.now();
  await system.ask({ bearer: accessToken })('mutation { signOut { __typename } }');
  expect(await untilRefused(accessToken, start)).toBeLessThan(5_000);
  await expect(other.ask(members)).resolves.toBeDefined();
}, 60_000);
