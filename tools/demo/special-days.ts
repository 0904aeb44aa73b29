import type { Api } from './api.ts';
import { inDays } from './booking.ts';
import type { Business } from './business.ts';

/** After the days that visits are booked on. */
const firstDay = 45;

/**
 * Days that are not as others, at the first location of a business: it is closed for works and on the public holidays of
 * next year, somebody asks for time off, somebody works abroad, and nobody comes more than 50 times in a month. What is there already stays as it is.
 */
export async function setSpecialDays(owner: Api, { id, plan, locationIds, staffIds }: Business): Promise<void> {
  const [locationId] = locationIds.values();
  const [traveller, tired] = staffIds.values();
  const there = await lookAt(owner, { businessId: id, slug: plan.slug, staffMemberId: traveller ?? '' });
  const year = Number(inDays(0).slice(0, 4)) + 1;
  if (!there.isClosed) {
    const closure = { locationId, startsOn: dayIn(0), endsOn: dayIn(1), reason: 'Works' };
    await owner.change('addClosure', closure, 'ClosureAdded { closure { id } }');
  }
  await owner.change('closeOnPublicHolidays', { locationId, year }, 'ClosedOnPublicHolidays { keptCount }');
  if (!there.isAsked) {
    const days = { startsOn: dayIn(5), endsOn: dayIn(9) };
    const request = { staffMemberId: tired ?? traveller, kind: 'VACATION', note: 'A wedding', ...days };
    await owner.change('addTimeOff', request, 'TimeOffAdded { timeOff { id } }');
  }
  if (!there.isAway) {
    const journey = { staffMemberId: traveller, startsOn: dayIn(12), endsOn: dayIn(16), timeZone: 'Asia/Bangkok' };
    await owner.change('addTravelSchedule', journey, 'TravelScheduleAdded { travelSchedule { id } }');
  }
  if (!there.isLimited) {
    const limit = { businessId: id, subject: 'CUSTOMER', period: 'MONTH', maxCount: 50 };
    await owner.change('setBookingLimit', limit, 'BookingLimitSet { bookingLimit { id } }');
  }
}

const dayIn = (days: number) => inDays(firstDay + days).slice(0, 10);

interface There {
  readonly isClosed: boolean;
  readonly isAsked: boolean;
  readonly isAway: boolean;
  readonly isLimited: boolean;
}

async function lookAt(
  owner: Api,
  { businessId, slug, staffMemberId }: Record<'businessId' | 'slug' | 'staffMemberId', string>,
): Promise<There> {
  const { closures, timeOffToDecide, bookingLimits, business } = await owner.ask<Seen>(
    `query ($filter: ClosureFilter!, $businessId: ID!, $slug: String!, $from: Date!) {
       closures(filter: $filter, first: 100) { edges { node { source } } }
       timeOffToDecide(first: 1) { edges { node { id } } }
       bookingLimits(businessId: $businessId, first: 1) { edges { node { id } } }
       business(slug: $slug) { staff { id travelSchedules(from: $from) { id } } }
     }`,
    { filter: { businessId }, businessId, slug, from: inDays(0).slice(0, 10) },
  );
  return {
    isClosed: closures.edges.some(({ node }) => node.source === 'MANUAL'),
    isAsked: timeOffToDecide.edges.length > 0,
    isLimited: bookingLimits.edges.length > 0,
    isAway: business.staff.some(({ id, travelSchedules }) => id === staffMemberId && travelSchedules.length > 0),
  };
}

interface Seen {
  readonly closures: { readonly edges: readonly { readonly node: { readonly source: string } }[] };
  readonly timeOffToDecide: { readonly edges: readonly unknown[] };
  readonly bookingLimits: { readonly edges: readonly unknown[] };
  readonly business: {
    readonly staff: readonly { readonly id: string; readonly travelSchedules: readonly unknown[] }[];
  };
}
