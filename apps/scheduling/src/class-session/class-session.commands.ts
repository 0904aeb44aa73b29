import { now, setTimer, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  newId,
  notKnownHere,
  requireActing,
  requireMay,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { freeTime } from '../allocation/allocation.store.ts';
import { findLocation, findStaff, type LocationRef } from '../catalog/catalog.store.ts';
import { findBusiness } from '../closure/closure.store.ts';
import { insertCourse, type CourseRow } from '../course/course.store.ts';
import type { Deps } from '../deps.ts';
import { askForSeats, endHeldSeats } from '../seat/seat.store.ts';
import { callOff } from './call-off.ts';
import {
  byClock,
  changed,
  differences,
  isAnother,
  isMoved,
  step,
  type CancelSession,
  type ChangeSession,
  type ScheduleSession,
  type SessionStatus,
} from './class-session.ts';
import {
  changeSession as storeSession,
  findClass,
  findRoom,
  findSessions,
  insertSession,
  lockSession,
  takeSessionTime,
  weeklyStarts,
  type ClassVariation,
  type SessionRow,
  type Wanted,
} from './class-session.store.ts';
import { followSoon } from './follow.process.ts';
import { tell } from './record.ts';

export interface SessionsScheduled {
  readonly __typename: 'SessionsScheduled';
  readonly sessionIds: readonly string[];
}
export interface SessionClash {
  readonly __typename: 'SessionClash';
  readonly startsAt: Date;
}
export interface SessionChanged {
  readonly __typename: 'SessionChanged';
  readonly sessionId: string;
}
export interface SessionCancelled {
  readonly __typename: 'SessionCancelled';
  readonly sessionId: string;
}
interface WrongState {
  readonly __typename: 'WrongState';
  readonly status: SessionStatus;
}
interface VersionConflict {
  readonly __typename: 'VersionConflict';
  readonly currentVersion: number;
}

/** Somebody else has the staff member or the room then: nothing is planned or changed. */
class Clash extends Error {
  readonly startsAt: Date;
  constructor(startsAt: Date) {
    super('the staff member or the room is taken');
    this.startsAt = startsAt;
  }
}

async function orClash<Outcome>(work: Promise<Outcome>): Promise<Outcome | SessionClash> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Clash) return { __typename: 'SessionClash', startsAt: error.startsAt };
    throw error;
  }
}

/** Plans one session, or one every week at the same local time: all of them, or none. */
export async function scheduleSession(
  { database }: Deps,
  viewer: Viewer,
  input: ScheduleSession,
): Promise<SessionsScheduled | SessionClash | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const { locationId } = input;
  const [location, at] = await Promise.all([
    database.read(accessOf(viewer), (tx) => findLocation(tx, organizationId, locationId)),
    database.read(accessOf(viewer), now),
  ]);
  if (!location) return notKnownHere(at, { id: locationId, path: ['locationId'] });
  requireMay(viewer, 'session.write', placeOf(location));

  return orClash(
    database.transaction(workerAccess(organizationId), async (tx) => {
      if (!(await isThere(tx, location))) return unknownId('locationId');
      const found = await findParts(tx, location, input, at);
      if ('__typename' in found) return found;
      const [moment, starts] = await Promise.all([
        now(tx),
        weeklyStarts(tx, location.timeZone, input.startsAt, input.weeks),
      ]);
      if (input.startsAt <= moment) return invalidInput({ path: ['startsAt'], problem: 'session_is_over' });
      const sessionIds: string[] = [];
      const made = { at: moment, userId: actorIdOf(viewer), courseId: input.course ? newId() : null };
      if (made.courseId) await insertCourse(tx, courseOf(location, input, { ...made, courseId: made.courseId }));
      for (const startsAt of starts) {
        const session = planned(location, found.variation, input, startsAt, made);
        await plan(tx, viewer, session, found, moment);
        sessionIds.push(session.id);
      }
      return { __typename: 'SessionsScheduled', sessionIds };
    }),
  );
}

const placeOf = ({ organizationId, businessId, id }: LocationRef) => ({ organizationId, businessId, locationId: id });

/** Nothing is planned where a place has closed, or its business is archived. */
const isThere = async (tx: Tx, { organizationId, businessId, status }: LocationRef): Promise<boolean> =>
  status === 'ACTIVE' && (await findBusiness(tx, organizationId, businessId)) !== null;

interface Parts {
  readonly variation: ClassVariation;
  readonly roomUnits: number;
}

