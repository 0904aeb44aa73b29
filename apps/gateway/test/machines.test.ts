import { graphqlClient } from '@openslot/testing';
import { knownKey, runGateway, type RunningGateway } from './running.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());

const ask = (bearer: string, query = '{ key }') => graphqlClient(`${gateway.url}/graphql`, { bearer })(query);

test('an API key opens what identity says, as a key and not as a person', async () => {
  const { keyId, organizationId } = knownKey;

  expect(await ask('osk_live_known', '{ key viewer { id } }')).toEqual({
    status: 200,
    data: { key: `${keyId} ${organizationId} null`, viewer: null },
  });
});

test('a wrong key is refused as a wrong token, too many as too many', async () => {
  expect(await ask('osk_live_unknown')).toMatchObject({
    status: 401,
    data: null,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(await ask('osk_live_throttled')).toMatchObject({
    status: 429,
    data: null,
    errors: [{ extensions: { code: 'THROTTLED', retryAfterMs: 60_000 } }],
  });
});

test('a key makes as many requests in a minute as its quota says', async () => {
  const own = await runGateway();
  const client = graphqlClient(`${own.url}/graphql`, { bearer: 'osk_live_known' });

  for (let asked = 0; asked < 3; asked += 1) expect((await client('{ key }')).errors).toBeUndefined();
  expect((await client('{ key }')).errors).toMatchObject([
    { extensions: { code: 'THROTTLED', retryAfterMs: expect.any(Number) } },
  ]);
  await own.close();
});

test('without identity no key is let in', async () => {
  const own = await runGateway();
  await own.subgraphs.identity.stop();

  expect(await graphqlClient(`${own.url}/graphql`, { bearer: 'osk_live_known' })('{ key }')).toMatchObject({
    status: 503,
    errors: [{ extensions: { code: 'UNAVAILABLE' } }],
  });
  await own.close();
});
