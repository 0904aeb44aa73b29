import { emit, now, once, setTimer, workerAccess, type Contact, type Tx } from '@openslot/database';
import { customerMet } from '@openslot/events';
import { invalidInput, may, newId, type InvalidInput, type Viewer } from '@openslot/service';
import { freeTime, handOver } from '../allocation/allocation.store.ts';
import { occupationsOf } from '../allocation/allocation.ts';
import { hashOfToken, organizationOfToken } from '../bearer-token.ts';
import { demandOf, type BlockMode } from '../block/block.ts';
import { findBlock } from '../block/block.store.ts';
import type { NotOfferedReason } from '../availability/calendar.ts';
import { isLimited } from '../booking-limit/booking-limit.store.ts';
import { isCustomerBusy } from '../customer-clash/clash.store.ts';
import type { Deps } from '../deps.ts';
import { meetGuest } from '../guest/contact.commands.ts';
import { accessExpiresAt, guestToken } from '../guest/guest-access.ts';
import { insertGuestAccess } from '../guest/guest-access.store.ts';
import { bookHold } from '../hold/hold.commands.ts';
import { isLive, isOfSeats, type Hold } from '../hold/hold.ts';
import { lockHoldByToken } from '../hold/hold.store.ts';
import { seatsFollow } from '../seat/follow-visit.ts';
import { giveSeats } from '../seat/seat.store.ts';
import { keptPlace, placeKept } from '../travel/travel.ts';
import type { Appointment } from './appointment.ts';
import type { BookAppointmentInput } from './appointment.input.ts';
import { approvalDeadline, paymentDeadline, waitsUntil } from './deadlines.ts';
import { firstStatus } from './life-cycle.ts';
import {
  findBusinessRules,
  findCustomerOf,
  findFreeNumber,
  hasBeenThere,
  insertAppointment,
  meetCustomer,
  watchForNoShow,
  type BusinessRules,
} from './appointment.store.ts';
import { insertSegments } from './segment.store.ts';
import { offeredNumbers, priceSnapshotOf, segmentOf } from './new-visit.ts';
import { doerOf, record } from './record.ts';

export interface AppointmentBooked {
  readonly __typename: 'AppointmentBooked';
  readonly appointmentId: string;
  /** What a guest has been given, by which the guest's token is made again. */
  readonly guest?: { readonly organizationId: string; readonly accessId: string; readonly customerId: string };
}

export type BookAppointmentOutcome =
  | AppointmentBooked
  | { readonly __typename: 'HoldExpired' }
  | { readonly __typename: 'PolicyNotAccepted' }
  | { readonly __typename: 'CustomerBlocked' }
  | { readonly __typename: 'AlreadyInSession' }
  | { readonly __typename: 'BookingRefused'; readonly reason: NotOfferedReason }
  | { readonly __typename: 'NotReadyYet'; readonly retryAfterMs: number }
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

/** What the hold occupied was taken over by somebody else at the very moment: undoes the booking. */
class TimeLost extends Error {}

/** The customer has a place in the session by another visit: undoes the booking. */
export class ThereAlready extends Error {}

/** Who books: a person, or somebody without a sign-in, with contact data or without. */
interface Booker {
  readonly userId: string | null;
  readonly contact: Contact | null;
  /** The customer that the contact has been made in this very transaction. */
  readonly customerId?: string | null;
}

/**
 * Turns a hold into an appointment of the customer it was made for, else of the signed-in person, else of a guest. A
 * forged token is answered as one whose hold has ended.
 */
