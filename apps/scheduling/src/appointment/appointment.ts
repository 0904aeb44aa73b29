import { minutesAfter } from './instants.ts';
import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';
import { staffChoice, type ChosenAddOn } from '../availability/availability.ts';
import type { UsedResource } from '../availability/engine.ts';
import { contactInput } from '../guest/contact.ts';
import {
  cancellableUntil,
  cancellationFeeMinor,
  freeUntil,
  isLate,
  reschedulableUntil,
  type CancellationPolicy,
} from './policy.ts';

/** One visit of a customer. Its identity outlives every change of time; what may happen to it is in `transitions`. */
export interface Appointment {
  readonly id: string;
  readonly organizationId: string;
  readonly number: string;
  readonly businessId: string;
  readonly locationId: string;
  readonly customerId: string;
  readonly partySize: number;
  readonly status: AppointmentStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly source: AppointmentSource;
  /** Until when the business decides; null: it was not asked. */
  readonly approvalDeadline: Date | null;
  readonly paymentRequirement: PaymentRequirement;
  /** Until when what is due in advance may come; null: nothing is, or it waits for approval first. */
  readonly paymentDeadline: Date | null;
  readonly depositMinor: number;
  readonly listMinor: number;
  readonly currency: string;
  readonly policySnapshot: CancellationPolicy;
  readonly rescheduleCount: number;
  /** The payment that confirmed it. */
  readonly paymentId: string | null;
  readonly version: number;
}

/** One service of a visit. */
export interface Segment {
  readonly id: string;
  readonly appointmentId: string;
  readonly serviceId: string;
  readonly variationId: string;
  readonly variationVersion: number;
  /** Who does it; null: nobody has to. */
  readonly resourceId: string | null;
  readonly unit: number | null;
  readonly requestedStaff: 'ANY' | 'NAMED';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly processingStartMinutes: number | null;
  readonly processingMinutes: number | null;
  /** With its add-ons. */
  readonly listMinor: number;
  /** What it takes besides: helpers, rooms, devices, tables. */
  readonly resources: readonly UsedResource[];
  readonly addOns: readonly ChosenAddOn[];
  /** The place in a session that it is, which occupies nobody; absent or null: a service of one's own. */
  readonly sessionId?: string | null;
  readonly seatId?: string | null;
}

/** Whether a visit consists of places in a session: then its time is not its own. */
export const isOfSeats = (segments: readonly Segment[]): boolean => segments.some(({ sessionId }) => sessionId);

