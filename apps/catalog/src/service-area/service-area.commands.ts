import { emit } from '@openslot/database';
import type { InvalidInput, Viewer } from '@openslot/service';
import { states } from '../business/announcing.ts';
import { changeBusiness } from '../business/changing-business.ts';
import type { Deps } from '../deps.ts';
import { locationNow, theLocation } from '../location/location.commands.ts';
import { raiseLocation } from '../location/location.store.ts';
import { versionConflict, wrongState, type VersionConflict, type WrongState } from '../outcomes.ts';
import type { SetServiceArea } from './service-area.ts';
import { writeServiceArea } from './service-area.store.ts';

export type ServiceAreaSet = { readonly __typename: 'ServiceAreaSet'; readonly locationId: string };

/** Says where a location's people go. The area is part of the location: its version rises. */
export function setServiceArea(
  deps: Deps,
  viewer: Viewer,
  input: SetServiceArea,
): Promise<ServiceAreaSet | WrongState | VersionConflict | InvalidInput> {
  const subject = theLocation('location.configure', input.locationId);
  return changeBusiness(deps, viewer, subject, async ({ tx, business, actor, audit }) => {
    const location = await locationNow(tx, business.organizationId, input.locationId);
    if (location.version !== input.version) return versionConflict(location.version);
    if (location.status === 'ARCHIVED') return wrongState(location.status);

    await raiseLocation(tx, location, {}, actor);
    await writeServiceArea(tx, location, input.area ?? null);
    await emit(tx, states.location(await locationNow(tx, business.organizationId, location.id), actor));
    await audit('location.set_service_area', 'Location', location.id, ['serviceArea']);
    return { __typename: 'ServiceAreaSet', locationId: location.id };
  });
}
