import { now, workerAccess } from '@openslot/database';
import {
  accessOf,
  notKnownHere,
  requireActing,
  requireMay,
  unknownId,
  type InvalidInput,
  type NotReadyYet,
  type Viewer,
} from '@openslot/service';
import { auditMember } from '../audit.ts';
import { findLocation, lockLocation } from '../catalog/catalog.store.ts';
import type { Deps } from '../deps.ts';
import type { SetPacing } from './pacing.ts';
import { replacePacingRules } from './pacing.store.ts';

export interface PacingSet {
  readonly __typename: 'PacingSet';
  readonly locationId: string;
}

/** Replaces who may arrive when at a location. What is booked stays, and counts. */
export async function setPacing(
  { database }: Deps,
  viewer: Viewer,
  { locationId, rules }: SetPacing,
): Promise<PacingSet | NotReadyYet | InvalidInput> {
  const acting = requireActing(viewer);
  const { organizationId } = acting;
  const location = await database.read(accessOf(viewer), (tx) => findLocation(tx, organizationId, locationId));
  if (!location) {
    const at = await database.read(accessOf(viewer), now);
    return notKnownHere(at, { id: locationId, path: ['locationId'] });
  }
  requireMay(viewer, 'hours.write', { organizationId, businessId: location.businessId, locationId });

  return database.transaction(workerAccess(organizationId), async (tx) => {
    const locked = await lockLocation(tx, organizationId, locationId);
    if (!locked?.live) return unknownId('locationId');
    await replacePacingRules(tx, locked, rules);
    await auditMember(tx, viewer, acting, {
      ...{ action: 'pacing.set', entity: 'Location', entityId: locationId, changed: ['pacing'] },
    });
    return { __typename: 'PacingSet', locationId };
  });
}