export const appointmentStatuses = [
  'PENDING_APPROVAL',
  'PENDING_PAYMENT',
  'CONFIRMED',
  'CHECKED_IN',
  'IN_SERVICE',
  'COMPLETED',
  'DECLINED',
  'EXPIRED',
  'CANCELLED',
  'NO_SHOW',
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

export type AppointmentSource =
  'ONLINE' | 'GUEST' | 'PHONE' | 'WALK_IN' | 'STAFF' | 'API' | 'IMPORT' | 'WAITLIST' | 'SERIES' | 'MARKETPLACE';
export type PaymentRequirement = 'NONE' | 'CARD_ON_FILE' | 'DEPOSIT' | 'FULL';

/** What every service cost when it was booked; reschedules do not touch it. */
export interface PriceSnapshot {
  readonly segments: readonly {
    readonly variationId: string;
    readonly resourceId: string | null;
    readonly minutes: number;
    /** With the add-ons. */
    readonly listMinor: number;
    readonly addOns?: readonly ChosenAddOn[];
  }[];
}

/** Who does something to an appointment: its customer, a member of the organization, or a timer or event. */
export type ActorKind = 'CUSTOMER' | 'STAFF' | 'SYSTEM';

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

/**
 * Decides about a verb that needs no more than the appointment itself: where it leads, or null when it is refused.
 * How late a customer may still cancel or move is the policy's to say (`policy.ts`).
 */
export function decide(
  verb: Verb,
  appointment: Appointment & Partial<Reached>,
  { at, by, rules }: Circumstances,
): readonly AppointmentStatus[] | null {
  const steps = path(verb, appointment.status);
  if (!steps || appointment.archivedAt) return null;
  switch (verb) {
    case 'approve':
      if (isOver(appointment.approvalDeadline, at)) return null;
      return appointment.paymentRequirement === 'NONE' ? steps : ['PENDING_PAYMENT'];
    case 'cancel':
      return by === 'CUSTOMER' && appointment.status === 'CHECKED_IN' ? null : steps;
    case 'reschedule':
      return by === 'CUSTOMER' && appointment.rescheduleCount >= rules.rescheduleMax ? null : steps;
    case 'start':
      return rules.checkInRequired && appointment.status === 'CONFIRMED' ? null : steps;
    case 'markNoShow':
      return at < minutesAfter(appointment.startsAt, rules.graceMinutes) ? null : steps;
    case 'undoCheckIn':
      return isRecent(appointment.checkedInAt, undoCheckInMinutes, at) ? steps : null;
    case 'undoNoShow':
      return isRecent(appointment.noShowAt, undoNoShowMinutes, at) ? steps : null;
    case 'decline':
    case 'confirm':
    case 'expire':
    case 'checkIn':
    case 'complete':
    case 'enterInError':
      return steps;
    default:
      return verb satisfies never;
  }
}

/** Past a deadline; what has none is never over. */
const isOver = (deadline: Date | null, at: Date): boolean => deadline !== null && at >= deadline;

const isRecent = (since: Date | null | undefined, minutes: number, at: Date): boolean =>
  since instanceof Date && at <= minutesAfter(since, minutes);

/** When it stops waiting for the business, or for what is due in advance; null where it does not wait. */
export function waitsUntil({
  status,
  approvalDeadline,
  paymentDeadline,
}: Pick<Appointment, 'status' | 'approvalDeadline' | 'paymentDeadline'>): Date | null {
  if (status === 'PENDING_APPROVAL') return approvalDeadline;
  return status === 'PENDING_PAYMENT' ? paymentDeadline : null;
}

export const isOverdue = (appointment: Appointment, at: Date): boolean => isOver(waitsUntil(appointment), at);

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

/** What cancelling would mean for the customer at `at`. An unpaid appointment can be given up freely. */
export interface CancellationTerms {
  readonly possible: boolean;
  readonly feeMinor: number;
  /** The last instant at which the customer may cancel; null: whenever. */
  readonly until: Date | null;
  readonly freeUntil: Date | null;
}

export function cancellationTerms(appointment: Appointment, at: Date): CancellationTerms {
  const { status } = appointment;
  if (!path('cancel', status) || status === 'CHECKED_IN') {
    return { possible: false, feeMinor: 0, until: null, freeUntil: null };
  }
  if (status !== 'CONFIRMED') return { possible: true, feeMinor: 0, until: null, freeUntil: appointment.startsAt };
  const until = cancellableUntil(appointment);
  const possible = at <= until;
  return {
    possible,
    feeMinor: cancellationFeeMinor(appointment, at),
    until,
    freeUntil: possible ? freeUntil(appointment) : null,
  };
}

/** Whether it was given up too late to be free of charge: what only waited to be confirmed never is. */
export const isCancelledLate = (appointment: Appointment, at: Date): boolean =>
  (appointment.status === 'CONFIRMED' || appointment.status === 'CHECKED_IN') && isLate(appointment, at);

/**
 * The instant after which a change needs the right to override the policy, when that is over at `at`; null: it is not.
 * Customers have no such right. Of a customer who is there, no policy says anything.
 */
export function cutOff(verb: 'cancel' | 'reschedule', appointment: Appointment, at: Date): Date | null {
  if (appointment.status !== 'CONFIRMED') return null;
  const until = verb === 'cancel' ? cancellableUntil(appointment) : reschedulableUntil(appointment);
  return at > until ? until : null;
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

/** Until when the required payment may come: never past the start of the visit. */
export const paymentDeadline = (at: Date, paymentMinutes: number, startsAt: Date): Date =>
  earliest(minutesAfter(at, paymentMinutes), startsAt);

/** Whoever waited for an approval has longer to pay than somebody who is just booking. */
export const minutesToPayAfterApproval = 24 * 60;

/** A payment that the provider has in hand at the deadline gets a little longer, once. */
export const processingMinutes = 10;

/** Until when the business may decide: never past the start of the visit. */
export const approvalDeadline = (at: Date, approvalHours: number, startsAt: Date): Date =>
  earliest(minutesAfter(at, approvalHours * 60), startsAt);

/** What has been paid in advance: the payment that confirmed the appointment, which is all that scheduling knows. */
export const paidMinor = (appointment: Appointment): number => (appointment.paymentId ? appointment.depositMinor : 0);

/** What an appointment may be waiting for by a timer. */
export const appointmentTimerKinds = [
  'approval_deadline',
  'payment_deadline',
  'auto_no_show',
  'auto_complete',
] as const;

const earliest = (one: Date, other: Date): Date => (one < other ? one : other);

/** No letter or digit that looks or sounds like another: 32 of them, so that five bits choose one. */
const numberAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The number that people say on the phone, from six random bytes. */
export const numberOf = (random: Uint8Array): string =>
  [...random.subarray(0, 6)].map((byte) => numberAlphabet[byte & 31]).join('');

const idempotencyKey = z.string().min(1).max(255);
const version = z.int().min(1);
const reason = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((text) => text || null);

export const bookAppointmentInput = z.object({
  holdToken: z.string().max(200),
  guest: contactInput.nullish().transform((guest) => guest ?? null),
  note: z
    .string()
    .trim()
    .max(4096)
    .nullish()
    .transform((note) => note || null),
  acceptPolicy: z.boolean(),
  idempotencyKey,
});
export type BookAppointmentInput = z.infer<typeof bookAppointmentInput>;

const override = z
  .object({ reason: z.string().trim().min(1).max(500) })
  .nullish()
  .transform((given) => given ?? null);

export const cancelAppointmentInput = z.object({
  appointmentId: idOf('apt'),
  version,
  reason,
  override,
  idempotencyKey,
});
export type CancelAppointmentInput = z.infer<typeof cancelAppointmentInput>;

export const rescheduleAppointmentInput = z.object({
  appointmentId: idOf('apt'),
  version,
  startsAt: z.date(),
  staff: staffChoice,
  override,
  idempotencyKey,
});
export type RescheduleAppointmentInput = z.infer<typeof rescheduleAppointmentInput>;

export const appointmentStepInput = z.object({ appointmentId: idOf('apt'), version });
export type AppointmentStepInput = z.infer<typeof appointmentStepInput>;

export const enterInErrorInput = appointmentStepInput.extend({ reason: z.string().trim().min(1).max(500) });
export type EnterInErrorInput = z.infer<typeof enterInErrorInput>;

export const decideAppointmentInput = appointmentStepInput.extend({ approve: z.boolean(), reason });
export type DecideAppointmentInput = z.infer<typeof decideAppointmentInput>;

const longestRangeDays = 92;
const statuses = z
  .array(z.enum(appointmentStatuses))
  .nullish()
  .transform((status) => status ?? null);
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

/** Whether an index leads to what is asked for. */
function isNarrow(filter: {
  readonly locationId: string | null;
  readonly date: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly customerId: string | null;
  readonly number: string | null;
  readonly externalId: string | null;
  readonly status: readonly AppointmentStatus[] | null;
}): boolean {
  const { locationId, date, from, to, customerId, number, externalId, status } = filter;
  if (date !== null) return locationId !== null && from === null && to === null;
  if (from !== null || to !== null) return from !== null && to !== null;
  return (customerId ?? number ?? externalId) !== null || (status !== null && status.length > 0);
}

export const appointmentFilter = z
  .object({
    businessId: orNull(idOf('biz')),
    locationId: orNull(idOf('loc')),
    date: orNull(z.string()),
    from: orNull(z.date()),
    to: orNull(z.date()),
    staffMemberId: orNull(idOf('stf')),
    resourceId: orNull(idOf('res')),
    serviceId: orNull(idOf('svc')),
    customerId: orNull(idOf('cus')),
    number: orNull(z.string().trim().toUpperCase()),
    externalId: orNull(z.string()),
    status: statuses,
    order: z
      .enum(['START', 'NEWEST'])
      .nullish()
      .transform((order) => order ?? 'START'),
  })
  .refine(isNarrow, {
    error: 'needs a location and a date, a range, a status, a customer, a number or a name elsewhere',
  })
  .refine(
    ({ staffMemberId, resourceId, serviceId, date, from }) =>
      !(staffMemberId ?? resourceId ?? serviceId) || date || from,
    {
      error: 'staff, resources and services need a range or a date',
    },
  )
  .refine(({ from, to }) => !from || !to || from < to, { error: 'end_before_start', path: ['to'] })
  .refine(({ from, to }) => !from || !to || to.getTime() - from.getTime() <= longestRangeDays * 86_400_000, {
    error: 'at most 92 days',
    path: ['to'],
  });
export type AppointmentFilter = z.infer<typeof appointmentFilter>;

export const ownAppointmentFilter = z
  .object({ upcoming: orNull(z.boolean()), status: statuses })
  .nullish()
  .transform((filter) => filter ?? { upcoming: null, status: null });
export type OwnAppointmentFilter = z.infer<typeof ownAppointmentFilter>;

export const appointmentTexts: Texts = {
  PolicyNotAccepted: {
    en: 'Please accept the cancellation policy first.',
    ja: 'キャンセルポリシーへの同意が必要です。',
  },
  CustomerBlocked: { en: 'Please call us to book.', ja: 'お電話でご予約ください。' },
  OutsideCancellationWindow: {
    en: 'It is too late to cancel online. Please call us.',
    ja: 'オンラインでのキャンセル期限を過ぎています。お電話でご連絡ください。',
  },
  OutsideRescheduleWindow: {
    en: 'It is too late to move this online. Please call us.',
    ja: 'オンラインでの変更期限を過ぎています。お電話でご連絡ください。',
  },
  outside_booking_window: { en: 'This time cannot be booked at the moment.', ja: 'この日時は現在予約できません。' },
};
