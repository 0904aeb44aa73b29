import { accessOf, page, reachOf, Refusal, requireActing, type Connection, type PageRequest, type Viewer } from '@openslot/service'; // prettier-ignore
import type { Deps } from '../deps.ts';
import { visitsToDecide, type VisitToDecide } from './visit-decision.store.ts';

/** What the viewer may decide, the soonest first. */
export async function findVisitsToDecide(
  { database, keys }: Deps,
  viewer: Viewer,
  request: PageRequest,
): Promise<Connection<VisitToDecide>> {
  const acting = requireActing(viewer);
  const reach = reachOf(acting, 'appointment.decide');
  if (!reach) throw new Refusal('FORBIDDEN', 'This needs the permission appointment.decide.');
  return page(request, {
    key: keys.cursor,
    defaultFirst: 50,
    keyOf: ({ startsAt, appointmentId }: VisitToDecide) => [startsAt.toISOString(), appointmentId] as const,
    fetch: (query) => database.read(accessOf(viewer), (tx) => visitsToDecide(tx, acting.organizationId, reach, query)),
  });
}
