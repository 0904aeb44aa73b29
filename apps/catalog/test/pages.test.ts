import { newId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { runCatalog, type RunningCatalog } from './running.ts';
import { change, names, newBusiness, newLocation } from './salon.ts';

let catalog: RunningCatalog;
let owner: GraphqlClient;
const slugs = ['one', 'two', 'three', 'four', 'five'];

beforeAll(async () => {
  catalog = await runCatalog();
  owner = catalog.member(newId(), 'OWNER');
  for (const [nth, slug] of slugs.entries()) {
    const { business } = await change(owner, 'createBusiness', newBusiness(slug));
    const address = { lines: ['1'], country: 'JP', latitude: 35 + nth / 1000, longitude: 139 };
    await change(owner, 'addLocation', newLocation(business.id, { address }));
    if (slug === 'one')
      for (const service of slugs)
        await change(owner, 'addService', {
          businessId: business.id,
          names: names(`カット ${service}`, `Cut ${service}`),
        });
    await change(owner, 'publishBusiness', { businessId: business.id, version: 1 });
  }
});
afterAll(() => catalog.close());

interface Page {
  edges: { cursor: string; node: { slug?: string; name: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const pageFields =
  'edges { cursor node { name(language: "en") } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const businessPage = async (args: string, first: number, after: string | null): Promise<Page> => {
  const answer = await catalog.ask()(
    `query ($after: String) { businesses(${args} first: ${first}, after: $after) { ${pageFields.replace('name(', 'slug name(')} } }`,
    { after },
  );
  if (answer.errors)
    throw Object.assign(new Error(answer.errors[0]?.message), { code: answer.errors[0]?.extensions?.code });
  return answer.data.businesses;
};
const menuPage = async (args: string, first: number, after: string | null): Promise<Page> => {
  const answer = await catalog.ask()(
    `query ($after: String) { business(slug: "one") { services(${args} first: ${first}, after: $after) { ${pageFields} } } }`,
    { after },
  );
  if (answer.errors)
    throw Object.assign(new Error(answer.errors[0]?.message), { code: answer.errors[0]?.extensions?.code });
  return answer.data.business.services;
};

async function walked(pageOf: typeof businessPage, args: string, first: number): Promise<Page['edges'][]> {
  const pages: Page['edges'][] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Page = await pageOf(args, first, after);
    pages.push(page.edges);
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  return pages;
}

const near = 'near: { latitude: 35, longitude: 139 },';

describe('pages', () => {
  test.each([
    ['of all businesses, in the order in which they were made', ''],
    ['by distance, nearest first', near],
  ])('%s', async (_, args) => {
    const pages = await walked(businessPage, args, 2);

    expect(pages.map((edges) => edges.map(({ node }) => node.slug))).toEqual([
      ['one', 'two'],
      ['three', 'four'],
      ['five'],
    ]);
  });

  test('of a text, with equal scores settled by id: all, each once', async () => {
    const pages = await walked(businessPage, 'text: "花見",', 2);

    expect(pages.map((edges) => edges.length)).toEqual([2, 2, 1]);
    expect(new Set(pages.flat().map(({ node }) => node.slug))).toEqual(new Set(slugs));
  });

  test.each([
    ['of a menu', '', slugs.map((slug) => `Cut ${slug}`)],
    ['of a menu’s matches', 'text: "カット",', slugs.map((slug) => `Cut ${slug}`)],
  ])('%s', async (_, args, expected) => {
    const pages = await walked(menuPage, args, 2);

    expect(pages.map((edges) => edges.length)).toEqual([2, 2, 1]);
    expect(
      pages
        .flat()
        .map(({ node }) => node.name)
        .sort(),
    ).toEqual([...expected].sort());
  });

  test('say where they begin and end', async () => {
    const first = await businessPage('', 2, null);
    const last = await businessPage('', 3, first.pageInfo.endCursor);

    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges[1]?.cursor,
    });
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('with nothing on them have no cursors', async () => {
    expect(await businessPage('text: "鍼灸",', 2, null)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});

describe('a cursor', () => {
  const cursor = async () => (await businessPage('', 1, null)).pageInfo.endCursor ?? '';
  const invalid = { code: 'INVALID' };

  test.each([
    ['made up', () => Promise.resolve('abc.def')],
    [
      'with another place in it',
      async () => `${Buffer.from('["made",null,"x"]').toString('base64url')}.${(await cursor()).split('.')[1]}`,
    ],
    ['empty', () => Promise.resolve('')],
  ])('that is %s is INVALID', async (_, forged) => {
    await expect(businessPage('', 1, await forged())).rejects.toMatchObject(invalid);
    await expect(menuPage('', 1, await forged())).rejects.toMatchObject(invalid);
  });

  test('of another list is INVALID', async () => {
    await expect(businessPage(near, 1, await cursor())).rejects.toMatchObject(invalid);
    await expect(businessPage('text: "花見",', 1, await cursor())).rejects.toMatchObject(invalid);
    await expect(menuPage('', 1, await cursor())).rejects.toMatchObject(invalid);
  });

  test.each([0, -1, 101])('a page of %d is INVALID', async (first) => {
    await expect(businessPage('', first, null)).rejects.toMatchObject(invalid);
    await expect(menuPage('', first, null)).rejects.toMatchObject(invalid);
  });
});
