import { newId, toId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { nobodysId, runCatalog, type RunningCatalog } from './running.ts';
import { change, names, newBusiness, openSalon, type Salon } from './salon.ts';

let catalog: RunningCatalog;
const organizationId = newId();
let owner: GraphqlClient;
let open: Salon;
let draft: Salon;

beforeAll(async () => {
  catalog = await runCatalog();
  owner = catalog.member(organizationId, 'OWNER');
  open = await openSalon(owner, 'open');
  draft = await openSalon(owner, 'draft', { published: false });
});
afterAll(() => catalog.close());

const pageOf = (slug: string) => `{ business(slug: "${slug}") {
  id slug name status published currency defaultLanguage vertical { slug name }
  organization { id } settings { slotIntervalMinutes }
  locations { id name timeZone open distanceMeters business { id } staff { id name }
    address { lines postalCode region country latitude longitude } }
  categories { id name }
  services { edges { node { id name category { id }
    variations { id name durationMinutes price { amountMinor currency } staff { id name } } } } pageInfo { hasNextPage } }
  staff { id name performs { variation { id } price { amountMinor } durationMinutes } }
} }`;

const viewers = () => ({
  nobody: catalog.ask(),
  customer: catalog.ask({ bearer: catalog.tokens.bearer({ userId: newId() }) }),
  'staff of another organization': catalog.member(newId(), 'OWNER'),
});

describe('the public page of a published business', () => {
  test('shows everything that is needed to book', async () => {
    const answer = await catalog.ask({ language: 'ja' })(pageOf('open'));

    expect(answer.errors).toBeUndefined();
    expect(answer.data.business).toEqual({
      id: open.businessId,
      slug: 'open',
      name: '花見サロン',
      status: 'ACTIVE',
      published: true,
      currency: 'JPY',
      defaultLanguage: 'ja',
      vertical: { slug: 'hair', name: '美容室' },
      organization: { id: toId('org', organizationId) },
      settings: { slotIntervalMinutes: 15 },
      locations: [
        {
          id: open.locationId,
          name: '表参道店',
          timeZone: 'Asia/Tokyo',
          open: true,
          distanceMeters: null,
          business: { id: open.businessId },
          staff: [{ id: open.staffMemberId, name: '青木 凛' }],
          address: {
            lines: ['神宮前4-12-10', '2F'],
            postalCode: '150-0001',
            region: '東京都',
            country: 'JP',
            latitude: 35.6652,
            longitude: 139.7101,
          },
        },
      ],
      categories: [{ id: open.categoryId, name: 'ヘア' }],
      services: {
        edges: [
          {
            node: {
              id: open.serviceId,
              name: 'カット',
              category: { id: open.categoryId },
              variations: [
                {
                  id: open.variationId,
                  name: 'ショート',
                  durationMinutes: 45,
                  price: { amountMinor: 5500, currency: 'JPY' },
                  staff: [{ id: open.staffMemberId, name: '青木 凛' }],
                },
              ],
            },
          },
        ],
        pageInfo: { hasNextPage: false },
      },
      staff: [
        {
          id: open.staffMemberId,
          name: '青木 凛',
          performs: [{ variation: { id: open.variationId }, price: { amountMinor: 5500 }, durationMinutes: 45 }],
        },
      ],
    });
  });

  test.each(['nobody', 'customer', 'staff of another organization'] as const)('is the same for %s', async (who) => {
    const one = await viewers()[who](pageOf('open'));
    const other = await owner(pageOf('open'));

    expect(one.data).toEqual(other.data);
    expect(one.data.business).not.toBeNull();
  });
});

describe('a business that is not published', () => {
  const reached = `query ($location: ID!, $entities: [_Any!]!) {
    business(slug: "draft") { id }
    location(id: $location) { id }
    _entities(representations: $entities) { __typename }
    businesses(text: "花見") { edges { node { slug } } } }`;
  const variables = () => ({
    location: draft.locationId,
    entities: [
      { __typename: 'Business', id: draft.businessId },
      { __typename: 'Location', id: draft.locationId },
      { __typename: 'Service', id: draft.serviceId },
      { __typename: 'Variation', id: draft.variationId },
      { __typename: 'StaffMember', id: draft.staffMemberId },
    ],
  });

  test.each(['nobody', 'customer', 'staff of another organization'] as const)('is not there for %s', async (who) => {
    const answer = await viewers()[who](reached, variables());

    expect(answer.data).toEqual({
      business: null,
      location: null,
      _entities: [null, null, null, null, null],
      businesses: { edges: [{ node: { slug: 'open' } }] },
    });
  });

  test('is there for its own staff, but is not found by a public search', async () => {
    const answer = await catalog.member(organizationId, 'STAFF')(reached, variables());

    expect(answer.data).toEqual({
      business: { id: draft.businessId },
      location: { id: draft.locationId },
      _entities: ['Business', 'Location', 'Service', 'Variation', 'StaffMember'].map((__typename) => ({ __typename })),
      businesses: { edges: [{ node: { slug: 'open' } }] },
    });
  });

  test('is gone for the public the moment it is paused', async () => {
    const salon = await openSalon(owner, 'paused');
    await change(owner, 'pauseBusiness', { businessId: salon.businessId, version: 2 });

    const answer = await catalog.ask()('{ business(slug: "paused") { id } }');

    expect(answer.data).toEqual({ business: null });
  });
});

describe('names', () => {
  const asked = `{ business(slug: "open") { plain: name ja: name(language: "ja") en: name(language: "en") fr: name(language: "fr") } }`;

  test('come in the request’s language, or in the one asked for, or in the business’s own', async () => {
    const english = await catalog.ask({ language: 'en' })(asked);
    const japanese = await catalog.ask({ language: 'ja' })(asked);

    expect(english.data.business).toEqual({
      plain: 'Hanami Salon',
      ja: '花見サロン',
      en: 'Hanami Salon',
      fr: 'Hanami Salon',
    });
    expect(japanese.data.business).toMatchObject({ plain: '花見サロン', fr: '花見サロン' });
  });

  test('fall back to the business’s own language', async () => {
    const { business } = await change(
      owner,
      'createBusiness',
      newBusiness('only-ja', { names: [{ language: 'ja', text: '和' }] }),
    );
    await change(owner, 'publishBusiness', { businessId: business.id, version: 1 });

    const answer = await catalog.ask({ language: 'en' })('{ business(slug: "only-ja") { name } }');

    expect(answer.data.business).toEqual({ name: '和' });
  });
});

describe('lists', () => {
  test('an organization’s businesses: to the public the published ones, to members all', async () => {
    const organization = newId();
    const boss = catalog.member(organization, 'OWNER');
    await openSalon(boss, 'list-open');
    await openSalon(boss, 'list-draft', { published: false });
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Organization", id: $id }]) {
      ... on Organization { businesses { slug } } } }`;
    const id = toId('org', organization);

    const [everybody, members] = [await catalog.ask()(query, { id }), await boss(query, { id })];

    expect(everybody.data._entities).toEqual([{ businesses: [{ slug: 'list-open' }] }]);
    expect(members.data._entities).toEqual([{ businesses: [{ slug: 'list-open' }, { slug: 'list-draft' }] }]);
  });

  test('verticals are for all', async () => {
    const answer = await catalog.ask({ language: 'en' })('{ verticals { slug name } }');

    expect(answer.data.verticals).toHaveLength(8);
    expect(answer.data.verticals[0]).toEqual({ slug: 'hair', name: 'Hair salon' });
  });

  test('staff work at their location, or at all when none is named; other resources are apart', async () => {
    const boss = catalog.member(newId(), 'OWNER');
    const salon = await openSalon(boss, 'places');
    const { location } = await change(boss, 'addLocation', {
      ...{ businessId: salon.businessId, name: '銀座店', timeZone: 'Asia/Tokyo' },
      address: { lines: ['銀座1-1'], country: 'JP' },
    });
    await change(boss, 'addStaffMember', { businessId: salon.businessId, name: 'どこでも' });
    await change(boss, 'addResource', { businessId: salon.businessId, kind: 'ROOM', name: '個室' });

    const answer = await catalog.ask()(
      '{ business(slug: "places") { locations { id staff { name } } staff { name } resources { kind name units } } }',
    );

    expect(answer.data.business).toEqual({
      locations: [
        { id: salon.locationId, staff: [{ name: '青木 凛' }, { name: 'どこでも' }] },
        { id: location.id, staff: [{ name: 'どこでも' }] },
      ],
      staff: [{ name: '青木 凛' }, { name: 'どこでも' }],
      resources: [{ kind: 'ROOM', name: '個室', units: 1 }],
    });
  });
});

describe('ids', () => {
  test('that are nobody’s answer null; of the wrong kind they are INVALID', async () => {
    const unknown = await catalog.ask()(
      `{ location(id: "${nobodysId('loc')}") { id } business(slug: "nowhere") { id } }`,
    );
    const wrong = await catalog.ask()(`{ location(id: "${open.businessId}") { id } }`);

    expect(unknown.data).toEqual({ location: null, business: null });
    expect(wrong.errors?.[0]?.extensions).toEqual({ code: 'INVALID' });
  });
});

describe('archived things', () => {
  test('stay readable by id for members, and are gone for the public', async () => {
    const boss = catalog.member(newId(), 'OWNER');
    const salon = await openSalon(boss, 'archived');
    await change(boss, 'archiveVariation', { variationId: salon.variationId, version: 1 });
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Variation", id: $id }]) { ... on Variation { name(language: "en") } } }`;

    const [members, everybody] = [
      await boss(query, { id: salon.variationId }),
      await catalog.ask()(query, { id: salon.variationId }),
    ];

    expect(members.data._entities).toEqual([{ name: 'Short hair' }]);
    expect(everybody.data._entities).toEqual([null]);
  });
});

test('a name in three languages', async () => {
  const { business } = await change(
    owner,
    'createBusiness',
    newBusiness('three', { names: [...names('三', 'Three'), { language: 'pt-BR', text: 'Três' }] }),
  );

  const answer = await owner('{ business(slug: "three") { id name(language: "pt-BR") } }');

  expect(answer.data.business).toEqual({ id: business.id, name: 'Três' });
});
