import { emit, now, once, setTimer, workerAccess, type Happening, type Tx } from '@openslot/database';
import {
  auditRecorded,
  holdBooked,
  holdCreated,
  holdExpired,
  holdReleased,
  type AuditData,
  type Contract,
  type DataOf,
} from '@openslot/events';
import {
  accessOf,
  actorIdOf,
  actorKindOf,
  invalidInput,
  unknownId,
  type InvalidInput,
  type Viewer,
} from '@openslot/service';
import { freeTime, isTaken } from '../allocation/allocation.store.ts';
import type { Bounds, OfferedVisit, Place } from '../availability/availability.ts';
import { minutesAfter } from '../appointment/instants.ts';
import type { NotOfferedReason } from '../availability/calendar.ts';
import { instantOf, writeLocal } from '../availability/local-time.ts';
import type { Home } from '../availability/availability.ts';
import { findHome } from '../availability/home.loaders.ts';
import { useGenericPlans } from '../availability/place.store.ts';
import type { Asked } from '../availability/offered-visit.loaders.ts';
import { bearerToken, hashOfToken, organizationOfToken } from '../bearer-token.ts';
import type { Deps } from '../deps.ts';
import { forgetPicks, notePicks } from '../pick/pick.store.ts';
import { releaseSeats } from '../seat/seat.store.ts';
import {
  actorOf,
  exceedsAnonymousShare,
  isLive,
  isOfSeats,
  isUuid,
  keptDays,
  mostLiveHolds,
  newHold,
  removalOf,
  type Hold,
  type HoldSlotInput,
  type ReleaseHoldInput,
} from './hold.ts';
import { loadHoldFacts, unknownIn, type HoldFacts, type WantedVisit } from './hold.loaders.ts';
import {
  endHold,
  findHolds,
  findOffsets,
  isOneTooMany,
  lockHold,
  lockHoldByToken,
  removeHolds,
  writeHold,
  type HoldView,
} from './hold.store.ts';

interface SlotTaken {
  readonly __typename: 'SlotTaken';
  /** Null: somebody took it just now. */
  readonly reason: NotOfferedReason | null;
  readonly nextStartsAt: string | null;
}

export type HoldSlotOutcome = ({ readonly __typename: 'Hold' } & HoldView) | HoldRefused;

export type HoldRefused =
  | SlotTaken
  | { readonly __typename: 'OutsideBookingWindow'; readonly earliest: string; readonly latest: string }
  | { readonly __typename: 'TooManyHolds' }
  | { readonly __typename: 'PriceChanged'; readonly price: { readonly amountMinor: number; readonly currency: string } }
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

/** What is kept of an outcome for its retries: of a hold only the id. */
type Kept = { readonly __typename: 'Hold'; readonly id: string } | HoldRefused;

/** Rivals may take a free choice of staff away; then the engine is asked again, and knows what they took. */
const triesAgainstRivals = 3;

/** Claims the time of an offered start; all of it, or nothing. */
export async function holdSlot(deps: Deps, viewer: Viewer, input: HoldSlotInput): Promise<HoldSlotOutcome> {
  if (actorIdOf(viewer) === null && !isUuid(input.idempotencyKey)) {
    return invalidInput({ path: ['idempotencyKey'], problem: 'not_a_uuid' });
  }
  const home = await findHome(deps, viewer, input.locationId);
  if (!home) return unknownId('locationId');

  for (let tried = 1; ; tried += 1) {
    try {
      return await deps.database.transaction(workerAccess(home.organizationId), (tx) =>
        holdIn(tx, deps, viewer, home, input),
      );
    } catch (error) {
      if (isOneTooMany(error)) return { __typename: 'TooManyHolds' };
      if (!isTaken(error)) throw error;
      if (tried === triesAgainstRivals) return { __typename: 'SlotTaken', reason: null, nextStartsAt: null };
    }
  }
}

/**
 * Two round trips: all questions travel in the first; all writes in the second, the memory for retries and the commit
 * among them. If the time is lost, so is everything.
 */
