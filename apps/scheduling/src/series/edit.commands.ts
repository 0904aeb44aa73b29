import { now, once, workerAccess, type Tx } from '@openslot/database';
import type { Envelope } from '@openslot/events';
import {
  accessOf,
  invalidInput,
  may,
  newId,
  requireKnown,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { lockAppointments } from '../appointment/appointment.store.ts';
import type { Segment } from '../appointment/appointment.ts';
import { decide } from '../appointment/life-cycle.ts';
import { cancellationTerms, cutOff } from '../appointment/terms.ts';
import { writeCancellation } from '../appointment/cancellation.commands.ts';
import { idsOf, lockById, type Locked } from '../appointment/change.loaders.ts';
import { tryMoveVisit } from '../appointment/move-visit.ts';
import { doerOf, theSystem, type Doer } from '../appointment/record.ts';
import { movedSegments, requestsFor } from '../appointment/reschedule.ts';
import type { Offer, OfferedVisit, Place, VisitRequest } from '../availability/availability.ts';
import { withoutWindow } from '../availability/booking-window.ts';
import { loadOffer } from '../availability/offer.store.ts';
import { findPlace } from '../availability/place.store.ts';
import { writeCounted } from '../booking-limit/booking-limit.store.ts';
import type { Deps } from '../deps.ts';
import { notePicks } from '../pick/pick.store.ts';
import { soldAtDesk } from '../desk/desk.ts';
import { takeTurnTravelling } from '../travel/travel.store.ts';
import {
  comesOut,
  comesToNothing,
  outcomeOf,
  placed,
  storedAnswers,
  triesAgainstRivals,
  wrongIn,
  type SeriesBooked,
  type SeriesConflict,
} from './booking.commands.ts';
import { readRule, writeRule } from './recurrence.ts';
import { tell } from './record.ts';
import {
  atTime,
  isTarget,
  partBefore,
  rhythmAt,
  untouched,
  type Answer,
  type EditSeriesInput,
  type EndSeriesInput,
  type OccurrenceProblem,
  type OccurrenceVisit,
  type OnConflict,
  type Rhythm,
} from './series.ts';
import { changesAs, findVisit, type Found } from './series.loaders.ts';
import {
  activeSeriesOf,
  changeOccurrence,
  changeSeries,
  findSeries,
  handOverOccurrences,
  insertSeries,
  instantsOf,
  lockSeries,
  occurrencesWithVisits,
  type SeriesRow,
} from './series.store.ts';

export interface SeriesChanged extends Omit<SeriesBooked, '__typename'> {
  readonly __typename: 'SeriesChanged';
}

export type EditSeriesOutcome =
  | SeriesChanged
  | SeriesConflict
  | { readonly __typename: 'WrongState'; readonly status: string }
  | { readonly __typename: 'VersionConflict'; readonly currentVersion: number }
  | NotReadyYet
  | { readonly __typename: 'IdempotencyMismatch' }
  | InvalidInput;

/** What is done to each of the meant occurrences. */
type Edit = Omit<EditSeriesInput, 'idempotencyKey' | 'seriesId' | 'version'> & {
  /** The series is over afterwards. */
  readonly ends: boolean;
};

/** Changes one, the following or all visits of a series; each keeps its identity, as when it is rescheduled by itself. */
export const editSeries = (
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, seriesId, version, ...edit }: EditSeriesInput,
): Promise<EditSeriesOutcome> =>
  change(deps, viewer, { operation: 'editSeries', idempotencyKey, seriesId, version }, { ...edit, ends: false });

/** Ends a series, with the visits that are still to come or without. */
export const endSeries = (
  deps: Deps,
  viewer: Viewer,
  { idempotencyKey, seriesId, version, cancelUpcoming, reason }: EndSeriesInput,
): Promise<EditSeriesOutcome> =>
  change(...([deps, viewer, { operation: 'endSeries', idempotencyKey, seriesId, version }] as const), {
    ...{ scope: 'ALL', n: null, time: null, segments: null, cancel: cancelUpcoming, includeChanged: true },
    ...{ onConflict: 'SKIP', reason, ends: true },
  });

