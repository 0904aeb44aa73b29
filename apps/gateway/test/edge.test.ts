import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signGuestPass } from '@openslot/service';
import { graphqlClient, testTokens } from '@openslot/testing';
import { gatewaySecret, knownGuest, runGateway, type RunningGateway } from './running.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

const userId = randomUUID();
const ask = (query: string, caller: Parameters<typeof graphqlClient>[1] = {}) =>
  graphqlClient(`${gateway.url}/graphql`, caller)(query);
const asPerson = () => ({ bearer: gateway.tokens.bearer({ userId }) });

test('joins what two subgraphs know of one thing, for the person of the token', async () => {
  expect(await ask('{ viewer { id visits language } }', { ...asPerson(), language: 'ja' })).toEqual({
    status: 200,
    data: { viewer: { id: userId, visits: 3, language: 'ja' } },
  });
  expect((await ask('{ viewer { id } }')).data).toEqual({ viewer: null });
});

test('a token that is not ours is refused before any subgraph is asked', async () => {
  const forged = testTokens().bearer({ userId });
  const expired = gateway.tokens.bearer({ userId, expiresInSeconds: -1 });
  for (const bearer of [forged, expired, 'nonsense']) {
    expect(await ask('{ viewer { id } }', { bearer })).toMatchObject({
      status: 401,
      data: null,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  }
});

test('a guest token opens what scheduling says; a wrong one is refused as a wrong token, too many as too many', async () => {
  expect((await ask('{ guest }', { bearer: 'gst_known' })).data).toEqual({ guest: knownGuest.appointmentId });
  expect(await ask('{ guest }', { bearer: 'gst_unknown' })).toMatchObject({
    status: 401,
    data: null,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(await ask('{ guest }', { bearer: 'gst_throttled' })).toMatchObject({
    status: 429,
    data: null,
    errors: [{ extensions: { code: 'THROTTLED', retryAfterMs: 60_000 } }],
  });
});

test('a pass, which is for the inside, opens nothing from the outside', async () => {
  const pass = await signGuestPass([gatewaySecret], knownGuest);

  expect((await ask('{ guest }', { bearer: pass })).status).toBe(401);
});

test('the instant at which a request shall act has to be one; in production it is not even looked at', async () => {
  const askAt = (url: string, instant: string) =>
    graphqlClient(`${url}/graphql`, { headers: { 'x-openslot-clock': instant } })('{ viewer { id } }');
  const production = await runGateway({ production: true });

  expect(await askAt(gateway.url, 'yesterday')).toMatchObject({
    status: 400,
    data: null,
    errors: [{ extensions: { code: 'INVALID' } }],
  });
  expect(await askAt(gateway.url, '2027-02-14T09:30:00Z')).toEqual({ status: 200, data: { viewer: null } });
  expect(await askAt(production.url, 'yesterday')).toEqual({ status: 200, data: { viewer: null } });
  await production.close();
});

test('a subgraph’s refusal keeps its code; a fault is masked and keeps its id', async () => {
  const { data, errors } = await ask('{ refused broken }');

  expect(data).toEqual({ refused: null, broken: null });
  const byField = Object.fromEntries((errors ?? []).map((error) => [error.path?.[0], error]));
  expect(byField['refused']).toEqual({ message: 'Not for you.', path: ['refused'], extensions: { code: 'FORBIDDEN' } });
  expect(byField['broken']).toEqual({
    message: 'Something went wrong on our side.',
    path: ['broken'],
    extensions: { code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
  expect(JSON.stringify(errors)).not.toContain('secret of the inside');
});

test('a subgraph that does not answer in time is UNAVAILABLE, and the rest of the page is there', async () => {
  const { data, errors } = await ask('{ slow appointments { id } }');

  expect(data).toEqual({ slow: null, appointments: [] });
  expect(errors).toMatchObject([{ path: ['slow'], extensions: { code: 'UNAVAILABLE', retryAfterMs: 1_000 } }]);
});

test.each([
  ['a syntax error', '{ viewer {'],
  ['a field that does not exist', '{ viewer { secrets } }'],
  ['too many aliases', `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: broken`).join(' ')} }`],
  ['too many objects', '{ appointments(first: 100000) { id } }'],
  ['too many tokens', `{ ${'slow '.repeat(2_001)} }`],
  ['an alias over a key', '{ appointments { id: number } }'],
])('%s is INVALID and asks nobody', async (_what, query) => {
  const { data, errors } = await ask(query);

  expect(data).toBeNull();
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([...new Set(errors?.map(() => 'INVALID'))]);
});

test.each([
  ['several operations and no name', { query: 'query A { viewer { id } } query B { viewer { id } }' }],
  ['a name that is not there', { query: 'query A { viewer { id } }', operationName: 'B' }],
])('%s is INVALID', async (_what, body) => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
});

test('nobody learns the schema by asking for it or by spelling mistakes', async () => {
  expect((await ask('{ __schema { types { name } } }')).errors).toMatchObject([{ extensions: { code: 'INVALID' } }]);
  expect(JSON.stringify((await ask('{ viewers { id } }')).errors)).not.toContain('Did you mean');
});

test('a body over 256 kB is refused', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ viewer { id } } # ${'x'.repeat(300_000)}` }),
  });
  expect(response.status).toBe(413);
});

test('is ready once every subgraph has answered, and tells of a later outage in the body only', async () => {
  const own = await runGateway();
  const ready = async () => {
    const response = await fetch(`${own.url}/health/ready`);
    return { status: response.status, ...((await response.json()) as object) };
  };
  expect(await ready()).toEqual({ status: 'ready', subgraphs: { identity: 'up', scheduling: 'up' } });

  await own.subgraphs.scheduling.stop();

  expect(await ready()).toEqual({ status: 'ready', subgraphs: { identity: 'up', scheduling: 'down' } });
  const { data, errors } = await graphqlClient(`${own.url}/graphql`, { bearer: own.tokens.bearer({ userId }) })(
    '{ viewer { id visits } }',
  );
  expect(data).toEqual({ viewer: { id: userId, visits: null } });
  expect(errors).toEqual([
    {
      message: 'The scheduling part does not answer at the moment.',
      path: ['viewer', 'visits'],
      extensions: { code: 'UNAVAILABLE', retryAfterMs: 1_000 },
    },
  ]);
  await own.close();
});

test('a caller who asks too much is THROTTLED, with how long to wait', async () => {
  const few = { requests: 2, cost: 1_000 };
  const own = await runGateway({ rates: { anonymous: few, person: few, member: few, key: few } });
  const client = graphqlClient(`${own.url}/graphql`);

  await client('{ viewer { id } }');
  await client('{ viewer { id } }');
  const { data, errors } = await client('{ viewer { id } }');

  expect(data).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'THROTTLED', retryAfterMs: expect.any(Number) } }]);
  await own.close();
});

