import { emit, now, workerAccess, type Tx } from '@openslot/database';
import { closureCreated, closureRemoved } from '@openslot/events';
import {
  accessOf,
  actorIdOf,
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
import { findLocation, lockLocation, resourcesByIds } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import { closedTimeOf, type AddClosure, type ClosureScope, type RemoveClosure } from './closure.ts';
import {
  deleteClosure,
  findBusiness,
  findClosure,
  insertClosure,
  lockBusiness,
  visitsInClosure,
  type Closure,
  type VisitsInTheWay,
} from './closure.store.ts';

export interface ClosureAdded {
  readonly __typename: 'ClosureAdded';
  readonly closure: Closure;
  readonly inTheWay: VisitsInTheWay;
}
export interface ClosureRemoved {
  readonly __typename: 'ClosureRemoved';
  readonly closureId: string;
}
export interface VersionConflict {
  readonly __typename: 'VersionConflict';
  readonly currentVersion: number;
}

/** Shuts a location, a business or resources. Visits in the way stay: they are named, for people to move. */
export async function addClosure(
  deps: Deps,
  viewer: Viewer,
  input: AddClosure,
): Promise<ClosureAdded | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const shut = await findShut(deps, viewer, acting, input);
  if ('__typename' in shut) return shut;

  return deps.database.transaction(workerAccess(organizationId), async (tx) => {
    const published = await lockShut(tx, organizationId, shut);
    if (published === null) return unknownId(shut.scope === 'LOCATION' ? 'locationId' : 'businessId');
    const added = await insertClosure(
      tx,
      {
        ...{ ...shut, organizationId, published, ...closedTimeOf(input), recurring: input.recurring },
        ...{ reason: input.reason ?? null, source: 'MANUAL' },
      },
      actorIdOf(viewer),
    );
    await tell(tx, viewer, acting, added, 'created');
    return { __typename: 'ClosureAdded', closure: added, inTheWay: await visitsInClosure(tx, added) };
  });
}

/** What was shut is open again, as far as nothing else shuts it. */
export async function removeClosure(
  { database }: Deps,
  viewer: Viewer,
  { closureId, version }: RemoveClosure,
): Promise<ClosureRemoved | VersionConflict | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const found = await database.read(accessOf(viewer), (tx) => findClosure(tx, organizationId, closureId));
  if (!found) return unknownId('closureId');
  await requireMayShut(database, viewer, found);

  return database.transaction(workerAccess(organizationId), async (tx) => {
    const removed = await deleteClosure(tx, { organizationId, id: closureId, version }, actorIdOf(viewer));
    if (!removed) {
      const current = await findClosure(tx, organizationId, closureId);
      return current ? { __typename: 'VersionConflict', currentVersion: current.version } : unknownId('closureId');
    }
    await tell(tx, viewer, acting, { ...found, version: version + 1 }, 'removed');
    return { __typename: 'ClosureRemoved', closureId };
  });
}

/** Tells the other slices of a closure that came or went. */
export async function emitClosure(
  tx: Tx,
  viewer: Viewer,
  closure: Closure,
  what: 'created' | 'removed',
): Promise<void> {
  const { organizationId, id, version, startsAt, endsAt } = closure;
  const { businessId, scope, locationId, resourceIds, startsOn, endsOn, recurring, source } = closure;
  await emit(tx, {
    contract: what === 'created' ? closureCreated : closureRemoved,
    ...{ organizationId, aggregateId: id, version, actor: actorIdOf(viewer) },
    data: {
      ...{ businessId, scope, locationId, resourceIds: [...resourceIds], startsOn, endsOn, recurring, source },
      ...{ startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null },
    },
  });
}

async function tell(tx: Tx, viewer: Viewer, acting: Acting, closure: Closure, what: 'created' | 'removed') {
  await emitClosure(tx, viewer, closure, what);
  await auditMember(tx, viewer, acting, {
    ...{ action: `closure.${what}`, entity: 'Closure', entityId: closure.id, reason: closure.reason },
    changed: what === 'created' ? ['scope', 'startsOn', 'endsOn', 'startsAt', 'endsAt'] : ['deletedAt'],
  });
}

