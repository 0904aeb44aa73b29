import { fromId, type IdPrefix } from '@openslot/service';
import type { GraphqlClient } from '@openslot/testing';
import { sdl } from '../src/generated/sdl.ts';

type Answer = Record<string, any>; // eslint-disable-line typescript/no-explicit-any -- a test asserts what it reads

/** Runs one mutation and answers its outcome; everything of any outcome that these tests look at. */
export async function change(client: GraphqlClient, mutation: string, input: object): Promise<Answer> {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const type = ['publishBusiness', 'pauseBusiness'].includes(mutation) ? 'BusinessStepInput' : inputType;
  const answer = await client(
    `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) { __typename
      ... on Problem { message } ${problemsOf(mutation)} ${outcomes[mutation] ?? ''} } }`,
    { input },
  );
  if (answer.errors)
    throw Object.assign(new Error(answer.errors[0]?.message), { code: answer.errors[0]?.extensions?.code });
  return answer.data.outcome as Answer;
}

const problems: Record<string, string> = {
  InvalidInput: 'fields { path message }',
  WrongState: 'status',
  VersionConflict: 'currentVersion',
};

/** The shared problems that a mutation can answer, by its schema. */
function problemsOf(mutation: string): string {
  const result = new RegExp(`\\b${mutation}\\(input: \\w+!\\): (\\w+)`).exec(sdl)?.[1] ?? '';
  const members = new RegExp(`union ${result} =([^"]*?)\\n\\n`).exec(sdl)?.[1] ?? '';
  return Object.entries(problems)
    .filter(([name]) => members.includes(name))
    .map(([name, fields]) => `... on ${name} { ${fields} }`)
    .join(' ');
}

const business = 'business { id slug status published version }';
const requirements = 'requirements { resourceType { id } resource { id } quantity phase }';
const seats = 'seatsMin seatsMax maxSpareSeats';
const resourceGroup = `resourceGroup { id name location { id } resources { id } ${seats} rank version }`;
const addOn = 'addOn { id name minutes price { amountMinor currency } maxQuantity version }';
const variation =
  'variation { id version durationMinutes price { amountMinor currency } ' +
  'priceKind capacity pauseAfterMinutes leadTimeMinutes bookingWindowDays stays { minParty maxParty minutes } ' +
  `${requirements} }`;
const staffMember = 'staffMember { id name version }';
const outcomes: Record<string, string> = {
  createBusiness: `... on BusinessCreated { ${business} } ... on SlugTaken { slug yours { id } }`,
  changeBusinessSettings: `... on BusinessChanged { ${business} }`,
  publishBusiness: `... on BusinessChanged { ${business} }`,
  pauseBusiness: `... on BusinessChanged { ${business} }`,
  addLocation: '... on LocationAdded { location { id version } }',
  switchLocation: '... on LocationSwitched { location { id open switchReason version } }',
  setServiceArea: `... on ServiceAreaSet { location { id version serviceArea {
    center { latitude longitude } radiusMeters polygon { latitude longitude } travelSpeedKmh minTravelMinutes
    fee { amountMinor currency } } } }`,
  addCategory: '... on CategoryAdded { category { id name } }',
  addService: '... on ServiceAdded { service { id version } }',
  changeService: `... on ServiceChanged { service { id name kind placeKinds version
    addOns { required addOn { id name } } ${requirements} } }`,
  archiveService: `... on ServiceArchived { ${business} }`,
  addVariation: `... on VariationAdded { ${variation} }`,
  changeVariation: `... on VariationChanged { ${variation} }`,
  archiveVariation: '... on VariationArchived { service { id variations { id } } }',
  addStaffMember: `... on StaffMemberAdded { ${staffMember} } ... on AlreadyOnStaff { ${staffMember} } ... on NotReadyYet { retryAfterMs }`,
  addResource: '... on ResourceAdded { resource { id kind name units version } }',
  changeResource: `... on ResourceChanged { resource { id name units bookable type { id } ${seats} version } }`,
  setPerformed: `... on PerformedSet { staffMember { id version performs { variation { id } durationMinutes price { amountMinor } weight priority } } }`,
  reportPositions: '... on PositionsReported { location { id position { latitude longitude accuracyMeters at } } }',
  addResourceType: '... on ResourceTypeAdded { resourceType { id name exchangeable } }',
  addResourceGroup: `... on ResourceGroupAdded { ${resourceGroup} }`,
  changeResourceGroup: `... on ResourceGroupChanged { ${resourceGroup} }`,
  archiveResourceGroup: '... on ResourceGroupArchived { business { id resourceGroups { id } } }',
  addAddOn: `... on AddOnAdded { ${addOn} }`,
  changeAddOn: `... on AddOnChanged { ${addOn} }`,
  archiveAddOn: '... on AddOnArchived { business { id addOns { id } } }',
  setCancellationPolicy:
    '... on CancellationPolicySet { business { cancellationPolicy { id version text steps { noticeMinutes fee { percent amount { amountMinor currency } } } noShowFee { percent amount { amountMinor } } } } }',
  setDepositRule:
    '... on DepositRuleSet { business { depositRule { id version kind percent amount { amountMinor currency } } } }',
};

