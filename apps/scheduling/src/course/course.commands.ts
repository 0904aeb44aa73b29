import { once, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  notKnownHere,
  requireActing,
  requireMay,
  requireSignedIn,
  unknownId,
  type Viewer,
} from '@openslot/service';
import {
  bookOwn,
  ThereAlready,
  type AppointmentBooked,
  type BookAppointmentOutcome,
} from '../appointment/booking.commands.ts';
import type { OfferedVariation, Place } from '../availability/availability.ts';
import { loadOffer } from '../availability/offer.store.ts';
import { findPlace } from '../availability/place.store.ts';
import { isLimited } from '../booking-limit/booking-limit.store.ts';
import { isCustomerBusy } from '../customer-clash/clash.store.ts';
import { freePlaces } from '../class-session/class-session.ts';
import { findClass, type SessionView } from '../class-session/class-session.store.ts';
import { findCustomer, type CustomerRef } from '../customer/customer.store.ts';
import { meetPerson } from '../customer/meet-person.ts';
import type { Deps } from '../deps.ts';
import { tellHeld } from '../hold/hold.commands.ts';
import { actorOf, isUuid } from '../hold/hold.ts';
import { newSeatHold } from '../seat/seat.ts';
import { atDesk, forCustomer, holderFor, online, tokenHashOf, type NotToBeHad } from '../seat/seat-hold.commands.ts';
import { tryWriteSeatHold } from '../seat/seat.store.ts';
import type { EnrolInCourse } from './course.ts';
import { findCourses, sessionsOfCourse, type CourseRow } from './course.store.ts';

export interface EnrolledInCourse {
  readonly __typename: 'EnrolledInCourse';
  readonly courseId: string;
  readonly appointmentIds: readonly string[];
  /** What a guest has been given, by which the guest's tokens are made again. */
  readonly guest?: {
    readonly organizationId: string;
    readonly customerId: string;
    readonly accessIds: readonly string[];
  };
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
  if (input.customerId === null && input.guest === null) requireSignedIn(viewer);
  if (actorIdOf(viewer) === null && !isUuid(idempotencyKey)) {
    return invalidInput({ path: ['idempotencyKey'], problem: 'not_a_uuid' });
  }
  if (!input.acceptPolicy) return { __typename: 'PolicyNotAccepted' };
  const [course] = await deps.database.read(accessOf(viewer), (tx) => findCourses(tx, [input.courseId]));
  if (input.customerId !== null && !viewer.acting) requireActing(viewer);
  if (!course) return unknownId('courseId');
  if (input.customerId !== null) requireMay(viewer, 'appointment.write', course);
  const { organizationId } = course;
  const { id: actorId } = actorOf(viewer, course);
  const keep = ({ __typename }: EnrolInCourseOutcome) => __typename === 'EnrolledInCourse';
  const request = { organizationId, actorId, operation: 'enrolInCourse', key: idempotencyKey, input, keep };
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
  { quantity, note, customerId, guest }: Pick<EnrolInCourse, 'quantity' | 'note' | 'customerId' | 'guest'>,
): Promise<EnrolInCourseOutcome> {
  const { organizationId } = course;
  const [place, offer, sessions, customer] = await Promise.all([
    findPlace(tx, course.locationId),
    loadOffer(tx, course, [course.variationId]),
    sessionsOfCourse(tx, course),
    customerId === null ? null : findCustomer(tx, organizationId, customerId),
  ]);
  const variation = offer.get(course.variationId);
  const [first] = sessions;
  if (!place || !variation || !first) return unknownId('courseId');
  if (customerId !== null && !customer) return notKnownHere(place.now, { id: customerId, path: ['customerId'] });
  const begun = sessions.find(({ status, startsAt }) => status !== 'SCHEDULED' || startsAt <= place.now);
  if (begun) return { __typename: 'WrongState', status: begun.status === 'SCHEDULED' ? 'RUNNING' : begun.status };
  const terms = await findClass(tx, first);
  const refused = atDesk({ quantity }, first, variation) ?? (await online(tx, { customerId }, first, { place, terms }));
  if (refused) return refused;

  // Sessions are locked in one order, after the person is known, as everybody does.
  if (viewer.person && !customer) await meetPerson(tx, course, viewer.person.userId, place.now);
  const booked = new Map<string, AppointmentBooked>();
  for (const session of sessions.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const [known] = booked.values();
    const guestId = known?.guest?.customerId ?? null;
    const wanted = { place, variation, quantity, note, customer, guest, guestId };
    booked.set(session.id, await comeTo(tx, deps, viewer, session, wanted));
  }
  const visits = sessions.flatMap(({ id }) => booked.get(id) ?? []);
  const appointmentIds = visits.map(({ appointmentId }) => appointmentId);
  const enrolled = { __typename: 'EnrolledInCourse', courseId: course.id, appointmentIds } as const;
  const met = customer ? undefined : visits[0]?.guest;
  if (!met) return enrolled;
  const accessIds = visits.flatMap(({ guest: given }) => given?.accessId ?? []);
  return { ...enrolled, guest: { organizationId, customerId: met.customerId, accessIds } };
}

interface Wanted {
  readonly place: Place;
  readonly variation: OfferedVariation;
  readonly quantity: number;
  readonly note: string | null;
  /** Whom a member enrols. */
  readonly customer: CustomerRef | null;
  readonly guest: EnrolInCourse['guest'];
  /** The customer that the guest became with the first session. */
  readonly guestId: string | null;
}

/** One session of the course: held and booked at once. */
async function comeTo(
  tx: Tx,
  deps: Deps,
  viewer: Viewer,
  session: SessionView,
  { place, variation, quantity, note, customer, guest, guestId }: Wanted,
): Promise<AppointmentBooked> {
  const at = place.now;
  const holder = customer ? holderFor(customer) : actorOf(viewer, session);
  const pinned = newSeatHold(place, session, variation, {
    ...{ actor: holder.id, at, quantity, holdMinutes: place.holdMinutes },
  });
  const hold = customer ? forCustomer(pinned, customer.id) : pinned;
  const held = { ...hold, createdAt: at, actorKind: holder.kind, tokenHash: tokenHashOf(deps, hold) };
  if (!(await tryWriteSeatHold(tx, held, session))) {
    const { waitlistMax } = session;
    throw new NotEnrolled({ __typename: 'SessionFull', freePlaces: freePlaces(session), waitlistMax });
  }
  await tellHeld(tx, viewer, hold);
  const outcome = await bookOwn(tx, deps, viewer, hold, { at, note, guest, customerId: guestId });
  if (outcome.__typename === 'AppointmentBooked') return outcome;
  if (outcome.__typename === 'HoldExpired') throw new Error('a hold was lost in its own transaction');
  throw new NotEnrolled(outcome);
}
