import { instantOf } from './calendar.ts';
import type { Business } from './business.ts';
import type { DeskVisit } from './desk-plan.ts';

/** A visit on its way. */
export interface Course {
  readonly visit: DeskVisit;
  readonly business: Business;
  readonly staffId: string;
  readonly startsAt: string;
  /** `placeOf` it. */
  readonly place: string;
  /** Null until it is booked. */
  appointment: Stage | null;
}

export interface Stage {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** One thing that happens to a visit at an instant, and the status it leads to. */
export interface Deed {
  readonly course: Course;
  readonly at: string;
  readonly verb: Verb;
  readonly status: string;
}

export type Verb =
  | 'bookAtDesk'
  | 'checkInAppointment'
  | 'startAppointment'
  | 'completeAppointment'
  | 'markNoShow'
  | 'cancelAppointment'
  /** The same, but by the customer. */
  | 'cancelOwnAppointment';

/** `stages`: what is booked already, by `placeOf`. */
export function courseOf(
  visit: DeskVisit,
  businesses: readonly Business[],
  stages: ReadonlyMap<string, Stage>,
): Course {
  const business = businesses.find(({ plan }) => plan.slug === visit.business.slug);
  const staffId = business?.staffIds.get(visit.staff.name);
  if (!business || !staffId) throw new Error(`nobody is called ${visit.staff.name}`);
  const startsAt = instantOf(visit.day, visit.minute, visit.location.timeZone);
  const place = placeOf(staffId, startsAt);
  return { visit, business, staffId, startsAt, place, appointment: stages.get(place) ?? null };
}

/** Nobody serves two visits at once: staff member and start name a visit. */
export const placeOf = (staffId: string, startsAt: string): string => `${staffId} ${new Date(startsAt).toISOString()}`;

/** What is still to happen, in order; of one instant the bookings first. */
export function deedsOf(courses: readonly Course[]): Deed[] {
  return courses
    .flatMap(ahead)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : rank(one) - rank(other)));
}

const rank = ({ verb }: Deed): number => (verb === 'bookAtDesk' ? 0 : 1);

function ahead(course: Course): Deed[] {
  const story = storyOf(course);
  if (!course.appointment) return story;
  const reached = story.findLastIndex(({ status }) => status === course.appointment?.status);
  return reached < 0 ? [] : story.slice(reached + 1);
}

const hour = 60;
const day = 24 * hour;
/** Visits begin on the half hour; what happened a little later is written down on the next, many things at once. */
const beat = 30;

function storyOf(course: Course): Deed[] {
  const { visit, business } = course;
  const { ending, bookedBefore, variation } = visit;
  const deed = (minutes: number, verb: Verb, status: string): Deed => ({
    ...{ course, verb, status },
    at: minutesAfter(course.startsAt, minutes),
  });
  const served = deed(Math.ceil(variation.durationMinutes / beat) * beat, 'completeAppointment', 'COMPLETED');
  if (bookedBefore === null) return [deed(0, 'bookAtDesk', 'CHECKED_IN'), served];

  const booked = deed(callMinute - visit.minute - bookedBefore * day, 'bookAtDesk', 'CONFIRMED');
  switch (ending) {
    case 'EXPECTED':
      return [booked];
    case 'COMPLETED':
      return [booked, arrival(business, deed), served];
    case 'NO_SHOW':
      return [booked, deed(hour, 'markNoShow', 'NO_SHOW')];
    case 'CANCELLED':
      return [booked, deed(-day, 'cancelAppointment', 'CANCELLED')];
    case 'LATE_CANCELLED':
      return [booked, deed(-business.plan.policy.cancelCutoffMinutes - hour / 4, 'cancelOwnAppointment', 'CANCELLED')];
  }
}

/** People call in the morning. */
const callMinute = 10 * hour;

const arrival = ({ plan }: Business, deed: (minutes: number, verb: Verb, status: string) => Deed): Deed =>
  plan.settings.checkInRequired
    ? deed(0, 'checkInAppointment', 'CHECKED_IN')
    : deed(0, 'startAppointment', 'IN_SERVICE');

const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
