import { idOf, type Texts } from '@openslot/service';
import { z } from 'zod';
import type { LimitPeriod, LimitSubject } from '../availability/limits.ts';

export const mostLimits = 100;

/** At most so many visits, or minutes of them, in each period of one thing, or of each of its kind. */
export interface BookingLimit {
  readonly organizationId: string;
  readonly id: string;
  readonly businessId: string;
  readonly subject: LimitSubject;
  /** Null: each one of that kind, on its own. */
  readonly subjectId: string | null;
  readonly period: LimitPeriod;
  readonly weekStart: number;
  readonly maxCount: number | null;
  readonly maxMinutes: number | null;
  readonly version: number;
}

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

/** By which field of the input each subject is named; a thing by another than staff. */
const fieldOf = {
  RESOURCE: 'staffMemberId',
  LOCATION: 'locationId',
  VARIATION: 'variationId',
  CUSTOMER: 'customerId',
} as const satisfies Record<LimitSubject, string>;

const subjects = [
  ...[['staffMemberId', 'RESOURCE'] as const, ['resourceId', 'RESOURCE'] as const, ['locationId', 'LOCATION'] as const],
  ...[['variationId', 'VARIATION'] as const, ['customerId', 'CUSTOMER'] as const],
];

export const setBookingLimitInput = z
  .object({
    businessId: idOf('biz'),
    subject: z.enum(['RESOURCE', 'LOCATION', 'VARIATION', 'CUSTOMER']),
    staffMemberId: orNull(idOf('stf')),
    resourceId: orNull(idOf('res')),
    locationId: orNull(idOf('loc')),
    variationId: orNull(idOf('var')),
    customerId: orNull(idOf('cus')),
    period: z.enum(['DAY', 'WEEK', 'MONTH', 'YEAR']),
    weekStart: z.int().min(1).max(7),
    maxCount: orNull(z.int().min(0).max(1_000_000)),
    maxMinutes: orNull(z.int().min(0).max(10_000_000)),
  })
  .superRefine((input, { addIssue }) => {
    for (const [field, subject] of subjects) {
      const isSecond = field === 'resourceId' && input.staffMemberId !== null;
      if (input[field] !== null && (subject !== input.subject || isSecond)) {
        addIssue({ code: 'custom', message: 'another_subject', path: [field] });
      }
    }
    if (input.maxCount === null && input.maxMinutes === null) {
      addIssue({ code: 'custom', message: 'required', path: ['maxCount'] });
    }
  })
  .transform(({ staffMemberId, resourceId, locationId, variationId, customerId, ...limit }) => ({
    ...limit,
    subjectId: staffMemberId ?? resourceId ?? locationId ?? variationId ?? customerId,
    /** By which field the subject was named. */
    field: resourceId === null ? fieldOf[limit.subject] : 'resourceId',
  }));
export type SetBookingLimit = z.infer<typeof setBookingLimitInput>;

export const removeBookingLimitInput = z.object({ bookingLimitId: idOf('lim'), version: z.int().min(1) });
export type RemoveBookingLimit = z.infer<typeof removeBookingLimitInput>;

export const limitTexts: Texts = {
  BookingRefused: {
    en: 'This time cannot be booked for this customer.',
    ja: 'この日時はこのお客様では予約できません。',
  },
  another_subject: {
    en: 'The limit is one of something else.',
    ja: '上限の対象と一致していません。',
  },
  too_many_limits: {
    en: 'A business has at most {maximum} limits.',
    ja: '上限の設定は1店舗につき{maximum}件までです。',
  },
};
