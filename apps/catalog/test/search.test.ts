import { newId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { runCatalog, type RunningCatalog } from './running.ts';
import { change, names, newBusiness, newLocation } from './salon.ts';

let catalog: RunningCatalog;
let owner: GraphqlClient;
let hanami: string;

/** A published business with services by their names, and locations by their coordinates. */
async function given(
  slug: string,
  ja: string,
  en: string,
  services: readonly (readonly [string, string])[],
  points: readonly (readonly [number, number])[] = [],
  over: object = {},
): Promise<string> {
  const { business } = await change(owner, 'createBusiness', newBusiness(slug, { names: names(ja, en), ...over }));
  for (const [japanese, english] of services)
    await change(owner, 'addService', { businessId: business.id, names: names(japanese, english) });
  for (const [latitude, longitude] of points)
    await change(
      owner,
      'addLocation',
      newLocation(business.id, {
        name: slug,
        address: { lines: ['1-1'], country: 'JP', latitude, longitude },
      }),
    );
  await change(owner, 'publishBusiness', { businessId: business.id, version: 1 });
  return business.id as string;
}

const tokyoStation = [35.681236, 139.767125] as const;
const shibuya = [35.658034, 139.701636] as const;
const shinjuku = [35.690921, 139.700258] as const;
const osaka = [34.702485, 135.495951] as const;

beforeAll(async () => {
  catalog = await runCatalog();
  owner = catalog.member(newId(), 'OWNER');
  hanami = await given(
    'hanami',
    '花見サロン',
    'Hanami Salon',
    [
      ['カット', 'Haircut'],
      ['カラーリング', 'Hair colour'],
      ['ヘッドスパ', 'Head spa'],
    ],
    [tokyoStation, shibuya],
  );
  await given('sakura', 'さくら接骨院', 'Sakura Clinic', [['整体', 'Body adjustment']], [shinjuku], {
    verticalSlug: 'clinic',
  });
  await given('kingsway', 'キングスウェイ理容室', 'Kingsway Barbers', [['ひげ剃り', 'Café shave']], [osaka], {
    verticalSlug: 'barber',
  });
  const { business } = await change(
    owner,
    'createBusiness',
    newBusiness('hidden', { names: names('花見別館', 'Hanami Annex') }),
  );
  await change(owner, 'addService', { businessId: business.id, names: names('カット', 'Haircut') });
});
afterAll(() => catalog.close());

async function found(args: string): Promise<string[]> {
  const answer = await catalog.ask()(`{ businesses(${args}) { edges { node { slug } } } }`);
  if (answer.errors) throw new Error(answer.errors[0]?.message);
  return answer.data.businesses.edges.map(({ node }: { node: { slug: string } }) => node.slug);
}

describe('text in Japanese', () => {
  test.each([
    ['as it is written', '花見サロン', ['hanami']],
    ['a part of a word', '花見', ['hanami']],
    ['the middle of a word', '見サロ', ['hanami']],
    ['a single letter at the beginning of a part', '接', ['sakura']],
    ['a service in katakana', 'カット', ['hanami']],
    ['the same in hiragana', 'かっと', ['hanami']],
    ['the same in half width', 'ｶｯﾄ', ['hanami']],
    ['a long word’s part', 'リング', ['hanami']],
    ['two words that both occur', '花見 カット', ['hanami']],
    ['two words of which one does not occur', '花見 整体', []],
    ['letters in another order', 'トッカ', []],
    ['kanji that nobody has', '鍼灸', []],
    ['nothing that can be looked for', '！？', []],
  ])('%s: %s', async (_, text, slugs) => {
    expect(await found(`text: "${text}"`)).toEqual(slugs);
  });
});

describe('text in English', () => {
  test.each([
    ['a name', 'Kingsway', ['kingsway']],
    ['a beginning of a word', 'kings', ['kingsway']],
    ['another form of a word', 'barber', ['kingsway']],
    ['without its accent', 'cafe', ['kingsway']],
    ['with an accent too many', 'Kíngsway', ['kingsway']],
    ['a typing error in a name', 'kingsay', ['kingsway']],
    ['a typing error in a service', 'hiarcut', ['hanami']],
    ['a doubled letter', 'Sakkura', ['sakura']],
    ['full width letters', 'ＫＩＮＧＳＷＡＹ', ['kingsway']],
    ['a word that nobody has', 'plumber', []],
  ])('%s: %s', async (_, text, slugs) => {
    expect(await found(`text: "${text}"`)).toEqual(slugs);
  });

  test('a name counts more than a service', async () => {
    await given('spa-house', 'スパの家', 'Spa House', []);

    expect(await found('text: "spa"')).toEqual(['spa-house', 'hanami']);
  });
});

describe('the industry', () => {
  test.each([
    ['verticalSlug: "clinic"', ['sakura']],
    ['verticalSlug: "clinic", text: "整体"', ['sakura']],
    ['verticalSlug: "clinic", text: "カット"', []],
    ['verticalSlug: "nothing-like-that"', []],
    ['verticalSlug: "nothing-like-that", text: "カット"', []],
  ])('%s', async (args, slugs) => {
    expect(await found(args)).toEqual(slugs);
  });
});

describe('near a point', () => {
  const near = ([latitude, longitude]: readonly [number, number], withinMeters: number) =>
    `near: { latitude: ${latitude}, longitude: ${longitude}, withinMeters: ${withinMeters} }`;

  test('the nearest comes first, by its nearest location', async () => {
    expect(await found(near(shinjuku, 10_000))).toEqual(['sakura', 'hanami']);
    expect(await found(near(shibuya, 10_000))).toEqual(['hanami', 'sakura']);
  });

  test('what is further away than the radius is not there, to the metre', async () => {
    expect(await found(near(tokyoStation, 6_141))).toEqual(['hanami']);
    expect(await found(near(tokyoStation, 6_142))).toEqual(['hanami', 'sakura']);
  });

  test('each location says how far it is', async () => {
    const answer = await catalog.ask()(
      `{ businesses(${near(tokyoStation, 7_000)}) { edges { node { slug locations { distanceMeters } } } } }`,
    );

    expect(answer.data.businesses.edges).toEqual([
      { node: { slug: 'hanami', locations: [{ distanceMeters: 0 }, { distanceMeters: 6461 }] } },
      { node: { slug: 'sakura', locations: [{ distanceMeters: 6141 }] } },
    ]);
  });

  test('with a text and an industry, all must hold', async () => {
    expect(await found(`${near(tokyoStation, 10_000)}, text: "カット"`)).toEqual(['hanami']);
    expect(await found(`${near(tokyoStation, 10_000)}, verticalSlug: "clinic"`)).toEqual(['sakura']);
    expect(await found(`${near(osaka, 10_000)}, text: "カット"`)).toEqual([]);
  });

  test.each([
    ['a latitude beyond the pole', 'near: { latitude: 91, longitude: 0 }'],
    ['a longitude beyond the date line', 'near: { latitude: 0, longitude: 181 }'],
    ['no radius', 'near: { latitude: 0, longitude: 0, withinMeters: 0 }'],
    ['a radius beyond 100 km', 'near: { latitude: 0, longitude: 0, withinMeters: 100001 }'],
    ['an oversized text', `text: "${'あ'.repeat(201)}"`],
  ])('%s is INVALID', async (_, args) => {
    const answer = await catalog.ask()(`{ businesses(${args}) { edges { cursor } } }`);

    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INVALID' });
    expect(answer.data).toEqual({ businesses: null });
  });
});

describe('a business’s menu', () => {
  const menu = async (client: GraphqlClient, slug: string, text: string) => {
    const answer = await client(
      `{ business(slug: "${slug}") { services(text: "${text}") { edges { node { name(language: "en") } } } } }`,
    );
    return answer.data.business.services.edges.map(({ node }: { node: { name: string } }) => node.name);
  };

  test.each([
    ['かっと', ['Haircut']],
    ['haircut', ['Haircut', 'Hair colour']],
    ['colour', ['Hair colour']],
    ['hed spa', ['Head spa']],
    ['整体', []],
  ])('%s, best match first', async (text, services) => {
    expect(await menu(catalog.ask(), 'hanami', text)).toEqual(services);
  });

  test('of a draft is searched by its own staff', async () => {
    expect(await menu(owner, 'hidden', 'カット')).toEqual(['Haircut']);
  });
});

test('what has left the menu is not found any more', async () => {
  const answer = await owner(
    '{ business(slug: "hanami") { services(text: "ヘッドスパ") { edges { node { id version } } } } }',
  );
  const { id, version } = answer.data.business.services.edges[0].node;

  await change(owner, 'archiveService', { serviceId: id, version });

  expect(await found('text: "ヘッドスパ"')).toEqual([]);
  const { business } = await change(owner, 'pauseBusiness', { businessId: hanami, version: 2 });
  expect(await found('text: "花見サロン"')).toEqual([]);
  expect(await found(`near: { latitude: ${tokyoStation[0]}, longitude: ${tokyoStation[1]} }`)).toEqual([]);
  await change(owner, 'publishBusiness', { businessId: hanami, version: business.version });
  expect(await found('text: "花見サロン"')).toEqual(['hanami']);
});
