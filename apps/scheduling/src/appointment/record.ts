import { emit, recordAudit, type Happening, type Tx } from '@openslot/database';
import {
  appointmentApproved,
  appointmentBooked,
  appointmentCancelled,
  appointmentCheckedIn,
  appointmentCheckInUndone,
  appointmentCompleted,
  appointmentConfirmed,
  appointmentDeclined,
  appointmentEnteredInError,
  appointmentExpired,
  appointmentNoShow,
  appointmentNoShowUndone,
  appointmentPaymentUnusable,
  appointmentRescheduled,
  appointmentRestored,
  appointmentSeatCancelled,
  appointmentStarted,
  appointmentState,
  type DataOf,
  type Envelope,
  type AuditData,
} from '@openslot/events';
import { accessOf, actorIdOf, actorKindOf, newId, type Viewer } from '@openslot/service';
import type { ActorKind, Appointment, AppointmentStatus, Segment } from './appointment.ts';
import type { Missed } from '../seat/seat.ts';
import { zoneRulesChanged } from '../zone-rules/zone-rules.ts';
import { intakeFollows } from '../intake/follow-visit.ts';
import { insertHistory } from './history.store.ts';

/** Who does it, through which door; for the system, because of which event. */
export interface Doer {
  readonly kind: ActorKind;
  /** What acts, and the person or API key; null: nobody whom we know. */
  readonly actorKind: AuditData['actorKind'];
  readonly userId: string | null;
  readonly door: string;
  readonly cause?: Envelope;
}

export const doerOf = (viewer: Viewer, kind: Exclude<ActorKind, 'SYSTEM'>): Doer => ({
  kind,
  actorKind: actorKindOf(viewer),
  userId: actorIdOf(viewer),
  door: accessOf(viewer).door,
});

export const theSystem = (cause?: Envelope): Doer => ({
  kind: 'SYSTEM',
  actorKind: 'SYSTEM',
  userId: null,
  door: 'worker',
  ...(cause && { cause }),
});

/** One thing that happened to an appointment: one version, one line of its history, one event. */
export type Step = {
  readonly toStatus: AppointmentStatus;
  readonly changed: readonly string[];
  readonly reason?: string | null;
} & (
  | { readonly name: keyof typeof plain }
  | { readonly name: 'declined' }
  | { readonly name: 'rescheduled'; readonly previousStartsAt: Date }
  | {
      readonly name: 'cancelled';
      /** The reason that others are told; the step's own may be why the rules gave way. */
      readonly told: string | null;
      readonly feeMinor: number;
      readonly late: boolean;
    }
  | { readonly name: 'entered_in_error'; readonly reason: string }
  | { readonly name: 'seat_cancelled'; readonly seatId: string; readonly feeMinor: number }
  | { readonly name: 'completed'; readonly missed: readonly Missed[] }
  | { readonly name: 'no_show'; readonly feeMinor: number }
  | { readonly name: 'payment_unusable'; readonly paymentId: string }
);

type Visit = DataOf<typeof appointmentState>;

/**
 * Writes down what happened to an appointment, in the transaction of the change and after its row was locked: history,
 * an event for each step, the new public state, and the audit. `after.version` is that of the last step.
 */
export async function record(
  tx: Tx,
  doer: Doer,
  {
    from,
    after,
    segments,
    at,
  }: { from: AppointmentStatus | null; after: Appointment; segments: readonly Segment[]; at: Date },
  steps: readonly Step[],
): Promise<void> {
  const versionOf = (index: number) => after.version - steps.length + 1 + index;
  const statusBefore = (index: number) => steps[index - 1]?.toStatus ?? from;
  const entries = steps.map((step, index) => ({
    id: newId(),
    version: versionOf(index),
    createdAt: at,
    actorKind: doer.kind,
    actorId: doer.userId,
    door: doer.door,
    action: step.name,
    fromStatus: statusBefore(index),
    toStatus: step.toStatus,
    changed: step.changed,
    reason: step.reason ?? null,
  }));
  const about = {
    organizationId: after.organizationId,
    aggregateId: after.id,
    actor: doer.userId,
    cause: doer.cause ?? null,
  };
  const state: Happening<Visit> = {
    ...about,
    contract: appointmentState,
    version: after.version,
    data: steps.at(-1)?.name === 'entered_in_error' ? null : visitOf(after, segments),
  };
  const happenings = steps.map((step, index) => ({
    ...about,
    version: versionOf(index),
    ...happened(step, visitOf({ ...after, status: step.toStatus }, segments), doer.kind),
  }));
  const followed = steps.map(({ name, toStatus }, index) => ({ name, fromStatus: statusBefore(index), toStatus }));
  await Promise.all([
    insertHistory(tx, after, entries),
    emit(tx, state, ...happenings),
    ...steps.map((step) => audit(tx, doer, after, step)),
    intakeFollows(tx, after, segments, followed, at),
  ]);
}

