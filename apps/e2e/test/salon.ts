import type { Api } from '@openslot/tools/api';
import { eventually } from './running-system.ts';

export interface Person {
  readonly api: Api;
  readonly email: string;
  readonly password: string;
}

interface SignedIn {
  readonly accessToken: string;
}

let people = 0;

/** Signs a new person up. */
export async function signUp(api: Api, name: string, locale = 'en'): Promise<Person> {
  people += 1;
  const person = { email: `person-${process.pid}-${people}@example.com`, password: 'correct horse battery staple' };
  const { accessToken } = await api.change<SignedIn>('signUp', { ...person, name, locale }, 'SignedIn { accessToken }');
  return { ...person, api: api.as(accessToken) };
}

/** Lets a member act for an organization. */
export async function actFor({ api }: Person, organizationId: string): Promise<Api> {
  const { accessToken } = await api.change<SignedIn>('actFor', { organizationId }, 'SignedIn { accessToken }');
  return api.as(accessToken);
}

/** The same salon, its owner signed in anew: access tokens end after ten minutes. */
export async function enterAgain(api: Api, salon: Salon): Promise<Salon> {
  const { email, password } = salon.founder;
  const { accessToken } = await api.change<SignedIn>('signIn', { email, password }, 'SignedIn { accessToken }');
  const founder = { email, password, api: api.as(accessToken) };
  return { ...salon, founder, owner: await actFor(founder, salon.organizationId) };
}

interface Offer {
  readonly locationId: string;
  readonly variationId: string;
}

export interface Salon extends Offer {
  readonly organizationId: string;
  readonly businessId: string;
  readonly slug: string;
  readonly staffMemberId: string;
  readonly founder: Person;
  /** The founder, acting for the organization. */
  readonly owner: Api;
  readonly stylist: Person;
}

interface Made {
  readonly id: string;
  readonly version: number;
}

const both = (en: string, ja: string) => [
  { language: 'en', text: en },
  { language: 'ja', text: ja },
];

/** A salon in Tokyo with one stylist, one service of 60 minutes for ¥6,600 and a deposit of 30 %, set up and published. */
export async function openSalon(api: Api, slug: string): Promise<Salon> {
  const founder = await signUp(api, 'Hana Mori', 'ja');
  const stylist = await signUp(api, '佐藤 葵', 'ja');
  const { organization } = await founder.api.change<{ organization: Made }>(
    'createOrganization',
    { name: 'Hanami Salon Group', country: 'JP', defaultCurrency: 'JPY', defaultLocale: 'ja', kind: 'ENTERPRISE' },
    'OrganizationCreated { organization { id } }',
  );
  const owner = await actFor(founder, organization.id);
  const business = await foundBusiness(owner, slug);
  const offer = await offerCut(owner, business.id);
  const staffMemberId = await employ(owner, stylist, { ...offer, businessId: business.id });
  await setTerms(owner, business.id);
  await publish(owner, slug);
  await setHours(owner, { ...offer, staffMemberId });
  return {
    ...offer,
    organizationId: organization.id,
    businessId: business.id,
    slug,
    staffMemberId,
    founder,
    owner,
    stylist,
  };
}

/** Another business of the same organization, with a stylist of its own who is no member, for the same service. */
export async function openBranch(salon: Salon, slug: string): Promise<Salon> {
  const { owner } = salon;
  const business = await foundBusiness(owner, slug);
  const branch = { ...salon, ...(await offerCut(owner, business.id)), businessId: business.id, slug };
  await setTerms(owner, business.id);
  await publish(owner, slug);
  await setOpening(owner, branch.locationId);
  const [staffMemberId = ''] = await hire(branch, 1);
  await eventually(async () => (await offered(owner, branch)).length > 0);
  return { ...branch, staffMemberId };
}

/** From now on every ¥100 of a completed visit earn a point. */
export async function rewardVisits({ owner, businessId }: Salon): Promise<void> {
  const { program } = await owner.change<{ program: Made & { version: number } }>(
    'setLoyaltyProgram',
    { businessId, earn: { points: 1, perAmountMinor: 100, perVisit: 0 }, tiers: [] },
    'LoyaltyProgramSet { program { id version } }',
  );
  const step = { programId: program.id, version: program.version };
  await owner.change('startLoyaltyProgram', step, 'LoyaltyProgramChanged { program { id } }');
}

async function foundBusiness(owner: Api, slug: string): Promise<Made> {
  const { business } = await owner.change<{ business: Made }>(
    'createBusiness',
    {
      slug,
      verticalSlug: 'hair',
      names: both('Hanami Salon', '花見サロン'),
      defaultLanguage: 'ja',
      currency: 'JPY',
      settings: { leadTimeMinutes: 0, bookingWindowDays: 90 },
    },
    'BusinessCreated { business { id version } }',
  );
  return business;
}