export async function bookAppointment(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, guest, ...input }: BookAppointmentInput,
): Promise<BookAppointmentOutcome> {
  if (!input.acceptPolicy) return { __typename: 'PolicyNotAccepted' };
  const organizationId = organizationOfToken(input.holdToken);
  if (organizationId === null) return { __typename: 'HoldExpired' };

  const booker = bookerOf(viewer, guest);
  const tokenHash = hashOfToken(input.holdToken);
  const request = {
    ...{ organizationId, actorId: booker.userId ?? tokenHash.toString('hex') },
    ...{ operation: 'bookAppointment', key: idempotencyKey },
    input: booker.contact ? { ...input, guest: booker.contact } : input,
    keep: (outcome: BookAppointmentOutcome) => outcome.__typename === 'AppointmentBooked',
  };
  try {
    return await deps.database.transaction(workerAccess(organizationId), (tx) => {
      const answering = once<BookAppointmentOutcome>(tx, request, async () => {
        const [hold, at] = await locking;
        if (!hold || !isLive(hold, at)) return { __typename: 'HoldExpired' };
        if (isAnonymous(hold, booker)) return invalidInput({ path: ['guest'], problem: 'required' });
        return bookLive(tx, deps, viewer, hold, { at, booker, note: input.note });
      });
      // Waits behind the turn of the request, and travels with the question for it.
      const locking = Promise.all([lockHoldByToken(tx, organizationId, tokenHash), now(tx)]);
      locking.catch(() => undefined);
      return answering;
    });
  } catch (error) {
    if (error instanceof TimeLost) return { __typename: 'HoldExpired' };
    if (error instanceof ThereAlready) return { __typename: 'AlreadyInSession' };
    if (isLimited(error)) return { __typename: 'BookingRefused', reason: 'LIMIT_REACHED' };
    if (isCustomerBusy(error)) return { __typename: 'BookingRefused', reason: 'CUSTOMER_BUSY' };
    throw error;
  }
}

/** Books a live hold, which nobody else has in hand. */
async function bookLive(
  tx: Tx,
  deps: Deps,
  viewer: Viewer,
  hold: Hold,
  { at, booker, note }: Pick<Booking, 'at' | 'booker' | 'note'>,
): Promise<BookAppointmentOutcome> {
  const { organizationId, businessId } = hold;
  const { userId, customerId } = booker;
  const [rules, block, number, known] = await Promise.all([
    findBusinessRules(tx, organizationId, businessId),
    blockFor(tx, deps, viewer, hold, booker),
    findFreeNumber(tx, organizationId, offeredNumbers()),
    hold.customerId ?? (userId === null || customerId ? null : findCustomerOf(tx, organizationId, userId)),
  ]);
  if (!rules) return { __typename: 'NotReadyYet', retryAfterMs: 1_000 };
  if (rules.isSuspended) return { __typename: 'BookingRefused', reason: 'NOT_BOOKABLE' };
  if (block === 'BLOCKED') return { __typename: 'CustomerBlocked' };
  return book(tx, deps, viewer, hold, { at, rules, booker, block, note, number, known });
}

/** A hold of this very transaction, and who books it where nobody is signed in. */
interface OwnBooking extends Pick<Booking, 'at' | 'note'> {
  readonly guest: BookAppointmentInput['guest'];
  readonly customerId: string | null;
}

/** The same for a hold of this very transaction, by whoever made it; throws `ThereAlready` where that undoes it. */
export const bookOwn = (
  tx: Tx,
  deps: Deps,
  viewer: Viewer,
  hold: Hold,
  { at, note, guest, customerId }: OwnBooking,
): Promise<BookAppointmentOutcome> =>
  bookLive(tx, deps, viewer, hold, { at, note, booker: { ...bookerOf(viewer, guest), customerId } });

/** A signed-in person books for nobody else, whatever else was sent. */
const bookerOf = ({ person, language }: Viewer, guest: BookAppointmentInput['guest']): Booker => ({
  userId: person?.userId ?? null,
  contact: !person && guest ? { ...guest, locale: guest.locale ?? language } : null,
});

const isAnonymous = ({ customerId }: Hold, { userId, contact }: Booker): boolean =>
  customerId === null && userId === null && contact === null;

/** Members book what is held for a customer: an offer of the waitlist, or places that they held themselves. */
function kindOf(viewer: Viewer, hold: Hold): 'CUSTOMER' | 'STAFF' {
  if (hold.customerId === null || hold.actor === viewer.person?.userId) return 'CUSTOMER';
  return may(viewer, hold.source === 'STAFF' ? 'appointment.write' : 'waitlist.manage', hold) ? 'STAFF' : 'CUSTOMER';
}

