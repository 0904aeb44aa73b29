import { emit, now, type Tx } from '@openslot/database';
import { appointmentState, type Envelope } from '@openslot/events';
import { changeAppointment, lockAppointment, moveVisits } from '../appointment/appointment.store.ts';
import { visitOf } from '../appointment/record.ts';
import { segmentsOfOne } from '../appointment/segment.store.ts';
import { changeArchived, lockArchived } from '../archive/archived-visit.store.ts';
import { giveAnswers, moveAnswers } from '../intake/answer.store.ts';
import { seatsFollowCustomer } from '../seat/seat.store.ts';
import { followVisits } from '../series/series.store.ts';
import { mergeWaiting } from '../waitlist/waitlist.process.ts';
import { forgetRows, giveSegments, giveWishes, rememberRows, remembersRows, strayVisits } from './merge.store.ts';

/**
 * A customer is another one, or is not after all. Visits and wishes go to whoever the customer is now: those that the
 * record has, and those that were its first, wherever later merges have taken them. In whatever order merges are heard
 * of, everything ends with the same customers.
 */
export async function followMerge(
  tx: Tx,
  event: Envelope,
  { organizationId, mergedIntoId }: { readonly organizationId: string; readonly mergedIntoId: string | null },
): Promise<void> {
  const whose = { organizationId, customerId: event.subject };
  const holder = mergedIntoId ?? event.subject;
  if (mergedIntoId !== null) {
    await rememberRows(tx, whose);
    await moveVisits(tx, organizationId, event.subject, mergedIntoId);
    await moveAnswers(tx, organizationId, event.subject, mergedIntoId);
    await mergeWaiting(tx, organizationId, event.subject, mergedIntoId);
    await followVisits(tx, organizationId, holder);
    await seatsFollowCustomer(tx, organizationId, holder);
  }
  if (!(await remembersRows(tx, whose))) return;
  for (const id of await strayVisits(tx, whose, holder)) {
    await giveVisit(tx, { organizationId, id, holder, event });
    await giveAnswers(tx, organizationId, id, holder);
  }
  await giveWishes(tx, whose, holder);
  await followVisits(tx, organizationId, holder);
  await seatsFollowCustomer(tx, organizationId, holder);
  if (mergedIntoId === null) await forgetRows(tx, whose);
}

interface Given {
  readonly organizationId: string;
  readonly id: string;
  readonly holder: string;
  readonly event: Envelope;
}

/** The visit is the holder's again, and everybody is told so: what hangs on it follows in the other slices. */
async function giveVisit(tx: Tx, { organizationId, id, holder, event }: Given): Promise<void> {
  const visit = await lockAppointment(tx, organizationId, id);
  if (!visit) return giveArchived(tx, { organizationId, id, holder, event });
  if (visit.customerId === holder) return;
  const after = { ...visit, customerId: holder, version: visit.version + 1 };
  await changeAppointment(tx, after, { customerId: holder }, { at: await now(tx), userId: null });
  await giveSegments(tx, organizationId, id, holder);
  const data = visitOf(after, await segmentsOfOne(tx, organizationId, id));
  const about = { organizationId, aggregateId: id, version: after.version, cause: event };
  await emit(tx, { contract: appointmentState, ...about, data });
}

/** The same of a visit that has left the calendar. */
async function giveArchived(tx: Tx, { organizationId, id, holder, event }: Given): Promise<void> {
  const visit = await lockArchived(tx, organizationId, id);
  if (!visit || visit.customerId === holder) return;
  const { segments, ...after } = await changeArchived(tx, visit, { customerId: holder });
  const about = { organizationId, aggregateId: id, version: after.version, cause: event };
  await emit(tx, { contract: appointmentState, ...about, data: visitOf(after, segments) });
}