/** What is shut, and at which places and resources that has to be permitted. */
interface Shut {
  readonly scope: ClosureScope;
  readonly businessId: string;
  readonly locationId: string | null;
  readonly resourceIds: readonly string[];
}

async function findShut(
  { database }: Deps,
  viewer: Viewer,
  { organizationId }: Acting,
  { locationId, businessId, resourceIds }: AddClosure,
): Promise<Shut | NotReadyYet | InvalidInput> {
  const access = accessOf(viewer);
  const missing = async (id: string, field: string) =>
    notKnownHere(await database.read(access, now), { id, path: [field] });
  if (locationId) {
    const location = await database.read(access, (tx) => findLocation(tx, organizationId, locationId));
    if (!location) return missing(locationId, 'locationId');
    requireMay(viewer, 'hours.write', { organizationId, businessId: location.businessId, locationId });
    return { scope: 'LOCATION', businessId: location.businessId, locationId, resourceIds: [] };
  }
  if (businessId) {
    const business = await database.read(access, (tx) => findBusiness(tx, organizationId, businessId));
    if (!business) return missing(businessId, 'businessId');
    requireMay(viewer, 'hours.write', { organizationId, businessId });
    return { scope: 'BUSINESS', businessId, locationId: null, resourceIds: [] };
  }
  return findShutResources(database, viewer, organizationId, [...new Set(resourceIds ?? [])]);
}

async function findShutResources(
  database: Deps['database'],
  viewer: Viewer,
  organizationId: string,
  ids: readonly string[],
): Promise<Shut | NotReadyYet | InvalidInput> {
  const known = await database.read(accessOf(viewer), (tx) => resourcesByIds(tx, ids));
  const own = known.filter((resource) => resource.organizationId === organizationId && resource.live);
  const unknown = ids.find((id) => !own.some((resource) => resource.id === id));
  const [first] = own;
  if (unknown !== undefined || !first) {
    const at = await database.read(accessOf(viewer), now);
    return notKnownHere(at, { id: unknown ?? '', path: ['resourceIds'] });
  }
  if (own.some(({ businessId }) => businessId !== first.businessId)) return unknownId('resourceIds');
  for (const resource of own) requireMay(viewer, 'hours.write', placeOf(resource));
  return { scope: 'RESOURCES', businessId: first.businessId, locationId: null, resourceIds: own.map(({ id }) => id) };
}

async function requireMayShut(database: Deps['database'], viewer: Viewer, closure: Closure): Promise<void> {
  const { organizationId, businessId, locationId } = closure;
  const resources =
    closure.resourceIds.length === 0
      ? []
      : await database.read(accessOf(viewer), (tx) => resourcesByIds(tx, closure.resourceIds));
  if (resources.length === 0) {
    requireMay(viewer, 'hours.write', { organizationId, businessId, ...(locationId ? { locationId } : {}) });
  }
  for (const resource of resources) requireMay(viewer, 'hours.write', placeOf(resource));
}

const placeOf = (resource: { organizationId: string; businessId: string; locationId: string | null }) => ({
  ...{ organizationId: resource.organizationId, businessId: resource.businessId },
  ...(resource.locationId ? { locationId: resource.locationId } : {}),
});

/** Whether everybody sees the closure: as public as what is shut. Null when that is gone. */
async function lockShut(tx: Tx, organizationId: string, shut: Shut): Promise<boolean | null> {
  if (shut.locationId) {
    const location = await lockLocation(tx, organizationId, shut.locationId);
    return location?.live ? location.published : null;
  }
  if (shut.scope === 'RESOURCES') return false;
  return (await lockBusiness(tx, organizationId, shut.businessId))?.published ?? null;
}
