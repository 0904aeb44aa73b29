import { emit, now, workerAccess, type Tx } from '@openslot/database';
import { timeOffCancelled, timeOffDecided, timeOffRequested } from '@openslot/events';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  may,
  newId,
  notKnownHere,
  Refusal,
  requireActing,
  requireMay,
  unknownId,
  type Acting,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { doerOf } from '../appointment/record.ts';
import { auditMember } from '../audit.ts';
import { findStaff, lockResource, type ResourceRef } from '../catalog/catalog.store.ts';
import { visitsOfResource, type VisitsInTheWay } from '../closure/closure.store.ts';
import type { Deps } from '../deps.ts';
import { handOver } from './stand-in.ts';
import {
  decided,
  ended,
  isOwnDecision,
  type AddTimeOff,
  type DecideTimeOff,
  type EndTimeOff,
  type TimeOffStatus,
} from './time-off.ts';
import {
  daysOf,
  findTimeOff,
  insertTimeOff,
  lockTimeOff,
  meetsApproved,
  storeDecision,
  storeEnd,
  type TimeOff,
} from './time-off.store.ts';

export interface TimeOffAdded {
  readonly __typename: 'TimeOffAdded';
  readonly timeOff: TimeOff;
  readonly inTheWay: VisitsInTheWay;
}
export interface TimeOffDecided {
  readonly __typename: 'TimeOffDecided';
  readonly timeOff: TimeOff;
  /** Visits that it meets, and that stay as they are. */
  readonly inTheWay: VisitsInTheWay;
  /** Visits that the stand-in does now. */
  readonly movedIds: readonly string[];
}
export interface TimeOffEnded {
  readonly __typename: 'TimeOffEnded';
  readonly timeOff: TimeOff;
}
export interface WrongState {
  readonly __typename: 'WrongState';
  readonly status: string;
}
export interface VersionConflict {
  readonly __typename: 'VersionConflict';
  readonly currentVersion: number;
}

/**
 * Asks for time off, for oneself; who decides about time off enters it for anybody, approved or not. Illness is entered
 * as approved by the person.
 */
export async function addTimeOff(
  { database, vault }: Deps,
  viewer: Viewer,
  input: AddTimeOff,
): Promise<TimeOffAdded | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const { staffMemberId, standInId, approved, kind, note } = input;
  const find = (id: string) => database.read(accessOf(viewer), (tx) => findStaff(tx, organizationId, id));
  const staff = await find(staffMemberId);
  if (!staff) {
    const at = await database.read(accessOf(viewer), now);
    return notKnownHere(at, { id: staffMemberId, path: ['staffMemberId'] });
  }
  requireMayAdd(viewer, acting, staff, input);
  const standIn = standInId === null ? null : await find(standInId);
  if (standInId !== null && standIn?.businessId !== staff.businessId) return unknownId('standInId');

  return database.transaction(workerAccess(organizationId), async (tx) => {
    await lockResource(tx, organizationId, staff.id);
    const allDay = 'startsOn' in input.when;
    const when = 'startsOn' in input.when ? await daysOf(tx, staff, input.when) : input.when;
    if (!when) return invalidInput({ path: ['startsOn'], problem: 'time_off_when' });
    const range = { organizationId, resourceId: staff.id, ...when };
    if (approved && (await meetsApproved(tx, range))) return overlapping(allDay ? 'startsOn' : 'startsAt');
    const id = newId();
    const noteEnc = note === null ? null : await vault.seal(tx, organizationId, notePlace(id), note);
    const added = { ...range, id, allDay, kind, noteEnc, standInId };
    const timeOff = await insertTimeOff(tx, added, { approved, actor: actorIdOf(viewer) });
    await tell(tx, viewer, acting, timeOff);
    return { __typename: 'TimeOffAdded', timeOff, inTheWay: await visitsOfResource(tx, timeOff) };
  });
}

/**
 * Approves or declines a request. Visits that it meets stay: they are for people to move. Where it is wanted, those that the
 * stand-in can do are the stand-in's from then on.
 */
