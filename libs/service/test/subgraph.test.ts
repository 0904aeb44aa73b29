import { generateKeyPairSync } from 'node:crypto';
import { ConnectionLost, instantActedAt } from '@openslot/database';
import { exportJWK, SignJWT } from 'jose';
import { pino } from 'pino';
import {
  createSubgraph,
  localVerifier,
  Refusal,
  subgraphSchema,
  type Subgraph,
  type TokenVerifier,
} from '../src/index.ts';

const secret = 'a-gateway-secret-for-tests';
const userId = '018f3a2b-0000-7000-8000-000000000002';
const keys = generateKeyPairSync('ed25519');
const strangers = generateKeyPairSync('ed25519');
let logged: { errorId?: string; msg: string }[] = [];
let subgraph: Subgraph;
let url: string;

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar DateTime
  interface Problem { message: String! }
  type Query { who: String  at: String  fails: String  loses: String  refuses: String  echo(at: DateTime!): DateTime  outcome: WrongState }
  type WrongState implements Problem { message: String!  status: String! }
`;
const resolvers = {
  Query: {
    who: (_: unknown, __: unknown, { viewer }: { viewer: { person: { userId: string } | null } }) =>
      viewer.person?.userId ?? 'nobody',
    at: async () => (await new Promise(setImmediate), instantActedAt() ?? 'now'),
    fails: () => {
      throw new Error('the password is hunter2');
    },
    loses: () => {
      throw new Error('failed (in: select email from person)', { cause: new ConnectionLost() });
    },
    refuses: () => {
      throw new Refusal('THROTTLED', 'Slow down.', { retryAfterMs: 1_500 });
    },
    echo: (_: unknown, { at }: { at: Date }) => at,
    outcome: () => ({ status: 'CANCELLED' }),
  },
};

beforeAll(async () => {
  subgraph = await create({ movableClock: true });
  url = await subgraph.listen(0);
});
afterAll(() => subgraph.stop());
beforeEach(() => (logged = []));

async function create({ movableClock }: { movableClock?: boolean }): Promise<Subgraph> {
  const tokens: TokenVerifier = localVerifier({
    keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'EdDSA' }],
  });
  const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  return createSubgraph({
    name: 'sample', sdl, resolvers: [resolvers], texts: {}, context: (viewer) => ({ viewer }),
    deps: { log, tokens, gatewaySecrets: [secret], database: { healthy: async () => true }, movableClock: movableClock ?? false },
  }); // prettier-ignore
}

async function ask(query: string, headers: Record<string, string> = {}, to = url) {
  const response = await fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openslot-gateway': secret, ...headers },
    body: JSON.stringify({ query }),
  });
  return {
    status: response.status,
    ...((await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: Record<string, unknown> }[];
    }),
  };
}

const bearer = async (
  claims: Record<string, unknown> = {},
  options: { key?: typeof keys.privateKey; audience?: string; expires?: string } = {},
) => ({
  authorization: `Bearer ${await new SignJWT({ sid: userId, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
    .setSubject(userId)
    .setIssuer('openslot')
    .setAudience(options.audience ?? 'openslot-api')
    .setIssuedAt()
    .setExpirationTime(options.expires ?? '10m')
    .sign(options.key ?? keys.privateKey)}`,
});

test('nouns add their fields to one type, each field once', () => {
  const small = 'type Query { one: String  two: String }';
  const [one, two] = [() => '1', () => '2'];

  const fields = subgraphSchema(small, [{ Query: { one } }, { Query: { two } }], {})
    .getQueryType()
    ?.getFields();

  expect([fields?.['one']?.resolve, fields?.['two']?.resolve]).toEqual([one, two]);
  expect(() => subgraphSchema(small, [{ Query: { one } }, { Query: { one } }], {})).toThrow(
    'two nouns resolve Query.one',
  );
});

test('answers only the gateway', async () => {
  expect(await ask('{ who }', { 'x-openslot-gateway': 'a-gateway-secret-for-tesst' })).toEqual({
    status: 403,
    error: 'only through the gateway',
  });
  expect(await ask('{ who }')).toEqual({ status: 200, data: { who: 'nobody' } });
});

test('knows the person of a valid token', async () => {
  expect(await ask('{ who }', await bearer())).toEqual({ status: 200, data: { who: userId } });
});

test('refuses every token that is not ours, instead of taking its bearer for nobody', async () => {
  const none = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: userId, sid: userId, iss: 'openslot', aud: 'openslot-api', exp: 4e9 }))}.`;
  const bad = [
    await bearer({}, { key: strangers.privateKey }),
    await bearer({}, { audience: 'openslot-guest' }),
    await bearer({}, { expires: '-1s' }),
    await bearer({ sid: 'not-a-session' }),
    { authorization: `Bearer ${none}` },
    { authorization: 'Bearer nonsense' },
  ];
  for (const headers of bad) {
    const answer = await ask('{ who }', headers);
    expect(answer).toMatchObject({
      status: 401,
      errors: [{ message: 'This access token is not valid, or no longer.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  }
  expect(logged).toEqual([]);
});

test('masks a fault and logs it once, under the id that the caller gets', async () => {
  const { errors } = await ask('{ fails }');

  expect(errors).toMatchObject([{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } }]);
  expect(JSON.stringify(errors)).not.toContain('hunter2');
  expect(logged.map(({ errorId }) => errorId)).toEqual([errors?.[0]?.extensions['id']]);
});

test('a database that cannot answer now is UNAVAILABLE: worth another try, and no fault', async () => {
  const answer = await ask('{ loses who }');

  expect(answer).toMatchObject({
    status: 200,
    data: { loses: null, who: 'nobody' },
    errors: [
      {
        message: 'This cannot be answered at the moment. Try again soon.',
        path: ['loses'],
        extensions: { code: 'UNAVAILABLE', retryAfterMs: 1_000 },
      },
    ],
  });
  expect(logged).toEqual([]);
});

test('a refusal keeps its code, words and hint', async () => {
  const { errors } = await ask('{ refuses }');

  expect(errors).toMatchObject([{ message: 'Slow down.', extensions: { code: 'THROTTLED', retryAfterMs: 1_500 } }]);
});

test.each([
  '{ nonsense }',
  '{ who',
  '{ echo(at: "yesterday") }',
  '{ echo(at: "2026-13-01T00:00:00Z") }',
  '{ echo(at: "2026-01-01T00:00:00") }',
  '{ echo(at: "2026-02-30T00:00:00Z") }',
])('a document that makes no sense is INVALID: %s', async (query) => {
  expect(await ask(query)).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
});

test('instants come in with any offset and go out in UTC when nothing better is known', async () => {
  expect(await ask('{ echo(at: "2026-11-20T09:00:00+09:00") }')).toEqual({
    status: 200,
    data: { echo: '2026-11-20T00:00:00.000Z' },
  });
});

test('an outcome speaks the language of the request', async () => {
  expect(await ask('{ outcome { message } }')).toMatchObject({
    data: { outcome: { message: 'This is not possible in the state CANCELLED.' } },
  });
  expect(await ask('{ outcome { message } }', { 'accept-language': 'ja' })).toMatchObject({
    data: { outcome: { message: '現在の状態（CANCELLED）ではできません。' } },
  });
});

test('a body over 256 kB is refused', async () => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openslot-gateway': secret },
    body: JSON.stringify({ query: `{ who } # ${'x'.repeat(300_000)}` }),
  });
  expect(response.status).toBe(413);
});

test('a request acts at the instant that its header names, and no other does', async () => {
  const at = '2027-02-14T09:30:00Z';
  const asked = [at, '', '2027-02-14T18:30:00+09:00', 'yesterday', '2027-02-14'];

  const answers = await Promise.all(asked.map((header) => ask('{ at }', header ? { 'x-openslot-clock': header } : {})));

  expect(answers.map(({ data }) => data)).toEqual([
    { at },
    { at: 'now' },
    { at: '2027-02-14T18:30:00+09:00' },
    { at: 'now' },
    { at: 'now' },
  ]);
});

test('where the clock is not movable, nobody hears the header', async () => {
  const strict = await create({});
  const answer = await ask('{ at }', { 'x-openslot-clock': '2027-02-14T09:30:00Z' }, await strict.listen(0));
  await strict.stop();

  expect(answer).toEqual({ status: 200, data: { at: 'now' } });
});
