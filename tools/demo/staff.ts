import type { Api } from './api.ts';
import type { Found, Named } from './business-look.ts';
import type { Menu, OnMenu } from './menu.ts';
import type { StaffPlan } from './plan.ts';

interface Workplace {
  readonly memberIds: ReadonlyMap<string, string>;
  readonly locationIds: ReadonlyMap<string, string>;
  readonly menu: Menu;
  readonly found: Found;
}

interface Hired extends Named {
  readonly version: number;
}

/** Adds the staff that is not there yet, with what each performs; answers ids by name. */
export async function hire(
  owner: Api,
  businessId: string,
  plans: readonly StaffPlan[],
  { memberIds, locationIds, menu, found }: Workplace,
): Promise<ReadonlyMap<string, string>> {
  const missing = plans.filter(({ name }) => !found.staff.has(name));
  const added = await owner.changeAll<{ staffMember: Hired }>(
    'addStaffMember',
    missing.map(({ name, at, email }) => ({
      ...{ businessId, name },
      ...{ locationId: locationIds.get(at), memberId: memberIds.get(email) },
    })),
    'StaffMemberAdded { staffMember { id name version } }',
  );
  const newcomers = added.map(({ staffMember }) => staffMember);
  const idle = [...found.staff.values()].filter(({ performsAnything }) => !performsAnything);
  await owner.changeAll(
    'setPerformed',
    [...idle, ...newcomers].map((each) => performed(each, plans, menu)),
    'PerformedSet { staffMember { id } }',
  );
  return new Map([...found.staff.values(), ...newcomers].map(({ id, name }) => [name, id]));
}

function performed({ id, name, version }: Hired, plans: readonly StaffPlan[], menu: Menu): object {
  const plan = plans.find((each) => each.name === name);
  const offers = menu.filter((each) => plan && canDo(plan, each));
  return {
    ...{ staffMemberId: id, version },
    performs: offers.map(({ id: variationId, plan: { price } }) => ({
      variationId,
      price: plan?.pricePercent ? Math.round((price * plan.pricePercent) / 100) : undefined,
    })),
  };
}

export const canDo = ({ performs }: StaffPlan, { category }: Pick<OnMenu, 'category'>): boolean =>
  performs?.includes(category) ?? true;
