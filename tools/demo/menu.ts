import type { Api } from './api.ts';
import type { Found, FoundService } from './business-look.ts';
import { inParallel } from './in-parallel.ts';
import { english, localized, type CategoryPlan, type ServicePlan, type VariationPlan } from './plan.ts';

export interface OnMenu {
  readonly id: string;
  /** English name of its category. */
  readonly category: string;
  readonly plan: VariationPlan;
}

/** Every variation that a business offers. */
export type Menu = readonly OnMenu[];

/** Adds the categories, services and variations that are not there yet. */
export async function addMenu(
  owner: Api,
  businessId: string,
  plans: readonly CategoryPlan[],
  found: Found,
): Promise<Menu> {
  const places = await inParallel(plans, async ({ name, services }, displayOrder) => {
    const categoryId = await addCategory(
      owner,
      { businessId, names: localized(name), displayOrder },
      english(name),
      found,
    );
    return services.map((plan) => ({ plan, categoryId, category: english(name) }));
  });
  const offers = await inParallel(places.flat(), async ({ plan, categoryId, category }) => {
    const service = await addService(owner, { businessId, categoryId, names: localized(plan.name) }, plan, found);
    return plan.variations.map((each, displayOrder) => ({ service, category, plan: each, displayOrder }));
  });
  return inParallel(offers.flat(), async ({ service, category, plan, displayOrder }) => {
    const there = service.variations.get(english(plan.name));
    return { id: there ?? (await addVariation(owner, service.id, plan, displayOrder)), category, plan };
  });
}

async function addCategory(owner: Api, input: object, name: string, { categories }: Found): Promise<string> {
  const there = categories.get(name);
  if (there) return there;
  const { category } = await owner.change<{ category: { id: string } }>(
    'addCategory',
    input,
    'CategoryAdded { category { id } }',
  );
  return category.id;
}

async function addService(
  owner: Api,
  input: object,
  { name }: ServicePlan,
  { services }: Found,
): Promise<FoundService> {
  const there = services.get(english(name));
  if (there) return there;
  const { service } = await owner.change<{ service: { id: string } }>(
    'addService',
    input,
    'ServiceAdded { service { id } }',
  );
  return { id: service.id, variations: new Map() };
}

async function addVariation(
  owner: Api,
  serviceId: string,
  { name, ...terms }: VariationPlan,
  displayOrder: number,
): Promise<string> {
  const { variation } = await owner.change<{ variation: { id: string } }>(
    'addVariation',
    { ...terms, serviceId, names: localized(name), displayOrder },
    'VariationAdded { variation { id } }',
  );
  return variation.id;
}
