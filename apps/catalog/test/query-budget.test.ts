import type { Access, Database } from '@openslot/database';
import { newId, openLog } from '@openslot/service';
import { graphqlClient, type GraphqlClient } from '@openslot/testing';
import { createServer } from '../src/server.ts';
import { runCatalog, type RunningCatalog } from './running.ts';
import { change, names, openSalon } from './salon.ts';

let catalog: RunningCatalog;
let counted: GraphqlClient;
let stop: () => Promise<void>;
let reads: Access[] = [];

/** A second server over the same database, whose reads are counted: each is one statement in one round trip. */
beforeAll(async () => {
  catalog = await runCatalog();
  const { database } = catalog.deps;
  const counting: Database = {
    ...database,
    read: (access, question) => {
      reads.push(access);
      return database.read(access, question);
    },
  };
  const server = await createServer({ ...catalog.deps, database: counting, log: openLog('catalog', 'silent') });
  const url = await server.listen(0);
  counted = graphqlClient(url, { gatewaySecret: catalog.deps.gatewaySecrets[0] ?? '' });
  stop = () => server.stop();

  const owner = catalog.member(newId(), 'OWNER');
  await openSalon(owner, 'small');
  const large = await openSalon(owner, 'large');
  for (let nth = 0; nth < 6; nth += 1) {
    const { service } = await change(owner, 'addService', {
      ...{ businessId: large.businessId, categoryId: large.categoryId },
      names: names(`サービス${nth}`, `Service ${nth}`),
    });
    const { variation } = await change(owner, 'addVariation', {
      ...{ serviceId: service.id, names: names('短', 'Short'), durationMinutes: 30, price: 3000 },
    });
    const { staffMember } = await change(owner, 'addStaffMember', {
      businessId: large.businessId,
      name: `スタッフ${nth}`,
    });
    await change(owner, 'setPerformed', {
      ...{ staffMemberId: staffMember.id, version: 1 },
      performs: [{ variationId: variation.id }, { variationId: large.variationId }],
    });
  }
});
afterAll(async () => {
  await stop();
  await catalog.close();
});

const fields = `slug name vertical { name } settings { slotIntervalMinutes }
  locations { name staff { name } business { slug } } categories { name }
  services { edges { node { name category { name } variations { name price { amountMinor } staff { name } } } } }
  staff { name location { name } performs { price { amountMinor } variation { name } } }
  resources { name } cancellationPolicy { text } depositRule { kind }`;

async function cost(query: string): Promise<{ reads: number; data: Record<string, unknown> }> {
  reads = [];
  const answer = await counted(query);
  if (answer.errors) throw new Error(answer.errors[0]?.message);
  return { reads: reads.length, data: answer.data };
}

describe('the statements of a public page', () => {
  const page = (slug: string) => `{ business(slug: "${slug}") { ${fields} } }`;

  test('do not depend on how much there is to show', async () => {
    const small = await cost(page('small'));
    const large = await cost(page('large'));

    expect(small.reads).toBe(17);
    expect(large.reads).toBe(17);
    expect(JSON.stringify(large.data).length).toBeGreaterThan(3 * JSON.stringify(small.data).length);
  });

  test('are asked under the public’s doors', async () => {
    await cost(page('small'));

    expect(new Set(reads.map(({ door }) => door))).toEqual(new Set(['public']));
  });

  test('of a list are as many for one business as for two', async () => {
    const list = (args: string) => `{ businesses(${args}) { edges { node { ${fields} } } } }`;

    const [one, two] = [await cost(list('first: 1')), await cost(list('first: 2'))];

    expect([one.reads, two.reads]).toEqual([17, 17]);
  });
});

test('entities of one kind are one statement', async () => {
  const { data } = await cost('{ business(slug: "large") { services { edges { node { variations { id } } } } } }');
  const ids = (
    data['business'] as { services: { edges: { node: { variations: { id: string }[] } }[] } }
  ).services.edges.flatMap(({ node }) => node.variations.map(({ id }) => id));
  expect(ids).toHaveLength(7);

  const representations = ids.map((id) => `{ __typename: "Variation", id: "${id}" }`).join(' ');
  const answer = await cost(
    `{ _entities(representations: [${representations}]) { ... on Variation { name price { amountMinor } } } }`,
  );

  expect(answer.reads).toBe(1);
});