interface Asked {
  readonly operation: string;
  readonly idempotencyKey: string;
  readonly seriesId: string;
  readonly version: number;
}

async function change(
  deps: Deps,
  viewer: Viewer,
  { operation, idempotencyKey: key, seriesId, version }: Asked,
  edit: Edit,
): Promise<EditSeriesOutcome> {
  const actorId = requireKnown(viewer);
  const [seen] = await deps.database.read(accessOf(viewer), (tx) => findSeries(tx, [seriesId]));
  const by = seen && changesAs(viewer, seen);
  if (!by) return unknownId('seriesId');
  const { organizationId } = seen;
  const overrides = by === 'STAFF' && edit.reason !== null && may(viewer, 'appointment.override', seen);
  const doer = doerOf(viewer, by);
  const keep = (outcome: EditSeriesOutcome) => outcome.__typename === 'SeriesChanged';
  const request = { organizationId, actorId, operation, key, input: { seriesId, version, ...edit }, keep };
  return deps.database
    .transaction(workerAccess(organizationId), (tx) =>
      once<EditSeriesOutcome>(tx, request, async () => {
        const locked = await lockSeries(tx, organizationId, seriesId);
        if (!locked) throw new Error(`the series ${seriesId} is gone`);
        if (locked.version !== version) return { __typename: 'VersionConflict', currentVersion: locked.version };
        if (locked.status !== 'ACTIVE') return { __typename: 'WrongState', status: locked.status };
        return changeLocked(tx, locked, edit, { doer, overrides });
      }),
    )
    .catch(outcomeOf);
}

interface By {
  readonly doer: Doer;
  /** Cut-offs do not bind. */
  readonly overrides: boolean;
}

async function changeLocked(tx: Tx, row: SeriesRow, edit: Edit, { doer, overrides }: By): Promise<EditSeriesOutcome> {
  const { organizationId, id, timeZone } = row;
  const [at, place, occurrences] = await Promise.all([
    now(tx),
    findPlace(tx, row.locationId),
    occurrencesWithVisits(tx, organizationId, id),
  ]);
  const onConflict = edit.onConflict ?? row.onConflict;
  const means = await meansFor(tx, row, edit, place, { doer, overrides, onConflict, at });
  if ('__typename' in means) return means;
  const targets = occurrences.filter(({ n }) => isTarget(edit.scope, edit.n, n));
  if (targets.length === 0) return unknownId('n');

  // As whoever moves one visit: its lock first, then the turn of those who travel.
  await lockAppointments(tx, organizationId, targets.flatMap(({ appointmentId }) => appointmentId ?? [])); // prettier-ignore
  if (place && !edit.cancel) await takeTurnTravelling(tx, place);
  const answers: Answer[] = [];
  for (const occurrence of edit.cancel || !edit.ends ? targets : []) {
    const problem = untouched(occurrence, { scope: edit.scope, includeChanged: edit.includeChanged, at });
    answers.push(problem ? leftAlone(occurrence, problem) : await changeOne(tx, means, occurrence));
  }
  const stored = await storedAnswers(tx, timeZone, answers);
  if (!edit.ends && !comesOut(onConflict, answers)) throw comesToNothing(timeZone, stored);
  for (const answer of answers) await keepAnswer(tx, row, edit, answer);
  const after = await changeWhole(tx, row, edit, { answers, occurrences, doer, at });
  return { __typename: 'SeriesChanged', seriesId: after.id, timeZone, answers: stored };
}

const leftAlone = ({ n, localStart, appointmentId }: OccurrenceVisit, problem: OccurrenceProblem): Answer => ({
  ...{ n, localStart, appointmentId, outcome: 'SKIPPED', problem, nextStartsAt: null },
});

