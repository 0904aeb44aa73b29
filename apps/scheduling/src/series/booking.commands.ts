import { now, once, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  invalidInput,
  newId,
  notKnownHere,
  requireKnown,
  requireMay,
  requireSignedIn,
  type FieldIssue,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { paymentDeadline } from '../appointment/deadlines.ts';
import { laterPaymentDeadline } from '../appointment/later-payment.ts';
import { findBusinessRules, hasBeenThere } from '../appointment/appointment.store.ts';
import { doerOf, type Doer } from '../appointment/record.ts';
import { tryWriteVisit, type VisitToWrite } from '../appointment/write-visit.ts';
import type { Offer, Place, VisitRequest } from '../availability/availability.ts';
import { withoutWindow } from '../availability/booking-window.ts';
import { loadOffer } from '../availability/offer.store.ts';
import { writeCounted } from '../booking-limit/booking-limit.store.ts';
import { findPlace } from '../availability/place.store.ts';
import type { BlockMode } from '../block/block.ts';
import { findBlock } from '../block/block.store.ts';
import { findCustomer } from '../customer/customer.store.ts';
import { meetPerson } from '../customer/meet-person.ts';
import type { Deps } from '../deps.ts';
import { soldAtDesk } from '../desk/desk.ts';
import { namedIn } from '../hold/hold.loaders.ts';
import { unknownStaff } from '../hold/hold.store.ts';
import { takeTurnTravelling } from '../travel/travel.store.ts';
import { writeRule } from './recurrence.ts';
import { tell } from './record.ts';
import { plannedStarts, type Answer, type CreateSeriesInput, type OnConflict } from './series.ts';
import { findVisit, type Found, type Search } from './series.loaders.ts';
import {
  insertOccurrences,
  insertSeries,
  instantsOf,
  localOf,
  type PlannedTime,
  type SeriesRow,
} from './series.store.ts';

/** How the occurrences came out, of a series that stands, or in which nothing was changed. */
export interface SeriesBooked {
  readonly __typename: 'SeriesBooked';
  readonly seriesId: string;
  readonly timeZone: string;
  readonly answers: readonly StoredAnswer[];
}
export interface SeriesConflict {
  readonly __typename: 'SeriesConflict';
  readonly timeZone: string;
  readonly answers: readonly StoredAnswer[];
}

/** An answer as it is remembered for retries: plain JSON, with its start as an instant. */
export type StoredAnswer = Omit<Answer, 'nextStartsAt' | 'localStart'> & {
  readonly startsAt: string;
  readonly nextStartsAt: string | null;
};

export type CreateSeriesOutcome =
  | SeriesBooked
  | SeriesConflict
  | { readonly __typename: 'PolicyNotAccepted' }
  | { readonly __typename: 'CustomerBlocked' }
  | NotReadyYet
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

type Input = Omit<CreateSeriesInput, 'idempotencyKey'>;

/** Undoes all that was done for some occurrences, and is answered instead. */
export class Undone extends Error {
  readonly outcome: SeriesConflict | InvalidInput;
  constructor(outcome: SeriesConflict | InvalidInput) {
    super('the series comes to nothing');
    this.outcome = outcome;
  }
}

export function outcomeOf(error: unknown): SeriesConflict | InvalidInput {
  if (error instanceof Undone) return error.outcome;
  throw error;
}

export const comesToNothing = (timeZone: string, answers: readonly StoredAnswer[]): Undone =>
  new Undone({ __typename: 'SeriesConflict', timeZone, answers: undone(answers) });

/**
 * Books visits that repeat in one transaction: each is found by the engine and takes its time by the same constraint as
 * every other visit.
 */
export async function createSeries(
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, ...input }: CreateSeriesInput,
): Promise<CreateSeriesOutcome> {
  const actorId = requireKnown(viewer);
  if (input.customerId === null) requireSignedIn(viewer);
  const { database } = deps;
  const place = await database.read(accessOf(viewer), (tx) => findPlace(tx, input.locationId));
  if (!place) {
    const at = await database.read(accessOf(viewer), now);
    return notKnownHere(at, { id: input.locationId, path: ['locationId'] });
  }
  if (input.customerId !== null) requireMay(viewer, 'appointment.write', place);
  const doer = { ...doerOf(viewer, input.customerId === null ? 'CUSTOMER' : 'STAFF'), userId: actorId };
  if (doer.kind === 'CUSTOMER' && !input.acceptPolicy) return { __typename: 'PolicyNotAccepted' };

  const { organizationId } = place;
  const keep = (outcome: CreateSeriesOutcome) => outcome.__typename === 'SeriesBooked';
  const request = { organizationId, actorId, operation: 'createSeries', key: idempotencyKey, input, keep };
  return database
    .transaction(workerAccess(organizationId), (tx) =>
      once<CreateSeriesOutcome>(tx, request, () => create(tx, deps, place, input, doer)),
    )
    .catch(outcomeOf);
}

