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
  type Missing,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { emit, now, workerAccess, type Tx } from '@openslot/database';
import { hoursChanged } from '@openslot/events';
import { auditMember } from '../audit.ts';
import {
  findLocation,
  findStaff,
  findThing,
  lockLocation,
  lockResource,
  type LocationRef,
  type ResourceRef,
} from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import { changesOnDate, changesWithin, type ClockChange } from './clock-change.ts';
import { clockChangesOf } from './clock-change.store.ts';
import { forgetWindows } from './ended-hours.store.ts';
import {
  clashesInWeek,
  overlapAt,
  type RemoveWorkingOverride,
  type SetOpeningHours,
  type SetResourceHours,
  type SetWorkingHours,
  type SetWorkingOverride,
} from './hours.ts';
import {
  deleteOverride,
  findOverride,
  replaceOpeningHours,
  replaceWorkingHours,
  upsertOverride,
  workingHoursOf,
  type WorkingOverride,
} from './hours.store.ts';

export interface OpeningHoursSet {
  readonly __typename: 'OpeningHoursSet';
  readonly locationId: string;
  readonly warnings: readonly ClockChange[];
}
export interface WorkingHoursSet {
  readonly __typename: 'WorkingHoursSet';
  readonly staffMemberId: string;
  readonly warnings: readonly ClockChange[];
}
export interface ResourceHoursSet {
  readonly __typename: 'ResourceHoursSet';
  readonly resourceId: string;
  readonly warnings: readonly ClockChange[];
}
export interface WorkingOverrideSet {
  readonly __typename: 'WorkingOverrideSet';
  readonly override: WorkingOverride;
  readonly warnings: readonly ClockChange[];
}
export interface WorkingOverrideRemoved {
  readonly __typename: 'WorkingOverrideRemoved';
  readonly staffMemberId: string;
}
export interface VersionConflict {
  readonly __typename: 'VersionConflict';
  readonly currentVersion: number;
}

/** How far ahead a warning looks for changes of the clocks. */
const yearAhead = { days: 366 };

/** Replaces the weekly opening hours of a location. */
export async function setOpeningHours(
  { database }: Deps,
  viewer: Viewer,
  { locationId, windows }: SetOpeningHours,
): Promise<OpeningHoursSet | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const location = await database.read(accessOf(viewer), (tx) => findLocation(tx, organizationId, locationId));
  if (!location) return notArrived(database, viewer, { id: locationId, path: ['locationId'] });
  requireMay(viewer, 'hours.write', placeOf(location));

  return database.transaction(workerAccess(organizationId), async (tx) => {
    const locked = await lockLocation(tx, organizationId, locationId);
    if (!locked?.live) return unknownId('locationId');
    await replaceOpeningHours(tx, locked, windows);
    await tellHours(tx, viewer, { organizationId, locationId });
    await auditMember(tx, viewer, acting, {
      ...{ action: 'opening_hours.set', entity: 'Location', entityId: locationId },
      changed: ['openingHours'],
    });
    const warnings = changesWithin(windows, await clockChangesOf(tx, locked.timeZone, yearAhead));
    return { __typename: 'OpeningHoursSet', locationId, warnings };
  });
}

/** Replaces the weekly hours of a staff member at one location; at others they stay, and may not overlap. */
export async function setWorkingHours(
  { database }: Deps,
  viewer: Viewer,
  { staffMemberId, locationId, windows }: SetWorkingHours,
): Promise<WorkingHoursSet | NotReadyYet | InvalidInput> {
  const post = await findPost(database, viewer, staffMemberId, locationId);
  if ('__typename' in post) return post;
  const { acting, location } = post;
  const { organizationId } = acting;

  return database.transaction(workerAccess(organizationId), async (tx) => {
    const warnings = await replaceWeek(tx, viewer, acting, {
      resourceId: staffMemberId,
      of: 'StaffMember',
      location,
      windows,
    });
    return '__typename' in warnings ? warnings : { __typename: 'WorkingHoursSet', staffMemberId, warnings };
  });
}

/** Replaces the weekly hours of a room, chair, table or device where it stands; without any it is open while its location is. */
export async function setResourceHours(
  { database }: Deps,
  viewer: Viewer,
  { resourceId, locationId, windows }: SetResourceHours,
): Promise<ResourceHoursSet | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const access = accessOf(viewer);
  const thing = await database.read(access, (tx) => findThing(tx, organizationId, resourceId));
  if (!thing) return notArrived(database, viewer, { id: resourceId, path: ['resourceId'] });
  const standsAt = locationId ?? thing.locationId;
  if (standsAt === null) return invalidInput({ path: ['locationId'], problem: 'required' });
  const location = await database.read(access, (tx) => findLocation(tx, organizationId, standsAt));
  if (!location) return notArrived(database, viewer, { id: standsAt, path: ['locationId'] });
  if (location.businessId !== thing.businessId || standsAt !== (thing.locationId ?? standsAt)) {
    return unknownId('locationId');
  }
  requireMay(viewer, 'hours.write', placeOf(location));

  return database.transaction(workerAccess(organizationId), async (tx) => {
    const warnings = await replaceWeek(tx, viewer, acting, { resourceId, of: 'Resource', location, windows });
    return '__typename' in warnings ? warnings : { __typename: 'ResourceHoursSet', resourceId, warnings };
  });
}

interface Week {
  readonly resourceId: string;
  /** What kind of thing the audit names. */
  readonly of: 'StaffMember' | 'Resource';
  readonly location: LocationRef;
  readonly windows: SetWorkingHours['windows'];
}

