import type { Api } from './api.ts';
import type { Business } from './business.ts';
import type { Found } from './business-look.ts';
import { onceKnown } from './once-known.ts';
import type { OpeningPlan } from './plan.ts';

/** Sets the opening hours of all locations, and as working hours the same but for each one's days off. */
export async function setHours(owner: Api, { plan, locationIds, staffIds }: Business, found: Found): Promise<void> {
  const openAt = new Map(plan.locations.map(({ name, open }) => [name, open.flatMap(byDay)]));
  const openings = plan.locations
    .filter(({ name }) => !found.locations.get(name)?.hasHours)
    .map(({ name }) => ({ locationId: locationIds.get(name), windows: openAt.get(name) }));
  const weeks = plan.staff
    .filter(({ name }) => !found.staff.get(name)?.hasHours)
    .map(({ name, at, off }) => ({
      ...{ staffMemberId: staffIds.get(name), locationId: locationIds.get(at) },
      windows: (openAt.get(at) ?? [])
        .filter(({ dayOfWeek }) => !off.includes(dayOfWeek))
        .map(({ dayOfWeek, opens, closes }) => ({ dayOfWeek, starts: opens, ends: closes })),
    }));
  await onceKnown(() => owner.changeAll('setOpeningHours', openings, 'OpeningHoursSet { location { id } }'));
  await onceKnown(() => owner.changeAll('setWorkingHours', weeks, 'WorkingHoursSet { staffMember { id } }'));
}

const byDay = ({ days, opens, closes }: OpeningPlan) => days.map((dayOfWeek) => ({ dayOfWeek, opens, closes }));
