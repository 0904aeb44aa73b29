import { once, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  notKnownHere,
  requireMay,
  unknownId,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { loadOffer } from '../availability/offer.store.ts';
import { isTaken } from '../allocation/allocation.store.ts';
import { findPlace } from '../availability/place.store.ts';
import type { OfferedVariation, Place } from '../availability/availability.ts';
import { isLimited } from '../booking-limit/booking-limit.store.ts';
import type { NotOfferedReason } from '../availability/calendar.ts';
import { bookingWindow } from '../availability/booking-window.ts';
import { minuteFrom } from '../availability/local-time.ts';
import { bearerToken, hashOfToken } from '../bearer-token.ts';
import { freePlaces, type SessionStatus } from '../class-session/class-session.ts';
import {
  findClass,
  findSessions,
  type ClassVariation,
  type SessionView,
} from '../class-session/class-session.store.ts';
import { findCustomer, type CustomerRef } from '../customer/customer.store.ts';
import type { Deps } from '../deps.ts';
import { outsideBookingWindow, tellHeld, type HoldRefused } from '../hold/hold.commands.ts';
import { actorOf, isUuid, mostLiveHolds, type Hold, type HolderKind } from '../hold/hold.ts';
import { findHolds, findOffsets, isOneTooMany, type HoldView } from '../hold/hold.store.ts';
import { exceedsAnonymousPlaces, newSeatHold, type HoldSeatsInput } from './seat.ts';
import { anonymousPlaces, isFull, isInSession, writeSeatHold } from './seat.store.ts';

export interface SessionFull {
  readonly __typename: 'SessionFull';
  readonly freePlaces: number;
  readonly waitlistMax: number;
}

type SeatsRefused =
  | Exclude<HoldRefused, { readonly __typename: 'SlotTaken' }>
  | SessionFull
  | { readonly __typename: 'AlreadyInSession' }
  | NotReadyYet
  | { readonly __typename: 'WrongState'; readonly status: SessionStatus };

/** Why there are none, whatever they cost and whoever holds how many. */
export type NotToBeHad = Exclude<SeatsRefused, { readonly __typename: 'PriceChanged' | 'TooManyHolds' }>;

/** What the business's limits say only when all else is done. */
export interface BookingRefused {
  readonly __typename: 'BookingRefused';
  readonly reason: NotOfferedReason;
}

export type HoldSeatsOutcome = BookingRefused | ({ readonly __typename: 'Hold' } & HoldView) | SeatsRefused;

/** What is kept of an outcome for its retries: of a hold only the id. */
type Kept = { readonly __typename: 'Hold'; readonly id: string } | SeatsRefused;

/** A session may be changed at the very moment: then it is looked at again. */
const triesAgainstChanges = 3;

/** Claims places in a session; all of them, or nothing. */
export async function holdSeats(deps: Deps, viewer: Viewer, input: HoldSeatsInput): Promise<HoldSeatsOutcome> {
  if (actorIdOf(viewer) === null && !isUuid(input.idempotencyKey)) {
    return invalidInput({ path: ['idempotencyKey'], problem: 'not_a_uuid' });
  }
  const look = () => deps.database.read(accessOf(viewer), (tx) => findSessions(tx, [input.classSessionId]));
  let [session] = await look();
  if (session && input.customerId !== null) requireMay(viewer, 'appointment.write', session);
  for (let tried = 1; session; tried += 1) {
    const seen = session;
    try {
      return await deps.database.transaction(workerAccess(seen.organizationId), (tx) =>
        holdIn(tx, deps, viewer, seen, input),
      );
    } catch (error) {
      if (isOneTooMany(error)) return { __typename: 'TooManyHolds' };
      if (isLimited(error)) return { __typename: 'BookingRefused', reason: 'LIMIT_REACHED' };
      // Too many arrive then: places are free, but not for these people.
      if (isTaken(error)) return { ...full(seen), freePlaces: 0 };
      if (!isFull(error)) throw error;
      [session] = await look();
      if (session && (session.version === seen.version || tried === triesAgainstChanges)) return full(session);
    }
  }
  return unknownId('classSessionId');
}

const full = (session: SessionView): SessionFull => ({
  __typename: 'SessionFull',
  freePlaces: freePlaces(session),
  waitlistMax: session.waitlistMax,
});

async function holdIn(
  tx: Tx,
  deps: Deps,
  viewer: Viewer,
  session: SessionView,
  { idempotencyKey, ...wish }: HoldSeatsInput,
): Promise<HoldSeatsOutcome> {
  let made: HoldView | undefined;
  const { organizationId, timeZone, startsAt, endsAt } = session;
  const actor = actorOf(viewer, session);
  const keep = (outcome: Kept) => outcome.__typename === 'Hold';
  const request = { organizationId, actorId: actor.id, operation: 'holdSeats', key: idempotencyKey, input: wish, keep };
  const outcome = await once<Kept>(tx, request, async () => {
    const [place, terms, offer, customer, offsets, others] = await Promise.all([
      findPlace(tx, session.locationId),
      findClass(tx, session),
      loadOffer(tx, session, [session.variationId]),
      wish.customerId === null ? null : findCustomer(tx, organizationId, wish.customerId),
      findOffsets(tx, timeZone, startsAt, endsAt),
      actor.kind === 'ADDRESS' ? anonymousPlaces(tx, session) : 0,
    ]);
    const variation = offer.get(session.variationId);
    if (!place || !variation) return unknownId('classSessionId');
    const at = place.now;
    if (wish.customerId !== null && !customer) {
      return notKnownHere(at, { id: wish.customerId, path: ['customerId'] });
    }
    const refused = atDesk(wish, session, variation) ?? (await online(tx, wish, session, { place, terms }));
    if (refused) return refused;
    if (exceedsAnonymousPlaces(wish, session, others, deps.limits.anonymousDaySharePercent)) {
      return { __typename: 'TooManyHolds' };
    }
    const coming = customer ? { customerId: customer.id } : viewer.person && { userId: viewer.person.userId };
    if (coming && (await isInSession(tx, session, coming))) return { __typename: 'AlreadyInSession' };

    const holder = customer ? holderFor(customer) : actor;
    const pinned = newSeatHold(place, session, variation, {
      ...{ actor: holder.id, at, quantity: wish.quantity, holdMinutes: place.holdMinutes },
    });
    const hold = customer ? forCustomer(pinned, customer.id) : pinned;
    if (wish.expectedPrice !== null && wish.expectedPrice !== hold.listMinor) {
      return { __typename: 'PriceChanged', price: { amountMinor: hold.listMinor, currency: hold.currency } };
    }
    made = { ...hold, offsets };
    const held = { ...hold, createdAt: at, actorKind: holder.kind, tokenHash: tokenHashOf(deps, hold) };
    const atMost = mostLiveHolds(actor, Math.max(place.maxLiveHolds, deps.limits.liveHoldsAtLeast));
    writeSeatHold(tx, held, session, customer ? null : atMost);
    await tellHeld(tx, viewer, hold);
    return { __typename: 'Hold', id: hold.id };
  });
  if (outcome.__typename !== 'Hold') return outcome;
  const hold = made ?? (await findHolds(tx, [outcome.id]))[0];
  if (!hold) throw new Error(`the hold ${outcome.id} of an earlier request is gone`);
  return { __typename: 'Hold', ...hold };
}

export const tokenHashOf = ({ keys }: Pick<Deps, 'keys'>, hold: Hold): Buffer =>
  hashOfToken(bearerToken(keys.holdToken, hold));

/** As whom places are held for a customer whom the staff know: as with offers, the customer can book them, too. */
export const holderFor = ({ id, userId }: CustomerRef): { readonly id: string; readonly kind: HolderKind } =>
  userId === null ? { id, kind: 'CUSTOMER' } : { id: userId, kind: 'PERSON' };

/** What the staff book is paid at the desk. */
export const forCustomer = (hold: Hold, customerId: string): Hold => ({
  ...{ ...hold, customerId, source: 'STAFF' },
  ...{ paymentRequirement: 'NONE', depositMinor: 0 },
});

/** Why nobody can have places of the session, not even from the staff; whether there are enough is for the counter to say. */
export function atDesk(
  { quantity }: Pick<HoldSeatsInput, 'quantity'>,
  session: SessionView,
  { isSold, minParty: minimum, maxParty: maximum }: OfferedVariation,
): NotToBeHad | null {
  if (session.status !== 'SCHEDULED') return { __typename: 'WrongState', status: session.status };
  if (!isSold) return invalidInput({ path: ['classSessionId'], problem: 'not_sold' });
  if (minimum <= quantity && quantity <= maximum) return null;
  return invalidInput({ path: ['quantity'], problem: 'party_size', minimum, maximum });
}

/** Why customers cannot have them by themselves. */
export async function online(
  tx: Tx,
  { customerId }: Pick<HoldSeatsInput, 'customerId'>,
  session: SessionView,
  { place, terms }: { readonly place: Place; readonly terms: ClassVariation | null },
): Promise<NotToBeHad | null> {
  if (customerId !== null) return null;
  const window = bookingWindow(place, place.now);
  const start = minuteFrom(session.startsAt);
  if (start < window.from || start >= window.to) return outsideBookingWindow(tx, place, window);
  const isOpen = terms?.isSoldOnline && place.isOpenForBooking;
  return isOpen ? null : invalidInput({ path: ['classSessionId'], problem: 'not_sold' });
}