/** What the session is one of, or which of the ids name nothing here. */
async function findParts(
  tx: Tx,
  { organizationId, businessId, id: locationId }: Pick<LocationRef, 'organizationId' | 'businessId' | 'id'>,
  { variationId, staffMemberId, roomId }: Pick<ScheduleSession, 'variationId' | 'staffMemberId' | 'roomId'>,
  at: Date,
): Promise<Parts | NotReadyYet | InvalidInput> {
  const [variation, staff, room] = await Promise.all([
    findClass(tx, { organizationId, businessId, variationId, staffId: staffMemberId }),
    findStaff(tx, organizationId, staffMemberId),
    roomId === null ? { units: 0 } : findRoom(tx, { organizationId, locationId, roomId }),
  ]);
  const missing = [
    ...(variation ? [] : [{ id: variationId, path: ['variationId'] }]),
    ...(staff?.businessId === businessId ? [] : [{ id: staffMemberId, path: ['staffMemberId'] }]),
    ...(room ? [] : [{ id: roomId ?? '', path: ['roomId'] }]),
  ];
  if (!variation || !room || missing.length > 0) return notKnownHere(at, ...missing);
  if (!variation.isClass) return invalidInput({ path: ['variationId'], problem: 'not_a_class' });
  return { variation, roomUnits: room.units };
}

interface Made {
  readonly at: Date;
  readonly userId: string | null;
  readonly courseId: string | null;
}

const courseOf = (
  { organizationId, businessId, id: locationId }: LocationRef,
  { variationId, published }: ScheduleSession,
  { at, userId, courseId }: Made & { readonly courseId: string },
): CourseRow => ({
  // Written as it is then: see insertCourse and insertSession.
  placePublished: true,
  ...{ organizationId, id: courseId, businessId, locationId, variationId, published },
  ...{ createdAt: at, createdBy: userId, updatedAt: at, updatedBy: userId, version: 1, deletedAt: null, metadata: {} },
});

function planned(
  { organizationId, businessId, id: locationId, timeZone }: LocationRef,
  variation: ClassVariation,
  input: ScheduleSession,
  startsAt: Date,
  { at, userId, courseId }: Made,
): SessionRow {
  return {
    ...{ organizationId, id: newId(), businessId, locationId, timeZone, startsAt, localStart: '' },
    ...{ serviceId: variation.serviceId, variationId: input.variationId, variationVersion: variation.version },
    ...{ staffId: input.staffMemberId, roomId: input.roomId, courseId },
    endsAt: new Date(startsAt.getTime() + (input.minutes ?? variation.minutes) * 60_000),
    ...{ capacity: input.capacity ?? variation.capacity, taken: 0, held: 0, waitlistMax: input.waitlistMax },
    ...{ listMinor: input.price ?? variation.priceMinor, currency: variation.currency, published: input.published },
    placePublished: true,
    ...{ status: 'SCHEDULED', cancelReason: null, cancelsAt: null, version: 1, deletedAt: null, metadata: {} },
    ...{ createdAt: at, createdBy: userId, updatedAt: at, updatedBy: userId },
  };
}

async function plan(tx: Tx, viewer: Viewer, session: SessionRow, parts: Parts, at: Date): Promise<void> {
  if (!(await takeSessionTime(tx, session, at, wantedBy(session, parts)))) throw new Clash(session.startsAt);
  await Promise.all([
    insertSession(tx, session),
    lookLater(tx, session),
    tell(tx, viewer, session, { name: 'scheduled' }),
  ]);
}

/** What a session occupies: its staff member and room, with the buffers of its variation. */
const wantedBy = ({ staffId, roomId, startsAt, endsAt }: SessionRow, { variation, roomUnits }: Parts): Wanted[] => {
  const from = new Date(startsAt.getTime() - variation.buffers.before * 60_000);
  const to = new Date(endsAt.getTime() + variation.buffers.after * 60_000);
  return [
    { resourceId: staffId, units: 1, from, to },
    ...(roomId === null ? [] : [{ resourceId: roomId, units: roomUnits, from, to }]),
  ];
};

const lookLater = (tx: Tx, { organizationId, id, startsAt }: SessionRow): Promise<void> =>
  setTimer(tx, { organizationId, kind: 'session_clock', subjectId: id, dueAt: startsAt });

