/**
 * Tells the others when locations are open: whenever hours, closures or the place itself change (triggers set the timer),
 * and every night for one more day. Twice, or late, it tells what is true by then, and nothing when that is known.
 */
import { emit, type Due, type Tx } from '@openslot/database';
import { openingHoursState } from '@openslot/events';
import { noteTold, openTimesOf, type OpenTime } from './open-time.store.ts';

/** Today and eight days after it: whoever does not hear of a night has a week left. */
const daysTold = 9;

/** Of the named locations, or all of the organization. */
export async function tellOpenTime(
  tx: Tx,
  organizationId: string,
  locationIds: readonly string[] | null,
): Promise<void> {
  for (const place of await openTimesOf(tx, organizationId, locationIds, daysTold)) {
    const data = toldOf(place);
    const version = await noteTold(tx, { organizationId, locationId: place.id }, data);
    if (version === null) continue;
    await emit(tx, { contract: openingHoursState, organizationId, aggregateId: place.id, version, data });
  }
}

const toldOf = ({ businessId, timeZone, open, until }: OpenTime) => ({
  ...{ businessId, timeZone },
  open: open.map(([from, to]) => ({ from: instantAt(from), to: instantAt(to) })),
  until: instantAt(until),
});

const instantAt = (minute: number): string => new Date(minute * 60_000).toISOString();

export const openTimeTimers = {
  open_time: async (tx: Tx, { organizationId, subjectId }: Due): Promise<void> => {
    if (organizationId !== null) await tellOpenTime(tx, organizationId, [subjectId]);
  },
};