/** What the customer may not do as others do; the staff book for anybody. */
async function blockFor(
  tx: Tx,
  { guestContactTopicKey }: Deps,
  viewer: Viewer,
  hold: Hold,
  { userId, contact }: Booker,
): Promise<BlockMode | null> {
  const { organizationId, customerId, locationId } = hold;
  if (kindOf(viewer, hold) === 'STAFF') return null;
  const find = (meant: Parameters<typeof findBlock>[3]) => findBlock(tx, guestContactTopicKey, organizationId, meant);
  if (customerId !== null) return find({ customerId });
  if (userId !== null) return find({ userId });
  return contact && find({ contact, locationId });
}

interface Booking {
  readonly at: Date;
  readonly rules: BusinessRules;
  readonly booker: Booker;
  readonly block: BlockMode | null;
  readonly note: string | null;
  readonly number: string;
  /** The customer that it is, where there is one already. */
  readonly known: string | null;
}

async function book(
  tx: Tx,
  deps: Deps,
  viewer: Viewer,
  hold: Hold,
  { at, rules, booker, block, note, number, known }: Booking,
): Promise<AppointmentBooked> {
  const { organizationId } = hold;
  const { userId } = booker;
  const kind = kindOf(viewer, hold);
  const id = newId();
  const place = { table: 'appointment', column: 'customer_note_enc', id };
  const [customer, customerNoteEnc] = await Promise.all([
    known === null ? meet(tx, deps, hold, booker, at) : { id: known, isNew: false },
    note === null ? null : deps.vault.seal(tx, organizationId, place, note),
  ]);
  const needsApproval = block === 'APPROVAL' || (await mustAsk(tx, hold, rules, customer));
  const appointment = booked({ ...hold, ...demandOf(hold, block) }, rules, {
    ...{ id, number, customerId: customer.id, at, needsApproval },
    source: userId === null && hold.source === 'ONLINE' ? 'GUEST' : hold.source,
  });
  const segments = hold.items.map((item) => segmentOf(item, id));
  const deadline = waitsUntil(appointment);
  const access = userId === null ? { organizationId, id: newId() } : null;

  const [isItsOwn, , , places] = await Promise.all([
    takeOver(tx, hold, appointment, rules),
    insertAppointment(tx, {
      ...appointment,
      ...keptPlace(placeKept(hold)),
      createdByKind: kind,
      priceSnapshot: priceSnapshotOf(hold.items),
      customerNoteEnc,
      createdAt: at,
      createdBy: userId,
      updatedAt: at,
      updatedBy: userId,
    }),
    insertSegments(tx, appointment, segments),
    takeSeats(tx, hold, appointment, rules, at),
    bookHold(tx, hold, id, { at, userId }),
    access &&
      insertGuestAccess(tx, {
        ...{ ...access, appointmentId: id, customerId: customer.id, createdAt: at },
        ...{ tokenHash: hashOfToken(guestToken(deps.keys.guestToken, access)) },
        ...{ expiresAt: accessExpiresAt(appointment.endsAt) },
      }),
    deadline && setTimer(tx, { organizationId, kind: waitingFor(appointment), subjectId: id, dueAt: deadline }),
    watchForNoShow(tx, appointment),
    record(tx, doerOf(viewer, kind), { from: null, after: appointment, segments, at }, [
      { name: 'booked', toStatus: appointment.status, changed: [] },
    ]),
  ]);
  if (places === null) throw new ThereAlready();
  if (!isItsOwn || places < placesIn(hold)) throw new TimeLost();
  return {
    ...{ __typename: 'AppointmentBooked', appointmentId: id },
    ...(access && { guest: { organizationId, accessId: access.id, customerId: customer.id } }),
  };
}

interface Customer {
  readonly id: string;
  readonly isNew: boolean;
}

/** The customer whose visit it will be. A guest is always a new one: whether known to identity, that will tell. */
async function meet(tx: Tx, deps: Deps, hold: Hold, booker: Booker, at: Date): Promise<Customer> {
  const { organizationId, businessId, locationId } = hold;
  const { userId, contact, customerId } = booker;
  if (customerId) return { id: customerId, isNew: true };
  const offered = newId();
  if (contact) {
    const guest = { organizationId, businessId, locationId, customerId: offered, contact };
    await meetGuest(tx, deps, guest, { at, userId: null });
    return { id: offered, isNew: true };
  }
  if (userId === null) throw new Error('nobody books');
  const id = await meetCustomer(tx, organizationId, userId, offered, at);
  const isNew = id === offered;
  if (isNew) await announceCustomer(tx, hold, id, userId);
  return { id, isNew };
}