/** What was done stays with the occurrence; what could not be done is remembered there, too. */
async function keepAnswer(tx: Tx, row: SeriesRow, { scope }: Edit, answer: Answer): Promise<void> {
  const { n, outcome, problem, nextStartsAt, localStart } = answer;
  if (outcome === 'SKIPPED') return;
  if (outcome === 'CONFLICT') return changeOccurrence(tx, row, { n, problem, nextStartsAt });
  const changed = scope === 'ONE';
  // What was changed by itself keeps its place in the series.
  const place = changed ? {} : { localStart };
  await changeOccurrence(tx, row, { n, outcome, problem: null, nextStartsAt: null, changed, ...place });
}

interface Means {
  readonly edit: Edit;
  readonly row: SeriesRow;
  readonly place: Place | null;
  readonly offer: Offer;
  readonly doer: Doer;
  readonly overrides: boolean;
  readonly onConflict: OnConflict;
  readonly at: Date;
}

/** All that a change needs, loaded once; or what is wrong with it. */
async function meansFor(
  tx: Tx,
  row: SeriesRow,
  edit: Edit,
  place: Place | null,
  rest: Pick<Means, 'doer' | 'overrides' | 'onConflict' | 'at'>,
): Promise<Means | InvalidInput | NotReadyYet> {
  const none = { edit, row, place, offer: new Map(), ...rest };
  if (edit.cancel || edit.ends || !place) return none;
  const { segments } = edit;
  if (segments && segments.length !== row.template.segments.length) {
    return invalidInput({ path: ['segments'], problem: 'same_number' });
  }
  const request: VisitRequest = { ...row.template, ...(segments && { segments }) };
  const offer = await loadOffer(tx, place, [...new Set(request.segments.map(({ variationId }) => variationId))]);
  const atDesk = rest.doer.kind === 'STAFF';
  const wrong = segments && (await wrongIn(tx, row, request, { offer, at: rest.at, atDesk }));
  if (wrong) return wrong;
  return { ...none, place: atDesk ? withoutWindow(place) : place, offer: atDesk ? soldAtDesk(offer) : offer };
}

async function changeOne(tx: Tx, means: Means, occurrence: OccurrenceVisit): Promise<Answer> {
  const { row, edit, doer, overrides } = means;
  const { n, localStart, appointmentId } = occurrence;
  if (appointmentId === null) throw new Error('an occurrence without a visit cannot be changed');
  const locked = await lockById(tx, row.organizationId, appointmentId);
  const { appointment, at, rules } = locked;
  const verb = edit.cancel ? 'cancel' : 'reschedule';
  const refuse = (problem: OccurrenceProblem, nextStartsAt: Date | null = null): Answer => ({
    ...{ n, localStart, appointmentId, outcome: 'CONFLICT', problem, nextStartsAt },
  });
  if (!decide(verb, appointment, { at, by: doer.kind, rules })) return leftAlone(occurrence, 'WRONG_STATE');
  if (!overrides && cutOff(verb, appointment, at)) return refuse('TOO_LATE');
  if (!edit.cancel) return moveOne(tx, means, occurrence, locked, refuse);
  const feeMinor = doer.kind === 'CUSTOMER' ? cancellationTerms(appointment, at).feeMinor : 0;
  await writeCancellation(tx, doer, locked, { reason: edit.reason, feeMinor });
  return { n, localStart, appointmentId, outcome: 'CANCELLED', problem: null, nextStartsAt: null };
}

