import { accessOf, type Viewer } from '@openslot/service';
import type { Deps } from '../deps.ts';
import type { Home } from './availability.ts';
import { findPlace } from './place.store.ts';

const homes = new Map<string, Home>();
const rememberedHomes = 10_000;

/**
 * Where a published location belongs. That never changes, so it is remembered: nobody need ask for it before the
 * organization's door can be opened. Whether it is still published is asked again with everything else.
 */
export async function findHome(
  { database }: Pick<Deps, 'database'>,
  viewer: Viewer,
  locationId: string,
): Promise<Home | null> {
  const known = homes.get(locationId);
  if (known) return known;
  const place = await database.read(accessOf(viewer), (tx) => findPlace(tx, locationId));
  if (!place) return null;
  const { organizationId, businessId } = place;
  const [oldest] = homes.keys();
  if (homes.size >= rememberedHomes && oldest !== undefined) homes.delete(oldest);
  homes.set(locationId, { organizationId, businessId, locationId });
  return { organizationId, businessId, locationId };
}
