import { setTimer, type Tx } from '@openslot/database';
import { takeTime, tryTakeTime, type Owner } from '../allocation/allocation.store.ts';
import type { OfferedVisit, Place, VisitRequest } from '../availability/availability.ts';
import { overrideLimits } from '../booking-limit/booking-limit.store.ts';
import { demandOf, type BlockMode, type Demand } from '../block/block.ts';
import type { Deps } from '../deps.ts';
import { newHold } from '../hold/hold.ts';
import { notePicks } from '../pick/pick.store.ts';
import { atBusiness, keptPlace } from '../travel/travel.ts';
import type { Appointment, AppointmentSource } from './appointment.ts';
import { approvalDeadline, waitsUntil } from './deadlines.ts';
import { firstStatus } from './life-cycle.ts';
import { findFreeNumber, insertAppointment, watchForNoShow, type BusinessRules } from './appointment.store.ts';
import { offeredNumbers, priceSnapshotOf, segmentOf } from './new-visit.ts';
import { record, type Doer, type Step } from './record.ts';
import { insertSegments } from './segment.store.ts';

/** A visit that is booked without a hold. */
export interface VisitToWrite {
  readonly id: string;
  readonly place: Place;
  readonly at: Date;
  readonly request: VisitRequest;
  readonly visit: OfferedVisit;
  readonly customerId: string;
  readonly source: AppointmentSource;
  readonly note: string | null;
  /** A person or a machine of the organization, or the customer: somebody whom it knows. */
  readonly doer: Doer & { readonly userId: string };
  /** The business is asked first, by its rules; null: it is not. */
  readonly approval: Pick<BusinessRules, 'approvalHours' | 'pendingBlocks'> | null;
  /** What its services ask for in advance is due until then, of a blocked booker all of it; null: nothing is. */
  readonly payment: { readonly until: Date; readonly block: BlockMode | null } | null;
  /** Which occurrence of which series it is; null: of none. */
  readonly series: { readonly seriesId: string; readonly occurrence: number } | null;
  /** The name under which another system knows it. */
  readonly externalId?: string | null;
  readonly checkIn: boolean;
  /** Why the rules were overridden; null: they were not. It stays in its history and the audit. */
  readonly overridden: string | null;
}

/** Takes the time and writes the visit, or throws (see `isTaken`). Everything is pinned as a hold would pin it. */
export async function writeVisit(tx: Tx, deps: Deps, wanted: VisitToWrite): Promise<void> {
  const written = draft(wanted);
  const owner = occupied(wanted, written);
  await Promise.all([
    owner && takeTime(tx, wanted.place.organizationId, wanted.at, owner, wanted.visit.occupations),
    wanted.overridden !== null && overrideLimits(tx),
    write(tx, deps, wanted, written),
  ]);
}

/** The same for a caller that goes on without it: false when somebody else has the time, and nothing was written. */
export async function tryWriteVisit(tx: Tx, deps: Deps, wanted: VisitToWrite): Promise<boolean> {
  const written = draft(wanted);
  const owner = occupied(wanted, written);
  const { organizationId } = wanted.place;
  if (owner && !(await tryTakeTime(tx, organizationId, wanted.at, owner, wanted.visit.occupations))) return false;
  await write(tx, deps, wanted, written);
  return true;
}

const nothingDue: Demand = { paymentRequirement: 'NONE', depositMinor: 0 };

type Draft = ReturnType<typeof draft>;

function draft({ id, place, at, request, visit, customerId, source, doer, approval, ...wanted }: VisitToWrite) {
  const held = newHold(place, request, visit, { actor: doer.userId, at });
  const { listMinor, currency, items, policySnapshot, startsAt, endsAt } = held;
  const due = wanted.payment ? demandOf(held, wanted.payment.block) : nothingDue;
  const status = firstStatus(approval !== null, due.paymentRequirement);
  const steps: readonly Step[] = [
    {
      ...{ name: 'booked', toStatus: status, changed: [] },
      reason: wanted.overridden,
    },
    ...(wanted.checkIn ? [{ name: 'checked_in', toStatus: 'CHECKED_IN', changed: ['status'] } as const] : []),
  ];
  const appointment: Omit<Appointment, 'number'> = {
    ...{ organizationId: place.organizationId, id, businessId: place.businessId, locationId: place.locationId },
    ...{ customerId, startsAt, endsAt, timeZone: place.timeZone, partySize: request.partySize, source },
    ...{ listMinor, currency, policySnapshot, ...due },
    approvalDeadline: approval ? approvalDeadline(at, approval.approvalHours, startsAt) : null,
    paymentDeadline: status === 'PENDING_PAYMENT' ? (wanted.payment?.until ?? null) : null,
    ...{ rescheduleCount: 0, paymentId: null },
    ...{ status: steps.at(-1)?.toStatus ?? 'CONFIRMED', version: steps.length },
  };
  return { appointment, items, steps, segments: items.map((item) => segmentOf(item, id)) };
}

/** As whose the time is taken; null where what waits for approval takes none. */
function occupied({ id, approval }: VisitToWrite, { items, appointment }: Draft): Owner | null {
  if (approval && !approval.pendingBlocks) return null;
  const segmentIds = items.map(({ segmentId }) => segmentId);
  return { kind: 'SEGMENT', appointmentId: id, segmentIds, expiresAt: waitsUntil(appointment) };
}

async function write(tx: Tx, deps: Deps, wanted: VisitToWrite, drafted: Draft): Promise<void> {
  const { id, at, doer, note, series } = wanted;
  const { items, segments, steps } = drafted;
  const { organizationId } = wanted.place;
  const sealed = { table: 'appointment', column: 'customer_note_enc', id };
  const [number, customerNoteEnc] = await Promise.all([
    findFreeNumber(tx, organizationId, offeredNumbers()),
    note === null ? null : deps.vault.seal(tx, organizationId, sealed, note),
  ]);
  const appointment: Appointment = { ...drafted.appointment, number };
  notePicks(
    tx,
    organizationId,
    segments.map((segment) => segment.id),
    wanted.visit.picks,
  );
  const dueAt = waitsUntil(appointment);
  const kind = appointment.status === 'PENDING_APPROVAL' ? 'approval_deadline' : 'payment_deadline';
  await Promise.all([
    insertAppointment(tx, {
      ...appointment,
      ...keptPlace(wanted.request.place ?? atBusiness),
      ...{ createdByKind: doer.kind, priceSnapshot: priceSnapshotOf(items), customerNoteEnc },
      ...{ createdAt: at, createdBy: doer.userId, updatedAt: at, updatedBy: doer.userId, ...series },
      ...(wanted.checkIn && { checkedInAt: at }),
      externalId: wanted.externalId ?? null,
    }),
    insertSegments(tx, appointment, segments),
    dueAt && setTimer(tx, { organizationId, kind, subjectId: id, dueAt }),
    !wanted.checkIn && watchForNoShow(tx, appointment),
    record(tx, doer, { from: null, after: appointment, segments, at }, steps),
  ]);
}