/** The viewer's own organization's session; members who may not plan are told so. */
async function findForChange({ database }: Deps, viewer: Viewer, sessionId: string): Promise<SessionRow | null> {
  const { organizationId } = requireActing(viewer);
  const [seen] = await database.read(accessOf(viewer), (tx) => findSessions(tx, [sessionId]));
  if (seen?.organizationId !== organizationId) return null;
  requireMay(viewer, 'session.write', seen);
  return seen;
}

/** Changes a session that has not begun; all of it, or nothing. Visits follow to another time or staff member. */
export async function changeSession(
  deps: Deps,
  viewer: Viewer,
  input: ChangeSession,
): Promise<SessionChanged | SessionClash | WrongState | VersionConflict | NotReadyYet | InvalidInput> {
  const seen = await findForChange(deps, viewer, input.classSessionId);
  if (!seen) return unknownId('classSessionId');
  const { organizationId, id, businessId, locationId } = seen;
  return orClash(
    deps.database.transaction(workerAccess(organizationId), async (tx) => {
      const [session, at] = await Promise.all([lockSession(tx, organizationId, id), now(tx)]);
      if (!session) return unknownId('classSessionId');
      if (session.version !== input.version) return { __typename: 'VersionConflict', currentVersion: session.version };
      if (!step('change', session.status)) return { __typename: 'WrongState', status: session.status };
      if (input.startsAt !== null && input.startsAt <= at) {
        return invalidInput({ path: ['startsAt'], problem: 'session_is_over' });
      }
      const after = changed(session, input);
      if (!after) {
        const minimum = session.taken + session.held;
        return invalidInput({ path: ['capacity'], problem: 'places_are_gone', minimum });
      }
      const changes = differences(session, after);
      if (changes.length === 0) return { __typename: 'SessionChanged', sessionId: id };
      if (isMoved(changes)) {
        const { variationId, staffId: staffMemberId, roomId } = after;
        const place = { organizationId, businessId, id: locationId };
        const parts = await findParts(tx, place, { variationId, staffMemberId, roomId }, at);
        if ('__typename' in parts) return parts;
        await freeTime(tx, organizationId, [id]);
        if (!(await takeSessionTime(tx, after, at, wantedBy(after, parts)))) throw new Clash(after.startsAt);
      }
      const stored = await storeSession(tx, after, { at, userId: actorIdOf(viewer) });
      await Promise.all([
        changes.includes('startsAt') && lookLater(tx, stored),
        tell(tx, viewer, stored, { name: 'changed', changed: changes }),
      ]);
      if (isAnother(changes)) {
        await endHeldSeats(tx, stored, at);
        await followSoon(tx, stored, at);
      }
      if (changes.includes('capacity')) await askForSeats(tx, stored, at);
      return { __typename: 'SessionChanged', sessionId: id };
    }),
  );
}

/** Calls a session off. Its time is free; its visits are cancelled one by one, each by itself. */
export async function cancelSession(
  deps: Deps,
  viewer: Viewer,
  { classSessionId: sessionId, version, reason }: CancelSession,
): Promise<SessionCancelled | WrongState | VersionConflict | InvalidInput> {
  const seen = await findForChange(deps, viewer, sessionId);
  if (!seen) return unknownId('classSessionId');
  const { organizationId } = seen;
  return deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const session = await lockSession(tx, organizationId, sessionId);
    if (!session) return unknownId('classSessionId');
    if (session.version !== version) return { __typename: 'VersionConflict', currentVersion: session.version };
    if (!(await callOff(tx, viewer, session, reason))) return { __typename: 'WrongState', status: session.status };
    return { __typename: 'SessionCancelled', sessionId };
  });
}

/** A session begins and ends by the clock, whoever looks. */
export async function keepTime(tx: Tx, organizationId: string, sessionId: string): Promise<void> {
  const [session, at] = await Promise.all([lockSession(tx, organizationId, sessionId), now(tx)]);
  if (!session) return;
  const next = byClock(session, at);
  if (!next) return;
  if ('lookAt' in next) {
    return setTimer(tx, { organizationId, kind: 'session_clock', subjectId: sessionId, dueAt: next.lookAt });
  }
  const status = step(next.verb, session.status);
  if (!status) return;
  const stored = await storeSession(tx, { ...session, status }, { at, userId: null });
  await tell(tx, null, stored, { name: next.verb === 'begin' ? 'begun' : 'completed' });
  if (next.verb === 'begin') {
    await setTimer(tx, { organizationId, kind: 'session_clock', subjectId: sessionId, dueAt: stored.endsAt });
  } else {
    await freeTime(tx, organizationId, [sessionId]);
  }
}
