import type { Texts } from '@openslot/service';
import type { ChosenAddOn } from '../availability/availability.ts';
import type { UsedResource } from '../availability/engine.ts';
import type { CancellationPolicy } from './policy.ts';

/** One visit of a customer. Its identity outlives every change of time; what may happen to it is in `life-cycle.ts`. */
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

/** No letter or digit that looks or sounds like another: 32 of them, so that five bits choose one. */
const numberAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The number that people say on the phone, from six random bytes. */
export const numberOf = (random: Uint8Array): string =>
  [...random.subarray(0, 6)].map((byte) => numberAlphabet[byte & 31]).join('');

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