export async function decideTimeOff(
  { database }: Deps,
  viewer: Viewer,
  { timeOffId, version, approve, note, moveToStandIn }: DecideTimeOff,
): Promise<TimeOffDecided | WrongState | VersionConflict | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const found = await database.read(accessOf(viewer), (tx) => findTimeOff(tx, organizationId, timeOffId));
  if (!found) return unknownId('timeOffId');
  const staff = await database.read(accessOf(viewer), (tx) => findStaff(tx, organizationId, found.resourceId));
  requireMay(viewer, 'timeoff.decide', staff ?? { organizationId });

  return database.transaction(workerAccess(organizationId), async (tx) => {
    await lockResource(tx, organizationId, found.resourceId);
    const request = await lockTimeOff(tx, organizationId, timeOffId);
    if (!request) return unknownId('timeOffId');
    if (request.version !== version) return { __typename: 'VersionConflict', currentVersion: request.version };
    const status = decided(request.status, approve);
    if (!status) return { __typename: 'WrongState', status: request.status };
    const { standInId } = request;
    if (moveToStandIn && standInId === null) {
      return invalidInput({ path: ['moveToStandIn'], problem: 'nobody_stands_in' });
    }
    if (status === 'APPROVED' && (await meetsApproved(tx, { ...request, exceptId: request.id }))) {
      return overlapping('timeOffId');
    }
    const timeOff = await storeDecision(tx, request, { status, by: actorIdOf(viewer), note });
    await tell(tx, viewer, acting, timeOff);
    const met = await visitsOfResource(tx, timeOff);
    const movedIds =
      moveToStandIn && standInId !== null && status === 'APPROVED'
        ? await handOver(tx, { ...timeOff, standInId }, met.ids, doerOf(viewer, 'STAFF'))
        : [];
    const inTheWay = movedIds.length === 0 ? met : await visitsOfResource(tx, timeOff);
    return { __typename: 'TimeOffDecided', timeOff, inTheWay, movedIds };
  });
}

/**
 * Takes time off back: a request is withdrawn by whoever asked for it, an absence that was approved is cancelled by who
 * decides, an illness also by the person. The time is offered again.
 */
export async function endTimeOff(
  { database }: Deps,
  viewer: Viewer,
  { timeOffId, version }: EndTimeOff,
  how: 'withdraw' | 'cancel',
): Promise<TimeOffEnded | WrongState | VersionConflict | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const found = await database.read(accessOf(viewer), (tx) => findTimeOff(tx, organizationId, timeOffId));
  if (!found) return unknownId('timeOffId');
  const staff = await database.read(accessOf(viewer), (tx) => findStaff(tx, organizationId, found.resourceId));
  const isOwnToEnd = how === 'withdraw' || isOwnDecision(found.kind);
  if (!(staff && isOwnToEnd && mayAskFor(acting, staff))) {
    requireMay(viewer, 'timeoff.decide', staff ?? { organizationId });
  }

  return database.transaction(workerAccess(organizationId), async (tx) => {
    await lockResource(tx, organizationId, found.resourceId);
    const timeOff = await lockTimeOff(tx, organizationId, timeOffId);
    if (!timeOff) return unknownId('timeOffId');
    if (timeOff.version !== version) return { __typename: 'VersionConflict', currentVersion: timeOff.version };
    const status = ended(timeOff.status, how);
    if (!status) return { __typename: 'WrongState', status: timeOff.status };
    const taken = await storeEnd(tx, timeOff, { status, by: actorIdOf(viewer) });
    await tell(tx, viewer, acting, taken);
    return { __typename: 'TimeOffEnded', timeOff: taken };
  });
}

/** `timeoff.request` is for the own time only, whatever its form; an entry that is approved at once is a decision. */
function requireMayAdd(viewer: Viewer, acting: Acting, staff: ResourceRef, { approved, kind }: AddTimeOff): void {
  if (may(viewer, 'timeoff.decide', staff)) return;
  if (mayAskFor(acting, staff) && (!approved || isOwnDecision(kind))) return;
  throw new Refusal('FORBIDDEN', 'This needs the permission timeoff.decide here.');
}

/** True when the staff member is the acting one, who may ask for time off. */
export const mayAskFor = ({ memberId, permissions }: Acting, staff: ResourceRef): boolean =>
  (permissions.has('timeoff.request.own') || permissions.has('timeoff.request')) &&
  staff.memberId !== null &&
  staff.memberId === memberId;

/** Where a note is sealed. */
export const notePlace = (id: string) => ({ table: 'time_off', column: 'note_enc', id });

async function tell(tx: Tx, viewer: Viewer, acting: Acting, timeOff: TimeOff): Promise<void> {
  const { organizationId, id, version, resourceId, kind, status } = timeOff;
  const about = { organizationId, aggregateId: id, version, actor: actorIdOf(viewer) };
  const range = { startsAt: timeOff.startsAt.toISOString(), endsAt: timeOff.endsAt.toISOString() };
  if (status === 'WITHDRAWN' || status === 'CANCELLED') {
    await emit(tx, { contract: timeOffCancelled, ...about, data: { resourceId, kind, status, ...range } });
  } else {
    const contract = status === 'REQUESTED' ? timeOffRequested : timeOffDecided;
    await emit(tx, { contract, ...about, data: { resourceId, kind, status, ...range } });
  }
  await auditMember(tx, viewer, acting, {
    ...{ action: deeds[status], entity: 'TimeOff', entityId: id },
    ...{ changed: ['status'], reason: timeOff.decisionNote },
  });
}

const deeds: Readonly<Record<TimeOffStatus, string>> = {
  REQUESTED: 'time_off.requested',
  APPROVED: 'time_off.decided',
  DECLINED: 'time_off.decided',
  WITHDRAWN: 'time_off.withdrawn',
  CANCELLED: 'time_off.cancelled',
};

const overlapping = (field: string): InvalidInput => invalidInput({ path: [field], problem: 'overlaps' });
