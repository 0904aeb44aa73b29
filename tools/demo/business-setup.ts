import type { Api } from './api.ts';
import type { Business } from './business.ts';
import { lookAt, type Found, type Named } from './business-look.ts';
import { setHours } from './hours.ts';
import { addMenu } from './menu.ts';
import { localized, type BusinessPlan, type LocationPlan, type PolicyPlan } from './plan.ts';
import { hire } from './staff.ts';

/** What all businesses of an organization share. */
interface House {
  readonly currency: string;
  readonly locale: string;
  readonly memberIds: ReadonlyMap<string, string>;
}

/** Makes of a business what is not there yet, and publishes it. */
export async function setUpBusiness(owner: Api, plan: BusinessPlan, house: House): Promise<Business> {
  const found = await lookAt(owner, plan.slug);
  const id = found.id ?? (await create(owner, plan, house));
  const [locationIds, menu] = await Promise.all([
    addLocations(owner, id, plan.locations, found),
    addMenu(owner, id, plan.categories, found),
    setTerms(owner, id, plan, found),
  ]);
  const [staffIds] = await Promise.all([
    hire(owner, id, plan.staff, { ...house, locationIds, menu, found }),
    addResources(owner, id, plan, locationIds, found),
  ]);
  if (!found.published) await publish(owner, plan.slug);
  const business = { id, plan, locationIds, staffIds, menu };
  await setHours(owner, business, found);
  return business;
}

async function create(owner: Api, plan: BusinessPlan, { currency, locale }: House): Promise<string> {
  const { slug, vertical, name, description, phone, email, website, settings } = plan;
  const { business } = await owner.change<{ business: { id: string } }>(
    'createBusiness',
    {
      ...{ slug, phone, email, website, settings, currency, verticalSlug: vertical, defaultLanguage: locale },
      names: localized(name),
      descriptions: localized(description),
    },
    'BusinessCreated { business { id } }',
  );
  return business.id;
}

async function addLocations(
  owner: Api,
  businessId: string,
  plans: readonly LocationPlan[],
  { locations }: Found,
): Promise<ReadonlyMap<string, string>> {
  const missing = plans.filter(({ name }) => !locations.has(name));
  const added = await owner.changeAll<{ location: Named }>(
    'addLocation',
    missing.map(({ name, kind, timeZone, phone, address }) => ({ businessId, name, kind, timeZone, phone, address })),
    'LocationAdded { location { id name } }',
  );
  return new Map([...locations.values(), ...added.map(({ location }) => location)].map(({ id, name }) => [name, id]));
}

async function addResources(
  owner: Api,
  businessId: string,
  { resources }: BusinessPlan,
  locationIds: ReadonlyMap<string, string>,
  found: Found,
): Promise<void> {
  const missing = resources.filter(({ at, name }) => !found.resources.has(`${at} ${name}`));
  await owner.changeAll(
    'addResource',
    missing.map(({ at, kind, name }) => ({ businessId, locationId: locationIds.get(at), kind, name })),
    'ResourceAdded { resource { id } }',
  );
}

async function setTerms(owner: Api, businessId: string, plan: BusinessPlan, found: Found): Promise<void> {
  if (!found.hasPolicy)
    await owner.change(
      'setCancellationPolicy',
      { businessId, ...policyInput(plan.policy) },
      'CancellationPolicySet { business { id } }',
    );
  if (!found.hasDepositRule)
    await owner.change('setDepositRule', { businessId, ...plan.deposit }, 'DepositRuleSet { business { id } }');
}

const policyInput = ({ text, ...terms }: PolicyPlan) => ({ ...terms, text: localized(text) });

async function publish(owner: Api, slug: string): Promise<void> {
  const { business } = await owner.ask<{ business: { id: string; version: number } }>(
    'query ($slug: String!) { business(slug: $slug) { id version } }',
    { slug },
  );
  await owner.change(
    'publishBusiness',
    { businessId: business.id, version: business.version },
    'BusinessChanged { business { id } }',
  );
}
