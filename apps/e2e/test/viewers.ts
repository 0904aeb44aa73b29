import type { RunningSystem } from './running-system.ts';
import { reaches, roles, viewer, type House, type Reach, type Role, type Viewer } from './viewer.ts';
import { platformPeople } from './viewers-platform.ts';
import { bearerFor, foundOrganization, signedUp, type SignedUp } from './viewers-sign-in.ts';

/** Where a member or a key is made. */
type Place = Pick<House, 'organizationId' | 'businessId' | 'locationId' | 'elsewhereId' | 'owner'>;

/** Every kind of viewer there is. */
export async function everyViewer(system: RunningSystem, house: House): Promise<readonly Viewer[]> {
  const founder = await signedUp(system, 'Owner of Kingsway');
  const another = await bearerFor(founder, await foundOrganization(founder, 'Kingsway'));
  const members = await Promise.all(
    roles.flatMap((role) => reaches.map((reach) => memberAt(system, house, role, reach))),
  );
  return [
    await viewer(system, 'nobody', null),
    await viewer(system, 'guest', house.guestToken),
    await viewer(system, 'customer', house.customer.bearer),
    await viewer(system, 'another customer', house.anotherCustomer.bearer),
    { ...(await viewer(system, 'another organization’s owner', another)), reach: 'organization' },
    ...members,
    ...(await Promise.all(reaches.map((reach) => keyAt(system, house, reach)))),
    ...(await platformPeople(system, house)),
  ];
}

async function memberAt(system: RunningSystem, house: House, role: Role, reach: Reach): Promise<Viewer> {
  const person = await memberOf(system, house, role, reach);
  const bearer = await bearerFor(person, house.organizationId);
  return {
    ...(await viewer(system, `${role}, ${reach}`, bearer)),
    reach,
    ofHouse: true,
    serves: person === house.stylist,
  };
}

/** What decides over people's rights and the organization's money stays with people. */
const forPeople = /^(organization\.configure|(member|role|grant|api_key|billing)\.manage|payout\.approve)$/;

/** A key with every permission that a key can have. */
export async function keyAt(system: RunningSystem, house: Place, reach: Reach): Promise<Viewer> {
  const owner = system.api.as(await bearerFor(house.owner, house.organizationId));
  const { permissions } = await owner.ask<{ permissions: { code: string }[] }>('{ permissions { code } }');
  const codes = permissions.map(({ code }) => code).filter((code) => !forPeople.test(code));
  const { secret } = await owner.change<{ secret: string }>(
    'createApiKey',
    { name: `Key ${reach}`, permissions: codes, scope: scopeOf(house, reach), quotaPerMinute: 10_000 },
    'ApiKeyCreated { secret }',
  );
  return { ...(await viewer(system, `API key, ${reach}`, secret)), reach, ofHouse: true };
}

async function memberOf(system: RunningSystem, house: House, role: Role, reach: Reach): Promise<SignedUp> {
  if (reach === 'organization' && role === 'OWNER') return house.owner;
  if (reach === 'organization' && role === 'STAFF') return house.stylist;
  const person = await signedUp(system, `${role} ${reach}`);
  const owner = system.api.as(await bearerFor(house.owner, house.organizationId));
  const member = { email: person.email, role, scope: scopeOf(house, reach) };
  await owner.change('addMember', member, 'MemberAdded { membership { id } }');
  return person;
}

function scopeOf(house: Omit<Place, 'owner'>, reach: Reach): object | null {
  if (reach === 'organization') return null;
  if (reach === 'location') return { locationIds: [house.locationId] };
  return { businessIds: [reach === 'business' ? house.businessId : house.elsewhereId] };
}
