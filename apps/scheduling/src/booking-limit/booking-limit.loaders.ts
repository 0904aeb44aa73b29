import { accessOf, page, requireActing, type Connection, type PageRequest, type Viewer } from '@openslot/service';
import { findBusiness } from '../closure/closure.store.ts';
import type { Deps } from '../deps.ts';
import type { BookingLimit } from './booking-limit.ts';
import { limitsOf } from './booking-limit.store.ts';

/** The limits of a business of the acting organization, for its members; null: it has no such business. */
export async function findLimits(
  { database, keys }: Deps,
  viewer: Viewer,
  businessId: string,
  request: PageRequest,
): Promise<Connection<BookingLimit> | null> {
  const { organizationId } = requireActing(viewer);
  const business = await database.read(accessOf(viewer), (tx) => findBusiness(tx, organizationId, businessId));
  if (!business) return null;
  return page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: ({ id }: BookingLimit) => [id] as const,
    fetch: (query) => database.read(accessOf(viewer), (tx) => limitsOf(tx, { organizationId, businessId }, query)),
  });
}