type Booker = Doer & { readonly userId: string };

async function create(tx: Tx, deps: Deps, place: Place, input: Input, doer: Booker): Promise<CreateSeriesOutcome> {
  const { organizationId, businessId, locationId, timeZone } = place;
  const [, at, first, offer] = await Promise.all([
    takeTurnTravelling(tx, place),
    now(tx),
    localOf(tx, timeZone, input.startsAt),
    loadOffer(tx, place, [...new Set(input.segments.map(({ variationId }) => variationId))]),
  ]);
  const planned = plannedStarts(first, input.rule);
  if ('problem' in planned) return invalidInput({ path: ['rule', planned.wrong], problem: planned.problem });
  const atDesk = doer.kind === 'STAFF';
  const wrong = await wrongIn(tx, place, input, { offer, at, atDesk });
  if (wrong) return wrong;
  const customer = await customerFor(tx, deps, place, input, doer, at);
  if ('refused' in customer) return customer.refused;

  const id = newId();
  const { segments, partySize, onConflict } = input;
  const row = {
    ...{ organizationId, id, businessId, locationId, customerId: customer.id, template: { segments, partySize } },
    ...{
      rule: writeRule(input.rule.recurrence),
      excluded: [...planned.excluded],
      startsLocal: planned.starts[0] ?? first,
    },
    ...{
      timeZone,
      onConflict,
      status: 'ACTIVE' as const,
      occurrences: planned.starts.length,
      continuesId: null,
      version: 1,
    },
    ...{ createdAt: at, createdBy: doer.userId, updatedAt: at, updatedBy: doer.userId, deletedAt: null, metadata: {} },
  } satisfies SeriesRow;
  const booking: Booking = {
    ...{ deps, doer, at, request: { segments, partySize }, onConflict, seriesId: id, customerId: customer.id },
    ...{ approval: customer.approval, pays: customer.pays },
    search: {
      place: atDesk ? withoutWindow(place) : place,
      offer: atDesk ? soldAtDesk(offer) : offer,
      ...{ nearest: onConflict === 'NEAREST', exceptAppointmentId: null, customerId: customer.id },
    },
  };
  await insertSeries(tx, row);
  const answers: Answer[] = [];
  for (const [index, time] of (await instantsOf(tx, timeZone, planned.starts)).entries()) {
    const isFirst = answers.every(({ appointmentId }) => appointmentId === null);
    answers.push(await bookOne(tx, booking, { n: index + 1, isFirst }, time));
  }
  const stored = await storedAnswers(tx, timeZone, answers);
  if (!comesOut(onConflict, answers)) throw comesToNothing(timeZone, stored);
  await Promise.all([insertOccurrences(tx, row, answers), tell(tx, doer, row, 'created')]);
  return { __typename: 'SeriesBooked', seriesId: id, timeZone, answers: stored };
}