/** Names in Japanese and English. */
export const names = (ja: string, en: string) => [
  { language: 'ja', text: ja },
  { language: 'en', text: en },
];

export const uuidOf = (prefix: IdPrefix, id: string): string => {
  const uuid = fromId(prefix, id);
  if (uuid === null) throw new Error(`${id} is no ${prefix}`);
  return uuid;
};

export const newBusiness = (slug: string, over: object = {}) => ({
  slug,
  verticalSlug: 'hair',
  names: names('花見サロン', 'Hanami Salon'),
  defaultLanguage: 'ja',
  currency: 'JPY',
  ...over,
});

export const newLocation = (businessId: string, over: object = {}) => ({
  businessId,
  name: '表参道店',
  timeZone: 'Asia/Tokyo',
  address: {
    lines: ['神宮前4-12-10', '2F'],
    postalCode: '150-0001',
    region: '東京都',
    country: 'JP',
    latitude: 35.6652,
    longitude: 139.7101,
  },
  ...over,
});

export interface Salon {
  readonly businessId: string;
  readonly locationId: string;
  readonly categoryId: string;
  readonly serviceId: string;
  readonly variationId: string;
  readonly staffMemberId: string;
  readonly slug: string;
}

/** A salon with one location, one service in one variation, and one person who performs it; published or not. */
export async function openSalon(
  owner: GraphqlClient,
  slug: string,
  { published = true, over = {} } = {},
): Promise<Salon> {
  const { business: made } = await change(owner, 'createBusiness', newBusiness(slug, over));
  const businessId = made.id as string;
  const { location } = await change(owner, 'addLocation', newLocation(businessId));
  const { category } = await change(owner, 'addCategory', { businessId, names: names('ヘア', 'Hair') });
  const { service } = await change(owner, 'addService', {
    businessId,
    categoryId: category.id,
    names: names('カット', 'Haircut'),
  });
  const { variation: added } = await change(owner, 'addVariation', {
    serviceId: service.id,
    names: names('ショート', 'Short hair'),
    durationMinutes: 45,
    price: 5500,
  });
  const { staffMember: person } = await change(owner, 'addStaffMember', {
    businessId,
    locationId: location.id,
    name: '青木 凛',
  });
  await change(owner, 'setPerformed', {
    staffMemberId: person.id,
    version: person.version,
    performs: [{ variationId: added.id }],
  });
  if (published) await change(owner, 'publishBusiness', { businessId, version: made.version });
  return {
    ...{ businessId, slug, locationId: location.id, categoryId: category.id, serviceId: service.id },
    ...{ variationId: added.id, staffMemberId: person.id },
  };
}