async function holdIn(
  tx: Tx,
  deps: Deps,
  viewer: Viewer,
  home: Home,
  { idempotencyKey, ...visit }: HoldSlotInput,
): Promise<HoldSlotOutcome> {
  let made: HoldView | undefined;
  const { organizationId } = home;
  const actorId = actorOf(viewer, home).id;
  const keep = (outcome: Kept) => outcome.__typename === 'Hold';
  const request = { organizationId, actorId, operation: 'holdSlot', key: idempotencyKey, input: visit, keep };
  const planned = useGenericPlans(tx);
  const answering = once<Kept>(tx, request, async () => {
    const facts = await asking;
    const { place } = facts;
    if (!place) return unknownId('locationId');
    const offered = await decide(tx, deps, viewer, place, visit, facts);
    if ('__typename' in offered) return offered;
    const at = offered.calendars.now;
    const hold = newHold(place, visit, offered.offered, { actor: actorId, at });
    made = { ...hold, offsets: offered.calendars.offsets };
    await write(tx, deps, viewer, hold, offered.offered, { at, maxLiveHolds: place.maxLiveHolds });
    return { __typename: 'Hold', id: hold.id };
  });
  const asking = loadHoldFacts(tx, viewer, home, visit);
  asking.catch(() => undefined);

  const [outcome] = await Promise.all([answering, planned]);
  if (outcome.__typename !== 'Hold') return outcome;
  const hold = made ?? (await findHolds(tx, [outcome.id]))[0];
  if (!hold) throw new Error(`the hold ${outcome.id} of an earlier request is gone`);
  return { __typename: 'Hold', ...hold };
}

/** The offered visit, or the outcome that tells why it is not to be had. */
async function decide(
  tx: Tx,
  { limits }: Deps,
  viewer: Viewer,
  place: Place,
  visit: WantedVisit,
  facts: HoldFacts,
): Promise<Extract<Asked, { offered: OfferedVisit }> | HoldRefused> {
  const unknown = unknownIn(visit, facts);
  if (unknown) return unknown;
  const { asked, anonymous } = facts;
  if ('refused' in asked) return notOffered(tx, place, asked);
  const { priceMinor } = asked.offered.price;
  if (visit.expectedPrice !== null && visit.expectedPrice !== priceMinor) {
    return { __typename: 'PriceChanged', price: { amountMinor: priceMinor, currency: place.currency } };
  }
  const share = limits.anonymousDaySharePercent;
  const isAnonymous = actorOf(viewer, place).kind === 'ADDRESS';
  if (isAnonymous && exceedsAnonymousShare(asked.offered, anonymous, asked.calendars, share)) {
    return { __typename: 'TooManyHolds' };
  }
  return asked;
}

async function notOffered(tx: Tx, place: Place, asked: Extract<Asked, { refused: string }>): Promise<HoldRefused> {
  if (asked.refused === 'OUTSIDE_WINDOW') return outsideBookingWindow(tx, place, asked.window);
  return slotTaken(asked);
}

/** The start is not to be had; what the engine knows to offer instead. */
export const slotTaken = (asked: Extract<Asked, { refused: string }>): SlotTaken => ({
  __typename: 'SlotTaken',
  reason: asked.refused === 'NOT_FREE' ? asked.reason : null,
  nextStartsAt:
    asked.refused === 'NOT_FREE' && asked.nextStart !== null
      ? writeLocal(asked.calendars.offsets, asked.nextStart)
      : null,
});

export async function outsideBookingWindow(
  tx: Tx,
  place: Place,
  window: Bounds,
): Promise<Extract<HoldRefused, { readonly __typename: 'OutsideBookingWindow' }>> {
  const offsets = await findOffsets(tx, place.timeZone, instantOf(window.from), instantOf(window.to));
  return {
    __typename: 'OutsideBookingWindow',
    earliest: writeLocal(offsets, window.from),
    latest: writeLocal(offsets, window.to),
  };
}

async function write(
  tx: Tx,
  { keys, limits }: Deps,
  viewer: Viewer,
  hold: Hold,
  { occupations, picks }: OfferedVisit,
  { at, maxLiveHolds }: { at: Date; maxLiveHolds: number },
): Promise<void> {
  const tokenHash = hashOfToken(bearerToken(keys.holdToken, hold));
  const holder = actorOf(viewer, hold);
  const held = { ...hold, tokenHash, actorKind: holder.kind, createdAt: at };
  writeHold(tx, held, occupations, mostLiveHolds(holder, Math.max(maxLiveHolds, limits.liveHoldsAtLeast)));
  notePicks(tx, hold.organizationId, idsOf(hold.items), picks);
  await tellHeld(tx, viewer, hold);
}

const idsOf = (items: Hold['items']): readonly string[] => items.map(({ segmentId }) => segmentId);

/** Tells of a hold that the viewer made, and the audit. */
export const tellHeld = (tx: Tx, viewer: Viewer, hold: Hold): Promise<void> =>
  emit(tx, happened(holdCreated, hold, actorIdOf(viewer)), audited(viewer, hold, 'hold.created'));

export type ReleaseHoldOutcome =
  { readonly __typename: 'HoldReleased'; readonly at: Date } | { readonly __typename: 'HoldExpired' };