/** The event of a step, with what it says besides the visit. */
function happened(step: Step, visit: Visit, by: ActorKind): Pick<Happening, 'contract' | 'data'> {
  switch (step.name) {
    case 'rescheduled':
      return {
        contract: appointmentRescheduled,
        data: {
          ...visit,
          previousStartsAt: step.previousStartsAt.toISOString(),
          reason: step.reason === zoneRulesChanged ? 'ZONE_RULES' : null,
          changed: changedParts(step.changed),
        },
      };
    case 'cancelled':
      return {
        contract: appointmentCancelled,
        data: { ...visit, by, reason: step.told, feeMinor: step.feeMinor, isLate: step.late },
      };
    case 'entered_in_error':
      return { contract: appointmentEnteredInError, data: { ...visit, reason: step.reason } };
    case 'seat_cancelled':
      return {
        contract: appointmentSeatCancelled,
        data: { ...visit, seatId: step.seatId, by, feeMinor: step.feeMinor },
      };
    case 'declined':
      return { contract: appointmentDeclined, data: { ...visit, reason: step.reason ?? null } };
    case 'completed':
      return {
        contract: appointmentCompleted,
        data: { ...visit, ...(step.missed.length > 0 && { missed: [...step.missed] }) },
      };
    case 'no_show':
      return { contract: appointmentNoShow, data: { ...visit, feeMinor: step.feeMinor } };
    case 'payment_unusable':
      return { contract: appointmentPaymentUnusable, data: { paymentId: step.paymentId } };
    default:
      return { contract: plain[step.name], data: visit };
  }
}

/** What customers notice of a visit that was changed. */
const changedParts = (changed: readonly string[]): DataOf<typeof appointmentRescheduled>['changed'] => [
  ...(changed.includes('startsAt') || changed.includes('endsAt') ? ['TIME' as const] : []),
  ...(changed.includes('staff') ? ['STAFF' as const] : []),
  ...(changed.includes('listMinor') ? ['PRICE' as const] : []),
];

/** Events that say no more than how the visit is now. */
const plain = {
  booked: appointmentBooked,
  approved: appointmentApproved,
  confirmed: appointmentConfirmed,
  expired: appointmentExpired,
  checked_in: appointmentCheckedIn,
  check_in_undone: appointmentCheckInUndone,
  started: appointmentStarted,
  no_show_undone: appointmentNoShowUndone,
  restored: appointmentRestored,
};

/** Everything public about one visit. */
export const visitOf = (appointment: Appointment, segments: readonly Segment[]): Visit => ({
  number: appointment.number,
  businessId: appointment.businessId,
  locationId: appointment.locationId,
  customerId: appointment.customerId,
  status: appointment.status,
  startsAt: appointment.startsAt.toISOString(),
  endsAt: appointment.endsAt.toISOString(),
  timeZone: appointment.timeZone,
  partySize: appointment.partySize,
  source: appointment.source,
  segments: segments.map(({ startsAt, endsAt, resources, ...segment }) => ({
    serviceId: segment.serviceId,
    variationId: segment.variationId,
    resourceId: segment.resourceId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    minutes: segment.minutes,
    listMinor: segment.listMinor,
    resources: resources.map(({ resourceId, unit }) => ({ resourceId, unit })),
    addOns: [...segment.addOns],
    ...(segment.sessionId && { sessionId: segment.sessionId }),
  })),
  listMinor: appointment.listMinor,
  currency: appointment.currency,
  depositMinor: appointment.depositMinor,
  paymentRequirement: appointment.paymentRequirement,
  ...(appointment.status === 'PENDING_PAYMENT' &&
    appointment.paymentDeadline && { paymentDeadline: appointment.paymentDeadline.toISOString() }),
});

const audit = (tx: Tx, doer: Doer, { organizationId, id }: Appointment, step: Step) =>
  recordAudit(tx, 'scheduling', {
    actorKind: doer.actorKind,
    actorId: doer.userId,
    door: doer.door,
    organizationId,
    action: `appointment.${step.name}`,
    entity: 'Appointment',
    entityId: id,
    changed: step.changed,
    reason: step.reason ?? null,
    cause: doer.cause ?? null,
  });