/** Something has to be done at all, and where all have to come out, no time may have been missing. */
export const comesOut = (onConflict: OnConflict, answers: readonly Answer[]): boolean =>
  answers.some(({ outcome }) => outcome !== 'CONFLICT' && outcome !== 'SKIPPED') &&
  (onConflict !== 'FAIL_ALL' || answers.every(({ outcome }) => outcome !== 'CONFLICT'));

/** The answers when it has come to nothing: those that could have been had are told so. */
const undone = (answers: readonly StoredAnswer[]): readonly StoredAnswer[] =>
  answers.map((answer) =>
    answer.outcome === 'CONFLICT' || answer.outcome === 'SKIPPED'
      ? answer
      : { ...answer, outcome: 'SKIPPED', problem: 'NOT_ALL', appointmentId: null },
  );

/** With where each was put, as an instant. */
export async function storedAnswers(
  tx: Tx,
  timeZone: string,
  answers: readonly Answer[],
): Promise<readonly StoredAnswer[]> {
  const times = await instantsOf(
    tx,
    timeZone,
    answers.map(({ localStart }) => localStart),
  );
  return answers.map(({ n, outcome, appointmentId, problem, nextStartsAt }, index) => ({
    ...{ n, outcome, appointmentId, problem, nextStartsAt: nextStartsAt?.toISOString() ?? null },
    startsAt: times[index]?.startsAt.toISOString() ?? '',
  }));
}

interface Facts {
  readonly offer: Offer;
  readonly at: Date;
  readonly atDesk: boolean;
}

/** What of the visit names nothing here, or cannot be booked at all. */
export async function wrongIn(
  tx: Tx,
  { organizationId }: Pick<Place, 'organizationId'>,
  request: VisitRequest,
  { offer, at, atDesk }: Facts,
): Promise<InvalidInput | NotReadyYet | null> {
  const named = namedIn(request);
  const unknown = new Set(named.length === 0 ? [] : await unknownStaff(tx, organizationId, named));
  const missing = request.segments.flatMap(({ variationId, staff }, index) => {
    const at = (...path: string[]) => ['segments', String(index), ...path];
    return [
      ...(offer.has(variationId) ? [] : [{ id: variationId, path: at('variationId') }]),
      ...(staff.anyOf ?? []).map((id, nth) => ({ id, path: at('staff', 'anyOf', String(nth)) })).filter(strange),
      ...staff.noneOf.map((id, nth) => ({ id, path: at('staff', 'noneOf', String(nth)) })).filter(strange),
    ];
  });
  function strange({ id }: { readonly id: string }): boolean {
    return unknown.has(id);
  }
  if (missing.length > 0) return notKnownHere(at, ...missing);
  const fields = request.segments.flatMap(({ variationId }, index): FieldIssue[] => {
    const variation = offer.get(variationId);
    if (!variation) return [];
    const { minParty: minimum, maxParty: maximum } = variation;
    const path = ['segments', String(index), 'variationId'];
    if (!(atDesk ? variation.isSold : variation.isBookable)) return [{ path, problem: 'not_sold' }];
    const fits = minimum <= request.partySize && request.partySize <= maximum;
    return fits ? [] : [{ path: ['partySize'], problem: 'party_size', minimum, maximum }];
  });
  return fields.length > 0 ? invalidInput(...fields) : null;
}

interface BookedFor {
  readonly id: string;
  readonly approval: VisitToWrite['approval'];
  /** How customers pay in advance, one by one; null: those whom the staff book pay nothing. */
  readonly pays: { readonly minutes: number; readonly block: BlockMode | null } | null;
}