/** Gives a hold back; its token is all that is needed. A forged token is answered as one whose hold has ended. */
export async function releaseHold(deps: Deps, viewer: Viewer, input: ReleaseHoldInput): Promise<ReleaseHoldOutcome> {
  const organizationId = organizationOfToken(input.holdToken);
  if (organizationId === null) return { __typename: 'HoldExpired' };
  return deps.database.transaction(workerAccess(organizationId), async (tx): Promise<ReleaseHoldOutcome> => {
    const [hold, at] = await Promise.all([lockHoldByToken(tx, organizationId, hashOfToken(input.holdToken)), now(tx)]);
    if (!hold || !isLive(hold, at)) return { __typename: 'HoldExpired' };

    await Promise.all([
      giveBack(tx, hold, { at, userId: actorIdOf(viewer) }),
      emit(tx, audited(viewer, hold, 'hold.released')),
    ]);
    return { __typename: 'HoldReleased', at };
  });
}

/** Ends a live hold, which was locked before: its time is free again. */
export async function giveBack(tx: Tx, hold: Hold, { at, userId }: { at: Date; userId: string | null }): Promise<void> {
  await endHold(tx, hold, 'RELEASED', at);
  await Promise.all([
    freeTime(tx, hold.organizationId, [hold.id]),
    isOfSeats(hold) && releaseSeats(tx, hold.organizationId, hold.id, at),
    emit(tx, happened(holdReleased, next(hold), userId)),
  ]);
}

/** Tells of a hold that the system made. */
export const tellCreated = (tx: Tx, hold: Hold): Promise<void> => emit(tx, happened(holdCreated, hold, null));

/** Whatever became of a hold when its time has come, it is removed a week later. */
export async function tidyHold(tx: Tx, organizationId: string, id: string): Promise<void> {
  await sweepHold(tx, organizationId, id);
  const { subjectId, dueAt } = removalOf(organizationId, await now(tx));
  await setTimer(tx, { organizationId, kind: 'hold_removal', subjectId, dueAt });
}

/** Removes holds that ended more than a week ago, in small transactions. */
export async function removeOldHolds(tx: Tx, organizationId: string, subjectId: string): Promise<void> {
  const at = await now(tx);
  await forgetPicks(tx, organizationId, at);
  const removed = await removeHolds(tx, organizationId, minutesAfter(at, -keptDays * 1440), removedAtOnce);
  if (removed === removedAtOnce) await setTimer(tx, { organizationId, kind: 'hold_removal', subjectId, dueAt: at });
}

const removedAtOnce = 1_000;

/** Tidies up after a hold that nobody booked or released. Its time has been free for others since it expired. */
export async function sweepHold(tx: Tx, organizationId: string, id: string): Promise<void> {
  const [hold, at] = await Promise.all([lockHold(tx, organizationId, id), now(tx)]);
  if (!hold || hold.status !== 'LIVE' || at < hold.expiresAt) return;

  await endHold(tx, hold, 'EXPIRED', at);
  await Promise.all([
    freeTime(tx, organizationId, [id]),
    isOfSeats(hold) && releaseSeats(tx, organizationId, id, at),
    emit(tx, happened(holdExpired, next(hold), null)),
  ]);
}

/** The hold has become an appointment, which has taken over its time in the same transaction. */
export async function bookHold(
  tx: Tx,
  hold: Hold,
  appointmentId: string,
  { at, userId }: { at: Date; userId: string | null },
): Promise<void> {
  await Promise.all([
    endHold(tx, hold, 'BOOKED', at),
    emit(tx, {
      contract: holdBooked,
      organizationId: hold.organizationId,
      aggregateId: hold.id,
      version: hold.version + 1,
      data: { ...publicPart(hold), appointmentId },
      actor: userId,
    }),
  ]);
}

const next = (hold: Hold): Hold => ({ ...hold, version: hold.version + 1 });

type HoldData = DataOf<typeof holdCreated>;

const happened = (contract: Contract<HoldData>, hold: Hold, actor: string | null): Happening<HoldData> => ({
  contract,
  organizationId: hold.organizationId,
  aggregateId: hold.id,
  version: hold.version,
  data: publicPart(hold),
  actor,
});

const publicPart = ({ businessId, locationId, startsAt, endsAt }: Hold) => ({
  businessId,
  locationId,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** What `recordAudit` writes, to travel along with the event. */
const audited = (viewer: Viewer, { organizationId, id }: Hold, action: string): Happening<AuditData> => ({
  contract: auditRecorded('scheduling'),
  organizationId,
  aggregateId: id,
  version: 0,
  data: {
    actorKind: actorKindOf(viewer),
    actorId: actorIdOf(viewer),
    door: accessOf(viewer).door,
    action,
    entity: 'Hold',
    entityId: id,
    changed: [],
    reason: null,
  },
  actor: actorIdOf(viewer),
});
