import { newId } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { nobodysId, runCatalog, type RunningCatalog } from './running.ts';
import { change, names, newBusiness, newLocation, openSalon, type Salon } from './salon.ts';

let catalog: RunningCatalog;
let owner: GraphqlClient;
let salon: Salon;
let sister: Salon;
let foreign: Salon;

beforeAll(async () => {
  catalog = await runCatalog();
  const organizationId = newId();
  owner = catalog.member(organizationId, 'OWNER');
  salon = await openSalon(owner, 'salon');
  sister = await openSalon(owner, 'sister');
  foreign = await openSalon(catalog.member(newId(), 'OWNER'), 'foreign');
});
afterAll(() => catalog.close());

/** The paths that the answer to a refused input names; everything else about it is checked on the way. */
async function refusedAt(mutation: string, input: object): Promise<string[]> {
  const outcome = await catalog.unchanged(() => change(owner, mutation, input));
  expect(outcome['__typename']).toBe('InvalidInput');
  expect(outcome['message']).toBe('Some of what you sent cannot be used.');
  return outcome['fields'].map(({ path }: { path: string[] }) => path.join('.')).sort();
}

describe('createBusiness', () => {
  test.each([
    ['a slug with capitals', { slug: 'Hanami' }, ['slug']],
    ['a slug of two letters', { slug: 'ab' }, ['slug']],
    ['a slug of 64 letters', { slug: 'a'.repeat(64) }, ['slug']],
    ['a slug that ends in a hyphen', { slug: 'hanami-' }, ['slug']],
    ['a slug in Japanese', { slug: '花見' }, ['slug']],
    ['no such industry', { verticalSlug: 'rocketry' }, ['verticalSlug']],
    ['no such currency', { currency: 'QQQ' }, ['currency']],
    ['a currency in small letters', { currency: 'jpy' }, ['currency']],
    ['a language that is none', { defaultLanguage: 'japanese' }, ['defaultLanguage']],
    ['no name in the own language', { names: [{ language: 'en', text: 'x' }] }, ['names']],
    ['no name at all', { names: [] }, ['names']],
    ['a name of spaces', { names: [{ language: 'ja', text: '  ' }] }, ['names.0.text']],
    ['an oversized name', { names: [{ language: 'ja', text: 'あ'.repeat(121) }] }, ['names.0.text']],
    ['a language twice', { names: [...names('a', 'b'), { language: 'ja', text: 'c' }] }, ['names.2.language']],
    [
      'an oversized description',
      { descriptions: [{ language: 'ja', text: 'あ'.repeat(4001) }] },
      ['descriptions.0.text'],
    ],
    ['an e-mail that is none', { email: 'nobody' }, ['email']],
    ['a website that is a script', { website: 'javascript:alert(1)' }, ['website']],
    ['an interval of four minutes', { settings: { slotIntervalMinutes: 4 } }, ['settings.slotIntervalMinutes']],
    ['a window of two years and a day', { settings: { bookingWindowDays: 731 } }, ['settings.bookingWindowDays']],
    ['a negative lead time', { settings: { leadTimeMinutes: -1 } }, ['settings.leadTimeMinutes']],
    ['several at once', { slug: '', currency: '', email: '' }, ['currency', 'email', 'slug']],
  ])('%s', async (_, over, paths) => {
    expect(await refusedAt('createBusiness', newBusiness('unheard-of', over))).toEqual(paths);
  });
});

describe('addLocation', () => {
  const address = { lines: ['1-1'], country: 'JP' };
  test.each([
    ['an unknown zone', { timeZone: 'Asia/Nowhere' }, ['timeZone']],
    ['a zone that only the runtime knows', { timeZone: 'US/Pacific-New' }, ['timeZone']],
    ['an abbreviation for a zone', { timeZone: 'JST' }, ['timeZone']],
    ['an offset for a zone', { timeZone: '+09:00' }, ['timeZone']],
    ['a zone made up of rules', { timeZone: 'Foo/Bar+3' }, ['timeZone']],
    ['no name', { name: '' }, ['name']],
    ['an address without lines', { address: { ...address, lines: [] } }, ['address.lines']],
    ['a country of three letters', { address: { ...address, country: 'JPN' } }, ['address.country']],
    ['a latitude alone', { address: { ...address, latitude: 1 } }, ['address.longitude']],
    ['a latitude beyond the pole', { address: { ...address, latitude: 90.1, longitude: 0 } }, ['address.latitude']],
    ['five lines', { address: { ...address, lines: ['1', '2', '3', '4', '5'] } }, ['address.lines']],
  ])('%s', async (_, over, paths) => {
    expect(await refusedAt('addLocation', newLocation(salon.businessId, over))).toEqual(paths);
  });

  test('a mobile one needs no lines', async () => {
    const outcome = await change(
      owner,
      'addLocation',
      newLocation(sister.businessId, { kind: 'MOBILE', address: { lines: [], country: 'JP' } }),
    );

    expect(outcome['__typename']).toBe('LocationAdded');
  });
});

