import type { Tx } from '@openslot/database';
import { locationsById } from '../location/location.store.ts';
import { performedBy, resourcesById } from '../resource/resource.store.ts';
import type { Key } from '../slice.tables.ts';
import { servicesById } from '../service/service.store.ts';
import { announce, states } from './announcing.ts';
import { indexBusiness, republishParts } from './business.store.ts';

/**
 * What every change of a business ends with: its parts are as public as it is, the others hear of those that changed by
 * it, and what is searched is written again.
 */
export async function settleBusiness(tx: Tx, business: Key, actor: string | null): Promise<void> {
  const changed = await republishParts(tx, business);
  const idsOf = (aggregate: string) => changed.filter((part) => part.aggregate === aggregate).map(({ id }) => id);
  await announce(
    tx,
    (await locationsById(tx, idsOf('LOCATION'))).map((location) => states.location(location, actor)),
  );
  await announce(
    tx,
    (await servicesById(tx, idsOf('SERVICE'))).map((service) => states.service(service, actor)),
  );
  await announceResources(tx, business.organizationId, idsOf('RESOURCE'), actor);
  await indexBusiness(tx, business);
}

/** Tells of resources together with what they perform, as they are now. */
export async function announceResources(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  actor: string | null,
): Promise<void> {
  const performs = await performedBy(
    tx,
    ids.map((id) => ({ organizationId, id })),
  );
  const resources = await resourcesById(tx, ids);
  await announce(
    tx,
    resources.map((resource) =>
      states.resource(
        resource,
        performs.filter(({ resourceId }) => resourceId === resource.id),
        actor,
      ),
    ),
  );
}
