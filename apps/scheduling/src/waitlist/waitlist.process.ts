/**
 * How freed time finds somebody who waited for it. Each step is one transaction, begun by an event or a timer, and may
 * run twice:
 *
 *   time comes free       → also by a closure or an absence that is taken back: where anybody may want it, a timer to ask
 *   asking                → the first in line gets an offer, which is a hold; then the rest of the time is asked for
 *   the hold ends         → its entry waits again, and its time is asked for
 *   the customer books    → the entry is filled; an offer that is not needed any more is given back
 *   the range is over     → the entry expires; so it does where the place or the service is gone
 */
import { clearTimer, defineConsumer, now, on, setTimer, type Consumer, type Due, type Tx } from '@openslot/database';
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentDeclined,
  appointmentExpired,
  appointmentNoShow,
  appointmentRescheduled,
  closureRemoved,
  holdExpired,
  holdReleased,
  timeOffCancelled,
  type Contract,
  type DataOf,
  type Envelope,
} from '@openslot/events';
import { newId } from '@openslot/service';
import { instantOf, minuteFrom } from '../availability/local-time.ts';
import { bearerToken, hashOfToken } from '../bearer-token.ts';
import { reopenedBy, reopenedFor } from '../closure/closure.store.ts';
import { findCustomer } from '../customer/customer.store.ts';
import type { Deps } from '../deps.ts';
import { giveBack, tellCreated } from '../hold/hold.commands.ts';
import { isLive, isOfSeats, newHold, type Hold } from '../hold/hold.ts';
import { findHolds, lockHold, tryWriteHold, type NewHold } from '../hold/hold.store.ts';
import { notePicks } from '../pick/pick.store.ts';
import { tell } from './record.ts';
import { freedBy, offerMinutes, step, type FreedTime } from './waitlist.ts';
import { findNextInLine, type NextInLine } from './waitlist.loaders.ts';
import {
  changeEntry,
  endOffer,
  findLiveEntry,
  insertOffer,
  lineFor,
  lockEntry,
  lockLiveEntries,
  moveEntries,
  offerOfHold,
  sentOffer,
  takeTurn,
  type EntryRow,
} from './waitlist.store.ts';

type Visit = DataOf<typeof appointmentBooked>;
type HoldEvent = Envelope<DataOf<typeof holdReleased>>;

/** What happens elsewhere to visits and holds, as far as somebody may have waited for it. */
export const waitlistEvents: Consumer = defineConsumer({
  name: 'waitlist',
  handlers: [
    ...[appointmentCancelled, appointmentExpired, appointmentDeclined, appointmentNoShow].map((contract) =>
      on(contract as Contract<Visit>, (tx, event) =>
        askForAll(tx, event, freedBy(event.data.locationId, partsOf(event.data))),
      ),
    ),
    on(appointmentRescheduled, (tx, event) => askForAll(tx, event, [left(event.data)])),
    on(closureRemoved, async (tx, event) => {
      const { organizationid: organizationId, subject: id } = event;
      if (organizationId !== null) await askForAll(tx, event, await reopenedBy(tx, { organizationId, id }));
    }),
    on(timeOffCancelled, async (tx, event) => {
      const { organizationid: organizationId, data } = event;
      if (organizationId === null || data.status !== 'CANCELLED') return;
      await askForAll(tx, event, await reopenedFor(tx, { organizationId, ...data }));
    }),
    on(appointmentBooked, fill),
    on(holdReleased, (tx, event) => offerEnded(tx, event, 'DECLINED')),
    on(holdExpired, (tx, event) => offerEnded(tx, event, 'EXPIRED')),
  ],
});

export const waitlistTimers = (deps: Pick<Deps, 'keys'>) => ({
  waitlist_ask: async (tx: Tx, { organizationId, payload, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await ask(tx, deps, organizationId, payload as unknown as FreedTime, subjectId);
  },
  waitlist_expiry: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await expire(tx, organizationId, subjectId);
  },
});

const partsOf = ({ segments }: Visit) =>
  segments.map(({ resourceId, startsAt, endsAt }) => ({
    resourceId,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }));

/** The time that a moved visit has left. Who was to do it then is not told: whoever is free now. */
function left({ locationId, previousStartsAt, startsAt, endsAt }: DataOf<typeof appointmentRescheduled>): FreedTime {
  const from = minuteFrom(new Date(previousStartsAt));
  const length = minuteFrom(new Date(endsAt)) - minuteFrom(new Date(startsAt));
  return { locationId, resourceId: null, from, to: from + length };
}

async function askForAll(tx: Tx, { organizationid }: Envelope, ranges: readonly FreedTime[]): Promise<void> {
  if (organizationid !== null) await Promise.all(ranges.map((freed) => askSoon(tx, organizationid, freed)));
}

