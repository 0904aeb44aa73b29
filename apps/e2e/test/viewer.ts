import type { Slice } from '@openslot/events';
import type { GraphqlClient } from '@openslot/testing';
import type { RunningSystem } from './running-system.ts';
import { askSubgraph, passFor } from './subgraph-door.ts';
import type { SignedUp } from './viewers-sign-in.ts';

/** Where a member or a key may act: everywhere, at the subject's business or location, or at another business alone. */
export const reaches = ['organization', 'business', 'location', 'elsewhere'] as const;
export type Reach = (typeof reaches)[number];

export const roles = ['STAFF', 'MANAGER', 'OWNER'] as const;
export type Role = (typeof roles)[number];

const platform = ['support', 'administrator', 'support, looking in', 'administrator, looking in'] as const;

const outsiders = ['nobody', 'guest', 'customer', 'another customer', 'another organization’s owner'] as const;

export type ViewerName = (typeof outsiders)[number] | `${Role | 'API key'}, ${Reach}` | (typeof platform)[number];

export const viewerNames: readonly ViewerName[] = [
  ...outsiders,
  ...roles.flatMap((role) => reaches.map((reach) => `${role}, ${reach}` as const)),
  ...reaches.map((reach) => `API key, ${reach}` as const),
  ...platform,
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