async function moveOne(
  tx: Tx,
  { row, edit, place, offer, doer, onConflict }: Means,
  { n, localStart, appointmentId, visit }: OccurrenceVisit,
  locked: Locked,
  refuse: (problem: OccurrenceProblem, next?: Date | null) => Answer,
): Promise<Answer> {
  if (!place) return refuse('NOT_FREE');
  const wanted = edit.time === null ? (visit?.localStart ?? localStart) : atTime(localStart, edit.time);
  const [time] = await instantsOf(tx, row.timeZone, [wanted]);
  if (!time) throw new Error('a local time without an instant');
  const search = {
    place,
    offer,
    nearest: onConflict === 'NEAREST',
    exceptAppointmentId: appointmentId,
    customerId: row.customerId,
  };
  let found: Found = { problem: 'NOT_FREE', nextStartsAt: null };
  for (let tried = 1; tried <= triesAgainstRivals; tried += 1) {
    for (const [index, request] of requestsIn(edit, row, locked).entries()) {
      const last = index === requestsIn(edit, row, locked).length - 1;
      found = await findVisit(tx, { ...search, nearest: search.nearest && last }, request, time);
      if ('visit' in found) break;
    }
    if ('problem' in found) return refuse(found.problem, found.nextStartsAt);
    const moved = segmentsAt(locked.segments, found.visit);
    const answer = await placed(tx, row, time, found);
    const outcome = found.moved ? 'MOVED' : 'BOOKED';
    const move = () => tryMoveVisit(tx, locked, moved, doer, edit.reason);
    const asItWas = isAsItWas(locked.segments, moved);
    if (asItWas || (await writeCounted(tx, move))) {
      if (!asItWas) notePicks(tx, row.organizationId, idsOf(moved), found.visit.picks);
      return { ...answer, n, appointmentId, outcome };
    }
  }
  return refuse('NOT_FREE');
}

/** With other services as they are asked for; else by the same people, and where anybody would do, by anybody. */
const requestsIn = ({ segments }: Edit, { template }: SeriesRow, locked: Locked): readonly VisitRequest[] =>
  segments ? [{ partySize: template.partySize, segments }] : requestsFor(locked.appointment, locked.segments, null);

/** As a reschedule has them; another service than before brings its own price. */
const segmentsAt = (segments: readonly Segment[], visit: OfferedVisit): readonly Segment[] =>
  movedSegments(segments, visit).map((segment, index) => {
    const offered = visit.segments[index];
    if (!offered || offered.variation.id === segment.variationId) return segment;
    const { id: variationId, serviceId, version: variationVersion } = offered.variation;
    return { ...segment, serviceId, variationId, variationVersion, listMinor: offered.priceMinor };
  });

const isAsItWas = (before: readonly Segment[], after: readonly Segment[]): boolean =>
  before.every((segment, index) => {
    const now = after[index];
    return (
      now?.resourceId === segment.resourceId &&
      now.variationId === segment.variationId &&
      now.startsAt.getTime() === segment.startsAt.getTime() &&
      now.endsAt.getTime() === segment.endsAt.getTime()
    );
  });

interface Whole {
  readonly answers: readonly Answer[];
  readonly occurrences: readonly OccurrenceVisit[];
  readonly doer: Doer;
  readonly at: Date;
}

/** The series after its occurrences: as it goes on, over, or in two. Answers the one with what was changed. */
async function changeWhole(tx: Tx, row: SeriesRow, edit: Edit, whole: Whole): Promise<SeriesRow> {
  const { doer, at, answers, occurrences } = whole;
  const by = { at, userId: doer.userId };
  const done = answers.filter(({ outcome }) => outcome !== 'SKIPPED');
  const first = done[0];
  if (edit.scope === 'FOLLOWING' && !edit.cancel && first && first.n > 1) return split(tx, row, edit, first, whole);
  const cancelled = new Set(answers.filter(({ outcome }) => outcome === 'CANCELLED').map(({ n }) => n));
  const remains = occurrences.some((each) => !cancelled.has(each.n) && isStillToCome(each, at));
  const status = edit.ends || (edit.cancel && !remains) ? 'ENDED' : 'ACTIVE';
  const all = edit.scope !== 'ONE' && !edit.cancel && !edit.ends;
  const after = await changeSeries(tx, row, { status, ...(all && asEdited(row, edit)) }, by);
  const changed = edit.scope === 'ONE' ? ['occurrences'] : changedBy(edit);
  await tell(tx, doer, after, status === 'ENDED' ? 'ended' : 'changed', { changed, reason: edit.reason });
  return after;
}

