import { newId, toId } from '@openslot/service';
import { race, type GraphqlClient } from '@openslot/testing';
import { runEngagement, type RunningEngagement } from './running.ts';
import { asMember, everybody, openShop, type Shop } from './shop.ts';

let engagement: RunningEngagement;
let shop: Shop;
beforeAll(async () => {
  engagement = await runEngagement();
  await engagement.database.setClock('2026-12-05T00:00:00Z');
});
beforeEach(async () => {
  shop = await openShop(engagement);
  await engagement.settled();
});
afterAll(() => engagement.close());

const programFields = `program { id status earn { points perAmountMinor perVisit } expiryMonths tiers { name threshold multiplierPercent } version }`;
const set = `mutation ($input: SetLoyaltyProgramInput!) { setLoyaltyProgram(input: $input) {
  __typename ... on InvalidInput { fields { path message } } ... on VersionConflict { currentVersion } ... on LoyaltyProgramSet { ${programFields} } } }`;
const step = (
  verb: string,
) => `mutation ($input: LoyaltyProgramStepInput!) { answer: ${verb}LoyaltyProgram(input: $input) {
  __typename ... on InvalidInput { fields { path } } ... on WrongState { status } ... on VersionConflict { currentVersion }
  ... on LoyaltyProgramChanged { ${programFields} } } }`;

const earn = { points: 1, perAmountMinor: 100, perVisit: 0 };
const rules = () => ({ businessId: toId('biz', shop.business), earn, tiers: [] });
const owner = () => asMember(engagement, shop.organization, 'OWNER');

async function setOn(input: object = {}, as: GraphqlClient = owner()) {
  const { data, errors } = await as(set, { input: { ...rules(), ...input } });
  return errors?.[0]?.extensions?.code ?? data.setLoyaltyProgram;
}
async function stepTo(verb: string, input: object, as: GraphqlClient = owner()) {
  const { data, errors } = await as(step(verb), { input });
  return errors?.[0]?.extensions?.code ?? data.answer;
}
const shown = async (as: GraphqlClient) => {
  const { data } = await as(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Business { loyaltyProgram { status } } } }`,
    { of: [{ __typename: 'Business', id: toId('biz', shop.business) }] },
  );
  return data._entities[0].loyaltyProgram?.status ?? null;
};

test('a programme begins as a draft, runs, pauses, runs again and ends; then there may be another', async () => {
  const tiers = [
    { name: 'ゴールド', threshold: 500, multiplierPercent: 150 },
    { name: 'シルバー', threshold: 100, multiplierPercent: 120 },
  ];
  const { program } = await setOn({ tiers, expiryMonths: 12 });
  expect(program).toEqual({
    id: expect.stringMatching(/^lpr_/),
    ...{ status: 'DRAFT', earn, expiryMonths: 12, tiers: tiers.toReversed(), version: 1 },
  });

  const after = async (verb: string, version: number) =>
    (await stepTo(verb, { programId: program.id, version })).program.status;
  expect(await after('start', 1)).toBe('ACTIVE');
  expect(await after('pause', 2)).toBe('PAUSED');
  expect(await after('start', 3)).toBe('ACTIVE');
  expect(await engagement.unchanged(() => stepTo('start', { programId: program.id, version: 4 }))).toEqual({
    __typename: 'WrongState',
    status: 'ACTIVE',
  });
  expect(await engagement.unchanged(() => stepTo('pause', { programId: program.id, version: 3 }))).toEqual({
    __typename: 'VersionConflict',
    currentVersion: 4,
  });
  expect(await after('end', 4)).toBe('ENDED');
  expect((await setOn()).program).toMatchObject({ status: 'DRAFT', version: 1 });
});

test('its rules change by version, and nobody makes a second one', async () => {
  const [first, ...others] = (await race(3, () => setOn())).toSorted((a, b) => (a.__typename < b.__typename ? -1 : 1));
  expect(first.__typename).toBe('LoyaltyProgramSet');
  expect(others).toEqual([
    { __typename: 'VersionConflict', currentVersion: 1 },
    { __typename: 'VersionConflict', currentVersion: 1 },
  ]);

  const changed = await setOn({ version: 1, earn: { ...earn, perVisit: 5 }, tiers: [{ name: 'VIP', threshold: 10, multiplierPercent: 200 }] }); // prettier-ignore
  expect(changed.program).toMatchObject({ earn: { ...earn, perVisit: 5 }, tiers: [{ name: 'VIP' }], version: 2 });
  expect((await setOn({ version: 2 })).program).toMatchObject({ tiers: [], version: 3 });
});

test.each([
  ['what earns nothing', { earn: { points: 0, perAmountMinor: 1, perVisit: 0 } }, ['earn']],
  ['a share of nothing', { earn: { points: 1, perAmountMinor: 0, perVisit: 0 } }, ['earn', 'perAmountMinor']],
  ['a multiplier that takes', { tiers: [{ name: 'x', threshold: 1, multiplierPercent: 99 }] }, ['tiers', '0', 'multiplierPercent']],
  ['a version of nothing', { version: 1 }, ['version']],
  ['another kind of id', { businessId: toId('loc', newId()) }, ['businessId']],
  ['a business of nobody', { businessId: toId('biz', '01900000-0000-7000-8000-000000000001') }, ['businessId']],
])('refuses %s', async (_, input, path) => {
  expect(await engagement.unchanged(() => setOn(input))).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
}); // prettier-ignore

test('is for members with the permission, where they have it', async () => {
  const visit = await shop.book(await shop.meet());
  const viewers = await everybody(engagement, visit, await shop.book(await shop.meet()));
  const { program } = await setOn();
  const expected: Record<string, string> = {
    'the customer': 'FORBIDDEN',
    'another customer': 'FORBIDDEN',
    STAFF: 'FORBIDDEN',
    'a manager of another business': 'FORBIDDEN',
    'an owner of another organization': 'InvalidInput',
  };

  for (const [who, as] of Object.entries(viewers)) {
    if (who === 'MANAGER' || who === 'OWNER') continue;
    const tries = [() => setOn({ version: 1 }, as), () => stepTo('start', { programId: program.id, version: 1 }, as)];
    for (const attempt of tries) {
      const refusal = await engagement.unchanged(attempt);
      expect({ who, refusal: refusal.__typename ?? refusal }).toEqual({
        who,
        refusal: expected[who] ?? 'UNAUTHENTICATED',
      });
    }
  }
});

test('everybody reads a programme that runs; a draft is for those who write it', async () => {
  const visit = await shop.book(await shop.meet());
  const viewers = await everybody(engagement, visit, await shop.book(await shop.meet()));
  const { program } = await setOn();

  for (const [who, as] of Object.entries(viewers)) {
    expect({ who, shown: await shown(as) }).toEqual({
      who,
      shown: who === 'MANAGER' || who === 'OWNER' ? 'DRAFT' : null,
    });
  }
  await stepTo('start', { programId: program.id, version: 1 });
  for (const [who, as] of Object.entries(viewers))
    expect({ who, shown: await shown(as) }).toEqual({ who, shown: 'ACTIVE' });
});
