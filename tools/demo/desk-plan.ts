import { daysAfter, minuteOf, weekday, type Day } from './calendar.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { callersOf, customersOf } from './customers.ts';
import type { Caller, Customer } from './people.ts';
import {
  english,
  type BusinessPlan,
  type LocationPlan,
  type OrganizationPlan,
  type ServicePlan,
  type StaffPlan,
  type VariationPlan,
} from './plan.ts';
import { canDo } from './staff.ts';

/**
 * What becomes of a visit that was arranged at the desk: it is still to come, was served, called off by phone, called off
 * late by the customer, or never begun.
 */
export type DeskEnding = 'EXPECTED' | 'COMPLETED' | 'CANCELLED' | 'LATE_CANCELLED' | 'NO_SHOW';

/** A visit at a time when the staff member works and is free. */
export interface DeskVisit extends Time {
  readonly customer: Customer | Caller;
  readonly ending: DeskEnding;
  /** So many days before it was booked by phone; null for somebody who walked in. */
  readonly bookedBefore: number | null;
}

interface Time extends Pick<Shift, 'business' | 'location' | 'staff' | 'day'> {
  /** Of the day, by the clock on the wall. */
  readonly minute: number;
  readonly variation: VariationPlan;
  readonly partySize: number;
}

/** A staff member's day at work, in half hours. */
interface Shift {
  readonly business: BusinessPlan;
  readonly location: LocationPlan;
  readonly staff: StaffPlan;
  readonly day: Day;
  readonly opens: number;
  readonly halfHours: number;
}

export const pastDays = 90;
/** Days that are booked on the phone alone when the phone rings first: whoever books online then finds what is left. */
const comingDays = { from: 14, to: 30 };
const halfHour = 30;
/** Those with a sign-in who now and then call off late. */
const unreliable = 5;

/**
 * What happened in the 90 days before `today`, in order: `count` visits, dealt over everybody's shifts. The same on every
 * run.
 */
export function pastVisits(plan: OrganizationPlan, today: Day, count: number): DeskVisit[] {
  const chance = chanceFrom(plan.customers.seed + 1_000);
  const times = timesOf(shiftsOf(plan, daysFrom(today, -pastDays, -1)), count, chance);
  const [customers, callers] = [customersOf(plan), callersOf(plan)];
  const endings = times.map((_, place) => endingOf(place, count));
  const newcomers = newcomersAt(endings, callers);
  return times.map((time, place) => {
    const ending = endings[place] ?? 'COMPLETED';
    const regular = chance.happens(60) ? chance.pick(customers) : chance.pick(callers);
    const isWalkIn = chance.happens(plan.customers.walkInPercent) && ending === 'COMPLETED';
    const bookedBefore = chance.whole(2, 14);
    const customer = ending === 'LATE_CANCELLED' ? chance.pick(customers.slice(0, unreliable)) : regular;
    return {
      ...time,
      ending,
      customer: newcomers.get(place) ?? customer,
      bookedBefore: isWalkIn ? null : bookedBefore,
    };
  });
}

/** What is booked by phone for the days from two weeks after `today` on: `count` visits. */
export function comingVisits(plan: OrganizationPlan, today: Day, count: number): DeskVisit[] {
  const chance = chanceFrom(plan.customers.seed + 2_000);
  const callers = callersOf(plan);
  const times = timesOf(shiftsOf(plan, daysFrom(today, comingDays.from, comingDays.to)), count, chance);
  return times.map((time) => {
    const ahead = (Date.parse(time.day) - Date.parse(today)) / dayMs;
    return { ...time, ending: 'EXPECTED', customer: chance.pick(callers), bookedBefore: ahead + chance.whole(1, 9) };
  });
}

const dayMs = 86_400_000;

/** Of a thousand visits 890 are kept; the latest all are, for nobody wants a letter about what is over. */
function endingOf(place: number, count: number): DeskEnding {
  if (place >= count - count / 40) return 'COMPLETED';
  if (place % 50 === 17) return 'LATE_CANCELLED';
  if (place % 25 === 11) return 'NO_SHOW';
  return place % 20 === 3 ? 'CANCELLED' : 'COMPLETED';
}

/** Everybody without a sign-in has one visit for sure: calling off late is for those who have one. */
function newcomersAt(endings: readonly DeskEnding[], callers: readonly Caller[]): ReadonlyMap<number, Caller> {
  const open = endings.flatMap((ending, place) => (ending === 'LATE_CANCELLED' ? [] : [place]));
  return new Map(
    callers.map((caller, index) => [open[Math.floor((index * open.length) / callers.length)] ?? 0, caller]),
  );
}

const daysFrom = (today: Day, from: number, to: number): Day[] =>
  Array.from({ length: to - from + 1 }, (_, index) => daysAfter(today, from + index));

const shiftsOf = ({ businesses }: OrganizationPlan, days: readonly Day[]): Shift[] =>
  days.flatMap((day) =>
    businesses.flatMap((business) => business.staff.flatMap((staff) => shiftOn(day, business, staff) ?? [])),
  );

function shiftOn(day: Day, business: BusinessPlan, staff: StaffPlan): Shift | null {
  const location = business.locations.find(({ name }) => name === staff.at);
  const open = location?.open.find(({ days }) => days.includes(weekday(day)));
  if (!location || !open || staff.off.includes(weekday(day))) return null;
  const opens = minuteOf(open.opens);
  const halfHours = Math.floor((minuteOf(open.closes) - opens) / halfHour);
  return { business, location, staff, day, opens, halfHours };
}

/** Who works from Friday to Sunday has more to do. */
const weight = ({ day }: Shift): number => (weekday(day) >= 5 ? 4 : 3);

/** Deals `count` visits over the shifts, and finds a time for each. */
function timesOf(shifts: readonly Shift[], count: number, chance: Chance): Time[] {
  const total = shifts.reduce((sum, shift) => sum + weight(shift), 0);
  let before = 0;
  return shifts.flatMap((shift) => {
    const after = before + weight(shift);
    const visits = Math.floor((after * count) / total) - Math.floor((before * count) / total);
    before = after;
    return fill(shift, visits, chance);
  });
}

/** One visit in each part of the day. */
function fill(shift: Shift, visits: number, chance: Chance): Time[] {
  const { business, location, staff, day, opens, halfHours } = shift;
  return Array.from({ length: visits }, (_, part) => {
    const from = Math.floor((part * halfHours) / visits);
    const until = Math.floor(((part + 1) * halfHours) / visits);
    const starts = Array.from({ length: until - from }, (__, index) => opens + (from + index) * halfHour);
    const fitting = (minute: number) => offers(shift).filter((offer) => fits(offer, minute, opens + until * halfHour));
    const minute = chance.pick(starts.filter((start) => fitting(start).length > 0));
    const { variation } = chance.pick(fitting(minute));
    const partySize = chance.whole(variation.minParty ?? 1, variation.maxParty ?? variation.minParty ?? 1);
    return { business, location, staff, day, minute, variation, partySize };
  });
}

interface Offer {
  readonly service: ServicePlan;
  readonly variation: VariationPlan;
}

const offers = ({ business, staff }: Shift): Offer[] =>
  business.categories
    .filter(({ name }) => canDo(staff, { category: english(name) }))
    .flatMap(({ services }) => services)
    .flatMap((service) => service.variations.map((variation) => ({ service, variation })));

function fits({ service: { served }, variation }: Offer, minute: number, until: number): boolean {
  const isServed = !served || (minute >= minuteOf(served.from) && minute < minuteOf(served.until));
  return isServed && minute + variation.durationMinutes + (variation.bufferAfterMinutes ?? 0) <= until;
}