test('a calendar that somebody subscribes to is scheduling’s, asked as the gateway asks', async () => {
  const asked: { url?: string; headers: IncomingHttpHeaders }[] = [];
  const scheduling = createHttpServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    const known = request.headers['if-none-match'] === '"one"';
    const headers = {
      'content-type': 'text/calendar; charset=utf-8',
      etag: '"one"',
      'cache-control': 'private, no-cache',
    };
    response.writeHead(known ? 304 : 200, { ...headers, 'x-inside': 'secret' }).end(known ? '' : 'BEGIN:VCALENDAR');
  });
  await new Promise<void>((resolve) => scheduling.listen(0, '127.0.0.1', resolve));
  const { port } = scheduling.address() as AddressInfo;
  const own = await runGateway({ schedulingUrl: `http://127.0.0.1:${port}/graphql` });
  const get = (headers: Record<string, string> = {}) => fetch(`${own.url}/calendars/a.b.ics`, { headers });

  const first = await get({ 'x-openslot-gateway': 'made up', 'x-openslot-address': '203.0.113.9' });
  const again = await get({ 'if-none-match': '"one"' });

  expect([first.status, await first.text(), again.status, await again.text()]).toEqual([
    200,
    'BEGIN:VCALENDAR',
    304,
    '',
  ]);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    ...{ 'content-type': 'text/calendar; charset=utf-8', etag: '"one"', 'cache-control': 'private, no-cache' },
  });
  expect(first.headers.has('x-inside')).toBe(false);
  expect(asked[0]).toMatchObject({ url: '/calendars/a.b.ics', headers: { 'x-openslot-address': '127.0.0.1' } });
  expect(asked[0]?.headers['x-openslot-gateway']).not.toBe('made up');
  scheduling.closeAllConnections();
  scheduling.close();
  expect((await get()).status).toBe(503);
  await own.close();
});

test('a provider’s webhook reaches commerce byte for byte, and its answer comes back', async () => {
  const received: { url?: string; body: string; signature: unknown }[] = [];
  const commerce = createHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        url: request.url ?? '',
        body: Buffer.concat(chunks).toString(),
        signature: request.headers['webhook-signature'],
      });
      response.writeHead(202).end('taken');
    });
  });
  await new Promise<void>((resolve) => commerce.listen(0, '127.0.0.1', resolve));
  const { port } = commerce.address() as AddressInfo;
  const own = await runGateway({ commerceUrl: `http://127.0.0.1:${port}/graphql` });
  const body = '{ "amount":  100 }\n';

  const response = await fetch(`${own.url}/webhooks/payments/sandbox`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'webhook-signature': 'v1,abc' },
    body,
  });

  expect([response.status, await response.text()]).toEqual([202, 'taken']);
  expect(received).toEqual([{ url: '/webhooks/payments/sandbox', body, signature: 'v1,abc' }]);
  await own.close();
  commerce.close();
});