/** Whose visits they are, and whether the business is asked first; or why they may not be booked. */
async function customerFor(
  tx: Tx,
  { guestContactTopicKey }: Deps,
  place: Place,
  { customerId }: Input,
  { userId }: Booker,
  at: Date,
): Promise<BookedFor | { readonly refused: CreateSeriesOutcome }> {
  const { organizationId, businessId } = place;
  if (customerId !== null) {
    const known = await findCustomer(tx, organizationId, customerId);
    if (!known) return { refused: notKnownHere(at, { id: customerId, path: ['customerId'] }) };
    const block = await findBlock(tx, guestContactTopicKey, organizationId, { customerId: known.id });
    return block === 'BLOCKED'
      ? { refused: { __typename: 'CustomerBlocked' } }
      : { id: known.id, approval: null, pays: null };
  }
  const [rules, block] = await Promise.all([
    findBusinessRules(tx, organizationId, businessId),
    findBlock(tx, guestContactTopicKey, organizationId, { userId }),
  ]);
  if (!rules) return { refused: { __typename: 'NotReadyYet', retryAfterMs: 1_000 } };
  if (block === 'BLOCKED') return { refused: { __typename: 'CustomerBlocked' } };
  const id = await meetPerson(tx, place, userId, at);
  const isNew = rules.approval === 'NEW_CUSTOMERS' && !(await hasBeenThere(tx, { ...place, customerId: id }));
  const asks = block === 'APPROVAL' || rules.approval === 'ALWAYS' || isNew;
  return { id, approval: asks ? rules : null, pays: { minutes: rules.paymentMinutes, block } };
}

interface Booking {
  readonly deps: Deps;
  readonly doer: Booker;
  readonly at: Date;
  readonly request: VisitRequest;
  readonly onConflict: OnConflict;
  readonly seriesId: string;
  readonly customerId: string;
  readonly approval: VisitToWrite['approval'];
  readonly pays: BookedFor['pays'];
  readonly search: Search;
}

/** See `holdSlot`: rivals are outrun a few times. Whoever loses each time is told so, and the others stay. */
export const triesAgainstRivals = 3;

interface Nth {
  readonly n: number;
  /** Nothing was booked for those before. */
  readonly isFirst: boolean;
}

async function bookOne(tx: Tx, booking: Booking, { n, isFirst }: Nth, time: PlannedTime): Promise<Answer> {
  const { search, doer, request, pays, at } = booking;
  const { place } = search;
  let found: Found = { problem: 'NOT_FREE', nextStartsAt: null };
  for (let tried = 1; tried <= triesAgainstRivals; tried += 1) {
    found = await findVisit(tx, search, request, time);
    if ('problem' in found) break;
    const { visit, moved } = found;
    const payableUntil = isFirst ? paymentDeadline : laterPaymentDeadline;
    const startsAt = new Date(visit.startsAt * 60_000);
    const payment = pays && { until: payableUntil(at, pays.minutes, startsAt), block: pays.block };
    const id = newId();
    const wanted: VisitToWrite = {
      ...{ id, place, at: booking.at, request, visit, customerId: booking.customerId, source: 'SERIES', note: null },
      ...{ doer, approval: booking.approval, payment, checkIn: false, overridden: null },
      series: { seriesId: booking.seriesId, occurrence: n },
    };
    if (await writeCounted(tx, () => tryWriteVisit(tx, booking.deps, wanted)))
      return { ...(await placed(tx, place, time, found)), n, outcome: moved ? 'MOVED' : 'BOOKED', appointmentId: id };
    found = { problem: 'NOT_FREE', nextStartsAt: null };
  }
  const outcome = booking.onConflict === 'SKIP' ? 'SKIPPED' : 'CONFLICT';
  return { n, localStart: time.localStart, outcome, appointmentId: null, ...found } as Answer;
}

/** Where an occurrence was put, which is not where the rule has it when it was moved. */
export async function placed(
  tx: Tx,
  { timeZone }: Pick<Place, 'timeZone'>,
  { localStart }: PlannedTime,
  { visit, moved }: Extract<Found, { visit: unknown }>,
): Promise<Pick<Answer, 'localStart' | 'problem' | 'nextStartsAt'>> {
  const put = moved ? await localOf(tx, timeZone, new Date(visit.startsAt * 60_000)) : localStart;
  return { localStart: put, problem: null, nextStartsAt: null };
}
