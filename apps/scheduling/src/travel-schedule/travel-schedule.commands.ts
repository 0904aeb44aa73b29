import { now, workerAccess, type Tx } from '@openslot/database';
import {
  accessOf,
  actorIdOf,
  invalidInput,
  notKnownHere,
  requireActing,
  requireMay,
  unknownId,
  type Acting,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { auditMember } from '../audit.ts';
import { findStaff, lockResource } from '../catalog/catalog.store.ts';
import { visitsOfResource, type VisitsInTheWay } from '../closure/closure.store.ts';
import type { Deps } from '../deps.ts';
import { tellHours } from '../hours/hours.commands.ts';
import type { AddTravelSchedule, RemoveTravelSchedule } from './travel-schedule.ts';
import {
  deleteJourney,
  findJourney,
  insertJourney,
  instantsOf,
  isTimeZone,
  travelsMeanwhile,
  type TravelSchedule,
} from './travel-schedule.store.ts';

export interface TravelScheduleAdded {
  readonly __typename: 'TravelScheduleAdded';
  readonly travelSchedule: TravelSchedule;
  readonly inTheWay: VisitsInTheWay;
}
export interface TravelScheduleRemoved {
  readonly __typename: 'TravelScheduleRemoved';
  readonly staffMemberId: string;
}

/** From one date to another the person's own hours are read by the clock of another place. Visits stay as they are. */
export async function addTravelSchedule(
  { database }: Deps,
  viewer: Viewer,
  { staffMemberId, ...dates }: AddTravelSchedule,
): Promise<TravelScheduleAdded | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const staff = await database.read(accessOf(viewer), (tx) => findStaff(tx, organizationId, staffMemberId));
  if (!staff) {
    const at = await database.read(accessOf(viewer), now);
    return notKnownHere(at, { id: staffMemberId, path: ['staffMemberId'] });
  }
  requireMay(viewer, 'hours.write', staff);
  const journey = { organizationId, resourceId: staffMemberId, ...dates };

  return database.transaction(workerAccess(organizationId), async (tx) => {
    if (!(await isTimeZone(tx, journey.timeZone))) {
      return invalidInput({ path: ['timeZone'], problem: 'unknown_time_zone' });
    }
    await lockResource(tx, organizationId, staffMemberId);
    if (await travelsMeanwhile(tx, journey)) return invalidInput({ path: ['startsOn'], problem: 'overlaps' });
    const travelSchedule = await insertJourney(tx, journey, actorIdOf(viewer));
    await tell(tx, viewer, acting, travelSchedule, 'added');
    const inTheWay = await visitsOfResource(tx, { ...journey, ...(await instantsOf(tx, journey)) });
    return { __typename: 'TravelScheduleAdded', travelSchedule, inTheWay };
  });
}

/** The person's hours are read by the location's clock again. */
export async function removeTravelSchedule(
  { database }: Deps,
  viewer: Viewer,
  { travelScheduleId }: RemoveTravelSchedule,
): Promise<TravelScheduleRemoved | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const found = await database.read(accessOf(viewer), (tx) => findJourney(tx, organizationId, travelScheduleId));
  if (!found) return unknownId('travelScheduleId');
  const staff = await database.read(accessOf(viewer), (tx) => findStaff(tx, organizationId, found.resourceId));
  requireMay(viewer, 'hours.write', staff ?? { organizationId });

  return database.transaction(workerAccess(organizationId), async (tx) => {
    await lockResource(tx, organizationId, found.resourceId);
    if (!(await deleteJourney(tx, found))) return unknownId('travelScheduleId');
    await tell(tx, viewer, acting, found, 'removed');
    return { __typename: 'TravelScheduleRemoved', staffMemberId: found.resourceId };
  });
}

async function tell(tx: Tx, viewer: Viewer, acting: Acting, journey: TravelSchedule, what: 'added' | 'removed') {
  const { organizationId, resourceId, startsOn: from, endsOn: to } = journey;
  await tellHours(tx, viewer, { organizationId, resourceId, from, to });
  await auditMember(tx, viewer, acting, {
    ...{ action: `travel_schedule.${what}`, entity: 'TravelSchedule', entityId: journey.id },
    changed: ['startsOn', 'endsOn', 'timeZone'],
  });
}
