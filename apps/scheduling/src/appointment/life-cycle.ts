import type { ActorKind, Appointment, AppointmentStatus, PaymentRequirement } from './appointment.ts';
import { isOver } from './deadlines.ts';
import { minutesAfter } from './instants.ts';

export const verbs = [
  'approve',
  'decline',
  'confirm',
  'expire',
  'cancel',
  'reschedule',
  'checkIn',
  'start',
  'complete',
  'markNoShow',
  'undoCheckIn',
  'undoNoShow',
  'enterInError',
] as const;

export type Verb = (typeof verbs)[number];

/**
 * The statuses that a verb leads through, from each status in which it is possible; whatever is not listed is refused.
 * An expired appointment is confirmed by a late payment, when its time can be taken again.
 */
const transitions: Record<Verb, Partial<Record<AppointmentStatus, readonly AppointmentStatus[]>>> = {
  approve: { PENDING_APPROVAL: ['CONFIRMED'] },
  decline: { PENDING_APPROVAL: ['DECLINED'] },
  confirm: { PENDING_PAYMENT: ['CONFIRMED'], EXPIRED: ['CONFIRMED'] },
  expire: { PENDING_APPROVAL: ['EXPIRED'], PENDING_PAYMENT: ['EXPIRED'] },
  cancel: {
    PENDING_APPROVAL: ['CANCELLED'],
    PENDING_PAYMENT: ['CANCELLED'],
    CONFIRMED: ['CANCELLED'],
    CHECKED_IN: ['CANCELLED'],
  },
  reschedule: { CONFIRMED: ['CONFIRMED'] },
  checkIn: { CONFIRMED: ['CHECKED_IN'] },
  start: { CONFIRMED: ['IN_SERVICE'], CHECKED_IN: ['IN_SERVICE'] },
  complete: { CHECKED_IN: ['IN_SERVICE', 'COMPLETED'], IN_SERVICE: ['COMPLETED'] },
  markNoShow: { CONFIRMED: ['NO_SHOW'] },
  undoCheckIn: { CHECKED_IN: ['CONFIRMED'] },
  undoNoShow: { NO_SHOW: ['CONFIRMED'] },
  enterInError: {
    COMPLETED: ['COMPLETED'],
    DECLINED: ['DECLINED'],
    EXPIRED: ['EXPIRED'],
    CANCELLED: ['CANCELLED'],
    NO_SHOW: ['NO_SHOW'],
  },
};

/** Statuses in which an appointment occupies its time; while it waits for approval, only where the business wants it. */
const blocking: ReadonlySet<AppointmentStatus> = new Set([
  'PENDING_APPROVAL',
  'PENDING_PAYMENT',
  'CONFIRMED',
  'CHECKED_IN',
  'IN_SERVICE',
]);

export const blocks = (status: AppointmentStatus): boolean => blocking.has(status);

/** The statuses that `verb` leads through from `status`; null where the verb is not possible. */
export const path = (verb: Verb, status: AppointmentStatus): readonly AppointmentStatus[] | null =>
  transitions[verb][status] ?? null;

/** How a business runs its visits; the part of its settings that decides about verbs. */
export interface VisitRules {
  readonly checkInRequired: boolean;
  readonly graceMinutes: number;
  readonly rescheduleMax: number;
}

/** After how many minutes a visit ends to which nobody came: never before the grace is over. Null: never by itself. */
export const minutesUntilNoShow = ({
  autoNoShowMinutes,
  graceMinutes,
}: {
  readonly autoNoShowMinutes: number | null;
  readonly graceMinutes: number;
}): number | null => (autoNoShowMinutes === null ? null : Math.max(autoNoShowMinutes, graceMinutes));

/** When an appointment got into what can be undone. */
export interface Reached {
  readonly checkedInAt: Date | null;
  readonly noShowAt: Date | null;
  /** When it left the calendar, two years after its end. */
  readonly archivedAt: Date;
}

const undoCheckInMinutes = 15;

const undoNoShowMinutes = 24 * 60;

export interface Circumstances {
  readonly at: Date;
  readonly by: ActorKind;
  readonly rules: VisitRules;
}

