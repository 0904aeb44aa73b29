import type { Api } from './api.ts';
import { considerately, persistently, type Background } from './background.ts';
import { dayAt, daysAfter, instantOf, madeAt, type Day } from './calendar.ts';
import { courseOf, deedsOf } from './desk-story.ts';
import { pastDays, type DeskVisit } from './desk-plan.ts';
import { perform, type Doers } from './desk-requests.ts';
import { knownVisits, type Known } from './known-visits.ts';
import type { Organization } from './organization.ts';
import type { OrganizationPlan } from './plan.ts';
import { remembered } from './remembered.ts';
import { actFor, signIn } from './sign-in.ts';

/** What is to be arranged at the desk of an organization. */
export interface DeskWork {
  readonly organization: Organization;
  /** The visits, from the day on which the organization came here. */
  readonly visits: (plan: OrganizationPlan, today: Day) => readonly DeskVisit[];
  readonly booked: (more: number) => void;
}

/**
 * Books visits at the desk, and begins and ends those of the past, by requests that act at the instants at which that
 * happened. After a failure it looks again what is there, and goes on from that.
 */
export async function workAtDesk(api: Api, work: DeskWork, background: Background): Promise<void> {
  const { id, plan, businesses } = work.organization;
  const today = dayAt(madeAt(id), timeZoneOf(plan));
  const visits = work.visits(plan, today);
  await persistently(async () => {
    const { doers, stages } = await goToDesk(api, work.organization, today);
    const deeds = deedsOf(visits.map((visit) => courseOf(visit, businesses, stages)));
    for (const [at, together] of Map.groupBy(deeds, (deed) => deed.at)) {
      await considerately(() => perform(together, at, doers), background);
      work.booked(together.filter(({ verb }) => verb === 'bookAtDesk').length);
    }
  }, background);
}

/** Signs the owner in, and looks what the books say of the past and of the time ahead. */
async function goToDesk(
  api: Api,
  { id, plan }: Organization,
  today: Day,
): Promise<{ doers: Doers; stages: Known['stages'] }> {
  const midnight = (days: number) => instantOf(daysAfter(today, days), 0, timeZoneOf(plan));
  const desk = await actFor(await signIn(api, plan.members[0]?.email ?? ''), id);
  const before = await knownVisits(desk, midnight(-pastDays), midnight(0));
  const after = await knownVisits(desk, midnight(0), midnight(pastDays));
  return {
    doers: {
      desk,
      customer: remembered((email) => signIn(api, email)),
      customerIds: new Map([...after.customerIds, ...before.customerIds]),
    },
    stages: new Map([...after.stages, ...before.stages]),
  };
}

export const timeZoneOf = ({ businesses }: OrganizationPlan): string => businesses[0]?.locations[0]?.timeZone ?? 'UTC';
