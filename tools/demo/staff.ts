import type { Api } from './api.ts';
import type { Found } from './business-look.ts';
import { inParallel } from './in-parallel.ts';
import type { Menu, OnMenu } from './menu.ts';
import type { StaffPlan } from './plan.ts';

interface Workplace {
  readonly memberIds: ReadonlyMap<string, string>;
  readonly locationIds: ReadonlyMap<string, string>;
  readonly menu: Menu;
  readonly found: Found;
}

/** Adds the staff that is not there yet, with what each performs; answers ids by name. */
export async function hire(
  owner: Api,
  businessId: string,
  plans: readonly StaffPlan[],
  { memberIds, locationIds, menu, found }: Workplace,
): Promise<ReadonlyMap<string, string>> {
  const ids = await inParallel(plans, async (plan) => {
    const there = found.staff.get(plan.name);
    const place = { businessId, locationId: locationIds.get(plan.at), memberId: memberIds.get(plan.email) };
    const { id, version } = there ?? (await addStaffMember(owner, { ...place, name: plan.name }));
    if (!there?.performsAnything) await setPerformed(owner, { staffMemberId: id, version }, plan, menu);
    return [plan.name, id] as const;
  });
  return new Map(ids);
}

async function addStaffMember(owner: Api, input: object): Promise<{ id: string; version: number }> {
  const { staffMember } = await owner.change<{ staffMember: { id: string; version: number } }>(
    'addStaffMember',
    input,
    'StaffMemberAdded { staffMember { id version } }',
  );
  return staffMember;
}

async function setPerformed(owner: Api, whose: object, plan: StaffPlan, menu: Menu): Promise<void> {
  const performs = menu
    .filter((each) => canDo(plan, each))
    .map(({ id, plan: { price } }) => ({
      variationId: id,
      price: plan.pricePercent ? Math.round((price * plan.pricePercent) / 100) : undefined,
    }));
  await owner.change('setPerformed', { ...whose, performs }, 'PerformedSet { staffMember { id } }');
}

export const canDo = ({ performs }: StaffPlan, { category }: OnMenu): boolean => performs?.includes(category) ?? true;
