import type { Api } from './api.ts';

/** What there is of a business; nothing of all that where it has not been made. */
export interface Found {
  readonly id: string | null;
  readonly published: boolean;
  readonly hasPolicy: boolean;
  readonly hasDepositRule: boolean;
  readonly locations: ReadonlyMap<string, Named & { readonly hasHours: boolean }>;
  /** Ids by English name. */
  readonly categories: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, FoundService>;
  readonly staff: ReadonlyMap<string, FoundStaff>;
  /** Location and name of each. */
  readonly resources: ReadonlySet<string>;
}

export interface FoundService extends Named {
  readonly variations: ReadonlyMap<string, string>;
}

export interface FoundStaff extends Named {
  readonly version: number;
  readonly performsAnything: boolean;
  readonly hasHours: boolean;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface Answer {
  readonly id: string;
  readonly published: boolean;
  readonly cancellationPolicy: object | null;
  readonly depositRule: object | null;
  readonly locations: readonly (Named & { openingHours: readonly object[] | null })[];
  readonly categories: readonly Named[];
  readonly services: { readonly edges: readonly { node: Named & { variations: readonly Named[] } }[] };
  readonly staff: readonly (Named & {
    version: number;
    performs: readonly object[];
    workingHours: readonly object[] | null;
  })[];
  readonly resources: readonly { name: string; location: { name: string } | null }[];
}

const query = `query ($slug: String!) {
  business(slug: $slug) {
    id published
    cancellationPolicy { id } depositRule { id }
    locations { id name openingHours { dayOfWeek } }
    categories { id name(language: "en") }
    services(first: 50) { edges { node { id name(language: "en") variations { id name(language: "en") } } } }
    staff { id name version performs { price { amountMinor } } workingHours { dayOfWeek } }
    resources { name location { name } }
  }
}`;

export async function lookAt(owner: Api, slug: string): Promise<Found> {
  const { business } = await owner.ask<{ business: Answer | null }>(query, { slug });
  return {
    id: business?.id ?? null,
    published: business?.published ?? false,
    hasPolicy: Boolean(business?.cancellationPolicy),
    hasDepositRule: Boolean(business?.depositRule),
    locations: new Map(
      business?.locations.map(({ id, name, openingHours }) => [name, { id, name, hasHours: isThere(openingHours) }]),
    ),
    categories: idsByName(business?.categories),
    services: new Map(
      business?.services.edges.map(({ node }) => [
        node.name,
        { id: node.id, name: node.name, variations: idsByName(node.variations) },
      ]),
    ),
    staff: new Map(
      business?.staff.map(({ id, name, version, performs, workingHours }) => [
        name,
        { id, name, version, performsAnything: isThere(performs), hasHours: isThere(workingHours) },
      ]),
    ),
    resources: new Set(business?.resources.map(({ name, location }) => `${location?.name} ${name}`)),
  };
}

const idsByName = (all: readonly Named[] | undefined) => new Map(all?.map(({ id, name }) => [name, id]));
const isThere = (list: readonly object[] | null) => (list?.length ?? 0) > 0;