/** Somebody's or something's week at one location, as it is from now on; and the changes of the clocks that it runs into. */
async function replaceWeek(
  tx: Tx,
  viewer: Viewer,
  acting: Acting,
  { resourceId, of: entity, location, windows }: Week,
): Promise<readonly ClockChange[] | InvalidInput> {
  const { organizationId, id: locationId } = location;
  await lockResource(tx, organizationId, resourceId);
  const all = await workingHoursOf(tx, organizationId, [resourceId]);
  const clashes = clashesInWeek(
    windows,
    all.filter((window) => window.locationId !== locationId),
  );
  if (clashes.length > 0) return invalidInput(...clashes.map(overlapAt));
  await forgetWindows(tx, organizationId, { resourceId, locationId });
  await replaceWorkingHours(tx, { organizationId, resourceId, locationId }, windows);
  await tellHours(tx, viewer, { organizationId, resourceId, locationId });
  await auditMember(tx, viewer, acting, {
    ...{ action: 'working_hours.set', entity, entityId: resourceId },
    changed: ['workingHours'],
  });
  return changesWithin(windows, await clockChangesOf(tx, location.timeZone, yearAhead));
}

/** Replaces a staff member's hours on one date, or adds to them. */
export async function setWorkingOverride(
  { database }: Deps,
  viewer: Viewer,
  input: SetWorkingOverride,
): Promise<WorkingOverrideSet | NotReadyYet | InvalidInput> {
  const { staffMemberId, locationId, date, kind, windows, reason = null } = input;
  const post = await findPost(database, viewer, staffMemberId, locationId);
  if ('__typename' in post) return post;
  const { acting, location } = post;
  const { organizationId } = acting;

  return database.transaction(workerAccess(organizationId), async (tx) => {
    await lockResource(tx, organizationId, staffMemberId);
    const override = await upsertOverride(
      tx,
      { organizationId, resourceId: staffMemberId, locationId, date, kind, windows, reason },
      actorIdOf(viewer),
    );
    await auditMember(tx, viewer, acting, {
      ...{ action: 'working_override.set', entity: 'WorkingOverride', entityId: override.id },
      ...{ changed: ['windows', 'reason'], reason },
    });
    await tellHours(tx, viewer, { organizationId, resourceId: staffMemberId, locationId, from: date, to: date });
    const changes = await clockChangesOf(tx, location.timeZone, { from: date, days: 3 });
    return { __typename: 'WorkingOverrideSet', override, warnings: changesOnDate(date, windows, changes) };
  });
}

/** The weekly hours of that date count again. */
export async function removeWorkingOverride(
  { database }: Deps,
  viewer: Viewer,
  { workingOverrideId, version }: RemoveWorkingOverride,
): Promise<WorkingOverrideRemoved | VersionConflict | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const find = (tx: Tx) => findOverride(tx, organizationId, workingOverrideId);
  const found = await database.read(accessOf(viewer), find);
  if (!found) return unknownId('workingOverrideId');
  const location = await database.read(accessOf(viewer), (tx) => findLocation(tx, organizationId, found.locationId));
  requireMay(viewer, 'hours.write', location ? placeOf(location) : { organizationId });

  return database.transaction(workerAccess(organizationId), async (tx) => {
    await lockResource(tx, organizationId, found.resourceId);
    const override = await find(tx);
    if (!override) return unknownId('workingOverrideId');
    if (override.version !== version || !(await deleteOverride(tx, override, actorIdOf(viewer)))) {
      return { __typename: 'VersionConflict', currentVersion: override.version };
    }
    await auditMember(tx, viewer, acting, {
      ...{ action: 'working_override.removed', entity: 'WorkingOverride', entityId: override.id },
      changed: ['deletedAt'],
    });
    const { resourceId, locationId, date } = override;
    await tellHours(tx, viewer, { organizationId, resourceId, locationId, from: date, to: date });
    return { __typename: 'WorkingOverrideRemoved', staffMemberId: resourceId };
  });
}

interface TouchedHours {
  readonly organizationId: string;
  readonly resourceId?: string;
  readonly locationId?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Tells the other slices whose hours changed. Hours have no version of their own: whoever needs them asks. */
export async function tellHours(tx: Tx, viewer: Viewer, touched: TouchedHours): Promise<void> {
  const { organizationId, resourceId = null, locationId = null, from = null, to = null } = touched;
  await emit(tx, {
    contract: hoursChanged,
    ...{ organizationId, aggregateId: resourceId ?? locationId ?? '', version: 0, actor: actorIdOf(viewer) },
    data: { resourceId, locationId, from, to },
  });
}

interface Post {
  readonly acting: Acting;
  readonly staff: ResourceRef;
  readonly location: LocationRef;
}

/** A staff member and a location of the same business whose hours the viewer may write. */
async function findPost(
  database: Deps['database'],
  viewer: Viewer,
  staffMemberId: string,
  locationId: string,
): Promise<Post | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const access = accessOf(viewer);
  const [location, staff] = await Promise.all([
    database.read(access, (tx) => findLocation(tx, organizationId, locationId)),
    database.read(access, (tx) => findStaff(tx, organizationId, staffMemberId)),
  ]);
  const missing = [
    ...(location ? [] : [{ id: locationId, path: ['locationId'] }]),
    ...(staff ? [] : [{ id: staffMemberId, path: ['staffMemberId'] }]),
  ];
  if (!location || !staff) return notArrived(database, viewer, ...missing);
  if (staff.businessId !== location.businessId) return unknownId('staffMemberId');
  requireMay(viewer, 'hours.write', placeOf(location));
  return { acting, staff, location };
}

/** Catalog may have made it a moment ago. */
const notArrived = async (database: Deps['database'], viewer: Viewer, ...missing: readonly Missing[]) =>
  notKnownHere(await database.read(accessOf(viewer), now), ...missing);

const placeOf = ({ organizationId, businessId, id }: LocationRef) => ({ organizationId, businessId, locationId: id });
