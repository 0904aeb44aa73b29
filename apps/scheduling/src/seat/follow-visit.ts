import { emit, now, type Happening, type Tx } from '@openslot/database';
import { seatBooked, seatCancelled } from '@openslot/events';
import type { Appointment } from '../appointment/appointment.ts';
import { followVisit, type LedSeat } from './seat.store.ts';

/** A visit as far as its seats follow it. */
type Followed = Pick<
  Appointment,
  'organizationId' | 'id' | 'businessId' | 'locationId' | 'customerId' | 'currency' | 'status'
>;

/** Lets the seats of a locked visit follow the status that it has got into, and tells of them. */
export async function seatsFollow(tx: Tx, visit: Followed): Promise<void> {
  const at = await now(tx);
  await tellSeats(tx, visit, await followVisit(tx, visit, at));
}

/** Tells of seats that are booked now, or given up. */
export async function tellSeats(tx: Tx, visit: Followed, seats: readonly LedSeat[], feeMinor = 0): Promise<void> {
  const { organizationId, id: appointmentId, businessId, locationId, customerId, currency } = visit;
  const happenings = seats.flatMap(({ id, sessionId, listMinor, was, status, version }): Happening[] => {
    const data = { sessionId, appointmentId, customerId, businessId, locationId, listMinor, currency };
    const about = { organizationId, aggregateId: id, version };
    if (status === 'CANCELLED') return [{ ...about, contract: seatCancelled, data: { ...data, feeMinor } }];
    return status === 'BOOKED' && was === 'HELD' ? [{ ...about, contract: seatBooked, data }] : [];
  });
  if (happenings.length > 0) await emit(tx, ...happenings);
}
