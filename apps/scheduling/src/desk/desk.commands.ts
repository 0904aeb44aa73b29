import { now, once, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  invalidInput,
  newId,
  notKnownHere,
  requireHeld,
  requireKnown,
  requireMay,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { isTaken } from '../allocation/allocation.store.ts';
import type { AppointmentBooked } from '../appointment/booking.commands.ts';
import { doerOf, type Doer } from '../appointment/record.ts';
import { isKnownElsewhere } from '../appointment/appointment.store.ts';
import { writeVisit } from '../appointment/write-visit.ts';
import type { OfferedVisit, Place } from '../availability/availability.ts';
import { unknownAddOns } from '../availability/offer.ts';
import { findPlace } from '../availability/place.store.ts';
import { instantOf, writeLocal } from '../availability/local-time.ts';
import type { Deps } from '../deps.ts';
import { meetGuest } from '../guest/contact.commands.ts';
import { findBlock } from '../block/block.store.ts';
import { unknownIn } from '../hold/hold.loaders.ts';
import { findOffsets } from '../hold/hold.store.ts';
import type { BookAtDeskInput, DeskWish, NotAtDesk } from './desk.ts';
import { loadDeskFacts, type DeskFacts } from './desk.loaders.ts';
import { findDefaultLocale } from './desk.store.ts';

export type BookAtDeskOutcome =
  | AppointmentBooked
  | { readonly __typename: 'SlotTaken'; readonly nextStartsAt: string | null }
  | { readonly __typename: 'OutsideBookingWindow'; readonly earliest: string; readonly latest: string }
  | { readonly __typename: 'CustomerBlocked' }
  | NotReadyYet
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

type Input = Omit<BookAtDeskInput, 'idempotencyKey'>;

/** See `holdSlot`: rivals are outrun a few times. */
const triesAgainstRivals = 3;

/**
 * Books without a hold, for a customer who calls or stands at the desk. The same engine and the same constraint as
 * online, in one transaction; the rules that only online customers are bound to give way (see `visitAtDesk`).
 */
export async function bookAtDesk(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: BookAtDeskInput,
): Promise<BookAtDeskOutcome> {
  const { organizationId } = requireHeld(viewer, 'appointment.write');
  if (input.override) requireHeld(viewer, 'appointment.override');
  const { database } = deps;
  const place = await database.read(accessOf(viewer), (tx) => findPlace(tx, input.locationId));
  if (!place || place.organizationId !== organizationId) {
    const at = place ? null : await database.read(accessOf(viewer), now);
    const missing = { id: input.locationId, path: ['locationId'] };
    return at ? notKnownHere(at, missing) : unknownId('locationId');
  }
  requireMay(viewer, 'appointment.write', place);
  if (input.override) requireMay(viewer, 'appointment.override', place);

  const actorId = requireKnown(viewer);
  const keep = (outcome: BookAtDeskOutcome) => outcome.__typename === 'AppointmentBooked';
  const request = { organizationId, actorId, operation: 'bookAtDesk', key: idempotencyKey, input, keep };
  for (let tried = 1; ; tried += 1) {
    try {
      return await database.transaction(workerAccess(organizationId), (tx) =>
        once<BookAtDeskOutcome>(tx, request, () =>
          bookIn(tx, deps, place, input, { ...doerOf(viewer, 'STAFF'), userId: actorId }),
        ),
      );
    } catch (error) {
      if (isKnownElsewhere(error)) return invalidInput({ path: ['externalId'], problem: 'external_id_taken' });
      if (!isTaken(error)) throw error;
      if (tried === triesAgainstRivals) return { __typename: 'SlotTaken', nextStartsAt: null };
    }
  }
}

async function bookIn(tx: Tx, deps: Deps, place: Place, input: Input, doer: Booker): Promise<BookAtDeskOutcome> {
  const wish = { ...input, overrides: input.override !== null };
  const facts = await loadDeskFacts(tx, place, wish, { customerId: input.customerId });
  if ('reason' in facts) return outsideWindow(tx, place, facts.window);
  const { calendars, customer, found } = facts;
  const unknown = unknownThings(wish, facts);
  if (unknown) return unknown;
  if (input.customerId !== null && !customer) {
    return notKnownHere(calendars.now, { id: input.customerId, path: ['customerId'] });
  }
  if ('reason' in found) return refuse(tx, place, facts, found);
  if (!wish.overrides && (await isBlocked(tx, deps, place, input, customer?.id)))
    return { __typename: 'CustomerBlocked' };
  return book(tx, deps, place, input, { ...facts, visit: found, doer });
}

/** Whoever may not book online is booked at the desk by an override alone. */
async function isBlocked(
  tx: Tx,
  { guestContactTopicKey }: Deps,
  { organizationId, locationId }: Place,
  { customer: contact }: Input,
  customerId: string | undefined,
): Promise<boolean> {
  const find = (meant: Parameters<typeof findBlock>[3]) => findBlock(tx, guestContactTopicKey, organizationId, meant);
  if (customerId !== undefined) return (await find({ customerId })) === 'BLOCKED';
  return contact !== null && (await find({ contact, locationId })) === 'BLOCKED';
}

function unknownThings(wish: DeskWish, { offer, unknownStaff }: DeskFacts): InvalidInput | null {
  const indexes = wish.segments.flatMap(({ variationId }, index) => (offer.has(variationId) ? [] : [index]));
  const addOns = unknownAddOns(offer, wish);
  return unknownIn(wish, { asked: { refused: 'UNKNOWN_VARIATION', indexes, addOns }, unknownStaff });
}

async function refuse(tx: Tx, place: Place, { calendars }: DeskFacts, found: NotAtDesk): Promise<BookAtDeskOutcome> {
  switch (found.reason) {
    case 'OUTSIDE_WINDOW':
      return outsideWindow(tx, place, found.window);
    case 'NOT_SOLD':
      return invalidInput(
        ...found.indexes.map((index) => ({ path: ['segments', String(index), 'variationId'], problem: 'not_sold' })),
      );
    case 'PARTY':
      return invalidInput({ path: ['partySize'], problem: 'party_size', ...found });
    case 'NOT_FREE':
      return {
        __typename: 'SlotTaken',
        nextStartsAt: found.nextStart === null ? null : writeLocal(calendars.offsets, found.nextStart),
      };
  }
}

async function outsideWindow(
  tx: Tx,
  place: Place,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<BookAtDeskOutcome> {
  const offsets = await findOffsets(tx, place.timeZone, instantOf(from), instantOf(to));
  return {
    __typename: 'OutsideBookingWindow',
    earliest: writeLocal(offsets, from),
    latest: writeLocal(offsets, to),
  };
}

/** A person or a machine of the organization: somebody whom it knows. */
interface Booker extends Doer {
  readonly userId: string;
}

interface Booking extends DeskFacts {
  readonly visit: OfferedVisit;
  readonly doer: Booker;
}

/** Nothing is due in advance at the desk. */
async function book(
  tx: Tx,
  deps: Deps,
  place: Place,
  input: Input,
  { calendars, customer, visit, doer }: Booking,
): Promise<BookAtDeskOutcome> {
  const id = newId();
  const { source, note, checkIn, override, externalId } = input;
  const customerId =
    customer?.id ?? (await meetNew(tx, deps, place, input, { at: calendars.now, userId: doer.userId }));
  await writeVisit(tx, deps, {
    ...{ id, place, at: calendars.now, request: input, visit, customerId, source, note, doer, checkIn, externalId },
    ...{ approval: null, payment: null, series: null, overridden: override?.reason ?? null },
  });
  return { __typename: 'AppointmentBooked', appointmentId: id };
}

async function meetNew(
  tx: Tx,
  deps: Deps,
  { organizationId, businessId, locationId }: Place,
  { customer: contact }: Input,
  doer: { at: Date; userId: string },
): Promise<string> {
  if (!contact) throw new Error('a visit at the desk is that of a known customer or a new one');
  const customerId = newId();
  const locale = contact.locale ?? (await findDefaultLocale(tx, organizationId, businessId));
  const guest = { organizationId, businessId, locationId, customerId, contact: { ...contact, locale } };
  await meetGuest(tx, deps, guest, doer);
  return customerId;
}
