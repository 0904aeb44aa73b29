import { createHash } from 'node:crypto';
import { graphqlClient } from '@openslot/testing';
import { knownGuest, runGateway, type RunningGateway } from './running.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
beforeEach(() => Object.assign(gateway.looks, { kept: [], silent: false }));
afterAll(() => gateway.close());

const { organizationId } = knownGuest;
const ask = (query: string, bearer = gateway.tokens.look({ organizationId })) =>
  graphqlClient(`${gateway.url}/graphql`, { bearer })(query);
const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');

test('what is asked is kept before it is answered', async () => {
  const named = 'query TheirAppointments { appointments { id } }';

  expect(await ask(named)).toMatchObject({ status: 200, data: { appointments: [] } });
  await ask('{ appointments { id } }');

  expect(gateway.looks.kept).toEqual([
    { operation: 'TheirAppointments', hash: hashOf(named) },
    { operation: 'unnamed', hash: hashOf('{ appointments { id } }') },
  ]);
});

test('what cannot be kept is not answered', async () => {
  gateway.looks.silent = true;

  const { status, data, errors } = await ask('{ appointments { id } }');

  expect({ status, data, errors }).toMatchObject({ status: 503, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  expect(data ?? null).toBeNull();
});

test('nothing is changed by a look, and that is not even asked', async () => {
  const { data, errors } = await ask('mutation { change }');

  expect(data ?? null).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(gateway.looks.kept).toEqual([]);
});

test('what others ask is nobody’s business', async () => {
  await ask('{ appointments { id } }', gateway.tokens.bearer({ userId: knownGuest.customerId, organizationId }));

  expect(gateway.looks.kept).toEqual([]);
});