async function offerCut(owner: Api, businessId: string): Promise<Offer> {
  const address = { lines: ['神宮前4-12-10'], postalCode: '150-0001', region: '東京都', country: 'JP' };
  const { location } = await owner.change<{ location: Made }>(
    'addLocation',
    {
      businessId,
      name: '表参道店',
      timeZone: 'Asia/Tokyo',
      address: { ...address, latitude: 35.6652, longitude: 139.7126 },
    },
    'LocationAdded { location { id } }',
  );
  const { service } = await owner.change<{ service: Made }>(
    'addService',
    { businessId, names: both('Cut', 'カット') },
    'ServiceAdded { service { id } }',
  );
  const { variation } = await owner.change<{ variation: Made }>(
    'addVariation',
    { serviceId: service.id, names: both('60 minutes', '60分'), durationMinutes: 60, price: 6_600 },
    'VariationAdded { variation { id } }',
  );
  return { locationId: location.id, variationId: variation.id };
}

async function employ(owner: Api, stylist: Person, at: Offer & { businessId: string }): Promise<string> {
  const { membership } = await owner.change<{ membership: Made }>(
    'addMember',
    { email: stylist.email, role: 'STAFF' },
    'MemberAdded { membership { id } }',
  );
  const { staffMember } = await owner.change<{ staffMember: Made }>(
    'addStaffMember',
    { businessId: at.businessId, locationId: at.locationId, memberId: membership.id, name: '佐藤 葵' },
    'StaffMemberAdded { staffMember { id version } }',
  );
  await owner.change(
    'setPerformed',
    { staffMemberId: staffMember.id, version: staffMember.version, performs: [{ variationId: at.variationId }] },
    'PerformedSet { staffMember { id } }',
  );
  return staffMember.id;
}

/** Takes more people on, who do the same on the same days; answers their ids. */
export async function hire({ owner, ...at }: Salon, howMany: number): Promise<string[]> {
  const { businessId, locationId, variationId } = at;
  const ids: string[] = [];
  for (let nth = 1; nth <= howMany; nth += 1) {
    const { staffMember } = await owner.change<{ staffMember: Made }>(
      'addStaffMember',
      { businessId, locationId, name: `Stylist ${nth}` },
      'StaffMemberAdded { staffMember { id version } }',
    );
    await owner.change(
      'setPerformed',
      { staffMemberId: staffMember.id, version: staffMember.version, performs: [{ variationId }] },
      'PerformedSet { staffMember { id } }',
    );
    await setWork(owner, { locationId, staffMemberId: staffMember.id });
    ids.push(staffMember.id);
  }
  return ids;
}

async function setTerms(owner: Api, businessId: string): Promise<void> {
  await owner.change(
    'setCancellationPolicy',
    { businessId, steps: [{ noticeMinutes: 24 * 60, percent: 50 }], noShow: { percent: 100 } },
    'CancellationPolicySet { business { id } }',
  );
  const deposit = { businessId, kind: 'PERCENT', percent: 30 };
  await owner.change('setDepositRule', deposit, 'DepositRuleSet { business { id } }');
}

async function publish(owner: Api, slug: string): Promise<void> {
  const { business } = await owner.ask<{ business: Made }>(
    'query ($slug: String!) { business(slug: $slug) { id version } }',
    { slug },
  );
  const step = { businessId: business.id, version: business.version };
  await owner.change('publishBusiness', step, 'BusinessChanged { business { id } }');
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Opening and working hours, then until the first start is offered. */
async function setHours(owner: Api, at: Offer & { staffMemberId: string }): Promise<void> {
  await setOpening(owner, at.locationId);
  await setWork(owner, at);
  await eventually(async () => (await offered(owner, at)).length > 0);
}

async function setOpening(owner: Api, locationId: string): Promise<void> {
  const windows = everyDay.map((dayOfWeek) => ({ dayOfWeek, opens: '10:00', closes: '20:00' }));
  await owner.change('setOpeningHours', { locationId, windows }, 'OpeningHoursSet { location { id } }');
}

async function setWork(owner: Api, at: { locationId: string; staffMemberId: string }): Promise<void> {
  const { locationId, staffMemberId } = at;
  const working = everyDay.map((dayOfWeek) => ({ dayOfWeek, starts: '10:00', ends: '20:00' }));
  await owner.change(
    'setWorkingHours',
    { staffMemberId, locationId, windows: working },
    'WorkingHoursSet { staffMember { id } }',
  );
}

export interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly price: { readonly amountMinor: number; readonly currency: string };
  readonly deposit: { readonly amountMinor: number } | null;
}

const availability = `query ($input: AvailabilityInput!) {
  availability(input: $input) {
    timeZone
    slots { startsAt endsAt price { amountMinor currency } deposit { amountMinor } }
  }
}`;

/** An instant so many days from now. */
export const inDays = (days: number): string =>
  new Date(performance.timeOrigin + performance.now() + days * 86_400_000).toISOString();

/** The starts of the coming days, as the API offers them. */
export async function offered(api: Api, at: Offer, days = { from: 2, to: 9 }): Promise<readonly Slot[]> {
  const { availability: answer } = await api.ask<{ availability: { slots: Slot[] } | null }>(availability, {
    input: {
      locationId: at.locationId,
      from: inDays(days.from),
      to: inDays(days.to),
      segments: [{ variationId: at.variationId }],
    },
  });
  return answer?.slots ?? [];
}
