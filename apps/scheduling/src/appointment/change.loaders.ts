import { now, type Tx } from '@openslot/database';
import { accessOf, type Viewer } from '@openslot/service';
import { occupationsOf } from '../allocation/allocation.ts';
import type { Occupation } from '../availability/engine.ts';
import { minuteFrom } from '../availability/local-time.ts';
import type { Deps } from '../deps.ts';
import type { Segment } from './appointment.ts';
import { lockArchived } from '../archive/archived-visit.store.ts';
import { findVisitsAnywhere } from '../archive/visits.store.ts';
import type { AppointmentView } from './appointment-view.store.ts';
import { findBusinessRules, lockAppointment, type AppointmentRow, type BusinessRules } from './appointment.store.ts';
import { segmentsOfOne } from './segment.store.ts';

/** The appointment as the viewer's doors show it, or null. */
export async function findVisible(deps: Deps, viewer: Viewer, id: string): Promise<AppointmentView | null> {
  const memberId = viewer.acting?.memberId ?? null;
  const [found] = await findVisitsAnywhere(
    (question) => deps.database.read(accessOf(viewer), question),
    [id],
    memberId,
  );
  return found ?? null;
}

/** An appointment locked for a change, with all that decides about it, as of one moment. */
export interface Locked {
  /** `archivedAt`: it has left the calendar, and nothing happens to it any more. */
  readonly appointment: AppointmentRow & { readonly archivedAt?: Date };
  readonly segments: readonly Segment[];
  readonly rules: BusinessRules;
  readonly at: Date;
}

/** One round trip, which begins with the call. The time is taken after the lock. */
export async function lockForChange(
  tx: Tx,
  { organizationId, id, businessId }: { organizationId: string; id: string; businessId: string },
): Promise<Locked> {
  const [inCalendar, at, rules, segments] = await Promise.all([
    lockAppointment(tx, organizationId, id),
    now(tx),
    findBusinessRules(tx, organizationId, businessId),
    segmentsOfOne(tx, organizationId, id),
  ]);
  const appointment = inCalendar ?? (await lockArchived(tx, organizationId, id));
  if (!appointment || !rules) throw new Error(`the appointment ${id} or its business is gone`);
  return { appointment, segments, rules, at };
}

/** The same for the system, which knows an appointment by its id. */
export async function lockById(tx: Tx, organizationId: string, id: string): Promise<Locked> {
  const appointment = (await lockAppointment(tx, organizationId, id)) ?? (await lockArchived(tx, organizationId, id));
  if (!appointment) throw new Error(`the appointment ${id} is gone`);
  return lockForChange(tx, appointment);
}

/** What the segments occupy. */
export const timeOf = (segments: readonly Segment[]): readonly Occupation[] =>
  occupationsOf(
    segments.map((segment) => ({
      resourceId: segment.resourceId,
      unit: segment.unit,
      resources: segment.resources,
      startsAt: minuteFrom(segment.startsAt),
      minutes: segment.minutes,
      buffers: { before: segment.bufferBeforeMinutes, after: segment.bufferAfterMinutes },
      processing:
        segment.processingStartMinutes === null || segment.processingMinutes === null
          ? null
          : { start: segment.processingStartMinutes, minutes: segment.processingMinutes },
    })),
  );

export const idsOf = (segments: readonly Segment[]): readonly string[] => segments.map(({ id }) => id);