/** Why a verb is refused: by the status itself, or by what else stands in its way; the latter has words of its own. */
export type Obstacle = 'status' | 'too_early' | 'too_late' | 'check_in_first' | 'moved_too_often';

/**
 * Decides about a verb that needs no more than the appointment itself: where it leads, or null when it is refused.
 * How late a customer may still cancel or move is the policy's to say (`policy.ts`).
 */
export function decide(
  verb: Verb,
  appointment: Appointment & Partial<Reached>,
  circumstances: Circumstances,
): readonly AppointmentStatus[] | null {
  if (obstacle(verb, appointment, circumstances)) return null;
  return verb === 'approve' && appointment.paymentRequirement !== 'NONE'
    ? ['PENDING_PAYMENT']
    : path(verb, appointment.status);
}

/** What stands in the way of a verb; null: nothing. */
export function obstacle(
  verb: Verb,
  appointment: Appointment & Partial<Reached>,
  { at, by, rules }: Circumstances,
): Obstacle | null {
  if (!path(verb, appointment.status)) return 'status';
  if (appointment.archivedAt) return 'too_late';
  switch (verb) {
    case 'approve':
      return isOver(appointment.approvalDeadline, at) ? 'too_late' : null;
    case 'cancel':
      return by === 'CUSTOMER' && appointment.status === 'CHECKED_IN' ? 'status' : null;
    case 'reschedule':
      return by === 'CUSTOMER' && appointment.rescheduleCount >= rules.rescheduleMax ? 'moved_too_often' : null;
    case 'start':
      return rules.checkInRequired && appointment.status === 'CONFIRMED' ? 'check_in_first' : null;
    case 'markNoShow':
      return at < minutesAfter(appointment.startsAt, rules.graceMinutes) ? 'too_early' : null;
    case 'undoCheckIn':
      return isRecent(appointment.checkedInAt, undoCheckInMinutes, at) ? null : 'too_late';
    case 'undoNoShow':
      return isRecent(appointment.noShowAt, undoNoShowMinutes, at) ? null : 'too_late';
    case 'decline':
    case 'confirm':
    case 'expire':
    case 'checkIn':
    case 'complete':
    case 'enterInError':
      return null;
    default:
      return verb satisfies never;
  }
}

const isRecent = (since: Date | null | undefined, minutes: number, at: Date): boolean =>
  since instanceof Date && at <= minutesAfter(since, minutes);

/**
 * Whether what is due in advance may confirm it, in time or late. What the business never approved, nothing confirms, nor
 * what was entered in error.
 */
export const canBePaid = ({
  status,
  paymentDeadline,
  deletedAt,
}: Appointment & { readonly deletedAt?: Date | null }): boolean =>
  path('confirm', status) !== null && paymentDeadline !== null && !deletedAt;

/** Whose bookings wait for the business: nobody's, everybody's, or those of people who have never had a visit there. */
export type Approval = 'NONE' | 'ALWAYS' | 'NEW_CUSTOMERS';

/** The first status of an appointment that is booked online: approval comes before what is due in advance. */
export function firstStatus(
  needsApproval: boolean,
  requirement: PaymentRequirement,
): 'PENDING_APPROVAL' | 'PENDING_PAYMENT' | 'CONFIRMED' {
  if (needsApproval) return 'PENDING_APPROVAL';
  return requirement === 'NONE' ? 'CONFIRMED' : 'PENDING_PAYMENT';
}

/** When a visit in service is complete by itself: at its end; begun after that, when its whole length has passed. */
export const completesAt = ({ startsAt, endsAt }: Appointment, startedAt: Date): Date =>
  startedAt < endsAt ? endsAt : new Date(startedAt.getTime() + endsAt.getTime() - startsAt.getTime());

/** For how long it can be taken back that an appointment was entered in error; afterwards it is removed. */
const restorableDays = 30;

/** The moment since which it must have been entered in error to be restored at `at`. */
export const restorableSince = (at: Date): Date => minutesAfter(at, -restorableDays * 1440);

/** Whether an appointment that was entered in error can be restored. What is over takes nothing that others may have now. */
export const isRestorable = ({ deletedAt }: { readonly deletedAt: Date | null }, at: Date): boolean =>
  deletedAt !== null && deletedAt > restorableSince(at);
