import { emit, now, workerAccess, type Tx } from '@openslot/database';
import { timeOffDecided, timeOffRequested } from '@openslot/events';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  may,
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
import { auditMember } from '../audit.ts';
import { findStaff, lockResource, type ResourceRef } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import { decided, type AddTimeOff, type DecideTimeOff } from './time-off.ts';
import {
  findTimeOff,
  insertTimeOff,
  lockTimeOff,
  meetsApproved,
  storeDecision,
  type TimeOff,
} from './time-off.store.ts';

export interface TimeOffAdded {
  readonly __typename: 'TimeOffAdded';
  readonly timeOff: TimeOff;
}
export interface TimeOffDecided {
  readonly __typename: 'TimeOffDecided';
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

/** Asks for time off, for oneself; who decides about time off enters it for anybody, approved or not. */
export async function addTimeOff(
  { database }: Deps,
  viewer: Viewer,
  input: AddTimeOff,
): Promise<TimeOffAdded | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const { staffMemberId } = input;
  const staff = await database.read(accessOf(viewer), (tx) => findStaff(tx, organizationId, staffMemberId));
  if (!staff) {
    const at = await database.read(accessOf(viewer), now);
    return notKnownHere(at, { id: staffMemberId, path: ['staffMemberId'] });
  }
  requireMayAdd(viewer, acting, staff, input.approved);

  return database.transaction(workerAccess(organizationId), async (tx) => {
    await lockResource(tx, organizationId, staff.id);
    const range = { organizationId, resourceId: staff.id, startsAt: input.startsAt, endsAt: input.endsAt };
    if (input.approved && (await meetsApproved(tx, range))) return overlapping('startsAt');
    const timeOff = await insertTimeOff(tx, organizationId, input, actorIdOf(viewer));
    await tell(tx, viewer, acting, timeOff);
    return { __typename: 'TimeOffAdded', timeOff };
  });
}

/** Approves or declines a request. Visits that it meets stay: they are for people to move. */
export async function decideTimeOff(
  { database }: Deps,
  viewer: Viewer,
  { timeOffId, version, approve, note }: DecideTimeOff,
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
    if (status === 'APPROVED' && (await meetsApproved(tx, { ...request, exceptId: request.id }))) {
      return overlapping('timeOffId');
    }
    const timeOff = await storeDecision(tx, request, { status, by: actorIdOf(viewer), note });
    await tell(tx, viewer, acting, timeOff);
    return { __typename: 'TimeOffDecided', timeOff };
  });
}

/** `timeoff.request` is for the own time only, whatever its form; an entry that is approved at once is a decision. */
function requireMayAdd(viewer: Viewer, acting: Acting, staff: ResourceRef, approved: boolean): void {
  if (may(viewer, 'timeoff.decide', staff)) return;
  const { memberId, permissions } = acting;
  const mayAsk = permissions.has('timeoff.request.own') || permissions.has('timeoff.request');
  const own = mayAsk && staff.memberId !== null && staff.memberId === memberId;
  if (!own || approved) throw new Refusal('FORBIDDEN', 'This needs the permission timeoff.decide here.');
}

async function tell(tx: Tx, viewer: Viewer, acting: Acting, timeOff: TimeOff): Promise<void> {
  const { organizationId, id, version, resourceId, kind, status } = timeOff;
  const requested = status === 'REQUESTED';
  await emit(tx, {
    contract: requested ? timeOffRequested : timeOffDecided,
    ...{ organizationId, aggregateId: id, version, actor: actorIdOf(viewer) },
    data: { resourceId, kind, status, startsAt: timeOff.startsAt.toISOString(), endsAt: timeOff.endsAt.toISOString() },
  });
  await auditMember(tx, viewer, acting, {
    ...{ action: requested ? 'time_off.requested' : 'time_off.decided', entity: 'TimeOff', entityId: id },
    ...{ changed: ['status'], reason: timeOff.decisionNote },
  });
}

const overlapping = (field: string): InvalidInput => invalidInput({ path: [field], problem: 'overlaps' });