/** Has freed time asked for, where somebody may want it and it is not over. */
async function askSoon(tx: Tx, organizationId: string, freed: FreedTime): Promise<void> {
  const [dueAt, line] = await Promise.all([now(tx), lineFor(tx, organizationId, freed, 1)]);
  if (line.length > 0 && dueAt < instantOf(freed.to)) await setAsking(tx, organizationId, freed, newId(), dueAt);
}

const setAsking = (tx: Tx, organizationId: string, freed: FreedTime, subjectId: string, dueAt: Date): Promise<void> =>
  setTimer(tx, { organizationId, kind: 'waitlist_ask', subjectId, dueAt, payload: { ...freed } });

/** Somebody may book the time at the very moment: then whoever is next is asked about what is left. */
const triesAgainstRivals = 3;

/** Offers freed time to the first in line. When that was taken up, there may be something left for the next. */
async function ask(
  tx: Tx,
  deps: Pick<Deps, 'keys'>,
  organizationId: string,
  freed: FreedTime,
  askingId: string,
): Promise<void> {
  await takeTurn(tx, organizationId, freed.locationId);
  for (let tried = 1; tried <= triesAgainstRivals; tried += 1) {
    const next = await findNextInLine(tx, organizationId, freed);
    if (!next) return;
    if (await offer(tx, deps, next)) return setAsking(tx, organizationId, freed, askingId, next.at);
  }
  throw new Error('rivals took the time again and again');
}

/** False when the entry or the time is gone since it was found. */
const offer = (
  tx: Tx,
  deps: Pick<Deps, 'keys'>,
  { place, request, visit, at, entry }: NextInLine,
): Promise<boolean> => {
  const holdMinutes = offerMinutes(visit.startsAt, at);
  return makeOffer(tx, deps, entry, at, {
    newHold: (actor) => newHold({ ...place, holdMinutes }, request, visit, { actor, at }),
    write: async (held) => {
      const written = await tryWriteHold(tx, held, visit.occupations);
      if (written)
        notePicks(
          tx,
          held.organizationId,
          held.items.map(({ segmentId }) => segmentId),
          visit.picks,
        );
      return written;
    },
  });
};

/** What is offered: a hold of it, and how to have it; false when somebody else has it by now. */
interface Offered {
  newHold(actor: string): Hold;
  write(held: NewHold): Promise<boolean>;
}

/** Holds what is offered for an entry, and tells its customer. False when the entry or the time is gone. */
export async function makeOffer(
  tx: Tx,
  { keys }: Pick<Deps, 'keys'>,
  { organizationId, id, customerId }: Pick<EntryRow, 'organizationId' | 'id' | 'customerId'>,
  at: Date,
  { newHold, write }: Offered,
): Promise<boolean> {
  const [entry, customer] = await Promise.all([
    lockEntry(tx, organizationId, id),
    findCustomer(tx, organizationId, customerId),
  ]);
  const status = entry && step('offer', entry.status);
  if (!entry || !status) return false;
  if (!customer) {
    await withdraw(tx, entry, at);
    return false;
  }

  const actor = customer.userId ?? customer.id;
  const hold = { ...newHold(actor), ...{ customerId: customer.id, source: 'WAITLIST' as const } };
  const written = await write({
    ...{ ...hold, createdAt: at, actorKind: customer.userId ? 'PERSON' : 'CUSTOMER' },
    tokenHash: hashOfToken(bearerToken(keys.holdToken, hold)),
  });
  if (!written) return false;
  const { startsAt, endsAt, expiresAt } = hold;
  const sent = {
    ...{ organizationId, id: newId(), entryId: entry.id, customerId: entry.customerId, holdId: hold.id },
    ...{ startsAt, endsAt, expiresAt, status: 'SENT' as const, createdAt: at, updatedAt: at },
  };
  const [offered] = await Promise.all([
    changeEntry(tx, entry, status, { at, userId: null }),
    insertOffer(tx, sent),
    tellCreated(tx, hold),
  ]);
  await tell(tx, { viewer: null }, offered, { name: 'offered', offer: { ...sent, timeZone: hold.timeZone } });
  return true;
}

/** Whoever is no customer any more waits for nothing. */
async function withdraw(tx: Tx, entry: EntryRow, at: Date): Promise<void> {
  const withdrawn = await changeEntry(tx, entry, 'WITHDRAWN', { at, userId: null });
  await Promise.all([
    clearTimer(tx, 'waitlist_expiry', entry.id),
    tell(tx, { viewer: null }, withdrawn, { name: 'withdrawn' }),
  ]);
}

/** A hold that was an offer has ended unbooked: its customer waits on, and the next one is asked. */
async function offerEnded(tx: Tx, event: HoldEvent, as: 'DECLINED' | 'EXPIRED'): Promise<void> {
  const { organizationid: organizationId, subject: holdId } = event;
  if (organizationId === null) return;
  const ended = await offerOfHold(tx, organizationId, holdId);
  if (!ended) return;
  const [entry, at, [hold]] = await Promise.all([
    lockEntry(tx, organizationId, ended.entryId),
    now(tx),
    findHolds(tx, [holdId]),
  ]);
  const sent = entry && (await sentOffer(tx, entry));
  if (entry && sent?.id === ended.id) {
    await endOffer(tx, ended, as, at);
    await waitOn(tx, event, entry, at);
  }
  if (!hold || isOfSeats(hold)) return;
  const parts = hold.items.map((item) => ({
    ...{ resourceId: item.resourceId, startsAt: instantOf(item.startsAt), endsAt: instantOf(item.endsAt) },
  }));
  await askForAll(tx, event, freedBy(hold.locationId, parts));
}

