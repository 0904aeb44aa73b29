import type { Api } from './api.ts';
import type { Found, Named } from './business-look.ts';
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
  const categoryIds = await addCategories(owner, businessId, plans, found);
  const services = plans.flatMap(({ name, services: offered }) =>
    offered.map((plan): Offered => ({ plan, category: english(name) })),
  );
  const serviceIds = await addServices(owner, businessId, services, categoryIds, found);
  const variations = services.flatMap(({ plan, category }) => {
    const there = found.services.get(english(plan.name))?.variations;
    return plan.variations.map((each, displayOrder): Choice => ({
      ...{ category, plan: each, displayOrder },
      serviceId: idOf(serviceIds, plan),
      id: there?.get(english(each.name)) ?? null,
    }));
  });
  return addVariations(owner, variations);
}

interface Offered {
  readonly plan: ServicePlan;
  readonly category: string;
}

interface Choice extends Omit<OnMenu, 'id'> {
  readonly id: string | null;
  readonly serviceId: string;
  readonly displayOrder: number;
}

type Ids = ReadonlyMap<string, string>;

async function addCategories(
  owner: Api,
  businessId: string,
  plans: readonly CategoryPlan[],
  found: Found,
): Promise<Ids> {
  const inputs = plans.map(({ name }, displayOrder) => ({ businessId, names: localized(name), displayOrder }));
  const added = await owner.changeAll<{ category: Named }>(
    'addCategory',
    inputs.filter((_, place) => !found.categories.has(nameOf(plans[place]))),
    'CategoryAdded { category { id name(language: "en") } }',
  );
  return new Map([...found.categories, ...added.map(({ category }) => [category.name, category.id] as const)]);
}

async function addServices(
  owner: Api,
  businessId: string,
  services: readonly Offered[],
  categoryIds: Ids,
  found: Found,
): Promise<Ids> {
  const missing = services.filter(({ plan }) => !found.services.has(english(plan.name)));
  const added = await owner.changeAll<{ service: Named }>(
    'addService',
    missing.map(({ plan, category }) => ({
      ...{ businessId, categoryId: categoryIds.get(category) },
      names: localized(plan.name),
    })),
    'ServiceAdded { service { id name(language: "en") } }',
  );
  return new Map(
    [...found.services.values(), ...added.map(({ service }) => service)].map(({ id, name }) => [name, id]),
  );
}

async function addVariations(owner: Api, choices: readonly Choice[]): Promise<Menu> {
  const missing = choices.filter(({ id }) => id === null);
  const added = await owner.changeAll<{ variation: { id: string } }>(
    'addVariation',
    missing.map(({ serviceId, displayOrder, plan: { name, ...terms } }) => ({
      ...{ ...terms, serviceId, displayOrder },
      names: localized(name),
    })),
    'VariationAdded { variation { id } }',
  );
  const ids = added.map(({ variation }) => variation.id).values();
  return choices.map(({ id, category, plan }) => ({ id: id ?? ids.next().value ?? '', category, plan }));
}

const nameOf = (plan: CategoryPlan | undefined) => (plan ? english(plan.name) : '');

function idOf(ids: Ids, { name }: ServicePlan): string {
  const id = ids.get(english(name));
  if (!id) throw new Error(`the service ${english(name)} is missing`);
  return id;
}
