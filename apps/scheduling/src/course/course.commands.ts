import { once, workerAccess, type Tx } from '@openslot/database';
import { accessOf, requireSignedIn, unknownId, type Viewer } from '@openslot/service';
import { bookOwn, ThereAlready, type BookAppointmentOutcome } from '../appointment/booking.commands.ts';
import type { OfferedVariation, Place } from '../availability/availability.ts';
import { loadOffer } from '../availability/offer.store.ts';
import { findPlace } from '../availability/place.store.ts';
import { isLimited } from '../booking-limit/booking-limit.store.ts';
import { isCustomerBusy } from '../customer-clash/clash.store.ts';
import { freePlaces } from '../class-session/class-session.ts';
import { findClass, type SessionView } from '../class-session/class-session.store.ts';
import { meetPerson } from '../customer/meet-person.ts';
import type { Deps } from '../deps.ts';
import { tellHeld } from '../hold/hold.commands.ts';
import { newSeatHold } from '../seat/seat.ts';
import { atDesk, online, tokenHashOf, type NotToBeHad } from '../seat/seat-hold.commands.ts';
import { tryWriteSeatHold } from '../seat/seat.store.ts';
import type { EnrolInCourse } from './course.ts';
import { findCourses, sessionsOfCourse, type CourseRow } from './course.store.ts';

export interface EnrolledInCourse {
  readonly __typename: 'EnrolledInCourse';
  readonly courseId: string;
  readonly appointmentIds: readonly string[];
}

type Refusal =
  NotToBeHad | Exclude<BookAppointmentOutcome, { readonly __typename: 'AppointmentBooked' | 'HoldExpired' }>;
export type EnrolInCourseOutcome = EnrolledInCourse | Refusal;

/** Undoes what was booked of a course that is not to be had as a whole. */
class NotEnrolled extends Error {
  readonly outcome: Refusal;
  constructor(outcome: Refusal) {
    super('a course is not to be had');
    this.outcome = outcome;
  }
}

/** Books places in all sessions of a course, each as a visit of its own; all of them, or none. */
export async function enrolInCourse(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: EnrolInCourse,
): Promise<EnrolInCourseOutcome> {
  const { userId } = requireSignedIn(viewer);
  if (!input.acceptPolicy) return { __typename: 'PolicyNotAccepted' };
  const [course] = await deps.database.read(accessOf(viewer), (tx) => findCourses(tx, [input.courseId]));
  if (!course) return unknownId('courseId');
  const { organizationId } = course;
  const keep = ({ __typename }: EnrolInCourseOutcome) => __typename === 'EnrolledInCourse';
  const request = { organizationId, actorId: userId, operation: 'enrolInCourse', key: idempotencyKey, input, keep };
  try {
    return await deps.database.transaction(workerAccess(organizationId), (tx) =>
      once<EnrolInCourseOutcome>(tx, request, () => enrol(tx, deps, viewer, course, input)),
    );
  } catch (error) {
    if (error instanceof NotEnrolled) return error.outcome;
    if (error instanceof ThereAlready) return { __typename: 'AlreadyInSession' };
    if (isLimited(error)) return { __typename: 'BookingRefused', reason: 'LIMIT_REACHED' };
    if (isCustomerBusy(error)) return { __typename: 'BookingRefused', reason: 'CUSTOMER_BUSY' };
    throw error;
  }
}

async function enrol(
  tx: Tx,
  deps: Deps,
  viewer: Viewer,
  course: CourseRow,
  { quantity, note }: Pick<EnrolInCourse, 'quantity' | 'note'>,
): Promise<EnrolInCourseOutcome> {
  const [place, offer, sessions] = await Promise.all([
    findPlace(tx, course.locationId),
    loadOffer(tx, course, [course.variationId]),
    sessionsOfCourse(tx, course),
  ]);
  const variation = offer.get(course.variationId);
  const [first] = sessions;
  if (!place || !variation || !first) return unknownId('courseId');
  const begun = sessions.find(({ status, startsAt }) => status !== 'SCHEDULED' || startsAt <= place.now);
  if (begun) return { __typename: 'WrongState', status: begun.status === 'SCHEDULED' ? 'RUNNING' : begun.status };
  const terms = await findClass(tx, first);
  const refused =
    atDesk({ quantity }, first, variation) ?? (await online(tx, { customerId: null }, first, { place, terms }));
  if (refused) return refused;

  // Sessions are locked in one order, after the person is known, as everybody does.
  const { userId } = requireSignedIn(viewer);
  await meetPerson(tx, course, userId, place.now);
  const booked = new Map<string, string>();
  for (const session of sessions.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    booked.set(session.id, await comeTo(tx, deps, viewer, session, { place, variation, quantity, note }));
  }
  const appointmentIds = sessions.flatMap(({ id }) => booked.get(id) ?? []);
  return { __typename: 'EnrolledInCourse', courseId: course.id, appointmentIds };
}

interface Wanted {
  readonly place: Place;
  readonly variation: OfferedVariation;
  readonly quantity: number;
  readonly note: string | null;
}

/** One session of the course: held and booked at once. */
async function comeTo(
  tx: Tx,
  deps: Deps,
  viewer: Viewer,
  session: SessionView,
  { place, variation, quantity, note }: Wanted,
): Promise<string> {
  const at = place.now;
  const { userId } = requireSignedIn(viewer);
  const hold = newSeatHold(place, session, variation, {
    ...{ actor: userId, at, quantity, holdMinutes: place.holdMinutes },
  });
  const held = { ...hold, createdAt: at, actorKind: 'PERSON' as const, tokenHash: tokenHashOf(deps, hold) };
  if (!(await tryWriteSeatHold(tx, held, session))) {
    const { waitlistMax } = session;
    throw new NotEnrolled({ __typename: 'SessionFull', freePlaces: freePlaces(session), waitlistMax });
  }
  await tellHeld(tx, viewer, hold);
  const outcome = await bookOwn(tx, deps, viewer, hold, { at, note });
  if (outcome.__typename === 'AppointmentBooked') return outcome.appointmentId;
  if (outcome.__typename === 'HoldExpired') throw new Error('a hold was lost in its own transaction');
  throw new NotEnrolled(outcome);
}
