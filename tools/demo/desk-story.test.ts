import type { Business } from './business.ts';
import { courseOf, deedsOf, placeOf, type Stage } from './desk-story.ts';
import { pastVisits, type DeskVisit } from './desk-plan.ts';
import { kingsway } from './kingsway.ts';
import { hanami } from './hanami.ts';
import type { OrganizationPlan } from './plan.ts';

const noon = 12 * 60;
const ids = new Map<string, string>();

/** A business whose staff is all called by their e-mail addresses. */
const businessOf = ({ businesses: [plan] }: OrganizationPlan): Business => {
  if (!plan) throw new Error('no business');
  const staffIds = new Map(plan.staff.map(({ name, email }) => [name, email]));
  return { id: plan.slug, plan, locationIds: ids, staffIds, menu: [] };
};

/** One of the first business's visits, with an hour's service at noon on a Friday in winter. */
function visitOf(plan: OrganizationPlan, different: Partial<DeskVisit> = {}): DeskVisit {
  const business = plan.businesses[0];
  const visit = pastVisits(plan, '2026-11-21', 60).find((each) => each.business === business);
  if (!visit) throw new Error('no visit');
  const variation = { ...visit.variation, durationMinutes: 50 };
  return { ...visit, variation, day: '2026-11-20', minute: noon, ending: 'COMPLETED', bookedBefore: 3, ...different };
}

function told(plan: OrganizationPlan, visit: DeskVisit, stage?: Partial<Stage>) {
  const business = businessOf(plan);
  const stages = new Map(
    stage && [[placeOf(visit.staff.email, startOf(visit)), { id: 'apt_1', version: 1, status: '', ...stage }]],
  );
  return deedsOf([courseOf(visit, [business], stages)]).map(({ at, verb, status }) => `${at} ${verb} → ${status}`);
}

const startOf = ({ location }: DeskVisit) =>
  location.timeZone === 'Asia/Tokyo' ? '2026-11-20T03:00:00.000Z' : '2026-11-20T12:00:00.000Z';

test('a kept visit is booked some days before, begins on time, and is over by the next half hour', () => {
  expect(told(hanami, visitOf(hanami))).toEqual([
    '2026-11-17T01:00:00.000Z bookAtDesk → CONFIRMED',
    '2026-11-20T03:00:00.000Z startAppointment → IN_SERVICE',
    '2026-11-20T04:00:00.000Z completeAppointment → COMPLETED',
  ]);
});

test('where check-in is required, customers are checked in', () => {
  expect(told(kingsway, visitOf(kingsway))).toEqual([
    '2026-11-17T10:00:00.000Z bookAtDesk → CONFIRMED',
    '2026-11-20T12:00:00.000Z checkInAppointment → CHECKED_IN',
    '2026-11-20T13:00:00.000Z completeAppointment → COMPLETED',
  ]);
});

test('who walks in is booked and there at once', () => {
  expect(told(kingsway, visitOf(kingsway, { bookedBefore: null }))).toEqual([
    '2026-11-20T12:00:00.000Z bookAtDesk → CHECKED_IN',
    '2026-11-20T13:00:00.000Z completeAppointment → COMPLETED',
  ]);
});

test.each([
  ['CANCELLED', ['2026-11-19T12:00:00.000Z cancelAppointment → CANCELLED']],
  ['LATE_CANCELLED', ['2026-11-20T11:45:00.000Z cancelOwnAppointment → CANCELLED']],
  ['NO_SHOW', ['2026-11-20T13:00:00.000Z markNoShow → NO_SHOW']],
  ['EXPECTED', []],
] as const)('a visit that ends as %s is booked, and then', (ending, deeds) => {
  const [booked, ...others] = told(kingsway, visitOf(kingsway, { ending }));

  expect(booked).toBe('2026-11-17T10:00:00.000Z bookAtDesk → CONFIRMED');
  expect(others).toEqual(deeds);
});

test.each([
  ['CONFIRMED', ['checkInAppointment → CHECKED_IN', 'completeAppointment → COMPLETED']],
  ['CHECKED_IN', ['completeAppointment → COMPLETED']],
  ['COMPLETED', []],
  ['CANCELLED', []],
])('a visit that is already %s goes on from there', (status, deeds) => {
  expect(told(kingsway, visitOf(kingsway), { status }).map((deed) => deed.slice(25))).toEqual(deeds);
});

test('what happens at one instant begins with the bookings', () => {
  const business = businessOf(kingsway);
  const [early, walkIn] = [visitOf(kingsway), visitOf(kingsway, { minute: noon + 60, bookedBefore: null })].map(
    (visit) => courseOf(visit, [business], new Map()),
  );

  const deeds = deedsOf([early, walkIn].flatMap((course) => course ?? []));

  expect(deeds.map(({ verb }) => verb)).toEqual([
    'bookAtDesk',
    'checkInAppointment',
    'bookAtDesk',
    'completeAppointment',
    'completeAppointment',
  ]);
});