describe('variations', () => {
  const added = (over: object) => ({
    serviceId: salon.serviceId,
    names: names('a', 'b'),
    durationMinutes: 60,
    price: 100,
    ...over,
  });
  test.each([
    ['a negative price', { price: -1 }, ['price']],
    ['an absurd price', { price: 1_000_000_000_001 }, ['price']],
    ['no length', { durationMinutes: 0 }, ['durationMinutes']],
    ['more than 25 hours', { durationMinutes: 1501 }, ['durationMinutes']],
    ['a buffer beyond four hours', { bufferAfterMinutes: 241 }, ['bufferAfterMinutes']],
    ['processing beyond the end', { processing: { startMinutes: 30, minutes: 31 } }, ['processing']],
    ['a party of nobody', { minParty: 0 }, ['minParty']],
    ['a largest party below the least', { minParty: 3, maxParty: 2 }, ['maxParty']],
    ['no name in the own language', { names: [{ language: 'en', text: 'x' }] }, ['names']],
  ])('%s', async (_, over, paths) => {
    expect(await refusedAt('addVariation', added(over))).toEqual(paths);
  });

  test.each([
    ['a negative price', { price: -1 }, ['price']],
    [
      'a length shorter than the processing',
      { durationMinutes: 30, processing: { startMinutes: 20, minutes: 20 } },
      ['processing'],
    ],
    ['no name in the own language', { names: [{ language: 'en', text: 'x' }] }, ['names']],
  ])('changed to %s', async (_, over, paths) => {
    expect(await refusedAt('changeVariation', { variationId: salon.variationId, version: 1, ...over })).toEqual(paths);
  });

  test.each([1.5, '100', 2 ** 53])('a price of %j is no amount: INVALID', async (price) => {
    const refused = catalog.unchanged(() => change(owner, 'addVariation', added({ price })));

    await expect(refused).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('terms', () => {
  const step = (over: object) => ({ steps: [{ noticeMinutes: 60, ...over }] });
  test.each([
    ['more than everything', step({ percent: 100.5 }), ['steps.0.percent']],
    ['a negative share', step({ percent: -1 }), ['steps.0.percent']],
    ['a share and an amount', step({ percent: 1, amount: 1 }), ['steps.0.percent']],
    ['neither share nor amount', step({}), ['steps.0.percent']],
    ['no notice', { steps: [{ noticeMinutes: 0, percent: 1 }] }, ['steps.0.noticeMinutes']],
    [
      'the same notice twice',
      {
        steps: [
          { noticeMinutes: 60, percent: 1 },
          { noticeMinutes: 60, percent: 2 },
        ],
      },
      ['steps'],
    ],
    ['an oversized text', { steps: [], text: [{ language: 'ja', text: 'あ'.repeat(65_537) }] }, ['text.0.text']],
    ['a text not in the own language', { steps: [], text: [{ language: 'en', text: 'x' }] }, ['text']],
  ])('of cancelling with %s', async (_, over, paths) => {
    expect(await refusedAt('setCancellationPolicy', { businessId: salon.businessId, ...over })).toEqual(paths);
  });

  test.each([
    ['PERCENT without a share', { kind: 'PERCENT' }, ['percent']],
    ['PERCENT with an amount', { kind: 'PERCENT', percent: 10, amount: 1 }, ['amount']],
    ['FIXED without an amount', { kind: 'FIXED' }, ['amount']],
    ['NONE with a share', { kind: 'NONE', percent: 10 }, ['percent']],
    ['no share at all', { kind: 'PERCENT', percent: 0 }, ['percent']],
    ['a negative amount', { kind: 'FIXED', amount: -1 }, ['amount']],
  ])('of the deposit: %s', async (_, over, paths) => {
    expect(await refusedAt('setDepositRule', { businessId: salon.businessId, ...over })).toEqual(paths);
  });
});

describe('ids', () => {
  const cases: [string, string, () => object, () => object, () => object][] = [
    ...(['addCategory', 'addService'] as const).map((mutation): (typeof cases)[number] => {
      const rest = { names: names('a', 'b') };
      return [
        mutation,
        'businessId',
        () => ({ businessId: nobodysId('biz'), ...rest }),
        () => ({ businessId: foreign.businessId, ...rest }),
        () => ({ businessId: salon.serviceId, ...rest }),
      ];
    }),
    [
      'addLocation',
      'businessId',
      () => newLocation(nobodysId('biz')),
      () => newLocation(foreign.businessId),
      () => newLocation(salon.locationId),
    ],
    [
      'switchLocation',
      'locationId',
      () => ({ locationId: nobodysId('loc'), version: 1, open: true }),
      () => ({ locationId: foreign.locationId, version: 1, open: true }),
      () => ({ locationId: salon.businessId, version: 1, open: true }),
    ],
    ...(['archiveService', 'archiveVariation', 'changeVariation'] as const).map((mutation): (typeof cases)[number] => {
      const [field, prefix, mine, theirs] =
        mutation === 'archiveService'
          ? (['serviceId', 'svc', () => salon.variationId, () => foreign.serviceId] as const)
          : (['variationId', 'var', () => salon.serviceId, () => foreign.variationId] as const);
      return [
        mutation,
        field,
        () => ({ [field]: nobodysId(prefix), version: 1 }),
        () => ({ [field]: theirs(), version: 1 }),
        () => ({ [field]: mine(), version: 1 }),
      ];
    }),
    [
      'addVariation',
      'serviceId',
      () => ({ serviceId: nobodysId('svc'), names: names('a', 'b'), durationMinutes: 1, price: 1 }),
      () => ({ serviceId: foreign.serviceId, names: names('a', 'b'), durationMinutes: 1, price: 1 }),
      () => ({ serviceId: salon.variationId, names: names('a', 'b'), durationMinutes: 1, price: 1 }),
    ],
    [
      'setPerformed',
      'staffMemberId',
      () => ({ staffMemberId: nobodysId('stf'), version: 1, performs: [] }),
      () => ({ staffMemberId: foreign.staffMemberId, version: 1, performs: [] }),
      () => ({ staffMemberId: salon.variationId, version: 1, performs: [] }),
    ],
    ...(
      [
        'addStaffMember',
        'addResource',
        'setCancellationPolicy',
        'setDepositRule',
        'publishBusiness',
        'pauseBusiness',
        'changeBusinessSettings',
      ] as const
    ).map((mutation): (typeof cases)[number] => {
      const rest = {
        addStaffMember: { name: 'x' },
        addResource: { name: 'x', kind: 'ROOM' },
        setCancellationPolicy: { steps: [] },
        setDepositRule: { kind: 'NONE' },
        publishBusiness: { version: 1 },
        pauseBusiness: { version: 1 },
        changeBusinessSettings: { version: 1 },
      }[mutation];
      return [
        mutation,
        'businessId',
        () => ({ businessId: nobodysId('biz'), ...rest }),
        () => ({ businessId: foreign.businessId, ...rest }),
        () => ({ businessId: salon.locationId, ...rest }),
      ];
    }),
  ];

  test.each(cases)(
    '%s: unknown and foreign are the same answer, the wrong kind is told',
    async (mutation, field, unknown, theirs, wrong) => {
      const answers = [];
      for (const input of [unknown(), theirs(), wrong()])
        answers.push(await catalog.unchanged(() => change(owner, mutation, input)));

      const problem = (message: string) => ({
        __typename: 'InvalidInput',
        message: 'Some of what you sent cannot be used.',
        fields: [{ path: [field], message }],
      });
      expect(answers).toEqual([
        problem('There is no such thing.'),
        problem('There is no such thing.'),
        problem('This is not the right kind of id.'),
      ]);
    },
  );

  test.each([
    [
      'addCategory',
      () => ({ businessId: salon.businessId, names: names('a', 'b'), parentId: sister.categoryId }),
      'parentId',
    ],
    [
      'addService',
      () => ({ businessId: salon.businessId, names: names('a', 'b'), categoryId: foreign.categoryId }),
      'categoryId',
    ],
    [
      'addService',
      () => ({ businessId: salon.businessId, names: names('a', 'b'), categoryId: sister.categoryId }),
      'categoryId',
    ],
    [
      'addStaffMember',
      () => ({ businessId: salon.businessId, name: 'x', locationId: sister.locationId }),
      'locationId',
    ],
    [
      'addResource',
      () => ({ businessId: salon.businessId, name: 'x', kind: 'ROOM', locationId: foreign.locationId }),
      'locationId',
    ],
    [
      'setPerformed',
      () => ({
        staffMemberId: salon.staffMemberId,
        version: 3,
        performs: [{ variationId: salon.variationId }, { variationId: sister.variationId }],
      }),
      'performs.1.variationId',
    ],
    [
      'setPerformed',
      () => ({
        staffMemberId: salon.staffMemberId,
        version: 3,
        performs: [{ variationId: salon.variationId }, { variationId: salon.variationId }],
      }),
      'performs.1.variationId',
    ],
  ])('%s does not link what belongs to another business (%#)', async (mutation, input, path) => {
    expect(await refusedAt(mutation, input())).toEqual([path]);
  });
});

describe('documents', () => {
  test.each([
    ['no such field', '{ business(slug: "salon") { salary } }'],
    ['not a document', '{ business('],
    ['the wrong type', '{ business(slug: 3) { id } }'],
    ['a required field left out', 'mutation { addLocation(input: { name: "x" }) { __typename } }'],
  ])('%s is INVALID', async (_, query) => {
    const answer = await catalog.unchanged(() => owner(query));

    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INVALID' });
  });
});

test('problems come in the request’s language', async () => {
  const japanese = catalog.ask({
    language: 'ja',
    bearer: catalog.tokens.bearer({ userId: newId(), organizationId: newId(), permissions: ['business.configure'] }),
  });

  const outcome = await change(japanese, 'createBusiness', newBusiness('salon'));
  const invalid = await change(japanese, 'createBusiness', newBusiness('x'));

  expect(outcome['message']).toBe('アドレス「salon」は既に使われています。');
  expect(invalid['fields']).toEqual([
    { path: ['slug'], message: '英小文字・数字・ハイフンで3〜63文字（先頭と末尾にハイフンは使えません）。' },
  ]);
});