/** Whether the business is asked first. */
async function mustAsk(tx: Tx, hold: Hold, { approval }: BusinessRules, customer: Customer): Promise<boolean> {
  if (approval !== 'NEW_CUSTOMERS' || customer.isNew) return approval !== 'NONE';
  return !(await hasBeenThere(tx, { ...hold, customerId: customer.id }));
}

/**
 * The time of the hold becomes the appointment's, until it stops waiting; while it waits for approval, only where the
 * business wants that. False where somebody else has taken some of it meanwhile.
 */
async function takeOver(tx: Tx, hold: Hold, appointment: Appointment, rules: BusinessRules): Promise<boolean> {
  const { organizationId, id: appointmentId, status } = appointment;
  if (status === 'PENDING_APPROVAL' && !rules.pendingBlocks) {
    await freeTime(tx, organizationId, [hold.id]);
    return true;
  }
  const ranges = occupationsOf(hold.items);
  const segmentIds = hold.items.map(({ segmentId }) => segmentId);
  const owner = { kind: 'SEGMENT', appointmentId, segmentIds, expiresAt: waitsUntil(appointment) } as const;
  return (await handOver(tx, organizationId, hold.id, owner, ranges)) === ranges.length;
}

/**
 * The places of the hold become the appointment's, and are booked with it. While it waits they are held; where the
 * business does not want that, anybody may take them over at once. Answers how many were still there; null where the
 * customer has a place there already.
 */
async function takeSeats(
  tx: Tx,
  hold: Hold,
  appointment: Appointment,
  { pendingBlocks }: BusinessRules,
  at: Date,
): Promise<number | null> {
  if (placesIn(hold) === 0) return 0;
  const { status, startsAt } = appointment;
  const until = status === 'PENDING_APPROVAL' && !pendingBlocks ? at : (waitsUntil(appointment) ?? startsAt);
  const places = await giveSeats(tx, appointment, hold.id, { until, at });
  if (places === placesIn(hold)) await seatsFollow(tx, appointment);
  return places;
}

const placesIn = (hold: Hold): number => (isOfSeats(hold) ? hold.items.length : 0);

interface New {
  readonly id: string;
  readonly number: string;
  readonly customerId: string;
  readonly source: Appointment['source'];
  readonly at: Date;
  readonly needsApproval: boolean;
}

/** The appointment that a hold becomes: confirmed at once, or once it is approved and what is due has come. */
function booked(hold: Hold, rules: BusinessRules, { at, needsApproval, ...named }: New): Appointment {
  const status = firstStatus(needsApproval, hold.paymentRequirement);
  const { startsAt } = hold;
  return {
    ...named,
    organizationId: hold.organizationId,
    businessId: hold.businessId,
    locationId: hold.locationId,
    partySize: hold.partySize,
    status,
    startsAt,
    endsAt: hold.endsAt,
    timeZone: hold.timeZone,
    approvalDeadline: status === 'PENDING_APPROVAL' ? approvalDeadline(at, rules.approvalHours, startsAt) : null,
    paymentRequirement: hold.paymentRequirement,
    paymentDeadline: status === 'PENDING_PAYMENT' ? paymentDeadline(at, rules.paymentMinutes, startsAt) : null,
    depositMinor: hold.depositMinor,
    listMinor: hold.listMinor,
    currency: hold.currency,
    policySnapshot: hold.policySnapshot,
    rescheduleCount: 0,
    paymentId: null,
    version: 1,
  };
}

const waitingFor = ({ status }: Appointment): 'approval_deadline' | 'payment_deadline' =>
  status === 'PENDING_APPROVAL' ? 'approval_deadline' : 'payment_deadline';

/** Identity turns it into the customer record of that id. */
const announceCustomer = (tx: Tx, { organizationId, businessId }: Hold, customerId: string, userId: string) =>
  emit(tx, {
    contract: customerMet,
    organizationId,
    aggregateId: customerId,
    version: 0,
    data: { customerId, userId, businessId },
    actor: userId,
  });