/** Back in line, unless the range has ended meanwhile. */
async function waitOn(tx: Tx, cause: Envelope, entry: EntryRow, at: Date): Promise<void> {
  const status = step('putBack', entry.status);
  if (!status) return;
  const waiting = await changeEntry(tx, entry, status, { at, userId: null });
  if (at >= entry.startsUntil) await end(tx, waiting, at, cause);
}

async function expire(tx: Tx, organizationId: string, entryId: string): Promise<void> {
  const [entry, at] = await Promise.all([lockEntry(tx, organizationId, entryId), now(tx)]);
  if (entry && at >= entry.startsUntil) await end(tx, entry, at);
}

/** What a locked entry waits for is not to be had any more: it is over, and what was offered is given back. */
export async function endEntry(tx: Tx, entry: EntryRow, at: Date): Promise<void> {
  await settleOffer(tx, entry, at);
  const putBack = step('putBack', entry.status);
  const waiting = putBack ? await changeEntry(tx, entry, putBack, { at, userId: null }) : entry;
  await end(tx, waiting, at);
  await clearTimer(tx, 'waitlist_expiry', entry.id);
}

async function end(tx: Tx, entry: EntryRow, at: Date, cause?: Envelope): Promise<void> {
  const status = step('expire', entry.status);
  if (!status) return;
  const expired = await changeEntry(tx, entry, status, { at, userId: null });
  await tell(tx, { viewer: null, ...(cause && { cause }) }, expired, { name: 'expired' });
}

/** A customer has booked what was waited for, by the offer or without it: nothing is to be waited for any more. */
async function fill(tx: Tx, event: Envelope<Visit>): Promise<void> {
  const { organizationid: organizationId, subject: appointmentId, data } = event;
  if (organizationId === null) return;
  const variationIds = data.segments.map(({ variationId }) => variationId);
  const [entries, at] = await Promise.all([lockLiveEntries(tx, organizationId, { ...data, variationIds }), now(tx)]);
  for (const entry of entries) {
    const status = step('fill', entry.status);
    if (!status || !isMeant(entry, event)) continue;
    await settleOffer(tx, entry, at);
    const filled = await changeEntry(tx, entry, status, { at, userId: null, appointmentId });
    await Promise.all([
      clearTimer(tx, 'waitlist_expiry', entry.id),
      tell(tx, { viewer: null, cause: event }, filled, { name: 'filled', appointmentId }),
    ]);
  }
}

/** A visit in the range, or to the session, unless it was booked before there was anything to wait for. */
function isMeant(
  { startsFrom, startsUntil, createdAt, sessionId }: EntryRow,
  { data, time }: Envelope<Visit>,
): boolean {
  const startsAt = new Date(data.startsAt);
  if (sessionId !== null && !data.segments.some((segment) => segment.sessionId === sessionId)) return false;
  return startsFrom <= startsAt && startsAt < startsUntil && createdAt <= new Date(time);
}

/** Who turned out to be another customer waits as that one; where both wait for the same, the other's entry stays. */
export async function mergeWaiting(tx: Tx, organizationId: string, from: string, to: string): Promise<void> {
  const [entries, at] = await Promise.all([lockLiveEntries(tx, organizationId, { customerId: from }), now(tx)]);
  for (const entry of entries) {
    if ((await findLiveEntry(tx, { ...entry, customerId: to })) === null) continue;
    await settleOffer(tx, entry, at);
    await withdraw(tx, entry, at);
  }
  await moveEntries(tx, organizationId, from, to);
}

/** Whoever is erased waits for nothing, here or anywhere. */
export async function withdrawAll(tx: Tx, organizationId: string, customerId: string): Promise<void> {
  const [entries, at] = await Promise.all([lockLiveEntries(tx, organizationId, { customerId }), now(tx)]);
  for (const entry of entries) {
    await settleOffer(tx, entry, at);
    await withdraw(tx, entry, at);
  }
}

/** The offer was taken, or is given back so that the next one may have it. */
export async function settleOffer(tx: Tx, entry: EntryRow, at: Date): Promise<void> {
  const sent = await sentOffer(tx, entry);
  if (!sent) return;
  const hold = await lockHold(tx, sent.organizationId, sent.holdId);
  await endOffer(tx, sent, hold?.status === 'BOOKED' ? 'ACCEPTED' : 'DECLINED', at);
  if (hold && isLive(hold, at)) await giveBack(tx, hold, { at, userId: null });
}
