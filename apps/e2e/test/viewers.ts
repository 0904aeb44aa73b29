import type { Slice } from '@openslot/events';
import type { GraphqlClient } from '@openslot/testing';
import type { RunningSystem } from './running-system.ts';
import { askSubgraph, passFor } from './subgraph-door.ts';
import { bearerFor, foundOrganization, signedUp, type SignedUp } from './viewers-sign-in.ts';

/** Where a member or a key may act: everywhere, at the subject's business or location, or at another business alone. */
export const reaches = ['organization', 'business', 'location', 'elsewhere'] as const;
export type Reach = (typeof reaches)[number];

export const roles = ['STAFF', 'MANAGER', 'OWNER'] as const;
type Role = (typeof roles)[number];

const outsiders = ['nobody', 'guest', 'customer', 'another customer', 'another organization’s owner'] as const;

export type ViewerName = (typeof outsiders)[number] | `${Role}, ${Reach}`;

export const viewerNames: readonly ViewerName[] = [
  ...outsiders,
  ...roles.flatMap((role) => reaches.map((reach) => `${role}, ${reach}` as const)),
];

/** Somebody who asks, and what they are to the things that are asked for. */
export interface Viewer {
  readonly name: ViewerName;
  readonly bearer: string | null;
  /** Asks the gateway. */
  readonly ask: GraphqlClient;
  /** Asks a subgraph past it. */
  readonly askSubgraph: (slice: Slice) => GraphqlClient;
  /** Of members; null for everybody else. */
  readonly reach: Reach | null;
  /** Acts for the organization whose things are at stake, and not for another one. */
  readonly ofHouse: boolean;
  /** As the access token carries them. */
  readonly permissions: ReadonlySet<string>;
  /** A person with a sign-in. */
  readonly signedIn: boolean;
  /** The things are this person's own, as a member of the staff who serves. */
  readonly serves: boolean;
}

/** The organization whose things are at stake, as far as its people are concerned. */
export interface House {
  readonly organizationId: string;
  readonly businessId: string;
  readonly locationId: string;
  /** A business of the same organization. */
  readonly elsewhereId: string;
  readonly owner: SignedUp;
  /** Serves the visits; a STAFF member of the whole organization. */
  readonly stylist: SignedUp;
  readonly customer: SignedUp;
  readonly anotherCustomer: SignedUp;
  readonly guestToken: string;
}

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

async function memberOf(system: RunningSystem, house: House, role: Role, reach: Reach): Promise<SignedUp> {
  if (reach === 'organization' && role === 'OWNER') return house.owner;
  if (reach === 'organization' && role === 'STAFF') return house.stylist;
  const person = await signedUp(system, `${role} ${reach}`);
  const owner = system.api.as(await bearerFor(house.owner, house.organizationId));
  const member = { email: person.email, role, scope: scopeOf(house, reach) };
  await owner.change('addMember', member, 'MemberAdded { membership { id } }');
  return person;
}

export function scopeOf(house: House, reach: Reach): object | null {
  if (reach === 'organization') return null;
  if (reach === 'location') return { locationIds: [house.locationId] };
  return { businessIds: [reach === 'business' ? house.businessId : house.elsewhereId] };
}

/** Somebody by a token, with no place in any organization. */
export async function viewer(system: RunningSystem, name: ViewerName, bearer: string | null): Promise<Viewer> {
  const pass = bearer === null ? null : await passFor(system, bearer);
  const { sub, perm } = claimsIn(pass);
  return {
    ...{ name, bearer, reach: null, ofHouse: false, serves: false },
    ask: system.ask(bearer === null ? {} : { bearer }),
    askSubgraph: (slice) => askSubgraph(system, slice, pass),
    signedIn: sub !== undefined,
    permissions: new Set(perm ?? []),
  };
}

interface Claims {
  readonly sub?: string;
  readonly perm?: readonly string[];
}

function claimsIn(pass: string | null): Claims {
  const payload = pass?.split('.')[1];
  return payload === undefined ? {} : (JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims);
}