const isStillToCome = (occurrence: OccurrenceVisit, at: Date): boolean =>
  untouched(occurrence, { scope: 'ALL', includeChanged: true, at }) === null;

const changedBy = ({ cancel, time, segments, ends }: Edit): readonly string[] => [
  ...(cancel ? ['occurrences'] : []),
  ...(time === null ? [] : ['startsLocal']),
  ...(segments === null ? [] : ['template']),
  ...(ends ? ['status'] : []),
];

/** What the series itself is after a change of all of it. */
function asEdited(row: SeriesRow, { time, segments }: Edit) {
  const { startsLocal, excluded } = rhythmAt(rhythmOf(row), time);
  return { startsLocal, excluded: [...excluded], template: { ...row.template, ...(segments && { segments }) } };
}

function rhythmOf({ rule: text, startsLocal, excluded }: SeriesRow): Rhythm {
  const rule = readRule(text);
  if (!rule) throw new Error(`a series with a rule that is none: ${text}`);
  return { rule, startsLocal, excluded };
}

/** The series ends before the first that was changed; a new one goes on from there, with all the later occurrences. */
async function split(
  tx: Tx,
  row: SeriesRow,
  edit: Edit,
  { n }: Answer,
  { occurrences, doer, at }: Whole,
): Promise<SeriesRow> {
  const by = { at, userId: doer.userId };
  const from = occurrences.find((each) => each.n === n)?.localStart ?? row.startsLocal;
  const [before, after] = partBefore(rhythmOf(row), from);
  const { rule, startsLocal, excluded } = rhythmAt(after, edit.time);
  const next: SeriesRow = {
    ...row,
    ...{ id: newId(), continuesId: row.id, version: 1, rule: writeRule(rule), startsLocal, excluded: [...excluded] },
    ...{ template: { ...row.template, ...(edit.segments && { segments: edit.segments }) } },
    ...{
      occurrences: row.occurrences - n + 1,
      createdAt: at,
      createdBy: doer.userId,
      updatedAt: at,
      updatedBy: doer.userId,
    },
  };
  const goesOn = occurrences.some((each) => each.n < n && isStillToCome(each, at));
  const rest = { rule: writeRule(before), occurrences: n - 1, status: goesOn ? row.status : ('ENDED' as const) };
  await insertSeries(tx, next);
  await handOverOccurrences(tx, row, next.id, n);
  const ended = await changeSeries(tx, row, rest, by);
  await tell(tx, doer, ended, goesOn ? 'changed' : 'ended', { changed: ['rule'], reason: edit.reason });
  await tell(tx, doer, next, 'created', { reason: edit.reason });
  return next;
}

/** The series of customers who are erased are over; their visits are cancelled as all their visits are. */
export async function endSeriesOf(
  tx: Tx,
  customers: { readonly organizationId: string; readonly customerIds: readonly string[] },
  cause?: Envelope,
): Promise<void> {
  for (const id of await activeSeriesOf(tx, customers)) {
    await endSeriesById(tx, customers.organizationId, id, theSystem(cause));
  }
}

/** A series is over, and its visits stay as they are. */
export async function endSeriesById(tx: Tx, organizationId: string, id: string, doer: Doer): Promise<void> {
  const [row, at] = await Promise.all([lockSeries(tx, organizationId, id), now(tx)]);
  if (row?.status !== 'ACTIVE') return;
  const after = await changeSeries(tx, row, { status: 'ENDED' }, { at, userId: doer.userId });
  await tell(tx, doer, after, 'ended', { changed: ['status'] });
}
