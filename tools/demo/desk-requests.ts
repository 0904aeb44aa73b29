import { randomUUID } from 'node:crypto';
import type { Api, Change } from './api.ts';
import { addressOf } from './known-visits.ts';
import type { Course, Deed } from './desk-story.ts';

/** Who does what happened: the desk, and customers who call off themselves. */
export interface Doers {
  readonly desk: Api;
  readonly customer: (email: string) => Promise<Api>;
  /** Of those who are known already, by `addressOf`; grows with every booking. */
  readonly customerIds: Map<string, string>;
}

/** Does what happens at one instant: one request of the desk for the bookings, one for the rest, and the customers' own. */
export async function perform(deeds: readonly Deed[], at: string, doers: Doers): Promise<void> {
  const { newcomers, others } = bookings(deeds, doers);
  await book(newcomers, at, doers);
  await book(others, at, doers);
  await proceed(
    deeds.filter(({ verb }) => verb !== 'bookAtDesk' && verb !== 'cancelOwnAppointment'),
    doers.desk.at(at),
  );
  for (const deed of deeds.filter(({ verb }) => verb === 'cancelOwnAppointment'))
    await proceed([deed], (await doers.customer(deed.course.visit.customer.email ?? '')).at(at));
}

/** Somebody new who books twice at once is known the second time. */
function bookings(deeds: readonly Deed[], { customerIds }: Doers) {
  const booked = deeds.filter(({ verb }) => verb === 'bookAtDesk').map(({ course }) => course);
  const addresses = booked.map(({ visit }) => addressOf(visit.customer));
  const isAgain = (_: Course, place: number) =>
    addresses.indexOf(addresses[place] ?? '') < place && !customerIds.has(addresses[place] ?? '');
  const others = booked.filter(isAgain);
  return { newcomers: booked.filter((course) => !others.includes(course)), others };
}

interface Booked {
  readonly appointment: { readonly id: string; readonly customer: { readonly id: string } };
}

async function book(courses: readonly Course[], at: string, { desk, customerIds }: Doers): Promise<void> {
  if (courses.length === 0) return;
  const booked = await desk.at(at).changeEach<Booked>(courses.map((course) => booking(course, customerIds)));
  for (const [place, course] of courses.entries()) {
    const { appointment } = booked[place] ?? {};
    if (!appointment) continue;
    course.appointment = { id: appointment.id, ...(isWalkIn(course) ? arrived : expected) };
    customerIds.set(addressOf(course.visit.customer), appointment.customer.id);
  }
}

const expected = { version: 1, status: 'CONFIRMED' };
const arrived = { version: 2, status: 'CHECKED_IN' };
const isWalkIn = ({ visit }: Course) => visit.bookedBefore === null;

function booking(course: Course, customerIds: ReadonlyMap<string, string>): Change {
  const { visit, business, staffId, startsAt } = course;
  const variationId = business.menu.find(({ plan }) => plan === visit.variation)?.id;
  const customerId = customerIds.get(addressOf(visit.customer));
  return {
    mutation: 'bookAtDesk',
    input: {
      ...{ startsAt, locationId: business.locationIds.get(visit.location.name), partySize: visit.partySize },
      segments: [{ variationId, staff: { anyOf: [staffId] } }],
      ...(customerId ? { customerId } : { customer: visit.customer }),
      ...(isWalkIn(course) ? { source: 'WALK_IN', checkIn: true } : { source: 'PHONE' }),
      idempotencyKey: randomUUID(),
    },
    success: 'AppointmentBooked { appointment { id customer { id } } }',
  };
}

/** The next step of each visit that is booked. A visit that is begun and ended in one step changes twice. */
async function proceed(deeds: readonly Deed[], doer: Api): Promise<void> {
  const possible = deeds.flatMap((deed) =>
    deed.course.appointment ? { ...deed, stage: deed.course.appointment } : [],
  );
  if (possible.length === 0) return;
  const done = await doer.changeEach(possible.map(({ verb, stage }) => step(verb, stage)));
  for (const [place, { course, stage, status }] of possible.entries())
    course.appointment = done[place] ? { ...stage, version: stage.version + 1, status } : null;
}

function step(verb: Deed['verb'], { id: appointmentId, version }: { id: string; version: number }): Change {
  const input = { appointmentId, version };
  if (verb !== 'cancelAppointment' && verb !== 'cancelOwnAppointment')
    return { mutation: verb, input, success: 'AppointmentChanged { __typename }' };
  return {
    mutation: 'cancelAppointment',
    input: { ...input, reason: 'Something came up', idempotencyKey: randomUUID() },
    success: 'AppointmentCancelled { __typename }',
  };
}
