/**
 * How places in a session that come free find somebody who waited for them, by the same entries and offers as time does.
 * Each step is one transaction, and may run twice:
 *
 *   places come free      → where anybody waits, a timer to ask (`ask_for_seats`, in the statement that frees them)
 *   asking                → the first in line for whom they are enough gets an offer, a hold of places; then the next
 *   the hold ends         → its entry waits again (as for time), and its places come free
 *   the session moves     → so does what is waited for; what was offered is given back
 *   it is called off      → nobody waits any more
 */
import { now, setTimer, workerAccess, type Due, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  newId,
  notKnownHere,
  requireMay,
  requireSignedIn,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { loadOffer } from '../availability/offer.store.ts';
import { findPlace } from '../availability/place.store.ts';
import { minuteFrom } from '../availability/local-time.ts';
import { freePlaces, type SessionStatus } from '../class-session/class-session.ts';
import { findSessions, lockSession, type SessionRow } from '../class-session/class-session.store.ts';
import { findCustomer } from '../customer/customer.store.ts';
import { meetPerson } from '../customer/meet-person.ts';
import type { Deps } from '../deps.ts';
import { tell } from '../waitlist/record.ts';
import type { AlreadyWaiting, WaitlistJoined } from '../waitlist/waitlist.commands.ts';
import { endEntry, makeOffer, settleOffer } from '../waitlist/waitlist.process.ts';
import { offerMinutes, step } from '../waitlist/waitlist.ts';
import {
  changeEntry,
  countWaiting,
  findLiveEntry,
  firstForSession,
  insertEntry,
  lockSessionEntries,
  moveEntry,
  takeTurn,
  type EntryRow,
} from '../waitlist/waitlist.store.ts';
import { newSeatHold, type JoinSessionWaitlist } from './seat.ts';
import { tryWriteSeatHold } from './seat.store.ts';

export type JoinSessionWaitlistOutcome =
  | WaitlistJoined
  | AlreadyWaiting
  | { readonly __typename: 'PlacesFree'; readonly freePlaces: number }
  | { readonly __typename: 'WaitlistFull' }
  | { readonly __typename: 'WrongState'; readonly status: SessionStatus }
  | NotReadyYet
  | InvalidInput;

/** Undoes the joining, so that nobody has become a customer by being refused. */
class Refused extends Error {
  readonly outcome: JoinSessionWaitlistOutcome;
  constructor(outcome: JoinSessionWaitlistOutcome) {
    super('nobody may wait for this');
    this.outcome = outcome;
  }
}

/** Waits for places in a full session: a signed-in person for the own visit, a member for a customer's. */
export async function joinSessionWaitlist(
  { database }: Deps,
  viewer: Viewer,
  input: JoinSessionWaitlist,
): Promise<JoinSessionWaitlistOutcome> {
  const { userId } = requireSignedIn(viewer);
  const [seen] = await database.read(accessOf(viewer), (tx) => findSessions(tx, [input.classSessionId]));
  if (!seen) return unknownId('classSessionId');
  if (input.customerId !== null) requireMay(viewer, 'waitlist.manage', seen);
  const { organizationId } = seen;
  try {
    return await database.transaction(workerAccess(organizationId), async (tx) => {
      const at = await now(tx);
      const known = input.customerId === null ? null : await findCustomer(tx, organizationId, input.customerId);
      if (input.customerId !== null && !known) {
        return notKnownHere(at, { id: input.customerId, path: ['customerId'] });
      }
      const customerId = known?.id ?? (await meetPerson(tx, seen, userId, at));
      return join(tx, viewer, seen, input, { customerId, at });
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

async function join(
  tx: Tx,
  viewer: Viewer,
  { organizationId, id }: SessionRow,
  input: JoinSessionWaitlist,
  { customerId, at }: { customerId: string; at: Date },
): Promise<WaitlistJoined | AlreadyWaiting> {
  const session = await lockSession(tx, organizationId, id);
  if (session?.status !== 'SCHEDULED' || session.startsAt <= at) {
    throw new Refused({ __typename: 'WrongState', status: session?.status ?? 'CANCELLED' });
  }
  const entry = entryFor(session, input, { customerId, at, userId: actorIdOf(viewer) });
  const entryId = await findLiveEntry(tx, entry);
  if (entryId !== null) return { __typename: 'AlreadyWaiting', entryId };
  const free = freePlaces(session);
  if (free >= input.quantity) throw new Refused({ __typename: 'PlacesFree', freePlaces: free });
  if ((await countWaiting(tx, organizationId, id)) >= session.waitlistMax) {
    throw new Refused({ __typename: 'WaitlistFull' });
  }
  if (!(await insertEntry(tx, entry))) throw new Error('an entry came between, under the lock of its session');
  await Promise.all([
    setTimer(tx, { organizationId, kind: 'waitlist_expiry', subjectId: entry.id, dueAt: entry.startsUntil }),
    tell(tx, { viewer }, entry, { name: 'joined' }),
  ]);
  return { __typename: 'WaitlistJoined', entryId: entry.id };
}

/** The start of a session is the only one that will do. */
const wishFor = (startsAt: Date) => ({ startsFrom: startsAt, startsUntil: new Date(startsAt.getTime() + 60_000) });

const entryFor = (
  session: SessionRow,
  { quantity, priority }: JoinSessionWaitlist,
  { customerId, at, userId }: { customerId: string; at: Date; userId: string | null },
): EntryRow => ({
  ...{ organizationId: session.organizationId, id: newId(), businessId: session.businessId, customerId },
  ...{ locationId: session.locationId, serviceId: session.serviceId, variationId: session.variationId },
  ...{ sessionId: session.id, staffAnyOf: null, staffNoneOf: [], timeZone: session.timeZone },
  ...{ ...wishFor(session.startsAt), weekdays: null, earliest: null, latest: null },
  ...{ partySize: quantity, priority: priority ?? 0, status: 'WAITING', appointmentId: null },
  ...{ version: 1, deletedAt: null, metadata: {}, createdAt: at, createdBy: userId, updatedAt: at, updatedBy: userId },
});

export const seatTimers = (deps: Pick<Deps, 'keys'>) => ({
  seats_ask: async (tx: Tx, { organizationId, payload, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await ask(tx, deps, organizationId, String(payload['sessionId']), subjectId);
  },
});

/** Somebody may take the places at the very moment: then whoever is next is asked about what is left. */
const triesAgainstRivals = 3;

/** Offers free places to the first in line for whom they are enough; when that was done, there may be some for the next. */
async function ask(
  tx: Tx,
  deps: Pick<Deps, 'keys'>,
  organizationId: string,
  sessionId: string,
  askingId: string,
): Promise<void> {
  for (let tried = 1; tried <= triesAgainstRivals; tried += 1) {
    const [session] = await findSessions(tx, [sessionId]);
    if (session?.status !== 'SCHEDULED') return;
    if (tried === 1) await takeTurn(tx, organizationId, session.locationId);
    const [place, offer] = await Promise.all([
      findPlace(tx, session.locationId),
      loadOffer(tx, session, [session.variationId]),
    ]);
    const variation = offer.get(session.variationId);
    if (!place?.isOpenForBooking || !variation?.isSold || session.startsAt <= place.now) return;
    const entry = await firstForSession(tx, session, freePlaces(session));
    if (!entry) return;
    const at = place.now;
    const holdMinutes = offerMinutes(minuteFrom(session.startsAt), at);
    const offered = await makeOffer(tx, deps, entry, at, {
      newHold: (actor) => newSeatHold(place, session, variation, { actor, at, quantity: entry.partySize, holdMinutes }),
      write: (held) => tryWriteSeatHold(tx, held, session),
    });
    if (offered) {
      return setTimer(tx, {
        organizationId,
        kind: 'seats_ask',
        subjectId: askingId,
        dueAt: at,
        payload: { sessionId },
      });
    }
  }
}

/** The session begins at another time: those who wait do so for that one, and what they were offered is given back. */
export async function moveWaiting(tx: Tx, session: SessionRow, at: Date): Promise<void> {
  const { organizationId, id, startsAt } = session;
  const wish = wishFor(startsAt);
  for (const entry of await lockSessionEntries(tx, organizationId, id)) {
    if (entry.startsFrom.getTime() === startsAt.getTime()) continue;
    await moveEntry(tx, entry, wish.startsFrom, wish.startsUntil);
    await setTimer(tx, { organizationId, kind: 'waitlist_expiry', subjectId: entry.id, dueAt: wish.startsUntil });
    const status = step('putBack', entry.status);
    if (!status) continue;
    await settleOffer(tx, entry, at);
    await changeEntry(tx, entry, status, { at, userId: null });
  }
}

/** The session is called off: there is nothing to wait for. */
export async function endWaiting(tx: Tx, { organizationId, id }: SessionRow, at: Date): Promise<void> {
  for (const entry of await lockSessionEntries(tx, organizationId, id)) {
    await endEntry(tx, entry, at);
  }
}
