import type { Tx } from '@openslot/database';
import { freeTime, keepTime, tryTakeTime } from '../allocation/allocation.store.ts';
import { haveSeats } from '../seat/seat.store.ts';
import { isOfSeats, type Appointment, type Segment } from './appointment.ts';
import { idsOf, timeOf } from './change.loaders.ts';

/**
 * Makes the time of a visit its own until an instant, or for good (null): as it has it, or taken again. False where
 * somebody else has it by now. So it is with places in a session. Past its start there is nothing to be had.
 */
export async function haveTime(
  tx: Tx,
  { appointment, segments, at }: { appointment: Appointment; segments: readonly Segment[]; at: Date },
  until: Date | null,
): Promise<boolean> {
  const { organizationId, id } = appointment;
  if (at >= appointment.startsAt) return false;
  if (isOfSeats(segments)) return haveSeats(tx, appointment, { until: until ?? appointment.startsAt, at });
  const ranges = timeOf(segments);
  const segmentIds = idsOf(segments);
  if ((await keepTime(tx, organizationId, segmentIds, until)) === ranges.length) return true;
  await freeTime(tx, organizationId, segmentIds);
  return tryTakeTime(
    tx,
    organizationId,
    at,
    { kind: 'SEGMENT', appointmentId: id, segmentIds, expiresAt: until },
    ranges,
  );
}
