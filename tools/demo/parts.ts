import type { Api } from './api.ts';
import type { Business } from './business.ts';
import { onceKnown } from './once-known.ts';
import { localized, type AreaPlan, type PartsPlan, type TablesPlan } from './plan.ts';

interface Versioned {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

interface Seen {
  readonly addOns: readonly object[];
  readonly resourceTypes: readonly object[];
  readonly resourceGroups: readonly object[];
  readonly resources: readonly (Versioned & { location: { name: string } | null })[];
  readonly services: { readonly edges: readonly { node: Versioned & { kind: string } }[] };
  readonly locations: readonly (Versioned & { serviceArea: object | null })[];
}

const query = `query ($slug: String!) { business(slug: $slug) {
  addOns { id } resourceTypes { id } resourceGroups { id } resources { id name version location { name } }
  services(first: 50) { edges { node { id name(language: "en") version kind } } }
  locations { id name version serviceArea { travelSpeedKmh } } } }`;

async function lookAt(owner: Api, { plan: { slug } }: Business): Promise<Seen> {
  const { business } = await owner.ask<{ business: Seen }>(query, { slug });
  return business;
}

/** What visits need besides staff, where the plan says so and it is not there yet: each kind as a whole. */
export async function addParts(owner: Api, business: Business): Promise<void> {
  const { parts } = business.plan;
  if (!parts) return;
  await offerAddOns(owner, business, parts.addOns ?? []);
  if (parts.rooms) await requireRooms(owner, business, parts.rooms);
  if (parts.tables) await setTables(owner, business, parts.tables);
  if (parts.area) await goOut(owner, business, parts.area);
}

async function offerAddOns(owner: Api, business: Business, plans: NonNullable<PartsPlan['addOns']>): Promise<void> {
  const { addOns, services } = await lookAt(owner, business);
  if (addOns.length > 0 || plans.length === 0) return;
  const made = await owner.changeAll<{ addOn: { id: string } }>(
    'addAddOn',
    plans.map(({ name, minutes, price }) => ({ businessId: business.id, names: localized(name), minutes, price })),
    'AddOnAdded { addOn { id } }',
  );
  const offering = services.edges.flatMap(({ node: { id, name, version } }) => {
    const offered = made.filter((_, place) => plans[place]?.to.includes(name));
    if (offered.length === 0) return [];
    return [{ serviceId: id, version, addOns: offered.map(({ addOn }) => ({ addOnId: addOn.id })) }];
  });
  await owner.changeAll('changeService', offering, 'ServiceChanged { service { id } }');
}

async function requireRooms(
  owner: Api,
  business: Business,
  { name, at, resources: rooms, needed }: NonNullable<PartsPlan['rooms']>,
): Promise<void> {
  const { resourceTypes, resources, services } = await lookAt(owner, business);
  if (resourceTypes.length > 0) return;
  const { resourceType } = await owner.change<{ resourceType: { id: string } }>(
    'addResourceType',
    { businessId: business.id, name },
    'ResourceTypeAdded { resourceType { id } }',
  );
  const ofType = resources.filter((each) => each.location?.name === at && rooms.includes(each.name));
  await owner.changeAll(
    'changeResource',
    ofType.map(({ id, version }) => ({ resourceId: id, version, typeId: resourceType.id })),
    'ResourceChanged { resource { id } }',
  );
  const needing = services.edges.filter(({ node }) => needed.includes(node.name));
  await owner.changeAll(
    'changeService',
    needing.map(({ node: { id, version } }) => ({
      ...{ serviceId: id, version, requirements: [{ resourceTypeId: resourceType.id }] },
    })),
    'ServiceChanged { service { id } }',
  );
}

/** Seats at every table, some tables joined, a service that takes tables alone, and how many may arrive when. */
async function setTables(owner: Api, business: Business, plan: TablesPlan): Promise<void> {
  const { resources, resourceGroups, services } = await lookAt(owner, business);
  if (services.edges.some(({ node }) => node.kind === 'TABLE')) return;
  await owner.changeAll(
    'changeResource',
    resources.map(({ id, version }, place) => ({
      ...{ resourceId: id, version, seatsMax: plan.seats[place % plan.seats.length], maxSpareSeats: plan.spareSeats },
    })),
    'ResourceChanged { resource { id } }',
  );
  const groups = plan.joined.map(({ at, tables, seatsMin, seatsMax }, rank) => ({
    ...{ businessId: business.id, locationId: business.locationIds.get(at), name: tables.join(' + ') },
    resourceIds: resources
      .filter(({ name, location }) => location?.name === at && tables.includes(name))
      .map(({ id }) => id),
    ...{ seatsMin, seatsMax, rank },
  }));
  if (resourceGroups.length === 0)
    await owner.changeAll('addResourceGroup', groups, 'ResourceGroupAdded { resourceGroup { id } }');
  const { service } = await owner.change<{ service: { id: string } }>(
    'addService',
    { businessId: business.id, names: localized(plan.name), kind: 'TABLE' },
    'ServiceAdded { service { id } }',
  );
  const { minutes: durationMinutes, stays, maxParty } = plan;
  await owner.change(
    'addVariation',
    { serviceId: service.id, names: localized(plan.name), durationMinutes, price: 0, minParty: 1, maxParty, stays },
    'VariationAdded { variation { id } }',
  );
  const rules = [1, 2, 3, 4, 5, 6, 7].map((dayOfWeek) => ({
    dayOfWeek,
    starts: '10:00',
    ends: '24:00',
    ...plan.pacing,
  }));
  for (const locationId of business.locationIds.values())
    await onceKnown(() => owner.change('setPacing', { locationId, rules }, 'PacingSet { location { id } }'));
}

async function goOut(owner: Api, business: Business, { at, to, ...area }: AreaPlan): Promise<void> {
  const { locations, services } = await lookAt(owner, business);
  const location = locations.find(({ name }) => name === at);
  if (!location || location.serviceArea) return;
  await owner.changeAll(
    'changeService',
    services.edges
      .filter(({ node }) => to.includes(node.name))
      .map(({ node: { id, version } }) => ({ serviceId: id, version, placeKinds: ['BUSINESS', 'CUSTOMER_ADDRESS'] })),
    'ServiceChanged { service { id } }',
  );
  await owner.change(
    'setServiceArea',
    { locationId: location.id, version: location.version, area },
    'ServiceAreaSet { location { id } }',
  );
}
