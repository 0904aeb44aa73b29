import { clearTimer, now, setTimer, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  invalidInput,
  newId,
  notKnownHere,
  Refusal,
  requireMay,
  requireSignedIn,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import type { OfferedVariation, Place } from '../availability/availability.ts';
import { loadOffer } from '../availability/offer.store.ts';
import { findPlace } from '../availability/place.store.ts';
import { findCustomer } from '../customer/customer.store.ts';
import { meetPerson } from '../customer/meet-person.ts';
import type { Deps } from '../deps.ts';
import { giveBack } from '../hold/hold.commands.ts';
import { isLive, type Hold } from '../hold/hold.ts';
import { lockHold, unknownStaff } from '../hold/hold.store.ts';
import { tell } from './record.ts';
import { step, type JoinWaitlistInput, type WaitlistStatus } from './waitlist.ts';
import { maySeeTo } from './waitlist.loaders.ts';
import {
  changeEntry,
  endOffer,
  findEntries,
  findLiveEntry,
  findOffer,
  insertEntry,
  lockEntry,
  sentOffer,
  type EntryRow,
  type EntryView,
  type OfferRow,
} from './waitlist.store.ts';

export interface WaitlistJoined {
  readonly __typename: 'WaitlistJoined';
  readonly entryId: string;
}
export interface AlreadyWaiting {
  readonly __typename: 'AlreadyWaiting';
  readonly entryId: string;
}
export interface WaitlistLeft {
  readonly __typename: 'WaitlistLeft';
  readonly entryId: string;
}
export interface WaitlistOfferDeclined {
  readonly __typename: 'WaitlistOfferDeclined';
  readonly entryId: string;
}
interface WrongState {
  readonly __typename: 'WrongState';
  readonly status: WaitlistStatus;
}

export type JoinWaitlistOutcome = WaitlistJoined | AlreadyWaiting | NotReadyYet | InvalidInput;

/** Waits for a time: a signed-in person for the own visit, a member who sees to the waitlist for a customer's. */
export async function joinWaitlist(
  { database }: Deps,
  viewer: Viewer,
  input: JoinWaitlistInput,
): Promise<JoinWaitlistOutcome> {
  const { userId } = requireSignedIn(viewer);
  const [place, at] = await Promise.all([
    database.read(accessOf(viewer), (tx) => findPlace(tx, input.locationId)),
    database.read(accessOf(viewer), now),
  ]);
  if (!place) return notKnownHere(at, { id: input.locationId, path: ['locationId'] });
  if (input.customerId !== null) requireMay(viewer, 'waitlist.manage', place);
  if (input.to <= at) return invalidInput({ path: ['to'], problem: 'wish_is_over' });

  return database.transaction(workerAccess(place.organizationId), async (tx): Promise<JoinWaitlistOutcome> => {
    const { organizationId } = place;
    const { anyOf, noneOf } = input.staff;
    const named = [...(anyOf ?? []), ...noneOf];
    const [offer, unknown, known] = await Promise.all([
      loadOffer(tx, place, [input.variationId]),
      named.length === 0 ? [] : unknownStaff(tx, organizationId, named),
      input.customerId === null ? null : findCustomer(tx, organizationId, input.customerId),
    ]);
    const problem = problemOf(input, offer.get(input.variationId), new Set(unknown), at);
    if (problem) return problem;
    if (input.customerId !== null && !known) {
      return notKnownHere(at, { id: input.customerId, path: ['customerId'] });
    }
    const customerId = known?.id ?? (await meetPerson(tx, place, userId, at));
    return insert(tx, viewer, place, input, {
      ...{ customerId, userId, at, serviceId: offer.get(input.variationId)?.serviceId ?? '' },
    });
  });
}

function problemOf(
  { customerId, variationId, staff, partySize }: JoinWaitlistInput,
  variation: OfferedVariation | undefined,
  unknown: ReadonlySet<string>,
  at: Date,
): InvalidInput | NotReadyYet | null {
  if (!variation) return notKnownHere(at, { id: variationId, path: ['variationId'] });
  const strangers = [
    ...(staff.anyOf ?? []).map((id, nth) => ({ id, path: ['staff', 'anyOf', String(nth)] })),
    ...staff.noneOf.map((id, nth) => ({ id, path: ['staff', 'noneOf', String(nth)] })),
  ].filter(({ id }) => unknown.has(id));
  if (strangers.length > 0) return notKnownHere(at, ...strangers);
  if (!(customerId === null ? variation.isBookable : variation.isSold)) {
    return invalidInput({ path: ['variationId'], problem: 'not_sold' });
  }
  const [minimum, maximum] = [variation.minParty, variation.maxParty];
  return minimum <= partySize && partySize <= maximum
    ? null
    : invalidInput({ path: ['partySize'], problem: 'party_size', minimum, maximum });
}

async function insert(
  tx: Tx,
  viewer: Viewer,
  { organizationId, businessId, locationId, timeZone }: Place,
  input: JoinWaitlistInput,
  { customerId, serviceId, userId, at }: { customerId: string; serviceId: string; userId: string; at: Date },
): Promise<WaitlistJoined | AlreadyWaiting> {
  const { variationId, partySize, priority, hours } = input;
  const entry: EntryRow = {
    ...{ organizationId, id: newId(), businessId, locationId, serviceId, variationId, customerId },
    ...{ staffAnyOf: input.staff.anyOf, staffNoneOf: input.staff.noneOf },
    ...{ startsFrom: input.from, startsUntil: input.to, timeZone, partySize, priority: priority ?? 0 },
    ...{ weekdays: input.weekdays, earliest: hours?.from ?? null, latest: hours?.to ?? null },
    ...{ status: 'WAITING', appointmentId: null, sessionId: null, version: 1, deletedAt: null, metadata: {} },
    ...{ createdAt: at, createdBy: userId, updatedAt: at, updatedBy: userId },
  };
  if (!(await insertEntry(tx, entry))) {
    const entryId = await findLiveEntry(tx, entry);
    if (entryId === null) throw new Error('an entry that was in the way is gone');
    return { __typename: 'AlreadyWaiting', entryId };
  }
  await Promise.all([
    setTimer(tx, { organizationId, kind: 'waitlist_expiry', subjectId: entry.id, dueAt: entry.startsUntil }),
    tell(tx, { viewer }, entry, { name: 'joined' }),
  ]);
  return { __typename: 'WaitlistJoined', entryId: entry.id };
}

/** Waits no longer. An offer goes to the next in line. */
export async function leaveWaitlist(
  { database }: Deps,
  viewer: Viewer,
  { entryId }: { readonly entryId: string },
): Promise<WaitlistLeft | WrongState | InvalidInput> {
  const { userId } = requireSignedIn(viewer);
  const [seen] = await database.read(accessOf(viewer), (tx) => findEntries(tx, [entryId]));
  if (!seesTo(viewer, seen)) return unknownId('entryId');
  const { organizationId } = seen;

  return database.transaction(workerAccess(organizationId), async (tx): Promise<WaitlistLeft | WrongState> => {
    const [entry, at] = await Promise.all([lockEntry(tx, organizationId, entryId), now(tx)]);
    if (!entry) throw new Error(`the entry ${entryId} is gone`);
    const status = step('withdraw', entry.status);
    if (!status) return { __typename: 'WrongState', status: entry.status };
    const sent = await sentAndHeld(tx, entry);
    if (sent?.hold?.status === 'BOOKED') return { __typename: 'WrongState', status: 'FILLED' };
    if (sent) await letGo(tx, sent, { at, userId });
    const withdrawn = await changeEntry(tx, entry, status, { at, userId });
    await Promise.all([
      clearTimer(tx, 'waitlist_expiry', entryId),
      tell(tx, { viewer }, withdrawn, { name: 'withdrawn' }),
    ]);
    return { __typename: 'WaitlistLeft', entryId };
  });
}

/** Does not want the offered time, and waits on for another. */
export async function declineWaitlistOffer(
  { database }: Deps,
  viewer: Viewer,
  { offerId }: { readonly offerId: string },
): Promise<WaitlistOfferDeclined | { readonly __typename: 'HoldExpired' } | InvalidInput> {
  const { userId } = requireSignedIn(viewer);
  const offer = await database.read(accessOf(viewer), (tx) => findOffer(tx, offerId));
  const [seen] = offer ? await database.read(accessOf(viewer), (tx) => findEntries(tx, [offer.entryId])) : [];
  if (!offer || !seesTo(viewer, seen)) return unknownId('offerId');
  const { organizationId, entryId } = offer;

  return database.transaction(workerAccess(organizationId), async (tx) => {
    const [entry, at] = await Promise.all([lockEntry(tx, organizationId, entryId), now(tx)]);
    const sent = entry && (await sentAndHeld(tx, entry));
    if (!entry || sent?.offer.id !== offerId || !sent.hold || !isLive(sent.hold, at)) {
      return { __typename: 'HoldExpired' };
    }
    await letGo(tx, sent, { at, userId });
    const waiting = await changeEntry(tx, entry, 'WAITING', { at, userId });
    await tell(tx, { viewer }, waiting, { name: 'declined' });
    return { __typename: 'WaitlistOfferDeclined', entryId };
  });
}

/** Unknown and foreign ids give the same answer; a member of the organization is told what is missing. */
function seesTo(viewer: Viewer, entry: EntryView | undefined): entry is EntryView {
  if (!entry) return false;
  if (maySeeTo(viewer, entry)) return true;
  if (viewer.acting?.organizationId !== entry.organizationId) return false;
  throw new Refusal('FORBIDDEN', 'This needs the permission waitlist.manage here.');
}

interface Sent {
  readonly offer: OfferRow;
  readonly hold: Hold | null;
}

/** The offer of a locked entry of which nobody has heard yet how it ended, with its hold, which is locked, too. */
async function sentAndHeld(tx: Tx, entry: EntryRow): Promise<Sent | null> {
  const offer = await sentOffer(tx, entry);
  return offer && { offer, hold: await lockHold(tx, offer.organizationId, offer.holdId) };
}

async function letGo(tx: Tx, { offer, hold }: Sent, doer: { at: Date; userId: string }): Promise<void> {
  const stands = hold !== null && isLive(hold, doer.at);
  await endOffer(tx, offer, stands ? 'DECLINED' : 'EXPIRED', doer.at);
  if (stands) await giveBack(tx, hold, doer);
}
