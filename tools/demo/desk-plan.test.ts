import { daysAfter, weekday } from './calendar.ts';
import { callersOf, customersOf } from './customers.ts';
import { addressOf } from './known-visits.ts';
import { comingVisits, pastVisits, type DeskVisit } from './desk-plan.ts';
import { hanami } from './hanami.ts';
import { harbor } from './harbor.ts';
import { kingsway } from './kingsway.ts';
import type { OrganizationPlan } from './plan.ts';
import { visitsByPhone } from './visits.ts';

const today = '2026-11-21';
/** Every day of a week, and one on which clocks change. */
const days = Array.from({ length: 7 }, (_, index) => daysAfter(today, index)).concat('2027-03-28');
const organizations = [hanami, kingsway, harbor];
const past = (plan: OrganizationPlan, day = today) => pastVisits(plan, day, plan.customers.pastVisits);
const coming = (plan: OrganizationPlan, day = today) => comingVisits(plan, day, visitsByPhone(plan));

const counted = <Item>(items: readonly Item[], of: (item: Item) => string) =>
  Object.fromEntries(Object.entries(Object.groupBy(items, of)).map(([name, group]) => [name, group?.length]));

test.each([
  ['Hanami Salon Group', hanami, { COMPLETED: 1_429, CANCELLED: 78, LATE_CANCELLED: 31, NO_SHOW: 62 }, 172],
  ['Kingsway Barbers', kingsway, { COMPLETED: 2_142, CANCELLED: 117, LATE_CANCELLED: 47, NO_SHOW: 94 }, 242],
  ['Harbor Mobile & Table', harbor, { COMPLETED: 803, CANCELLED: 44, LATE_CANCELLED: 18, NO_SHOW: 35 }, 112],
])('%s has as many visits of each kind on any day of loading', (_name, plan, endings, phoned) => {
  for (const day of days) {
    expect(counted(past(plan, day), ({ ending }) => ending)).toEqual(endings);
    expect(counted(coming(plan, day), ({ ending }) => ending)).toEqual({ EXPECTED: phoned });
  }
});

test.each(organizations.map((plan) => [plan.name, plan] as const))(
  'everybody without a sign-in visits %s',
  (_name, plan) => {
    const { total, withUser, phoneOnly } = plan.customers;
    const visitors = new Set(past(plan).map(({ customer }) => addressOf(customer)));

    expect(callersOf(plan).filter((caller) => !visitors.has(addressOf(caller)))).toEqual([]);
    expect(callersOf(plan).filter(({ email }) => email === null)).toHaveLength(phoneOnly);
    expect(new Set([...customersOf(plan), ...callersOf(plan)].map(addressOf)).size).toBe(total);
    expect(customersOf(plan)).toHaveLength(withUser);
  },
);

test.each(organizations.map((plan) => [plan.name, plan] as const))(
  'at %s nobody serves two at once, or is off',
  (_name, plan) => {
    for (const visits of [past(plan), coming(plan)]) {
      const together = Object.values(Object.groupBy(visits, ({ staff, day }) => `${staff.email} ${day}`));
      for (const day of together) expect(overlaps(day ?? [])).toEqual([]);
      expect(visits.filter(({ staff, day }) => staff.off.includes(weekday(day)))).toEqual([]);
    }
  },
);

/** Visits, with their buffers, that are not over when the next begins. */
function overlaps(visits: readonly DeskVisit[]): DeskVisit[] {
  const end = ({ minute, variation }: DeskVisit) =>
    minute + variation.durationMinutes + (variation.bufferAfterMinutes ?? 0);
  return visits.filter((visit, place) => {
    const next = visits[place + 1];
    return next && next.minute < end(visit);
  });
}

test('lunch is had at noon, and dinner in the evening', () => {
  const hours = (name: string) => {
    const variations = harbor.businesses
      .flatMap(({ categories }) => categories.flatMap(({ services }) => services))
      .find((service) => service.name === name)?.variations;
    const at = past(harbor).flatMap(({ variation, minute }) => (variations?.includes(variation) ? [minute / 60] : []));
    return [Math.min(...at), Math.max(...at)];
  };

  expect({ lunch: hours('Lunch'), dinner: hours('Dinner') }).toEqual({ lunch: [12, 15.5], dinner: [16, 21] });
});

test('a smaller past spreads over the same days', () => {
  const few = pastVisits(harbor, today, 40);

  expect(few).toHaveLength(40);
  expect([few[0]?.day, few.at(-1)?.day]).toEqual(['2026-08-26', '2026-11-20']);
});

test('the plan is the same on every run', () => {
  expect(past(harbor)).toEqual(past(harbor));
});
